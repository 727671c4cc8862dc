"""A consistent partial order for any input."""

from datetime import date, timedelta
from graphlib import TopologicalSorter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.order.partial_order import acyclic, by_date, ranks, tighten, without_followers
from analysis.reading.timex.intervals import Interval

COUNT = 8
DAYS = st.none() | st.integers(0, 9).map(lambda n: date(2020, 1, 1) + timedelta(n))
INTERVALS = st.tuples(DAYS, DAYS).map(lambda d: Interval(*sorted(d)) if None not in d else Interval(*d))
PAIRS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1), st.just("tense")), max_size=25)


@settings(max_examples=300, deadline=None)
@given(PAIRS, st.lists(INTERVALS, min_size=COUNT, max_size=COUNT))
def test_order_is_consistent_for_any_pairs_and_days(pairs, given_days):
    days, kept = tighten(given_days, acyclic(pairs, given_days))
    dated = by_date(days)
    happened = ranks(days, kept)
    graph = {}
    for before, after, _ in [*kept, *dated]:
        graph.setdefault(after, set()).add(before)
        if happened[before] is not None and happened[after] is not None:
            assert happened[before] < happened[after]
        assert not days[after].before(days[before])
    list(TopologicalSorter(graph).static_order())  # raises on a cycle
    for old, new in zip(given_days, days):
        assert new.earliest is None or new.latest is None or new.earliest <= new.latest
        assert old.earliest is None or new.earliest >= old.earliest
        assert old.latest is None or new.latest <= old.latest
    for before, after, _ in kept:  # what lies before bounds what lies after
        assert days[before].earliest is None or days[after].earliest >= days[before].earliest


@given(st.lists(INTERVALS, min_size=COUNT, max_size=COUNT))
def test_date_pairs_imply_every_pair_of_days_that_do_not_meet(days):
    after = {}
    for before, later, _ in by_date(days):
        after.setdefault(before, set()).add(later)

    def reach(node):
        return {n for other in after.get(node, ()) for n in {other} | reach(other)}

    for a in range(COUNT):
        assert reach(a) == {b for b in range(COUNT) if days[a].before(days[b])}


def test_a_judged_pair_that_follows_from_others_is_left_out_and_no_other():
    chain = [(0, 1, "model"), (1, 2, "tense")]
    assert set(without_followers(3, [*chain, (0, 2, "model")])) == set(chain)
    assert set(without_followers(3, [*chain, (0, 2, "speech")])) == {*chain, (0, 2, "speech")}
    assert set(without_followers(3, [(0, 2, "model"), (1, 2, "tense")])) == {(0, 2, "model"), (1, 2, "tense")}


def test_the_weaker_evidence_yields():
    open_days = [Interval()] * 2
    assert acyclic([(0, 1, "connective"), (1, 0, "tense")], open_days) == [(0, 1, "connective")]


def test_what_contradicts_the_days_orders_nothing():
    first, second = (Interval(date(2020, 1, n), date(2020, 1, n)) for n in (1, 2))
    assert acyclic([(1, 0, "connective")], [first, second]) == []
    assert acyclic([(1, 0, "connective")], [first, first]) == [(1, 0, "connective")]


@pytest.mark.parametrize(
    "chances, kept",
    [
        ({}, [(0, 1), (1, 2)]),
        ({(0, 2): 0.6}, [(0, 1), (1, 2)]),
        ({(2, 0): 0.6}, [(0, 1)]),  # that the first lies before the last would follow, and is unlikely
        ({(0, 2): 0.4}, [(0, 1)]),
        ({(1, 2): 0.4}, [(0, 1), (1, 2)]),  # of the pair itself its evidence judges
    ],
)
@pytest.mark.parametrize("events", [3, 4000])
def test_nothing_is_kept_from_which_something_unlikely_follows(chances, kept, events):
    pairs = [(0, 1, "connective"), (1, 2, "model")]
    assert [pair[:2] for pair in acyclic(pairs, [Interval()] * events, chances=chances)] == kept


def test_what_the_days_order_already_is_part_of_what_follows():
    given_by_days = [(0, 1, "date")]
    pair = [(1, 2, "model")]
    assert acyclic(pair, [Interval()] * 3, given=given_by_days) == pair
    assert acyclic(pair, [Interval()] * 3, given=given_by_days, chances={(2, 0): 0.6}) == []
    assert acyclic([(1, 0, "model")], [Interval()] * 2, given=given_by_days) == []


def test_unplaced_events_have_no_rank():
    day = Interval(date(2020, 1, 1), date(2020, 1, 1))
    assert ranks([day, Interval(), day], []) == [1, None, 1]
