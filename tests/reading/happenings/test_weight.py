"""What is listed first: by weight, lowered by what is listed before."""

from types import SimpleNamespace

import pytest

from analysis.reading.happenings.weight import listed


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
    assert listed(tellings, groups, scores, dict(enumerate(weights))) == ranks
