"""Word lists as they stand in their files, and what they say of countries."""

from importlib import resources

import pytest

from analysis import lexicon
from analysis.lexicon import geography, table, words

FILES = [path.name for path in resources.files(lexicon).iterdir()]


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".txt") and not name.startswith("LICENSE")])
def test_a_list_has_entries_and_no_comments_among_them(name):
    found = words(name.removesuffix(".txt"))
    assert found and not any(word.startswith("#") or word != word.strip() for word in found)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".csv")])
def test_a_table_has_rows_as_long_as_its_head(name):
    rows = table(name.removesuffix(".csv"))
    assert rows and not any(None in row or None in row.values() for row in rows)
    assert not any(key.startswith("#") for key in rows[0])


@pytest.mark.parametrize(
    "name, country",
    [
        ("the U.S.", "United States"),
        ("America", "United States"),
        ("NORWAY", "Norway"),
        ("Norway's", "Norway"),
        ("norway", None),
        ("Oslo", None),
    ],
)
def test_a_country_by_any_of_its_names(name, country):
    assert geography.country(name) == country


@pytest.mark.parametrize(
    "word, country", [("Scottish", "Scotland"), ("Dane", "Denmark"), ("Danes", "Denmark"), ("Paris", None)]
)
def test_a_nationality(word, country):
    assert geography.nationality(word) == country


@pytest.mark.parametrize(
    "name, bearers",
    [("Korea", ("North Korea", "South Korea")), ("Sudan", ()), ("Ireland", ()), ("Guinea", ()), ("Norway", ())],
)
def test_countries_that_share_a_name(name, bearers):
    assert geography.sharers(name) == bearers


@pytest.mark.parametrize("name, plain", [("Erdoğan", "Erdogan"), ("Łódź", "Lodz"), ("Oslo", "Oslo")])
def test_plain_letters(name, plain):
    assert geography.unaccented(name) == plain
