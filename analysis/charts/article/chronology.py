"""Told order beside happened order, and how far the one departs from the other."""

import datetime
from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.article.departure import Departure, departure
from analysis.charts.kit import select, theme
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.events import ORDER, event_records, event_tooltip, marks, status_channels, status_points
from analysis.charts.kit.evidence import JUDGED, by_event, evidence_named, read_in_text
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, percent
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
    tips,
)
from analysis.tables.tables import Tables


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
        f"The order of {count(far.settled, 'pair')} of events is settled, by {evidence_named(order['evidence'])}; "
        f"{far.reversed:,} of them ({percent(far.reversed, far.settled)}) are told the other way round."
    )
    judged = far.settled - departure(events, read_in_text(order)).settled if JUDGED in set(order["evidence"]) else 0
    rest = f" {count(judged, 'pair')} {'rests' if judged == 1 else 'rest'} on the model’s judgement."
    return said + (rest if judged else "")


def _placed(rows: list[dict], **columns) -> list[dict]:
    """Marks that also say by what an event is placed in time, and whether by the model's judgement alone."""
    return [
        m | {"placed": evidence_named(r["evidence"])} | ({"judged": True} if r["evidence"] == {JUDGED} else {})
        for r, m in zip(rows, marks(rows, **columns))
    ]


def placed_tooltip() -> list[alt.Tooltip]:
    return [*event_tooltip(), *tips(("placed:N", "placed by"))]


def _ordinal(n: int) -> str:
    words = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    return words.get(n) or f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _slope(rows: list[dict]) -> alt.LayerChart:
    n, step, at = len(rows), 30, _heights(rows)
    x_scale, y_scale = scale(0, 1), lines(n)
    left = [{**m, "x": 0} for m in _placed(rows, y=lambda r: r["told_rank"] - 1)]
    right = [{**m, "x": 1} for m in _placed(rows, y=lambda r: at[r["id"]])]
    brackets, dates = [], []
    for rank in dict.fromkeys(r["happened"] for r in rows):
        members = sorted((r for r in rows if r["happened"] == rank), key=lambda r: r["told"])
        top, bottom = at[members[0]["id"]], at[members[-1]["id"]]
        usual = Counter(r["when"] for r in members).most_common(1)[0][0]
        dates.append({"y": (top + bottom) / 2, "when": _level(members) or usual})
        if len(members) > 1:
            brackets.append({"y0": top, "y1": bottom})
    heads = [{"x": 0, "head": "as told"}, {"x": 1, "head": "as it happened"}]
    x, y, right_edge = across("x", x_scale), down("y", y_scale), alt.XDatum(1, scale=x_scale, axis=None)
    told = (
        alt.Chart(data(left))
        .mark_text(style="label", align="right", dx=-12, cursor="pointer", limit=by_width(270, 138))
        .encode(x=x, y=y, text=named("event"), opacity=dim(), tooltip=placed_tooltip())
    )
    return compose(
        _steps(rows, at, x_scale, y_scale),
        rules(brackets, "thread", {"strokeWidth": 1.2, "xOffset": 11}, x=right_edge, y=down("y0", y_scale), y2="y1"),
        notes(heads, "head:N", {"fontWeight": 600}, x=x, y=alt.YValue(-8)),
        told,
        notes(dates, "when:N", {"align": "left", "dx": 18, "limit": by_width(160, 96)}, x=right_edge, y=y),
        status_points(left + right, x, y, status_channels(rows, 26), tooltip=placed_tooltip()),
        *question_marks(left, x, y, dx=9),
        height=step * n,
    )


def _heights(rows: list[dict]) -> dict[str, float]:
    """Where events stand in time, with a little air between what the text does put in order."""
    at, position, before = {}, 0.0, None
    for r in sorted(rows, key=lambda r: (r["happened"], r["told"])):
        if before is not None:
            position += 1.0 if r["happened"] != before else 0.72
        at[r["id"]], before = position, r["happened"]
    stretch = (len(rows) - 1) / position if position > 0 else 1.0
    return {event: place * stretch for event, place in at.items()}


def _steps(rows: list[dict], at: dict[str, float], x_scale: alt.Scale, y_scale: alt.Scale) -> alt.Chart:
    """A line per event from where it is told to where it happened."""
    steps = _placed(
        rows,
        x0=lambda r: 0.012,
        x1=lambda r: 0.988,
        y0=lambda r: r["told_rank"] - 1,
        y1=lambda r: at[r["id"]],
        back=lambda r: any(o["told"] < r["told"] and o["happened"] > r["happened"] for o in rows),
    )
    return (
        alt.Chart(data(steps))
        .mark_rule(strokeWidth=1.6, cursor="pointer")
        .encode(
            x=across("x0", x_scale),
            x2="x1",
            y=down("y0", y_scale),
            y2="y1",
            opacity=dim(),
            color=alt.ColorValue(alt.ExprRef(f"datum.back ? '{theme.ACCENT}' : '{theme.MUTED}'")),
            strokeWidth=alt.StrokeWidthValue(alt.ExprRef("datum.back ? 2 : 1.1")),
            strokeDash=alt.StrokeDashValue(alt.ExprRef("datum.judged ? [5, 3] : [1, 0]")),
            description="event:N",
            tooltip=placed_tooltip(),
        )
    )


def _plane(rows: list[dict]) -> alt.LayerChart:
    ranks = {rank: i for i, rank in enumerate(sorted({r["happened"] for r in rows}))}
    n, height = len(rows), int(min(520, max(260, 26 * len(ranks))))
    points = _placed(rows, x=lambda r: r["told_rank"], y=lambda r: ranks[r["happened"]])
    x, y = across("x", scale(0, n + 1)), down("y", scale(-0.8, len(ranks) - 0.2))
    levels = [{"y": i, "when": _level([r for r in rows if r["happened"] == rank])} for rank, i in ranks.items()]
    shown = _spaced(levels, room=16 * len(ranks) / height)
    below = alt.YValue(height + 14)
    path = (
        alt.Chart(data(points))
        .mark_line(style="thread", aria=False, interpolate="linear", strokeWidth=1, opacity=0.55 if n <= 60 else 0.3)
        .encode(x=x, y=y, order="x:Q")
    )
    return compose(
        rules(levels if len(levels) <= 24 else shown, y=y, **THROUGHOUT),
        path,
        notes(shown, "when:N", {"align": "right", "limit": by_width(150, 100)}, x=alt.XValue(-10), y=y),
        notes([{"says": "told first"}], "says:N", {"align": "left"}, x=alt.XValue(0), y=below),
        notes([{"says": "told last"}], "says:N", {"align": "right"}, x=alt.XValue("width"), y=below),
        status_points(points, x, y, status_channels(rows), tooltip=placed_tooltip()),
        *question_marks(points, x, y),
        height=height,
    )


def _spaced(levels: list[dict], room: float) -> list[dict]:
    """Levels whose days have room, none said twice; what is beyond the dated ones is "earlier" or "later"."""
    dated = [i for i, level in enumerate(levels) if level["when"]]
    if dated and dated[-1] + 1 < len(levels):
        levels[dated[-1] + 1]["when"] = "later"
    if dated and dated[0] > 0:
        levels[dated[0] - 1]["when"] = "earlier"
    shown: list[dict] = []
    for level in levels:
        free = not shown or (level["y"] - shown[-1]["y"] >= room and shown[-1]["when"] != level["when"])
        if level["when"] and free:
            shown.append(level)
    return shown


def _level(rows: list[dict]) -> str:
    """The days that most events at a rank have, of those bounded at both ends; "" where only the order places them."""
    bounded = Counter(r["when"] for r in rows if r["earliest"] and r["latest"])
    return bounded.most_common(1)[0][0] if bounded else ""
