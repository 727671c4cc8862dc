"""Nouns of several lists."""

from functools import cache

from analysis.lexicon import table, words

PEOPLE = (
    *("person_nouns", "group_nouns", "kin_nouns", "source_nouns", "collective_sources"),
    *("organisation_nouns", "collective_nouns"),
)
LANDS = frozenset({"county", "district", "island", "kingdom", "province", "region", "republic"})


@cache
def people() -> frozenset[str]:
    """Nouns for people and for bodies of people."""
    return frozenset().union(*(words(name) for name in PEOPLE))


@cache
def given_names() -> dict[str, str]:
    """Given name → m, f or ? (both)."""
    return {row["name"]: row["sex"] for row in table("given_names")}


@cache
def named_by_of() -> frozenset[str]:
    """Nouns for places that "of" gives their own name ("the town of Ahlen"): not "the capital of Peru"."""
    sorts = ("town", "state")
    return LANDS | frozenset(row["noun"] for row in table("general_nouns") if row["sort"] in sorts) - {"capital"}
