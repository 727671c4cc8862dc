"""TIMEX3 values as calendar units: write a day at a granularity, move a value by units, read its interval of days.

Granularities: D day, W week, WE weekend, M month, Q quarter, H half year, Y year, E decade, C century, L millennium,
and a season (SP, SU, FA, WI). Years outside 1–9999 give None everywhere.
"""

import datetime
import re
from functools import lru_cache

from analysis.lexicon import table

ONE_DAY = datetime.timedelta(days=1)
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
YEARS = {"Y": 1, "E": 10, "C": 100, "L": 1000}
MONTHS = {"M": 1, "Q": 3, "H": 6}

WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
PART = re.compile(r"(\d{4})-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI))")
YEAR = re.compile(r"(?:FY)?(\d{1,4})")

Interval = tuple[datetime.date | None, datetime.date | None]


def day(year: int, month: int, number: int) -> datetime.date | None:
    """A day, or None where the calendar has none (30 February, year 0)."""
    try:
        return datetime.date(year, month, number)
    except (ValueError, OverflowError):
        return None


def at(moment: datetime.date, unit: str) -> str:
    """The value of the calendar unit that a day lies in."""
    year = moment.year
    if unit in ("W", "WE"):
        iso = moment.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "WE" else "")
    if unit in SEASON_MONTHS:
        return f"{year:04d}-{unit}"
    return {
        "D": moment.isoformat(),
        "M": f"{year:04d}-{moment.month:02d}",
        "Q": f"{year:04d}-Q{(moment.month + 2) // 3}",
        "H": f"{year:04d}-H{(moment.month + 5) // 6}",
        "Y": f"{year:04d}",
        "E": f"{year // 10:03d}",
        "C": f"{year // 100:02d}",
        "L": f"{year // 1000}",
    }[unit]


def move(moment: datetime.date, unit: str, number: int) -> datetime.date | None:
    """A day moved by calendar units (31 March minus a month: 28 or 29 February)."""
    try:
        if unit in ("D", "W", "WE"):
            return moment + datetime.timedelta(days=number * (1 if unit == "D" else 7))
        months = number * (MONTHS.get(unit) or 12 * YEARS.get(unit, 1))
        year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
        last = 31
        while last > 28 and day(year, month + 1, last) is None:
            last -= 1
        return day(year, month + 1, min(moment.day, last))
    except OverflowError:
        return None


def granularity(value: str) -> str | None:
    """The unit of a date's value; None for references and incomplete values."""
    if DAY.fullmatch(value):
        return "D"
    if week := WEEK.fullmatch(value):
        return "WE" if week[3] else "W"
    if part := PART.fullmatch(value):
        return "M" if part[2] else "Q" if part[3] else "H" if part[4] else part[5]
    if year := YEAR.fullmatch(value):
        return {4: "Y", 3: "E", 2: "C", 1: "L"}[len(year[1])]
    return None


@lru_cache(maxsize=4096)
def interval(value: str) -> Interval:
    """First and last day of a date's value; (None, None) where it names no calendar unit."""
    if match := DAY.fullmatch(value):
        first = last = day(int(match[1]), int(match[2]), int(match[3]))
    elif match := WEEK.fullmatch(value):
        try:
            first = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1)
            last = first + ONE_DAY * (1 if match[3] else 6)
        except (ValueError, OverflowError):
            return None, None
    elif match := PART.fullmatch(value):
        year = int(match[1])
        if match[2]:
            month, length = int(match[2]), 1
        elif match[3] or match[4]:
            length = 3 if match[3] else 6
            month = length * (int(match[3] or match[4]) - 1) + 1
        else:
            month, length = SEASON_MONTHS[match[5]], 3
        first, last = _months(year, month, length)
    elif match := YEAR.fullmatch(value):
        span = 10 ** (4 - len(match[1]))
        first = day(int(match[1]) * span, 1, 1)
        last = day(int(match[1]) * span + span - 1, 12, 31)
    else:
        return None, None
    return (first, last) if first and last else (None, None)


def _months(year: int, month: int, length: int) -> Interval:
    first = day(year, month, 1)
    following = first and move(first, "M", length)
    return first, following and following - ONE_DAY


def shifted(value: str, unit: str, number: int) -> str | None:
    """A date's value moved by units and written at its own granularity or the unit's, whichever is the finer
    ("1988-Q3" a year earlier: "1987-Q3")."""
    first, _ = interval(value)
    own = granularity(value)
    if first is None or own is None:
        return None
    moved = move(first, unit, number)
    if own in SEASON_MONTHS:
        return at(moved, own if unit in YEARS else unit) if moved else None
    order = ("D", "WE", "W", "M", "Q", "H", "Y", "E", "C", "L")
    return at(moved, min(own, unit, key=order.index)) if moved else None


def easter(year: int) -> datetime.date:
    """Western Easter (the anonymous Gregorian computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return datetime.date(year, month, number + 1)


@lru_cache(maxsize=1)
def holidays() -> dict[str, str]:
    """Name of a holiday in lower case → its rule."""
    return {row["name"].lower(): row["rule"] for row in table("holidays")}


def holiday(name: str, year: int) -> datetime.date | None:
    """The day of a holiday in a year, by its rule in `lexicon/holidays.csv`."""
    rule = holidays()[name]
    if not 1 <= year <= 9999:
        return None
    if rule.startswith("easter"):
        return move(easter(year), "D", int(rule.removeprefix("easter")))
    if fixed := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return day(year, int(fixed[1]), int(fixed[2]))
    nth = re.fullmatch(r"(\d\d)-(-?\d)-(\d)(\+\d)?", rule)
    assert nth is not None  # what else a rule can be
    month, number, weekday, after = nth.groups(default="0")
    first, last = _months(year, int(month), 1)
    if first is None or last is None:
        return None
    if int(number) > 0:
        found = first + ONE_DAY * ((int(weekday) - first.isoweekday()) % 7 + 7 * (int(number) - 1))
    else:
        found = last - ONE_DAY * ((last.isoweekday() - int(weekday)) % 7)
    return found + ONE_DAY * int(after)
