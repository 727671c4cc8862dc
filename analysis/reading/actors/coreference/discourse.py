"""The state of reading a text from left to right: who has been spoken of, where, and by which words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from analysis.reading.actors.coreference.model_links import ModelLinks
from analysis.reading.actors.coreference.nominals.nominals import modifiers
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.titles import named_country
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import possessor
from analysis.reading.grammar.tokens import SUBJECTS, first_conjunct

MEMORY = 60  # mentions or entities back that any description may reach
CHAIN = 6  # antecedents of antecedents that are followed


def only(found: Collection[int]) -> int | None:
    """The one that there is; None of several."""
    return next(iter(found)) if len(found) == 1 else None


@dataclass(frozen=True)
class Text:
    """A text with its names and descriptions, before it is read from left to right; `sentence`: number by token."""

    doc: Doc
    entities: list[Entity]
    names: list[Candidate]
    nominals: list[Candidate]
    sentence: dict[int, int]

    def firsts(self, kind: str | None = None) -> dict[int, Candidate]:
        """The first name of each entity, of a kind."""
        found: dict[int, Candidate] = {}
        for name in self.names:
            if name.same_as is not None and kind in (None, name.kind):
                found.setdefault(name.same_as, name)
        return found


@dataclass
class Discourse:
    """The state of reading a document: entities, and the mentions passed so far."""

    doc: Doc
    entities: list[Entity]
    sentence: dict[int, int]  # token index → number of its sentence
    names: dict[int, int]  # head of a name → its entity
    links: ModelLinks = field(default_factory=dict)
    quoted: Sequence[bool] = ()  # whether each token stands in quotation marks
    passed: list[Candidate] = field(default_factory=list)
    by_head: dict[str, list[int]] = field(default_factory=dict)  # noun → entities that it has named, the latest last
    trail: dict[int, list[Candidate]] = field(default_factory=dict)  # entity → its mentions passed so far
    together: dict[frozenset[int], int] = field(default_factory=dict)  # entities told of together → their group
    offices: dict[str, list[int]] = field(default_factory=dict)  # head of a role → people who hold it

    def near(self, at: int, sentences: int) -> Iterator[tuple[int, Candidate]]:
        """Mentions with their entity in this and the last `sentences` sentences, the latest first."""
        here = self.sentence[at]
        for mention in reversed(self.passed):
            if here - self.sentence[mention.head] > sentences:
                break
            if mention.same_as is not None:
                yield mention.same_as, mention

    def entity(self, mention: Candidate) -> Entity | None:
        return self.entities[mention.same_as] if mention.same_as is not None else None

    def new(self, mention: Candidate, name: str) -> int:
        kind = mention.kind or "other"
        self.entities.append(Entity(name, kind, [], mention.gender, mention.plural, self.country_of(mention)))
        return len(self.entities) - 1

    def add(self, mention: Candidate, index: int) -> None:
        mention.same_as = index
        entity = self.entities[index]
        entity.mentions.append(mention)
        self.touch(mention, index)
        if mention.form == "pronoun" and mention.gender == "m" and entity.kind in ("organisation", "other"):
            entity.kind, entity.gender = "person", "m"  # "Chao … he"; "she" may be a ship
        if mention.gender in ("m", "f") and entity.kind == "person" and entity.gender is None:
            entity.gender, entity.presumed = mention.gender, mention.form == "pronoun"
        if mention.form == "nominal":
            lemma = self.doc[mention.head].lemma_.lower()
            entity.words |= modifiers(self.doc, mention) | {lemma}
            if lemma not in entity.heads:
                entity.heads.add(lemma)
                self.by_head.setdefault(lemma, []).append(index)

    def join(self, index: int, other: int) -> None:
        """Take an entity's mentions so far for those of another."""
        gone, into = self.entities[index], self.entities[other]
        for mention in gone.mentions:
            mention.same_as = other
        into.mentions = sorted([*into.mentions, *gone.mentions], key=lambda m: m.head)
        self.trail[other] = sorted([*self.trail.get(other, ()), *self.trail.pop(index, ())], key=lambda m: m.head)
        into.last = self.trail[other][-1]
        into.heads |= gone.heads
        into.words |= gone.words
        into.gender = into.gender or gone.gender
        for same in self.by_head.values():
            same[:] = [other if i == index else i for i in same]
        gone.mentions, gone.last = [], None

    def touch(self, mention: Candidate, index: int) -> None:
        """Make the mention's entity the latest of those that its nouns name."""
        entity = self.entities[index]
        entity.last = mention
        self.trail.setdefault(index, []).append(mention)
        for head in entity.heads:
            same = self.by_head.setdefault(head, [])
            if not same or same[-1] != index:
                same.append(index)

    def presence(self, index: int, at: int, back: int = 0) -> float:
        """How much an entity is spoken of at a token: its last mentions, subjects double, fading with distance; of
        those at least some sentences `back`."""
        here = self.sentence[at]
        heads = [m.head for m in self.trail.get(index, ())[-8:] if here - self.sentence[m.head] >= back]
        subjects = [first_conjunct(self.doc[head]).dep_ in SUBJECTS for head in heads]
        return sum((1 + acts) * 0.75 ** (here - self.sentence[head]) for head, acts in zip(heads, subjects))

    def foremost(self, those: set[int], at: int, clearly: float) -> int | None:
        """Which of some entities the sentences before a token are so many times more about than any other."""
        ranked = sorted((self.presence(i, at, 1), i) for i in those)
        if not ranked or (len(ranked) > 1 and ranked[-1][0] < clearly * ranked[-2][0]):
            return None
        return ranked[-1][1]

    def actor_at(self, token: Token) -> int | str:
        """The entity that a mention with this head refers to, or else the word itself."""
        for mention in reversed(self.passed[-MEMORY:]):
            if mention.head == token.i:
                return mention.same_as if mention.same_as is not None else token.lower_
        return token.lower_

    def is_person(self, at: int) -> bool:
        """Does a person's name have its head at this token?"""
        index = self.names.get(at)
        return index is not None and self.entities[index].kind == "person"

    def pointed_at(self, token: Token) -> tuple[int | None, int, float]:
        """Whom the reader model points back to from a pronoun: entity, word and chance; without entity: no actor.

        From a word that refers to nobody as yet, its own antecedent is followed."""
        at, chance = token.i, 1.0
        for _ in range(CHAIN):
            if at not in self.links:
                break
            at, sure = self.links[at]
            chance *= sure
            found = next((m.same_as for m in reversed(self.passed[-MEMORY:]) if m.start <= at < m.end), None)
            if found is not None:
                return found, at, chance
        return None, at, chance if at != token.i else 0.0

    def country_of(self, nominal: Candidate) -> str | None:
        """Country that a nominal's own words name, or that its possessor belongs to."""
        country = named_country(self.doc[nominal.start : nominal.end])
        owner = possessor(self.doc[nominal.head])
        if country is None and owner is not None:
            for mention in reversed(self.passed[-MEMORY:]):
                entity = self.entity(mention)
                if entity is not None and mention.start <= owner.i < mention.end:
                    return entity.country
        return country
