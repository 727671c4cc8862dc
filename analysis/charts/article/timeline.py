"""The timeline: pale bars from the first possible day to the last, a point only where the day is known."""

import datetime
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

import altair as alt
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.axis import Axis
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.events import ORDER, event_records, event_tooltip, marks, status_channels, status_points
from analysis.charts.kit.figure import Figure, by_width, compose, data, dim, named, nothing, question_marks, weighed
from analysis.charts.kit.labels import count, day, records
from analysis.tables.codebook import STATUSES
from analysis.tables.tables import Tables

LABELLED = 72  # events that still get a line and a label of their own
UNDATED_PER_LINE = 24
LETTER, ROOM = 6, 520  # px: width of a letter of a packed event's label, and of a chart that has such labels
SLIVER = 0.007  # least width of a bar, as a share of the axis: a span of days must be seen on a line of years


@dataclass(frozen=True)
class Lanes:
    """Where events stand: a line per dated event (or packed by status, with `heads`), lanes for the undated below."""

    dated: list[dict]
    undated: list[dict]
    axis: Axis
    lines: dict[str, int]
    heads: list[dict]
    named: list[dict]  # packed events with room for their label behind them, and where it begins

    @property
    def labelled(self) -> bool:
        return not self.heads

    @property
    def used(self) -> int:
        return max(self.lines.values(), default=-1) + 1

    @property
    def first_undated(self) -> int:
        return self.used + (1 if self.dated else 0)

    @property
    def total(self) -> int:
        return self.first_undated + -(-len(self.undated) // UNDATED_PER_LINE) if self.undated else self.used

    @property
    def step(self) -> int:
        """Height of a line in px."""
        return 13 if not self.labelled else 22 if self.used <= 30 else 17


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
    lanes = _lanes(rows, published)
    table = pd.DataFrame([{k: r[k] for k in ORDER} for r in lanes.dated + lanes.undated], columns=list(ORDER))
    title, summary = _in_words(rows)
    caption = (
        "A mark on the calendar is a known day. A pale bar covers every day on which the event can lie; an "
        "arrow says that this end is open. Solid marks and bars are stated by the article itself; hollow ones "
        "are claimed, planned, denied or doubtful."
    )
    if lanes.named:
        caption += " An event is named where its line has room."
    if any(r["unsure"] for r in rows):
        caption += f" {NOTE_OF_EVENTS}"
    if published:
        caption += " The dashed line is the day of publication."
    if lanes.axis.bent:
        caption += " Time is drawn wider the closer it lies to publication."
    return Figure("timeline", title, caption, summary, _draw(lanes, rows, published), table)


def _lanes(rows: list[dict], published: datetime.date | None) -> Lanes:
    dated = sorted(
        (r for r in rows if r["earliest"] or r["latest"]),
        key=lambda r: (r["latest"] or datetime.date.max, r["earliest"] or datetime.date.min, r["told"]),
    )
    undated = [r for r in rows if not (r["earliest"] or r["latest"])]
    axis = Axis([d for r in dated for d in (r["earliest"], r["latest"]) if d], published)
    lines, heads = {r["id"]: i for i, r in enumerate(dated)}, []
    if len(dated) > LABELLED:
        lines, heads = _packed(dated, axis)
    return Lanes(dated, undated, axis, lines, heads, _with_room(dated, axis, lines) if heads else [])


def _draw(lanes: Lanes, rows: list[dict], published: datetime.date | None) -> alt.LayerChart:
    axis, channels = lanes.axis, status_channels(rows, 26)
    height = lanes.step * lanes.used
    x_scale = alt.Scale(domain=[0, 1], nice=False)
    y_scale = alt.Scale(domain=[-0.5, lanes.total - 0.5], reverse=True, nice=False, zero=False)
    y = alt.Y("line:Q", scale=y_scale, axis=None)

    def x(column: str) -> alt.X:
        return alt.X(f"{column}:Q", scale=x_scale, axis=None)

    def upright(days: list[dict], **look) -> alt.Chart:
        return (
            alt.Chart(data(days))
            .mark_rule(aria=False, **look)
            .encode(x=x("x"), y=alt.YValue(0), y2=alt.Y2Value(height))
        )

    ticks = axis.ticks() if lanes.dated else []
    tick = (
        alt.Chart(data(ticks))
        .mark_text(style="note", aria=False)
        .encode(
            x=x("x"),
            y=alt.YValue(-9),
            text="label:N",
            opacity=alt.OpacityValue(alt.ExprRef("narrow && datum.minor ? 0 : 1")),
        )
    )
    layers = [upright(ticks, style="hairline"), tick, *_bars(lanes, x, y)]
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
                text=alt.TextValue(alt.ExprRef("narrow ? '' : datum.event")),
                opacity=dim(),
                tooltip=event_tooltip(),
            )
        )
    if lanes.undated:
        first = lanes.first_undated
        layers += [
            alt.Chart(data([{"says": "no date", "line": first}]))
            .mark_text(style="note", align="right", aria=False)
            .encode(x=alt.XValue(-24), y=y, text="says:N"),
            alt.Chart(data([{"line": first - 0.75}] if lanes.dated else []))
            .mark_rule(style="hairline", strokeDash=[2, 3], aria=False)
            .encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width")),
        ]
    if published and axis.holds(published):
        layers.append(upright([{"x": axis.end(published)}], style="thread", strokeDash=[4, 3]))
    points = marks(
        [r for r in lanes.dated if r["earliest"] == r["latest"]],
        line=lambda r: lanes.lines[r["id"]],
        x=lambda r: axis.middle(r["earliest"]),
    )
    waiting = _waiting(lanes)
    layers.append(status_points(points + waiting, x("x"), y, channels, size=70 if lanes.labelled else 42))
    if not lanes.labelled:
        waiting += marks(lanes.dated, line=lambda r: lanes.lines[r["id"]], x=lambda r: axis.end(r["latest"]))
    layers += question_marks(waiting, x("x"), y, dx=7, dy=-5)
    return compose(*layers, height=lanes.step * lanes.total)


def _bars(lanes: Lanes, x: Callable[[str], alt.X], y: alt.Y) -> list[alt.Chart]:
    """Bars for what lies somewhere in a span of days, hollow where the article does not vouch; arrows at open ends."""
    vague = marks(
        [
            r | {"open": (r["earliest"] is None, r["latest"] is None)}
            for r in lanes.dated
            if r["earliest"] != r["latest"]
        ],
        line=lambda r: lanes.lines[r["id"]],
        colour=lambda r: theme.STATUS_COLOUR[r["status"]],
        open=lambda r: list(r["open"]),
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
                x2="x1",
                y=y,
                color=colour,
                stroke=edge,
                opacity=weighed(),
                description="event:N",
                tooltip=event_tooltip(),
            )
        )

    def arrows(end: int, column: str, shape: str) -> alt.Chart:
        return (
            alt.Chart(data([m for m in vague if m["open"][end]]))
            .mark_point(filled=True, size=64, shape=shape, cursor="pointer")
            .encode(
                x=x(column), y=y, color=colour, opacity=weighed(0.75), description="event:N", tooltip=event_tooltip()
            )
        )

    return [
        barred([m for m in vague if m["status"] in theme.SOLID], fillOpacity=0.32, strokeWidth=0),
        barred([m for m in vague if m["status"] not in theme.SOLID], fillOpacity=0.1, strokeDash=[3, 2], strokeWidth=1),
        arrows(0, "x0", "triangle-left"),
        arrows(1, "x1", "triangle-right"),
    ]


def _waiting(lanes: Lanes) -> list[dict]:
    """The undated, side by side in told order: across, their lane is no calendar."""
    row = min(UNDATED_PER_LINE, max(len(lanes.undated), 12))
    place = {r["id"]: divmod(i, UNDATED_PER_LINE) for i, r in enumerate(lanes.undated)}
    return marks(
        lanes.undated,
        line=lambda r: lanes.first_undated + place[r["id"]][0],
        x=lambda r: (place[r["id"]][1] + 0.5) / row,
    )


def _in_words(rows: list[dict]) -> tuple[str, str]:
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


def _packed(rows: list[dict], axis: Axis) -> tuple[dict[str, int], list[dict]]:
    """Lines for many events: by status, each on the first line where it touches no other; and heads by status."""
    lines, heads, used = {}, [], 0
    for status in STATUSES:
        group = [r for r in rows if r["status"] == status]
        ends: list[float] = []
        for r in sorted(group, key=lambda r: (axis.start(r["earliest"]), r["told"])):
            start, end = axis.start(r["earliest"]), axis.end(r["latest"])
            free = next((i for i, taken in enumerate(ends) if taken + 0.016 <= start), len(ends))
            if free == len(ends):
                ends.append(end)
            ends[free] = end
            lines[r["id"]] = used + free
        if group:
            heads.append(
                {
                    "id": f"timeline:{status}",
                    "ids": [r["id"] for r in group],
                    "pick": {"status": status},
                    "event": status,
                    "short": status,
                    "status": status,
                    "line": used,
                }
            )
            used += len(ends) + 1
    return lines, heads


def _with_room(rows: list[dict], axis: Axis, lines: dict[str, int]) -> list[dict]:
    """Packed events behind which nothing else stands on their line for as long as their label is."""
    found, following = [], {}
    for r in sorted(rows, key=lambda r: -axis.start(r["earliest"])):
        end, line = axis.end(r["latest"]), lines[r["id"]]
        if following.get(line, 1.0) - end > (LETTER * len(r["event"]) + 2 * LETTER) / ROOM:
            found += marks([r], line=lambda r: lines[r["id"]], x=lambda r: axis.end(r["latest"]))
        following[line] = axis.start(r["earliest"])
    return found
