"""Told order beside happened order, and how far the one departs from the other."""

import datetime
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import altair as alt
import numpy as np
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.events import ORDER, event_records, event_tooltip, marks, status_channels, status_points
from analysis.charts.kit.evidence import JUDGED, by_event, in_words, read_in_text
from analysis.charts.kit.figure import Figure, by_width, compose, data, dim, named, nothing, question_marks
from analysis.charts.kit.labels import count, percent
from analysis.tables.tables import Tables


@dataclass(frozen=True)
class Departure:
    """How far the telling departs from time.

    settled: ordered pairs of events that the text settles (the transitive closure of the table `order`);
    reversed: those told the other way round; share: reversed / settled, None where nothing is settled. The
    Kendall distance over a partial order (Kendall 1938; Fagin et al. 2004 for pairs left open, which do not count).
    """

    settled: int
    reversed: int

    @property
    def share(self) -> float | None:
        return self.reversed / self.settled if self.settled else None


def departure(events: pd.DataFrame, order: pd.DataFrame) -> Departure:
    """The measure over the given events; a pair may be settled through an event that is not among them."""
    ids = list(dict.fromkeys([*events["event_id"], *order["before"], *order["after"]]))
    line = {e: i for i, e in enumerate(ids)}
    before = np.zeros((len(ids), len(ids)), dtype=bool)
    before[[line[e] for e in order["before"]], [line[e] for e in order["after"]]] = True
    for i in range(len(ids)):  # Warshall: whatever lies before i lies before what i lies before
        before[before[:, i]] |= before[i]
    kept = [line[e] for e in events["event_id"]]
    told = events["told"].to_numpy()
    settled = before[np.ix_(kept, kept)]
    return Departure(int(settled.sum()), int((settled & (told[:, None] > told[None, :])).sum()))


def order_figure(
    tables: Tables,
    statuses: Collection[str] = (),
    focus: Collection[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    limit: int = 15,
) -> Figure:
    """A slope chart from told to happened for up to `limit` placed events, else the told × happened plane."""
    events = select.events(tables, statuses, focus, since, until)
    placed = events[events["happened"].notna()]
    if placed.empty:
        return nothing("order", "Nothing in the article can be placed in time", ORDER)
    far = departure(events, tables.order)
    why = by_event(tables.order)
    rows = [
        r | {"evidence": why.get(r["id"], {"date"} if r["earliest"] or r["latest"] else set())}
        for r in event_records(tables, placed)
    ]
    short = len(rows) <= limit
    chart = _slope(rows) if short else _plane(rows)
    table = pd.DataFrame([{k: r[k] for k in ORDER} for r in rows], columns=list(ORDER))
    measure = _measure(far, events, tables.order)
    if far.settled == 0:
        title = "Nothing settles what came first"
    elif far.reversed == 0:
        title = "The article tells what happened in the order of time"
    else:
        first = min(rows, key=lambda r: (r["happened"], r["told"]))
        title = f"{percent(far.reversed, far.settled)} of what can be ordered is told out of order"
        if first["told_rank"] > 1:
            title += f"; the earliest event comes {_ordinal(first['told_rank'])}"
    rest = len(events) - len(placed)
    left_out = (
        f" {count(rest, 'event').capitalize()} without a place in time {'is' if rest == 1 else 'are'} left out."
        if rest
        else ""
    )
    reading = (
        "Left: as told. Right: as it happened, earliest first; events that nothing puts in order stand together. "
        "A line that climbs is a step back in time. "
        if short
        else (
            "Across: as told. Up: as it happened, later is higher; equal heights are events that nothing puts in order."
            " An article told in order of time climbs steadily; a fall is a step back. "
        )
    )
    summary = (
        f"{count(len(rows), 'event')} placed in time. {measure} As it happened: "
        + "; ".join(f"{r['event']} ({r['when']})" for r in sorted(rows, key=lambda r: (r["happened"], r["told"]))[:8])
        + ("; and more." if len(rows) > 8 else ".")
    )
    if short and any(r["evidence"] == {JUDGED} for r in rows):
        reading += "Broken: placed by the reader model’s judgement alone. "
    doubt = f" {NOTE_OF_EVENTS}" if any(r["unsure"] for r in rows) else ""
    return Figure("order", title, reading + measure + left_out + doubt, summary, chart, table)


def _measure(far: Departure, events: pd.DataFrame, order: pd.DataFrame) -> str:
    if not far.settled:
        return "Nothing settles the order of any two events."
    said = (
        f"The order of {count(far.settled, 'pair')} of events is settled, by {in_words(order['evidence'])}; "
        f"{far.reversed:,} of them ({percent(far.reversed, far.settled)}) are told the other way round."
    )
    judged = far.settled - departure(events, read_in_text(order)).settled if JUDGED in set(order["evidence"]) else 0
    rest = f" {count(judged, 'pair')} {'rests' if judged == 1 else 'rest'} on the model’s judgement."
    return said + (rest if judged else "")


def _placed(rows: list[dict], **columns) -> list[dict]:
    """Marks that also say by what an event is placed in time, and whether by the model's judgement alone."""
    return [
        m | {"placed": in_words(r["evidence"])} | ({"judged": True} if r["evidence"] == {JUDGED} else {})
        for r, m in zip(rows, marks(rows, **columns))
    ]


def placed_tooltip() -> list[alt.Tooltip]:
    return [*event_tooltip(), alt.Tooltip("placed:N", title="placed by")]


def _ordinal(n: int) -> str:
    words = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    return words.get(n) or f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _slope(rows: list[dict]) -> alt.LayerChart:
    n, step = len(rows), 30
    in_time = sorted(rows, key=lambda r: (r["happened"], r["told"]))
    groups = Counter(r["happened"] for r in rows)
    at, position = {}, -1.0
    for i, r in enumerate(in_time):  # a little air between what the text does put in order
        position += 1.0 if i == 0 or r["happened"] != in_time[i - 1]["happened"] else 0.72
        at[r["id"]] = position
    stretch = (n - 1) / position if position > 0 else 1.0
    at = {k: v * stretch for k, v in at.items()}
    y_scale = alt.Scale(domain=[-0.5, n - 0.5], reverse=True, nice=False, zero=False)
    x_scale = alt.Scale(domain=[0, 1], nice=False)

    def y(field):
        return alt.Y(f"{field}:Q", scale=y_scale, axis=None)

    def x(field):
        return alt.X(f"{field}:Q", scale=x_scale, axis=None)

    lines = _placed(
        rows,
        x0=lambda r: 0.012,
        x1=lambda r: 0.988,
        y0=lambda r: r["told_rank"] - 1,
        y1=lambda r: at[r["id"]],
        back=lambda r: any(o["told"] < r["told"] and o["happened"] > r["happened"] for o in rows),
    )
    left = [{**m, "x": 0} for m in _placed(rows, y=lambda r: r["told_rank"] - 1)]
    right = [{**m, "x": 1} for m in _placed(rows, y=lambda r: at[r["id"]])]
    brackets, dates = [], []
    for rank, size in groups.items():
        members = [r for r in in_time if r["happened"] == rank]
        ys = [at[r["id"]] for r in members]
        dates.append(
            {
                "y": (ys[0] + ys[-1]) / 2,
                "when": _level(members) or Counter(r["when"] for r in members).most_common(1)[0][0],
            }
        )
        if size > 1:
            brackets.append({"y0": ys[0], "y1": ys[-1]})
    heads = [{"x": 0, "head": "as told"}, {"x": 1, "head": "as it happened"}]
    head = (
        alt.Chart(data(heads))
        .mark_text(style="note", fontWeight=600, aria=False)
        .encode(x=x("x"), y=alt.YValue(-8), text="head:N")
    )
    line = (
        alt.Chart(data(lines))
        .mark_rule(strokeWidth=1.6, cursor="pointer")
        .encode(
            x=x("x0"),
            x2="x1",
            y=y("y0"),
            y2="y1",
            opacity=dim(),
            color=alt.ColorValue(alt.ExprRef(f"datum.back ? '{theme.ACCENT}' : '{theme.MUTED}'")),
            strokeWidth=alt.StrokeWidthValue(alt.ExprRef("datum.back ? 2 : 1.1")),
            strokeDash=alt.StrokeDashValue(alt.ExprRef("datum.judged ? [5, 3] : [1, 0]")),
            description="event:N",
            tooltip=placed_tooltip(),
        )
    )
    bracket = (
        alt.Chart(data(brackets))
        .mark_rule(style="thread", strokeWidth=1.2, xOffset=11, aria=False)
        .encode(x=alt.XDatum(1, scale=x_scale, axis=None), y=y("y0"), y2="y1")
    )
    told = (
        alt.Chart(data(left))
        .mark_text(style="label", align="right", dx=-12, cursor="pointer", limit=by_width(270, 138))
        .encode(x=x("x"), y=y("y"), text=named("event"), opacity=dim(), tooltip=placed_tooltip())
    )
    when = (
        alt.Chart(data(dates))
        .mark_text(style="note", align="left", dx=18, limit=by_width(160, 96), aria=False)
        .encode(x=alt.XDatum(1, scale=x_scale, axis=None), y=y("y"), text="when:N")
    )
    points = status_points(left + right, x("x"), y("y"), status_channels(rows, 26), tooltip=placed_tooltip())
    return compose(
        line, bracket, head, told, when, points, *question_marks(left, x("x"), y("y"), dx=9), height=step * n
    )


def _plane(rows: list[dict]) -> alt.LayerChart:
    ranks = {
        r["happened"]: i
        for i, r in enumerate(sorted({r["happened"]: r for r in rows}.values(), key=lambda r: r["happened"]))
    }
    n, height = len(rows), int(min(520, max(260, 26 * len(ranks))))
    x_scale = alt.Scale(domain=[0, n + 1], nice=False, zero=False)
    y_scale = alt.Scale(domain=[-0.8, len(ranks) - 0.2], nice=False, zero=False)
    points = _placed(rows, x=lambda r: r["told_rank"], y=lambda r: ranks[r["happened"]])
    x, y = alt.X("x:Q", scale=x_scale, axis=None), alt.Y("y:Q", scale=y_scale, axis=None)
    levels = [{"y": ranks[rank], "when": _level([r for r in rows if r["happened"] == rank])} for rank in ranks]
    dated = [i for i, level in enumerate(levels) if level["when"]]
    if dated and dated[-1] + 1 < len(levels):
        levels[dated[-1] + 1]["when"] = "later"
    if dated and dated[0] > 0:
        levels[dated[0] - 1]["when"] = "earlier"
    room, shown, last = 16 * len(ranks) / height, [], -10.0
    for level in levels:
        if level["when"] and level["y"] - last >= room and not (shown and shown[-1]["when"] == level["when"]):
            shown.append(level)
            last = level["y"]
    grid = (
        alt.Chart(data(levels if len(levels) <= 24 else shown))
        .mark_rule(style="hairline", aria=False)
        .encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    )
    date = (
        alt.Chart(data(shown))
        .mark_text(style="note", align="right", limit=by_width(150, 100), aria=False)
        .encode(x=alt.XValue(-10), y=y, text="when:N")
    )
    path = (
        alt.Chart(data(points))
        .mark_line(style="thread", strokeWidth=1, opacity=0.55 if n <= 60 else 0.3, aria=False, interpolate="linear")
        .encode(x=x, y=y, order="x:Q")
    )
    words = (
        alt.Chart(data([{"says": "told first"}]))
        .mark_text(style="note", align="left", aria=False)
        .encode(text="says:N", x=alt.XValue(0), y=alt.YValue(height + 14))
    )
    end = (
        alt.Chart(data([{"says": "told last"}]))
        .mark_text(style="note", align="right", aria=False)
        .encode(text="says:N", x=alt.XValue("width"), y=alt.YValue(height + 14))
    )
    events = status_points(points, x, y, status_channels(rows), tooltip=placed_tooltip())
    return compose(grid, path, date, words, end, events, *question_marks(points, x, y), height=height)


def _level(rows: list[dict]) -> str:
    """The days that most events at a rank have, of those bounded at both ends; "" where only the order places them."""
    bounded = Counter(r["when"] for r in rows if r["earliest"] and r["latest"])
    return bounded.most_common(1)[0][0] if bounded else ""
