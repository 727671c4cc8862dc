"""Paragraphs that open with the speaker's name, or stand below it."""

import pytest


@pytest.mark.parametrize(
    "form", ["{}  0:31\n{}", "{}\n\n{}", "{}\n(Harwick) (Lab)\n\n{}", "The Mayor of Leeds ({})\n{}"]
)
def test_a_line_that_only_names_a_speaker_heads_what_is_said(quotes, form):
    turns = [("Ann Lee", "What did you lose?"), ("Omar Rao", "The barn burnt. I saw it."), ("Ann Lee", "Was it yours?")]
    turns = [*turns, ("Omar Rao", "It was. We built it.")]
    found = [(speaker, words) for _, speaker, _, words in quotes("\n\n".join(form.format(*turn) for turn in turns))]
    assert found == turns


def test_all_paragraphs_below_a_speaker_are_one_quote(quotes):
    text = "Ann Lee 0:01\nI saw a fire.\n\nWe ran.\n\nOmar Rao 0:09\nWhy did you?\n\nAnn Lee 0:12\nI was afraid."
    assert [(row[1], row[3]) for row in quotes(text)] == [
        ("Ann Lee", "I saw a fire. … We ran."),
        ("Omar Rao", "Why did you?"),
        ("Ann Lee", "I was afraid."),
    ]


def test_turns_of_a_transcript_are_quotes(quotes):
    text = (
        "Ann Lee went on air on Sunday.\n\nHOST: What did you lose?\n\n"
        "LEE: We lost the barn. I said that we would.\n\nMARY RAO (on tape): It was awful."
    )
    assert quotes(text) == [
        ("direct", "HOST", ":", "What did you lose?"),
        ("direct", "LEE", ":", "We lost the barn. I said that we would."),
        ("direct", "MARY RAO", ":", "It was awful."),
    ]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Natasha Gown studied birds. The Courier met her.", "Natasha Gown"),
        ("Natasha Gown studied birds with Nora Gates.", "NG"),  # it may be either
        ("Omar Rao studied birds.", "NG"),
    ],
)
def test_initials_before_a_turn_are_the_one_name_that_has_them(quotes, lead, speaker):
    text = f"{lead}\n\nWN: What did you lose?\n\nNG: We lost the barn.\n\nWN: When was it?\n\nNG: It was in May."
    assert [row[1] for row in quotes(text)] == ["WN", speaker] * 2


@pytest.mark.parametrize(
    "form", ["{}: {}", "{} (Harwick): {}", "[00:31] {}: {}", "{}, HOST: {}", "The Mayor of Leeds ({}): {}"]
)
def test_speakers_who_take_turns_are_named_nowhere_else(quotes, form):
    turns = [("Ann Lee", "What did you lose?"), ("RAO", "The barn burnt. I saw it."), ("Ann Lee", "Was it yours?")]
    found = [(speaker, words) for _, speaker, _, words in quotes("\n\n".join(form.format(*turn) for turn in turns))]
    assert found == turns


@pytest.mark.parametrize(
    "text",
    [
        "Q: Why did you go?",
        "UPDATE: The road is open.\n\nRELATED: The road was shut.",
        "CLAIM: Trade was up in May.\n\nFACT: Trade fell.",
        "Ann Lee left.\n\nLEE: We lost the barn.",
    ],
)
def test_labels_make_no_transcript(quotes, text):
    assert quotes(text) == []
