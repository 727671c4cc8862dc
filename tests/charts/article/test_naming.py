"""Whole names first, then the article's own shorter ones."""

import datetime

import pytest

from analysis.charts.article.naming import in_turn, shorter
from analysis.reading.pipeline import parse

CALLED = {"Ann Lowe": "Lowe", "United States House of Representatives": "the House", "European Union": "EU"}


@pytest.mark.parametrize(
    "labels, told",
    [
        (
            ["Ann Lowe resigns", "Ben Roe meets Ann Lowe", "Ann Lowe's bank closes"],
            ["Ann Lowe resigns", "Ben Roe meets Lowe", "Lowe's bank closes"],
        ),
        (["Ben Roe says Ann Lowe met Ann Lowe"], ["Ben Roe says Ann Lowe met Ann Lowe"]),
        (["Ann Lowe", "Joann Lowe and Ann Lowell meet"], ["Ann Lowe", "Joann Lowe and Ann Lowell meet"]),
        (
            [
                "The United States House of Representatives votes",
                "The United States House of Representatives rests",
                "It asks the United States House of Representatives",
            ],
            ["The United States House of Representatives votes", "The House rests", "It asks the House"],
        ),
        (
            ["European Union officials meet", "European Union officials rest", "The European Union waits"],
            ["European Union officials meet", "EU officials rest", "The European Union waits"],
        ),
    ],
)
def test_whoever_has_been_named_is_called_by_the_shorter_name(labels, told):
    assert in_turn(labels, CALLED) == told


def test_nobody_is_called_what_the_article_does_not_call_them_or_calls_another():
    text = (
        "Jeff Van Drew met Ann Lowe and Bob Roe on Monday. Van Drew said Roe was late. The High Court of Justice, "
        "whose ruling came late, agreed. Eve Roe said so too. The High Court said it was sorry. Roe was glad."
    )
    found = shorter(parse(text, datetime.date(2022, 4, 7)))
    assert found.get("Jeff Van Drew") == "Van Drew" and "Ann Lowe" not in found
    assert found.get("High Court of Justice") == "the High Court"
