"""No figure falls below the interval in which it was measured."""

import json

import pytest

from tests.accuracy.figures import HERE, counts, documents, read, summed

EXPECTED = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured():
    return summed([counts(document, read(document)) for document in documents()])


def test_every_figure_is_held_to_something(measured):
    assert measured.keys() == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_no_figure_drops(measured, name):
    low = EXPECTED[name]["interval"][0]
    assert measured[name] >= low, f"{name} fell to {measured[name]:.1f}; it was {EXPECTED[name]['f1']} (at least {low})"
