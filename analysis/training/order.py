"""The weights of the order of events, learnt from articles read by hand.

    python -m analysis.training.order FOLDER STORY

FOLDER holds readings as JSON with their `articles/`, STORY what branches of the model said of each that had not learnt
from it (`python -m analysis.training.story FOLDER --folds 5 --keep STORY`). Prints how often cross-validation over
articles is right and at which log-odds, and writes `lexicon/order_weights.csv`: logistic regression, so the same folder
gives the same weights.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.reading.happenings.same import joined, likeness
from analysis.reading.happenings.telling import tellings
from analysis.reading.order.likelihood.likelihood import Compared, features, likely
from analysis.reading.order.order import order_events
from analysis.reading.order.together import FEATURES
from analysis.reading.order.together import features as of_all
from analysis.training.happenings import LEXICON, write
from analysis.training.logistic import newton
from analysis.training.steps import Steps, kept, read_beside

FOLDS = 5
PENALTY = 10.0  # of the squared weights
RARE = 8  # features that fewer articles have are left out
FOLLOWS = 0.3  # what a pair counts that only follows from others
LEVELS = (1.0, 1.5, 1.8, 2.0, 2.5)

Features = dict[str, float]


@dataclass(frozen=True)
class Reading:
    """Of an article: what its events are compared by, which tell of one happening, and what the reader by hand says:
    pairs (event, one told after it) → whether it also lies before it, and what the pair counts."""

    found: Compared
    groups: list[list[int]]
    known: dict[tuple[int, int], tuple[bool, float]]


def reading(steps: Steps) -> Reading:
    chronology = order_events(steps.doc, steps.events, steps.times, steps.spans)
    told = tellings(steps.doc, steps.actors, steps.events, chronology.events)
    groups = joined(len(told), likeness(told, chronology.order))
    read = matched(steps)
    known: dict[tuple[int, int], tuple[bool, float]] = {}
    outright = {tuple(pair) for pair in steps.gold["order"]}
    for a, b in sorted(implied(outright), key=lambda pair: pair in outright):  # those told outright have the last word
        if a in read and b in read and read[a] != read[b]:
            first, later = read[a], read[b]
            known[min(first, later), max(first, later)] = (first < later, 1.0 if (a, b) in outright else FOLLOWS)
    return Reading(chronology.judged.found, groups, known)


def matched(steps: Steps) -> dict[int, int]:
    """Event by hand → ours that shares most of its characters."""
    found = {}
    for g, own in enumerate(steps.gold["events"]):
        shared = [min(e.end, own["end"]) - max(e.start, own["start"]) for e in steps.events.events]
        best = max(range(len(shared)), key=shared.__getitem__, default=-1)
        if best >= 0 and shared[best] > 0:
            found[g] = best
    return found


def implied(pairs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """All that follows from pairs (earlier, later)."""
    found = set(pairs)
    while True:
        more = {(a, d) for a, b in found for c, d in pairs if b == c} - found
        if not more:
            return found
        found |= more


def fit(readings: Sequence[Reading]) -> Features:
    """The weights of pairs by themselves."""
    rows = [[(features(r.found, *pair), *known) for pair, known in sorted(r.known.items())] for r in readings]
    seen = Counter(name for own in rows for name in {name for found, *_ in own for name in found})
    pairs = [pair for own in rows for pair in own]
    names = [name for name, count in sorted(seen.items()) if count >= RARE]
    at = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(pairs), len(names)))
    for n, (found, *_) in enumerate(pairs):
        for name, value in found.items():
            if name in at:
                x[n, at[name]] = value
    right, weight = np.array([p[1] for p in pairs], float), np.array([p[2] for p in pairs])
    return dict(zip(names, newton(x, right, np.full(len(names), PENALTY), weight).tolist()))


Row = tuple[tuple[float, ...], bool, float]  # what the article says of a pair, whether it lies so, what it counts


def judged(reading: Reading, weights: Features) -> list[Row]:
    """The pairs that the reader orders."""
    odds = likely(reading.found, weights)
    found = dict(zip(odds, map(tuple, of_all(odds, reading.groups).tolist()))) if odds else {}
    return [(found[pair], *known) for pair, known in reading.known.items() if pair in found]


def fit_whole(rows: Sequence[Row]) -> np.ndarray:
    """The weights of what the whole article says, from pairs judged by weights that had not learnt from them."""
    own, right, weight = (np.array(column, float) for column in zip(*rows))
    return newton(own, right, np.ones(len(FEATURES)), weight)


def main(folder: Path, story: Path) -> None:
    readings = [reading(read_beside(path, kept(story / f"{path.stem}.npz"))) for path in sorted(folder.glob("*.json"))]
    folds = [[r for n, r in enumerate(readings) if n % FOLDS == k] for k in range(FOLDS)]
    held: list[list[Row]] = []
    for k, fold in enumerate(folds):
        weights = fit([r for n, others in enumerate(folds) if n != k for r in others])
        held.append([row for r in fold for row in judged(r, weights)])
    show("each pair by itself", [row for own in held for row in own], np.array([1.0, 0.0, 0.0]))
    outright: list[float] = []
    for k, own in enumerate(held):
        whole = fit_whole([row for n, rows in enumerate(held) if n != k for row in rows])
        outright += [float(np.dot(found, whole)) * (1 if right else -1) for found, right, count in own if count == 1]
    show_scores("in the light of all", outright)
    whole = fit_whole([row for own in held for row in own])
    about = "Log-odds that the event told first lies before the other"
    weights = fit(readings) | dict(zip(FEATURES, whole.tolist()))
    write(LEXICON / "order_weights.csv", about, {"weight": weights}, "order")


def show(name: str, rows: Sequence[Row], weights: np.ndarray) -> None:
    show_scores(name, [float(np.dot(found, weights)) * (1 if right else -1) for found, right, n in rows if n == 1])


def show_scores(name: str, outright: Sequence[float]) -> None:
    """How many pairs are as sure as each level, and right; `outright`: log-odds of what is right."""
    scores = np.array(outright)
    for level in LEVELS:
        sure = np.abs(scores) >= level
        print(
            f"{name}, log-odds {level}: {sure.mean():.1%} of {len(scores)} pairs, {(scores[sure] > 0).mean():.1%} right"
        )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
