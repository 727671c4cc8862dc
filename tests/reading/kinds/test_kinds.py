"""Kinds of faults that cost trust, and what news says every day: texts that nobody tuned to are read as readers do."""

from datetime import date

import pytest

from analysis import parse
from tests.reading.kinds import everyday, faults, happened, voices
from tests.reading.kinds.answers import answer, holds

TODAY = date(2024, 3, 7)
YES_OR_NO = ("before", "no event", "unordered")


def cases():
    for kind, text, asked in faults.TEXTS + everyday.TEXTS + voices.TEXTS + happened.TEXTS:
        later = text in faults.NOT_YET + everyday.NOT_YET + voices.NOT_YET + happened.NOT_YET
        marks = [pytest.mark.xfail(reason="not read yet", strict=True)] if later else []
        yield pytest.param(text, asked, id=f"{kind}: {text[:40]}", marks=marks)


def test_each_kind_has_three_texts():
    kinds = [kind for kind, _, _ in faults.TEXTS]
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
