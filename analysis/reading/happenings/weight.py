"""Which happening an article is about most, and which then: by salience, varied so that nothing is listed twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp
from types import MappingProxyType

import numpy as np

from analysis.lexicon import learnt
from analysis.reading.happenings.same import Scores
from analysis.reading.happenings.telling import Telling
from analysis.reading.happenings.weight_features import Group, salience

VARIED = 24  # happenings that are listed with an eye to those before them
MAYBE_SAME = 2.0  # what certainty of being the same as one listed before costs
BARE = 2.0  # what it costs that a label is no clause
CREDIT = 3.0  # … that it names only who worked on what the article is about
PARTIAL = 1.0  # what it costs that no telling says who does what
CUT = 0.3  # … that it says so, but not all that it should
VAGUE = 0.2  # … that it speaks of something that only the article knows, or of nobody
SAME_SENTENCE = 0.6  # what being first told in the sentence of one listed before costs


def by_weight(
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    scores: Scores,
    mentions: dict[str, int],
    lacking: Mapping[int, float] = MappingProxyType({}),
) -> list[int]:
    """Rank of each happening from 1, the weightiest first; `mentions`: how often each actor is mentioned; `lacking`:
    what it costs a happening that its label says too little.

    The first is the likeliest to be what the article is about. What may be the same as a happening listed before
    (`scores`), or is first told in its sentence, comes later.
    """
    found = salience(tellings, groups, mentions)
    main, first = (
        {n: scored(learnt("happening_weights", column), values) - lacking.get(n, 0.0) for n, values in enumerate(found)}
        for column in ("main", "first")
    )
    return listed(tellings, groups, scores, main, first)


def scored(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


def listed(
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    scores: Scores,
    main: Mapping[int, float],
    first: Mapping[int, float],
) -> list[int]:
    """Ranks: who leads `first`, then by weight as a `main` one, lowered by what is listed before."""
    left, alike = dict(main), Alike.of(groups, scores)
    rank: dict[int, int] = {}
    told = [tellings[group[0]].sentence for group in groups]
    while left and len(rank) < VARIED:
        best = max(left, key=lambda n: ((left if rank else first)[n], -n))
        rank[best] = len(rank) + 1
        del left[best]
        for other in left:
            if told[other] == told[best]:
                left[other] -= SAME_SENTENCE
        for other, score in alike.to(best).items():
            if other in left:
                left[other] -= MAYBE_SAME / (1 + exp(-score))
    for place, number in enumerate(sorted(left, key=lambda n: (-left[n], n)), len(rank) + 1):
        rank[number] = place
    return [rank[n] for n in range(len(groups))]


@dataclass(frozen=True)
class Alike:
    """How alike the tellings of happenings are: a pair a place. Only a few happenings are asked for: each looks through
    all of it."""

    one: np.ndarray
    other: np.ndarray
    score: np.ndarray

    @classmethod
    def of(cls, groups: Sequence[Group], scores: Scores) -> "Alike":
        of = np.zeros(sum(map(len, groups)), np.int64)
        for number, group in enumerate(groups):
            of[group] = number
        pairs = np.fromiter(chain.from_iterable(scores), np.int64, 2 * len(scores))
        return cls(of[pairs[::2]], of[pairs[1::2]], np.fromiter(scores.values(), np.float64, len(scores)))

    def to(self, happening: int) -> dict[int, float]:
        """Each other happening that it was compared with, with the score of their likest tellings."""
        found: dict[int, float] = {}
        for mine, theirs in ((self.one, self.other), (self.other, self.one)):
            at = np.flatnonzero((mine == happening) & (theirs != happening))
            for other, score in zip(theirs[at].tolist(), self.score[at].tolist()):
                found[other] = max(score, found.get(other, score))
        return found
