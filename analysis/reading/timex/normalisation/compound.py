"""Readers of expressions made of two: "a week on Friday", "the third Friday of next month", "1914-18".

As in `days`, a match of `time_patterns.csv` and its context → Timex, None where the words are no time after all.
"""

import datetime

from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.normalisation.context import Timex, dated, on_day
from analysis.reading.timex.values import ONE_DAY, at, day, granularity, move


def weekday_in_weeks(m, context):
    """ "a week on Friday", "Friday week", "a fortnight today", "a week last Tuesday"."""
    number = _whole(m["number"] or "a")
    if context.date is None or number is None:
        return dated(None)
    weeks = number * (2 if m["unit"] == "fortnight" else 1)
    back = m["on"] == "last" or m["day"] == "yesterday"
    base = _named(m["day"], context.date, -1 if back else 1)
    return on_day(base and move(base, "W", -weeks if back else weeks))


def _whole(text: str) -> int | None:
    number = words.number(text)
    return None if number is None or number != int(number) else int(number)


def _named(word: str, date: datetime.date, side: int) -> datetime.date | None:
    """The day called so, or the next of that weekday on a side of a date, never the date itself."""
    if word in words.DAYS:
        return move(date, "D", int(words.DAYS[word]))
    around = (move(date, "D", side * n) for n in range(1, 8))
    return next((found for found in around if found and found.isoweekday() == words.weekday(word)), None)


def weekday_ago(m, context):
    """ "a week ago Sunday", "two weeks ago on Friday", "a year ago on Monday": counted from the last of that weekday to
    some, from today to others; left open between."""
    number, unit = _whole(m["number"]), words.unit(m["unit"])
    if context.date is None or number is None:
        return dated(None)
    last = _named(m["day"], context.date, -1)
    if unit == "W":
        found = last and (move(last, "W", -number), move(last, "W", 1 - number))
    else:
        there = move(context.date, unit, -number)
        found = there and (move(there, "W", -1), move(there, "W", 1))
    return Timex("DATE", None, *(found or (None, None)))


def weekdays_ago(m, context):
    """ "two Fridays ago", "three Mondays from now"."""
    number, side = _whole(m["number"]), -1 if m["side"] == "ago" else 1
    near = _named(m["day"], context.date, side) if context.date and number else None
    return on_day(near and move(near, "W", side * (number - 1)))


def weekday_last(m, context):
    """ "Friday last", "Monday next"; "last Thursday week", "Sunday week last", "next Friday week"."""
    side = 1 if m["side"] == "next" else -1
    near = _named(m["day"] or m["day2"], context.date, side) if context.date else None
    return on_day(near and (move(near, "W", side) if "week" in m[0] else near))


def weekday_beside(m, context, read):
    """ "the Tuesday after Easter", "the first Tuesday after the first Monday in November": the day that it is counted
    from is an expression for `read`."""
    base = read(m["from"], context)
    if base is None or base.earliest is None or base.earliest != base.latest:
        return dated(None)
    return on_day(_named(m["day"], base.earliest, 1 if m["side"] in ("after", "following") else -1))


def weekday_of_month(m, context, read):
    """ "the third Friday of next month": the month is an expression for `read`."""
    month = read(m["month"], context)
    if month is None or month.earliest is None or month.latest is None or granularity(month.value or "") != "M":
        return dated(None) if month else None
    days = [month.earliest + ONE_DAY * n for n in range((month.latest - month.earliest).days + 1)]
    those = [one for one in days if one.isoweekday() == words.weekday(m["weekday"])]
    nth = -1 if m["nth"] == "last" else int(words.number(m["nth"]) or 0) - 1
    return on_day(those[nth]) if -1 <= nth < len(those) else None


def two_steps(m, context):
    """ "the week before last", "the Friday after next"."""
    if context.date is None:
        return dated(None)
    side = -1 if m["side"] == "before last" else 1
    if m["weekday"]:
        near = _named(m["weekday"], context.date, side)
        return on_day(near and move(near, "W", side))
    unit = words.unit(m["unit"])
    moved = move(context.date, unit, 2 * side)
    return dated(moved and at(moved, unit))


def years(m, context):
    """ "1914-18", "2007/08", "2007–2008": from the first day of one to the last of the other."""
    first, to = int(m["year"]), int(m["to"])
    whole = 10 ** len(m["to"])
    last = first // whole * whole + to if whole < 10_000 else to
    if not first < last < first + 100:
        return None
    return Timex("DATE", f"{first}/{last}", day(first, 1, 1), day(last, 12, 31))


def era(m, context):
    """ "44 BC", "AD 79"."""
    number = int(m["number"])
    return Timex("DATE", f"BC{number:04d}") if m["bc"] else dated(f"{number:04d}") if number else None


def short_quarter(m, context):
    """ "4Q14", "1H 2023", "Q4 '14"."""
    number, letter, year = int(m["n"]), m["letter"].upper(), int(m["yy"])
    if number > (2 if letter == "H" else 4):
        return None
    if len(m["yy"]) == 2:
        year += 1900 if year > ((context.date.year if context.date else 2049) + 1) % 100 else 2000
    return dated(f"{year:04d}-{letter}{number}")
