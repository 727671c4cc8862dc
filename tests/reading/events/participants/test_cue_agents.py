"""Whoever speaks is the agent of the cue."""

import datetime

import pytest

from analysis import parse
from analysis.reading.events import events

TWEET = "“We stand ready” tweeted Johnson “to provide whatever help we can to bring them under control.”"
QUOTED = "Ann Lee was quoted as saying that the dam holds."


def roles(text: str, trigger: str) -> set[tuple[str, str]]:
    tables = parse(text, datetime.date(2024, 3, 7))
    ids = tables.events[tables.events["trigger"] == trigger]["event_id"]
    rows = tables.participants[tables.participants["event_id"].isin(ids)]
    return set(zip(rows["role"], rows["text"]))


@pytest.mark.parametrize(
    "text, trigger, expected",
    [
        (TWEET, "tweeted", {("agent", "Johnson")}),
        (QUOTED, "saying", {("agent", "Ann Lee")}),
        (QUOTED, "quoted", {("patient", "Ann Lee")}),
    ],
)
def test_who_speaks_acts_in_the_cue(text, trigger, expected):
    assert roles(text, trigger) == expected


def test_switched_off_the_parse_has_the_speaker_undergo_it(monkeypatch):
    monkeypatch.setattr(events, "with_speakers", lambda doc, triggers, parts, quotes, cast: parts)
    assert roles(TWEET, "tweeted") == {("patient", "Johnson")}
