"""Actors of different articles → the same somebody, by the evidence of their names; never silently.

A sieve, surest evidence first (after Lee et al. 2013): each pass may join entities, none parts them again.
`analysis.corpus.entities` does the same for any number of articles.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable

import pandas as pd

from analysis.story.named_actors import (
    COUNTRY_LEFT_OUT,
    SAME,
    UNRIVALLED,
    UNRIVALLED_IN_ONE_STORY,
    Keys,
    NamedActor,
    named_actors,
)
from analysis.story.organisation_names import owners_of_bare
from analysis.story.union_find import UnionFind

COLUMNS = ("article_id", "actor_id", "entity_id", "name", "kind", "evidence")


def link_actors(actors: pd.DataFrame, mentions: pd.DataFrame, one_story: bool = False) -> pd.DataFrame:
    """Which actors of which articles are one entity: a row per named actor (COLUMNS), with the evidence.

    `actors` and `mentions` are those of many articles; `evidence` is null for the first actor of an entity. An actor
    without a name is left out. With `one_story` less is enough where it leaves no doubt among these articles: a bare
    surname or short name that one fuller name fits, a state institution that is only described ("the British
    parliament", "parliament"), one name read as of two kinds; in a large corpus that would join strangers.
    """
    named = named_actors(actors, mentions, described=one_story)
    entities = UnionFind(one.article_id for one in named)
    owners = owners_of_bare((one.article_id, name) for one in named for name in one.parsed)
    for evidence, keys in SAME:
        _join_same(entities, named, evidence, keys)
    evidence, heads = COUNTRY_LEFT_OUT
    _join_same(entities, named, evidence, lambda one: [(of or owners.get(name), name) for of, name in heads(one)])
    for evidence, full_keys, short_keys in (*UNRIVALLED, *(UNRIVALLED_IN_ONE_STORY if one_story else ())):
        _join_unrivalled(entities, named, evidence, full_keys, short_keys)
    if one_story:
        _join_across_kinds(entities, named)
    return _rows(named, entities)


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
            entities.evidence(number),
        )
        for number, one in enumerate(named)
        for root in (entities.find(number),)
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")
