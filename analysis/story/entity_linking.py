"""Actors of different articles → the same somebody, by the evidence of their names; never silently.

A sieve, surest evidence first (after Lee et al. 2013): each pass may join entities, none parts them again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cache
from sys import intern

import pandas as pd

from analysis.lexicon import words
from analysis.lexicon.geography import country
from analysis.story.organisation_names import (
    OrganisationName,
    normalised,
    organisation_name,
    owners_of_bare,
    state_institution,
)

COLUMNS = ("article_id", "actor_id", "entity_id", "name", "kind", "evidence")
TYPES = {"person": "person", "country": "place", "place": "place"}  # every other kind is an organisation
ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor of one article with the names it goes by there: `full` identify by themselves, `short` do not.

    `institutions` are the state institutions that its names and descriptions say it is: (country, "parliament"), or
    (None, "parliament") where they do not say whose; `parsed` the names of an organisation taken apart.
    """

    article_id: str
    actor_id: str
    name: str
    kind: str
    full: tuple[str, ...]
    short: tuple[str, ...]
    institutions: tuple[tuple[str | None, str], ...] = ()
    parsed: tuple[OrganisationName, ...] = ()

    @property
    def type(self) -> str:
        return TYPES.get(self.kind, ORGANISATION)

    def of_type(self, type: str) -> bool:
        return self.type == type


Keys = Callable[[NamedActor], Iterable[Hashable]]


def link_actors(actors: pd.DataFrame, mentions: pd.DataFrame, one_story: bool = False) -> pd.DataFrame:
    """Which actors of which articles are one entity: a row per named actor (COLUMNS), with the evidence.

    `actors` and `mentions` are those of many articles; `evidence` is null for the first actor of an entity. An actor
    without a name is left out. With `one_story` less is enough where it leaves no doubt among these articles: a bare
    surname or short name that one fuller name fits, a state institution that is only described ("the British
    parliament", "parliament"), one name read as of two kinds; in a large corpus that would join strangers.
    """
    named = _named(actors, mentions, described=one_story)
    entities = UnionFind([one.article_id for one in named])
    owners = owners_of_bare((one.article_id, name) for one in named for name in one.parsed)
    for evidence, keys in (
        ("same name", _same_name),
        ("country name", _country),
        ("first and last name", _first_and_last),
        ("country and institution", _of_country),
        ("country name", lambda one: [(name.owner, name.plain) for name in _own(one)]),
        ("order of words", lambda one: [(name.owner, name.head_first) for name in _own(one)]),
        (
            "country left out",
            lambda one: [(name.owner or owners.get(name.head_first), name.head_first) for name in _own(one)],
        ),
    ):
        _join_same(entities, named, evidence, keys)
    for evidence, full_keys, short_keys in (*UNRIVALLED, *(UNRIVALLED_IN_ONE_STORY if one_story else ())):
        _join_unrivalled(entities, named, evidence, full_keys, short_keys)
    if one_story:
        _join_across_kinds(entities, named)
    return _rows(named, entities)


def _named(actors: pd.DataFrame, mentions: pd.DataFrame, described: bool) -> list[NamedActor]:
    """Actors with a name; with `described`, also state institutions that only a description stands for."""
    referring = mentions[mentions["actor_id"].notna() & (mentions["form"] != "pronoun")]
    of_article = referring.groupby("article_id", sort=False).indices
    found, seen = [], _Seen()
    for article, own in actors.groupby("article_id", sort=False):
        names, texts = defaultdict(set), defaultdict(set)
        there = referring.iloc[of_article.get(article, [])]
        for actor, text, form in zip(there["actor_id"], there["text"], there["form"]):
            texts[actor].add(text)
            if form == "name":
                names[actor].add(text)
        for actor, name, kind in zip(own["actor_id"], own["name"], own["kind"]):
            by_hand = {name} - texts[actor] if TYPES.get(kind) != "place" else set()  # the article says otherwise
            said = names[actor] | texts[actor] if described else names[actor]
            known = seen.names(name, kind, frozenset(names[actor] | by_hand), frozenset(names[actor]), frozenset(said))
            full, short, institutions, parsed = known
            if full or short or (described and institutions):
                actor, name, kind = map(intern, (actor, name, kind))  # many an article has the same
                found.append(NamedActor(str(article), actor, name, kind, full, short, institutions, parsed))
    return found


class _Seen:
    """What names and descriptions amount to, worked out and held once for all articles that use the same."""

    def __init__(self) -> None:
        self.names = cache(self._names)

    def _names(
        self, name: str, kind: str, called: frozenset[str], written: frozenset[str], said: frozenset[str]
    ) -> tuple[tuple, tuple, tuple, tuple]:
        """`full`, `short`, `institutions` and `parsed` of `NamedActor`."""
        keys = sorted({normalised(text) for text in called} - {""})
        long = [key for key in keys if " " in key]
        full = long if long or kind == "person" else keys  # "Brexit Party" beside "EU": one word may be anybody's
        short = tuple(key for key in keys if key not in full)
        if TYPES.get(kind, ORGANISATION) != ORGANISATION:
            return tuple(full), short, (), ()
        institutions = {of for text in (name, *said) if (of := state_institution(text))}
        parsed = {parts for text in written if (parts := organisation_name(text))}
        return tuple(full), short, tuple(sorted(institutions, key=str)), tuple(sorted(parsed, key=str))


# By what actors are one entity. Each function gives keys; those of one type that share a key may be one.


def _same_name(one: NamedActor) -> list[str]:
    """What it is called, but for names that may be another country's where it is known to be this one's."""
    own = _own(one)
    other = {name.plain for name in one.parsed if name not in own}
    return [key for key in one.full if key not in other]


def _own(one: NamedActor) -> list[OrganisationName]:
    """Its names, without those that leave out its country where another name of it has that."""
    known = {name.head_first for name in one.parsed if name.owner}
    return [name for name in one.parsed if name.owner or name.head_first not in known]


def _country(one: NamedActor) -> list[str]:
    named = country(one.name) if one.of_type("place") else None
    return [named] if named else []


def _first_and_last(one: NamedActor) -> list[str]:
    """ "Joseph R Biden" and "Joseph Biden" alike."""
    parts = [[word for word in key.split() if len(word) > 1] for key in one.full if one.of_type("person")]
    return [f"{words[0]} {words[-1]}" for words in parts if len(words) > 1]


def _of_country(one: NamedActor) -> list[tuple[str | None, str]]:
    return [institution for institution in one.institutions if institution[0]]


def _institution(one: NamedActor) -> list[str]:
    """What a bare "parliament" could mean: a body whose name ends on it, or one that is known to be some country's."""
    heads = {key.split(" of ")[0] for key in one.full if one.of_type("organisation")}
    return [
        *{institution for _, institution in _of_country(one)},
        *(known for known in words("state_institutions") for head in heads if f" {head}".endswith(f" {known}")),
    ]


# Evidence, the keys of whoever has a fuller name as well, and those of whoever has nothing else there.
UNRIVALLED: tuple[tuple[str, Keys, Keys], ...] = (
    (
        "alias",
        lambda one: [] if one.of_type("person") else one.short,
        lambda one: [] if one.of_type("person") else [key for key in one.full if " " not in key],
    ),
)
UNRIVALLED_IN_ONE_STORY: tuple[tuple[str, Keys, Keys], ...] = (
    (
        "surname",
        lambda one: [key.split()[-1] for key in one.full if one.of_type("person")],
        lambda one: one.short if one.of_type("person") and not one.full else [],
    ),
    (
        "short name",
        lambda one: [key.split(" of ")[0] for key in one.full if " of " in key],
        lambda one: [key for key in (*one.full, *one.short) if " of " not in key and one.of_type("organisation")],
    ),
    ("institution", _institution, lambda one: [name for land, name in one.institutions if land is None]),
)


class UnionFind:
    """What is one with what, by number; keeps of which articles those that are one are, and what brought each there."""

    def __init__(self, articles: list[str]):
        self.parent = list(range(len(articles)))
        self.articles = [{article} for article in articles]
        self.evidence: list[str | None] = [None] * len(articles)

    def find(self, number: int) -> int:
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def share_an_article(self, one: int, other: int) -> bool:
        return bool(self.articles[self.find(one)] & self.articles[self.find(other)])

    def join(self, one: int, other: int, evidence: str) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self.parent[second] = first
            self.articles[first] |= self.articles[second]
            self.evidence[second] = evidence


def _join_same(entities: UnionFind, named: list[NamedActor], evidence: str, keys: Keys) -> None:
    index: dict[Hashable, int] = {}
    for number, one in enumerate(named):
        for key in keys(one):
            entities.join(index.setdefault((one.type, key), number), number, evidence)


def _join_unrivalled(
    entities: UnionFind, named: list[NamedActor], evidence: str, full_keys: Keys, short_keys: Keys
) -> None:
    """Join an actor to the only entity of its type that a fuller name of that key belongs to; two rivals, no link.

    Nor where that entity is in the actor's own article already: its reading has kept the two apart.
    """
    bearers: dict[Hashable, set[int]] = defaultdict(set)
    for number, one in enumerate(named):
        for key in full_keys(one):
            bearers[one.type, key].add(number)
    for number, one in enumerate(named):
        for key in short_keys(one):
            roots = {entities.find(bearer) for bearer in bearers.get((one.type, key), ())}
            if len(roots) == 1 and not entities.share_an_article(root := roots.pop(), number):
                entities.join(root, number, evidence)


def _join_across_kinds(entities: UnionFind, named: list[NamedActor]) -> None:
    """One name that the articles read as of different kinds; a place may well share its name with somebody."""
    index: dict[str, int] = {}
    for number, one in enumerate(named):
        for key in () if one.of_type("place") else one.full or one.short:
            first = index.setdefault(key, number)
            if named[first].type != one.type and not entities.share_an_article(first, number):
                entities.join(first, number, "same name, other kind")


def _rows(named: list[NamedActor], entities: UnionFind) -> pd.DataFrame:
    entity: dict[int, str] = {}
    names: dict[int, Counter[tuple[bool, str]]] = defaultdict(Counter)
    kinds: dict[int, Counter[str]] = defaultdict(Counter)
    for number, one in enumerate(named):
        root = entities.find(number)
        entity.setdefault(root, f"x{len(entity) + 1}")
        kinds[root][one.kind] += 1
        names[root][bool(one.full), one.name] += 1
    best = {root: max(found, key=lambda name: (name[0], found[name], len(name[1]))) for root, found in names.items()}
    rows = [
        (
            one.article_id,
            one.actor_id,
            entity[root],
            best[root][1],
            kinds[root].most_common(1)[0][0],
            entities.evidence[number],
        )
        for number, one in enumerate(named)
        for root in (entities.find(number),)
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")
