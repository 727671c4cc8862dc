"""The annotated text that the rules ask answers as spaCy does."""

import gc
import weakref

import pytest
from spacy.tokens import Doc as Annotated

from analysis.reading.document import Doc, forget

TEXT = """Oslo, Lima and Rome shut the U.S. mill on Friday, Ann Lee said.

“It isn't over,” she added: 12 men who had left the town's harbour, and their 3 boats, are missing."""
WORD = (
    *("i", "idx", "text", "whitespace_", "text_with_ws", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_"),
    *("ent_iob_", "is_alpha", "is_punct", "is_space", "is_title", "is_sent_start", "is_digit", "like_num", "is_quote"),
)
ONE = ("head", "left_edge", "right_edge")
SEVERAL = ("lefts", "rights", "children", "ancestors", "subtree", "conjuncts")
SPAN = ("start", "end", "start_char", "end_char", "text", "label_")


@pytest.fixture(scope="module")
def both(annotate) -> tuple[Doc, Annotated]:
    doc = annotate(TEXT)
    return doc, doc.found


@pytest.mark.parametrize("name", WORD)
def test_words(both, name):
    ours, theirs = both
    assert [getattr(t, name) for t in ours] == [getattr(t, name) for t in theirs]


@pytest.mark.parametrize("name", (*ONE, *SEVERAL))
def test_words_around_a_word(both, name):
    def numbers(doc):
        around = (getattr(t, name) for t in doc)
        return [[t.i for t in ([one] if name in ONE else one)] for one in around]

    ours, theirs = both
    assert numbers(ours) == numbers(theirs)


def test_stretches(both):
    def told(span):
        return [getattr(span, name) for name in SPAN], span.root.i, [e.text for e in span.ents], len(span)

    ours, theirs = both
    assert [told(s) for s in ours.sents] == [told(s) for s in theirs.sents]
    assert [told(s) for s in ours.ents] == [told(s) for s in theirs.ents]
    assert [t.sent.start for t in ours] == [t.sent.start for t in theirs]
    for start in range(len(theirs)):
        for end in range(start + 1, len(theirs) + 1):
            assert told(ours[start:end]) == told(theirs[start:end])


@pytest.mark.parametrize("at", [slice(2, 4), slice(-3, None), slice(None, -30), slice(4, 2), slice(90, 99), 0, -1, 3])
def test_places(both, at):
    ours, theirs = both
    assert ours[at].text == theirs[at].text
    assert ours[2:9][at].text == theirs[2:9][at].text


@pytest.mark.parametrize("mode", ["strict", "expand"])
def test_words_between_characters(both, mode):
    found = [[d.char_span(start, start + 7, alignment_mode=mode) for start in range(20)] for d in both]
    assert [s and s.text for s in found[0]] == [s and s.text for s in found[1]]


def test_nothing_stands_beyond_the_text(both):
    doc, _ = both
    assert doc[1].nbor(-1) is doc[0] and doc[0].nbor() is doc[1]
    for beyond in (
        lambda: doc[0].nbor(-1),
        lambda: doc[len(doc) - 1].nbor(),
        lambda: doc[len(doc)],
        lambda: doc[:2][2],
    ):
        with pytest.raises(IndexError):
            beyond()


def test_what_is_forgotten_is_gone_at_once(annotate):
    gc.disable()
    try:
        doc = annotate("Oslo shut the mill.")
        gone = weakref.ref(doc)
        forget(doc)
        del doc
        assert gone() is None
    finally:
        gc.enable()
