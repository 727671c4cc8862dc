"""What the reader model's second branch says of events: their days, which are one, which matter.

Each word has a vector of `WIDTH` numbers: scores, and queries and keys whose products say what an event points to. What
the model learnt beside it (`Weights`) is kept in the model file. Learnt by `python -m analysis.training.story`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.tables.codebook import STATUSES

POINTERS = ("agent", "source", "speaker")
ENDS = ("start", "end")
SIZE = 32  # of a query and a key
REACH = 250  # words from an event to what it may point to
DISTANCES = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256)  # lower bounds of the classes, in words
SENTENCES = (0, 1, 2, 3, 5, 8, 13, 30)  # … in sentences


def _slices() -> tuple[dict[str, slice], int, int]:
    shipped = {"main": 1, "same": SIZE} | _pointer("agent")
    for name in ENDS:
        shipped |= {f"{name}.query": SIZE, f"{name}.key": SIZE}
    beside = {"status": len(STATUSES)} | _pointer("source") | _pointer("speaker") | _pointer("coreference")
    found, at = {}, 0
    for name, size in (shipped | beside).items():
        found[name] = slice(at, at + size)
        at += size
    return found, sum(shipped.values()), at


def _pointer(name: str) -> dict[str, int]:
    return {f"{name}.query": SIZE, f"{name}.key": SIZE, f"{name}.none": 1}


# The model file holds the first WIDTH columns; the others are only trained beside them, which helps what they share.
# Agents are in the file and not read: of those that grammar does not give, two in five were right by cross-validation.
SLICES, WIDTH, TRAINED = _slices()
Weights = Mapping[str, Any]  # name → array: what is added to scores for distances, kinds of days, what rules say


def weights_of(text: str) -> Weights:
    """Weights from a model file's metadata."""
    return {name: np.array(values, np.float32) for name, values in json.loads(text).items()}


def labels() -> str:
    """What a model file says its columns are."""
    return json.dumps({name: [own.start, own.stop] for name, own in SLICES.items() if own.stop <= WIDTH})


@dataclass(frozen=True, eq=False)
class Story:
    """Per word of a stretch of text: its first character (n,) and the branch's output (n, WIDTH)."""

    start: np.ndarray
    values: np.ndarray
    weights: Weights

    def rows(self, starts: Sequence[int]) -> np.ndarray:
        """Numbers of the words in which characters lie."""
        return np.maximum(np.searchsorted(self.start, starts, side="right") - 1, 0)


def part(values, name: str):
    return values[..., SLICES[name]]


def distance_class(distance, bounds: tuple[int, ...] = DISTANCES):
    """Class of a signed distance: 0 … to the right, then as many to the left."""
    found = np.searchsorted(bounds, np.abs(distance), side="right") - 1
    return np.where(np.asarray(distance) < 0, found + len(bounds), found)


def points(name: str, weights: Weights, values, query: np.ndarray, key: np.ndarray, hints: np.ndarray):
    """Scores of a pointer: to nothing (queries, 1), to each word `key` (queries, keys).

    `query`, `key`: numbers of words in `values`; `hints` (queries, keys): what the rules point to. Arrays of numpy or
    of torch, so that training and reading share it.
    """
    product = part(values[query], f"{name}.query") @ part(values[key], f"{name}.key").T / SIZE**0.5
    near, hint = weights[f"{name}.near"], weights[f"{name}.hint"]
    scores = product + near[distance_class(key[None, :] - query[:, None])] + hint[np.where(hints, 1, 0)]
    none = part(values[query], f"{name}.none") + hint[np.where(hints.any(1, keepdims=True), 2, 3)]
    return none, scores


def alike(one, other, bias):
    """Scores of two events' being one, from the branch's `same` columns: (events, SIZE) and (SIZE, others)."""
    return one @ other / SIZE**0.5 + bias


def names_day(end: str, weights: Weights, values, query: np.ndarray, word: np.ndarray, kind: np.ndarray, apart):
    """Scores of what names an event's first or last day: the kinds without a word (queries, 3), words (queries, words).

    `kind`: of each word's time (`day_grid`); `apart` (queries, words): sentences from the event to the word.
    """
    asked, kinds = part(values[query], f"{end}.query") / SIZE**0.5, weights[f"{end}.kind"]
    key = part(values[word], f"{end}.key") + kinds[kind]
    return asked @ kinds[:3].T, asked @ key.T + weights[f"{end}.near"][distance_class(apart, SENTENCES)]
