"""analysis.reading.happenings.labels.phrase_text: which words of a phrase are of one rank."""

import pytest
import spacy
from spacy.tokens import Doc

from analysis.reading.happenings.labels.phrase_text import coordinated

pytestmark = pytest.mark.usefixtures("of_parts")


def test_two_who_are_named_are_not_four():
    doc = Doc(
        spacy.blank("en").vocab,
        words=["two", "officers", "Low", "and", "Roe"],
        heads=[1, 1, 1, 2, 2],
        deps=["nummod", "ROOT", "conj", "cc", "conj"],
        pos=["NUM", "NOUN", "PROPN", "CCONJ", "PROPN"],
    )
    assert [t.text for t in coordinated(doc[1])] == ["Low", "Roe"]
