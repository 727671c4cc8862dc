"""Status follows from certainty, polarity, tense and who vouches."""

import pytest

from analysis.reading.events.status import status


@pytest.mark.parametrize(
    "certainty, polarity, tense, attributed, denied, expected",
    [
        ("certain", "positive", "past", False, False, "reported"),
        ("certain", "positive", "past", True, False, "claimed"),
        ("probable", "positive", "past", True, False, "claimed"),
        ("probable", "positive", "past", False, False, "possible"),
        ("possible", "positive", "future", True, False, "possible"),
        ("certain", "positive", "future", True, False, "planned"),
        ("certain", "negative", "future", True, False, "negated"),
        ("certain", "positive", "past", True, True, "denied"),
    ],
)
def test_status(certainty, polarity, tense, attributed, denied, expected):
    assert status(certainty, polarity, tense, attributed, denied) == expected
