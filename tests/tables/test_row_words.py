"""What a reader is told of the row that is pointed at."""

import pandas as pd
import pytest

from analysis.tables.row_words import event_in_words, in_days, mention_in_words, quote_in_words, time_in_words

ACTORS = {"a1": {"name": "Ann Lowe"}, "a2": {"name": "Norland"}}
DAY, LATER = pd.Timestamp("2022-04-07"), pd.Timestamp("2022-04-30")


@pytest.mark.parametrize(
    "actor_id, form, metonym, words",
    [
        ("a1", "name", False, "Ann Lowe: mentioned by name"),
        ("a1", "nominal", False, "Ann Lowe: mentioned by a description"),
        ("a1", "pronoun", False, "Ann Lowe: mentioned by a pronoun"),
        ("a2", "name", True, "Norland, here its government: mentioned by name"),
        (None, "pronoun", False, "A pronoun the article does not settle"),
    ],
)
def test_a_mention(actor_id, form, metonym, words):
    assert mention_in_words({"actor_id": actor_id, "form": form, "metonym": metonym}, ACTORS) == words


@pytest.mark.parametrize(
    "kind, speaker_id, cue, words",
    [
        ("direct", "a1", "said", "Direct speech of Ann Lowe (“said”)"),
        ("mixed", "a1", None, "Partly quoted speech of Ann Lowe"),
        ("indirect", None, "told", "Reported speech of a speaker the text does not settle (“told”)"),
    ],
)
def test_a_quote(kind, speaker_id, cue, words):
    assert quote_in_words({"kind": kind, "speaker_id": speaker_id, "cue": cue}, ACTORS) == words


@pytest.mark.parametrize(
    "status, source_id, words",
    [
        ("claimed", "a1", "“closed”: claimed, says Ann Lowe; 7 April 2022"),
        ("reported", None, "“closed”: reported, says the article; 7 April 2022"),
    ],
)
def test_an_event(status, source_id, words):
    event = {"trigger": "closed", "status": status, "source_id": source_id, "earliest": DAY, "latest": DAY}
    assert event_in_words(event, ACTORS) == words


@pytest.mark.parametrize(
    "type, value, latest, words",
    [
        ("DATE", "2022-04-07", DAY, "Date 2022-04-07: 7 April 2022"),
        ("DATE", "2022-04", LATER, "Date 2022-04: 7 April 2022 to 30 April 2022"),
        ("DURATION", None, None, "Duration: from 7 April 2022"),
    ],
)
def test_a_time(type, value, latest, words):
    assert time_in_words({"type": type, "value": value, "earliest": DAY, "latest": latest}) == words


@pytest.mark.parametrize(
    "earliest, latest, words",
    [
        (None, None, "undated"),
        ("2022-04-07", "2022-04-07", "7 April 2022"),
        (None, "2022-04-07", "by 7 April 2022"),
        ("2022-04-07", None, "from 7 April 2022"),
        ("2022-03-01", "2022-03-31", "1 March 2022 to 31 March 2022"),
    ],
)
def test_days(earliest, latest, words):
    assert in_days(earliest, latest) == words
