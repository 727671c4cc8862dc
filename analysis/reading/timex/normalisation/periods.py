"""Readers of durations, sets, offsets ("two weeks ago") and vague references ("recently")."""

import re

from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.normalisation.context import Context, Timex, dated, last_quarter
from analysis.reading.timex.values import ONE_DAY, YEARS, at, granularity, move, shifted


def offset(m, context):
    """ "two weeks ago", "a year earlier", "three days later", "ten years from now", "in two weeks' time"."""
    number, unit, side = quantity(m), words.unit(m["unit"]), m["side"]
    sign = 1 if side in ("later", "hence", "from now", "time", "afterwards", "after", "afterward", "thereafter") else -1
    deictic = side in ("ago", "hence", "from now", "time")
    if unit.startswith("T"):
        if not deictic:
            return Timex("DURATION", period_value(number, unit))
        return Timex("TIME", context.date and f"{context.date.isoformat()}TXX", context.date, context.date)
    if not number and deictic:
        return reference("PAST_REF" if sign < 0 else "FUTURE_REF", context)
    if not number:
        return Timex("DURATION", period_value(number, unit))
    if unit == "2W":
        number, unit = number * 2, "W"
    if number == 1 and unit == "Y" and context.quarter and sign < 0:
        return dated(shifted(context.quarter, "Y", -1))
    if not deictic:
        value = shifted(context.anchor, unit, sign * int(number)) if context.anchor else None
        if value is None and sign < 0 and context.date:
            moved = move(context.date, unit, -int(number))
            value = moved and at(moved, "Y" if unit in ("E", "C", "L") else unit)
        if value and unit in YEARS and granularity(value) == "D":
            value = value[:4]  # ten years after a day is that year
        return dated(value) if value else Timex("DURATION", period_value(number, unit))
    moved = context.date and move(context.date, unit, sign * int(number))
    return dated(moved and at(moved, "Y" if unit in ("E", "C", "L") else unit))


def year_before(m, context):
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
        part = (number - int(number)) * smaller[0] if smaller else 0.5
        if smaller is None or part != int(part):
            return f"P{time}{number:g}{unit}"
        rest = ("T" if unit == "D" else "") + f"{int(part)}{smaller[1]}"
        return f"P{time}" + (f"{int(number)}{unit}" if int(number) else "") + rest
    return f"P{time}{int(number)}{unit}"


def span_of_units(m, context, number, unit, side: int) -> Timex:
    """A duration that borders on the article's date ("the past two months", "the next week")."""
    value = period_value(number, unit)
    first = last = None
    if context.date and number and not unit.startswith("T") and side:
        scale = 2 if unit == "2W" else 1
        far = move(context.date, "W" if unit == "2W" else unit, side * max(1, int(number * scale)))
        first, last = (far, context.date) if side < 0 else (context.date, far)
    elif context.date and side:
        first, last = (None, context.date) if side < 0 else (context.date, None)
    return Timex("DURATION", value, first, last)


def duration(m, context):
    number, unit, which = quantity(m), words.unit(m["unit"]), (m["which"] or "")
    if m["rate"] and context.rate and number == 1:
        return Timex("SET", period_value(1, unit))
    if context.ending and number and number == int(number) and unit in ("D", "W", "M", "Q", "Y"):
        first = move(context.ending + ONE_DAY, unit, -int(number))  # "the three months to September"
        return Timex("DURATION", period_value(number, unit), first, context.ending)
    side = -1 if re.search(r"past|last|previous|recent|latest", which) else 1 if re.search("next|coming", which) else 0
    return span_of_units(m, context, number, unit, side)


def units(m, context):
    """ "for years", "recent weeks", "the coming months"."""
    which, unit = (m["which"] or "").strip(), words.unit(m["unit"])
    side = -1 if re.search(r"recent|past|last", which) else 1 if re.search("next|coming|ahead|future", m[0]) else 0
    return span_of_units(m, context, None, unit, side)


def unit_long(m, context):
    return Timex("DURATION", period_value(None if m["plural"] else 1, words.unit(m["unit"])))


def every(m, context):
    if m["weekday"]:
        return Timex("SET", f"XXXX-WXX-{words.weekday(m['weekday'])}")
    if m["month"]:
        return Timex("SET", f"XXXX-{words.month(m['month']):02d}")
    if m["season"]:
        return Timex("SET", f"XXXX-{words.SEASONS[m['season']]}")
    if m["part"]:
        return Timex("SET", f"XXXX-XX-XXT{words.PARTS[m['part']]}")
    number = words.number(m["number"]) if m["number"] else 2 if m["other"] else 1
    return Timex("SET", period_value(number, words.unit(m["unit"])))


def frequency(m, context):
    return Timex("SET", period_value(1, words.unit(m["unit"])))


def set_word(m, context):
    return Timex("SET", words.SETS[m[0]])


def reference(value: str, context: Context) -> Timex:
    first, last = {
        "PAST_REF": (None, context.date),
        "PRESENT_REF": (context.date, context.date),
        "FUTURE_REF": (context.date, None),
    }[value]
    return Timex("DATE", value, first, last)


def vague(m, context):
    return reference(words.REFERENCES[words.plain(m[0])], context)
