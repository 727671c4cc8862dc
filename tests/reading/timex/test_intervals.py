"""Intervals of days."""

from datetime import date

from analysis.reading.timex.intervals import Interval

MAY = Interval(date(2020, 5, 1), date(2020, 5, 31))


def test_meet_keeps_what_both_allow():
    assert MAY.meet(Interval(date(2020, 5, 20), None)) == Interval(date(2020, 5, 20), date(2020, 5, 31))
    assert MAY.meet(Interval(None, date(2020, 4, 1))) == MAY  # nothing in common: the first stands


def test_before_needs_both_bounds():
    assert MAY.before(Interval(date(2020, 6, 1), None))
    assert not MAY.before(Interval(None, date(2021, 1, 1)))
    assert not Interval().before(MAY) and Interval().overlaps(MAY)


def test_cover():
    assert MAY.cover(Interval(date(2020, 7, 1), date(2020, 7, 2))) == Interval(date(2020, 5, 1), date(2020, 7, 2))
    assert MAY.cover(Interval(None, date(2020, 7, 2))) == Interval(None, date(2020, 7, 2))
