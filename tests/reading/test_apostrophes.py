"""Apostrophes that a text has lost: where its own words show it, and nowhere else."""

import pytest

from analysis import parse
from analysis.article import Article
from analysis.reading.apostrophes import LONG, bare, lost_apostrophes

OWNERS = [
    ("The USAID paid. USAIDs Office of Audits agreed.", ["USAID"]),
    ("They thanked the Justice Departments Civil Division and the board.", ["Justice Department"]),
    ("Gary Low left. Lows actions were wrong. His companys former clerks wept.", ["Low", "company"]),
    ("Gary Low left. Lows actions were wrong. The governments complaint said so.", ["Low", "government"]),
    # none is lost
    ("Gary Low's dog left. Lows actions were wrong.", []),
    ("The General Services Administration and the Internal Revenue Service met.", []),
    ("Trial Attorneys Ann Lee and Tom Hale met an Attorney.", []),
    ("They sailed from Grand Bahama and left the Bahamas yesterday.", []),
    ("The governments complaint said so.", []),  # nothing shows that this text lost any
    ("The CEOs met. A CEO spoke.", []),
]


@pytest.mark.parametrize("text, owners", OWNERS)
def test_where_one_is_lost(text, owners):
    places, _ = lost_apostrophes(Article(text))
    assert [text[:at].endswith(owner) and text[at] == "s" for at, owner in zip(places, owners, strict=True)] == [
        True for _ in owners
    ]


def test_rows_have_the_words_of_the_text():
    text = "Gary Low left on Friday. Lows lawyer Ann Lee said that the Justice Departments Civil Division was wrong."
    tables = parse(text)
    mentions = tables.mentions
    assert [text[s:e] for s, e in zip(mentions["start"], mentions["end"])] == list(mentions["text"])
    assert {"Low", "Justice Department", "Civil Division"} <= set(mentions["text"])


def test_a_long_text_without_any_has_lost_its_quotation_marks_too():
    line, told = "The port was shut on Monday. ", "It was late. They will open it, said Ann Lee. The guards stay."
    text = line * (LONG // len(line)) + "\n\n" + told
    assert bare(Article(text)) and not bare(Article(told)) and not bare(Article(text + " It’s true."))
    quotes = parse(text).quotes
    assert list(quotes["text"]) == ["It was late. They will open it", "The guards stay."]
    assert list(parse(told).quotes["text"]) == ["They will open it"]
