"""The days that an article names, sentence by sentence, seen from its story."""

import datetime

import pytest

from analysis.reading.events.timeline import Timeline, timeline
from analysis.reading.timex.times import find_times

TODAY = datetime.date(2022, 4, 7)
TEXT = "A bus crashed on Tuesday. In 2016 a bridge fell. It was old. A trial begins on 3 May."


def line(annotate, text: str, date: datetime.date | None = TODAY) -> Timeline | None:
    doc = annotate(text)
    return timeline(doc, find_times(doc, date), date)


def test_what_is_named_here_before_and_so_far(annotate):
    assert line(annotate, TEXT).states == [
        ("recent", ("none", "none"), "recent", 1),
        ("older", ("recent", "just"), "older+recent", 1),
        ("none", ("older", "just"), "older+recent", 1),
        ("ahead", ("older", "near"), "ahead+older+recent", 1),
    ]


@pytest.mark.parametrize("number, kind, expected", [(0, "older", None), (2, "older", "2016"), (3, "recent", "Tuesday")])
def test_the_last_day_of_a_kind(annotate, number, kind, expected):
    found = line(annotate, TEXT).last(number, kind)
    assert (found and found.text) == expected


@pytest.mark.parametrize(
    "text, first, lead, span",
    [
        ("A bus crashed on Tuesday. It rained.", datetime.date(2022, 4, 5), True, "2-3"),
        ("A bus crashed yesterday. It rained.", datetime.date(2022, 4, 6), True, "1"),
        ("A bus crashed. It rained.", datetime.date(2022, 4, 1), False, "no scene"),
    ],
)
def test_the_first_day_of_a_story(annotate, text, first, lead, span):
    found = line(annotate, text)
    assert (found.first, found.lead, found.span) == (first, lead, span)


def test_no_date_no_timeline_and_no_day_before_the_first(annotate):
    assert line(annotate, TEXT, None) is None
    assert line(annotate, "A bus crashed.", datetime.date(1, 1, 2)).first == datetime.date(1, 1, 1)
