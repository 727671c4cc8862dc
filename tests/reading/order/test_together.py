"""The order of events in the light of the whole article: all tellings of a happening speak for its place."""

from datetime import date

import pytest

from analysis.reading.order import together
from analysis.reading.order.order import order_events, order_happenings
from analysis.reading.timex.times import find_times
from tests.reading.events.test_events import TODAY, read

MONDAY = date(2022, 4, 4)


def features(odds, groups):
    return dict(zip(odds, together.features(odds, groups).tolist()))


def test_what_one_telling_leaves_open_the_others_say():
    odds = {(0, 1): 3.0, (0, 2): -0.5, (1, 2): -2.0}  # 0 and 2 are one thing
    own, joint, _ = features(odds, [[0, 2], [1]])[1, 2]
    assert own == -2.0
    assert joint == pytest.approx(-2.5)  # it lies after the other telling, too
    assert features(odds, [[0, 2], [1]])[0, 2][:2] == [-0.5, -0.5]  # of one thing, nothing is learnt
    assert features(odds, [[0], [1], [2]])[1, 2][1] == -2.0


def test_what_comes_early_in_general():
    found = features({(0, 1): 2.0, (0, 2): 9.0, (1, 2): 2.0}, [[0], [1], [2]])
    assert found[0, 1][2] == pytest.approx(3.0)  # the first by (2 + 4) / 2, the second by (-2 + 2) / 2
    assert found[1, 2][2] == pytest.approx(3.0)


def test_the_weights_join_what_is_said(monkeypatch):
    monkeypatch.setattr(together, "learnt", lambda _: dict(zip(together.FEATURES, (0.5, 1.0, 0.0))))
    assert together.in_light_of_all({(0, 1): 2.0}, [[0], [1]]) == {(0, 1): 3.0}


def test_a_day_in_words_is_that_of_all_tellings_of_the_happening(annotate):
    text = "A bridge collapsed on Monday. Engineers had warned of it. A river will flood."
    doc = annotate(text)
    _, found = read(annotate, text)
    alone = order_events(doc, found, find_times(doc, TODAY))
    assert [e.trigger for e in alone.events] == ["collapsed", "warned", "flood"]
    joined = order_happenings(alone.judged, [[0, 2], [1]])
    days = [[(e.earliest, e.latest) for e in c.events] for c in (alone, joined)]
    assert days[0] == [(MONDAY, MONDAY), (None, MONDAY), (TODAY, None)]
    assert days[1] == [(MONDAY, MONDAY), (None, MONDAY), (MONDAY, MONDAY)]
