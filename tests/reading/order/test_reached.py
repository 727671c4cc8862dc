"""What lies behind what, for any pairs and however many events."""

from collections.abc import Iterable
from datetime import date, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.order import partial_order, reached
from analysis.reading.order.partial_order import acyclic
from analysis.reading.order.reached import Reached, Sorted, topological
from analysis.reading.timex.intervals import Interval

COUNT = 8
PAIRS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1), st.just("tense")), max_size=25)
DAYS = st.lists(st.none() | st.integers(0, 3), min_size=COUNT, max_size=COUNT)
EVERYWHERE = [(a, b) for a in range(COUNT) for b in range(COUNT)]


def behind(pairs: Iterable[tuple[int, int, str]]) -> set[tuple[int, int]]:
    """(before, after), by Warshall's closure."""
    found = {(a, b) for a, b, _ in pairs}
    for k in range(COUNT):
        found |= {(a, b) for a, b in EVERYWHERE if (a, k) in found and (k, b) in found}
    return found


def band(events: int):
    """As though of each event no more than so many events back and ahead were kept."""
    bits = {"BAND": events, "HERE": 1 << events, "ALL": (1 << 2 * events + 1) - 1}
    return patch.multiple(reached, **bits), patch.object(partial_order, "BAND", events)


@given(PAIRS)
def test_all_that_lies_behind_an_event_is_known(pairs):
    known, placed = Reached(COUNT, (), {}), Sorted(COUNT, (), pairs)
    added = []
    for a, b, kind in pairs:
        follows = behind(added)
        assert {pair for pair in EVERYWHERE if known(*pair)} == follows
        allowed = a != b and (b, a) not in follows
        if a != b:
            assert placed.allows(a, b) == allowed
        if allowed:
            known.add(a, b)
            placed.add(a, b)
            added.append((a, b, kind))
        assert all(placed.place[x] < placed.place[y] for x, y, _ in added)
        assert [placed.place[n] for n in placed.order] == list(range(COUNT))
    at_once = Reached(COUNT, added, {})
    assert (at_once.before, at_once.after) == (known.before, known.after)


@pytest.mark.parametrize("events", [1, 3])
@settings(max_examples=200, deadline=None)
@given(PAIRS, DAYS)
def test_of_many_events_the_same_is_refused_as_of_few(events, pairs, days):
    first = date(2020, 1, 1)
    on_days = [Interval() if day is None else Interval(*[first + timedelta(day)] * 2) for day in days]
    given_by_days = [(a, b, "date") for a, b in EVERYWHERE if on_days[a].before(on_days[b])]
    few = acyclic(pairs, on_days, reduced=False, given=given_by_days)
    one, other = band(events)
    with one, other:
        many = acyclic(pairs, on_days, reduced=False, given=given_by_days)
        assert many == few
        shorter = acyclic(pairs, on_days, given=given_by_days)
    assert behind([*shorter, *given_by_days]) == behind([*few, *given_by_days])


def test_what_is_unlikely_is_seen_within_the_band():
    one, other = band(2)
    pairs = [(10, 11, "connective"), (11, 12, "model")]
    with one, other:
        assert acyclic(pairs, [Interval()] * 20, chances={(10, 12): 0.4}) == pairs[:1]
        assert acyclic(pairs, [Interval()] * 20, chances={(10, 12): 0.6}) == pairs


def test_a_pair_that_goes_against_too_much_of_the_order_is_given_up():
    placed = Sorted(3, (), ())
    with patch.object(reached, "SEARCH", 1):
        assert placed.allows(1, 0) and not placed.allows(2, 1)
    assert placed.order == [1, 0, 2]
    assert placed.allows(2, 1) and placed.order == [0, 2, 1]


@pytest.mark.parametrize(
    "pairs, wanted, order",
    [
        ([], [], [0, 1, 2]),
        ([(2, 0, "")], [], [1, 2, 0]),
        ([], [(2, 0, "")], [1, 2, 0]),
        ([(0, 2, "")], [(2, 0, "")], [1, 0, 2]),  # what must be comes before what is wanted
        ([], [(0, 1, ""), (1, 2, ""), (2, 0, "")], [0, 1, 2]),
    ],
)
def test_events_stand_as_they_must_then_as_wanted_then_as_in_the_text(pairs, wanted, order):
    assert topological(3, pairs, wanted) == order
