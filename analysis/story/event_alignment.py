"""Events of several articles → which mentions are of one event (cross-document event coreference).

The likeliest pairs come first, and a cluster takes no mention that contradicts one in it.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

import pandas as pd

from analysis.story.event_kinds import is_group
from analysis.story.event_mentions import EventMention, event_mentions

COLUMNS = ("shared_id", "article_id", "event_id", "evidence")
# How much two event mentions have in common; see `similarity`.
ENOUGH = 2.0  # … to be one event
COMPATIBLE, UNRELATED, CONTRADICTORY = 0.5, 0.0, -1.0


def align_events(events: pd.DataFrame, participants: pd.DataFrame, entity_links: pd.DataFrame) -> pd.DataFrame:
    """Events that at least two articles tell: a row per mention (COLUMNS), `shared_id` in the order first told.

    Two mentions are of one event if word, actors and days agree well enough and nothing contradicts; `evidence` says
    what agrees. `entity_links` names the entities (`analysis.story.entity_linking.link_actors`).
    """
    mentions = event_mentions(events, participants, entity_links)
    pairs = sorted(_similar_pairs(mentions), key=lambda pair: (-pair[0], pair[1], pair[2]))
    pairs += [(ENOUGH, a, b, "word") for a, b in _presupposed(mentions)]
    clusters = clustered(mentions, pairs)
    shared = {
        first: together
        for first, together in clusters.members.items()
        if len({mentions[i].article_id for i in together}) > 1
    }
    for number, first in _anaphors(mentions, shared).items():
        shared[first].add(number)
        clusters.evidence[number] = "word"
    rows = [
        (f"h{count}", mentions[i].article_id, mentions[i].event_id, clusters.evidence[i])
        for count, first in enumerate(sorted(shared), 1)
        for i in sorted(shared[first])
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


Pair = tuple[float, int, int, str]  # how much two mentions have in common, their numbers, and what it is


@dataclass
class Clusters:
    """Mentions by number: the cluster of each (named by its first mention), its members, what brought each there."""

    of: list[int]
    members: dict[int, set[int]] = field(default_factory=dict)
    evidence: dict[int, str] = field(default_factory=dict)


def clustered(mentions: list[EventMention], pairs: list[Pair]) -> Clusters:
    """Mentions put together by pairs of them, the likeliest pair first."""
    clusters = Clusters(list(range(len(mentions))), {i: {i} for i in range(len(mentions))})
    for _, a, b, why in pairs:
        first, second = sorted((clusters.of[a], clusters.of[b]))
        # A chain of likenesses must not join what contradicts: everybody has to agree with everybody.
        if first != second and all(
            similarity(mentions[i], mentions[j])[0] > UNRELATED
            for i in clusters.members[first]
            for j in clusters.members[second]
        ):
            clusters.members[first] |= clusters.members.pop(second)
            for number in clusters.members[first]:
                clusters.of[number] = first
        if clusters.of[a] == clusters.of[b]:
            clusters.evidence.setdefault(a, why)
            clusters.evidence.setdefault(b, why)
    return clusters


def _similar_pairs(mentions: list[EventMention]) -> Iterator[Pair]:
    for a, b in _candidates(mentions):
        score, why = similarity(mentions[a], mentions[b])
        if score >= ENOUGH:
            yield score, a, b, why


def _candidates(mentions: list[EventMention]) -> list[tuple[int, int]]:
    """Pairs worth comparing: of different articles, with a kind, or an actor and a day, in common."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for number, one in enumerate(mentions):
        index["kind", one.kind].append(number)
        for actor in one.agents | one.patients:
            if one.day is not None:
                index["actor and day", actor, one.day].append(number)
    found = {
        (a, b)
        for numbers in index.values()
        for a, b in combinations(numbers, 2)
        if mentions[a].article_id != mentions[b].article_id
    }
    return sorted(found)


def _presupposed(mentions: list[EventMention]) -> Iterator[tuple[int, int]]:
    """Definite nouns for a kind of event ("the collision") with the one event of that kind that another article tells
    with its day, where their own article tells of none: pairs by number."""
    by_kind = defaultdict(list)
    for number, one in enumerate(mentions):
        if is_group(one.kind):
            by_kind[one.kind].append(number)
    for numbers in by_kind.values():
        dated = [i for i in numbers if mentions[i].day is not None]
        if len({mentions[i].day for i in dated}) != 1:
            continue
        told_in = {mentions[i].article_id for i in dated}
        for i in numbers:
            if (
                mentions[i].anaphoric
                and mentions[i].article_id not in told_in
                and similarity(mentions[i], mentions[dated[0]])[0] >= UNRELATED
            ):
                yield i, dated[0]


def _anaphors(mentions: list[EventMention], shared: dict[int, set[int]]) -> dict[int, int]:
    """Definite nouns ("this prorogation") → the only shared event of that kind that their own article tells as well,
    and last told of if it did so before."""
    clustered = {number for together in shared.values() for number in together}
    found = {}
    for number, one in enumerate(mentions):
        if number in clustered or not one.anaphoric or one.reporting:
            continue
        fitting = [
            first
            for first, together in shared.items()
            if any(mentions[i].kind == one.kind for i in together)
            and any(mentions[i].article_id == one.article_id for i in together)
        ]
        before = [
            i
            for i in range(number)
            if mentions[i].article_id == one.article_id and mentions[i].kind == one.kind and not mentions[i].anaphoric
        ]
        if (
            len(fitting) == 1
            and (not before or before[-1] in shared[fitting[0]])
            and all(similarity(one, mentions[i])[0] >= UNRELATED for i in shared[fitting[0]])
        ):
            found[number] = fitting[0]
    return found


def similarity(one: EventMention, other: EventMention) -> tuple[float, str]:
    """How much two mentions have in common, and what: word, day, agent and patient count 1 each.

    Too little are other words, but for the same done to the same on one day; and a word with an agent or a patient but
    without a day where the same word is told of others too and the clauses have nothing else in common, or where one is
    negated of the same agent only. An act of speech is only the same one if speaker and day are.
    """
    if _contradict(one, other):
        return CONTRADICTORY, ""
    if one.article_id == other.article_id:
        return COMPATIBLE, ""
    agree = {
        "word": one.kind == other.kind,
        "agent": bool(one.agents & other.agents),
        "patient": bool(one.patients & other.patients),
        "day": one.day is not None and one.day == other.day,
    }
    shared = [name for name, found in agree.items() if found]
    if one.reporting and not (agree["word"] and agree["agent"] and agree["day"]):
        return UNRELATED if len(shared) < ENOUGH else COMPATIBLE, ""
    if _say_too_little(one, other, agree):
        return COMPATIBLE, ""
    return float(len(shared)), ", ".join(shared)


def _contradict(one: EventMention, other: EventMention) -> bool:
    early = max((day for day in (one.earliest, other.earliest) if day is not None), default=None)
    late = min((day for day in (one.latest, other.latest) if day is not None), default=None)
    if early is not None and late is not None and early > late:
        return True
    pairs = (one.agents, other.agents), (one.patients, other.patients), (one.object, other.object)
    return one.reporting != other.reporting or any(a and b and not a & b for a, b in pairs)


def _say_too_little(one: EventMention, other: EventMention, agree: dict[str, bool]) -> bool:
    if not agree["word"] and not (agree["patient"] and agree["day"]):
        return True
    shared_words = in_common(one, other)
    if (one.light or other.light) and not shared_words:
        return True
    if agree["day"] or sum(agree.values()) != 2:
        return False
    if one.negated != other.negated and not agree["patient"]:
        return True
    sole = one.sole_agent if agree["agent"] else one.sole_patient
    return (not sole or one.attitude) and not shared_words


def in_common(one: EventMention, other: EventMention) -> frozenset[str]:
    """The content words that the clauses share, besides the trigger and whom they name."""
    return (one.context | one.object) & (other.context | other.object)
