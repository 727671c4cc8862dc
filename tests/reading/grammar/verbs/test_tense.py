"""Tense by the form of a verb, and as seen from its governor."""

import pytest

from analysis.reading.grammar.verbs.tense import is_perfect, modal, relative_tense, tense


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("She *left*.", "past"),
        ("She has *left*.", "past"),
        ("She has been *building* a house.", "past"),
        ("She was *leaving*.", "past"),
        ("She did not *leave*.", "past"),
        ("She could not *reach* a deal.", "past"),
        ("She may have *left*.", "past"),
        ("The bridge was *built*.", "past"),
        ("He claims to have *seen* it.", "past"),
        ("The man *arrested* in May fled.", "past"),
        ("She *leaves*.", "present"),
        ("She is *leaving*.", "present"),
        ("She does not *leave*.", "present"),
        ("She can *leave*.", "present"),
        ("The bridge is *built*.", "present"),
        ("She will *leave*.", "future"),
        ("She may *leave*.", "future"),
        ("She can and may *leave*.", "future"),
        ("She could *leave*.", "future"),
        ("She wants to *leave*.", None),
        ("The house is to be *built*.", None),
        ("She died after *leaving*.", None),
    ],
)
def test_tense(word, sentence, expected):
    assert tense(word(sentence)) == expected


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("He came to *help*.", "future"),
        ("He sold the house to *help* her.", "future"),
        ("She is to *leave*.", "future"),
        ("Lima to *raise* taxes.", "future"),
        ("To *err* is human.", None),
        ("It is to be *held* in Lima.", "future"),
        ("She is going to *leave*.", "future"),
        ("They plan a bridge to be *built* in May.", "future"),
        ("It was the first lawsuit to be *filed*.", None),
        ("She was the first woman to *fly*.", None),
        ("Lima was among the cities to *ban* the film.", None),
        ("Lima was one of the cities to *ban* the film.", None),
        ("Lima is among the cities to *ban* the film.", "future"),
        ("It was one of the steps to *curb* inflation.", "future"),
        ("She died after *leaving*.", "past"),
        ("She died before *leaving*.", None),
    ],
)
def test_relative_tense(word, sentence, expected):
    assert relative_tense(word(sentence)) == expected


@pytest.mark.parametrize(
    "sentence, certainty",
    [("She may *leave*.", "possible"), ("She will *leave*.", "certain"), ("She *left*.", None)],
)
def test_modal(word, sentence, certainty):
    found = modal(word(sentence))
    assert (found["certainty"] if found else None) == certainty


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("She has *left*.", True),
        ("She may have *left*.", True),
        ("Having *left*, she slept.", True),
        ("She *left*.", False),
        ("She would *leave*.", False),
    ],
)
def test_perfect(word, sentence, expected):
    assert is_perfect(word(sentence)) == expected
