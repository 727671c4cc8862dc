"""What news tells in one order time and again."""

import pytest

from analysis.reading.order.likelihood.scripts import by_script


@pytest.mark.parametrize(
    "earlier, later, script",
    [
        ("arrest", "charge", "justice"),
        ("murder", "sentence", "justice"),
        ("crash", "rescue", "accident"),
        ("vote", "sign", "law"),
        ("graduate", "retire", "life"),
        ("assassination", "trial", "justice"),  # by its verb
    ],
)
def test_a_word_of_an_earlier_stage_lies_before_one_of_a_later(earlier, later, script):
    found, back = dict(by_script(earlier, later)), dict(by_script(later, earlier))
    assert found[f"script: {script}"] == 1.0 and back[f"script: {script}"] == -1.0
    assert found["script: how far"] == -back["script: how far"] > 0


@pytest.mark.parametrize("one, other", [("arrest", "graduate"), ("murder", "killing"), ("arrest", "table")])
def test_words_of_no_common_script_or_of_one_stage_say_nothing(one, other):
    assert not dict(by_script(one, other)).get("script: justice")
    assert not dict(by_script(other, one)).get("script: justice")
