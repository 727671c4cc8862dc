"""Reads a news article into tidy tables of actors, events and quotes, every row tied to its characters."""

import importlib

_HOME = {
    "Article": "analysis.article",
    "read": "analysis.article.opening",
    "parse": "analysis.reading.pipeline",
    "Tables": "analysis.tables.tables",
    "InputError": "analysis.errors",
}
__all__ = sorted(_HOME)


def __getattr__(name: str):
    # Loaded on first use: spaCy and pandas take seconds, and `--help` should not wait for them.
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")
