"""Two articles pasted below each other, one that goes on, and what a scan does to words."""

import pytest

from analysis.article.parted import parted
from analysis.article.recognised import recognised

MILL = [
    "A fire destroyed the old mill in Harwick on Monday night, the town's fire service said.",
    "Nobody was hurt, but four families had to leave their homes beside the river, Chief Officer Ann Lee said.",
    "Mayor Omar Rao promised that the council of Harwick would pay for their rooms until they could go back.",
]
BANK = [
    "The Bank of Norland raised its key rate to 4.5 percent on Wednesday, the third rise this year.",
    "Governor Kari Moen said that inflation was still far too high, and that Norland might see another step in June.",
    "Shares in Ostvik fell by two percent after the announcement. Economists had expected the Bank to wait.",
]
AFTER = [
    "On Tuesday Harwick's council met in the town hall to talk about the families and the mill.",
    "Officer Lee told Mayor Rao that her service had looked for a cause, and that the fire began beside the river.",
    "The rooms that the families were given are in the school, whose head, Tom Reid, had opened it at night.",
]


def test_an_article_that_takes_up_nothing_of_the_one_above_is_named():
    assert parted(MILL + BANK).startswith("Several articles: what begins with “The Bank of Norland raised its key rate")
    assert parted(BANK + MILL).startswith("Several articles: what begins with “A fire destroyed the old mill")


@pytest.mark.parametrize(
    "paragraphs", [MILL, MILL + AFTER, [*MILL, "But the Bank " + BANK[0][9:], *BANK[1:]], [], [""]]
)
def test_one_article_is_one(paragraphs):
    assert parted(paragraphs) is None


@pytest.mark.parametrize(
    "text, shown",
    [
        ("The fi re service said so. Nobody fl ed the fi eld.", "“fi re”, “fl ed”"),
        ("N obody saw the w ind turn. An h our later it rained.", "“N obody”, “w ind”"),
        ("The 0fficer saw an o1d mill and a w0man.", "“0fficer”, “o1d”"),
    ],
)
def test_words_that_a_scan_broke_are_named(text, shown):
    assert recognised(text).startswith(f"Broken words: 3 places such as {shown} are")


@pytest.mark.parametrize(
    "text",
    [
        "Plan B was vitamin C for Malcolm X and J. Lee, who wrote section D of it.",
        "On the 10th and 21st of May at 10am the 1980s and 110m came up; covid19 and the b2b firms did not.",
        "He said a word. I said another. An e-mail came, and a T-shirt.",
    ],
)
def test_letters_and_figures_that_are_meant_are_left(text):
    assert recognised(text) is None
