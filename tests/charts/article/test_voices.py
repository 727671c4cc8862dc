"""The voices of the story: who says what, and how."""

import datetime

import pytest

from analysis.charts.article.voices import MOST, RESTING, bare, manner, roles_of, voice_records, voices
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


@pytest.mark.parametrize(
    "kind, texts, shown",
    [
        (
            "direct",
            ['"The bank closed on a very cold Monday,"', '"It will stay,"'],
            "The bank closed on a very cold Monday",
        ),
        (
            "direct",
            ['"The bank closed for good,"', '"and it will not open again."'],
            "The bank closed for good, and it will not open again.",
        ),
        (
            "direct",
            ['"No."', '"The bank will not open on Monday or ever again."'],
            "The bank will not open on Monday or ever again.",
        ),
        ("mixed", ['the bank "closed', 'for good"'], "the bank “closed … for good”"),
        ("mixed", ['that the bank "closed for good"'], "the bank “closed for good”"),
        ("mixed", ['the "(so-called)" bank'], "the “(so-called)” bank"),
        ("indirect", ["the bank " + "and the bank " * 20], None),
        (
            "direct",
            [
                '"The bank'
                + " of the town" * 8
                + ', which closed on Monday and will not open again, as far as we know at all."'
            ],
            "The bank" + " of the town" * 8 + ", which closed on Monday and will not open again…",
        ),
    ],
)
def test_a_voice_is_a_sentence_in_one_kind_of_marks(kind, texts, shown):
    found = bare({"kind": kind, "texts": texts})
    assert found == shown if shown else found.endswith("…") and len(found) <= MOST


def test_a_noun_is_no_way_to_say_something_and_a_clause_without_its_subject_no_voice():
    text = (
        "The charge came after allegations by Ann Lowe that the bank had closed its doors. "
        "The closing, which Ben Roe said was due to losses in May, surprised the town."
    )
    found = voice_records(parse(text, PUBLISHED))
    assert all(manner(v) not in ("allegations", "charge") for v in found)
    assert not any(bare(v).startswith("was due") for v in found)


def test_a_voice_says_what_its_speaker_is_where_that_says_something_by_itself():
    text = (
        "Russian foreign minister Sergey Lavrov said the talks had failed. Ben Roe, his lawyer, said the talks went on."
    )
    tables = parse(text, PUBLISHED)
    roles = {tables.actors.set_index("actor_id")["name"][a]: role for a, role in roles_of(tables).items()}
    assert roles == {"Sergey Lavrov": "Russian foreign minister"}
    assert "Russian foreign minister" in voices(voice_records(tables), tables)


@pytest.mark.parametrize(
    "role, shown",
    [
        ("Director of the Federal Bureau of Investigation and its many offices", None),
        ("deputy director of the bank and of many other offices abroad", "deputy director of the bank"),
        ("members of the town council", None),
        ("boss of the town council", "boss of the town council"),
        ("Special-Representative-for-the-Northern-Territories-and-Islands", None),
    ],
)
def test_a_role_is_whole_or_ends_where_it_may_or_is_left_out(role, shown):
    tables = parse("Ann Lowe said the bridge was closed on Monday.", PUBLISHED)
    tables.actors["role"] = role
    assert list(roles_of(tables).values()) == ([shown] if shown else [])


def test_whoever_is_quoted_comes_before_whoever_is_only_reported():
    text = "Police said the bridge was closed on Monday night. “We saw smoke and ran,” said Ann Lowe."
    assert [v["speaker"] for v in voice_records(parse(text, PUBLISHED))] == ["Ann Lowe", "police"]


def test_one_sentence_is_quoted_and_an_abbreviation_ends_none():
    text = 'Ann Lowe said: "No. We will not wait until Oct. 31 before the U.S. Army comes to this town. It is late."'
    (voice,) = voice_records(parse(text, PUBLISHED))
    assert bare(voice) == "We will not wait until Oct. 31 before the U.S. Army comes to this town."


def test_words_that_are_understood_by_themselves_come_before_those_that_rest_on_others():
    text = (
        '"Such a thing must never be done again in our town," Ann Lowe said. '
        '"The bank in the High Street will close on Monday," she said.'
    )
    (voice,) = voice_records(parse(text, PUBLISHED))
    assert bare(voice).startswith("The bank in the High Street")


def test_what_somebody_does_not_say_is_no_voice():
    text = "Police have not named the cause of the great fire. Ann Lowe said the fire began in the old kitchen."
    assert [v["speaker"] for v in voice_records(parse(text, PUBLISHED))] == ["Ann Lowe"]


def test_a_quote_tells_rather_what_no_line_of_the_story_does():
    text = (
        "Ann Lowe said the bank in the old town had “closed” on Monday. "
        "She said the mayor of the old town was “a liar and a thief” on Tuesday. Ben Roe said it was late on Monday."
    )
    tables = parse(text, PUBLISHED)
    first, second = tables.quotes["quote_id"][:2]
    (cue,) = tables.events.loc[tables.events["start"] == tables.quotes["cue_start"][0], "event_id"]
    inside = list(tables.events.loc[tables.events["quote_id"] == first, "event_id"])
    late = list(tables.events.loc[tables.events["start"] == tables.quotes["cue_start"][2], "event_id"])
    assert voice_records(tables)[0]["quote_id"] == first
    assert voice_records(tables, told=[cue])[0]["quote_id"] == second
    assert voice_records(tables, told=inside)[0]["quote_id"] == second
    assert "Ben Roe" in {v["speaker"] for v in voice_records(tables)}
    assert "Ben Roe" not in {v["speaker"] for v in voice_records(tables, told=late)}, "“it was late” says nothing new"


@pytest.mark.parametrize(
    "words, rests",
    [
        ("It would be a constitutional outrage if Parliament were prevented", False),
        ("It's time to leave", False),
        ("It was late", True),
        ("Such a thing must never be done", True),
        ("Itself it is", False),
    ],
)
def test_what_rests_on_a_sentence_before(words, rests):
    assert (RESTING.match(words) is not None) is rests
