"""analysis.reading.happenings.labels.phrases.phrase_text: which words of a phrase are of one rank."""

import pytest
import spacy
from spacy.tokens import Doc as Parsed

from analysis.reading.document import Doc
from analysis.reading.happenings.labels.phrases.phrase_text import coordinated, doubled
from tests.reading.happenings.labels.told import labels_of

pytestmark = pytest.mark.usefixtures("of_parts")


def test_two_who_are_named_are_not_four():
    doc = Parsed(
        spacy.blank("en").vocab,
        words=["two", "officers", "Low", "and", "Roe"],
        heads=[1, 1, 1, 2, 2],
        deps=["nummod", "ROOT", "conj", "cc", "conj"],
        pos=["NUM", "NOUN", "PROPN", "CCONJ", "PROPN"],
    )
    assert [t.text for t in coordinated(Doc(doc)[1])] == ["Low", "Roe"]


@pytest.mark.parametrize("link, heads", [([], ["Lee"]), (["and"], ["General", "Lee"])])
def test_a_title_with_nothing_between_it_and_a_name_is_no_other_one(link, heads):
    words = ["General", "for", "Security", *link, "Ann", "Lee"]
    last = len(words) - 1
    doc = Parsed(
        spacy.blank("en").vocab,
        words=words,
        heads=[0, 0, 1, *(0 for _ in link), last, 0],
        deps=["ROOT", "prep", "pobj", *("cc" for _ in link), "compound", "conj"],
        pos=["PROPN", "ADP", "PROPN", *("CCONJ" for _ in link), "PROPN", "PROPN"],
        ents=[*("O" for _ in words[:-2]), "B-PERSON", "I-PERSON"],
    )
    assert [t.text for t in coordinated(Doc(doc)[0])] == heads


def test_who_acts_beside_another_of_whom_more_is_told():
    first, plural = (
        "Ann Lee, 63, of Moss, Calif., and Ben Roe, 46, of Oslo, were jailed.",
        "Ann Lee and Ben Roe are jailed",
    )
    assert plural in labels_of(first)
    assert "Ann Lee is jailed in Oslo" in labels_of("Ann Lee, a friend of Ben Roe and Carl Low, was jailed in Oslo.")


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
