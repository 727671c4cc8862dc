"""Time expressions: where they stand, what they mean.

`spans` finds them by grammar and part of speech; `find_times` reads each against the article's date, the tense of its
clause and the dates mentioned before it.
"""
import datetime
import re

from spacy.tokens import Doc

from analysis.reading.language import sentences
from analysis.reading.timex import Context, matches, read
from analysis.reading.timex.clause import direction, is_rate
from analysis.reading.timex.extents import Extent, spans_of_sentence
from analysis.reading.timex.values import granularity, interval
from analysis.rows import Time


def find_times(doc: Doc, date: datetime.date | None) -> list[Time]:
    """The time expressions of a document, in the order of the text.

    Relative ones are resolved against `date`; without it their values and intervals stay null.
    """
    found, anchor, quarter, topic = [], None, None, None
    whole = doc.text
    for row, sentence in sentences(doc):
        today = None  # the day last named in this sentence
        extents = spans_of_sentence(doc, whole, sentence)
        for number, (start, end, rule) in enumerate(extents):
            if rule == "clock time" and today is None:
                today = next((d for s, e, r in extents[number + 1:] if r in DAYS and (d := named_day(doc, s, e, date))), None)
            span = doc.char_span(start, end, alignment_mode="expand")
            text = whole[start:end]
            pointing, sure = direction(span)
            compared = COMPARISON.search(text)
            context = Context(date, pointing, anchor, topic if compared else quarter, is_rate(span), sure,
                              today if rule == "clock time" else None, ending(whole, end, sentence.end_char, date))
            reading = read(text, context)
            if reading is None:
                continue
            found.append(Time(f"t{len(found) + 1}", row.sentence_id, start, end, text, reading.type,
                              reading.value, reading.earliest, reading.latest, reading.rule))
            value = (reading.value or "").split("T")[0]
            unit = granularity(value)
            if reading.type in ("DATE", "TIME") and unit and not compared:
                anchor = value
                today = interval(value)[0] if unit == "D" else today
                quarter = value if unit == "Q" else quarter
                topic = value if unit == "Q" else None if unit == "Y" else topic
            elif LONG.fullmatch(reading.value or ""):
                topic = None
    return found


DAYS = ("weekday", "day of month", "named day")


def named_day(doc: Doc, start: int, end: int, date: datetime.date | None) -> datetime.date | None:
    """The day that an expression names by itself."""
    span = doc.char_span(start, end, alignment_mode="expand")
    pointing, sure = direction(span)
    reading = read(doc.text[start:end], Context(date, pointing, sure=sure))
    return reading.earliest if reading and reading.earliest == reading.latest else None


# Figures for half a year or more: what they are compared with is a year, not a quarter.
LONG = re.compile(r"P(?:[6-9]|1\d)M|P\d+Y")
ENDING = re.compile(r",? (?:that |which )?(?:ended|ending|ends) (?:on )?")


def ending(text: str, start: int, stop: int, date: datetime.date | None) -> datetime.date | None:
    """The day named after "ended" or "ending" ("the quarter ended Sept. 30")."""
    match = ENDING.match(text, start, stop)
    if not match:
        return None
    side = 1 if "ending" in match[0] or "ends" in match[0] else -1
    days = [(e, rule) for s, e, rule in matches(text, match.end(), min(stop, match.end() + 30)) if s == match.end()]
    reading = read(text[match.end():max(days)[0]], Context(date, side, sure=True)) if days else None
    return reading and reading.latest


# What a figure is compared with is not what the text goes on about.
COMPARISON = re.compile(r"year[- ](?:ago|earlier|before)|ago$|last year$|previous year$", re.IGNORECASE)


def spans(doc: Doc) -> list[Extent]:
    """Where the time expressions stand: (start, end, rule)."""
    whole = doc.text
    return [extent for _, sentence in sentences(doc) for extent in spans_of_sentence(doc, whole, sentence)]
