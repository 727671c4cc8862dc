"""analysis.reading.happenings.labels.verb_forms: a verb in the form that its label needs."""

import pytest

from analysis.reading.happenings.labels.verb_forms import third_person

pytestmark = pytest.mark.usefixtures("of_parts")


@pytest.mark.parametrize(
    "lemma, form", [("carry", "carries"), ("say", "says"), ("go", "goes"), ("pass", "passes"), ("have", "has")]
)
def test_third_person(lemma, form):
    assert third_person(lemma) == form
