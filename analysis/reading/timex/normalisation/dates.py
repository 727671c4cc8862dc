"""Readers of weeks, months, quarters, years and longer: a match of `time_patterns.csv` and its context → Timex."""

import re
from dataclasses import replace

from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.normalisation.context import (
    Timex,
    anchor_day,
    choose,
    dated,
    last_quarter,
    pick,
    relative_year,
    years_around,
)
from analysis.reading.timex.normalisation.periods import span_of_units
from analysis.reading.timex.values import ONE_DAY, at, day, interval, move, shifted

FISCAL = (4, 1), (3, 31)  # month and day: from India's 2022 (April 2021 on) to Japan's (until March 2023)


def month_of_year(m, context):
    year = relative_year(m["year"], context)
    return dated(f"{year:04d}-{words.month(m['month']):02d}") if year else Timex("DATE", None)


def month(m, context):
    number = words.month(m["month"])
    if context.date is None:
        return Timex("DATE", None)
    values = [f"{year:04d}-{number:02d}" for year in years_around(context)]
    which = (m["which"] or "").strip()
    if which == "this":
        return dated(f"{context.date.year:04d}-{number:02d}")
    if which == "that":
        return dated(f"{_year_in_question(context)}-{number:02d}")
    return dated(pick(values, m["which"], context))


def _year_in_question(context) -> str:
    """The year last named: "in 2018 … that September"."""
    return context.anchor[:4] if re.match(r"\d{4}", context.anchor or "") else f"{context.date.year:04d}"


def _ending(m, context, named: str | None, letter: str, number: int) -> Timex:
    """A quarter of a company's own year: its days are known where its last one is named ("which ended on Oct. 31")."""
    year = relative_year(named, context) if named else None
    value = f"{'FY' if 'fiscal' in m[0] else ''}{year:04d}-{letter}{number}" if year else None
    months = 6 if letter == "H" else 3
    first = context.ending and move(context.ending + ONE_DAY, "M", -months)
    if value is None:
        value = _quarter(m, context, letter, number)
    return Timex("DATE", value, first, context.ending)


def quarter(m, context):
    number = words.number(m["number"]) if m["number"] else int(m["q"])
    letter, limit = ("H", 2) if "hal" in m[0] else ("Q", 4)
    if not number or number > limit:
        return None
    named = m["year"] or m["of"] or m["qyear"]
    if "fiscal" in m[0] or context.ending:
        return _ending(m, context, named, letter, int(number))
    if named:
        year = relative_year(named, context)
        return dated(f"{year:04d}-{letter}{number:g}") if year else Timex("DATE", None)
    if context.date is None:
        return Timex("DATE", None)
    return dated(_quarter(m, context, letter, int(number)))


def _quarter(m, context, letter: str, number: int) -> str | None:
    """The quarter of this number that the clause points to. A quarter's results are told, and told of as to come, after
    it: "will report third-quarter earnings"."""
    values: list[str | None] = [f"{year:04d}-{letter}{number}" for year in years_around(context)]
    value = choose(values, replace(context, direction=-1 if context.direction == -1 else None))
    return shifted(value, "Y", -1) if m["ago"] and value else value


def period(m, context):
    """ "the quarter", "the year-ago period", "the 1988 quarter", "the same period last year"."""
    value = last_quarter(context)
    if context.ending and not (m["year"] or m["ago"] or m["current"]):
        middle = move(context.ending, "D", -45)
        value = middle and at(middle, "Q")
        if "quarter" in m[0] and value:  # "the quarter ended January 31": no calendar's
            return Timex("DATE", value, move(context.ending + ONE_DAY, "M", -3), context.ending)
    elif m["latest"] and context.date and (over := move(context.date, "Q", -1)):
        value = min(value, at(over, "Q"))
    if value is None:
        return Timex("DATE", None)
    if m["year"]:
        value = f"{words.year(m['year']):04d}{value[4:]}"
    elif m["ago"] or m["ago2"]:
        value = shifted(value, "Y", -1)
    elif m["current"] and context.date:
        value = at(context.date, "Q")
    return dated(value)


def year(m, context):
    number = words.year(m["year"])
    if number and re.match(r"(?:the )?(?:fiscal|fy)", m[0]):  # whose, and so from which month on, is not said
        return Timex("DATE", f"{number:04d}", day(number - 1, *FISCAL[0]), day(number + 1, *FISCAL[1]))
    return dated(f"{number:04d}") if number else None


def decade(m, context):
    if m["century"]:
        return dated(m["century"] + m["digit"])
    return dated(f"19{m['digit2'] or words.DECADES[m['word']]}")


def century(m, context):
    number = words.number(m["number"])
    if not number or number > 99:
        return None
    if m["bc"]:
        return Timex("DATE", f"BC{int(number) - 1:02d}")
    return dated(f"{int(number) - 1:02d}")


def season(m, context):
    code = words.SEASONS[m["season"]]
    if m["year"]:
        number = relative_year(m["year"], context)
        return dated(f"{number:04d}-{code}") if number else Timex("DATE", None)
    if context.date is None:
        return Timex("DATE", None)
    which = (m["which"] or "").strip()
    values = [f"{y:04d}-{code}" for y in years_around(context)]
    if which == "that":
        return dated(f"{_year_in_question(context)}-{code}")
    if which == "this":
        return dated(values[1])
    return dated(pick(values, which, context))


def calendar_unit(m, context):
    """ "last week", "this year", "next month", "the previous decade", "that year"."""
    which, unit = m["which"].strip(), words.unit(m["unit"])
    if unit.startswith("T") or unit == "L":
        return None
    if unit == "2W":
        unit = "W"
    base = context.date
    if which in ("that", "that same", "the same", "same", "the previous", "the following", "the prior"):
        base = interval(context.anchor)[0] if context.anchor else base
        base = base or context.date
    if which in ("past", "the past"):
        return span_of_units(m, context, 1, unit, -1)
    ahead = re.search(r"next|following|coming", which)
    step = -1 if re.search(r"last|previous|prior|past", which) else 1 if ahead else 0
    if unit == "Q" and not step and which != "this" and "current" not in which:
        return dated(last_quarter(context))
    moved = base and move(base, unit, step)
    return dated(moved and at(moved, unit))


def unit_in_question(m, context):
    """ "the week", "the year", "the month", "the weekend": the one of the article's date."""
    unit = words.unit(m["unit"])
    if context.ending and unit == "Y":
        return Timex("DURATION", "P1Y", move(context.ending + ONE_DAY, "Y", -1), context.ending)
    if context.date is None:
        return Timex("DATE", None)
    if unit == "D":
        anchor = anchor_day(context)
        return dated((anchor or context.date).isoformat())
    base = context.date
    if unit == "WE" and base.isoweekday() < 6 and context.direction != 1:
        base = move(base, "W", -1) or base
    return dated(at(base, unit))


def week_of(m, context, read):
    """ "the week of March 4": its day is an expression for `read`."""
    inner = read(m["date"], context)
    first = inner and inner.earliest
    return dated(first and at(first, "W"))


def year_end(m, context):
    if m["year"]:
        return dated(m["year"])
    if context.date is None:
        return Timex("DATE", None)
    return dated(f"{context.date.year:04d}")
