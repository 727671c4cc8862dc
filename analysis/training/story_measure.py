"""What a story branch finds in an article it has not seen, beside what the rules find there."""

from collections import Counter

import numpy as np
import torch

from analysis.model import story
from analysis.reading.events.dating.dating import best_days
from analysis.reading.timex.intervals import Interval
from analysis.training.story_data import Example
from analysis.training.story_losses import day_chances, fits, pointed, reach, run
from analysis.training.story_network import Branch

DAYS = ((1.0, 32.0), (0.7, 5.0), (0.6, 5.0), (0.6, 7.0), (0.5, 5.0))  # slopes of days' scores, costs of wrong days
LEAST = (0.5, 0.6, 0.7, 0.8)  # chances from which an agent is given


class Count:
    """Right and all by figure, and the scores of pairs that are one and are not."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()

    def add(self, name: str, right: bool) -> None:
        self.right[name] += bool(right)
        self.all[name] += 1

    def __str__(self) -> str:
        return "\n".join(
            f"{n:32s} {self.right[n]:5d}/{self.all[n]:<5d} {self.right[n] / self.all[n]:.1%}" for n in sorted(self.all)
        )


@torch.no_grad()
def measure(branch: Branch, example: Example, count: Count) -> None:
    if not example.told:
        return
    values, weights, told = run(branch, example, 0), branch.weights(), example.told
    words = np.array([t.word for t in told])
    _agents(weights, values, example, words, count)
    own = story.part(values[words], "same")
    one = story.alike(own, own.T, weights["same.bias"]).numpy()
    for i in range(len(told)):
        for j in range(i):
            same = told[i].happening == told[j].happening >= 0
            for least in (0.0, 1.0, 2.0):
                if one[i, j] > least:
                    count.add(f"same > {least}, right", same)
                if same:
                    count.add(f"same > {least}, found", one[i, j] > least)
    if example.grid is not None:
        scores = day_chances(weights, values, example, example.grid, words)
        for slope, cost in DAYS:
            chances = (slope * scores).flatten(1).softmax(1).view(scores.shape).numpy()
            for t, chance in zip(told, chances):
                _days(f"days at {slope}, {cost}", best_days(example.grid, chance, cost), Interval(*t.days), count)
        for t in told:
            _days("days, by rule", t.placed[0] if t.placed else None, Interval(*t.days), count)


def _days(name: str, found: Interval | None, own: Interval, count: Count) -> None:
    if own.closed:
        count.add(f"{name}: placed", found is not None and fits(found, own))
    if own.earliest is not None:
        count.add(f"{name}: exact", found == own)
    count.add(f"{name}: not misplaced", found is None or found.overlaps(own))


def _agents(weights, values, example: Example, words: np.ndarray, count: Count) -> None:
    key, _ = reach(example, words)
    if not len(key):
        return
    chances = pointed("agent", weights, values, example, words, [t.agents for t in example.told]).softmax(1).numpy()
    stands = _stand_for(example)
    for t, chance in zip(example.told, chances):
        mass: dict[str, float] = {}
        for k, p in zip(key, chance[1:]):
            mass[example.ours[k]] = mass.get(example.ours[k], 0.0) + p
        best = max(mass, key=mass.__getitem__)
        by_rule = any(stands.get(a) == t.agent for a in t.agents)
        for least in LEAST:
            given = best if mass[best] >= least else None
            right = stands.get(given) == t.agent if given else by_rule
            if t.agent >= 0:
                count.add(f"agent from {least}: found", right)
                if given or t.agents:
                    count.add(f"agent from {least}: given, right", right)
        if t.agent >= 0:
            count.add("agent by rule: found", by_rule)
            if t.agents:
                count.add("agent by rule: given, right", by_rule)


def _stand_for(example: Example) -> dict[str, int]:
    """Our actor → the actor by hand with whom it shares most words."""
    votes = Counter((o, int(t)) for o, t in zip(example.ours, example.theirs) if o is not None and t >= 0)
    found: dict[str, int] = {}
    for (ours, theirs), _ in votes.most_common():
        if ours not in found and theirs not in found.values():
            found[ours] = theirs
    return found
