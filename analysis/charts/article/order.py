"""The order of happenings: the main ones as told beside as they happened, and why one lies before another."""

import datetime
from collections.abc import Collection

import pandas as pd

from analysis.charts.article.order_drawing import drawn
from analysis.charts.article.settled import Order, order_of, pairs_of
from analysis.charts.kit.days import NOTE
from analysis.charts.kit.evidence import JUDGED, evidence_named, read_in_text
from analysis.charts.kit.figure import Figure, HtmlView, nothing
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, ordinal, percent
from analysis.tables.tables import Tables

MOST = 12  # happenings drawn: the main ones
COLUMNS = ("event_ids", "happening", "status", "told", "happened", "earliest", "latest", "before", "after")


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
        + ("Broken: placed by the reader model’s judgement alone. " if order.judged() else "")
        + (f"{NOTE} " if any(r["about"] for r in placed) else "")
        + (f"{count(loose, 'happening').capitalize()} without a line: nothing settles when. " if loose else "")
        + _measure(whole, tables)
    )
    summary = (
        f"{count(len(order.rows), 'happening').capitalize()}, {len(placed)} of them put in order. "
        + ("As it happened: " + "; ".join(f"{r['label']} ({r['when']})" for r in placed) + "." if placed else "")
    ).strip()
    return Figure("order", _title(order, placed), caption, summary, drawn(order, placed), table)


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
    judged = n - len(pairs_of(order.rows, read_in_text(tables.order))) if JUDGED in kinds else 0
    rest = f" {count(judged, 'pair')} {'rests' if judged == 1 else 'rest'} on the model’s judgement."
    return (
        f"Of all {count(len(order.rows), 'happening')} the order of {count(n, 'pair')} is settled, by "
        f"{evidence_named(kinds)}; {back:,} of them ({percent(back, n)}) are told the other way round."
        + (rest if judged else "")
    )


def _listed(order: Order, row: dict, end: int) -> str:
    return "; ".join(f"{other['label']} ({why})" for other, why in order.beside(row, end))


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
