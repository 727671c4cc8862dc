"""What a text has named so far: the dates that "at noon", "that day" and "a month earlier" are counted from."""

import datetime
import re
from dataclasses import dataclass, field

from analysis.reading.timex.normalisation.context import Timex
from analysis.reading.timex.values import granularity, interval

ON_A_DAY = ("clock time", "day in question", "part of day")
# Figures for half a year or more: what they are compared with is a year, not a quarter.
LONG = re.compile(r"P(?:[6-9]|1\d)M|P\d+Y")


@dataclass
class Named:
    """What the text has named so far: the last date (`anchor`), the last that it did not count from another in years
    (`moved_to`), the last day of the sentence, the last quarter, and the quarter that figures are compared with, where
    they are a quarter's (`topic`)."""

    anchor: str | None = None
    moved_to: str | None = None
    day: datetime.date | None = None
    quarter: str | None = None
    topic: str | None = None
    anchors: list[str] = field(default_factory=list)

    def anchor_of(self, rule: str, towards: int | None, date: datetime.date | None) -> str | None:
        """The date that an expression counts from, whose clause points `towards` a side."""
        if rule == "day in question" and self.anchor != self.moved_to:
            return self.moved_to  # "had won ten years earlier. The same day, …"
        anchor = self.before(date) if towards == -1 and self.looks_back(rule) else self.anchor
        today = date is not None and date.isoformat() in self.anchors
        if rule == "clock time" and date is not None and today and granularity(anchor or "") != "D":
            return date.isoformat()  # "in October 2017 … at noon", in a text that speaks of its own day
        return anchor

    def looks_back(self, rule: str) -> bool:
        """Whether what has happened is told from what has happened: "at noon", "a month earlier"."""
        return rule == "offset" or (rule in ON_A_DAY and not self.day)

    def before(self, date: datetime.date | None) -> str | None:
        """The last date named that is not to come: what has happened at noon was not at noon of the trial in May."""
        return next((a for a in reversed(self.anchors) if not _to_come(a, date)), None)

    def note(self, timex: Timex, compared: bool, rule: str) -> None:
        value = (timex.value or "").split("T")[0]
        unit = granularity(value)
        if timex.type in ("DATE", "TIME") and unit and not compared:
            self.anchor = value
            self.moved_to = self.moved_to if rule == "offset" and unit == "Y" else value
            self.anchors.append(value)
            self.day = timex.earliest if unit == "D" else self.day
            self.quarter = value if unit == "Q" else self.quarter
            self.topic = value if unit == "Q" else None if unit == "Y" else self.topic
        elif LONG.fullmatch(timex.value or ""):
            self.topic = None


def _to_come(value: str, date: datetime.date | None) -> bool:
    first = interval(value)[0]
    return date is not None and first is not None and first > date
