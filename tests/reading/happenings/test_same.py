"""Which tellings are one happening, by how alike the pairs of them are."""

import pytest

from analysis.reading.happenings.same import joined
from analysis.reading.pipeline import parse


@pytest.mark.parametrize(
    "scores, groups",
    [
        ({}, [[0], [1], [2]]),
        ({(0, 2): 2.0}, [[0, 2], [1]]),
        ({(0, 1): 2.0, (1, 2): 2.0, (0, 2): 1.0}, [[0, 1, 2]]),
        ({(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0}, [[0, 1], [2]]),  # one likeness of two does not join
        ({(0, 1): 2.0, (1, 2): 1.0}, [[0, 1], [2]]),  # what is not compared is unlike
        ({(0, 1): 0.1}, [[0], [1], [2]]),
    ],
)
def test_joined(scores, groups):
    assert joined(3, scores) == groups


ACTS = [
    ("In a statement, Ada Low said the mill had burnt down.", "statement", "said", True),
    ("In findings released in May, scientists report birds sing.", "findings", "report", True),
    ("Ada Low said the mill had burnt down in a storm.", "storm", "said", False),
    ("The unions called a strike on Monday.", "strike", "called", True),
    ("Ada Low called the minister's admission a manoeuvre.", "admission", "called", False),
    ("Ada Low began by thanking the mayor.", "began", "thanking", True),
    ("Ada Low began the meeting by thanking the mayor.", "began", "thanking", False),
    ("Ada Low won by cheating.", "won", "cheating", False),
    ("Ada Low went on to say that all had left.", "went on", "say", True),
    ("Ada Low went on to win the race.", "went on", "win", False),
]


@pytest.mark.parametrize("text, form, word, one", ACTS, ids=[text for text, *_ in ACTS])
def test_what_is_one_act_in_two_words(text, form, word, one):
    events = parse(text).events
    happening = dict(zip(events["trigger"], events["happening_id"]))
    assert (happening[form] == happening[word]) is one
