"""The order of happenings: the main ones as told beside as they happened, and why one lies before another."""

import datetime
import itertools
import textwrap
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from analysis.charts.article.departure import closure
from analysis.charts.article.happenings import happening_records
from analysis.charts.kit import select, theme
from analysis.charts.kit.events import status_channels, status_points
from analysis.charts.kit.evidence import JUDGED, evidence_named, read_in_text
from analysis.charts.kit.figure import Figure, HtmlView, compose, nothing
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, ordinal, percent, records, span
from analysis.charts.kit.layers import across, data, dim, down, lines, notes, rules, scale, text_of, tips
from analysis.tables.tables import Tables

MOST = 12  # happenings drawn: the main ones
STEP = 38  # px: a label has up to three lines on a narrow chart
COLUMNS = ("event_ids", "happening", "status", "told", "happened", "earliest", "latest", "before", "after")
THROUGH = "through others"
Pairs = dict[tuple[str, str], set[str]]  # (earlier, later) → what settles it; nothing: through others


@dataclass(frozen=True)
class Order:
    """Happenings in told order, and which of them are known to lie before which (`Pairs`)."""

    rows: list[dict]
    pairs: Pairs

    def beside(self, row: dict, end: int) -> list[tuple[dict, str]]:
        """What lies before (`end` 0) or after (1) a happening among them, and why."""
        found = []
        for other in self.rows:
            pair = (other["id"], row["id"]) if end == 0 else (row["id"], other["id"])
            if pair in self.pairs:
                found.append((other, evidence_named(self.pairs[pair]) or THROUGH))
        return found

    def evidence(self, row: dict) -> set[str]:
        return {kind for pair, kinds in self.pairs.items() if row["id"] in pair for kind in kinds}

    def settled(self, row: dict) -> bool:
        return any(row["id"] in pair for pair in self.pairs)

    def main(self, most: int) -> "Order":
        """The same of those that weigh most."""
        rows = sorted(sorted(self.rows, key=lambda r: r["rank"])[:most], key=lambda r: r["told"])
        kept = {r["id"] for r in rows}
        return Order(rows, {pair: kinds for pair, kinds in self.pairs.items() if kept.issuperset(pair)})

    def reversed(self) -> int:
        told = {r["id"]: r["told"] for r in self.rows}
        return sum(told[a] > told[b] for a, b in self.pairs)


def order_of(
    tables: Tables,
    statuses: Collection[str] = (),
    focus: Collection[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> Order:
    """The happenings of which the chosen events tell, and their order."""
    events = select.events(tables, statuses, focus, since, until)
    shown = set(events["event_id"])
    published = records(tables.articles)[0]["date"]
    rows = [
        {
            **r,
            "id": r["happening_id"],
            "pick": {"event": r["event_ids"]},
            "ids": r["event_ids"],
            "when": span(r["earliest"], r["latest"], published.year if published else True),
        }
        for r in happening_records(tables)
        if shown & set(r["event_ids"])
    ]
    rows.sort(key=lambda r: r["told"])
    return Order(rows, _pairs(rows, tables.order))


def _pairs(rows: list[dict], order: pd.DataFrame) -> Pairs:
    """Which happenings lie before which, also through others; two that are ordered both ways are not settled."""
    of = {event: r["id"] for r in rows for event in r["event_ids"]}
    why: Pairs = {}
    for before, after, kind in zip(order["before"], order["after"], order["evidence"]):
        if before in of and after in of and of[before] != of[after]:
            why.setdefault((of[before], of[after]), set()).add(kind)
    found = {(of[a], of[b]) for a, b in closure(order) if a in of and b in of and of[a] != of[b]}
    return {pair: why.get(pair, set()) for pair in sorted(found) if pair[::-1] not in found}


def order_figure(
    tables: Tables,
    statuses: Collection[str] = (),
    focus: Collection[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    most: int = MOST,
) -> Figure:
    """The main happenings as told and as they happened, side by side; what nothing puts in order has no line."""
    whole = order_of(tables, statuses, focus, since, until)
    order = whole.main(most)
    if not order.rows:
        return nothing("order", "No happenings were found", COLUMNS)
    placed = sorted(filter(order.settled, order.rows), key=_in_time)
    columns = {0: "before", 1: "after"}
    table = pd.DataFrame(
        [
            {
                **{k: r[k] for k in ("status", "told", "happened", "earliest", "latest")},
                "event_ids": " ".join(r["event_ids"]),
                "happening": r["label"],
                **{name: _listed(order, r, end) for end, name in columns.items()},
            }
            for r in order.rows
        ],
        columns=list(COLUMNS),
    )
    loose = len(order.rows) - len(placed)
    caption = (
        ("The main happenings. " if len(whole.rows) > len(order.rows) else "")
        + "Left: as told. Right: as it happened, earliest first; a bracket holds what nothing puts in order. "
        + ("Red: told after something that it lies before. " if order.reversed() else "")
        + ("Broken: placed by the reader model’s judgement alone. " if _judged(order) else "")
        + (f"{count(loose, 'happening').capitalize()} without a line: nothing settles when. " if loose else "")
        + _measure(whole, tables)
    )
    summary = (
        f"{count(len(order.rows), 'happening').capitalize()}, {len(placed)} of them put in order. "
        + ("As it happened: " + "; ".join(f"{r['label']} ({r['when']})" for r in placed) + "." if placed else "")
    ).strip()
    return Figure("order", _title(order, placed), caption, summary, _draw(order, placed), table)


def _in_time(row: dict) -> tuple:
    return row["happened"] or 0, row["latest"] or datetime.date.max, row["told"]


def _title(order: Order, placed: list[dict]) -> str:
    if not placed:
        return "Nothing settles what came first"
    if not order.reversed():
        return "The article tells what happened in the order of time"
    first = 1 + order.rows.index(placed[0])
    return (
        f"Told out of the order of time: what came first is told {ordinal(first)}"
        if first > 1
        else ("Told out of the order of time")
    )


def _measure(order: Order, tables: Tables) -> str:
    if not order.pairs:
        return "Nothing settles the order of any two happenings."
    kinds = {kind for found in order.pairs.values() for kind in found}
    n, back = len(order.pairs), order.reversed()
    judged = n - len(_pairs(order.rows, read_in_text(tables.order))) if JUDGED in kinds else 0
    rest = f" {count(judged, 'pair')} {'rests' if judged == 1 else 'rest'} on the model’s judgement."
    return (
        f"Of all {count(len(order.rows), 'happening')} the order of {count(n, 'pair')} is settled, by "
        f"{evidence_named(kinds)}; {back:,} of them ({percent(back, n)}) are told the other way round."
        + (rest if judged else "")
    )


def _judged(order: Order) -> list[dict]:
    return [r for r in order.rows if order.evidence(r) == {JUDGED}]


def _listed(order: Order, row: dict, end: int) -> str:
    return "; ".join(f"{other['label']} ({why})" for other, why in order.beside(row, end))


def _wrapped(label: str, width: int, most: int) -> list[str]:
    return textwrap.wrap(label, width, max_lines=most, placeholder=" …") or [""]


def _draw(order: Order, placed: list[dict]) -> alt.LayerChart:
    n, judged = len(order.rows), {r["id"] for r in _judged(order)}
    told_at = {r["id"]: i for i, r in enumerate(order.rows)}
    at = _heights(placed, n)
    x_scale, y_scale = scale(0, 1), lines(n)
    x, y = across("x", x_scale), down("y", y_scale)

    def mark(row: dict, **more) -> dict:
        return {
            **{k: row[k] for k in ("id", "ids", "pick", "status", "when")},
            "event": row["label"],
            "said_by": row["source_name"],
            "placed": evidence_named(order.evidence(row)),
            **more,
        }

    tooltip = tips(
        ("event:N", "happening"),
        ("when:N", "when"),
        ("status:N", "status"),
        ("said_by:N", "according to"),
        ("placed:N", "placed by"),
    )
    left = [
        mark(
            r,
            x=0,
            y=told_at[r["id"]],
            lines=_wrapped(r["label"], 44, 2),
            short=_wrapped(r["label"], 21, 3),
        )
        for r in order.rows
    ]
    right = [mark(r, x=1, y=at[r["id"]]) for r in placed]
    steps = [
        mark(
            r, x0=0.012, x1=0.988, y0=told_at[r["id"]], y1=at[r["id"]], back=_climbs(order, r), judged=r["id"] in judged
        )
        for r in placed
    ]
    label = "(narrow ? datum.short : datum.lines)"
    words: dict[str, Any] = {"align": "right", "dx": -12, "lineHeight": 14, "cursor": "pointer"}
    return compose(
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
            tooltip=tooltip,
        ),
        notes(
            [{"x": 0, "head": "as told"}, {"x": 1, "head": "as it happened"}],
            "head:N",
            {"fontWeight": 600},
            x=x,
            y=alt.YValue(-8),
        ),
        alt.Chart(data(left))
        .mark_text(style="label", dy=alt.ExprRef(f"-7 * (length({label}) - 1)"), **words)
        .encode(x=x, y=y, text=text_of(label), opacity=dim(), description="event:N", tooltip=tooltip),
        rules(
            _brackets(placed, at),
            "thread",
            {"strokeWidth": 1.2, "xOffset": 11},
            x=alt.XDatum(1, scale=x_scale, axis=None),
            y=down("y0", y_scale),
            y2="y1",
        ),
        notes(
            [{"x": 1, "y": m["y"], "when": m["when"]} for m in right if m["when"] != "no date"],
            "when:N",
            {"align": "left", "dx": 18},
            x=x,
            y=y,
        ),
        status_points(left + right, x, y, status_channels(order.rows, 26), tooltip=tooltip),
        height=STEP * n,
    )


def _heights(placed: list[dict], n: int) -> dict[str, float]:
    """Where happenings stand in time, with a little air between what is put in order."""
    at, position = {}, 0.0
    for before, r in zip([None, *placed], placed):
        position += 0 if before is None else 0.72 if before["happened"] == r["happened"] else 1.0
        at[r["id"]] = position
    stretch = (n - 1) / position if position else 1.0
    return {happening: place * stretch for happening, place in at.items()}


def _brackets(placed: list[dict], at: dict[str, float]) -> list[dict]:
    """From the first to the last of several that nothing puts in order among themselves."""
    found = []
    for _, group in itertools.groupby(placed, key=lambda r: r["happened"]):
        heights = [at[r["id"]] for r in group]
        if len(heights) > 1:
            found.append({"y0": heights[0], "y1": heights[-1]})
    return found


def _climbs(order: Order, row: dict) -> bool:
    """Whether something that came later is told before it."""
    told = {r["id"]: r["told"] for r in order.rows}
    return any(a == row["id"] and told[b] < row["told"] for a, b in order.pairs)


def reasons(
    tables: Tables,
    statuses: Collection[str] = (),
    focus: Collection[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    most: int = MOST,
) -> HtmlView:
    """For each of the main happenings what lies before it and after it, and what settles that."""
    order = order_of(tables, statuses, focus, since, until).main(most)
    items = []
    for row in order.rows:
        told = [element("b", row["label"])]
        for end, words in ((0, "After"), (1, "Before")):
            if beside := order.beside(row, end):
                names = "; ".join(f"{other['label']} ({why})" for other, why in beside)
                told.append(element("p", f"{words}: {names}."))
        if len(told) == 1:
            told.append(element("p", "Nothing settles what came before it or after it."))
        items.append(element("li", "".join(told), attributes(row["ids"], row["pick"]), raw=True))
    title = "What lies before and after, and why"
    return HtmlView("reasons", title, element("ol", "".join(items), {"class": "reasons"}, raw=True))
