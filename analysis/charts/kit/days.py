"""Whether words of the text state the days of an event, or they are inferred: from how the rest of the story runs.

What is inferred is said as "about"; a "≈" stands before its mark, or before its words where there is little room.
"""

import datetime
from collections.abc import Collection

import altair as alt

from analysis.charts.kit.layers import data, dim
from analysis.tables.codebook import BY_HAND
from analysis.tables.tables import Tables

MARK = "≈"
NOTE = f"“{MARK}”, “about”: the day is inferred from the rest of the article."
Days = tuple[datetime.date | None, datetime.date | None]  # first and last; None: open


def stated(tables: Tables) -> frozenset[str]:
    """The events whose days stand in their own sentence, or were set by a reader."""
    where, events = dict(zip(tables.times["time_id"], tables.times["sentence_id"])), tables.events
    rows = zip(events["event_id"], events["time_id"], events["sentence_id"], events["rule"])
    return frozenset(event for event, time, sentence, rule in rows if where.get(time) == sentence or rule == BY_HAND)


def inferred(days: Days, published: datetime.date | None, sure: bool) -> bool:
    """Whether `days` that no words state (`sure`: some do) are more than "before" or "after it was published"."""
    known = [day for day in days if day is not None]
    return not sure and (len(known) == 2 or any(day != published for day in known))


def signed(words: str) -> str:
    """Days in words (`labels.span`) with the sign for "about"."""
    return words.replace("about ", f"{MARK} ")


def about_marks(marks: Collection[dict], x: alt.X, y: alt.Y, dx: float = -9) -> list[alt.Chart]:
    """A layer with a sign before each mark whose days are `about`; none where all are stated."""
    kept = ("id", "pick", "ids", "x", "x0", "line", "y")
    found = [{key: m[key] for key in kept if key in m} for m in marks if m.get("about")]
    if not found:
        return []
    chart = alt.Chart(data(found)).mark_text(style="label", fontSize=12, dx=dx, align="right", aria=False)
    return [chart.encode(x=x, y=y, text=alt.TextValue(MARK), opacity=dim())]
