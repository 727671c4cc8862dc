"""analysis.reading.happenings.labels.clauses.verb_forms: a verb in the form that its label needs."""

import pytest
import spacy
from spacy.tokens import Doc

from analysis.reading.happenings.labels.clauses.verb_forms import helper, third_person

pytestmark = pytest.mark.usefixtures("of_parts")


@pytest.mark.parametrize(
    "lemma, form", [("carry", "carries"), ("say", "says"), ("go", "goes"), ("pass", "passes"), ("have", "has")]
)
def test_third_person(lemma, form):
    assert third_person(lemma) == form


@pytest.mark.parametrize("part, full", [("ccomp", "is"), ("aux", "has")])
def test_an_auxiliary_in_full(part, full):
    doc = Doc(
        spacy.blank("en").vocab,
        words=["It", "’s", "gone"],
        heads=[1, 2, 2],
        deps=["nsubj", part, "ROOT"],
        tags=["PRP", "VBZ", "VBN"],
        lemmas=["it", "be", "go"],
        pos=["PRON", "AUX", "VERB"],
    )
    assert helper(doc[1], singular=False) == full
