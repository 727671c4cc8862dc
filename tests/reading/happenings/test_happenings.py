"""analysis.reading.happenings: which events tell of one thing, and what the table says of it."""

import datetime

import pytest

from analysis.reading.happenings.settle import agreeing, days, settled, strongest
from analysis.reading.pipeline import parse
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Event, OrderedPair

DAY = datetime.date(2020, 5, 6)


def test_a_happening_has_one_row_to_which_its_events_point():
    tables = parse("The court in Oslo upheld the ban on Monday. The ban will stay, the mayor said.", date=DAY)
    happenings, events = tables.happenings, tables.events
    assert list(happenings["happening_id"]) == [f"h{n + 1}" for n in range(len(happenings))]
    assert set(events["happening_id"]) == set(happenings["happening_id"])
    assert sorted(happenings["rank"]) == list(range(1, len(happenings) + 1))
    assert list(happenings["told"]) == list(range(1, len(happenings) + 1))
    assert happenings["events"].sum() == len(events)
    assert happenings["label"].is_unique


def event(n, *, status="reported", source=None, earliest=None, latest=None):
    return Event(
        *(f"e{n}", "s1", n, n + 1, "x", "x", "x", "occurrence", "certain", "positive", None, status, source),
        *(None, None, earliest, latest, n, None, f"h{n}", "verb"),
    )


def test_the_strongest_telling_gives_the_status():
    claimed, denied, planned = (
        event(1, status="claimed", source="a1"),
        event(2, status="denied"),
        event(3, status="planned"),
    )
    assert strongest([planned, denied, claimed]) is claimed
    assert strongest([claimed, event(4)]).status == "reported"


def test_the_days_are_those_that_all_tellings_allow():
    week = event(1, earliest=DAY, latest=DAY + datetime.timedelta(6))
    assert days([week, event(2, latest=DAY)]) == Interval(DAY, DAY)
    before = event(2, latest=DAY - datetime.timedelta(9))
    assert days([week, before]) == Interval(week.earliest, week.latest)  # what contradicts does not count


def test_events_that_disagree_on_the_order_of_their_happenings_are_settled_once():
    rows = [event(n) for n in range(1, 5)]
    order = [OrderedPair("e1", "e2", "connective"), OrderedPair("e4", "e3", "tense"), OrderedPair("e1", "e3", "tense")]
    groups = [[0, 2], [1, 3]]  # e1 and e3 are one, e2 and e4 are one
    open_days = [Interval(), Interval()]
    pairs = settled(rows, order, groups, open_days)
    assert pairs == [(0, 1, "connective")]
    kept = agreeing(rows, order, groups, open_days, pairs)
    assert kept == [OrderedPair("e1", "e2", "connective"), OrderedPair("e1", "e3", "tense")]


ONE = [
    "The mayor opened the bridge on Monday. The opening of the bridge drew a crowd.",
    "Police arrested Ada Low on Monday. The arrest of Ada Low came as a surprise.",
    "The parties held talks in Geneva.",
    "The earthquake occurred on Monday.",
    "The fire, which occurred in Karun, was a small one.",
]
TWO = [
    "Ada Low resigned on Monday. Bo Lund resigned on Tuesday.",
    "Ada Low left Bergen on Monday. Bo Lund said she had been right.",
    "Ada Low said the mill had burnt down.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_verb_and_its_noun_are_one_happening(text):
    assert (parse(text, date=DAY).happenings["events"] > 1).any()


@pytest.mark.parametrize("text", TWO)
def test_what_merely_looks_alike_stays_apart(text):
    assert (parse(text, date=DAY).happenings["events"] == 1).all()


def test_the_lead_comes_before_what_is_told_in_passing():
    tables = parse(
        "Ada Low was arrested in Bergen on Monday. Low, who has two children, had studied law in Oslo in 1990. "
        "The arrest of Ada Low shocked the town.",
        date=DAY,
    )
    first = tables.happenings.set_index("rank")["label"][1]
    assert first == "Ada Low is arrested in Bergen"
