"""Speakers whom no verb names: in a line above a quotation, in brackets behind it."""

import pytest

NAMED = [
    ("From the desk of Ann Lee, head of policy.\n\n“The barn was lost in May.”", "Ann Lee", "From"),
    (
        "The vote is on Monday.\n\nFrom Omar Rao of the Harwick Union:\n\n“The barn was lost in May.”",
        "Omar Rao of the Harwick Union",
        ":",
    ),
    ("And from last year's winner, Ann Lee:\n\n“The barn was lost in May.”", "Ann Lee", "from"),
    ("A statement by Ann Lee.\n\n“The barn was lost in May.”", "Ann Lee", "by"),
    (
        "And this from Senator Ann Lee, who had seen it\n\n“The barn was lost in May.”",
        None,
        None,
    ),  # a verb: no line of that kind
    ("“The barn was lost in May.” (Ann Lee, The Echo)", "Ann Lee", "("),
    (
        "The fire was told of at once.\n\n“The barn was lost in May.”\n(Ann Lee, mayor of Harwick)\n\nIt rained.",
        "Ann Lee",
        "(",
    ),
    ("“The barn was lost in May.” (Laughter)", None, None),
    ("From Monday on, trains run again.\n\n“The barn was lost in May.”", None, None),
]


@pytest.mark.parametrize("text, speaker, cue", NAMED)
def test_a_line_above_or_brackets_behind_a_quotation_name_its_speaker(quotes, text, speaker, cue):
    found = [row for row in quotes(text) if row[1] is not None]
    assert found == ([("direct", speaker, cue, "The barn was lost in May.")] if speaker else [])


def test_brackets_behind_told_words_are_no_second_speaker(quotes):
    text = "“We lost the barn,” said Omar Rao. “It was awful.” (Reporting by Ann Lee)"
    assert [row[1] for row in quotes(text)] == ["Omar Rao"]
