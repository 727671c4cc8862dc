"""The days that an article names, sentence by sentence, seen from its story."""

import datetime

import pytest

from analysis.reading.events.dating.timeline import Timeline, timeline
from analysis.reading.timex.times import find_times

TODAY = datetime.date(2022, 4, 7)
TEXT = "A bus crashed on Tuesday. In 2016 a bridge fell. It was old. A trial begins on 3 May."


def line(annotate, text: str, date: datetime.date | None = TODAY) -> Timeline | None:
    doc = annotate(text)
    return timeline(doc, find_times(doc, date), date)


@pytest.mark.parametrize(
    "text, first, lead",
    [
        ("A bus crashed on Tuesday. It rained.", datetime.date(2022, 4, 5), True),
        ("A bus crashed yesterday. It rained.", datetime.date(2022, 4, 6), True),
        ("A bus crashed. It rained.", datetime.date(2022, 4, 1), False),
    ],
)
def test_the_first_day_of_a_story(annotate, text, first, lead):
    found = line(annotate, text)
    assert (found.first, found.lead) == (first, lead)


def test_no_date_no_timeline_and_no_day_before_the_first(annotate):
    assert line(annotate, TEXT, None) is None
    assert line(annotate, "A bus crashed.", datetime.date(1, 1, 2)).first == datetime.date(1, 1, 1)
