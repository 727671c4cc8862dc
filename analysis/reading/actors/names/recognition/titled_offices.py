"""Offices that bear an officer's title: "the U.S. Attorney's Office for the District of Maine"."""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.reading.actors.names.spans import with_of
from analysis.reading.document import Doc


def offices(doc: Doc) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) token of each: the title, the names before it, and the district behind it."""
    for token in doc[2:]:
        if token.text not in ("Office", "Department") or doc[token.i - 1].tag_ != "POS":
            continue
        start = token.i - 2
        if not doc[start].is_title or doc[start].lower_ not in words("titles", "person_nouns"):
            continue
        while start and doc[start - 1].pos_ == "PROPN" and doc[start - 1].dep_ in ("compound", "nmod"):
            start -= 1
        yield start, with_of(doc, start, token.i + 1)
