"""Events of several articles → which of them are one event, told more than once."""
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

import pandas as pd

from analysis.lexicon import table, words
from analysis.reading.geography import country, nationality

COLUMNS = ("shared_id", "article_id", "event_id", "evidence")
ALIKE = 2.0  # what two tellings must have in common at the least; see `_alike`


@dataclass(frozen=True)
class Telling:
    """One event as one article tells it; actors are entities (`analysis.linking`), days are timestamps or None.

    `word` is what events of one kind share ("ruled", "ruling", "decision"); `reporting`: an act of speech; `negated`: said
    not to be; `bare`: a definite noun without agent or patient, which takes up what is known ("this prorogation");
    `object`: the content words of what it is done to, where no actor is; `context`: those of the rest of its clause;
    `sole_agent`, `sole_patient`: all tellings of that word, in all articles, that have one have the same; `empty`: a light
    verb, which says nothing without its object; `attitude`: a state of mind.
    """
    article_id: str
    event_id: str
    word: str
    reporting: bool
    negated: bool
    bare: bool
    object: frozenset[str]
    context: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    earliest: pd.Timestamp | None
    latest: pd.Timestamp | None
    empty: bool = False
    attitude: bool = False
    sole_agent: bool = False
    sole_patient: bool = False

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
    pairs += [(ALIKE, a, b, "word") for a, b in _presupposed(tellings)]
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
    shared = {root: together for root, together in members.items() if len({tellings[i].article_id for i in together}) > 1}
    for number, root in _taken_up(tellings, shared).items():
        shared[root].add(number)
        evidence[number] = "word"
    rows = []
    for count, root in enumerate(sorted(shared), 1):
        rows += [(f"h{count}", tellings[i].article_id, tellings[i].event_id, evidence[i]) for i in sorted(shared[root])]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def _taken_up(tellings: list[Telling], shared: dict[int, set[int]]) -> dict[int, int]:
    """Definite nouns ("this prorogation") → the only shared event of that word that their own article tells as well, and
    last told of if it did so before."""
    grouped = {number for together in shared.values() for number in together}
    found = {}
    for number, one in enumerate(tellings):
        if number in grouped or not one.bare or one.reporting:
            continue
        fitting = [root for root, together in shared.items()
                   if any(tellings[i].word == one.word for i in together)
                   and any(tellings[i].article_id == one.article_id for i in together)]
        before = [i for i in range(number) if tellings[i].article_id == one.article_id and tellings[i].word == one.word
                  and not tellings[i].bare]
        if len(fitting) == 1 and (not before or before[-1] in shared[fitting[0]]) and all(
                _alike(one, tellings[i])[0] >= 0 for i in shared[fitting[0]]):
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
            found += [(i, j) for i in numbers for j in dated[:1] if tellings[i].bare and tellings[i].article_id not in telling
                      and _alike(tellings[i], tellings[j])[0] >= 0]
    return found


def kind_of(lemma: str) -> str:
    """What words for one kind of event share: "prorogue" and "prorogation"; "ruled", "ruling" and "decision"."""
    verbs, kinds = _lexicon()
    lemma = " ".join(lemma.casefold().split())
    verb = lemma if lemma in kinds else verbs.get(lemma, lemma)
    return kinds.get(verb) or stem(verb)


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Event noun → its verb; verb or noun → the kind of event that it names with others."""
    verbs = {row["noun"]: row["verb"] for row in table("nominalisations")}
    kinds = {row["lemma"]: f"kind:{row['group']}" for row in table("event_synonyms")}
    return verbs, {verbs[noun]: kind for noun, kind in kinds.items() if noun in verbs} | kinds


def stem(lemma: str) -> str:
    """What a verb and its nouns share ("prorogue", "prorogation"): the word without its commonest endings."""
    word = lemma.casefold()
    for ending in ("ations", "ation", "itions", "ition", "ments", "ment", "sions", "sion", "tions", "tion", "ings", "ing",
                   "als", "al", "ances", "ance", "ence", "ers", "er", "ures", "ure", "es", "ed", "s", "ue", "e", "d", "t"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending).removesuffix("e")
    return word


def _tellings(events: pd.DataFrame, participants: pd.DataFrame, links: pd.DataFrame) -> list[Telling]:
    entity = {(a, b): e for a, b, e in zip(links["article_id"], links["actor_id"], links["entity_id"])}
    names = dict(zip(zip(links["article_id"], links["actor_id"]), links["name"])) if "name" in links else {}
    parts: dict[tuple, set[str]] = defaultdict(set)
    said: dict[tuple, list[str]] = defaultdict(list)
    objects: dict[tuple, str] = {}
    for article, event, actor, role, text in zip(*(participants[c] for c in ("article_id", "event_id", "actor_id", "role", "text"))):
        if (article, actor) in entity:
            parts[article, event, role] |= {entity[article, actor], *_nation(names.get((article, actor), ""))}
        said[article, event] += [text, names.get((article, actor), "")]
        if role == "patient":
            objects.setdefault((article, event), text)
    found = []
    for e in events.to_dict("records"):
        if e["class"] == "state":  # "has", "is": no two need be the same
            continue
        place = e["article_id"], e["event_id"]
        agents, patients, thing = parts[*place, "agent"], parts[*place, "patient"], objects.get(place, "")
        word = kind_of(e["lemma"])
        noun = _told_by_noun(thing) if e["lemma"] in words("light_verbs") else None
        word, thing = (noun, "") if noun else (word, thing)  # "issued an opinion" is a ruling
        found.append(Telling(
            *place, word, e["class"] == "reporting" and not word.startswith("kind:"), e["polarity"] == "negative",
            place not in said and _definite(e["trigger"], e["lemma"], e["clause"]), _content(thing) if not patients else frozenset(),
            _content(e["clause"]) - _content(" ".join([e["trigger"], *said[place]])), frozenset(agents), frozenset(patients),
            None if pd.isna(e["earliest"]) else e["earliest"], None if pd.isna(e["latest"]) else e["latest"],
            e["lemma"] in words("light_verbs") and not noun, e["class"] == "i_state"))
    return _with_rivals(found)


def _with_rivals(tellings: list[Telling]) -> list[Telling]:
    """The tellings, with whether anybody else is told of by the same word."""
    by_word = defaultdict(list)
    for one in tellings:
        by_word[one.word].append(one)

    def sole(group: list[frozenset[str]]) -> bool:
        known = [actors for actors in group if actors]
        return bool(known) and bool(frozenset.intersection(*known))
    agents = {word: sole([t.agents for t in group]) for word, group in by_word.items()}
    patients = {word: sole([t.patients for t in group]) for word, group in by_word.items()}
    return [replace(one, sole_agent=agents[one.word], sole_patient=patients[one.word]) for one in tellings]


def _content(text: str) -> frozenset[str]:
    """The content words of a text, by stem."""
    found = (word.casefold() for word in re.findall(r"[^\W\d_][\w’'-]+", text))
    return frozenset(stem(re.sub(r"['’]s?$", "", word)) for word in found if word not in words("function_words"))


def _nation(name: str) -> set[str]:
    """A country and its people act as one: "Britons voted", "the United Kingdom voted"."""
    of = country(name) or nationality(name)
    return {f"nation:{of}"} if of else set()


def _told_by_noun(words_of_object: str) -> str | None:
    """The kind of event that the object of a light verb names ("an opinion on …"), where it names one."""
    head = re.split(r"\s(?:of|on|in|for|to|by|that|against|with|about|—)\s", " ".join(words_of_object.split()), maxsplit=1)[0]
    noun = head.casefold().rpartition(" ")[2]
    verbs, kinds = _lexicon()
    return kind_of(noun) if noun in kinds or noun in verbs else None


def _definite(trigger: str, lemma: str, clause: str) -> bool:
    """An event noun after "the" or "this" or "these five weeks of", without a description of its own ("the vote to …")."""
    if lemma not in _lexicon()[0] and lemma not in words("event_nouns"):
        return False
    before = r"\b(?:the|this|these|those)\s+(?:(?:[\w-]+\s+){1,3}of\s+|[\w-]+\s+)?"
    after = r"\b(?!\s+(?:to(?!\s+be\b)|of|on|for|by|against|between|into|over|that|which)\b)"
    return re.search(before + re.escape(trigger) + after, clause, re.I) is not None


def _candidates(tellings: list[Telling]):
    """Pairs worth comparing: of different articles, with a word, or an actor and a day, in common."""
    index = defaultdict(list)
    for number, one in enumerate(tellings):
        index["word", one.word].append(number)
        for actor in one.agents | one.patients:
            if one.day is not None:
                index["actor and day", actor, one.day].append(number)
    found = {(a, b) for numbers in index.values() for a, b in combinations(numbers, 2)
             if tellings[a].article_id != tellings[b].article_id}
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
    shared = [(one.word == other.word, "word"), (bool(one.agents & other.agents), "agent"),
              (bool(one.patients & other.patients), "patient"), (same_day, "day")]
    if one.article_id == other.article_id:
        return (1.0 if shared[0][0] or same_day else 0.5), ""
    score = sum(found for found, _ in shared)
    if one.reporting and not (shared[1][0] and same_day and shared[0][0]):
        return 0.0 if score < ALIKE else 0.5, ""
    if not shared[0][0] and not (same_day and shared[2][0]):  # other words: only for the same done to the same on one day
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
