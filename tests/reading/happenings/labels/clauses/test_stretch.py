"""analysis.reading.happenings.labels.clauses.stretch: up to where a clause is told as it stands."""

import pytest

from analysis.article import Article
from analysis.reading.happenings.labels.clauses.asides import without_asides
from analysis.reading.happenings.labels.clauses.stretch import ended, following, shorter
from analysis.reading.language import annotate


def kept(text, room):
    doc = annotate(Article(text))
    verb = next(token for token in doc if token.dep_ == "ROOT")
    words = shorter(verb, without_asides(following(verb), frozenset()), room)
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    "text, room, words",
    [
        (
            "The season has been hard for the owners of small mills, a story of loss.",
            12,
            "hard for the owners of small mills",
        ),
        ("Low visited the mill in Moss because the roof had burnt.", 7, "the mill in Moss"),
        # … or before what only adds to a noun, but not to one that says nothing without
        (
            "The House has passed a bill on fishing along the coasts of the north that all had wanted for years.",
            13,
            "a bill on fishing along the coasts of the north",
        ),
        (
            "The council has issued a long complaint to the mayor in response to the flood in the hills.",
            9,
            "a long complaint to the mayor",
        ),
        # marks are no words
        (
            "Low bought coal, gas, oil, and wood from the north because the mill had burnt.",
            9,
            "coal , gas , oil , and wood from the north",
        ),
        # not before what is said, or asked
        ("Low said in one of a series of messages that the truck struck the crowd in Moss.", 8, ""),
        ("The council fined the mayor on the one condition that he pay a sum to the mill.", 8, "the mayor"),
        ("The party has won ten seats, taking the forty seats needed for a majority.", 6, "ten seats"),
        ("The House has praised the man who shot the leader of the mill in Moss.", 5, ""),
        ("The House has praised any man who shot the leader of the mill in Moss.", 5, ""),
        # not within a clause, nor before what the verb cannot do without, nor within a list, nor between two numbers
        ("Low rejected the notion that pressure from the street, as ever, had shut the mill.", 8, ""),
        ("The strike has forced the rival of the mayor, Ada Low, to give up the plans.", 8, ""),
        ("The strike has turned the rival of the mayor, Ada Low, into a great hero of the town.", 8, ""),
        ("Low met Ann Lee, Ben Roe, and the owner of the mill in Moss.", 4, ""),
    ],
)
def test_up_to_what_a_clause_can_do_without(text, room, words):
    assert kept(text, room) == words


@pytest.mark.parametrize(
    "text, words",
    [
        ("Lee spoke of it in an interview, taped Saturday.", "of it in an interview"),
        ("Lee spoke of it in Moss, Norway Saturday.", "of it in Moss , Norway"),
    ],
)
def test_a_participle_alone_behind_a_comma_is_no_end(text, words):
    doc = annotate(Article(text))
    spoke, last = doc[1], next(t for t in doc if t.text == "Saturday")
    assert " ".join(t.text for t in ended(list(doc[spoke.i + 1 : last.i]), last)) == words
