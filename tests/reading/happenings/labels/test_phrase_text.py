"""analysis.reading.happenings.labels.phrase_text: which words of a phrase are of one rank."""

import pytest
import spacy
from spacy.tokens import Doc

from analysis.reading.happenings.labels.phrase_text import coordinated, doubled

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


@pytest.mark.parametrize(
    "text, twice",
    [
        ("Reports say a source did not name a source did not", True),
        ("Ann Lee’s stance on Ann Lee", True),
        ("Ann Lee’s stance on Ann Roe", False),
        ("Ann Lee says she left Oslo", False),
    ],
)
def test_what_stands_twice(text, twice):
    assert doubled(text) == twice
