"""Annotation: offsets, paragraphs, hostile text."""

import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.reading.language import LONGEST, annotate, sentence_ids, sentences, stretches

HOSTILE = {
    "empty": "",
    "white space": " \n\t \r\n \u00a0",
    "NUL and control characters": "a\x00b c\x00\n\x01\x02 He said so.",
    "one token of 50,000 characters": "x" * 50_000,
    "one line of 9,000 words": "word " * 9_000,
    "only full stops": "." * 5_000,
    "only line breaks": "\n" * 5_000,
    "byte order mark": "\ufeffHello there.",
    "other line separators": "A b.\u2028C d.\x85E f.",
    "combining marks": "e\u0301" * 500,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_is_read_at_its_own_offsets(text):
    doc = annotate(Article(text))
    assert doc.text == text
    for row, span in sentences(doc):
        assert text[row.start : row.end] == row.text == span.text


def test_a_lone_surrogate_keeps_the_offsets():
    text = "Ann said \ud800 yes. Bob left."
    doc = annotate(Article(text))
    assert len(doc.text) == len(text)
    assert [row.start for row, _ in sentences(doc)] == [0, text.index("Bob")]


def test_no_sentence_crosses_a_paragraph():
    text = "A headline without a full stop\n\nThe court ruled on Monday. It was unanimous.\r\nThe end"
    rows = [row for row, _ in sentences(annotate(Article(text)))]
    assert [row.paragraph for row in rows] == [1, 2, 2, 3]
    assert [row.sentence_id for row in rows] == ["s1", "s2", "s3", "s4"]
    assert not any("\n" in row.text or "\r" in row.text for row in rows)


def test_header_line_stands_in_no_sentence():
    text = " date 2022-04-07 Russia said no. Ukraine said yes."
    doc = annotate(Article(text, body_start=17))
    rows = [row for row, _ in sentences(doc)]
    assert [row.text for row in rows] == ["Russia said no.", "Ukraine said yes."]
    assert doc.text == text
    assert all(doc[i].idx >= 17 for i in sentence_ids(doc))


def test_a_long_paragraph_is_one_paragraph_cut_behind_sentences():
    text = "The minister spoke to the press in the capital. " * 200
    doc = annotate(Article(text))
    rows = [row for row, _ in sentences(doc)]
    assert len(text) > 3 * LONGEST
    assert {row.paragraph for row in rows} == {1}
    assert {row.text for row in rows} == {"The minister spoke to the press in the capital."}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("LEEDS — A man left.", ["LEEDS —", "A man left."]),
        ("KYIV, Ukraine (AP) -- The mayor left.", ["KYIV, Ukraine (AP) --", "The mayor left."]),
        ("NEW YORK - It rained.\nPARIS – It snowed.", ["NEW YORK -", "It rained.", "PARIS –", "It snowed."]),
        ("LEEDS ― A man left.", ["LEEDS ―", "A man left."]),
        ("WASHINGTON A Moss, Ore., man left.", ["WASHINGTON", "A Moss, Ore., man left."]),
        ("WASHINGTON AT&T Inc. paid.", ["WASHINGTON", "AT&T Inc. paid."]),
        (
            "NASA Administrator Ada Low left. WASHINGTON it is.",
            ["NASA Administrator Ada Low left.", "WASHINGTON it is."],
        ),
        ("LEEDS, March 3 (AP) — A man left.", ["LEEDS, March 3 (AP) —", "A man left."]),
        ("EL PASO, Texas — A man left.", ["EL PASO, Texas —", "A man left."]),
        ("Leeds (Reuters) - A man left.", ["Leeds (Reuters) -", "A man left."]),
        ("Salem, Mass. — A man left.", ["Salem, Mass. —", "A man left."]),
        ("Ann Lee, Jr. — A man of honour.", ["Ann Lee, Jr. — A man of honour."]),
        (f"Kyiv – A man left {'a room ' * 7}.", ["Kyiv –", f"A man left {'a room ' * 7}."]),
        (f"Salem, Oregon – A man left {'a room ' * 7}.", ["Salem, Oregon –", f"A man left {'a room ' * 7}."]),
        (f"Hope – A man left {'a room ' * 7}.", [f"Hope – A man left {'a room ' * 7}."]),
        ("Kyiv – Warsaw", ["Kyiv – Warsaw"]),
        ("Ann Lee: Did you win?\nMr. Rao: I did.", ["Ann Lee:", "Did you win?", "Mr. Rao:", "I did."]),
        ("Q: Did you win?\nA: I did.", ["Q:", "Did you win?", "A:", "I did."]),
        ("Rao wrote on X. In May, he left.", ["Rao wrote on X.", "In May, he left."]),
        ("The firm moved to plan B. He left.", ["The firm moved to plan B.", "He left."]),
        ("The book by J. Smith sold. J. A. Smith wept.", ["The book by J. Smith sold.", "J. A. Smith wept."]),
        ("COVID-19 spread. The UK - and Spain - shut.", ["COVID-19 spread.", "The UK - and Spain - shut."]),
    ],
)
def test_a_dateline_is_a_sentence_of_its_own(text, expected):
    assert [row.text for row, _ in sentences(annotate(Article(text)))] == expected


@given(st.text(max_size=3 * LONGEST))
def test_stretches_cover_all_that_is_not_blank(text):
    spans = list(stretches(text, 0))
    assert all(0 < end - start <= LONGEST for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    outside = set(range(len(text))) - {i for start, end in spans for i in range(start, end)}
    assert all(text[i].isspace() for i in outside)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_every_sentence_is_its_characters(text):
    doc = annotate(Article(text))
    assert len(doc.text) == len(text)
    for row, _ in sentences(doc):
        assert doc.text[row.start : row.end] == row.text
        assert row.text.strip() == row.text != ""


def test_same_text_same_reading():
    text = "Lavrov said Ukraine on Wednesday presented a draft peace deal to Russia."
    first, second = (annotate(Article(text)) for _ in range(2))
    assert (
        first.found.to_array(["HEAD", "DEP", "TAG", "ENT_TYPE"]).tolist()
        == second.found.to_array(["HEAD", "DEP", "TAG", "ENT_TYPE"]).tolist()
    )


def test_loading_says_nothing_to_the_user():
    code = "from analysis.reading.language import pipeline; pipeline()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == done.stdout == ""


@pytest.mark.parametrize("title", ["Capt.", "Cpl.", "Ft.", "Govs.", "Lt.", "Maj.", "Sgt.", "Supt."])
def test_no_sentence_ends_on_a_title_before_a_name(title):
    doc = annotate(Article(f"He met {title} Ben Roe in Oslo. The town was praised by {title} Ann Lee on Monday."))
    assert [row.text.split()[0] for row, _ in sentences(doc)] == ["He", "The"]


@pytest.mark.parametrize(
    "text, lemma",
    [
        ("They were fined on Monday.", "fine"),
        ("She hated them.", "hate"),
        ("Sen. Kelly Ayotte, R-N.H., refunded $43,100 to the donors.", "refund"),
        ("They exceed it.", "exceed"),
        ("Hoping to win, they left.", "hope"),
        ("She hopes to win.", "hope"),
        ("She passes the ball.", "pass"),
        ("They hopped across the road.", "hop"),
        ("The film starred Ann Lee.", "star"),
        ("They sued Oxfam.", "sue"),
        ("They were barred from it.", "bar"),
        ("They visited Oslo.", "visit"),
        ("They were bused to Oslo.", "bus"),
    ],
)
def test_a_short_verb_doubles_its_last_letter(text, lemma):
    assert lemma in [token.lemma_ for token in annotate(Article(text))]


@pytest.mark.parametrize(
    "text, lemma",
    [
        ("She reconnected with him.", "reconnect"),
        ("They texted her.", "text"),
        ("The storm is landfalling.", "landfall"),
        ("She tasted it.", "taste"),
        ("They changed it.", "change"),
    ],
)
def test_a_verb_ends_in_e_only_where_one_is_known_to(text, lemma):
    assert lemma in [token.lemma_ for token in annotate(Article(text))]


@pytest.mark.parametrize(
    "straight", ["He's in the race.", "They're late.", "I'm here.", "We've gone.", "He'd left. He'd go."]
)
def test_a_curly_apostrophe_is_read_as_a_straight_one(straight):
    lemmas = [
        [t.lemma_ for t in annotate(Article(text, None)) if t.tag_[0] in "VM"]
        for text in (straight, straight.replace("'", "’"))
    ]
    assert lemmas[0] == lemmas[1]
