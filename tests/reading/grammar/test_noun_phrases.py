"""Noun phrases and what hangs on their nouns."""

import pytest

from analysis.reading.grammar.noun_phrases import determiner, nominal_head, noun_phrase, possessor, prepositional


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("She met the *head* of the bank, who was late, and his wife.", "the head of the bank"),
        ("It has *funding* for a wall.", "funding for a wall"),
        ("He cut tax and spending *plans*.", "tax and spending plans"),
        ("The *man* arrested in May fled.", "The man"),
        ("The film, *which* began late, was long.", "which"),
        ("Other *retailers*, including Bo, closed.", "Other retailers"),
    ],
)
def test_noun_phrase(word, sentence, expected):
    noun = word(sentence)
    assert noun.doc[slice(*noun_phrase(noun))].text == expected


@pytest.mark.parametrize(
    "sentence, preposition, expected",
    [
        ("The *talks* between Oslo and Lima failed.", "between", "Oslo"),
        ("The *talks* of May failed.", "between", None),
        ("The town was *shelled* by retreating soldiers.", "by", "soldiers"),
    ],
)
def test_prepositional(word, sentence, preposition, expected):
    found = prepositional(word(sentence), preposition)
    assert (found.text if found is not None else None) == expected


def test_the_words_of_a_noun(word):
    critics = word("Johnson's *critics* left.")
    assert possessor(critics).text == "Johnson" and determiner(critics) is None
    assert determiner(word("These *critics* left.")) == "these"
    assert nominal_head(word("The *bank* manager left.")).text == "manager"
