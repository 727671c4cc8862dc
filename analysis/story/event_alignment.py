"""Events of several articles → which of them are one event, told more than once."""

from collections import defaultdict
from itertools import combinations

import pandas as pd

from analysis.story.events import Telling
from analysis.story.events import tellings as tellings_of

COLUMNS = ("shared_id", "article_id", "event_id", "evidence")
ALIKE = 2.0  # what two tellings must have in common at the least; see `_alike`


def align_events(events: pd.DataFrame, participants: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Events that at least two articles tell: a row per telling (COLUMNS), `shared_id` in the order first told.

    Two tellings are one event if word, actors and days agree well enough and nothing contradicts; `evidence` says what
    agrees. `links` names the entities (`analysis.story.entity_linking.link_actors`).
    """
    tellings = tellings_of(events, participants, links)
    pairs = sorted(
        (
            (score, a, b, why)
            for a, b in _candidates(tellings)
            for score, why in (_alike(tellings[a], tellings[b]),)
            if score >= ALIKE
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    pairs += [(ALIKE, a, b, "word") for a, b in _presupposed(tellings)]
    group = list(range(len(tellings)))
    members: dict[int, set[int]] = {i: {i} for i in group}
    evidence: dict[int, str] = {}
    for _, a, b, why in pairs:
        first, second = sorted((group[a], group[b]))
        # A chain of likenesses must not join what contradicts: everybody has to agree with everybody.
        if first != second and all(
            _alike(tellings[i], tellings[j])[0] > 0 for i in members[first] for j in members[second]
        ):
            members[first] |= members.pop(second)
            for number in members[first]:
                group[number] = first
        if group[a] == group[b]:
            evidence.setdefault(a, why)
            evidence.setdefault(b, why)
    shared = {
        root: together for root, together in members.items() if len({tellings[i].article_id for i in together}) > 1
    }
    for number, root in _taken_up(tellings, shared).items():
        shared[root].add(number)
        evidence[number] = "word"
    rows = []
    for count, root in enumerate(sorted(shared), 1):
        rows += [(f"h{count}", tellings[i].article_id, tellings[i].event_id, evidence[i]) for i in sorted(shared[root])]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def _taken_up(tellings: list[Telling], shared: dict[int, set[int]]) -> dict[int, int]:
    """Definite nouns ("this prorogation") → the only shared event of that word that their own article tells as well,
    and last told of if it did so before."""
    grouped = {number for together in shared.values() for number in together}
    found = {}
    for number, one in enumerate(tellings):
        if number in grouped or not one.bare or one.reporting:
            continue
        fitting = [
            root
            for root, together in shared.items()
            if any(tellings[i].word == one.word for i in together)
            and any(tellings[i].article_id == one.article_id for i in together)
        ]
        before = [
            i
            for i in range(number)
            if tellings[i].article_id == one.article_id and tellings[i].word == one.word and not tellings[i].bare
        ]
        if (
            len(fitting) == 1
            and (not before or before[-1] in shared[fitting[0]])
            and all(_alike(one, tellings[i])[0] >= 0 for i in shared[fitting[0]])
        ):
            found[number] = fitting[0]
    return found


def _presupposed(tellings: list[Telling]) -> list[tuple[int, int]]:
    """Definite nouns for a kind of event ("the collision") with the one event of that kind that another article tells
    with its day, where their own article tells of none: pairs by number."""
    by_word = defaultdict(list)
    for number, one in enumerate(tellings):
        by_word[one.word].append(number)
    found = []
    for word, numbers in by_word.items():
        if not word.startswith("kind:"):
            continue
        days = {tellings[i].day for i in numbers if tellings[i].day is not None}
        dated = [i for i in numbers if tellings[i].day is not None]
        telling = {tellings[i].article_id for i in dated}
        if len(days) == 1:
            found += [
                (i, j)
                for i in numbers
                for j in dated[:1]
                if tellings[i].bare
                and tellings[i].article_id not in telling
                and _alike(tellings[i], tellings[j])[0] >= 0
            ]
    return found


def _candidates(tellings: list[Telling]):
    """Pairs worth comparing: of different articles, with a word, or an actor and a day, in common."""
    index = defaultdict(list)
    for number, one in enumerate(tellings):
        index["word", one.word].append(number)
        for actor in one.agents | one.patients:
            if one.day is not None:
                index["actor and day", actor, one.day].append(number)
    found = {
        (a, b)
        for numbers in index.values()
        for a, b in combinations(numbers, 2)
        if tellings[a].article_id != tellings[b].article_id
    }
    return sorted(found)


def _alike(one: Telling, other: Telling) -> tuple[float, str]:
    """How much two tellings have in common, and what; −1 where they contradict each other.

    The word, the day, an agent and a patient count 1 each. A word with an agent or a patient but without a day is too
    little where the same word is told of others too and the clauses have nothing else in common, or where one is
    negated of the same agent only. An act of speech is only the same one if speaker and day are.
    """
    if not _days_fit(one, other) or one.reporting != other.reporting:
        return -1.0, ""
    for mine, theirs in ((one.agents, other.agents), (one.patients, other.patients)):
        if mine and theirs and not mine & theirs:
            return -1.0, ""
    if one.object and other.object and not one.object & other.object:
        return -1.0, ""
    same_day = one.day is not None and one.day == other.day
    shared = [
        (one.word == other.word, "word"),
        (bool(one.agents & other.agents), "agent"),
        (bool(one.patients & other.patients), "patient"),
        (same_day, "day"),
    ]
    if one.article_id == other.article_id:
        return (1.0 if shared[0][0] or same_day else 0.5), ""
    score = sum(found for found, _ in shared)
    if one.reporting and not (shared[1][0] and same_day and shared[0][0]):
        return 0.0 if score < ALIKE else 0.5, ""
    if not shared[0][0] and not (
        same_day and shared[2][0]
    ):  # other words: only for the same done to the same on one day
        return 0.5, ""
    in_common = (one.context | one.object) & (other.context | other.object)
    if (one.empty or other.empty) and not in_common:
        return 0.5, ""
    if score == 2 and not same_day and one.article_id != other.article_id:
        if one.negated != other.negated and not shared[2][0]:
            return 0.5, ""
        sole = one.sole_agent if shared[1][0] else one.sole_patient
        if (not sole or one.attitude) and not in_common:
            return 0.5, ""
    return float(score), ", ".join(name for found, name in shared if found)


def _days_fit(one: Telling, other: Telling) -> bool:
    early = max((day for day in (one.earliest, other.earliest) if day is not None), default=None)
    late = min((day for day in (one.latest, other.latest) if day is not None), default=None)
    return early is None or late is None or early <= late
