"""Agents, patients and places by the grammar of the clause."""

import pytest

from analysis.reading.actors.actors import find_actors
from analysis.reading.events.participants import Cast, find_parts, participant_rows
from analysis.reading.events.triggers import find_triggers


def parts(annotate, sentence, word):
    doc = annotate(sentence)
    cast = Cast.of(doc, find_actors(doc), [])
    trigger = next(t for t in find_triggers(doc) if sentence[t.start : t.end] == word)
    rows = participant_rows("e1", find_parts(trigger, cast), cast)
    assert all(sentence[r.start : r.end] == r.text for r in rows)
    return {(r.role, r.text) for r in rows}


@pytest.mark.parametrize(
    "sentence, word, expected",
    [
        ("Angela Merkel met Emmanuel Macron.", "met", {("agent", "Angela Merkel"), ("patient", "Emmanuel Macron")}),
        (
            "Emmanuel Macron was met by Angela Merkel.",
            "met",
            {("agent", "Angela Merkel"), ("patient", "Emmanuel Macron")},
        ),
        (
            "The town was shelled by retreating soldiers.",
            "shelled",
            {("agent", "retreating soldiers"), ("patient", "The town")},
        ),
        (
            "France and Germany signed a treaty.",
            "signed",
            {("agent", "France"), ("agent", "Germany"), ("patient", "a treaty")},
        ),
        ("France wants to leave.", "leave", {("agent", "France")}),
        ("France urged Germany to leave.", "leave", {("agent", "Germany")}),
        ("France promised Germany to leave.", "leave", {("agent", "France")}),
        ("France accused Germany of leaving.", "leaving", {("agent", "Germany")}),
        ("France sent an envoy before leaving.", "leaving", {("agent", "France")}),
        ("France, which left the pact, complained.", "left", {("agent", "France"), ("patient", "the pact")}),
        ("France attacked the fort and left.", "left", {("agent", "France")}),
        ("France's departure surprised Germany.", "departure", {("agent", "France")}),
        ("The destruction of Carthage by Rome was total.", "destruction", {("agent", "Rome"), ("patient", "Carthage")}),
        ("The departure of Angela Merkel was a shock.", "departure", {("agent", "Angela Merkel")}),
        ("France held talks in Berlin.", "talks", {("agent", "France"), ("place", "Berlin")}),
        ("Prices rose.", "rose", {("patient", "Prices")}),
    ],
)
def test_participants(annotate, sentence, word, expected):
    assert parts(annotate, sentence, word) == expected
