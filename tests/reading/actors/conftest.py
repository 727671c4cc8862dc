"""Fixtures shared by the tests of actors."""

import pytest

from analysis.reading.document import Doc


@pytest.fixture(scope="session")
def locate():
    """(doc, words) → the tokens of the first place where the words stand, end exclusive."""

    def where(doc: Doc, words: str) -> tuple[int, int]:
        start = doc.text.index(words)
        span = doc.char_span(start, start + len(words))
        return span.start, span.end

    return where


@pytest.fixture(scope="session")
def recognised():
    """(doc, (start, end, label), …) → the same words and parse, with these entities alone."""

    def with_entities(doc: Doc, *entities: tuple[int, int, str]) -> Doc:
        doc.found.set_ents([doc.found.char_span(start, end, label=label) for start, end, label in entities])
        return Doc(doc.found)

    return with_entities
