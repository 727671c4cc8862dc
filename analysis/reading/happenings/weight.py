"""Which happening an article is about most: ranks by salience, varied so that nothing is listed twice."""

from collections.abc import Sequence
from functools import cache
from math import exp

from analysis.lexicon import table
from analysis.reading.happenings.salience import Group, salience
from analysis.reading.happenings.same import Scores
from analysis.reading.happenings.telling import Telling

VARIED = 24  # happenings that are listed with an eye to those before them
MAYBE_SAME = 2.0  # what certainty of being the same as one listed before costs
PARTIAL = 0.7  # what it costs that no telling says who does what
SAME_SENTENCE = 0.6  # what being first told in the sentence of one listed before costs


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in table("happening_weights")}


def by_weight(
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    scores: Scores,
    mentions: dict[str, int],
    partial: frozenset[int] = frozenset(),
) -> list[int]:
    """Rank of each happening from 1, the weightiest first; `mentions`: how often each actor is mentioned; `partial`:
    happenings that no telling says whole.

    What may be the same as a happening listed before (`scores`), or is first told in its sentence, comes later.
    """
    weights = _weights()
    left = {
        number: sum(weights.get(name, 0.0) * value for name, value in found.items()) - PARTIAL * (number in partial)
        for number, found in enumerate(salience(tellings, groups, mentions))
    }
    return listed(tellings, groups, scores, left)


def listed(
    tellings: Sequence[Telling], groups: Sequence[Group], scores: Scores, weights: dict[int, float]
) -> list[int]:
    """Ranks by weight, lowered by what is listed before."""
    left, alike = dict(weights), _between(groups, scores)
    rank: dict[int, int] = {}
    first = [tellings[group[0]].sentence for group in groups]
    while left and len(rank) < VARIED:
        best = max(left, key=lambda n: (left[n], -n))
        rank[best] = len(rank) + 1
        del left[best]
        for other in left:
            if first[other] == first[best]:
                left[other] -= SAME_SENTENCE
        for other, score in alike.get(best, {}).items():
            if other in left:
                left[other] -= MAYBE_SAME / (1 + exp(-score))
    for place, number in enumerate(sorted(left, key=lambda n: (-left[n], n)), len(rank) + 1):
        rank[number] = place
    return [rank[n] for n in range(len(groups))]


def _between(groups: Sequence[Group], scores: Scores) -> dict[int, dict[int, float]]:
    """The likest pair of tellings of each two happenings."""
    of = {n: number for number, group in enumerate(groups) for n in group}
    found: dict[int, dict[int, float]] = {}
    for (a, b), score in scores.items():
        for one, other in ((of[a], of[b]), (of[b], of[a])):
            if one != other:
                own = found.setdefault(one, {})
                own[other] = max(score, own.get(other, score))
    return found
