"""The axis of days: in order, inside the chart, its labels with room."""

import datetime
import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.charts.kit.axis import Axis

D = datetime.date
DAYS = st.dates(D(1200, 1, 1), D(2100, 12, 31))


@given(st.lists(DAYS, max_size=12), st.none() | DAYS)
@example([], None)
@example([D(2022, 4, 7)], D(2022, 4, 7))
@example([D(1945, 5, 8)] + [D(2024, 3, d) for d in range(1, 9)], D(2024, 3, 9))
@settings(max_examples=200, deadline=None)
def test_days_keep_their_order_and_their_place(days, published):
    axis = Axis(days, published)
    for day in days:
        assert 0 < axis.start(day) <= axis.middle(day) <= axis.end(day) < 1
    ordered = sorted(days)
    assert all(axis.start(a) <= axis.start(b) for a, b in itertools.pairwise(ordered))
    ticks = axis.ticks()
    places = [t["x"] for t in ticks]
    assert places == sorted(places) and all(0 <= p <= 1 for p in places) and len(ticks) <= 10
    assert all(b - a >= 0.11 for a, b in itertools.pairwise(places))
    major = [t["x"] for t in ticks if not t["minor"]]
    assert all(b - a >= 0.3 for a, b in itertools.pairwise(major)) and (not ticks or major)


@pytest.mark.parametrize(
    "days, published, labels",
    [
        ([D(2022, 3, 29), D(2022, 4, 1)], D(2022, 4, 2), ["29 Mar", "30 Mar", "31 Mar", "1 Apr"]),
        ([D(2021, 2, 3), D(2021, 9, 1)], None, ["Mar 2021", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]),
        ([D(1990, 6, 1), D(2020, 6, 1)], None, ["1995", "2000", "2005", "2010", "2015", "2020"]),
    ],
)
def test_labels(days, published, labels):
    assert [t["label"] for t in Axis(days, published).ticks()] == labels


def test_time_bends_only_where_history_would_squeeze_the_news():
    news = [D(2024, 3, d) for d in range(1, 9)]
    assert not Axis(news, D(2024, 3, 9)).bent
    old = Axis([D(1945, 5, 8), *news], D(2024, 3, 9))
    assert old.bent and old.middle(D(2024, 3, 8)) - old.middle(D(2024, 3, 1)) > 0.1
    assert not Axis([D(1945, 5, 8), D(1960, 1, 1), D(1980, 1, 1), D(2000, 1, 1)], D(2024, 3, 9)).bent
