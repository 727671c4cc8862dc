"""`parse` takes any text. `python -m tests.fuzz` tries a hundred times as many."""

import pytest

from tests.fuzz.texts import failures

FOUND = [  # by earlier runs, each with what it brought down
    ".use\nos\ns\nsaid.",  # content that begins inside a word of the parser's
    "They said that it would rain, n't the day before yesterday.use",  # a trigger inside the last word
    "by the day before yesterday\rthat\ne.g.\tshe\nare\rsaid.not\u2028spokesman after\tbefore or\ttalks"
    "\u200bhimself noon e.g.\netc. fiscal 2020 police\x0bn't\n\nthe day before yesterday.use",
    "}\nwas killed\r\nhimself\x85] \x00 \u2167 ,\xb2\xa0`` os\xa0# ",  # an age that is a raised figure
]


def test_a_thousand_texts_are_parsed():
    assert list(failures(0, 1000)) == []


@pytest.mark.parametrize("text", FOUND)
def test_what_once_failed_is_parsed(text):
    from analysis import parse

    assert len(parse(text).articles) == 1
