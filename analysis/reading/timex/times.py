"""Time expressions: where they stand, what they mean.

`spans` finds them by grammar and part of speech; `find_times` reads each against the article's date, the tense of its
clause and the dates mentioned before it.
"""

import datetime
import re
from dataclasses import dataclass, field, replace

from analysis.article.days import order_in
from analysis.reading.document import Doc
from analysis.reading.grammar.tokens import quoted
from analysis.reading.language import sentences
from analysis.reading.timex.direction import direction, is_habit, is_rate, of_clause_behind
from analysis.reading.timex.extents.candidates import words_at
from analysis.reading.timex.extents.extents import Extent, spans_of_sentence
from analysis.reading.timex.named import Named
from analysis.reading.timex.normalisation.context import Context, Timex
from analysis.reading.timex.normalisation.normalisation import matches, read
from analysis.reading.timex.values import granularity
from analysis.tables.codebook import Time

WEEK = datetime.timedelta(days=7)
UP_TO = re.compile(r"through|until|till|to|[-–—]", re.I)
RANGE = re.compile(r"\s*(?:to|and|through|until|till|[-–—])\s*", re.I)
WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b", re.I)
LEADING = re.compile(r"(?:last|next|this|the|past)\b", re.I)
COUNTED = ("offset", "day in question")  # from a day: from none that a speaker's own words name
DAYS = ("weekday", "day of month", "named day")
TOOK = re.compile(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>[0-5]?\d):(?P<seconds>[0-5]\d)")
OF_DAY = re.compile(r" ?(?:of |on )?")
ENDING = re.compile(r",? (?:that |which )?(?:ended|ending|ends) (?:on )?")
PERIOD = re.compile(r"the .*\b(?:weeks|months|quarters?|half|year)$", re.IGNORECASE)
TO = re.compile(r" (?:to|through|until) (?:the end of )?")
YEAR_BEHIND = re.compile(
    r" ?(?:to|and|through|until|[-–]) ?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?:,? ([12]\d{3})\b|,? (?:of )?last year\b)"
)
# What a figure is compared with is not what the text goes on about.
COMPARISON = re.compile(r"year[- ](?:ago|earlier|before)|ago$|last year$|previous year$", re.IGNORECASE)


@dataclass(frozen=True)
class Written:
    """How a text was written: with the day before the month in numbers (None: unknown), and from which character on on
    which day, where on several."""

    day_first: bool | None = None
    stamps: tuple[tuple[int, datetime.date], ...] = ()

    def day_at(self, start: int, date: datetime.date | None) -> datetime.date | None:
        return max((stamp for stamp in self.stamps if stamp[0] <= start), default=(0, date))[1]


UNKNOWN = Written()


def find_times(doc: Doc, published: datetime.date | None, written: Written = UNKNOWN) -> list[Time]:
    """The time expressions of a document, in the order of the text.

    Relative ones are resolved against the day of publication; without it their values and intervals stay null.
    """
    found: list[Time] = []
    spoken, told, weekdays = Named(), Named(), Weekdays()  # all that is named, and that outside quotation marks
    inside = quoted(doc)
    text, plain = doc.text, straight(doc.text)
    shown = order_in(text)
    day_first = written.day_first if shown is None else shown
    for row, sentence in sentences(doc):
        date = written.day_at(sentence.start_char, published)
        spoken.day = told.day = None
        extents = spans_of_sentence(doc, plain, sentence)
        for number, (start, end, rule) in enumerate(extents):
            span = words_at(doc, start, end)
            own = not inside[span.start]
            named = told if own and rule in COUNTED and told.anchor is not None else spoken
            towards, sure = direction(span)
            compared = bool(COMPARISON.search(plain[start:end]))
            context = Context(
                date=date,
                direction=towards,
                sure=sure,
                rate=is_rate(span),
                habit=is_habit(span),
                anchor=named.anchor_of(rule, towards, date),
                day_first=day_first,
                quarter=named.topic if compared else named.quarter,
                year=year_behind(plain, end, date) if rule == "day of month" else None,
                ending=ending(plain, start, end, sentence.end_char, date, towards),
                day=_day_of(doc, plain, extents[number:], date, named.day),
            )
            if timex := elapsed(plain, start, end) or read(plain[start:end], context):
                if rule == "unit in question" and of_clause_behind(span):
                    timex = beside(plain, found[-1:], start, end, timex)
                meant = (timex.type, timex.value, timex.earliest, timex.latest, timex.rule)
                found.append(Time(f"t{len(found) + 1}", row.sentence_id, start, end, text[start:end], *meant))
                if rule == "weekday" and len(found) > 1:
                    found[-2:] = in_order(text, found[-2], found[-1], towards, date)
                if rule in ("weekday", "clock time"):
                    weekdays.note(found[-1], towards)
                for known in (spoken, told)[: 1 + own]:
                    known.note(timex, compared, rule)
    return [weekdays.moved(time) for time in found]


def in_order(
    text: str, first: Time, last: Time, towards: int | None, published: datetime.date | None
) -> tuple[Time, Time]:
    """The two days of "from Monday to Thursday", the first of them before the last: a week lies between a reading in
    which it is not and the one that is meant, back or ahead as the clause points."""
    day, other = first.earliest, last.earliest
    if day is None or other is None or day < other or not RANGE.fullmatch(text[first.end : last.start]):
        return first, last
    opened = text[: first.start].rstrip().lower().endswith(("from", "between"))
    if not (opened or UP_TO.search(text[first.end : last.start])) or day - other >= WEEK:
        return first, last
    ahead = towards == 1 or (towards is None and published is not None and day > published)
    return (first, moved(last, WEEK)) if ahead else (moved(first, -WEEK), last)


def moved(time: Time, by: datetime.timedelta) -> Time:
    """A day of the week as long before or after."""
    assert time.earliest and time.latest and time.value
    earliest, rest = time.earliest + by, time.value[10:]
    return replace(time, earliest=earliest, latest=time.latest + by, value=f"{earliest.isoformat()}{rest}")


@dataclass
class Weekdays:
    """The days that a text means by "Wednesday": where no tense says which ("Wednesday's quake, the strongest"), it is
    that which it has elsewhere in the text."""

    told: dict[int, set[datetime.date]] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)

    def note(self, time: Time, towards: int | None) -> None:
        if time.earliest is None or not WEEKDAY.search(time.text):
            return
        if towards is None and not LEADING.match(time.text):
            self.silent.add(time.time_id)
        elif towards:
            self.told.setdefault(time.earliest.weekday(), set()).add(time.earliest)

    def moved(self, time: Time) -> Time:
        if time.time_id not in self.silent:
            return time
        told = self.told.get(time.earliest.weekday(), set()) if time.earliest else set()
        return moved(time, next(iter(told)) - time.earliest) if len(told) == 1 and time.earliest else time


def _day_of(
    doc: Doc, text: str, extents: list[Extent], date: datetime.date | None, named: datetime.date | None
) -> datetime.date | None:
    """The day of a time of day, the first of `extents`: the one named before it in its sentence or behind it; of a part
    of a day that right behind it ("in the early morning of March 3")."""
    (_, end, rule), later = extents[0], extents[1:]
    if rule == "clock time":
        return named or next_day(doc, text, later, date)
    right_behind = later and rule == "part of day" and OF_DAY.fullmatch(text[end : later[0][0]])
    return next_day(doc, text, later[:1], date) if right_behind else None


def beside(text: str, found: list[Time], start: int, end: int, timex: Timex) -> Timex:
    """ "In 2010, the year she left" is 2010; "he died the year she left" and "the year after the war" are any."""
    other = found[0] if found and text[found[0].end : start].strip() == "," else None
    if other is None or other.value is None or text[end:].lstrip().startswith(("after", "before")):
        return Timex("DATE", None, rule=timex.rule)
    same = granularity(other.value) == granularity(timex.value or "")
    return replace(timex, value=other.value, earliest=other.earliest, latest=other.latest) if same else timex


def next_day(doc: Doc, text: str, extents: list[Extent], date: datetime.date | None) -> datetime.date | None:
    """The first day that the rest of a sentence names ("at 10:30 p.m. local time (0330 GMT) Friday")."""
    for start, end, rule in extents:
        if rule in DAYS:
            towards, sure = direction(words_at(doc, start, end))
            timex = read(text[start:end], Context(date=date, direction=towards, sure=sure))
            return timex.earliest if timex else None
    return None


def elapsed(text: str, start: int, end: int) -> Timex | None:
    """How long something took ("won in 2:14:04"): no "at", no "p.m."; without hours only after "in" or "of"."""
    match, before = TOOK.fullmatch(text, start, end), text[max(0, start - 8) : start].lower().split()
    word = before[-1] if before else ""
    if not match or word in ("at", "by", "until", "from", "to", "since", "around", "about"):
        return None
    if not match["hours"] and (word not in ("in", "of") or before[-2:] == ["as", "of"]):
        return None
    parts = (match["hours"], "H"), (match["minutes"], "M"), (match["seconds"], "S")
    return Timex("DURATION", "PT" + "".join(f"{int(n)}{unit}" for n, unit in parts if n and int(n)), rule="elapsed")


def year_behind(text: str, end: int, date: datetime.date | None) -> int | None:
    """The year that stands behind the second day of two: "May 3-5, 2014"."""
    match = YEAR_BEHIND.match(text, end)
    if match and match[1]:
        return int(match[1])
    return date.year - 1 if match and date else None


def ending(
    text: str, begin: int, start: int, stop: int, date: datetime.date | None, towards: int | None
) -> datetime.date | None:
    """The day named after "ended" or "ending" ("the quarter ended Sept. 30"), or after "the three months to";
    `towards`: where the clause points."""
    match = ENDING.match(text, start, stop)
    if not match and PERIOD.match(text, begin, start):
        match = TO.match(text, start, stop)
    if not match:
        return None
    side = 1 if towards != -1 and ("ending" in match[0] or "ends" in match[0]) else -1
    days = [(e, rule) for s, e, rule in matches(text, match.end(), min(stop, match.end() + 30)) if s == match.end()]
    timex = read(text[match.end() : max(days)[0]], Context(date=date, direction=side, sure=True)) if days else None
    return timex.latest if timex else None


def straight(text: str) -> str:
    """The text with straight apostrophes, character for character."""
    return text.replace("’", "'").replace("‘", "'")
