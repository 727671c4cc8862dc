"""Makers with their models, products with their versions, names with their numbers."""

import pytest

from analysis.reading.actors.names.names import find_names


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The airline ordered the Airbus A350 over the Boeing 787 on Friday.", ["Airbus A350", "Boeing 787"]),
        ("Airbus delivered the A380.", ["Airbus", "A380"]),
        ("The FTSE 100 fell 3 percent and the Nikkei 225 shed 500 points.", ["FTSE 100", "Nikkei 225"]),
        ("Apple sold the iPhone 4 in London.", ["Apple", "iPhone 4", "London"]),
        ("Ford cut 300 jobs.", ["Ford"]),
        ("The pilot landed both Boeing 737s in Oslo.", ["Boeing 737s", "Oslo"]),
        ("The plane, a Boeing 707, crashed in Oslo.", ["Boeing 707", "Oslo"]),
        ("The airline ordered 20 Boeing 787s in Oslo.", ["Boeing 787s", "Oslo"]),
        ("Lion Air grounded its Boeing 737 Max jets.", ["Lion Air", "Boeing 737 Max"]),
        ("Lee saw a Boeing 12 times.", ["Lee", "Boeing"]),
        ("The score was Sweden 1 - Panama 0.", ["Sweden", "Panama"]),
    ],
)
def test_numbers_in_names(text, expected, annotate):
    doc = annotate(text)
    assert [name.text(doc) for name in find_names(doc, set(range(len(doc))))] == expected
