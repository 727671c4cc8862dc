"""Clauses as stretches of text."""

import pytest

from analysis.reading.grammar.clause_span import clause


def test_clause_leaves_other_clauses_out(word):
    assert clause(word("The mayor *said* the bridge, which was old, had fallen.")).text == "The mayor said"
    assert clause(word("The mayor said the bridge, which was old, had *fallen*.")).text.startswith("the bridge")


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("The agency was silent, but *said* exports were continuing.", "said exports were continuing"),
        ("The documents *required* were lost.", "The documents required"),
        ("Both firms want to *join*.", "want to join"),
        ("She *taught* and sang in Lima.", "She taught"),
    ],
)
def test_a_clause_says_more_than_its_verb(word, sentence, expected):
    assert clause(word(sentence)).text == expected


def test_a_very_long_sentence_is_read_in_reasonable_time(annotate):
    doc = annotate("he said that " * 2000)
    assert len({clause(t).end for t in doc if t.text == "said"}) > 1
