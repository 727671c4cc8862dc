"""Which tellings are one happening, by how alike the pairs of them are."""

import pytest

from analysis.reading.happenings.same import joined


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
