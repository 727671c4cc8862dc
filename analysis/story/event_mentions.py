"""An event as one article tells it, reduced to what event mentions are compared by: kind, participants, days."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

import pandas as pd

from analysis.lexicon import words
from analysis.lexicon.geography import country, nationality
from analysis.story.event_kinds import is_event_noun, is_group, kind_of, kind_of_object, stem
from analysis.story.organisation_names import state_institution

Place = tuple[str, str]  # article_id with the id of an actor or event in it


@dataclass(frozen=True)
class EventMention:
    """One event as one article tells it; actors are entities (`analysis.story.entity_linking`).

    `kind` is what words for one event share ("ruled", "ruling", "decision"); `reporting`: an act of speech; `negated`:
    said not to be; `anaphoric`: a definite noun without agent or patient, which takes up what is known ("this
    prorogation"); `object`: the content words of what it is done to, where no actor is; `context`: those of the rest of
    its clause; `sole_agent`, `sole_patient`: all mentions of that kind, in all articles, that have one have the same;
    `light`: a light verb, which says nothing without its object; `attitude`: a state of mind.
    """

    article_id: str
    event_id: str
    kind: str
    reporting: bool
    negated: bool
    anaphoric: bool
    object: frozenset[str]
    context: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    earliest: pd.Timestamp | None
    latest: pd.Timestamp | None
    light: bool = False
    attitude: bool = False
    sole_agent: bool = False
    sole_patient: bool = False

    @property
    def day(self) -> pd.Timestamp | None:
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None


def event_mentions(events: pd.DataFrame, participants: pd.DataFrame, entity_links: pd.DataFrame) -> list[EventMention]:
    """The events of a few articles on one story, but states ("has", "is": no two need be the same)."""
    return with_rivals(events_told(events, participants, entity_links, one_story=True))


def events_told(
    events: pd.DataFrame, participants: pd.DataFrame, entity_links: pd.DataFrame, one_story: bool
) -> list[EventMention]:
    """Events one by one; `entity_links` names the entities (`analysis.story.entity_linking.link_actors`). In
    `one_story`, "the government" is that of the only country whose government is named."""
    cast = _cast(participants, entity_links, one_story)
    return [_event_mention(e, cast) for e in events.to_dict("records") if e["class"] != "state"]


@dataclass
class _Cast:
    """By event: the entities in each role, all words that name participants, and those of the first patient."""

    entities: dict[tuple[str, str, str], set[str]]
    named: dict[Place, list[str]]
    objects: dict[Place, str]


def _cast(participants: pd.DataFrame, entity_links: pd.DataFrame, one_story: bool) -> _Cast:
    places = list(zip(entity_links["article_id"], entity_links["actor_id"]))
    entity = dict(zip(places, entity_links["entity_id"]))
    names = dict(zip(places, entity_links["name"]))
    governing = _governing(set(names.values()), one_story)
    cast = _Cast(defaultdict(set), defaultdict(list), {})
    for article, event, actor, role, text in zip(
        *(participants[c] for c in ("article_id", "event_id", "actor_id", "role", "text"))
    ):
        name = names.get((article, actor), "")
        if (article, actor) in entity:
            cast.entities[article, event, role] |= {entity[article, actor], *_nation(name), *governing.get(name, ())}
        cast.named[article, event] += [text, name]
        if role == "patient":
            cast.objects.setdefault((article, event), text)
    return cast


def _event_mention(event: dict, cast: _Cast) -> EventMention:
    place = event["article_id"], event["event_id"]
    patients = frozenset(cast.entities.get((*place, "patient"), ()))
    thing, light = cast.objects.get(place, ""), event["lemma"] in words("light_verbs")
    kind = kind_of(event["lemma"])
    if light and (told := kind_of_object(thing)):  # "issued an opinion" is a ruling
        kind, thing, light = told, "", False
    return EventMention(
        *place,
        kind,
        reporting=event["class"] == "reporting" and not is_group(kind),
        negated=event["polarity"] == "negative",
        anaphoric=place not in cast.named and _is_definite(event["trigger"], event["lemma"], event["clause"]),
        object=frozenset() if patients else _content(thing),
        context=_content(event["clause"]) - _content(" ".join([event["trigger"], *cast.named.get(place, ())])),
        agents=frozenset(cast.entities.get((*place, "agent"), ())),
        patients=patients,
        earliest=None if pd.isna(event["earliest"]) else event["earliest"],
        latest=None if pd.isna(event["latest"]) else event["latest"],
        light=light,
        attitude=event["class"] == "i_state",
    )


def with_rivals(mentions: list[EventMention]) -> list[EventMention]:
    """The mentions, with whether any of them tells of anybody else by the same kind of word."""
    by_kind = defaultdict(list)
    for one in mentions:
        by_kind[one.kind].append(one)

    def sole(group: list[frozenset[str]]) -> bool:
        known = [actors for actors in group if actors]
        return bool(known) and bool(frozenset.intersection(*known))

    agents = {kind: sole([one.agents for one in group]) for kind, group in by_kind.items()}
    patients = {kind: sole([one.patients for one in group]) for kind, group in by_kind.items()}
    return [replace(one, sole_agent=agents[one.kind], sole_patient=patients[one.kind]) for one in mentions]


def _content(text: str) -> frozenset[str]:
    """The content words of a text, by stem."""
    found = (word.casefold() for word in re.findall(r"[^\W\d_][\w’'-]+", text))
    return frozenset(stem(re.sub(r"['’]s?$", "", word)) for word in found if word not in words("function_words"))


def _nation(name: str) -> set[str]:
    """A country and its people act as one: "Britons voted", "the United Kingdom voted"."""
    of = country(name) or nationality(name)
    return {f"nation:{of}"} if of else set()


def _governing(names: set[str], one_story: bool) -> dict[str, set[str]]:
    """What a government and its head's office do is done by one: name → that one. In one story, an office that does not
    say of which country it is belongs to the only one whose government is named."""
    executive = words("executive_institutions")
    found = {name: known for name in names if (known := state_institution(name)) and known[1] in executive}
    lands = {land for land, _ in found.values() if land}
    return {
        name: {f"government:{land or next(iter(lands))}"}
        for name, (land, _) in found.items()
        if land or (one_story and len(lands) == 1)
    }


def _is_definite(trigger: str, lemma: str, clause: str) -> bool:
    """An event noun after "the", "this" or "these five weeks of", undescribed itself (unlike "the vote to leave")."""
    if not is_event_noun(lemma):
        return False
    before = r"\b(?:the|this|these|those)\s+(?:(?:[\w-]+\s+){1,3}of\s+|[\w-]+\s+)?"
    after = r"\b(?!\s+(?:to(?!\s+be\b)|of|on|for|by|against|between|into|over|that|which)\b)"
    return re.search(before + re.escape(trigger) + after, clause, re.I) is not None
