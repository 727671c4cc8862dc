"""Rows of a sentence with the word in question between asterisks."""

import pytest


@pytest.fixture
def word(annotate):
    """ "The mayor *left*." → the token "left"."""

    def find(sentence):
        at = sentence.index("*")
        return next(t for t in annotate(sentence.replace("*", "")) if t.idx == at)

    return find
