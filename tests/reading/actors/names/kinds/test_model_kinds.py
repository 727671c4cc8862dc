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


@pytest.mark.parametrize("kind, expected", [("person", "person"), ("place", "place"), ("object", "other")])
def test_the_vote_reaches_the_actor(kind, expected, annotate, recognised):
    doc = recognised(annotate("They said that Zorbatron failed."))
    start = doc.text.index("Zorbatron")
    actors = find_actors(doc, [MentionSpan(start, start + 9, start, start + 9, kind, "name", 0.9)]).actors
    assert {a.name: a.kind for a in actors}["Zorbatron"] == expected
