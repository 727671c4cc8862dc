"""The weights that anchor events in time, learnt from articles read by hand.

    python -m analysis.training.anchoring FOLDER

FOLDER holds readings as JSON with their `articles/`. Prints what cross-validation over articles finds, and writes
`lexicon/event_anchors.csv` (named features) and `model/anchors.npz` (the head on the reader model's output). The same
folder gives the same weights.
"""

import csv
import datetime
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.model import anchors
from analysis.model.reader import load, run_windows
from analysis.model.text import read_words
from analysis.reading.events.anchor_features import features
from analysis.reading.events.anchoring import APART, CANDIDATES, TARGETS, candidates, worth
from analysis.reading.timex.intervals import Interval
from analysis.training.logistic import newton
from analysis.training.steps import read_beside

LEXICON = Path(__file__).parents[1] / "lexicon"
FOLDS = 5
PENALTY = 20.0
RARE = 5  # features seen less often are left out
DIRECTIONS, SCALE = 64, 0.1  # of the model's output that are looked at; how far they may weigh
COLUMNS = tuple(f"{name}: {target}" for name in CANDIDATES for target in TARGETS)
COSTS = (2, 3, 4, 6, APART, 12)  # of a wrong interval, that are tried


@dataclass(frozen=True)
class Row:
    """An event that the reader by hand has too: features, the model's output, what would be right of each column."""

    article: int
    features: dict[str, float]
    output: np.ndarray
    right: dict[str, bool]
    bounded: bool


def rows_of(number: int, path: Path) -> list[Row]:
    """The events of one article that are also in its reading by hand."""
    steps = read_beside(path)
    article, events = steps.article, steps.events
    account = events.account
    if account is None:
        return []
    model = load()
    body = article.text[article.body_start :]
    words = read_words(body, model.pieces)
    output = run_windows(words, model.pieces, model.forward).words
    at = {int(start) + article.body_start: n for n, start in enumerate(words.start)}
    named, found = features(account), []
    for own in steps.gold["events"]:
        shared = [min(e.end, own["end"]) - max(e.start, own["start"]) for e in events.events]
        n = max(range(len(shared)), key=shared.__getitem__, default=None)
        if n is None or shared[n] <= 0 or events.events[n].start not in at:
            continue
        days = Interval(*(own[end] and datetime.date.fromisoformat(own[end]) for end in ("earliest", "latest")))
        place = account.placed[n]
        if place.dated or place.interval.closed:
            continue
        right = {}
        for name, (interval, _) in candidates(account, n).items():
            right[f"{name}: apart"] = not interval.overlaps(days)
            right[f"{name}: fits"] = fits(interval, days)
            right[f"{name}: exact"] = days.earliest is not None and interval == days
        found.append(Row(number, named[n], output[at[events.events[n].start]], right, days.closed))
    return found


def fits(found: Interval, days: Interval) -> bool:
    """Whether an interval touches the reading's and is not much longer (as `gold/check.py` counts)."""
    if not found.closed or not days.closed or not found.overlaps(days):
        return False
    return found.days() + 1 <= max(7, 2 * (days.days() + 1))


@dataclass(frozen=True)
class Design:
    """Rows as a matrix: named features, then the model's output along its main directions, and the way back."""

    names: list[str]
    matrix: np.ndarray
    mean: np.ndarray
    directions: np.ndarray  # output columns → directions, scaled

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Design":
        seen = Counter(name for row in rows for name in row.features)
        names = [name for name, count in sorted(seen.items()) if count >= RARE]
        at = {name: n for n, name in enumerate(names)}
        named = np.zeros((len(rows), len(names)))
        for n, row in enumerate(rows):
            for name, value in row.features.items():
                if name in at:
                    named[n, at[name]] = value
        output = np.array([row.output for row in rows], float)
        mean, spread = output.mean(0), output.std(0) + 1e-6
        _, _, main = np.linalg.svd((output - mean) / spread, full_matrices=False)
        directions = (main[:DIRECTIONS] / spread).T * SCALE
        return cls(names, np.hstack([named, (output - mean) @ directions]), mean, directions)

    def learn(self, rows: Sequence[Row], column: str, keep: np.ndarray) -> np.ndarray:
        """Weights of one column, from the rows to keep that it concerns."""
        own = [n for n, row in enumerate(rows) if keep[n] and column in row.right]
        right = np.array([rows[n].right[column] for n in own], float)
        ridge = np.full(self.matrix.shape[1], PENALTY)
        ridge[self.names.index("all")] = 0.01
        return newton(self.matrix[own], right, ridge)


def held_out(rows: Sequence[Row], design: Design) -> np.ndarray:
    """Chances (rows, COLUMNS), each by weights that were learnt without the row's article."""
    fold = np.array([row.article % FOLDS for row in rows], int)
    chances = np.zeros((len(rows), len(COLUMNS)))
    for k in range(FOLDS):
        for c, column in enumerate(COLUMNS):
            weights = design.learn(rows, column, fold != k)
            chances[fold == k, c] = 1 / (1 + np.exp(-design.matrix[fold == k] @ weights))
    return chances


def report(rows: Sequence[Row], chances: np.ndarray) -> None:
    """Print how many events would be placed rightly, exactly and wrongly, by what a wrong interval costs."""
    for cost in COSTS:
        count: Counter[str] = Counter()
        for row, chance in zip(rows, chances):
            odds = {column: chance[n] for n, column in enumerate(COLUMNS)}
            able = {name: worth(odds, name, cost) for name in CANDIDATES if f"{name}: apart" in row.right}
            best = max(able, key=able.__getitem__, default=None)
            count["undated"] += 1
            count["bounded"] += row.bounded
            if best is not None and able[best] > 0:
                count["given"] += 1
                for target in TARGETS:
                    count[target] += row.right[f"{best}: {target}"]
        print(f"a wrong interval costs {cost}: {dict(count)}")


def main(folder: Path) -> None:
    rows = [row for number, path in enumerate(sorted(folder.glob("*.json"))) for row in rows_of(number, path)]
    design = Design.of(rows)
    report(rows, held_out(rows, design))
    everything = np.ones(len(rows), bool)
    weights = np.array([design.learn(rows, column, everything) for column in COLUMNS]).T
    named, head = weights[: len(design.names)], design.directions @ weights[len(design.names) :]
    head = np.vstack([head, -design.mean @ head]).astype(np.float32)
    np.savez_compressed(anchors.HEAD, columns=np.array(COLUMNS), weights=head)
    with (LEXICON / "event_anchors.csv").open("w", encoding="utf-8", newline="") as file:
        file.write("# Log-odds of an event's days, by `python -m analysis.training.anchoring`\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("feature", *COLUMNS))
        out.writerows((name, *(f"{w:.2f}" for w in row)) for name, row in zip(design.names, named))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
