"""What is listed first: by weight, lowered by what is listed before."""

from types import SimpleNamespace

import pytest

from analysis.reading.happenings.happenings import costs
from analysis.reading.happenings.labels.said import Label
from analysis.reading.happenings.weight import BARE, CUT, PARTIAL, VAGUE, listed


@pytest.mark.parametrize(
    "sentences, scores, weights, ranks",
    [
        ([1, 2, 3], {}, [1.0, 3.0, 2.0], [3, 1, 2]),
        ([1, 1, 3], {}, [3.0, 2.0, 1.8], [1, 3, 2]),  # first told in one sentence
        ([1, 2, 3], {(0, 1): 4.0}, [3.0, 2.0, 1.8], [1, 3, 2]),  # perhaps the same
        ([1, 2, 3], {(0, 1): -4.0}, [3.0, 2.0, 1.8], [1, 2, 3]),
        ([1, 2], {}, [1.0, 1.0], [1, 2]),  # the order of the text
    ],
)
def test_listed(sentences, scores, weights, ranks):
    tellings = [SimpleNamespace(sentence=number) for number in sentences]
    groups = [[n] for n in range(len(sentences))]
    weight = dict(enumerate(weights))
    assert listed(tellings, groups, scores, weight, weight) == ranks


def test_the_first_is_the_likeliest_to_be_what_the_article_is_about():
    tellings = [SimpleNamespace(sentence=number) for number in (1, 1, 3)]
    main, first = {0: 1.0, 1: 3.0, 2: 2.6}, {0: 0.5, 1: 0.0, 2: 0.0}
    assert listed(tellings, [[0], [1], [2]], {}, main, first) == [1, 3, 2]  # its sentence tells of a second thing


@pytest.mark.parametrize(
    "text, whole, clause, sentence, cost",
    [
        ("The device is invented", True, True, 3, VAGUE),
        ("Ada Low announces", False, True, 3, PARTIAL),
        ("Ada Low announces a plan for the old harbour", False, True, 3, CUT),  # long enough to be understood
        ("Commemoration of peace", False, False, 3, BARE),
        ("The bank closes (2)", False, True, 3, BARE),
        ("Commemoration of peace", False, False, 1, PARTIAL),  # what a text opens with it is about
    ],
)
def test_a_label_that_says_too_little_costs_its_happening(text, whole, clause, sentence, cost):
    assert costs(Label(text, whole, clause=clause), sentence) == cost
