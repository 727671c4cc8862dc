"""Happenings of many articles → which are one thing that happens, by the evidence that aligns events in a story.

Among many articles more is asked than among a few on one story: three things in common (of word, agent, patient and
day), what it is done to among them or else words of the clause, and a day in common or publications close together.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

import pandas as pd

from analysis.story.entity_linking import UnionFind
from analysis.story.event_alignment import Pair, clustered, in_common, similarity
from analysis.story.event_mentions import EventMention, Place

COLUMNS = ("shared_id", "article_id", "happening_id", "evidence")
ENOUGH = 3.0  # things in common
SAYINGS = 2  # words that the clauses of two acts of speech have in common besides: one may say several things on a day
NEAR = timedelta(14)  # between publications that tell of one thing without naming its day

Keys = Callable[[EventMention], Iterable[Hashable]]


@dataclass
class Similar:
    """Event mentions that are of one event by themselves, and how much each two of them have in common."""

    mentions: dict[Place, EventMention] = field(default_factory=dict)
    pairs: dict[tuple[Place, Place], tuple[float, str]] = field(default_factory=dict)

    def add(self, mentions: Iterable[EventMention], keys: Keys, near: Callable[[str, str], bool]) -> None:
        """Take in those of the mentions that share a key and whose articles are `near` each other."""
        index: dict[Hashable, list[EventMention]] = defaultdict(list)
        for one in mentions:
            for key in keys(one):
                index[key].append(one)
        for group in index.values():
            for one, other in combinations(group, 2):
                places = sorted(((one.article_id, one.event_id), (other.article_id, other.event_id)))
                first, second = places
                if first[0] == second[0] or (first, second) in self.pairs or not near(first[0], second[0]):
                    continue
                score, why = similarity(one, other)
                if score >= ENOUGH and _of_one_thing(one, other):
                    self.pairs[first, second] = score, why
                    self.mentions |= {(m.article_id, m.event_id): m for m in (one, other)}


def _of_one_thing(one: EventMention, other: EventMention) -> bool:
    if one.patients & other.patients:
        return True
    return len(in_common(one, other)) >= (SAYINGS if one.reporting else 1)


def same_day(one: EventMention) -> list[Hashable]:
    return [(one.day, actor) for actor in one.agents | one.patients] if one.day is not None else []


def same_word(one: EventMention) -> list[Hashable]:
    return [(one.kind, actor) for actor in one.agents | one.patients]


def published_near(published: dict[str, date | None]) -> Callable[[str, str], bool]:
    """Whether two articles, by their ids, were published within a fortnight."""

    def near(one: str, other: str) -> bool:
        first, second = published.get(one), published.get(other)
        return first is not None and second is not None and abs(first - second) <= NEAR

    return near


def join_happenings(similar: Similar, happening: dict[Place, str], main: set[Place]) -> pd.DataFrame:
    """Happenings that at least two articles tell and that are `main` in one: a row per happening (COLUMNS).

    `happening`: article and event → the happening that it tells of. `evidence` is what brought a happening to those
    before it; null for the first. An article's reading may have kept apart what another's joins.
    """
    places = sorted(similar.mentions)
    number = {place: i for i, place in enumerate(places)}
    pairs: list[Pair] = [(score, number[a], number[b], why) for (a, b), (score, why) in similar.pairs.items()]
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    clusters = clustered([similar.mentions[place] for place in places], pairs)
    told = sorted({(article, happening[article, event]) for article, event in places})
    at = {one: i for i, one in enumerate(told)}
    joined = UnionFind([article for article, _ in told])
    for _, a, b, why in pairs:
        if clusters.of[a] == clusters.of[b]:
            one, other = ((places[i][0], happening[places[i]]) for i in (a, b))
            joined.join(at[one], at[other], why)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(told)):
        groups[joined.find(i)].append(i)
    shared = [group for group in groups.values() if len(group) > 1 and any(told[i] in main for i in group)]
    rows = [(f"h{n}", *told[i], joined.evidence[i]) for n, group in enumerate(shared, 1) for i in group]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype("str")
