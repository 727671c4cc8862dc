"""Status follows from certainty, polarity, tense and who vouches."""

import pytest

from analysis.reading.events.factuality.own_clause import Attributes
from analysis.reading.events.factuality.status import status


@pytest.mark.parametrize(
    "certainty, polarity, tense, attributed, denied, expected",
    [
        ("certain", "positive", "past", False, False, "reported"),
        ("certain", "positive", "past", True, False, "claimed"),
        ("probable", "positive", "past", True, False, "claimed"),
        ("probable", "positive", "past", False, False, "possible"),
        ("possible", "positive", "future", True, False, "possible"),
        ("certain", "positive", "future", True, False, "planned"),
        ("certain", "negative", "future", True, False, "denied"),
        ("certain", "negative", "future", False, False, "negated"),
        ("possible", "negative", "future", True, False, "possible"),
        ("possible", "negative", "past", True, False, "denied"),
        ("certain", "positive", "past", True, True, "denied"),
        ("certain", "negative", "past", True, False, "denied"),
        ("certain", "negative", "present", True, False, "denied"),
        ("certain", "negative", "past", False, False, "negated"),
    ],
)
def test_status(certainty, polarity, tense, attributed, denied, expected):
    assert status(Attributes(certainty, polarity, tense, denied), attributed) == expected


def test_what_is_only_imagined_is_negated_whoever_says_it():
    assert status(Attributes("certain", "negative", "past", unreal=True), attributed=True) == "negated"


def test_what_is_foretold_is_possible_whoever_says_it():
    assert status(Attributes("certain", "positive", "future", foretold=True), attributed=True) == "possible"
