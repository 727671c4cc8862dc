"""analysis.reading.happenings.labels.phrases.prepositions: which phrases are asides."""

import pytest

from analysis.article import Article
from analysis.reading.happenings.labels.phrases.prepositions import is_aside
from analysis.reading.language import annotate

pytestmark = pytest.mark.usefixtures("of_parts")


@pytest.mark.parametrize("text, aside", [("The ban was in effect.", False), ("The letter read in part.", True)])
def test_what_is_in_effect_is_no_aside(text, aside):
    doc = annotate(Article(text))
    assert is_aside(next(t for t in doc if t.lower_ == "in")) is aside
