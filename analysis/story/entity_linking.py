"""Actors of different articles → the same somebody, by the evidence of their names; never silently.

A sieve, surest evidence first (after Lee et al. 2013): each pass may join entities, none parts them again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pandas as pd

from analysis.lexicon import words
from analysis.lexicon.geography import country
from analysis.story.organisation_names import Body, body_of, normal, office, owners_of_bare

COLUMNS = ("article_id", "actor_id", "entity_id", "name", "kind", "evidence")
CLASS = {"person": "person", "country": "place", "place": "place"}  # everything else is a "body"


@dataclass(frozen=True)
class Named:
    """An actor of one article with the names it goes by there: `full` identify by themselves, `short` do not.

    `offices` are the state institutions that its names and descriptions say it is: (country, "parliament"), or
    (None, "parliament") where they do not say whose; `bodies` the names of an organisation taken apart.
    """

    article_id: str
    actor_id: str
    name: str
    kind: str
    full: tuple[str, ...]
    short: tuple[str, ...]
    offices: tuple[tuple[str | None, str], ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def sort(self) -> str:
        return CLASS.get(self.kind, "body")


def link_actors(actors: pd.DataFrame, mentions: pd.DataFrame, one_story: bool = False) -> pd.DataFrame:
    """Which actors of which articles are one entity: a row per named actor (COLUMNS), with the evidence.

    `actors` and `mentions` are those of many articles; `evidence` is null for the first actor of an entity. An actor
    without a name is left out. With `one_story` less is enough where it leaves no doubt among these articles: a bare
    surname or short name that one fuller name fits, a state institution that is only described ("the British
    parliament", "parliament"), one name read as of two kinds; in a large corpus that would join strangers.
    """
    known = _named(actors, mentions, described=one_story)
    groups = _Groups([one.article_id for one in known])
    whose = owners_of_bare((one.article_id, body) for one in known for body in one.bodies)
    for evidence, keys in (
        ("same name", _same_name),
        ("country name", _country),
        ("first and last name", _first_and_last),
        ("country and institution", _of_country),
        ("country name", lambda one: [(body.owner, body.plain) for body in _own(one)]),
        ("order of words", lambda one: [(body.owner, body.turned) for body in _own(one)]),
        ("country left out", lambda one: [(body.owner or whose.get(body.turned), body.turned) for body in _own(one)]),
    ):
        index: dict[tuple, int] = {}
        for number, one in enumerate(known):
            for key in keys(one):
                groups.join(index.setdefault((one.sort, key), number), number, evidence)
    _join_unrivalled(
        groups,
        known,
        "alias",
        lambda one: [k for k in one.short if one.sort != "person"],
        lambda one: [k for k in one.full if one.sort != "person" and " " not in k],
    )
    if one_story:
        _join_unrivalled(
            groups,
            known,
            "surname",
            lambda one: [k.split()[-1] for k in one.full if one.sort == "person"],
            lambda one: [k for k in one.short if one.sort == "person" and not one.full],
        )
        _join_unrivalled(
            groups,
            known,
            "short name",
            lambda one: [k.split(" of ")[0] for k in one.full if " of " in k],
            lambda one: [k for k in (*one.full, *one.short) if " of " not in k and one.sort == "body"],
        )
        _join_unrivalled(
            groups, known, "institution", _institutions, lambda one: [o for c, o in one.offices if c is None]
        )
        _join_across_kinds(groups, known)
    return _rows(known, groups)


def _named(actors: pd.DataFrame, mentions: pd.DataFrame, described: bool = False) -> list[Named]:
    """Actors with a name; with `described`, also state institutions that only a description stands for."""
    known_to = mentions[mentions["actor_id"].notna() & (mentions["form"] != "pronoun")]
    named, said = defaultdict(set), defaultdict(set)
    for article, actor, text, form in zip(
        known_to["article_id"], known_to["actor_id"], known_to["text"], known_to["form"]
    ):
        said[article, actor].add(text)
        if form == "name":
            named[article, actor].add(text)
    known = []
    for article, actor, name, kind in zip(actors["article_id"], actors["actor_id"], actors["name"], actors["kind"]):
        keys = sorted({normal(text) for text in named[article, actor]} - {""})
        long = [key for key in keys if " " in key]
        full = long if long or kind == "person" else keys  # "Brexit Party" beside "EU": one word may be anybody's
        one = Named(article, actor, name, kind, tuple(full), tuple(k for k in keys if k not in full))
        if one.sort == "body":
            found = {known_as for text in (name, *said[article, actor]) if (known_as := office(text))}
            bodies = {body for text in named[article, actor] if (body := body_of(text))}
            one = replace(one, offices=tuple(sorted(found, key=str)), bodies=tuple(sorted(bodies, key=str)))
        if keys or (described and one.offices):
            known.append(one)
    return known


def _of_country(one: Named) -> list[tuple[str | None, str]]:
    return [office for office in one.offices if office[0]]


def _institutions(one: Named) -> list[str]:
    """What a bare "parliament" could mean: a body whose name ends on it, or one that is known to be some country's."""
    heads = {key.split(" of ")[0] for key in one.full if one.sort == "body"}
    return [
        *{office for _, office in _of_country(one)},
        *(o for o in words("state_institutions") for head in heads if head == o or head.endswith(f" {o}")),
    ]


def _join_across_kinds(groups: "_Groups", known: list[Named]) -> None:
    """One name that the articles read as of different kinds; a place may well share its name with somebody."""
    index: dict[str, int] = {}
    for number, one in enumerate(known):
        for key in (one.full or one.short) if one.sort != "place" else ():
            first = index.setdefault(key, number)
            if known[first].sort != one.sort and not groups.share_an_article(first, number):
                groups.join(first, number, "same name, other kind")


def _same_name(one: Named) -> Iterable[str]:
    """What it is called, but for names that may be another country's where it is known to be this one's."""
    own = _own(one)
    other = {body.plain for body in one.bodies if body not in own}
    return [key for key in one.full if key not in other]


def _own(one: Named) -> list[Body]:
    """Its names, without those that leave out its country where another name of it has that."""
    known = {body.turned for body in one.bodies if body.owner}
    return [body for body in one.bodies if body.owner or body.turned not in known]


def _country(one: Named) -> Iterable[str]:
    return filter(None, (country(one.name),)) if one.sort == "place" else ()


def _first_and_last(one: Named) -> Iterable[str]:
    """ "Joseph R Biden" and "Joseph Biden" alike."""
    parts = [[word for word in key.split() if len(word) > 1] for key in one.full if one.sort == "person"]
    return [f"{words[0]} {words[-1]}" for words in parts if len(words) > 1]


def _join_unrivalled(
    groups: "_Groups",
    known: list[Named],
    evidence: str,
    full_keys: Callable[[Named], Iterable],
    short_keys: Callable[[Named], Iterable],
) -> None:
    """Join an actor to the only entity of its sort that a fuller name of that key belongs to; two rivals, no link.

    Nor where that entity is in the actor's own article already: its reading has kept the two apart.
    """
    owners = defaultdict(set)
    for number, one in enumerate(known):
        for key in full_keys(one):
            owners[one.sort, key].add(number)
    for number, one in enumerate(known):
        for key in short_keys(one):
            roots = {groups.find(owner) for owner in owners.get((one.sort, key), ())}
            if len(roots) == 1 and not groups.share_an_article(root := roots.pop(), number):
                groups.join(root, number, evidence)


class _Groups:
    """Union-find over the actors; keeps of which articles an entity's actors are, and what brought each to it."""

    def __init__(self, articles: list[str]):
        self.parent: list[int] = list(range(len(articles)))
        self.articles: list[set[str]] = [{article} for article in articles]
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


def _rows(known: list[Named], groups: _Groups) -> pd.DataFrame:
    entity: dict[int, str] = {}
    names: dict[int, Counter] = defaultdict(Counter)
    kinds: dict[int, Counter] = defaultdict(Counter)
    for number, one in enumerate(known):
        root = groups.find(number)
        kinds[root][one.kind] += 1
        entity.setdefault(root, f"x{len(entity) + 1}")
        names[root][bool(one.full), one.name] += 1
    best = {root: max(found, key=lambda name: (name[0], found[name], len(name[1]))) for root, found in names.items()}
    rows = [
        (
            one.article_id,
            one.actor_id,
            entity[root],
            best[root][1],
            kinds[root].most_common(1)[0][0],
            groups.evidence[number],
        )
        for number, one in enumerate(known)
        for root in (groups.find(number),)
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")
