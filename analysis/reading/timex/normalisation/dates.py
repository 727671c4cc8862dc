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
    on_day,
    pick,
    relative_year,
    years_around,
)
from analysis.reading.timex.normalisation.periods import span_of_units
from analysis.reading.timex.values import ONE_DAY, at, day, interval, move, shifted

FISCAL = (4, 1), (3, 31)  # month and day: from India's 2022 (April 2021 on) to Japan's (until March 2023)


def month_of_year(m, context):
    return _in_year(m["year"], f"{words.month(m['month']):02d}", context)


def _in_year(named: str, code: str, context) -> Timex:
    year = relative_year(named, context)
    return dated(f"{year:04d}-{code}" if year else None)


def month(m, context):
    return _of_years(m["which"], f"{words.month(m['month']):02d}", context)


def _of_years(which: str | None, code: str, context) -> Timex:
    """A month or season of the year around; "that September": of the year last named."""
    which, years = (which or "").strip(), [f"{year:04d}" for year in years_around(context)]
    if years and which == "that":
        return dated(f"{context.anchor[:4] if re.match('[0-9]{4}', context.anchor or '') else years[1]}-{code}")
    return dated(
        f"{years[1]}-{code}" if years and which == "this" else pick([f"{y}-{code}" for y in years], which, context)
    )


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
    return (
        _in_year(named, f"{letter}{number:g}", context) if named else dated(_quarter(m, context, letter, int(number)))
    )


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
        return dated(None)
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
    return _in_year(m["year"], code, context) if m["year"] else _of_years(m["which"], code, context)


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
    if context.date is None or unit == "D":
        return on_day(context.date and (anchor_day(context) or context.date))
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
    return dated(m["year"] or (context.date and f"{context.date.year:04d}"))
