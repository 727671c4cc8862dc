"""Which happenings lie before which, and what settles that."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd

from analysis.charts.article.departure import closure
from analysis.charts.article.happenings import happening_records
from analysis.charts.kit import select
from analysis.charts.kit.evidence import JUDGED, evidence_named
from analysis.charts.kit.labels import records, span
from analysis.tables.tables import Tables

THROUGH = "through others"
Pairs = dict[tuple[str, str], set[str]]  # (earlier, later) → what settles it; nothing: through others


@dataclass(frozen=True)
class Order:
    """Happenings in told order, which of them are known to lie before which (`Pairs`), and how sure a judgement is."""

    rows: list[dict]
    pairs: Pairs
    sure: dict[tuple[str, str], float]

    def beside(self, row: dict, end: int) -> list[tuple[dict, str]]:
        """What lies before (`end` 0) or after (1) a happening among them, and why."""
        found = []
        for other in self.rows:
            pair = (other["id"], row["id"]) if end == 0 else (row["id"], other["id"])
            if pair in self.pairs:
                found.append((other, evidence_named(self.pairs[pair], self.sure.get(pair)) or THROUGH))
        return found

    def evidence(self, row: dict) -> set[str]:
        return {kind for pair, kinds in self.pairs.items() if row["id"] in pair for kind in kinds}

    def settled(self, row: dict) -> bool:
        return any(row["id"] in pair for pair in self.pairs)

    def main(self, most: int) -> "Order":
        """The same of those that weigh most."""
        rows = sorted(sorted(self.rows, key=lambda r: r["rank"])[:most], key=lambda r: r["told"])
        kept = {r["id"] for r in rows}
        return replace(self, rows=rows, pairs={p: kinds for p, kinds in self.pairs.items() if kept.issuperset(p)})

    def judged(self) -> list[dict]:
        """Those that the reader model's judgement alone puts in order."""
        return [r for r in self.rows if self.evidence(r) == {JUDGED}]

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
            "when": span(r["earliest"], r["latest"], published.year if published else True, r["about"]),
        }
        for r in happening_records(tables)
        if shown & set(r["event_ids"])
    ]
    rows.sort(key=lambda r: r["told"])
    return Order(rows, pairs_of(rows, tables.order), _sure(rows, tables.order))


def _sure(rows: list[dict], order: pd.DataFrame) -> dict[tuple[str, str], float]:
    """How sure the model is of happenings that its judgement orders: of the events it is surest of."""
    of = {event: r["id"] for r in rows for event in r["event_ids"]}
    found: dict[tuple[str, str], float] = {}
    judged = order[order["evidence"] == JUDGED]
    for before, after, confidence in zip(judged["before"], judged["after"], judged["confidence"]):
        if before in of and after in of and pd.notna(confidence):
            pair = of[before], of[after]
            found[pair] = max(found.get(pair, 0.0), float(confidence))
    return found


def pairs_of(rows: list[dict], order: pd.DataFrame) -> Pairs:
    """Which happenings lie before which, also through others; two that are ordered both ways are not settled."""
    of = {event: r["id"] for r in rows for event in r["event_ids"]}
    why: Pairs = {}
    for before, after, kind in zip(order["before"], order["after"], order["evidence"]):
        if before in of and after in of and of[before] != of[after]:
            why.setdefault((of[before], of[after]), set()).add(kind)
    found = {(of[a], of[b]) for a, b in closure(order) if a in of and b in of and of[a] != of[b]}
    return {pair: why.get(pair, set()) for pair in sorted(found) if pair[::-1] not in found}
