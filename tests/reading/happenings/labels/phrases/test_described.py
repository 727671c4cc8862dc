"""analysis.reading.happenings.labels.phrases.described: what a stranger knows nothing of."""

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.described import described, is_taken_up, is_unexplained, last_described
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.labels.said import Label
from analysis.reading.language import annotate

pytestmark = pytest.mark.usefixtures("of_parts")


VAGUE = [
    ("The jet crashed in Bergen.", True),
    ("Another man was hurt in Bergen.", True),
    ("Findings published in May were read in Bergen.", True),
    ("The first bomb exploded in Bergen.", True),
    ("The two parents were hurt in Bergen.", True),
    ("This important mill was sold in Bergen.", True),
    ("All four parents were hurt in Bergen.", True),
    ("All parents were hurt in Bergen.", False),
    ("The first bomb of the war exploded in Bergen.", False),
    ("Findings were published in Bergen.", True),
    ("A small jet crashed in Bergen.", False),
    ("The public liked Ada Low.", False),
    ("Sixty percent liked Ada Low.", True),
    ("Sixty percent of the people liked Ada Low.", False),
    ("Findings of the council were published in Bergen.", False),
]


@pytest.mark.parametrize("text, vague", VAGUE, ids=[text for text, _ in VAGUE])
def test_what_a_stranger_knows_nothing_of(text, vague):
    who = next(t for t in annotate(Article(text)) if t.dep_ in ("nsubj", "nsubjpass"))
    assert is_unexplained(who, actor=False) is vague


def test_a_label_of_something_unexplained_informs_of_nothing():
    text = "The small ship crosses the sea to Oslo"
    assert Label(text, True, 1).informs and not Label(text, True, 1, vague=True).informs


THINGS = [
    ("Ada Low signed the bill.", True),
    ("Ada Low moved another man to Bergen.", True),
    ("Ada Low signed a bill.", False),
    ("Ada Low signed a draft bill. Ben Roe praised the bill.", False),
    ("Ada Low crossed the sea.", False),
    ("Ada Low voided the firm's ban.", True),
    ("Ada Low voided a firm's ban.", False),
]


@pytest.mark.parametrize("text, vague", THINGS, ids=[text for text, _ in THINGS])
def test_a_thing_that_only_the_article_knows_is_vague_too(text, vague):
    doc = annotate(Article(text))
    wording = Wording(Called.of(doc, find_actors(doc)))
    for thing in (t for t in doc if t.dep_ == "dobj"):
        wording.phrase(thing)
    assert wording.vague is vague


PEOPLE = [
    ("The leading candidates met in Bergen.", True),
    ("The former doctor lives in Bergen.", True),
    ("The doctor of the king lives in Bergen.", False),
    ("The farmers who fled met in Bergen.", False),
    ("The Norwegian farmers met in Bergen.", False),
    ("Leading candidates met in Bergen.", False),
    ("The leading mills met in Bergen.", False),
]


@pytest.mark.parametrize("text, which", PEOPLE, ids=[text for text, _ in PEOPLE])
def test_people_of_whom_a_stranger_does_not_know_which_they_are(text, which):
    assert is_taken_up(next(t for t in annotate(Article(text)) if t.dep_ == "nsubj" and t.pos_ == "NOUN")) is which


EARLIER = [
    # the fullest, where that has what all others have; the last, where each shares something with it
    (
        "Low wrote a long Chilean letter. Roe read a long letter. Lee kept a Chilean letter. Low burned the letter.",
        "long",
    ),
    ("Roe read a long letter. Lee kept a Chilean letter. Low burned the letter.", None),
    ("Roe read a short Chilean letter. Lee kept a long Chilean letter. Low burned the letter.", "long"),
]


@pytest.mark.parametrize("text, which", EARLIER, ids=[text for text, _ in EARLIER])
def test_what_a_thing_was_described_as(text, which):
    doc = annotate(Article(text))
    found = last_described([t for t in doc if t.text == "letter"][-1], described(doc, ()))
    assert (which in {c.text for c in found.children}) if found is not None else which is None
