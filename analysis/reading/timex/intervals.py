"""Intervals of days, open where a bound is None."""

import datetime
from typing import NamedTuple


class Interval(NamedTuple):
    """The days from `earliest` to `latest` on which an event can lie."""

    earliest: datetime.date | None = None
    latest: datetime.date | None = None

    @property
    def known(self) -> bool:
        return self.earliest is not None or self.latest is not None

    @property
    def closed(self) -> bool:
        return self.earliest is not None and self.latest is not None

    def days(self) -> float:
        return (self.latest - self.earliest).days if self.latest and self.earliest else float("inf")

    def meet(self, other: "Interval") -> "Interval":
        """What both allow; `self` where they allow nothing together."""
        earliest = max((d for d in (self.earliest, other.earliest) if d is not None), default=None)
        latest = min((d for d in (self.latest, other.latest) if d is not None), default=None)
        if earliest is not None and latest is not None and earliest > latest:
            return self
        return Interval(earliest, latest)

    def overlaps(self, other: "Interval") -> bool:
        return not self.before(other) and not other.before(self)

    def before(self, other: "Interval") -> bool:
        """Whether every day of this one lies before every day of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def moved(self, days: int) -> "Interval":
        step = datetime.timedelta(days)
        return Interval(self.earliest and self.earliest + step, self.latest and self.latest + step)

    def cover(self, other: "Interval") -> "Interval":
        """From the first day of either to the last day of either."""
        return Interval(
            min(self.earliest, other.earliest) if self.earliest and other.earliest else None,
            max(self.latest, other.latest) if self.latest and other.latest else None,
        )
