"""Readers of days and times of day: a match of `time_patterns.csv` and its context → Timex.

A reader gives None where the words turn out to be no time expression ("13/13/2013", "32:80").
"""

import re
from dataclasses import replace

from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.normalisation.context import (
    Timex,
    anchor_day,
    choose,
    dated,
    on_day,
    pick,
    relative_year,
    years_around,
)
from analysis.reading.timex.values import day, holiday, interval, move

NEAR = 3  # days from publication


def iso_date(m, context):
    value = m[0]
    return dated(value, "TIME" if "T" in value.upper() else "DATE") if interval(value.upper()) != (None, None) else None


def numeric_date(m, context):
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        pivot = (context.date.year if context.date else 2049) % 100 + 10
        year += 1900 if year > pivot else 2000
    by_day, by_month = day(year, second, first), day(year, first, second)
    if m["s"] == ".":  # nobody writes 04.24.2021
        by_month = None if by_day else by_month
    elif by_day and by_month and context.day_first is not None:
        by_day, by_month = (by_day, None) if context.day_first else (None, by_month)
    found = sorted({d for d in (by_day, by_month) if d})
    near = [d for d in found if context.date and abs((d - context.date).days) <= NEAR]
    if len(found) == 2 and len(near) == 1:  # news tells of its own days
        found = near
    if len(found) == 2:  # a day in April to some readers and one in May to others
        return Timex("DATE", None, *found)
    return on_day(found[0]) if found else None


def day_of_month(m, context):
    month, number = words.month(m["month"]), int(words.number(m["day"]))
    if m["year"] or context.year:
        year = relative_year(m["year"], context) if m["year"] else context.year
        found = day(year, month, number) if year is not None else None
        return found and on_day(found)
    if context.date is None:
        return dated(None) if day(2000, month, number) else None
    candidates = [day(year, month, number) for year in years_around(context, 4)]  # 29 February
    values = [c and c.isoformat() for c in candidates]
    if m["which"] or context.sure:
        value = pick(values, m["which"], context)
    else:
        value = choose(values, replace(context, direction=None if context.direction is None else 0))
        # A day soon to come may stand in a past clause ("was extended to Nov. 16"), a far one does not.
        if value and context.direction == -1 and (interval(value)[0] - context.date).days > 60:
            value = choose(values, context)
    return dated(value) if value else None


def month_days(m, context):
    """ "3-5 May": from the first day of it to the last."""
    one, other = (
        day_of_month({"month": m["month"], "day": number, "year": m["year"], "which": None}, context)
        for number in (m["first"], m["day"])
    )
    if one is None or other is None or int(m["first"]) >= int(m["day"]):
        return None
    value = one.value and other.value and f"{one.value}/{other.value}"
    return Timex("DATE", value, one.earliest, other.latest)


def named_day(m, context):
    moved = context.date and move(context.date, "D", int(words.DAYS[m["day"]]))
    code = "NI" if m["day"] == "tonight" else m["part"] and words.PARTS[m["part"]]
    return part_of(moved and moved.isoformat(), code) if code else on_day(moved)


def part_of(value: str | None, code: str) -> Timex:
    """A part of a day: TIME, with the day's interval."""
    return Timex("TIME", value and f"{value}T{code}", *(interval(value) if value else (None, None)))


def part_of_day(m, context):
    """ "this morning", "last night", "that evening", "the next morning", "overnight"."""
    which, code = (m["which"] or "").strip(), words.PARTS[m["part"]]
    base = context.date
    if "yesterday" in m[0]:
        which = "last"
    if which in ("", "the", "that", "that same", "the same", "the next", "the following", "the previous"):
        base = context.day or anchor_day(context) or base  # a part of a day is one of the day in question
    back = which in ("last", "the previous") or (m["part"] == "overnight" and base == context.date)
    step = -1 if back else int(which in ("the next", "the following", "next"))
    moved = base and move(base, "D", step)
    return part_of(moved and moved.isoformat(), code)


def weekday(m, context):
    number = words.weekday(m["weekday"])
    if m["plural"] or context.habit:
        return Timex("SET", f"XXXX-WXX-{number}" + (f"T{words.PARTS[m['part'].rstrip('s')]}" if m["part"] else ""))
    which = (m["which"] or "").strip()
    if context.date is None:
        return Timex("TIME" if m["part"] else "DATE", None)
    monday = move(context.date, "D", 1 - context.date.isoweekday())
    if m["week"] or which == "this":
        week = (m["week"] or "this").strip()
        step = -1 if "last" in week else 1 if "next" in week else 0
        found = monday and move(monday, "D", 7 * step + number - 1)
        value = found and found.isoformat()
    else:
        base = anchor_day(context) if "previous" in which or "following" in which else None
        base = base or context.date
        around = (move(base, "D", n) for n in range(-7, 8))
        days = [d.isoformat() for d in around if d and d.isoweekday() == number]
        value = pick(days, which, replace(context, date=base))
    return part_of(value, words.PARTS[m["part"]]) if m["part"] else dated(value)


def day_in_question(m, context):
    """ "that day", "the same day", "the next day", "earlier in the day"."""
    base = context.date if "in the" in m[0] else anchor_day(context)
    step = 1 if re.search("next|following|after", m[0]) else -1 if re.search("previous|before|prior", m[0]) else 0
    return on_day(base and move(base, "D", step))


def clock_time(m, context, read):
    """A time of day; the day that stands with it ("on Monday") is an expression for `read`."""
    part = m["inpart"] or m["inpart2"]
    half = m["half"] or ({"morning": "a"}.get(part, "p") if part else None)
    minute = int(m["minute"] or m["minute4"] or 0)
    if m["name"]:
        hour = int(words.NOONS[m["name"]])
    else:
        hour = int(m["hour"] or m["hour4"] or words.NUMBERS[m["hourword"]])
        told = half or m["minute"] or m["hour4"] or m["clockword"] or m["clockword2"]
        if not told or hour > (12 if half else 24) or minute > 59:
            return None
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    time = f"T{hour:02d}:{minute:02d}" + ("Z" if m["zone"] and re.search("utc|gmt", m["zone"]) else "")
    if on := m["on"] or m["on2"]:
        inner = read(on, context)
        value = inner.value.split("T")[0] if inner and inner.value else None
    else:
        # of the day in question, not of publication; behind a bare year of none
        today = context.day or anchor_day(context) or (None if context.anchor else context.date)
        value = today and today.isoformat()
    return Timex("TIME", value and value + time, *(interval(value) if value else (None, None)))


def feast(m, context):
    name = m["name"]
    if m["year"]:
        return on_day(holiday(name, words.year(m["year"]) or 0))
    days = [holiday(name, y) for y in years_around(context)]
    return dated(pick([d and d.isoformat() for d in days], m["which"], context))


def second_day(m, context):
    """The second number of "April 24 and 25", read with the month of the date before it."""
    base = anchor_day(context)
    year = base and (int(m["year"]) if m["year"] else base.year)
    found = base and day(year, base.month, int(m["day"]))
    return found and on_day(found)
