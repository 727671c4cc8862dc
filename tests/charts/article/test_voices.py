"""The voices of the story: who says what, and how."""

import datetime

import pytest

from analysis.charts.article.voices import manner, voice_records
from analysis.reading.pipeline import parse

PUBLISHED = datetime.date(2022, 4, 7)


@pytest.mark.parametrize(
    "kind, cue, how",
    [
        ("indirect", "claimed", "claimed"),
        ("mixed", "also announced", "also announced"),
        ("indirect", "Alleged", "alleged"),
        ("indirect", "said", ""),
        ("indirect", "According to", ""),
        ("indirect", "has also said", ""),
        ("indirect", None, ""),
        ("direct", "claimed", ""),
    ],
)
def test_how_it_was_said_where_the_words_are_not_quoted(kind, cue, how):
    assert manner({"kind": kind, "cue": cue}) == how


def test_two_words_are_nobody_s_voice_unless_they_are_quoted():
    text = 'Ann Lowe confirmed the reports. Ben Roe said: "Never again." Cara Moe said the bank had closed on Monday.'
    voices = {v["speaker"]: v["words"] for v in voice_records(parse(text, PUBLISHED))}
    assert voices["Cara Moe"] == 6 and voices["Ben Roe"] == 2 and "Ann Lowe" not in voices
