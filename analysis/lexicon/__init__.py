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
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.csv as dictionaries; lines that begin with `#` are comments."""
    return tuple(csv.DictReader(_lines(f"{name}.csv")))
