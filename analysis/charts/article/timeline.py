"""The timeline: a point where the day is known, a pale bar where the first and the last possible are, else words."""

import datetime
from collections import Counter
from collections.abc import Callable, Collection
from typing import Any

import altair as alt
import pandas as pd

from analysis.charts.article.lanes import Lanes, lanes_of, waiting, words_at
from analysis.charts.kit import select, theme
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.days import NOTE, about_marks
from analysis.charts.kit.events import ORDER, event_records, event_tooltip, marks, status_channels, status_points
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, day, records
from analysis.charts.kit.layers import (
    THROUGHOUT,
    across,
    by_width,
    data,
    dim,
    down,
    lines,
    named,
    notes,
    question_marks,
    rules,
    scale,
    text_of,
    ticks,
    weighed,
)
from analysis.tables.tables import Tables

SLIVER = 0.007  # least width of a bar, as a share of the axis: a span of days must be seen on a line of years


def timeline(
    tables: Tables,
    statuses: Collection[str] = (),
    focus: Collection[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> Figure:
    """Events against the calendar, each as exactly as the text dates it; the undated in a lane of their own."""
    events = select.events(tables, statuses, focus, since, until)
    if events.empty:
        return nothing("timeline", "No events were found", ORDER)
    rows = event_records(tables, events)
    published = records(tables.articles)[0]["date"]
    lanes = lanes_of(rows, published)
    table = pd.DataFrame([{k: r[k] for k in ORDER} for r in lanes.dated + lanes.undated], columns=list(ORDER))
    title, summary = _finding(rows)
    caption = (
        "A mark on the calendar is a known day. A pale bar covers every day on which the event can lie; words stand "
        "where one end is open. Solid marks and bars are stated by the article itself; hollow ones "
        "are claimed, planned, denied or doubtful."
    )
    if lanes.named:
        caption += " An event is named where its line has room."
    if any(r["about"] for r in rows):
        caption += f" {NOTE}"
    if any(r["unsure"] for r in rows):
        caption += f" {NOTE_OF_EVENTS}"
    if published:
        caption += " The dashed line is the day of publication."
    if lanes.axis.bent:
        caption += " Time is drawn wider the closer it lies to publication."
    return Figure("timeline", title, caption, summary, _draw(lanes, rows, published), table)


def _draw(lanes: Lanes, rows: list[dict], published: datetime.date | None) -> alt.LayerChart:
    axis, channels = lanes.axis, status_channels(rows, 26)
    height = lanes.step * lanes.used
    y, x_scale = down("line", lines(lanes.total)), scale(0, 1)

    def x(column: str) -> alt.X:
        return across(column, x_scale)

    upright: dict[str, Any] = {"x": x("x"), "y": alt.YValue(0), "y2": alt.Y2Value(height)}
    days = axis.ticks() if lanes.dated else []
    layers = [rules(days, **upright), ticks(days, x=x("x"), y=alt.YValue(-9)), *_bars(lanes, x, y)]
    layers += _open_ended(lanes, x("x"), y)
    # The status stands beside the words, not on the bar: a mark on the bar would name a day that nobody knows.
    beside = marks(lanes.dated, line=lambda r: lanes.lines[r["id"]]) if lanes.labelled else lanes.heads
    if beside:
        layers += [
            alt.Chart(data(beside))
            .mark_text(style="label", align="right", cursor="pointer", limit=by_width(230, 112))
            .encode(
                x=alt.XValue(-24),
                y=y,
                text=named("event"),
                opacity=dim(),
                tooltip=event_tooltip() if lanes.labelled else alt.Undefined,
            ),
            alt.Chart(data(beside))
            .mark_point(filled=False, strokeWidth=1.6, size=44, aria=False)
            .encode(x=alt.XValue(-12), y=y, **channels, opacity=weighed()),
            *question_marks(beside, alt.XValue(-12), y, dx=7, dy=-5),
        ]
    if lanes.named:
        layers.append(
            alt.Chart(data(lanes.named))
            .mark_text(style="note", fontSize=10.5, align="left", dx=7, cursor="pointer")
            .encode(
                x=x("x"),
                y=y,
                text=text_of("narrow ? '' : datum.event"),
                opacity=dim(),
                tooltip=event_tooltip(),
            )
        )
    if lanes.undated:
        first = lanes.first_undated
        layers += [
            notes(
                [{"says": "no date" if lanes.labelled else "no day", "line": first}],
                "says:N",
                {"align": "right"},
                x=alt.XValue(-24),
                y=y,
            ),
            rules([{"line": first - 0.75}] if lanes.dated else [], look={"strokeDash": [2, 3]}, y=y, **THROUGHOUT),
        ]
    if published and axis.holds(published):
        layers.append(rules([{"x": axis.end(published)}], "thread", {"strokeDash": [4, 3]}, **upright))
    points = marks(
        [r for r in lanes.dated if r["earliest"] == r["latest"]],
        line=lambda r: lanes.lines[r["id"]],
        x=lambda r: axis.middle(r["earliest"]),
    )
    layers += about_marks(points, x("x"), y)
    undated = waiting(lanes)
    layers.append(status_points(points + undated, x("x"), y, channels, size=70 if lanes.labelled else 42))
    if not lanes.labelled:
        undated += marks(lanes.dated, line=lambda r: lanes.lines[r["id"]], x=lambda r: axis.end(r["latest"]))
    layers += question_marks(undated, x("x"), y, dx=7, dy=-5)
    return compose(*layers, height=lanes.step * lanes.total)


def _bars(lanes: Lanes, x: Callable[[str], alt.X], y: alt.Y) -> list[alt.Chart]:
    """Bars for what lies somewhere in a span of days, hollow where the article does not vouch."""
    spans = marks(
        [r for r in lanes.dated if r["earliest"] and r["latest"] and r["earliest"] != r["latest"]],
        line=lambda r: lanes.lines[r["id"]],
        colour=lambda r: theme.STATUS_COLOUR[r["status"]],
        x0=lambda r: lanes.axis.start(r["earliest"]),
        x1=lambda r: max(lanes.axis.end(r["latest"]), lanes.axis.start(r["earliest"]) + SLIVER),
    )
    # The colour as it is: a second scale by status would be merged into the legend of the points.
    colour, edge = alt.Color("colour:N", scale=None), alt.Stroke("colour:N", scale=None)

    def barred(bars: list[dict], **look) -> alt.Chart:
        return (
            alt.Chart(data(bars))
            .mark_bar(size=lanes.step * 0.5, cornerRadius=2, cursor="pointer", **look)
            .encode(
                x=x("x0"),
                x2=alt.X2("x1"),
                y=y,
                color=colour,
                stroke=edge,
                opacity=weighed(),
                description=alt.Description("event:N"),
                tooltip=event_tooltip(),
            )
        )

    return [
        barred([m for m in spans if m["status"] in theme.SOLID], fillOpacity=0.32, strokeWidth=0),
        barred([m for m in spans if m["status"] not in theme.SOLID], fillOpacity=0.1, strokeDash=[3, 2], strokeWidth=1),
        *about_marks(spans, x("x0"), y, dx=-3),
    ]


def _open_ended(lanes: Lanes, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Words at the one end that is known; no layer where both are of every event."""
    found = marks(
        [r for r in lanes.dated if r["earliest"] is None or r["latest"] is None],
        line=lambda r: lanes.lines[r["id"]],
        x=lambda r: words_at(r, lanes.axis)[0],
        side=lambda r: words_at(r, lanes.axis)[1],
    )
    if not found:
        return []
    behind = "(narrow ? datum.x < 0.5 : datum.side == 'left')"  # on a narrow chart the words take more of it
    side, apart = alt.ExprRef(f"{behind} ? 'left' : 'right'"), alt.ExprRef(f"{behind} ? 3 : -3")
    size = 11.5 if lanes.labelled else 10.5
    words = alt.Chart(data(found)).mark_text(style="note", fontSize=size, cursor="pointer", align=side, dx=apart)
    says = {"text": alt.Text("when:N"), "description": alt.Description("event:N"), "tooltip": event_tooltip()}
    return [words.encode(x=x, y=y, opacity=dim(), **says)]


def _finding(rows: list[dict]) -> tuple[str, str]:
    """The chart's title and its text alternative."""
    known = [r["earliest"] for r in rows if r["earliest"] and r["earliest"] == r["latest"]]
    undated = sum(not (r["earliest"] or r["latest"]) for r in rows)
    total = count(len(rows), "event")
    if known:
        title = f"{len(known)} of {total} can be tied to one day"
        if undated:
            title += f"; {undated} {'has' if undated == 1 else 'have'} no date at all"
    else:
        title = f"None of {total} can be tied to one day" if len(rows) > 1 else "The one event has no known day"
    busiest = "; ".join(f"{day(d)}: {count(n, 'event')}" for d, n in Counter(known).most_common(4))
    vague = len(rows) - len(known) - undated
    summary = (
        f"{total.capitalize()}: {len(known)} on a known day, {vague} within a span of days or open at one end, "
        f"{undated} undated." + (f" Days with most events: {busiest}." if busiest else "")
    )
    return title, summary
