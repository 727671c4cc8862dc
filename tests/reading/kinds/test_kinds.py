"""Kinds of faults that cost trust: texts that nobody tuned to are read as a reader reads them."""

from datetime import date

import pytest

from analysis import parse
from tests.reading.kinds.answers import answer, holds
from tests.reading.kinds.sentences import NOT_YET, TEXTS

TODAY = date(2024, 3, 7)
YES_OR_NO = ("before", "no event")


def cases():
    for kind, text, asked in TEXTS:
        marks = [pytest.mark.xfail(reason="not read yet")] if text in NOT_YET else []
        yield pytest.param(text, asked, id=f"{kind}: {text[:40]}", marks=marks)


def test_each_kind_has_three_texts():
    kinds = [kind for kind, _, _ in TEXTS]
    assert {kinds.count(kind) for kind in kinds} == {3}


@pytest.mark.parametrize("text, asked", list(cases()))
def test_what_a_reader_answers(text, asked):
    tables = parse(text, TODAY)
    for question, *words in asked:
        if question in YES_OR_NO:
            assert answer(tables, question, *words), (question, words)
        else:
            found = answer(tables, question)
            assert holds(found, words[0]), (question, found)
