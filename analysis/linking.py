"""Actors of different articles → the same somebody, by the evidence of their names; never silently.

A sieve, surest evidence first (after Lee et al. 2013): each pass may join entities, none parts them again.
"""
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from analysis.reading.geography import country

COLUMNS = ("article_id", "actor_id", "entity_id", "name", "kind", "evidence")
CLASS = {"person": "person", "country": "place", "place": "place"}  # everything else is a "body"


@dataclass(frozen=True)
class Named:
    """An actor of one article with the names it goes by there: `full` identify by themselves, `short` do not."""
    article_id: str
    actor_id: str
    name: str
    kind: str
    full: tuple[str, ...]
    short: tuple[str, ...]

    @property
    def sort(self) -> str:
        return CLASS.get(self.kind, "body")


def link_actors(actors: pd.DataFrame, mentions: pd.DataFrame, one_story: bool = False) -> pd.DataFrame:
    """Which actors of which articles are one entity: a row per named actor (COLUMNS), with the evidence.

    `actors` and `mentions` are those of many articles; `evidence` is null for the first actor of an entity. An actor
    without a name is left out. With `one_story` a bare surname or short name counts too, where exactly one fuller
    name among all articles fits it; in a large corpus that would join strangers.
    """
    known = _named(actors, mentions)
    groups = _Groups(len(known))
    for evidence, keys in (("same name", _same_name), ("country name", _country), ("first and last name", _first_and_last)):
        index: dict[tuple, int] = {}
        for number, one in enumerate(known):
            for key in keys(one):
                groups.join(index.setdefault((one.sort, key), number), number, evidence)
    _join_unrivalled(groups, known, "alias", lambda one: [k for k in one.short if one.sort != "person"],
                     lambda one: [k for k in one.full if one.sort != "person" and " " not in k])
    if one_story:
        _join_unrivalled(groups, known, "surname", lambda one: [k.split()[-1] for k in one.full if one.sort == "person"],
                         lambda one: [k for k in one.short if one.sort == "person" and not one.full])
        _join_unrivalled(groups, known, "short name", lambda one: [k.split(" of ")[0] for k in one.full if " of " in k],
                         lambda one: [k for k in (*one.full, *one.short) if " of " not in k and one.sort == "body"])
    return _rows(known, groups)


def normal(name: str) -> str:
    """A name without article, possessive, stops, case and doubled spaces."""
    name = re.sub(r"['’]s?$", "", " ".join(name.split()))
    return re.sub(r"^the ", "", re.sub(r"[.,]", "", name).casefold()).strip()


def _named(actors: pd.DataFrame, mentions: pd.DataFrame) -> list[Named]:
    names = mentions[(mentions["form"] == "name") & mentions["actor_id"].notna()]
    texts = defaultdict(set)
    for article, actor, text in zip(names["article_id"], names["actor_id"], names["text"]):
        texts[article, actor].add(normal(text))
    known = []
    for article, actor, name, kind in zip(actors["article_id"], actors["actor_id"], actors["name"], actors["kind"]):
        keys = sorted(texts.get((article, actor), set()) - {""})
        long = [key for key in keys if " " in key]
        full = long if long or kind == "person" else keys   # "Brexit Party" beside "EU": one word may be anybody's
        if keys:
            known.append(Named(article, actor, name, kind, tuple(full), tuple(k for k in keys if k not in full)))
    return known


def _same_name(one: Named) -> Iterable[str]:
    return one.full


def _country(one: Named) -> Iterable[str]:
    return filter(None, (country(one.name),)) if one.sort == "place" else ()


def _first_and_last(one: Named) -> Iterable[str]:
    """"Joseph R Biden" and "Joseph Biden" alike."""
    parts = [[word for word in key.split() if len(word) > 1] for key in one.full if one.sort == "person"]
    return [f"{words[0]} {words[-1]}" for words in parts if len(words) > 1]


def _join_unrivalled(groups: "_Groups", known: list[Named], evidence: str, full_keys: Callable[[Named], list[str]],
                     short_keys: Callable[[Named], list[str]]) -> None:
    """Join an actor to the only entity of its sort that a fuller name of that key belongs to; two rivals, no link."""
    owners = defaultdict(set)
    first = {}
    for number, one in enumerate(known):
        for key in full_keys(one):
            owners[one.sort, key].add(groups.find(number))
            first.setdefault((one.sort, key), number)
    for number, one in enumerate(known):
        for key in short_keys(one):
            if len({groups.find(root) for root in owners.get((one.sort, key), ())}) == 1:
                groups.join(first[one.sort, key], number, evidence)


class _Groups:
    """Union-find over the actors; keeps by which evidence each came to its entity."""

    def __init__(self, size: int):
        self.parent: list[int] = list(range(size))
        self.evidence: list[str | None] = [None] * size

    def find(self, number: int) -> int:
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def join(self, one: int, other: int, evidence: str) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self.parent[second] = first
            self.evidence[second] = evidence


def _rows(known: list[Named], groups: _Groups) -> pd.DataFrame:
    entity: dict[int, str] = {}
    best: dict[int, Named] = {}
    for number, one in enumerate(known):
        root = groups.find(number)
        entity.setdefault(root, f"x{len(entity) + 1}")
        if root not in best or len(one.name) > len(best[root].name):
            best[root] = one
    rows = [(one.article_id, one.actor_id, entity[root], best[root].name, best[root].kind, groups.evidence[number])
            for number, one in enumerate(known) for root in (groups.find(number),)]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")
