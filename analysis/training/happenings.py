"""The weights of happenings, learnt from articles read by hand: what makes events one thing, and an article about it.

    python -m analysis.training.happenings FOLDER STORY

FOLDER holds readings as JSON with their `articles/`, STORY what branches of the model said of each that had not learnt
from it (`python -m analysis.training.story FOLDER --folds 3 --keep STORY`). Prints
 what cross-validation over articles finds, and writes
`lexicon/happening_links.csv` and `lexicon/happening_weights.csv`. It is logistic regression: the same folder gives the
same weights.
"""

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.reading.happenings.same import JOINED, ONE, Scores, compared, joined, one_act
from analysis.reading.happenings.telling import Telling, tellings
from analysis.reading.happenings.weight import listed, scored
from analysis.reading.happenings.weight_features import salience
from analysis.reading.order.order import order_events
from analysis.training.logistic import newton
from analysis.training.steps import kept, read_beside

LEXICON = Path(__file__).parents[1] / "lexicon"
FOLDS = 5
PENALTY = {"links": 4.0, "main": 30.0, "first": 300.0}  # of the squared weights
RARE = 5  # features seen less often are left out
HEAD = "# {about}, by `python -m analysis.training.{module}`\n"

Features = dict[str, float]
Weights = dict[str, Features]  # per column of the list


@dataclass(frozen=True)
class Reading:
    """An article's tellings, its mentions per actor, the pairs that are compared, and what the reader by hand says.

    `read`: event by hand → ours; `theirs`: happenings by hand, each its events and rank (0 = minor).
    """

    tellings: list[Telling]
    mentions: dict[str, int]
    pairs: list[tuple[int, int, Features]]
    read: dict[int, int]
    theirs: list[tuple[frozenset[int], int]]

    def same(self, a: int, b: int) -> bool | None:
        """Whether two of our events are one thing to the reader; None where the reader has not marked them both."""
        one, other = ({h for e, n in self.read.items() if n == k for h in self._of(e)} for k in (a, b))
        return bool(one & other) if one and other else None

    def _of(self, event: int) -> list[int]:
        return [n for n, (events, _) in enumerate(self.theirs) if event in events]

    def told(self, group: Sequence[int]) -> int | None:
        """The happening by hand that most events of a group belong to."""
        events = [e for e, n in self.read.items() if n in group]
        count = Counter(h for e in events for h in self._of(e)).most_common(1)
        return count[0][0] if count and count[0][1] * 2 > len(events) else None


def reading(path: Path, story: Path) -> Reading:
    """One article, read by the pipeline's steps, beside its reading by hand; `story`: folder of what was kept of it."""
    steps = read_beside(path, kept(story / f"{path.stem}.npz"))
    gold, actors = steps.gold, steps.actors
    chronology = order_events(steps.doc, steps.events, steps.times, steps.spans)
    told = tellings(steps.doc, actors, steps.events, chronology.events)
    shared = {
        (g, n): min(e.end, own["end"]) - max(e.start, own["start"])
        for g, own in enumerate(gold["events"])
        for n, e in enumerate(chronology.events)
    }
    best = {g: max(range(len(told)), key=lambda n: shared[g, n], default=0) for g in range(len(gold["events"]))}
    return Reading(
        told,
        {a.actor_id: a.mentions for a in actors.actors},
        list(compared(told, chronology.order)),
        {g: n for g, n in best.items() if shared.get((g, n), 0) > 0},
        [(frozenset(h["events"]), h["rank"]) for h in gold["happenings"]],
    )


def fit(rows: Sequence[Features], right: Sequence[bool], penalty: float) -> Features:
    """Weights of a logistic regression with a ridge penalty (Newton's method), the constant "all" unpenalised."""
    seen = Counter(name for row in rows for name in row)
    names = [name for name, count in sorted(seen.items()) if count >= RARE]
    at = {name: n for n, name in enumerate(names)}
    x, y = np.zeros((len(rows), len(names))), np.array(right, float)
    for n, row in enumerate(rows):
        for name, value in row.items():
            if name in at:
                x[n, at[name]] = value
    ridge = np.array([0.0 if name == "all" else penalty for name in names])
    weights = newton(x, y, ridge)
    return dict(zip(names, weights.tolist()))


def learn_links(readings: Sequence[Reading]) -> Features:
    known = [(f, same) for r in readings for a, b, f in r.pairs for same in [r.same(a, b)] if same is not None]
    return fit([f for f, _ in known], [same for _, same in known], PENALTY["links"])


def learn_weights(readings: Sequence[Reading], groups: Sequence[list[list[int]]]) -> Weights:
    rows, ranks = [], []
    for r, own in zip(readings, groups):
        rows += salience(r.tellings, own, r.mentions)
        told = [r.told(group) for group in own]
        ranks += [r.theirs[n][1] if n is not None else 0 for n in told]
    return {
        "main": fit(rows, [rank > 0 for rank in ranks], PENALTY["main"]),
        "first": fit(rows, [rank == 1 for rank in ranks], PENALTY["first"]),
    }


def linked(reading: Reading, weights: Features) -> tuple[Scores, list[list[int]]]:
    scores = {(a, b): scored(weights, f) for a, b, f in reading.pairs}
    scores |= dict.fromkeys(one_act(reading.tellings), ONE)
    return scores, joined(len(reading.tellings), scores)


def measure(reading: Reading, scores: Scores, groups: list[list[int]], weights: Weights) -> Counter[str]:
    """Counts behind `gold/check.py`'s figures: links, main happenings, the first."""
    of = {n: number for number, group in enumerate(groups) for n in group}
    ours = [(a, b) for a in reading.read for b in reading.read if a < b and of[reading.read[a]] == of[reading.read[b]]]
    links = {(a, b) for events, _ in reading.theirs for a in events for b in events if a < b}
    main = sorted((rank, n) for n, (_, rank) in enumerate(reading.theirs) if rank)
    found = salience(reading.tellings, groups, reading.mentions)
    main_first = ({n: scored(weights[column], f) for n, f in enumerate(found)} for column in ("main", "first"))
    ranks = listed(reading.tellings, groups, scores, *main_first)
    first = sorted(range(len(groups)), key=lambda n: ranks[n])[: len(main)]
    told = [reading.told(groups[n]) for n in first]
    return Counter(
        {
            "links": len(links),
            "read": len(ours),
            "right": len(links & set(ours)),
            "main": len(main),
            "listed": sum(n in told for _, n in main),
            "articles": bool(main),
            "first": bool(main and told and told[0] == main[0][1]),
        }
    )


def write(path: Path, about: str, weights: Weights, module: str = "happenings") -> None:
    names = sorted({name for column in weights.values() for name in column})
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD.format(about=about, module=module))
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("feature", *weights))
        for name in names:
            values = [round(column.get(name, 0.0), 2) for column in weights.values()]
            if any(values):
                rows.writerow((name, *(f"{value:.2f}" for value in values)))


def main(folder: Path, story: Path) -> None:
    readings = [reading(path, story) for path in sorted(folder.glob("*.json"))]
    fold = [n % FOLDS for n in range(len(readings))]
    held: list[tuple[Scores, list[list[int]]]] = [({}, [])] * len(readings)
    for k in range(FOLDS):
        weights = learn_links([r for r, f in zip(readings, fold) if f != k])
        for n, r in enumerate(readings):
            if fold[n] == k:
                held[n] = linked(r, weights)
    total: Counter[str] = Counter()
    for k in range(FOLDS):
        others = [n for n in range(len(readings)) if fold[n] != k]
        ranked = learn_weights([readings[n] for n in others], [held[n][1] for n in others])
        for n, r in enumerate(readings):
            if fold[n] == k:
                total += measure(r, *held[n], ranked)
    for name, right, of in (
        ("links found", "right", "links"),
        ("links right", "right", "read"),
        ("main happenings listed", "listed", "main"),
        ("first listed first", "first", "articles"),
    ):
        print(f"{name:24s} {total[right]}/{total[of]} {total[right] / max(total[of], 1):.1%} (joined from {JOINED})")
    links = {"weight": learn_links(readings)}
    write(LEXICON / "happening_links.csv", "Log-odds that two events are one happening", links)
    ranks = learn_weights(readings, [own for _, own in held])
    write(LEXICON / "happening_weights.csv", "Log-odds that a happening is a main one, the first", ranks)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
