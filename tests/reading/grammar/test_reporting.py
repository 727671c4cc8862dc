"""Whose words a verb introduces."""

import pytest

from analysis.reading.grammar.reporting import frames, is_document, is_speech_noun, source_of, source_span


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("Ruiz *said* it was over.", "Ruiz"),
        ("It was *said* by Ruiz.", "Ruiz"),
        ("It was *said* that he left.", None),
        ("Ruiz issued a statement *saying* it was over.", "Ruiz"),
        ("Ruiz, who *said* so, left.", "Ruiz"),
        ("Ruiz told her to *say* so.", "her"),
        ("He was suspected of *asking* for more.", None),
        ("It was described by Ruiz as odd, *adding* that it failed.", "Ruiz"),
        ("Ruiz said the bill would not pass and *promised* a new one.", "Ruiz"),
        ("Ruiz said the talks had failed, *adding* that they would go on.", "Ruiz"),
    ],
)
def test_source_of(word, sentence, expected):
    found = source_of(word(sentence))
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("*Berg*, who runs the port, said so.", "Berg"),
        ("*Berg* and Rao said so.", "Berg and Rao"),
        ("The *head* of the bank said so.", "The head of the bank"),
        ("A *spokesman*, who was late, said so.", "A spokesman"),
    ],
)
def test_source_span(word, sentence, expected):
    head = word(sentence)
    start, end = source_span(head)
    assert head.doc.text[start:end] == expected


def test_words_of_reporting(word):
    assert "quote" in frames(word("It was fun, as he *put* it."))
    assert not frames(word("He *put* the box there."))
    assert "quote" in frames(word("He *shot* back: “No!”"))
    assert not frames(word("He *ate* the cake."))
    assert is_speech_noun(word("Their *claim* that it fell is odd."))
    assert is_document(word("The *statement* said so."))
