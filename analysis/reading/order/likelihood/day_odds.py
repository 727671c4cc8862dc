"""What the days of two events say of their order, by the chances of each day."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from analysis.reading.events.dating.dating import DayChances, EventDays

LEAST = 0.02  # chance below which nothing is told apart
DAYS = tuple(f"{how}{name} before" for how in ("", "log-odds of ") for name in ("days", "first day", "last day"))


def odds_by_days(days: Sequence[EventDays | None], a: np.ndarray, b: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """What days say of each pair; nothing where an event has none."""
    table, tables = numbered([None, *(d and d.chances for d in days)])
    table = table[1:]  # 0: none
    row = np.array([0 if d is None else d.row for d in days], np.int64)
    odds = np.zeros(len(a))
    known = np.flatnonzero((table[a] > 0) & (table[b] > 0))
    known = known[np.argsort(table[b[known]], kind="stable")]
    later, starts = np.unique(table[b[known]], return_index=True)
    for one, at in zip(later.tolist(), np.split(known, starts[1:])):
        earlier, which = np.unique(table[a[at]], return_inverse=True)
        others = [tables[n] for n in earlier.tolist()]
        begin = np.cumsum([0, *(len(other.begins) for other in others)])
        said = (by_days(others, tables[one]) * weights).sum(-1)
        odds[at] = said[begin[which] + row[a[at]], row[b[at]]]
    return odds


def by_days(ones: Sequence[DayChances], other: DayChances) -> np.ndarray:
    """What days say of each two events (events of all, other's events, `DAYS`): which lies before the other."""
    ways = (DayChances.before, DayChances.begins_before, DayChances.ends_before)
    before = np.stack([np.concatenate([less(one, other) for one in ones]) for less in ways], -1)
    after = np.stack([np.concatenate([less(other, one).T for one in ones]) for less in ways], -1)
    return np.concatenate([before - after, np.log((before + LEAST) / (after + LEAST))], -1)


def numbered(values: Sequence[Any]) -> tuple[np.ndarray, list[Any]]:
    """Each value as a number, and the value of each number."""
    number: dict[Any, int] = {}
    return np.array([number.setdefault(value, len(number)) for value in values], np.int64), [*number]
