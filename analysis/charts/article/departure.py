"""How far the telling departs from time."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


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


def closure(order: pd.DataFrame) -> set[tuple[str, str]]:
    """(earlier, later) for all that the order settles, also through others."""
    ids, before = _settled(list(dict.fromkeys([*order["before"], *order["after"]])), order)
    return {(ids[i], ids[j]) for i, j in zip(*(line.tolist() for line in before.nonzero()))}


def departure(events: pd.DataFrame, order: pd.DataFrame) -> Departure:
    """The measure over the given events; a pair may be settled through an event that is not among them."""
    ids, before = _settled(list(dict.fromkeys([*events["event_id"], *order["before"], *order["after"]])), order)
    line = {e: i for i, e in enumerate(ids)}
    kept = [line[e] for e in events["event_id"]]
    told = events["told"].to_numpy()
    settled = before[np.ix_(kept, kept)]
    return Departure(int(settled.sum()), int((settled & (told[:, None] > told[None, :])).sum()))


def _settled(ids: list[str], order: pd.DataFrame) -> tuple[list[str], np.ndarray]:
    """Which of the events lies before which, as a matrix."""
    line = {e: i for i, e in enumerate(ids)}
    before = np.zeros((len(ids), len(ids)), dtype=bool)
    before[[line[e] for e in order["before"]], [line[e] for e in order["after"]]] = True
    for i in range(len(ids)):  # Warshall: whatever lies before i lies before what i lies before
        before[before[:, i]] |= before[i]
    return ids, before
