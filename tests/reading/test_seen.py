"""analysis.reading.seen: what is not to be seen is looked through, and every row still leads back to its characters."""

import datetime

import pytest

from analysis import parse
from analysis.article import Article
from analysis.reading.capitals import in_print
from analysis.reading.seen import seen

DAY = datetime.date(2024, 5, 6)
PLAIN = (
    "On Monday, May 6, Prime Minister Anders Holmberg said the government will resign. "
    "Holmberg told Reuters: “I am leaving on Friday.”"
)
MARKED = (
    "\ufeffOn Mon\u00adday, May 6, Prime\u200b Min\u00adis\u00adter An\u00adders Holm\u200bberg said "
    "the gov\u00adern\u00adment will re\u2060sign. \u2066Holmberg\u2069 told Re\u00adu\u00adters: "
    "“I am leav\u00ading on Fri\u00adday.”\u200e"
)


def same(one, other):
    """Two tables but for where things stand and how they are spelt there."""
    places = [name for name in one.columns if name.endswith(("start", "end"))]
    spelt = [name for name in ("text", "cue", "trigger", "sha256", "article_id") if name in one]
    left = [frame.drop(columns=places + spelt) for frame in (one, other)]
    return left[0].equals(left[1])


def test_invisible_characters_change_nothing_but_places():
    clean, marked = parse(Article(PLAIN, DAY)), parse(Article(MARKED, DAY))
    for table, rows in vars(clean).items():
        assert same(rows, vars(marked)[table]), table
    for rows in (marked.mentions, marked.quotes, marked.sentences, marked.times):  # `validate` holds all to it
        assert [MARKED[s:e] for s, e in zip(rows["start"], rows["end"])] == list(rows["text"])
    assert marked.actors["name"][0] == "Anders Holmberg"


def test_text_in_capitals_is_read_as_in_print():
    text = PLAIN.upper()
    tables = parse(Article(text, DAY))
    assert tables.actors["name"][0] == "Anders Holmberg"
    assert list(tables.quotes["text"]) == [words.upper() for words in parse(Article(PLAIN, DAY)).quotes["text"]]


@pytest.mark.parametrize(
    "text, printed",
    [
        (
            "PRESIDENT MARIA TORRES SAID ON TUESDAY THAT SHE WILL VISIT BRAZIL. “WE WILL SIGN,” SHE SAID.",
            "President Maria Torres said on Tuesday that she will visit Brazil. “We will sign,” she said.",
        ),
        (
            "The EU And President Maria Torres Said On Tuesday That A Treaty Will Be Signed In Brazil.",
            "The EU and President Maria Torres said on Tuesday that a treaty will be signed in Brazil.",
        ),
        ("NATO AND THE FBI SAID THAT I WAS IN OHIO.", "NATO and the FBI said that I was in Ohio."),
    ],
)
def test_capitals(text, printed):
    assert in_print(text) == printed


def test_other_text_is_read_as_it_stands():
    assert seen(Article(PLAIN, DAY)) is None
    assert seen(Article("THE MAYOR", DAY)) is None  # too short to tell
