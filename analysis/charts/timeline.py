"""The timeline: pale bars from the first possible day to the last, a point only where the day is known."""
import datetime
from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts import select, theme
from analysis.charts.axis import Axis
from analysis.charts.events import ORDER, event_records, event_tooltip, marks, status_channels, status_points
from analysis.charts.figure import Figure, by_width, compose, data, dim, named, nothing
from analysis.charts.labels import count, day, records
from analysis.rows import STATUSES
from analysis.tables import Tables

LABELLED = 72           # events that still get a line and a label of their own
UNDATED_PER_LINE = 24
SLIVER = 0.007          # least width of a bar, as a share of the axis: a span of days must be seen on a line of years


def timeline(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = (),
             since: datetime.date | None = None, until: datetime.date | None = None) -> Figure:
    """Events against the calendar, each as exactly as the text dates it; the undated in a lane of their own."""
    events = select.events(tables, statuses, focus, since, until)
    if events.empty:
        return nothing("timeline", "No events were found", ORDER)
    rows = event_records(tables, events)
    dated = sorted((r for r in rows if r["earliest"] or r["latest"]),
                   key=lambda r: (r["latest"] or datetime.date.max, r["earliest"] or datetime.date.min, r["told"]))
    undated = [r for r in rows if not (r["earliest"] or r["latest"])]
    published = records(tables.articles)[0]["date"]
    axis = Axis([d for r in dated for d in (r["earliest"], r["latest"]) if d], published)
    labelled = len(dated) <= LABELLED
    if labelled:
        lines, heads = {r["id"]: i for i, r in enumerate(dated)}, []
    else:
        lines, heads = _packed(dated, axis)
    used = max(lines.values()) + 1 if lines else 0
    lanes = -(-len(undated) // UNDATED_PER_LINE)
    gap = 1 if undated and dated else 0
    total = used + gap + lanes
    step = 13 if not labelled else 22 if used <= 30 else 17
    y_scale = alt.Scale(domain=[-0.5, total - 0.5], reverse=True, nice=False, zero=False)
    x_scale = alt.Scale(domain=[0, 1], nice=False)
    def x(field): return alt.X(f"{field}:Q", scale=x_scale, axis=None)
    y = alt.Y("line:Q", scale=y_scale, axis=None)
    line_of = lambda r: lines[r["id"]]  # noqa: E731

    # Bars take their colour as it is: a second scale by status would be merged into the legend of the points.
    colour = alt.Color("colour:N", scale=None)
    tint = lambda r: theme.STATUS_COLOUR[r["status"]]  # noqa: E731

    known = [r for r in dated if r["earliest"] == r["latest"]]
    vague = [r for r in dated if r["earliest"] != r["latest"]]
    bars = marks(
        vague,
        line=line_of,
        x0=lambda r: axis.start(r["earliest"]),
        x1=lambda r: max(axis.end(r["latest"]), axis.start(r["earliest"]) + SLIVER),
        colour=tint,
    )
    starts = marks([r for r in vague if r["earliest"] is None], line=line_of, x=lambda r: 0.0, colour=tint)
    ends = marks([r for r in vague if r["latest"] is None], line=line_of, x=lambda r: 1.0, colour=tint)
    points = marks(known, line=line_of, x=lambda r: axis.middle(r["earliest"]))
    waiting = marks(
        undated,
        line=lambda r: used + gap + undated.index(r) // UNDATED_PER_LINE,
        x=lambda r: (undated.index(r) % UNDATED_PER_LINE + 0.5) / min(UNDATED_PER_LINE, max(len(undated), 12)),
    )
    channels = status_channels(rows, 26)
    ticks = axis.ticks() if dated else []
    height = step * total
    grid = alt.Chart(data(ticks)).mark_rule(style="hairline", aria=False).encode(
        x=x("x"), y=alt.YValue(0), y2=alt.Y2Value(step * used))
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
    def barred(rows, **look): return alt.Chart(data(rows)).mark_bar(
        size=step * 0.5, cornerRadius=2, cursor="pointer", **look).encode(
        x=x("x0"), x2="x1", y=y, color=colour, stroke=alt.Stroke("colour:N", scale=None), opacity=dim(),
        description="event:N", tooltip=event_tooltip())
    bar = [
        barred([b for b in bars if b["status"] in theme.SOLID], fillOpacity=0.32, strokeWidth=0),
        barred([b for b in bars if b["status"] not in theme.SOLID], fillOpacity=0.1, strokeDash=[3, 2], strokeWidth=1),
    ]
    def arrows(rows, shape): return alt.Chart(data(rows)).mark_point(
        filled=True, size=64, shape=shape, cursor="pointer").encode(
        x=x("x"), y=y, color=colour, opacity=dim(0.75),
        description="event:N", tooltip=event_tooltip())
    layers = [grid, tick, *bar, arrows(starts, "triangle-left"), arrows(ends, "triangle-right")]
    # The status stands beside the words, not on the bar: a mark on the bar would name a day that nobody knows.
    beside = marks(dated, line=line_of) if labelled else heads
    if beside:
        layers.append(
            alt.Chart(data(beside))
            .mark_text(style="label", align="right", cursor="pointer", limit=by_width(230, 112))
            .encode(
                x=alt.XValue(-24),
                y=y,
                text=named("event"),
                opacity=dim(),
                tooltip=event_tooltip() if labelled else alt.Undefined,
            )
        )
        layers.append(alt.Chart(data(beside)).mark_point(filled=False, strokeWidth=1.6, size=44, aria=False).encode(
            x=alt.XValue(-12), y=y, **channels, opacity=dim()))
    if undated:
        layers.append(alt.Chart(data([{"says": "no date", "line": used + gap}])).mark_text(
            style="note", align="right", aria=False).encode(x=alt.XValue(-24), y=y, text="says:N"))
        layers.append(alt.Chart(data([{"line": used + gap - 0.75}] if dated else [])).mark_rule(
            style="hairline", strokeDash=[2, 3], aria=False).encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width")))
    if published and axis.holds(published):
        layers.append(
            alt.Chart(data([{"x": axis.end(published)}]))
            .mark_rule(style="thread", strokeDash=[4, 3], aria=False)
            .encode(x=x("x"), y=alt.YValue(0), y2=alt.Y2Value(step * used))
        )
    layers.append(status_points(points + waiting, x("x"), y, channels, size=70 if labelled else 42))
    table = pd.DataFrame([{k: r[k] for k in ORDER} for r in dated + undated], columns=list(ORDER))
    title, summary = _in_words(rows, known, undated)
    caption = (
        "A mark on the calendar is a known day. A pale bar covers every day on which the event can lie; an arrow says"
        " that this end is open. Solid marks and bars are stated by the article itself; hollow ones are claimed,"
        " planned, denied or doubtful. "
    )
    if published:
        caption += "The dashed line is the day of publication. "
    if axis.bent:
        caption += "Time is drawn wider the closer it lies to publication."
    return Figure("timeline", title, caption.strip(), summary, compose(*layers, height=height), table)


def _in_words(rows: list[dict], known: list[dict], undated: list[dict]) -> tuple[str, str]:
    total = len(rows)
    if not known:
        title = (
            f"None of {count(total, 'event')} can be tied to one day" if total > 1 else "The one event has no known day"
        )
    else:
        title = f"{len(known)} of {count(total, 'event')} can be tied to one day"
        if undated:
            title += f"; {len(undated)} {'has' if len(undated) == 1 else 'have'} no date at all"
    by_day = Counter(r["earliest"] for r in known)
    busiest = "; ".join(f"{day(d)}: {count(n, 'event')}" for d, n in by_day.most_common(4))
    vague = total - len(known) - len(undated)
    summary = (
        f"{count(total, 'event')}: {len(known)} on a known day, {vague} within a span of days or open at one end, "
        f"{len(undated)} undated."
        + (f" Days with most events: {busiest}." if busiest else "")
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
            heads.append({"id": f"timeline:{status}", "ids": [r["id"] for r in group], "pick": {"status": status},
                          "event": status, "short": status, "status": status, "line": used})
            used += len(ends) + 1
    return lines, heads
