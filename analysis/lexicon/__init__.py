"""Word lists as data files, each headed by its source."""

import csv
from functools import cache
from importlib import resources


def _lines(name: str) -> list[str]:
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(*names: str) -> frozenset[str]:
    """The entries of each `name`.txt, one a line, `#` for comments."""
    if len(names) > 1:
        return frozenset().union(*map(words, names))
    return frozenset(line.strip() for line in _lines(f"{names[0]}.txt"))


@cache
def by_lemma(name: str) -> dict[str, dict[str, str]]:
    """The rows of a table by their lemma."""
    return {row["lemma"]: row for row in table(name)}


@cache
def entries(name: str, column: str, **only: str) -> frozenset[str]:
    """A column of a table, where others are so: `entries("general_nouns", "noun", sort="firm")`."""
    return frozenset(row[column] for row in table(name) if all(row[key] == value for key, value in only.items()))


@cache
def learnt(name: str, column: str = "weight") -> dict[str, float]:
    """Learnt weights, by the feature that they are of."""
    return {row["feature"]: float(row[column]) for row in table(name)}


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.csv as dictionaries; lines that begin with `#` are comments."""
    return tuple(csv.DictReader(_lines(f"{name}.csv")))
