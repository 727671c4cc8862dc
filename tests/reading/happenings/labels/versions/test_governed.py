"""analysis.reading.happenings.labels.versions.governed: an infinitive with the verb that it hangs on."""

import pytest

from tests.reading.happenings.labels.told import labels_of

GOVERNED = [
    # what nobody says will be done
    ("Ada Low should use the profit to rebuild the old mill in Moss.", "Ada Low should rebuild the old mill in Moss"),
    ("Ada Low might use the profit to buy the old mill in Moss.", "Ada Low might buy the old mill in Moss"),
    ("The police said Ada Low wanted to leave Norway.", "Ada Low wants to leave Norway"),
    ("Ada Low needs to rebuild the old mill.", "Ada Low needs to rebuild the old mill"),
    # what is plotted
    (
        "According to court documents, Ada Low conspired with others to defraud Norway by filing false tax returns.",
        "Court documents say Ada Low conspired to defraud Norway by filing false tax returns",
    ),
    # … and joined to it
    (
        "Ada Low pleaded guilty to conspiracy to cause false claims and to pay large kickbacks.",
        "Ada Low conspires to pay large kickbacks",
    ),
    ("Ada Low should leave Norway and sell the old mill.", "Ada Low should sell the old mill"),
    ("Ada Low will leave Norway and sell the old mill.", "Ada Low to sell the old mill"),
    # the same act, where the other label is taken
    ("Ada Low hopes to leave Norway.", "Ada Low to leave Norway"),
    # what is agreed or planned is to come
    ("Ada Low agreed to close the old mill.", "Ada Low to close the old mill"),
    ("Ada Low used the profit to buy the old mill.", "Ada Low buys the old mill"),
]


@pytest.mark.parametrize("text, label", GOVERNED, ids=[label for _, label in GOVERNED])
def test_an_infinitive_under_its_verb(text, label):
    assert label in labels_of(text)
