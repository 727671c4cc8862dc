"""How much an article is about each happening."""

from collections.abc import Sequence

from analysis.tables.codebook import Event


def by_weight(events: Sequence[Event], groups: Sequence[Sequence[int]]) -> list[int]:
    """Rank of each happening from 1: what is told more often, and earlier, comes first."""

    def weight(number: int) -> float:
        first = groups[number][0]
        return len(groups[number]) - 0.1 * int(events[first].sentence_id[1:])

    order = sorted(range(len(groups)), key=lambda n: (-weight(n), n))
    ranks = {number: rank for rank, number in enumerate(order, 1)}
    return [ranks[n] for n in range(len(groups))]
