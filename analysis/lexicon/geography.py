"""Countries by any of their names, capitals, nationalities, and addresses that stand for an office."""

import re
import unicodedata
from functools import lru_cache

from analysis.lexicon import table


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without article, full stops and possessive, for comparison: "the U.S." → "US"."""
    name = name.replace("’", "'").removesuffix("'s").strip()
    for article in ("the ", "The "):
        name = name.removeprefix(article)
    return re.sub(r"(?<=\b[A-Z])-(?=\d)", "", " ".join(name.replace(".", "").split()))  # "G-7"


def unaccented(name: str) -> str:
    """A name in plain letters, as some spell it: "Erdoğan" → "Erdogan"."""
    if name.isascii():
        return name
    parts = unicodedata.normalize("NFKD", name.translate(STROKES))
    return "".join(c for c in parts if not unicodedata.combining(c))


STROKES = str.maketrans("ıłøđŁØĐ", "ilodLOD")  # letters that Unicode does not take apart


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    countries: dict[str, str] = {}
    capitals: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for row in table("countries"):
        name = row["name"]
        for alias in (name, *filter(None, row["aliases"].split("|"))):
            countries.setdefault(plain(alias), name)
        for capital in filter(None, row["capitals"].split("|")):
            capitals.setdefault(plain(capital), name)
        for demonym in filter(None, row["demonyms"].split("|")):
            demonyms.setdefault(demonym, name)
            demonyms.setdefault(demonym + "s", name)
    return countries, capitals, demonyms


def country(name: str) -> str | None:
    """Country that a name names ("the U.S." → "United States")."""
    key = plain(name)
    known = _tables()[0]
    return known.get(key) or (known.get(key.title()) if key.isupper() and len(key) > 3 else None)


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """The states of the United States."""
    return frozenset(row["state"] for row in table("us_states"))


@lru_cache(maxsize=1)
def state_abbreviations() -> dict[str, str]:
    """How the news shortens a state's name behind a town's → the state."""
    return {short: row["state"] for row in table("us_states") for short in row["abbreviations"].split("|") if short}


def capital_of(name: str) -> str | None:
    """Country whose capital a name names ("Kyiv" → "Ukraine")."""
    return _tables()[1].get(plain(name))


def nationality(word: str) -> str | None:
    """Country that an adjective or noun of nationality belongs to ("Scottish" → "Scotland")."""
    return _tables()[2].get(word)


@lru_cache(maxsize=1)
def _shared() -> dict[str, tuple[str, ...]]:
    rows = table("countries")
    alone = {row["name"] for row in rows if not row["capitals"]}
    bearers = {name: tuple(r["name"] for r in rows if r["name"].endswith(" " + name)) for name in alone}
    return {name: found for name, found in bearers.items() if len(found) > 1}


def sharers(name: str) -> tuple[str, ...]:
    """Countries that share this name, none of which bears it alone ("Korea": North and South; not "Sudan")."""
    return _shared().get(name, ())


@lru_cache(maxsize=1)
def _seats() -> dict[str, dict[str, str]]:
    return {plain(row["seat"]): row for row in table("seats")}


def seat(name: str) -> dict[str, str] | None:
    """Office that an address stands for: keys seat, stands_for, country."""
    return _seats().get(plain(name))
