"""Understood subjects, voice, clauses and phrases."""

import pytest

from analysis.reading.grammar.clauses import clause
from analysis.reading.grammar.phrases import phrase
from analysis.reading.grammar.subjects import subject
from analysis.reading.grammar.voice import is_passive


def word(doc, text):
    return next(t for t in doc if t.text == text)


@pytest.mark.parametrize(
    "sentence, verb, expected",
    [
        ("The mayor left.", "left", "mayor"),
        ("The mayor came and left.", "left", "mayor"),
        ("The mayor wants to leave.", "leave", "mayor"),
        ("The mayor told him to leave.", "leave", "him"),
        ("The mayor who left was tired.", "left", "mayor"),
        ("Soldiers leaving the town sang.", "leaving", "Soldiers"),
        ("The mayor's promise to leave was kept.", "leave", "mayor"),
        ("The mayor is eager to leave.", "leave", "mayor"),
        ("Leave the town!", "Leave", None),
    ],
)
def test_subject(annotate, sentence, verb, expected):
    found = subject(word(annotate(sentence), verb))
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    "sentence, verb, expected",
    [
        ("He was arrested.", "arrested", True),
        ("He was arrested and charged.", "charged", True),
        ("The man arrested in May fled.", "arrested", True),
        ("He had left.", "left", False),
        ("The man leaving fled.", "leaving", False),
    ],
)
def test_passive(annotate, sentence, verb, expected):
    assert is_passive(word(annotate(sentence), verb)) == expected


def test_clause_leaves_other_clauses_out(annotate):
    doc = annotate("The mayor said the bridge, which was old, had fallen.")
    assert clause(word(doc, "said")).text == "The mayor said"
    assert clause(word(doc, "fallen")).text.startswith("the bridge")


@pytest.mark.parametrize(
    "sentence, verb, expected",
    [
        ("The agency was silent, but said exports were continuing.", "said", "said exports were continuing"),
        ("The documents required were lost.", "required", "The documents required"),
        ("Both firms want to join.", "join", "want to join"),
        ("She taught and sang in Lima.", "taught", "She taught"),
    ],
)
def test_a_clause_says_more_than_its_verb(annotate, sentence, verb, expected):
    assert clause(word(annotate(sentence), verb)).text == expected


def test_phrase_is_a_noun_phrase_without_its_clauses(annotate):
    doc = annotate("She met the head of the bank, who was late, and his wife.")
    assert phrase(word(doc, "head")).text == "the head of the bank"


def test_a_very_long_sentence_is_read_in_reasonable_time(annotate):
    doc = annotate("he said that " * 2000)
    assert len({clause(t).end for t in doc if t.text == "said"}) > 1
