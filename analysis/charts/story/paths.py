"""Each article's telling as a path of its own through one calendar."""

import datetime
import itertools
import math
from collections import Counter
from collections.abc import Collection
from typing import Any

import altair as alt
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.axis import Axis
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.days import NOTE, about_marks
from analysis.charts.kit.events import event_records, event_tooltip, marks, status_channels, status_points
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, day, listed, squeeze
from analysis.charts.kit.layers import (
    THROUGHOUT,
    across,
    by_width,
    data,
    dim,
    down,
    named,
    question_marks,
    rules,
    scale,
    ticks,
    tips,
)
from analysis.story.story import Story

PATHS = ("event_id", "article", "event", "status", "told", "earliest", "latest", "clause", "confidence")
STEP = 13  # px from one event of a lane to the next
HEAD = 2.6  # room for a lane's name above it, in steps


class Calendar(Axis):
    """Days → 0 … 1: straight from the first publication to the last and a little beyond, where the story runs; days far
    off are drawn together (their distance by its logarithm), or one of them would squeeze all others into a sliver."""

    MARGIN = 3  # days around the publications
    NEAR = 5  # days beyond which distance begins to shrink
    SHARE = 0.35  # of the story's length is room enough for all that lies before it, or after

    def __init__(self, days: list[datetime.date], published: list[datetime.date]):
        margin = datetime.timedelta(self.MARGIN)
        self.first = min(published, default=min(days)) - margin
        self.last = max(published, default=max(days)) + margin
        self.published = published
        self.length = (self.last - self.first).days
        self.before = self._shrunk((self.first - min(days)).days)
        self.after = self._shrunk((max(days) - self.last).days)
        super().__init__(days + published, self.last)
        self.bent = min(days) < self.first or max(days) > self.last

    def _shrunk(self, furthest: int) -> float:
        """Factor by which days beyond are drawn closer still, so that the furthest keeps within its share."""
        return min(1, self.SHARE * self.length / (self.NEAR * math.log1p(furthest / self.NEAR))) if furthest > 0 else 1

    def _place(self, value: datetime.date, shift: float) -> float:
        at = (value - self.first).days + shift
        if at < 0:
            return -self.before * self.NEAR * math.log1p(-at / self.NEAR)
        if at <= self.length:
            return at
        return self.length + self.after * self.NEAR * math.log1p((at - self.length) / self.NEAR)

    def ticks(self) -> list[dict]:
        """The days of publication, the days of events before and after them, and days in between."""
        every = next(n for n in (1, 2, 7, 14, 30, 91, 365, 3652) if (self.last - self.first).days / n <= 8)
        between = [self.first + datetime.timedelta(n) for n in range(0, (self.last - self.first).days, every)]
        outside = [d for d in self.days if not self.first <= d <= self.last]
        year = {d.year for d in self.published}
        kept: list[dict] = []
        for wanted in (sorted(set(self.published)), sorted(set(outside), reverse=True), between):
            for d in wanted:
                x = self.middle(d)
                if all(abs(x - other["x"]) >= 0.1 for other in kept) and 0.04 <= x <= 0.96:
                    minor = any(abs(x - other["x"]) < 0.22 for other in kept if not other["minor"])
                    kept.append({"x": x, "label": day(d, d.year not in year), "minor": minor})
        return sorted(kept, key=lambda tick: tick["x"])


def paths(story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None) -> Figure:
    """Events on a known day: a lane per article, down as it is told, across as it happened."""
    tables = story.tables
    events = select.events(tables, statuses, focus, since, until)
    rows = event_records(tables, events[events["earliest"].notna() & (events["earliest"] == events["latest"])])
    if not rows:
        return nothing("paths", "No event of any article is tied to one day", PATHS)
    published = [p.date.date() for p in story.parts if p.date is not None]
    axis = Calendar([r["earliest"] for r in rows], published)
    shared = set(story.shared["event_id"])
    points, segments, lanes, at, back = [], [], [], 0.0, {}
    for part in story.parts:
        own = sorted((r for r in rows if r["article_id"] == part.article_id), key=lambda r: r["told"])
        if not own:
            continue
        places = [{"x": axis.middle(r["earliest"]), "y": at + HEAD + i} for i, r in enumerate(own)]
        points += [{**m, **place, "shared": m["id"] in shared} for m, place in zip(marks(own), places)]
        segments += [{"x": a["x"], "y": a["y"], "x2": b["x"], "y2": b["y"]} for a, b in itertools.pairwise(places)]
        bottom = at + HEAD + len(own) - 0.2
        lanes.append(
            {
                "top": at + HEAD - 0.9,
                "bottom": bottom,
                "y": at + HEAD - 1.6,
                "id": f"lane:{part.letter}",
                "pick": part.pick,
                "ids": [r["id"] for r in own],
                "title": part.title,
                "name": f"{part.letter}  {squeeze(part.title, 80)}",
                "short": f"{part.letter}  {squeeze(part.title, 40)}",
                "published": axis.middle(part.date.date())
                if part.date is not None and axis.holds(part.date.date())
                else None,
            }
        )
        back[part] = sum(b["earliest"] < a["earliest"] for a, b in itertools.pairwise(own))
        at = bottom
    x_scale, y_scale = scale(0, 1), scale(0.2, at, reverse=True)

    def x(column: str) -> alt.X:
        return across(column, x_scale)

    def y(column: str) -> alt.Y:
        return down(column, y_scale)

    days = axis.ticks()
    throughout: dict[str, Any] = {"y": y("top"), "y2": "bottom"}
    dated = [lane for lane in lanes if lane["published"] is not None]
    layers = [
        alt.Chart(data(lanes)).mark_rect(style="band", cornerRadius=3, aria=False).encode(**THROUGHOUT, **throughout),
        rules(
            [{**t, **{k: lane[k] for k in ("top", "bottom")}} for t in days for lane in lanes], x=x("x"), **throughout
        ),
        ticks(days, x=x("x"), y=alt.YValue(-9)),
        rules(dated, "thread", {"strokeDash": [4, 3]}, x=x("published"), **throughout),
        rules(
            segments,
            "thread",
            {"strokeWidth": 1, "strokeOpacity": 0.55},
            x=x("x"),
            y=y("y"),
            x2=alt.X2("x2"),
            y2=alt.Y2("y2"),
        ),
        alt.Chart(data(lanes))
        .mark_text(style="label", align="left", fontWeight=600, cursor="pointer", aria=False)
        .encode(x=alt.XValue(0), y=y("y"), text=named(), opacity=dim(), tooltip=tips(("title:N", "article"))),
        alt.Chart(data([p for p in points if p["shared"]]))
        .mark_point(shape="circle", filled=False, strokeWidth=1.1, cursor="pointer", size=by_width(200, 130))
        .encode(x=x("x"), y=y("y"), stroke=alt.StrokeValue(theme.MUTED), opacity=dim(), tooltip=event_tooltip()),
        status_points(points, x("x"), y("y"), status_channels(rows, 26), size=55),
        *about_marks(points, x("x"), y("y")),
        *question_marks(points, x("x"), y("y")),
    ]
    letter = {p.article_id: p.letter for p in story.parts}
    table = pd.DataFrame(
        [{**{k: r.get(k) for k in PATHS}, "article": letter[r["article_id"]]} for r in rows], columns=list(PATHS)
    )
    most = max(back, key=lambda part: back[part])
    title = (
        f"{most.letter} leaps back in time most often, {count(back[most], 'time')}"
        if back[most] and len(back) > 1
        else "Every article tells its dated events in the order of their days"
    )
    told = Counter(r["article_id"] for r in rows)
    summary = (
        "; ".join(
            f"{p.letter} ({squeeze(p.title, 60)}): {count(told[p.article_id], 'event')} "
            f"on a known day, {count(n, 'leap')} back in time"
            for p, n in back.items()
        )
        + "."
    )
    caption = (
        "A lane per article: its events from top to bottom as it tells them, across on the day on which they happened; "
        "the thread is the telling. A ring: another article tells it too. Dashed: the day of publication."
        + (" Days long before the first article and after the last are drawn closer together." if axis.bent else "")
    )
    if any(r["about"] for r in rows):
        caption += f" {NOTE}"
    if any(r["unsure"] for r in rows):
        caption += f" {NOTE_OF_EVENTS}"
    if missing := [p.letter for p in story.parts if p not in back]:
        caption += f" {listed(missing)} {'ties' if len(missing) == 1 else 'tie'} no event to one day."
    return Figure("paths", title, caption, summary, compose(*layers, height=int(STEP * at)), table)
