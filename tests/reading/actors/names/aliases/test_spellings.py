"""Names that are spelt in several ways, rightly or not."""

import pytest

from analysis.reading.actors.names.aliases.spellings import slip


@pytest.mark.parametrize(
    "word, other, expected",
    [
        ("Chriac", "Chirac", True),  # two neighbours changed about
        ("Lousiana", "Louisiana", True),  # a letter left out
        ("Khashogggi", "Khashoggi", True),  # a letter doubled
        ("Erdogen", "Erdogan", True),  # a letter changed
        ("Petrov", "Petrova", False),  # the last letter tells them apart
        ("Marin", "Karin", False),
        ("Lee", "Lie", False),
        ("Chirac", "Chirac", False),
        ("Caihrc", "Chirac", False),
    ],
)
def test_slips(word, other, expected):
    assert slip(word, other) == expected
