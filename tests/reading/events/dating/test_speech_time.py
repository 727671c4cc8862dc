"""When something was told, and what that says of what is told."""

from datetime import date

import pytest

from tests.reading.events.test_events import TODAY, read


def days(rows, trigger):
    event = rows[trigger][0]
    return event.earliest, event.latest


def test_a_speaker_goes_on_speaking_on_the_same_day(annotate):
    rows, _ = read(annotate, "Angela Merkel said on Monday the bridge fell. Angela Merkel added the tunnel would open.")
    assert days(rows, "added") == (date(2022, 4, 4), date(2022, 4, 4))
    assert days(rows, "open") == (date(2022, 4, 4), None)
    assert days(rows, "fell") == (None, date(2022, 4, 4))


def test_a_speech_of_long_ago_is_not_gone_on_with(annotate):
    text = "Angela Merkel spoke on 3 January. Angela Merkel said the bridge was old."
    assert read(annotate, text)[0]["said"][0].earliest is None


def test_today_in_direct_speech_is_the_day_of_speaking(annotate):
    rows, _ = read(annotate, "“We lost the vote today,” Angela Merkel said on Monday.")
    assert days(rows, "lost") == (date(2022, 4, 4), date(2022, 4, 4))
    rows, _ = read(annotate, "“We lost the vote today,” Angela Merkel said.")
    assert days(rows, "lost") == (None, TODAY)


def test_a_plan_begins_with_the_plan(annotate):
    rows, _ = read(annotate, "On March 29 France decided to leave.")
    assert days(rows, "leave") == (date(2022, 3, 29), None)


def test_a_date_after_the_telling_is_not_the_past_verb_s(annotate):
    rows, _ = read(annotate, "The vote was planned for May 3.")
    assert days(rows, "planned") == (None, TODAY)


@pytest.mark.parametrize(
    "text, trigger, days",
    [
        # direct speech counts its days from that of speaking
        ("“We lost the vote yesterday,” Angela Merkel said on Monday.", "lost", (date(2022, 4, 3), date(2022, 4, 3))),
        ("“We will leave tomorrow,” Angela Merkel said on Monday.", "leave", (date(2022, 4, 5), date(2022, 4, 5))),
        # what is present is no date of what is past
        ("France ended the current rules.", "ended", (None, TODAY)),
        # a plan told of the past says nothing of today
        ("On March 29 France decided to leave.", "leave", (date(2022, 3, 29), None)),
    ],
)
def test_whose_day_an_expression_counts_from(annotate, text, trigger, days):
    event = read(annotate, text)[0][trigger][0]
    assert (event.earliest, event.latest) == days
