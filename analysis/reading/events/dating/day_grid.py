"""The days that an article offers its events: first and last days, and the words that name each."""

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from analysis.reading.events.dating.timeline import Timeline, recent
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Time

OPEN, FIRST, PUBLISHED = 0, 1, 2  # kinds that no word names
LENGTHS = (0, 31)  # days of a short and a longer time
KINDS = 3 + 2 * 3 * 4 * 3  # those, and of a time that ends or begins there: when it lies, how long it is, on which day
EVER = 10**7  # stands for an open end, as a day's number


@dataclass(frozen=True, eq=False)
class Entry:
    """One way to name a day: column in the grid, first character of its word (None: no word), and kind."""

    column: int
    start: int | None
    kind: int


@dataclass(frozen=True, eq=False)
class DayGrid:
    """First and last days (None = open) that may be an event's, what names them, and which pairs are one time's."""

    first: list[datetime.date | None]
    last: list[datetime.date | None]
    entries: dict[str, list[Entry]]
    own: np.ndarray
    valid: np.ndarray

    @cached_property
    def numbers(self) -> tuple[np.ndarray, np.ndarray]:
        """First and last days as numbers, open ends before and after all others."""
        return (
            np.array([-EVER if d is None else d.toordinal() for d in self.first]),
            np.array([EVER if d is None else d.toordinal() for d in self.last]),
        )

    def interval(self, pair: tuple[int, int]) -> Interval:
        return Interval(self.first[pair[0]], self.last[pair[1]])


def day_grid(days: Timeline, times: Sequence[Time]) -> DayGrid:
    """The grid of the days that `times` name, the story's first and its publication."""
    begin = {t.earliest for t in times if t.earliest} | {days.first, days.date}
    end = begin | {t.latest for t in times if t.latest}
    first: list[datetime.date | None] = [None, *sorted(begin)]
    last: list[datetime.date | None] = [None, *sorted(end)]
    entries: dict[str, list[Entry]] = {}
    for name, columns in (("start", first), ("end", last)):
        at = {day: n for n, day in enumerate(columns)}
        own = [Entry(0, None, OPEN), Entry(at[days.first], None, FIRST), Entry(at[days.date], None, PUBLISHED)]
        for t in times:
            kind = 3 + _kind(t, days)
            edge = t.earliest if name == "start" else t.latest
            if edge:
                own.append(Entry(at[edge], t.start, kind))
            if name == "end" and t.earliest and t.earliest != t.latest:  # until it began
                own.append(Entry(at[t.earliest], t.start, kind + (KINDS - 3) // 2))
        entries[name] = own
    named = {(t.earliest, t.latest) for t in times}
    is_own = np.array([[(a, b) in named for b in last] for a in first], int)
    valid = np.array([[a is None or b is None or a <= b for b in last] for a in first])
    return DayGrid(first, last, entries, is_own, valid)


def _kind(time: Time, days: Timeline) -> int:
    ahead = time.earliest is not None and time.earliest > days.date
    when = 2 if ahead else 0 if recent(time, days.date) else 1
    if time.earliest is None or time.latest is None:
        length = 3
    else:
        length = bisect_left(LENGTHS, (time.latest - time.earliest).days)
    day = 1 if time.earliest == days.first else 2 if time.earliest == days.date else 0
    return (when * 4 + length) * 3 + day


def relations(grid: DayGrid, placed: Sequence[tuple[Interval, bool] | None]) -> np.ndarray:
    """How each pair of days lies to what the rules say of each event (events, first days, last days).

    0: nothing said; 1, 4: the same; 2, 5: apart; 3, 6: one end shared; 4 to 6 where a time expression settles it; 7:
    they touch.
    """
    begin, end = grid.numbers
    found = np.zeros((len(placed), len(begin), len(end)), int)
    for n, own in enumerate(placed):
        if own is None or not own[0].known:
            continue
        low = -EVER if own[0].earliest is None else own[0].earliest.toordinal()
        high = EVER if own[0].latest is None else own[0].latest.toordinal()
        base = 3 if own[1] else 0
        a, b = begin[:, None], end[None, :]
        found[n] = 7
        found[n][(a == low) | (b == high)] = base + 3
        found[n][(b < low) | (a > high)] = base + 2
        found[n][(a == low) & (b == high)] = base + 1
    return found
