"""Reads a news article into tidy tables of actors, events and quotes, every row tied to its characters."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.article.opening import read
    from analysis.errors import InputError
    from analysis.reading.pipeline import parse
    from analysis.tables.tables import Tables

__all__ = ["Article", "InputError", "Tables", "parse", "read"]
_HOME = {
    "Article": "analysis.article",
    "InputError": "analysis.errors",
    "Tables": "analysis.tables.tables",
    "parse": "analysis.reading.pipeline",
    "read": "analysis.article.opening",
}


def __getattr__(name: str) -> object:
    # Loaded on first use: spaCy and pandas take seconds, and `--help` should not wait for them.
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")
