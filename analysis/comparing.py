"""Events of several articles → which of them are one event, told more than once, and how the tellings differ."""
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

COLUMNS = ("shared_id", "article_id", "event_id", "evidence")
ALIKE = 2.0  # what two tellings must have in common at the least; see `_alike`


@dataclass(frozen=True)
class Telling:
    """One event as one article tells it; actors are entities (`analysis.linking`), days are timestamps or None."""
    article_id: str
    event_id: str
    stem: str
    reporting: bool
    agents: frozenset[str]
    patients: frozenset[str]
    earliest: pd.Timestamp | None
    latest: pd.Timestamp | None

    @property
    def day(self) -> pd.Timestamp | None:
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None


def align_events(events: pd.DataFrame, participants: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Events that at least two articles tell: a row per telling (COLUMNS), `shared_id` in the order first told.

    Two tellings are one event if word, actors and days agree well enough and nothing contradicts; `evidence` says what
    agrees. `links` names the entities (`analysis.linking.link_actors`).
    """
    tellings = _tellings(events, participants, links)
    pairs = sorted(((score, a, b, why) for a, b in _candidates(tellings)
                    for score, why in (_alike(tellings[a], tellings[b]),) if score >= ALIKE),
                   key=lambda pair: (-pair[0], pair[1], pair[2]))
    group = list(range(len(tellings)))
    members: dict[int, set[int]] = {i: {i} for i in group}
    evidence: dict[int, str] = {}
    for _, a, b, why in pairs:
        first, second = sorted((group[a], group[b]))
        # A chain of likenesses must not join what contradicts: everybody has to agree with everybody.
        if first != second and all(_alike(tellings[i], tellings[j])[0] > 0 for i in members[first] for j in members[second]):
            members[first] |= members.pop(second)
            for number in members[first]:
                group[number] = first
        if group[a] == group[b]:
            evidence.setdefault(a, why)
            evidence.setdefault(b, why)
    rows, count = [], 0
    for root in sorted(members):
        together = sorted(members[root])
        if len({tellings[i].article_id for i in together}) < 2:
            continue
        count += 1
        rows += [(f"h{count}", tellings[i].article_id, tellings[i].event_id, evidence[i]) for i in together]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def stem(lemma: str) -> str:
    """What a verb and its nouns share ("prorogue", "prorogation"): the word without its commonest endings."""
    word = lemma.casefold().split()[0] if lemma.split() else ""
    for ending in ("ations", "ation", "itions", "ition", "ments", "ment", "sions", "sion", "tions", "tion", "ings", "ing",
                   "als", "al", "ances", "ance", "ence", "ers", "er", "ures", "ure", "es", "ed", "s", "ue", "e", "d", "t"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending).removesuffix("e")
    return word


def _tellings(events: pd.DataFrame, participants: pd.DataFrame, links: pd.DataFrame) -> list[Telling]:
    entity = {(a, b): e for a, b, e in zip(links["article_id"], links["actor_id"], links["entity_id"])}
    parts: dict[tuple, set[str]] = defaultdict(set)
    for article, event, actor, role in zip(participants["article_id"], participants["event_id"], participants["actor_id"],
                                           participants["role"]):
        if (article, actor) in entity:
            parts[article, event, role].add(entity[article, actor])
    return [Telling(e["article_id"], e["event_id"], stem(e["lemma"]), e["class"] == "reporting",
                    frozenset(parts[e["article_id"], e["event_id"], "agent"]),
                    frozenset(parts[e["article_id"], e["event_id"], "patient"]),
                    None if pd.isna(e["earliest"]) else e["earliest"], None if pd.isna(e["latest"]) else e["latest"])
            for e in events.to_dict("records") if e["class"] != "state"]  # "has", "is": no two need be the same


def _candidates(tellings: list[Telling]):
    """Pairs worth comparing: of different articles, with a word, or an actor and a day, in common."""
    index = defaultdict(list)
    for number, one in enumerate(tellings):
        index["word", one.stem].append(number)
        for actor in one.agents | one.patients:
            if one.day is not None:
                index["actor and day", actor, one.day].append(number)
    found = {(a, b) for numbers in index.values() for a, b in combinations(numbers, 2)
             if tellings[a].article_id != tellings[b].article_id}
    return sorted(found)


def _alike(one: Telling, other: Telling) -> tuple[float, str]:
    """How much two tellings have in common, and what; −1 where they contradict each other.

    The word and a shared day count 1 each, a shared agent or patient 1, other days that fit a half. An act of
    speech is only the same one if speaker and day are.
    """
    if not _days_fit(one, other) or one.reporting != other.reporting:
        return -1.0, ""
    for mine, theirs in ((one.agents, other.agents), (one.patients, other.patients)):
        if mine and theirs and not mine & theirs:
            return -1.0, ""
    same_day = one.day is not None and one.day == other.day
    shared = [(one.stem == other.stem, "word"), (bool(one.agents & other.agents), "agent"),
              (bool(one.patients & other.patients), "patient"), (same_day, "day")]
    if one.article_id == other.article_id:
        return (1.0 if shared[0][0] or same_day else 0.5), ""
    score = sum(found for found, _ in shared)
    if one.reporting and not (shared[1][0] and same_day and shared[0][0]):
        return 0.0 if score < ALIKE else 0.5, ""
    if not shared[0][0] and not (same_day and shared[2][0]):  # other words: only for the same done to the same on one day
        return 0.5, ""
    return float(score), ", ".join(name for found, name in shared if found)


def _days_fit(one: Telling, other: Telling) -> bool:
    early = max((day for day in (one.earliest, other.earliest) if day is not None), default=None)
    late = min((day for day in (one.latest, other.latest) if day is not None), default=None)
    return early is None or late is None or early <= late
