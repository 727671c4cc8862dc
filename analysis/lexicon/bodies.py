"""Bodies that a list knows: parties, and those that go by several names ("ISIS", "Islamic State")."""

from functools import cache

from analysis.lexicon import geography, table

LONGEST = 9  # tokens of a name
SHORT = 5  # letters of an acronym, which in small letters is another word ("ICE")


def body(name: str) -> str | None:
    """The body that a name names, under its best known name."""
    return _bodies().get(_compared(name))


@cache
def openers() -> frozenset[str]:
    """Words that names of several words begin with, lower case."""
    return frozenset(name.split()[0].split("-")[0].casefold() for name in _bodies() if " " in name or "-" in name)


@cache
def _bodies() -> dict[str, str]:
    rows = table("bodies")
    return {_compared(name): row["body"] for row in rows for name in (row["body"], *row["others"].split("|")) if name}


def _compared(name: str) -> str:
    name = geography.unaccented(name).replace(",", "").replace("’", "'")
    return name if name.isupper() and len(name) <= SHORT else name.casefold()
