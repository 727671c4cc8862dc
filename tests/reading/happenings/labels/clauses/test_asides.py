"""analysis.reading.happenings.labels.clauses.asides: what a label leaves out of the words of a clause."""

import pytest

from analysis.article import Article
from analysis.reading.happenings.labels.clauses.asides import without_asides
from analysis.reading.language import annotate


@pytest.mark.parametrize(
    "text, times, kept",
    [
        ("Low left Oslo on Monday.", ("Monday",), "Low left Oslo ."),
        ("Low won more seats than last year.", ("last", "year"), "Low won more seats than last year ."),
        ("Low spent Monday in Oslo.", ("Monday",), "Low spent Monday in Oslo ."),
        ("Low won a 2016 referendum.", ("2016",), "Low won a 2016 referendum ."),
        ("Low left Oslo two weeks later.", (), "Low left Oslo ."),
        ("Low (who is ill) left “Oslo” there.", (), "Low left Oslo there ."),
        ("Low tried here to win them.", (), "Low tried here to win them ."),
    ],
)
def test_dates_brackets_and_marks_are_left_out(text, times, kept):
    doc = annotate(Article(text))
    dated = frozenset(token.i for token in doc if token.text in times)
    assert " ".join(token.text for token in without_asides([t for t in doc if not t.is_space], dated)) == kept
