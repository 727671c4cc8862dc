"""What a time expression is relative to, what it is read as, and the choice among the days that it could name."""

import datetime
import re
from dataclasses import dataclass, replace

from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.values import at, granularity, interval, move

LAST = ("last", "this past", "past", "previous", "the previous", "the past", "this last")
NEXT = ("next", "this coming", "coming", "this next", "the coming", "the next", "the following", "following")
DIRECTIONS = dict.fromkeys(LAST, -1) | dict.fromkeys(NEXT, 1)


@dataclass(frozen=True)
class Context:
    """What an expression is relative to.

    date: the article's
    direction: of the clause: -1 past, 0 present, 1 future, None where the grammar is silent
    sure: the word before settles the direction ("since March")
    anchor: value of the date last mentioned
    quarter: value of the quarter last mentioned
    day: the day that the sentence speaks of
    ending: last day of the quarter or year that is named here ("the year ended Sept. 30")
    year: year of a day before another that says it ("May 3-5, 2014")
    rate: "a year" here says how often, not how long
    habit: "Sunday" here says on what kind of day
    day_first: the text writes 24/04/2021; None: nothing tells
    """

    date: datetime.date | None = None
    direction: int | None = None
    anchor: str | None = None
    quarter: str | None = None
    rate: bool = False
    habit: bool = False
    sure: bool = False
    day: datetime.date | None = None
    ending: datetime.date | None = None
    year: int | None = None
    day_first: bool | None = None


@dataclass(frozen=True)
class Timex:
    """A normalised time expression; columns as in `analysis.tables.codebook.Time`."""

    type: str
    value: str | None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    rule: str = ""


def dated(value: str | None, type_: str = "DATE") -> Timex:
    return Timex(type_, value, *(interval(value) if value else (None, None)))


def on_day(day: datetime.date | None) -> Timex:
    return dated(day.isoformat() if day else None)


def choose(values: list[str | None], context: Context, strict: bool = False) -> str | None:
    """The value that the tense points to; without a tense the one nearest to the article's date, the past first.
    `strict` leaves out the unit that the article's date itself lies in."""
    best = None
    for value in values:
        first, last = interval(value) if value else (None, None)
        if first is None or last is None or context.date is None:
            continue
        inside = first <= context.date <= last
        distance = 0 if inside else (first - context.date).days if first > context.date else (last - context.date).days
        # Where no tense says so news looks back more than ahead; a present ("the deadline is Oct. 31") looks ahead.
        unlikely = distance > 0 if context.direction is None else distance < -7 and context.direction == 0
        if (strict and inside) or distance * (context.direction or 0) < 0:
            continue
        if best is None or (abs(distance) * (2 if unlikely else 1), distance) < best[0]:
            best = (abs(distance) * (2 if unlikely else 1), distance), value
    return best and best[1]


def pick(values: list[str | None], which: str | None, context: Context) -> str | None:
    """The candidate that "last", "this" or "next" singles out."""
    which = (which or "").strip()
    if which in DIRECTIONS:
        return choose(values, replace(context, direction=DIRECTIONS[which]), strict=True)
    return choose(values, context)


def years_around(context: Context, reach: int = 1) -> range:
    """The years around the article's."""
    return range(context.date.year - reach, context.date.year + reach + 1) if context.date else range(0)


def relative_year(text: str, context: Context) -> int | None:
    """ "1988", "'88", "nineteen eighty-eight", "last year" → the year."""
    if (number := words.year(text)) is not None:
        return number
    if not context.date:
        return None
    step = -1 if re.search(r"last|previous|prior", text) else 1 if re.search(r"next|following|coming", text) else 0
    return context.date.year + step


def anchor_day(context: Context) -> datetime.date | None:
    """The day last mentioned."""
    if context.anchor and granularity(context.anchor) == "D":
        return interval(context.anchor)[0]
    return None


def last_quarter(context: Context) -> str | None:
    """The quarter in question: the one last mentioned, else the last that was over on the article's date."""
    if context.quarter:
        return context.quarter
    before = context.date and move(context.date, "Q", -1)
    return at(before, "Q") if before else None
