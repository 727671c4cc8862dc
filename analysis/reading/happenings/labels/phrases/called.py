"""Who is mentioned where in an article, and by which name, article and pronoun a label speaks of them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.lexicon import words
from analysis.lexicon.geography import states
from analysis.reading.actors.actors import Actors
from analysis.reading.actors.names.spans import given_names
from analysis.reading.document import Doc, Token
from analysis.reading.happenings.labels.phrases.described import Described, described
from analysis.reading.language import token_range
from analysis.tables.codebook import Actor, Mention

SHE = ("she", "her", "hers", "herself")
HE = ("he", "him", "his", "himself")
OWN = ("his", "her", "its", "their", "my", "our", "your")
WITHIN = ("compound", "nmod", "poss", "amod")  # where a name is part of another's noun phrase, with its article
LONGEST_NAME = 6  # words


@dataclass(frozen=True)
class Called:
    """Who is mentioned where: mentions by head word, actors by id, the head word of each actor's first mention, names
    that stand with "the", the pronoun ("he", "she") and the acronym of whoever has one, the names of those who act
    together ("Oslo and Moss"); nouns that say which one they are; for a noun of an event, by number, `same`: one of the
    same happening that says which it is, `whose`: who did or underwent it; `resting`: words of events that rest on
    somebody's word."""

    mentions: dict[int, Mention]
    actors: dict[str, Actor]
    named: frozenset[str]
    first: dict[str, Token]
    definite: frozenset[str]
    pronouns: dict[str, str]
    acronyms: Mapping[str, str]
    members: Mapping[str, Sequence[str]]
    described: Described
    same: Mapping[int, Token] = field(default_factory=dict)
    whose: Mapping[int, Token] = field(default_factory=dict)
    resting: frozenset[int] = frozenset()

    @classmethod
    def of(cls, doc: Doc, actors: Actors) -> "Called":
        mentions: dict[int, Mention] = {}
        first: dict[str, Token] = {}
        for m in sorted(actors.mentions, key=lambda m: (m.start - m.end, m.start)):
            head = doc[slice(*token_range(doc.starts, m.start, m.end))].root
            mentions.setdefault(head.i, m)
        for i, m in sorted(mentions.items()):
            if m.actor_id is not None and m.form != "pronoun":
                first.setdefault(m.actor_id, doc[i])
        named = frozenset(m.actor_id for m in actors.mentions if m.actor_id is not None and m.form == "name")
        articled: Counter[str] = Counter()
        countries = {a.actor_id for a in actors.actors if a.kind == "country"}
        for i, m in mentions.items():
            if m.actor_id is not None and m.form == "name" and doc[i].dep_ not in WITHIN:
                if _has_article(doc[i], m.start):
                    articled[m.actor_id] += 1
                elif m.actor_id in countries:  # once "the Iran of today" makes no "the Iran"
                    articled[m.actor_id] -= 1
        counted: Counter[tuple[str, str]] = Counter()  # by which pronouns, mostly: one may have been read wrongly
        for i, m in mentions.items():
            if m.actor_id is not None and doc[i].lower_ in (*SHE, *HE):
                counted[m.actor_id, "she" if doc[i].lower_ in SHE else "he"] += 1
        for a in actors.actors:
            sex = given_names().get(a.name.split()[0]) if a.kind == "person" else None
            if sex in ("f", "m"):
                counted[a.actor_id, "she" if sex == "f" else "he"] += 1
        pronouns = {actor: pronoun for (actor, pronoun), _ in reversed(counted.most_common())}
        given = {a.actor_id for a in actors.actors if a.kind == "person" and a.name.split()[0] in given_names()}
        articles = {a for a, n in articled.items() if n >= 0 and a not in given}
        bodies = (a for a in actors.actors if a.kind in ("country", "organisation"))
        articles |= {a.actor_id for a in bodies if _takes_article(a.name)}
        capitals = (m for m in actors.mentions if m.form == "name" and m.text.isalpha() and m.text.isupper())
        acronyms = {m.actor_id: m.text for m in capitals if m.actor_id is not None and len(m.text) > 2}
        articles -= {a.actor_id for a in actors.actors if len(a.name.split()) > LONGEST_NAME} & acronyms.keys()
        articles -= {a.actor_id for a in actors.actors if " the " in a.name}  # "Peter the Great"
        articles -= {a.actor_id for a in actors.actors if a.name in states()}  # "the State of Texas", which is "Texas"
        by_id = {a.actor_id: a for a in actors.actors}
        together = {a.actor_id: re.split(r", | and ", a.name) for a in actors.actors}
        members = {actor: names for actor, names in together.items() if len(names) > 1}
        about = described(doc, mentions)
        return cls(mentions, by_id, named, first, frozenset(articles), pronouns, acronyms, members, about)

    def actor(self, head: Token) -> str | None:
        found = self.mentions.get(head.i)
        return found.actor_id if found is not None else None

    def kind(self, head: Token) -> str | None:
        actor = self.actor(head)
        return self.actors[actor].kind if actor is not None else None

    def is_named(self, head: Token) -> bool:
        """Whether whoever a word mentions has a name."""
        return self.actor(head) in self.named

    def name(self, actor_id: str) -> str | None:
        """What a stranger knows an actor by; None where that is too long to stand in a label, or "its site"."""
        name = self.actors[actor_id].name
        if name.split()[0].lower() in OWN:
            return None
        return name if len(name.split()) <= LONGEST_NAME else self.acronyms.get(actor_id)


def _takes_article(name: str) -> bool:
    """Whether a name has "the" wherever it stands: "United Kingdom", "Federal Aviation Administration"."""
    first, *rest = name.split(" of ")[0].split()
    office = (rest[-1] if rest else first) in words("article_name_words")
    return (first == "United" and bool(rest)) or (office and (bool(rest) or " of " in name))


def _has_article(head: Token, start: int) -> bool:
    """Whether a name is the whole of a noun phrase with "the" ("the United States", not "the US government")."""
    return any(c.lower_ == "the" and c.idx + len(c) + 1 == start for c in head.children)
