"""Fixtures shared by the tests of actors."""

import pytest
from spacy.tokens import Doc


@pytest.fixture(scope="session")
def locate():
    """(doc, words) → the tokens of the first place where the words stand, end exclusive."""

    def where(doc: Doc, words: str) -> tuple[int, int]:
        start = doc.text.index(words)
        span = doc.char_span(start, start + len(words))
        return span.start, span.end

    return where
