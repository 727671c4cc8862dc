"""What is listed first: by weight, lowered by what is listed before."""

from types import SimpleNamespace

import pytest

from analysis.reading.happenings import happenings
from analysis.reading.happenings.happenings import costs
from analysis.reading.happenings.labels.said import Label
from analysis.reading.happenings.weight import BARE, CUT, PARTIAL, VAGUE, listed
from analysis.reading.pipeline import parse
from tests.reading.happenings.labels.told import DAY


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


COSTLY = [  # what a stranger knows nothing of: who "they" are, whose plan it is, what somebody does, what they buy
    ("“We have a house,” Ada Low said.", True),
    ("“I have a house,” Ada Low said.", False),
    ("“His plan is bad for Oslo,” Ada Low said.", True),
    ("“Ben Roe lost his hat in Oslo,” Ada Low said.", False),
    ("Ada Low said that the firm would do so.", True),
    ("Ada Low said that she would leave Oslo.", False),
    ("Ada Low praised the kind of people that Oslo needs at such a time and in such a place, far from the sea.", True),
]


@pytest.mark.parametrize("text, costly", COSTLY, ids=[text for text, _ in COSTLY])
def test_a_label_that_only_the_article_explains_costs_its_happening(text, costly, monkeypatch):
    asked = []
    monkeypatch.setattr(happenings, "costs", lambda label, sentence: asked.append(label.text) or 0.0)
    tables = parse(text, date=DAY)
    first = tables.happenings.sort_values("rank")["label"].iloc[0]
    assert (first in asked) is costly
