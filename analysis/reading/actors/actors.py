"""Who acts, speaks or is named: mentions, and the actors that they refer to."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.lexicon import words
from analysis.model.reader import MentionSpan
from analysis.reading.actors.coreference.coreference import resolve
from analysis.reading.actors.coreference.descriptions.ages import find_aged
from analysis.reading.actors.coreference.discourse import Text
from analysis.reading.actors.coreference.model_links import Antecedents, model_links
from analysis.reading.actors.coreference.nominals.apposed import find_apposed
from analysis.reading.actors.coreference.nominals.nominals import find_nominals
from analysis.reading.actors.coreference.nominals.partitives import find_partitives
from analysis.reading.actors.coreference.nominals.unlisted import find_unlisted, unread
from analysis.reading.actors.coreference.pronouns.pronouns import find_pronouns
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.metonyms import mark_datelines, mark_metonyms, mark_teams
from analysis.reading.actors.names.aliases.aliases import merge_names
from analysis.reading.actors.names.aliases.couples import mark_couples, mark_spouses
from analysis.reading.actors.names.aliases.surnames import mark_surnames
from analysis.reading.actors.names.kinds.model_kinds import vote_on_kinds
from analysis.reading.actors.names.names import find_names
from analysis.reading.actors.names.recognition.inner import inner_names
from analysis.reading.actors.roles import read_roles
from analysis.reading.document import Doc
from analysis.reading.grammar.tokens import child
from analysis.reading.language import sentences
from analysis.tables.codebook import Actor, Mention


@dataclass(frozen=True)
class Actors:
    """Actors by first mention, and their mentions in the order of the text."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]

    def mention_at(self, start: int, end: int) -> Mention | None:
        """The mention that characters `start`..`end` name: the one that shares most with them, and adds least."""

        def fit(mention: Mention) -> tuple[int, int]:
            shared = min(end, mention.end) - max(start, mention.start)
            return shared, shared - (mention.end - mention.start)

        starts, longest = self._index
        first, stop = bisect_left(starts, start - longest), bisect_left(starts, end)
        touching = [m for m in self.mentions[first:stop] if m.start < end and start < m.end]
        return max(touching, key=fit, default=None)

    def kind(self, actor_id: str | None) -> str | None:
        return self._kinds.get(actor_id)

    @cached_property
    def _kinds(self) -> dict[str | None, str]:
        return {a.actor_id: a.kind for a in self.actors}

    @cached_property
    def _index(self) -> tuple[list[int], int]:
        return [m.start for m in self.mentions], max((m.end - m.start for m in self.mentions), default=0)


@dataclass(frozen=True)
class Phrases:
    """What may mention an actor before it is known whom: names, merged as `entities`, names inside names, nominals."""

    names: list[Candidate]
    inner: list[Candidate]
    entities: list[Entity]
    titles: set[int]  # tokens that are titles before names
    nominals: list[Candidate]


def find_phrases(doc: Doc, covered: set[int], spans: Sequence[MentionSpan]) -> Phrases:
    """Names and nominals; the model's `spans` have a vote on the kind of names. `covered`: tokens in a sentence."""
    names = find_names(doc, covered)  # "Lavrov", "the EU"
    vote_on_kinds(doc, names, spans)  # "Safari": a product
    mark_couples(doc, names)  # "Bill and Hillary Marsh"
    mark_spouses(doc, names)  # "Ian Holt and his wife Jane … Mrs Holt"
    mark_surnames(doc, names)  # "Daniel Vienna … Vienna said": a person
    mark_metonyms(doc, names)  # "Kyiv claimed": a government
    mark_datelines(doc, names)  # "LEEDS — A driver was jailed"
    mark_teams(doc, names)  # "Belgium beat Panama": a team
    inner = inner_names(doc, names)  # "Texas" in "University of Texas"
    entities = merge_names(doc, [*inner, *names])  # "Lavrov" is Sergey Lavrov
    at = {i: name.same_as for name in names if name.same_as is not None for i in range(name.start, name.end)}
    titles = read_roles(doc, entities, at)  # "Russian foreign minister"
    return Phrases(names, inner, entities, titles, find_nominals(doc, covered, names, titles))  # "the bloc"


def find_actors(doc: Doc, spans: Sequence[MentionSpan] = (), antecedents: Antecedents = ()) -> Actors:
    """Mentions of actors in a document, those of one merged; the model is heard on what is one, by its `spans`, and on
    whom a pronoun refers to, by its `antecedents`."""
    rows = sentences(doc)
    sentence = {token.i: number for number, (_, span) in enumerate(rows) for token in span}
    covered = set(sentence)
    found = find_phrases(doc, covered, spans)
    beside = unread(doc, covered, found.names, found.titles, found.nominals, spans)
    nominals = [*found.nominals, *find_unlisted(doc, beside, found.nominals)]  # "the deal"
    nominals += find_apposed(doc, covered, found.names, nominals)  # "Ann Lee, an outsider,"
    nominals += find_partitives(doc, covered, nominals)  # "one of the victims"
    nominals += find_aged(doc, covered)  # "the 34-year-old"
    pronouns = find_pronouns(doc, covered)  # "he"
    links = model_links(doc, spans, antecedents)
    mentions = resolve(Text(doc, found.entities, found.names, nominals, sentence), pronouns, links)
    where = {i: rows[number][0].sentence_id for i, number in sentence.items()}
    return _rows(doc, found.entities, [*mentions, *found.inner], where)


def _rows(doc: Doc, entities: list[Entity], mentions: list[Candidate], where: dict[int, str]) -> Actors:
    """The rows of both tables, numbered by first mention."""
    text = doc.text
    seen: dict[tuple[int, int], Candidate] = {}
    for mention in mentions:
        if mention.same_as is None or not _scenery(doc, entities[mention.same_as]):
            seen.setdefault(mention.chars(doc), mention)
    order = sorted(seen.items(), key=lambda item: (item[0][0], -item[0][1]))
    number: dict[int | None, str] = {}
    for _, mention in order:
        if mention.same_as is not None:
            number.setdefault(mention.same_as, f"a{len(number) + 1}")
    rows = tuple(
        Mention(f"m{n}", number.get(m.same_as), where[m.start], start, end, text[start:end], m.form, m.metonym, m.rule)
        for n, ((start, end), m) in enumerate(order, 1)
    )
    own: dict[str | None, list[Mention]] = {}
    for row in rows:
        own.setdefault(row.actor_id, []).append(row)
    countries = {e.name: number[i] for i, e in enumerate(entities) if e.kind == "country" and i in number}
    actors = []
    for entity, actor_id in ((entities[index], actor_id) for index, actor_id in number.items() if index is not None):
        role = next((r.text for r in entity.roles if not r.former), next((r.text for r in entity.roles), None))
        owner = number.get(entity.affiliation) if entity.affiliation is not None else None
        if owner is None and entity.kind != "country":
            owner = countries.get(entity.country or "")
        owner, own_rows = owner if owner != actor_id else None, own[actor_id]
        found = (entity.name, entity.kind or "other", role, owner, len(own_rows), own_rows[0].start)
        actors.append(Actor(actor_id, *found))
    return Actors(tuple(actors), rows)


def _scenery(doc: Doc, entity: Entity) -> bool:
    """A place that has no name and is spoken of once is no actor, unless it does what people do: "the city closed 14
    streets"."""
    if entity.kind != "place" or len(entity.mentions) > 1 or entity.mentions[0].form == "name":
        return False
    only = doc[entity.mentions[0].head]
    acting = only.dep_ == "nsubj" and only.head.lemma_ in words("government_verbs") - {"see"}  # "the city saw rain"
    return not (acting and child(only.head, "dobj", "xcomp", "ccomp") is not None)
