"""Which events of many articles are of one thing that happens, by the evidence that aligns events in a story.

Among many articles more is asked than among a few on one story: three things in common (of word, agent, patient and
day), what it is done to among them or else words of the clause, and a day in common or publications close together.
`analysis.corpus.shared_happenings` asks it of a corpus.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import timedelta

from analysis.story.event_alignment import in_common, similarity
from analysis.story.event_mentions import EventMention

ENOUGH = 3.0  # things in common
SAYINGS = 2  # words that the clauses of two acts of speech have in common besides: one may say several things on a day
NEAR = timedelta(14)  # between publications that tell of one thing without naming its day

Keys = Callable[[EventMention], Iterable[Hashable]]


def similar_pairs(
    told: Sequence[EventMention], known: int, keys: Keys, near: Callable[[int, int], bool]
) -> Iterator[tuple[int, int, float, str]]:
    """Which two, by number, are of one thing by themselves, how much they have in common, and what: those that share a
    key, of two articles and `near` each other. The first `known` have been compared with one another before."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for key in keys(one):
            index[key].append(number)
    seen = set()
    for group in index.values():
        for at in range(bisect_left(group, known), len(group)):
            for i, j in ((i, group[at]) for i in group[:at]):
                if (i, j) in seen or told[i].article_id == told[j].article_id or not near(i, j):
                    continue
                seen.add((i, j))
                score, why = similarity(told[i], told[j])
                if score >= ENOUGH and _of_one_thing(told[i], told[j]):
                    yield i, j, score, why


def _of_one_thing(one: EventMention, other: EventMention) -> bool:
    if one.patients & other.patients:
        return True
    return len(in_common(one, other)) >= (SAYINGS if one.reporting else 1)


def same_day(one: EventMention) -> list[Hashable]:
    return [(one.day, actor) for actor in one.agents | one.patients] if one.day is not None else []


def same_word(one: EventMention) -> list[Hashable]:
    return [(one.kind, actor) for actor in one.agents | one.patients]
