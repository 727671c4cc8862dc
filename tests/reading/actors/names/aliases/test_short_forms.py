"""What a name may leave out and still name the same."""

import pytest

from analysis.lexicon import geography
from analysis.reading.actors.names.aliases.short_forms import Pair, shortens

SHORT_FORMS = [
    ("Air Force", "US Air Force", "organisation", "organisation", True),
    ("Air Force", "Zorba Air Force", "organisation", "organisation", False),
    ("Supreme Court", "Italian Supreme Court of Cassation", "organisation", "organisation", True),
    ("Supreme", "Italian Supreme Court", "place", "organisation", False),
    ("World Cup", "FIFA World Cup", "other", "other", True),
    ("World Cup", "2022 World Cup", "other", "other", False),
    ("Cup", "World Cup", "other", "other", False),
    ("Hall", "Fishmongers' Hall", "place", "place", True),
    ("Hall", "Fishmongers' Hall", "other", "place", False),
    ("Atlantic", "Atlantic Ocean", "place", "place", True),
    ("Atlantic", "Atlantic Ocean", "other", "other", False),
    ("Court", "Court of Session", "organisation", "organisation", True),
    ("Battle", "Battle of Hastings", "other", "other", False),
    ("Dow", "Dow Jones Industrial Average", "organisation", "other", True),
    ("FTSE", "FTSE 100", "other", "other", False),
    ("Apple", "Apple Computer", "organisation", "organisation", True),
    ("Apple", "Apple Inc.", "organisation", "organisation", True),
    ("Toronto", "Toronto Airlines", "place", "organisation", False),
    ("Metropolitan Police", "Metropolitan Police Service", "organisation", "organisation", True),
    ("Metropolitan", "Metropolitan Service", "organisation", "organisation", False),
    ("Air Force", "United States Air Force", "organisation", "organisation", True),
    ("House", "United States House of Representatives", "organisation", "organisation", True),
    ("Virginia", "State of Virginia", "place", "place", True),
    ("Virginia", "University of Virginia", "place", "organisation", False),
    ("Northern Zorba", "Northern Zorba Tribe", "other", "organisation", True),
    ("Lund Airport", "Lund International Airport", "place", "place", True),
    ("Lund Airport", "Lund International Port", "place", "place", False),
    ("Ethics Committee", "House Trade and Ethics Committee", "organisation", "organisation", True),
    ("Ethics Committee", "House Ethics and Trade Committee", "organisation", "place", False),
    ("Trade Ethics Committee", "House Ethics and Trade Committee", "organisation", "organisation", False),
    ("Supreme Court", "Zorba Supreme Court", "organisation", "organisation", False),
    ("Labour Party", "Labour Party", "organisation", "organisation", False),
    ("Labour", "Green Party", "organisation", "organisation", False),
    ("Stonescape", "Stonescape Pavers LLC", "other", "organisation", True),
    ("Stonescape", "Stonescape Pavers LLC", "place", "organisation", False),
    ("Northern", "Northern Rubber Co.", "organisation", "organisation", False),
]


@pytest.mark.parametrize("short, full, short_kind, full_kind, expected", SHORT_FORMS)
def test_short_forms(short, full, short_kind, full_kind, expected):
    pair = Pair(tuple(short.lower().split()), tuple(full.lower().split()), short_kind, full_kind)
    assert shortens(pair) == expected


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Korea", ("North Korea", "South Korea")),
        ("Congo", ("Democratic Republic of the Congo", "Republic of the Congo")),
        ("Sudan", ()),  # a country beside South Sudan
        ("Ireland", ()),
        ("Guinea", ()),
        ("Zorba", ()),
    ],
)
def test_countries_that_share_a_name(name, expected):
    assert geography.sharers(name) == expected
