"""The words of an English time expression → TIMEX3 type and value, and the days that it can mean.

`RULES` is the grammar: a pattern per kind of expression and a function that reads it. `matches` finds expressions in
running text, `read` normalises one that somebody else has found. Type, value and extent follow the TIMEX3 guidelines
(TimeML 1.2.1). What an expression is relative to stands in `Context`; whatever that leaves open stays null.
"""
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from analysis.reading import timepatterns as words
from analysis.reading.timepatterns import compiled
from analysis.reading.timevalues import (Interval, at, day, granularity, holiday, holidays, interval, move, shifted)


@dataclass(frozen=True)
class Context:
    """What an expression is relative to.

    `date`: the article's; `direction`: -1 past, 0 present, 1 future, None unknown (tense of the clause); `anchor`: value of the date
    last mentioned; `quarter`: value of the quarter last mentioned; `rate`: "a year" here says how often, not how long;
    `sure`: the word before settles the direction ("since March"); `day`: the day that the sentence speaks of; `ending`: last day of the quarter or year named here.
    """
    date: datetime.date | None = None
    direction: int | None = None
    anchor: str | None = None
    quarter: str | None = None
    rate: bool = False
    sure: bool = False
    day: datetime.date | None = None
    ending: datetime.date | None = None


@dataclass(frozen=True)
class Reading:
    """A normalised time expression; columns as in `analysis.rows.Time`."""
    type: str
    value: str | None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    rule: str = ""


def dated(value: str | None, type_: str = "DATE") -> Reading:
    return Reading(type_, value, *(interval(value) if value else (None, None)))


# ---------------------------------------------------------------- choosing among calendar units

def choose(values: list[str | None], context: Context, strict: bool = False) -> str | None:
    """The value that the tense points to; without a tense the one nearest to the article's date, the past first.
    `strict` leaves out the unit that the article's date itself lies in."""
    best = None
    for value in values:
        first, last = interval(value) if value else (None, None)
        if first is None or last is None or context.date is None:
            continue
        inside = first <= context.date <= last
        # news looks back more than ahead: a day to come counts as twice as far where no tense says so
        ahead = 2 if context.direction is None and first > context.date else 1
        distance = 0 if inside else (first - context.date).days if first > context.date else (last - context.date).days
        if (strict and inside) or distance * (context.direction or 0) < 0:
            continue
        if best is None or (abs(distance) * ahead, distance) < best[0]:
            best = (abs(distance) * ahead, distance), value
    return best and best[1]


DIRECTIONS = {"last": -1, "this past": -1, "past": -1, "previous": -1, "the previous": -1, "the past": -1,
              "this last": -1, "next": 1, "this coming": 1, "coming": 1, "this next": 1, "the coming": 1, "the next": 1,
              "the following": 1, "following": 1}


def pick(values: list[str | None], which: str | None, context: Context) -> str | None:
    """The candidate that "last", "this" or "next" singles out."""
    which = (which or "").strip()
    if which in DIRECTIONS:
        return choose(values, replace(context, direction=DIRECTIONS[which]), strict=True)
    return choose(values, context)


def years_around(context: Context) -> range:
    return range(context.date.year - 1, context.date.year + 2) if context.date else range(0)


def relative_year(text: str, context: Context) -> int | None:
    """ "1988", "'88", "nineteen eighty-eight", "last year" → the year."""
    if (number := words.year(text)) is not None:
        return number
    if not context.date:
        return None
    step = -1 if re.search(r"last|previous|prior", text) else 1 if re.search(r"next|following|coming", text) else 0
    return context.date.year + step


# ---------------------------------------------------------------- readers, one per rule

def iso(m, context):
    value = m[0]
    return dated(value, "TIME" if "T" in value.upper() else "DATE") if interval(value.upper()) != (None, None) else None


def numeric(m, context):
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        pivot = (context.date.year if context.date else 2049) % 100 + 10
        year += (1900 if year > pivot else 2000)
    found = day(year, first, second) or day(year, second, first)
    return found and dated(found.isoformat())


def month_day(m, context):
    month, number = words.month(m["month"]), int(words.number(m["day"]))
    if m["year"]:
        year = relative_year(m["year"], context)
        found = year is not None and day(year, month, number)
        return dated(found.isoformat()) if found else None
    if context.date is None:  # 29 February is a day of some year
        return Reading("DATE", f"XXXX-{month:02d}-{number:02d}") if day(2000, month, number) else None
    candidates = [day(year, month, number) for year in years_around(context)]
    values = [c and c.isoformat() for c in candidates]
    if m["which"] or context.sure:
        value = pick(values, m["which"], context)
    else:
        value = choose(values, replace(context, direction=None if context.direction is None else 0))
        # A day soon to come may stand in a past clause ("was extended to Nov. 16"), a far one does not.
        if value and context.direction == -1 and (interval(value)[0] - context.date).days > 60:
            value = choose(values, context)
    return dated(value) if value else None


def month_year(m, context):
    year = relative_year(m["year"], context)
    return dated(f"{year:04d}-{words.month(m['month']):02d}") if year else Reading("DATE", None)


def month(m, context):
    number = words.month(m["month"])
    if context.date is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    values = [f"{year:04d}-{number:02d}" for year in years_around(context)]
    if (m["which"] or "").strip() == "this":
        return dated(f"{context.date.year:04d}-{number:02d}")
    return dated(pick(values, m["which"], context))


def quarter(m, context):
    number = words.number(m["number"]) if m["number"] else int(m["q"])
    letter, limit = ("H", 2) if "hal" in m[0] else ("Q", 4)
    if not number or number > limit:
        return None
    named = m["year"] or m["of"] or m["qyear"]
    if named:
        year = relative_year(named, context)
        return dated(f"{year:04d}-{letter}{number:g}") if year else Reading("DATE", None)
    if context.date is None:
        return Reading("DATE", f"XXXX-{letter}{number:g}")
    # a quarter's results are told, and told of as to come, after it: "will report third-quarter earnings"
    value = choose([f"{year:04d}-{letter}{number:g}" for year in years_around(context)],
                   replace(context, direction=min(context.direction or 0, 0)))
    if m["ago"] and value:
        value = shifted(value, "Y", -1)
    return dated(value)


def last_quarter(context: Context) -> str | None:
    """The quarter in question: the one last mentioned, else the last that was over on the article's date."""
    if context.quarter:
        return context.quarter
    before = context.date and move(context.date, "Q", -1)
    return before and at(before, "Q")


def period(m, context):
    """ "the quarter", "the year-ago period", "the 1988 quarter", "the same period last year"."""
    value = last_quarter(context)
    if context.ending and not (m["year"] or m["ago"] or m["current"]):
        middle = move(context.ending, "D", -45)
        value = middle and at(middle, "Q")
    elif m["latest"] and context.date and (over := move(context.date, "Q", -1)):
        value = min(value, at(over, "Q"))
    if value is None:
        return Reading("DATE", None)
    if m["year"]:
        value = f"{words.year(m['year']):04d}{value[4:]}"
    elif m["ago"] or m["ago2"]:
        value = shifted(value, "Y", -1)
    elif m["current"] and context.date:
        value = at(context.date, "Q")
    return dated(value)


def year(m, context):
    number = words.year(m["year"])
    return dated(f"{number:04d}") if number else None


def decade(m, context):
    if m["century"]:
        return dated(m["century"] + m["digit"])
    digit = int(m["digit2"]) if m["digit2"] else words.number(re.sub("ies$", "y", m["word"])) / 10
    return dated(f"19{int(digit)}")


def century(m, context):
    number = words.number(m["number"])
    if not number or number > 99:
        return None
    if m["bc"]:
        return Reading("DATE", f"BC{int(number) - 1:02d}")
    return dated(f"{int(number) - 1:02d}")


def season(m, context):
    code = words.SEASONS[m["season"]]
    if m["year"]:
        number = relative_year(m["year"], context)
        return dated(f"{number:04d}-{code}") if number else Reading("DATE", None)
    if context.date is None:
        return Reading("DATE", f"XXXX-{code}")
    which = (m["which"] or "").strip()
    values = [f"{y:04d}-{code}" for y in years_around(context)]
    if which == "this":
        return dated(values[1])
    return dated(pick(values, which, context))


def named_day(m, context):
    offset = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
              "the day after tomorrow": 2}[m["day"]]
    moved = context.date and move(context.date, "D", offset)
    if m["day"] == "tonight":
        return part_of(moved and moved.isoformat(), "NI")
    value = moved and moved.isoformat()
    return part_of(value, words.PARTS[m["part"]]) if m["part"] else dated(value)


def part_of(value: str | None, code: str) -> Reading:
    """A part of a day: TIME, with the day's interval."""
    return Reading("TIME", value and f"{value}T{code}", *(interval(value) if value else (None, None)))


def deictic_part(m, context):
    """ "this morning", "last night", "that evening", "the next morning", "overnight"."""
    which, code = (m["which"] or "").strip(), words.PARTS[m["part"]]
    base = context.date
    if which in ("that", "that same", "the same", "the next", "the following", "the previous"):
        base = anchor_day(context) or base
    step = -1 if which in ("last", "the previous") or (not which and m["part"] == "overnight") else \
        1 if which in ("the next", "the following", "next") else 0
    moved = base and move(base, "D", step)
    return part_of(moved and moved.isoformat(), code)


def anchor_day(context: Context) -> datetime.date | None:
    """The day last mentioned."""
    if context.anchor and granularity(context.anchor) == "D":
        return interval(context.anchor)[0]
    return None


def weekday(m, context):
    number = words.weekday(m["weekday"])
    if m["plural"]:
        return Reading("SET", f"XXXX-WXX-{number}" + (f"T{words.PARTS[m['part'].rstrip('s')]}" if m["part"] else ""))
    which = (m["which"] or "").strip()
    value = None
    if context.date is None:
        value = f"XXXX-WXX-{number}" if not which else None
        return Reading("TIME", f"{value}T{words.PARTS[m['part']]}") if m["part"] and value else Reading("DATE", value)
    monday = move(context.date, "D", 1 - context.date.isoweekday())
    if m["week"] or which == "this":
        week = (m["week"] or "this").strip()
        step = -1 if "last" in week else 1 if "next" in week else 0
        found = monday and move(monday, "D", 7 * step + number - 1)
        value = found and found.isoformat()
    else:
        base = anchor_day(context) if "previous" in which or "following" in which else None
        base = base or context.date
        days = [move(base, "D", n) for n in range(-7, 8)]
        value = pick([d.isoformat() for d in days if d and d.isoweekday() == number], which,
                     replace(context, date=base))
    return part_of(value, words.PARTS[m["part"]]) if m["part"] else dated(value)


def deictic_unit(m, context):
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
    step = -1 if re.search(r"last|previous|prior|past", which) else 1 if re.search(r"next|following|coming", which) else 0
    if unit == "Q" and not step and which != "this" and "current" not in which:
        return dated(last_quarter(context))
    moved = base and move(base, unit, step)
    return dated(moved and at(moved, unit))


def unit_in_question(m, context):
    """ "the week", "the year", "the month", "the weekend": the one of the article's date."""
    unit = words.unit(m["unit"])
    if context.ending and unit == "Y":
        return Reading("DURATION", "P1Y", move(context.ending, "Y", -1), context.ending)
    if context.date is None:
        return Reading("DATE", None)
    if unit == "D":
        anchor = anchor_day(context)
        return dated((anchor or context.date).isoformat())
    base = context.date
    if unit == "WE" and base.isoweekday() < 6 and context.direction != 1:
        base = move(base, "W", -1) or base
    return dated(at(base, unit))


def day_in_question(m, context):
    """ "that day", "the same day", "the next day", "earlier in the day"."""
    which = m["which"] or ""
    base = anchor_day(context) or (context.date if "in the" in m[0] else None) or context.date
    if "in the" in m[0]:
        base = context.date
    step = 1 if re.search("next|following|after", m[0]) else -1 if re.search("previous|before|prior", m[0]) else 0
    moved = base and move(base, "D", step)
    reading = dated(moved and moved.isoformat())
    return reading


def week_of(m, context):
    inner = read(m["date"], context)
    first = inner and inner.earliest
    return dated(first and at(first, "W"))


def ago(m, context):
    """ "two weeks ago", "a year earlier", "three days later", "ten years from now"."""
    number, unit, side = quantity(m), words.unit(m["unit"]), m["side"]
    sign = 1 if side in ("later", "hence", "from now", "afterwards", "after", "afterward", "thereafter") else -1
    deictic = side in ("ago", "hence", "from now")
    if unit.startswith("T"):
        if not deictic:
            return Reading("DURATION", period_value(number, unit))
        return Reading("TIME", context.date and f"{context.date.isoformat()}TXX", context.date, context.date)
    if not number:
        return reference("PAST_REF" if sign < 0 else "FUTURE_REF", context) if deictic else \
            Reading("DURATION", period_value(number, unit))
    if unit == "2W":
        number, unit = number * 2, "W"
    if number == 1 and unit == "Y" and context.quarter and sign < 0:
        return dated(shifted(context.quarter, "Y", -1))
    if not deictic:
        value = shifted(context.anchor, unit, sign * int(number)) if context.anchor else None
        if value is None and sign < 0 and context.date:
            moved = move(context.date, unit, -int(number))
            value = moved and at(moved, "Y" if unit in ("E", "C", "L") else unit)
        return dated(value) if value else Reading("DURATION", period_value(number, unit))
    moved = context.date and move(context.date, unit, sign * int(number))
    return dated(moved and at(moved, "Y" if unit in ("E", "C", "L") else unit))


def year_ago(m, context):
    """ "year-ago", "year-earlier" before a figure."""
    value = last_quarter(context)
    return dated(value and shifted(value, "Y", -1))


def quantity(m) -> float | None:
    """Number of units; None = unknown ("several")."""
    number = words.number(m["number"]) if m["number"] else None
    if number is not None and " and a half" in m[0]:
        number += 0.5
    return number


def period_value(number: float | None, unit: str) -> str:
    """ISO 8601 duration: (2.5, "Y") → P2Y6M, (None, "M") → PXM."""
    time, unit = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    if unit == "2W":
        number, unit = number and 2 * number, "W"
    if number is None:
        return f"P{time}X{'Y' if unit == 'E' else unit}"
    if unit in ("E", "C") and (scaled := number * (10 if unit == "E" else 100)) == int(scaled):
        number, unit = scaled, "Y"
    if unit == "WE":
        number, unit = 2 * number, "D"
    if number != int(number):
        smaller = {"Y": (12, "M"), "H": (60, "M"), "M": (60, "S") if time else None, "D": (24, "H")}.get(unit)
        part = smaller and (number - int(number)) * smaller[0]
        if smaller and part == int(part) and int(number):
            return f"P{time}{int(number)}{unit}" + ("T" if unit == "D" else "") + f"{int(part)}{smaller[1]}"
        if smaller and part == int(part):
            return f"P{'T' if unit == 'D' else time}{int(part)}{smaller[1]}"
        return f"P{time}{number:g}{unit}"
    return f"P{time}{int(number)}{unit}"


def span_of_units(m, context, number, unit, side: int) -> Reading:
    """A duration that borders on the article's date ("the past two months", "the next week")."""
    value = period_value(number, unit)
    first = last = None
    if context.date and number and not unit.startswith("T") and side:
        scale = 2 if unit == "2W" else 1
        far = move(context.date, "W" if unit == "2W" else unit, side * max(1, int(number * scale)))
        first, last = (far, context.date) if side < 0 else (context.date, far)
    elif context.date and side:
        first, last = (None, context.date) if side < 0 else (context.date, None)
    return Reading("DURATION", value, first, last)


def duration(m, context):
    number, unit, which = quantity(m), words.unit(m["unit"]), (m["which"] or "")
    if m["rate"] and context.rate and number == 1:
        return Reading("SET", period_value(1, unit))
    side = -1 if re.search(r"past|last|previous|recent|latest", which) else 1 if re.search("next|coming", which) else 0
    return span_of_units(m, context, number, unit, side)


def plural_units(m, context):
    """ "for years", "recent weeks", "the coming months"."""
    which, unit = (m["which"] or "").strip(), words.unit(m["unit"])
    side = -1 if re.search(r"recent|past|last", which) else 1 if re.search("next|coming|ahead|future", m[0]) else 0
    return span_of_units(m, context, None, unit, side)


def unit_long(m, context):
    return Reading("DURATION", period_value(None if m["plural"] else 1, words.unit(m["unit"])))


def every(m, context):
    if m["weekday"]:
        return Reading("SET", f"XXXX-WXX-{words.weekday(m['weekday'])}")
    if m["month"]:
        return Reading("SET", f"XXXX-{words.month(m['month']):02d}")
    if m["season"]:
        return Reading("SET", f"XXXX-{words.SEASONS[m['season']]}")
    if m["part"]:
        return Reading("SET", f"XXXX-XX-XXT{words.PARTS[m['part']]}")
    number = words.number(m["number"]) if m["number"] else 2 if m["other"] else 1
    return Reading("SET", period_value(number, words.unit(m["unit"])))


def frequency(m, context):
    return Reading("SET", period_value(1, words.unit(m["unit"])))


def set_word(m, context):
    return Reading("SET", words.SETS[m[0]])


def reference(value: str, context: Context) -> Reading:
    first, last = {"PAST_REF": (None, context.date), "PRESENT_REF": (context.date, context.date),
                   "FUTURE_REF": (context.date, None)}[value]
    return Reading("DATE", value, first, last)


def vague(m, context):
    return reference(words.REFERENCES[words.plain(m[0])], context)


def clock(m, context):
    minute = int(m["minute"] or 0)
    if m["name"]:
        hour = {"noon": 12, "midday": 12, "midnight": 24}[m["name"]]
    else:
        hour = int(m["hour"] or words.NUMBERS[m["hourword"]])
        part = m["inpart"] or m["inpart2"]
        half = m["half"] or ({"morning": "a"}.get(part, "p") if part else None)
        if half and hour > 12 or hour > 24 or minute > 59 or (not half and not m["minute"] and not (m["clockword"] or m["clockword2"])):
            return None
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    time = f"T{hour:02d}:{minute:02d}" + ("Z" if m["zone"] and re.search("utc|gmt|zulu", m["zone"]) else "")
    on = m["on"] or m["on2"]
    if on:
        inner = read(on, context)
        value = inner and inner.value
        if value is None or inner.type not in ("DATE", "TIME"):
            value = None
        else:
            value = value.split("T")[0]
    else:
        anchor = context.day or context.date
        value = anchor.isoformat() if anchor else "XXXX-XX-XX"
    return Reading("TIME", value and value + time, *(interval(value) if value else (None, None)))


def feast(m, context):
    name = m["name"]
    if m["year"]:
        found = holiday(name, words.year(m["year"]) or 0)
        return dated(found and found.isoformat())
    if context.date is None:
        return Reading("DATE", None)
    days = [holiday(name, y) for y in years_around(context)]
    return dated(pick([d and d.isoformat() for d in days], m["which"], context))


def year_end(m, context):
    if context.date is None:
        return Reading("DATE", None)
    return dated(f"{context.date.year:04d}")


def second_day(m, context):
    """The second number of "April 24 and 25", read with the month of the date before it."""
    base = anchor_day(context)
    found = base and day(base.year, base.month, int(re.match(r"\d+", m[0])[0]))
    return found and dated(found.isoformat())


# ---------------------------------------------------------------- the grammar

@dataclass(frozen=True)
class Rule:
    name: str
    pattern: re.Pattern
    reader: Callable


RULES = [Rule(name, compiled(pattern), globals()[reader]) for name, reader, pattern in words.GRAMMAR]


def matches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Candidates (start, end, rule name) in a stretch of text; they may overlap."""
    for rule in RULES:
        for match in rule.pattern.finditer(text, start, end):
            yield match.start(), match.end(), rule.name


def read(text: str, context: Context) -> Reading | None:
    """Normalise one expression; None where no rule reads it."""
    plain = words.plain(text)
    for piece, narrow in ((plain, None), *words.unmodified(plain)):
        for rule in RULES:
            match = rule.pattern.fullmatch(piece)
            reading = match and rule.reader(match, context)
            if reading:
                return replace(words.narrowed(reading, narrow, context.date), rule=rule.name)
    return None
