"""analysis.reading.happenings.labels.said_content: a speech of which nothing is told."""

import pytest

from analysis.article import Article
from analysis.reading.happenings.labels.said_content import says_nothing
from analysis.reading.language import annotate

pytestmark = pytest.mark.usefixtures("of_parts")


SAYING = [
    ("Ada Low made the point.", False),
    ("Ada Low released the following statement on Friday regarding the fire:", False),
    ("Ada Low made a point via a post on Medium.", False),
    ("Ada Low made a statement about the fire.", True),
    ("Ada Low issued a statement to the effect that all had left.", False),
    ("Ada Low issued a report that Ben Roe read.", True),
    ("A statement was released.", False),
    ("A statement about the fire was released.", True),
    ("A boat was released.", True),
    ("Ada Low made a boat.", True),
    ("Ada Low described Ben Roe to the BBC: “Ben was great.”", False),
    ("Ada Low described Ben Roe as a hero.", True),
    ("Ada Low was considered [by some].", False),
    ("Ada Low was considered a hero.", True),
]


@pytest.mark.parametrize("text, informs", SAYING, ids=[text for text, _ in SAYING])
def test_a_speech_of_which_nothing_is_told_informs_of_nothing(text, informs):
    doc = annotate(Article(text))
    verb = next(t for t in doc if t.dep_ == "ROOT")
    assert says_nothing(verb) is not informs
