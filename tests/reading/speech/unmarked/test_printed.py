"""Statements and letters printed whole, without quotation marks."""

import pytest

PRINTED = [
    # below a line that says whose words follow: the first paragraph, and as far as it speaks of "I" or "we"
    (
        "The club issued the following statement:\n\nThe player is suspended.\n\nWe will say no more.\n\nFans left.",
        [("The club", "The player is suspended. … We will say no more.")],
    ),
    ("Ann Lee wrote to staff:\n\nI have decided to go.\n\nShares fell.", [("Ann Lee", "I have decided to go.")]),
    ("Statement from Ann Lee on the fire:\n\nThe road is shut.", [("Ann Lee", "The road is shut.")]),
    ("The family's statement in full:\n\nHe was kind.", [("The family's", "He was kind.")]),
    ("Police gave the following account:\n\nA man ran off.\n\nHe fell.", [("Police", "A man ran off.")]),
    ("The bank issued the following statement:\n\n“We regret the error.”", [("The bank", "We regret the error.")]),
    ("A statement by the bank on Monday:\n\nThe road is shut.", [("the bank", "The road is shut.")]),
    ("Below is a message from the head:\n\nThe fire is out.", [("the head", "The fire is out.")]),
    # a heading says so
    (
        "Statement by Ann Lee on the fire\n\nThe road is shut. We regret it.\n\nI am sorry.",
        [("Ann Lee", "The road is shut. We regret it. … I am sorry.")],
    ),
    ("Statement by Ann Lee on the fire\n\nThe road is shut.", []),
    ("Letter from Kyiv\n\nWe saw the road.", []),
    # nobody says what a colon brings in
    ("The mayor has two options:\n\nWe could wait.", []),
    ("The bank published these figures:\n\nSales rose in May.", []),
    ("Examples of this work include:\n\nWe saw it.", []),
    ("Watch the full video of Rao’s remarks below:\n\nFollow us.", []),
    ("That said, it is odd in several ways:\n\nWe are few.", []),
    ("By then you will be able to:\n\nName our ports.", []),
    ("The bank issued the following demands:\n\n- We want rent.", []),
    ("What we know of the fire:\n\nWe saw six cars.", []),
    # a letter
    (
        "Dear parents,\n\nThe school is shut.\n\nIt will open in May.\n\nYours sincerely,\nAnn Lee\nHead",
        [("Ann Lee", "The school is shut. … It will open in May.")],
    ),
    ("Dear Sir,\n\nThe dam broke.\n\nRegards,\nOmar Rao, Leeds", [("Omar Rao", "The dam broke.")]),
    ("Dear Sir,\n\nThe dam broke.\n\nIt rained.", []),
    # paragraphs in the first person that a line with a dash signs
    (
        "It rained.\n\nWe are closing on Monday.\n\n– Ann Lee, owner\n\nThe mill is old.",
        [("Ann Lee", "We are closing on Monday.")],
    ),
    ("The mill is shut.\n\n– Ann Lee, owner", []),
    (
        "It is with sadness that I announce my retreat.\n\nI served for nine years.\n\nAnn Lee",
        [("Ann Lee", "It is with sadness that I announce my retreat. … I served for nine years.")],
    ),
    ("We regret that the fair is off.\n\nThe organisers", [("The organisers", "We regret that the fair is off.")]),
    ("I saw the mill.\n\nWe left.\n\nAnn Lee", []),
    ("I saw the mill.\n\nIt rained.\n\nAnn Lee", []),
    ("We saw the mill.\n\nAnn Lee\n\nIt rained.", []),
    ("We saw the mill.\n\n- The writer lives in Leeds.", []),
    ("We saw the mill.\n\n- Additional reporting by Ann Lee", []),
]


@pytest.mark.parametrize("text, expected", PRINTED)
def test_whose_words_are_printed(quotes, text, expected):
    assert [(q[1], q[3]) for q in quotes(text) if q[0] == "direct"] == expected
