"""The reader model's vote on the kind of names."""

import pytest

from analysis.model.reader import MentionSpan
from analysis.reading.actors.actors import find_actors
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.model_kinds import vote_on_kinds

TEXT = "Critics like Acme Safari."


def read(kind: str, form: str = "name", confidence: float | None = 0.9) -> MentionSpan:
    return MentionSpan(13, 24, 18, 24, kind, form, confidence)


def name(**votes: float) -> Candidate:
    return Candidate(2, 4, 3, "name", max(votes, key=votes.get), "", votes=dict(votes))


@pytest.mark.parametrize(
    "votes, mention, kind",
    [
        ({"organisation": 1.0}, read("object"), "other"),  # the recogniser's label alone
        ({"organisation": 3.0}, read("object"), "organisation"),  # its own words know better
        ({"organisation": 1.0}, read("person"), "organisation"),
        ({"other": 0.1}, read("person"), "person"),
        ({"group": 1.0}, read("person"), "group"),
        ({"country": 3.0}, read("place"), "country"),
        ({"country": 0.1, "person": 0.2}, read("place"), "country"),
        ({"organisation": 1.0}, read("time"), "organisation"),
        ({"organisation": 1.0}, read("object", form="nominal"), "organisation"),
        ({"organisation": 1.0}, read("object", confidence=None), "other"),
    ],
)
def test_votes(votes, mention, kind, annotate):
    names = [name(**votes)]
    vote_on_kinds(annotate(TEXT), names, [mention])
    assert names[0].kind == kind


@pytest.mark.parametrize(
    "text, votes, kind",
    [
        ("Zorba collapsed.", {"organisation": 1.0}, "person"),
        ("They saw Zorba's hat.", {"organisation": 1.0}, "person"),
        ("Zorba said so.", {"organisation": 1.0}, "organisation"),  # as firms say too
        ("Zorba won the vote.", {"organisation": 1.0}, "person"),
        ("They praised Zorba.", {"organisation": 1.0}, "organisation"),  # as firms are praised too
        ("ZORBA collapsed.", {"organisation": 1.0}, "organisation"),
        ("Acme Zorba collapsed.", {"organisation": 1.0}, "organisation"),
        ("Acme Zorba collapsed.", {"other": 1.0}, "person"),  # the recogniser's "product"
        ("Zorba collapsed.", {"place": 1.0}, "place"),
        ("Zorba collapsed.", {"organisation": 3.0}, "organisation"),  # its own words know better
    ],
)
def test_who_does_or_has_something_is_a_person(text, votes, kind, annotate):
    doc = annotate(text)
    at = next(t for t in doc if t.text.casefold() == "zorba")
    begin = at.i - (doc[0].text == "Acme")
    found = Candidate(begin, at.i + 1, at.i, "name", None, "", votes=dict(votes))
    start, end = found.chars(doc)
    vote_on_kinds(doc, [found], [MentionSpan(start, end, at.idx, end, "person", "name", 0.9)])
    assert found.kind == kind


@pytest.mark.parametrize("kind, said, expected", [("object", "person", "person"), ("object", "organisation", "other")])
def test_a_person_of_one_word_stays_one(kind, said, expected, annotate):
    doc = annotate("They praised Zorba.")
    found = Candidate(2, 3, 2, "name", said, "", votes={said: 1.0})
    vote_on_kinds(doc, [found], [MentionSpan(13, 18, 13, 18, kind, "name", 0.9)])
    assert found.kind == expected


@pytest.mark.parametrize("kind, expected", [("person", "person"), ("place", "place"), ("object", "other")])
def test_the_vote_reaches_the_actor(kind, expected, annotate, recognised):
    doc = recognised(annotate("They said that Zorbatron failed."))
    start = doc.text.index("Zorbatron")
    actors = find_actors(doc, [MentionSpan(start, start + 9, start, start + 9, kind, "name", 0.9)]).actors
    assert {a.name: a.kind for a in actors}["Zorbatron"] == expected
