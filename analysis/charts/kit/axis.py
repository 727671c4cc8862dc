"""The axis of days: a place for every day, and the days worth a label."""

import datetime
import math

from analysis.charts.kit.labels import day


class Axis:
    """Days → 0 … 1. Straight where all days lie near each other, bent (symmetric log of days before publication,
    Webber 2013) where old history would squeeze the present into a sliver.

    `room`: the share that is left free behind the last day, for words.
    """

    def __init__(self, days: list[datetime.date], published: datetime.date | None, room: float = 0.0):
        days = sorted(days) or [published or datetime.date(2000, 1, 1)]
        self.zero = published if published and days[0] <= published else days[-1]
        near = [d for d in days if abs((d - self.zero).days) <= 60]
        self.bent = bool(published) and (days[-1] - days[0]).days > 400 and len(near) >= 0.3 * len(days)
        low, high = self._place(days[0], -0.5), self._place(max(days[-1], days[0]), 1.5)
        pad = max((high - low) * 0.06, 0.4)
        self.low = low - pad
        self.high = self.low + (high + pad - self.low) / (1 - room)
        self.days = days

    def _place(self, value: datetime.date, shift: float) -> float:
        offset = (value - self.zero).days + shift
        if not self.bent:
            return offset
        return math.copysign(math.log1p(abs(offset)), offset)

    def _unit(self, value: datetime.date, shift: float) -> float:
        return round((self._place(value, shift) - self.low) / (self.high - self.low), 5)

    def start(self, value: datetime.date | None) -> float:
        return 0.0 if value is None else self._unit(value, 0)

    def end(self, value: datetime.date | None) -> float:
        return 1.0 if value is None else self._unit(value, 1)

    def middle(self, value: datetime.date) -> float:
        return self._unit(value, 0.5)

    def holds(self, value: datetime.date) -> bool:
        return 0 <= self.end(value) <= 1

    def ticks(self) -> list[dict]:
        """Days worth a label, at most about eight; every second one is `minor` and yields on a narrow chart."""
        first, last = self.days[0], self.days[-1]
        days = (last - first).days
        if self.bent:
            steps = [1, 7, 30, 365, 3652, 36524]
            wanted = (
                [self.zero - datetime.timedelta(s) for s in reversed(steps)]
                + [self.zero]
                + [self.zero + datetime.timedelta(s) for s in steps]
            )
            wanted = [d for d in wanted if first <= d <= last]
        elif days > 5 * 366:
            every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000) if days / 365.25 / n <= 8)
            wanted = [
                datetime.date(y, 1, 1) for y in range(first.year - first.year % every + every, last.year + 1, every)
            ]
        elif days > 70:
            every = next(n for n in (1, 2, 3, 6, 12) if days / 30.4 / n <= 8)
            months = range(first.year * 12 + first.month, last.year * 12 + last.month)
            wanted = [datetime.date(m // 12, m % 12 + 1, 1) for m in months if m % every == 0]
        else:
            every = next(n for n in (1, 2, 7, 14) if days / n <= 8)
            wanted = [first + datetime.timedelta(n) for n in range(0, days + 1, every)]
        marks, years = [], {d.year for d in wanted}
        for d in wanted:
            distance = abs((d - self.zero).days)
            if days > 5 * 366 and (not self.bent or distance > 300):
                label = str(d.year)
            elif days > 70 and not self.bent and d.day == 1:
                label = f"{d:%b}" + (f" {d.year}" if d.month == 1 or d == wanted[0] else "")
            else:
                label = day(d, len(years) > 1 and distance > 300)
            marks.append({"x": self.middle(d), "label": label})
        return _spaced(marks)


def _spaced(marks: list[dict]) -> list[dict]:
    """Marks whose labels have room, the latest first to stay; `minor` ones lack it on a narrow chart."""
    kept, wide, narrow = [], 2.0, 2.0
    for mark in reversed(marks):
        if wide - mark["x"] >= 0.11:
            wide = mark["x"]
            minor = narrow - mark["x"] < 0.3
            narrow = narrow if minor else mark["x"]
            kept.append(mark | {"minor": minor})
    return kept[::-1]
