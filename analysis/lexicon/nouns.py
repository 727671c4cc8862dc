"""Nouns of several lists."""

from functools import cache

from analysis.lexicon import words

PEOPLE = (
    *("person_nouns", "group_nouns", "kin_nouns", "source_nouns", "collective_sources"),
    *("organisation_nouns", "collective_nouns"),
)


@cache
def people() -> frozenset[str]:
    """Nouns for people and for bodies of people."""
    return frozenset().union(*(words(name) for name in PEOPLE))
