"""An actor of one article as linking sees it: the names it goes by, and the keys by which it may be one with others."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

import pandas as pd

from analysis.lexicon import words
from analysis.lexicon.geography import country
from analysis.story.organisation_names import OrganisationName, normalised, organisation_name, state_institution

TYPES = {"person": "person", "country": "place", "place": "place"}  # every other kind is an organisation
ORGANISATION = "organisation"
KEPT = 2_000  # ways of being called that are remembered, once for all actors that are called so


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


def named_actors(actors: pd.DataFrame, mentions: pd.DataFrame, described: bool = False) -> list[NamedActor]:
    """The actors of some articles that have a name; with `described`, also state institutions that only a description
    stands for."""
    referring = mentions[mentions["actor_id"].notna() & (mentions["form"] != "pronoun")]
    of_article = referring.groupby("article_id", sort=False).indices
    found = []
    for article, own in actors.groupby("article_id", sort=False):
        names, texts = defaultdict(set), defaultdict(set)
        there = referring.iloc[of_article.get(article, [])]
        for actor, text, form in zip(there["actor_id"], there["text"], there["form"]):
            texts[actor].add(text)
            if form == "name":
                names[actor].add(text)
        for actor, name, kind in zip(own["actor_id"], own["name"], own["kind"]):
            stands = {one[:1].lower() + one[1:] for one in texts[actor]}  # a sentence may open with it
            renamed = TYPES.get(kind) != "place" and name[:1].lower() + name[1:] not in stands
            by_hand = {name} if renamed else set()  # the article says otherwise
            if not (names[actor] or by_hand or described):
                continue
            said = names[actor] | texts[actor] if described else names[actor]
            called = _called(name, kind, frozenset(names[actor] | by_hand), frozenset(names[actor]), frozenset(said))
            full, short, institutions, parsed = called
            if full or short or (described and institutions):
                actor, name, kind = map(intern, (actor, name, kind))  # many an article has the same
                found.append(NamedActor(str(article), actor, name, kind, full, short, institutions, parsed))
    return found


@lru_cache(maxsize=KEPT)
def _called(
    name: str, kind: str, called: frozenset[str], written: frozenset[str], said: frozenset[str]
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


def _plain(one: NamedActor) -> list[tuple[str | None, str]]:
    return [(name.owner, name.plain) for name in _own(one)]


def _head_first(one: NamedActor) -> list[tuple[str | None, str]]:
    return [(name.owner, name.head_first) for name in _own(one)]


# Evidence and keys, in the order in which they are tried. The last takes whose a bare name is (`owners_of_bare`) from
# all articles.
SAME: tuple[tuple[str, Keys], ...] = (
    ("same name", _same_name),
    ("country name", _country),
    ("first and last name", _first_and_last),
    ("country and institution", _of_country),
    ("country name", _plain),
    ("order of words", _head_first),
)
COUNTRY_LEFT_OUT = "country left out", _head_first
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
