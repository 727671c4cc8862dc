"""Events that lie a counted time apart: "in 2019, three years after the shaft collapsed", "a day before the vote"."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.reading.document import Doc, Token
from analysis.reading.events.dating.placing import Placed
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import upwards
from analysis.reading.timex.intervals import Interval
from analysis.reading.timex.values import at, interval, move
from analysis.tables.codebook import Time

COUNTED = re.compile(r"P(\d+)([DWMY])")
LINKS = {"after": 1, "following": 1, "before": -1, "ahead": -1, "prior": -1}
# how far apart they lie at the most, at the least; the words stand before the count or within its expression
WITHIN = re.compile(
    r"\b(less than|fewer than|under|at most|no more than|up to|within|nearly|almost|(in|over|during) (the|just))\b",
    re.IGNORECASE,
)
BEYOND = re.compile(r"\b(more than|over|at least)\b", re.IGNORECASE)
LASTING = ("for", "in", "than")  # before a count: "raged for two days after the storm hit"
ABOUT_A_WEEK = datetime.timedelta(days=3)


class Apart(NamedTuple):
    """Two events by number: `other` lies `steps` units behind `one` (before it, where that is negative), or at most
    (`within`) or at least (`beyond`) as far."""

    one: int
    other: int
    steps: int
    unit: str
    how: str = ""


def apart(doc: Doc, triggers: Sequence[Trigger], times: Sequence[Time]) -> list[Apart]:
    """The pairs of events between which the text counts days, weeks, months or years."""
    at_word = {t.head.i: n for n, t in enumerate(triggers)}
    found = []
    for time in times:
        counted = COUNTED.fullmatch(time.value or "") if time.type == "DURATION" else None
        if counted is None:
            continue
        first, last = bisect_left(doc.starts, time.start), bisect_left(doc.starts, time.end)
        if last >= len(doc) or doc[last].lower_ not in LINKS:
            continue
        before = f"{doc[first - 1].lower_} {time.text}" if first else time.text
        how = "within" if WITHIN.search(before) else "beyond" if BEYOND.search(before) else ""
        if not how and first and doc[first - 1].lower_ in LASTING:
            continue
        link, words = doc[last], range(first, last)
        one = _named(link, at_word)
        other = None if one is None else _governing(link, triggers[one].head, words, at_word)
        if one is not None and other is not None and one != other:
            found.append(Apart(one, other, LINKS[link.lower_] * int(counted[1]), counted[2], how))
    return found


def _named(link: Token, at_word: dict[int, int]) -> int | None:
    """The event that a link introduces: "after the shaft collapsed", "after its launch", "ahead of the vote"."""
    if link.dep_ == "mark":
        return at_word.get(link.head.i)
    below = list(link.children)
    below += [word for of in below if of.lower_ in ("of", "to") for word in of.children]
    return next((at_word[w.i] for w in below if w.dep_ in ("pobj", "pcomp") and w.i in at_word), None)


def _governing(link: Token, inner: Token, words: range, at_word: dict[int, int]) -> int | None:
    """The event that the phrase or clause of a link stands beside."""
    above = upwards(inner.head if link.dep_ == "mark" else link.head)
    event = next((word for word in above if word.i in at_word and word.i not in words), inner)
    return at_word[event.i] if event != inner else None


def counted_out(
    placed: Sequence[Placed], pairs: Sequence[Apart], again: Sequence[tuple[int, int]] = ()
) -> list[Placed]:
    """Days of events that lie a counted time from one whose days are known; what has days of its own keeps them.

    `again`: (event, one told before that it takes up), which may have its days only there ("a year before her arrest …
    she was arrested in May").
    """
    placed = list(placed)
    later = {b: a for a, b in again if placed[a].dated}
    for one, other, number, unit, how in pairs:
        for a, b, steps in ((one, other, number), (other, one, -number)):
            a = a if placed[a].dated else later.get(a, a)
            own = placed[a].interval
            settled = own.closed and (placed[a].dated or own.earliest == own.latest)
            if settled and not placed[b].dated:
                days = _limited(own, unit, steps, how) if how else _moved(own, unit, steps)
                if days is not None:
                    placed[b] = Placed(days, placed[a].time_id, True, plain=True)
                    break
    return placed


def _limited(own: Interval, unit: str, steps: int, how: str) -> Interval | None:
    """Days at most or at least so far from others: "within two years before his arrest", "over a week after it"."""
    edge = own.earliest if steps < 0 else own.latest
    far = move(edge, unit, steps) if edge is not None else None
    if far is None:
        return None
    if how == "within":
        return Interval(far, own.latest) if steps < 0 else Interval(own.earliest, far)
    return Interval(None, far) if steps < 0 else Interval(far, None)


def _moved(days: Interval, unit: str, steps: int) -> Interval | None:
    """As exact as what is counted: "three years after" names a year, "two weeks after" a day of about then."""
    if days.earliest is None or days.latest is None:
        return None
    first, last = move(days.earliest, unit, steps), move(days.latest, unit, steps)
    if first is None or last is None:
        return None
    if unit in ("D", "W"):
        around = ABOUT_A_WEEK if unit == "W" else datetime.timedelta()
        return Interval(first - around, last + around)
    return Interval(interval(at(first, unit))[0], interval(at(last, unit))[1])
