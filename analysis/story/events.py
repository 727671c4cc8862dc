"""An event as one article tells it, reduced to what tellings are compared by: its kind, who takes part, when."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from analysis.lexicon import table, words
from analysis.lexicon.geography import country, nationality
from analysis.story.organisation_names import office


@dataclass(frozen=True)
class Telling:
    """One event as one article tells it; actors are entities (`analysis.story.entity_linking`), days are timestamps or None.

    `word` is what events of one kind share ("ruled", "ruling", "decision"); `reporting`: an act of speech; `negated`:
    said not to be; `bare`: a definite noun without agent or patient, which takes up what is known ("this prorogation");
    `object`: the content words of what it is done to, where no actor is; `context`: those of the rest of its clause;
    `sole_agent`, `sole_patient`: all tellings of that word, in all articles, that have one have the same; `empty`: a
    light verb, which says nothing without its object; `attitude`: a state of mind.
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


def tellings(events: pd.DataFrame, participants: pd.DataFrame, links: pd.DataFrame) -> list[Telling]:
    """The events of many articles, but states; `links` names the entities (`analysis.story.entity_linking.link_actors`)."""
    entity = {(a, b): e for a, b, e in zip(links["article_id"], links["actor_id"], links["entity_id"])}
    names = dict(zip(zip(links["article_id"], links["actor_id"]), links["name"])) if "name" in links else {}
    governing = _governing(set(names.values()))
    parts: dict[tuple, set[str]] = defaultdict(set)
    said: dict[tuple, list[str]] = defaultdict(list)
    objects: dict[tuple, str] = {}
    for article, event, actor, role, text in zip(
        *(participants[c] for c in ("article_id", "event_id", "actor_id", "role", "text"))
    ):
        if (article, actor) in entity:
            name = names.get((article, actor), "")
            parts[article, event, role] |= {entity[article, actor], *_nation(name), *governing.get(name, ())}
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
        found.append(
            Telling(
                *place,
                word,
                e["class"] == "reporting" and not word.startswith("kind:"),
                e["polarity"] == "negative",
                place not in said and _definite(e["trigger"], e["lemma"], e["clause"]),
                _content(thing) if not patients else frozenset(),
                _content(e["clause"]) - _content(" ".join([e["trigger"], *said[place]])),
                frozenset(agents),
                frozenset(patients),
                None if pd.isna(e["earliest"]) else e["earliest"],
                None if pd.isna(e["latest"]) else e["latest"],
                e["lemma"] in words("light_verbs") and not noun,
                e["class"] == "i_state",
            )
        )
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


def _governing(names: set[str]) -> dict[str, set[str]]:
    """What a government and its head's office do is done by one: name → that one. An office that does not say of which
    country it is belongs to the only one whose government is named."""
    found = {name: known for name in names if (known := office(name)) and known[1] in words("executive_institutions")}
    lands = {land for land, _ in found.values() if land}
    return {
        name: {f"government:{land or next(iter(lands))}"}
        for name, (land, _) in found.items()
        if land or len(lands) == 1
    }


def _told_by_noun(words_of_object: str) -> str | None:
    """The kind of event that the object of a light verb names ("an opinion on …"), where it names one."""
    head = re.split(
        r"\s(?:of|on|in|for|to|by|that|against|with|about|—)\s", " ".join(words_of_object.split()), maxsplit=1
    )[0]
    noun = head.casefold().rpartition(" ")[2]
    verbs, kinds = _lexicon()
    return kind_of(noun) if noun in kinds or noun in verbs else None


def _definite(trigger: str, lemma: str, clause: str) -> bool:
    """An event noun after "the", "this" or "these five weeks of", undescribed itself (unlike "the vote to leave")."""
    if lemma not in _lexicon()[0] and lemma not in words("event_nouns"):
        return False
    before = r"\b(?:the|this|these|those)\s+(?:(?:[\w-]+\s+){1,3}of\s+|[\w-]+\s+)?"
    after = r"\b(?!\s+(?:to(?!\s+be\b)|of|on|for|by|against|between|into|over|that|which)\b)"
    return re.search(before + re.escape(trigger) + after, clause, re.I) is not None


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
    for ending in (
        "ations",
        "ation",
        "itions",
        "ition",
        "ments",
        "ment",
        "sions",
        "sion",
        "tions",
        "tion",
        "ings",
        "ing",
        "als",
        "al",
        "ances",
        "ance",
        "ence",
        "ers",
        "er",
        "ures",
        "ure",
        "es",
        "ed",
        "s",
        "ue",
        "e",
        "d",
        "t",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending).removesuffix("e")
    return word
