"""What the reader model says of events beside the rules: agents, which are one, which matter."""

import numpy as np
import pytest

from analysis import parse
from analysis.model import story
from analysis.model.reader import read_spans
from analysis.reading.events import pointing
from analysis.reading.events.pointing import Pointing

RAID = "Police raided a flat in Lyon on Tuesday. The raid ended after two hours. The arrest of Paul Brun came at dawn."


def agents(text: str) -> dict[str, set[str]]:
    tables = parse(text)
    names = dict(zip(tables.actors.actor_id, tables.actors.name))
    parts = tables.participants[tables.participants.role == "agent"].groupby("event_id").actor_id
    return {
        e.trigger: {names.get(a) for a in parts.get_group(e.event_id)}
        for e in tables.events.itertuples()
        if e.event_id in parts.groups
    }


def test_who_acts_where_grammar_does_not_say(monkeypatch):
    text = "The Senate passed the law on Monday. The vote followed a long debate."
    assert agents(text)["vote"] == {"Senate"}
    monkeypatch.setattr(pointing, "AGENT", 1.1)
    assert "vote" not in agents(text)


@pytest.mark.parametrize("start, words", [(0, 0), (7, 1), (9, 1), (99, 5)])
def test_the_word_in_which_a_character_lies(start, words):
    own = read_spans("Police raided a flat.").story[0]
    assert own.rows([start]).tolist() == [min(words, len(own.start) - 1)]


def test_events_are_compared_where_the_model_read_them():
    spans = read_spans(RAID)
    own = Pointing.of(spans.story, ())
    raided, raid, arrest = (own.vector(RAID.index(word)) for word in ("raided", "raid ended", "arrest"))
    assert raided.like(raid) == pytest.approx(raid.like(raided))
    assert raided.like(raid) > raided.like(arrest)
    assert own.vector(len(RAID) + 5) is None and Pointing().vector(3) is None


def test_the_branch_says_something_of_every_word():
    spans = read_spans(RAID)
    assert spans.story[0].values.shape == (len(spans.story[0].start), story.WIDTH)
    assert np.isfinite(spans.story[0].values).all()


def test_distances_have_classes_on_both_sides():
    assert story.distance_class(np.array([0, 5, -1, 1000])).tolist() == [0, 4, 17, 15]
