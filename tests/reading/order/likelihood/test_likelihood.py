"""How likely one event lies before another: what speaks for it, and which way."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from analysis.reading.events.dating.dating import DayChances
from analysis.reading.order.order import order_events
from analysis.reading.pipeline import parse
from analysis.reading.timex.times import find_times
from tests.reading.events.test_events import TODAY, read


@pytest.mark.parametrize(
    "text, before, after",
    [
        # what is done, then what is planned; what is undone comes after the deed
        ("A mine collapsed. The firm promised to pay the families.", "collapsed", "pay"),
        ("Police released the suspect. A gunman attacked a mosque.", "attacked", "released"),
        ("A robber was sentenced to ten years. Police charged him after a raid.", "raid", "charged"),
    ],
)
def test_what_no_word_orders_is_ordered_where_it_is_likely(text, before, after):
    found = parse(text, TODAY)
    trigger = dict(zip(found.events["event_id"], found.events["trigger"]))
    follows = {}
    for a, b in zip(found.order["before"], found.order["after"]):
        follows.setdefault(trigger[a], set()).add(trigger[b])
    assert after in follows[before]
    assert before not in follows.get(after, ())


def test_a_judgement_is_said_to_be_one():
    found = parse("Police released the suspect. A gunman attacked a mosque.", TODAY)
    assert list(found.order["evidence"]) == ["model"]


def test_what_is_as_likely_the_other_way_stays_unordered():
    assert parse("A bridge fell in the north. A tunnel opened in the south.", TODAY).order.empty


def chances(first: dict[int, float], last: dict[int, float]) -> DayChances:
    """Those of a sentence with one event: day → chance."""
    parts = ((list(d), [list(d.values())]) for d in (first, last))
    return DayChances(*(np.array(part, float) for own in parts for part in own))


def test_the_chance_that_an_event_ends_before_another_begins():
    one = chances({1: 1.0}, {1: 0.5, 3: 0.5})
    other = chances({2: 0.5, 3: 0.5}, {4: 1.0})
    assert one.before(other) == pytest.approx(
        0.5
    )  # whenever it ends on the first day; never where both share the third
    assert other.before(one) == 0.0


def test_the_chance_that_one_day_lies_before_another():
    one, other = chances({1: 0.5, 3: 0.5}, {5: 1.0}), chances({2: 1.0}, {4: 0.25, 5: 0.75})
    assert (one.begins_before(other), other.begins_before(one)) == (0.5, 0.5)
    assert (one.ends_before(other), other.ends_before(one)) == (0.0, 0.25)


def test_days_without_a_word_for_them_yield_to_what_is_stated_outright(annotate):
    text = "The tunnel opened on Monday at the behest of the mayor."
    doc = annotate(text)
    _, found = read(annotate, text)
    late = tuple(replace(e, earliest=TODAY, latest=TODAY) if e.trigger == "behest" else e for e in found.events)
    order = order_events(doc, replace(found, events=late), find_times(doc, TODAY))
    behest = next(e for e in order.events if e.trigger == "behest")
    assert (behest.earliest, behest.latest) == (None, date(2022, 4, 4))
