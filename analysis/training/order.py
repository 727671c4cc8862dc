"""The weights of the order of events, learnt from articles read by hand.

    python -m analysis.training.order FOLDER STORY

FOLDER holds readings as JSON with their `articles/`, STORY what branches of the model said of each that had not learnt
from it (`python -m analysis.training.story FOLDER --folds 3 --keep STORY`). Prints how often cross-validation over
articles is right and at which log-odds, and writes `lexicon/order_weights.csv`: logistic regression, so the same folder
gives the same weights.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.reading.order.evidence import Told
from analysis.reading.order.likely import features
from analysis.reading.order.order import by_own_words, gathered
from analysis.training.happenings import LEXICON, score, write
from analysis.training.logistic import newton
from analysis.training.steps import Steps, kept, read_beside

FOLDS = 5
PENALTY = 10.0  # of the squared weights
RARE = 8  # features that fewer articles have are left out
FOLLOWS = 0.3  # what a pair counts that only follows from others
LEVELS = (1.0, 1.5, 1.8, 2.0, 2.5)

Features = dict[str, float]
Pair = tuple[Features, bool, float]


@dataclass(frozen=True)
class Reading:
    """Of an article: each pair's features, whether the event told first lies first, and what the pair counts."""

    pairs: list[Pair]


def reading(steps: Steps) -> Reading:
    told = Told(steps.doc, steps.events.events)
    _, found = gathered(told, steps.events, by_own_words(steps.events, steps.times), steps.spans)
    read = matched(steps)
    known: dict[tuple[int, int], tuple[bool, float]] = {}
    outright = {tuple(pair) for pair in steps.gold["order"]}
    for a, b in sorted(implied(outright), key=lambda pair: pair in outright):  # those told outright have the last word
        if a in read and b in read and read[a] != read[b]:
            first, later = read[a], read[b]
            known[min(first, later), max(first, later)] = (first < later, 1.0 if (a, b) in outright else FOLLOWS)
    return Reading([(features(found, a, b), right, weight) for (a, b), (right, weight) in sorted(known.items())])


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
    seen = Counter(name for r in readings for name in {name for found, *_ in r.pairs for name in found})
    pairs = [pair for r in readings for pair in r.pairs]
    names = [name for name, count in sorted(seen.items()) if count >= RARE]
    at = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(pairs), len(names)))
    for n, (found, *_) in enumerate(pairs):
        for name, value in found.items():
            if name in at:
                x[n, at[name]] = value
    right, weight = np.array([p[1] for p in pairs], float), np.array([p[2] for p in pairs])
    return dict(zip(names, newton(x, right, np.full(len(names), PENALTY), weight).tolist()))


def main(folder: Path, story: Path) -> None:
    readings = [reading(read_beside(path, kept(story / f"{path.stem}.npz"))) for path in sorted(folder.glob("*.json"))]
    learn(readings)


def learn(readings: Sequence[Reading]) -> None:
    outright: list[float] = []
    for k in range(FOLDS):
        weights = fit([r for n, r in enumerate(readings) if n % FOLDS != k])
        own = [p for n, r in enumerate(readings) if n % FOLDS == k for p in r.pairs if p[2] == 1]
        outright += [score(weights, found) * (1 if right else -1) for found, right, _ in own]
    scores = np.array(outright)
    for level in LEVELS:
        sure = np.abs(scores) >= level
        print(f"log-odds {level}: {sure.mean():.1%} of {len(scores)} pairs, {(scores[sure] > 0).mean():.1%} right")
    about = "Log-odds that the event told first lies before the other"
    write(LEXICON / "order_weights.csv", about, fit(readings), "order")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
