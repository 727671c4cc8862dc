"""What the reader model's output says of the days on which an event lies: a linear head, learnt apart from the model.

`anchors.npz` holds its weights, by `python -m analysis.training.anchoring`; without it the head says nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from analysis.model.reader import Spans

HEAD = Path(__file__).with_name("anchors.npz")


@dataclass(frozen=True, eq=False)
class Anchors:
    """Per word of a stretch of text: its first character (n,) and the head's log-odds (n, columns)."""

    start: np.ndarray
    values: np.ndarray


@cache
def columns() -> tuple[str, ...]:
    """What each column of the head is the log-odds of."""
    return tuple(_head()[0])


@cache
def _head() -> tuple[list[str], np.ndarray]:
    if not HEAD.is_file():
        return [], np.zeros((1, 0), np.float32)
    with np.load(HEAD, allow_pickle=False) as file:
        return file["columns"].tolist(), file["weights"].astype(np.float32)


def anchors_of(start: np.ndarray, output: np.ndarray) -> Anchors:
    """The head on the model's output for the words that begin at `start`; the last row of weights is the constant."""
    weights = _head()[1]
    if not weights.size:
        return Anchors(start, np.zeros((len(start), 0), np.float16))
    return Anchors(start, (output @ weights[:-1] + weights[-1]).astype(np.float16))


def anchors_at(spans: "Spans", starts: Sequence[int]) -> dict[int, np.ndarray]:
    """Event → log-odds (columns,), for events by first character; without those at which the model read no word."""
    found = {}
    for part in spans.anchors:
        places = np.searchsorted(part.start, starts)
        for n, place in enumerate(places):
            if place < len(part.start) and part.start[place] == starts[n]:
                found[n] = part.values[place].astype(np.float64)
    return found
