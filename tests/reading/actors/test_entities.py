"""What the names of an actor tell of it."""

import pytest

from analysis.reading.actors.entities import entity_of
from analysis.reading.actors.mentions import Candidate


def entity(text, names, annotate, locate):
    """The entity behind names given as (words, kind that they vote for)."""
    doc = annotate(text)
    found = []
    for words, kind in names:
        start, end = locate(doc, words)
        found.append(Candidate(start, end, doc[start:end].root.i, "name", kind, "", votes={kind: 1.0}))
    return entity_of(doc, found, names[0][0])


def test_the_full_name_settles_the_kind(annotate, locate):
    names = [("Lavrov left", "organisation")] * 5 + [("Sergey Lavrov", "person")]
    names = [(words.removesuffix(" left"), kind) for words, kind in names]
    assert entity("Lavrov left. Sergey Lavrov spoke.", names, annotate, locate).kind == "person"


def test_a_surname_of_two_is_no_full_name(annotate, locate):
    names = [("Roe-Lavrov left", "organisation")] * 5 + [("Sergey Roe-Lavrov", "person")]
    names = [(words.removesuffix(" left"), kind) for words, kind in names]
    assert entity("Roe-Lavrov left. Sergey Roe-Lavrov spoke.", names, annotate, locate).kind == "person"


@pytest.mark.parametrize(
    "text, name, kind, expected",
    [
        ("Mrs. Zorba left.", "Zorba", "person", "f"),
        ("Actress Zorba left.", "Zorba", "person", "f"),
        ("King Zorba left.", "Zorba", "person", "m"),
        ("Mrs. Tom Zorba left.", "Tom Zorba", "person", "f"),
        ("Tom Zorba left.", "Tom Zorba", "person", "m"),
        ("Zorba left.", "Zorba", "person", None),
        ("Zorba left.", "Zorba", "organisation", "n"),
    ],
)
def test_gender(text, name, kind, expected, annotate, locate):
    assert entity(text, [(name, kind)], annotate, locate).gender == expected


@pytest.mark.parametrize(
    "text, name, kind, heads",
    [
        ("The town of Bucha burnt.", "Bucha", "place", {"bucha", "town"}),
        ("It hit airline Lufthansa.", "Lufthansa", "organisation", {"lufthansa", "airline"}),
        ("The head of Airbus left.", "Airbus", "organisation", {"airbus"}),
        ("The High Court of Kenya sat.", "High Court of Kenya", "organisation", {"court"}),
    ],
)
def test_nouns_that_classify(text, name, kind, heads, annotate, locate):
    assert entity(text, [(name, kind)], annotate, locate).heads == heads


@pytest.mark.parametrize(
    "text, name, kind, country",
    [
        ("Zorba in South Korea grew.", "Zorba", "organisation", "South Korea"),
        ("The British Zorba grew.", "Zorba", "organisation", "United Kingdom"),
        ("Bank of Kenya grew.", "Bank of Kenya", "organisation", "Kenya"),
        ("Britain left.", "Britain", "place", "United Kingdom"),
        ("Zorba grew in Kenya.", "Zorba", "organisation", None),
    ],
)
def test_country(text, name, kind, country, annotate, locate):
    assert entity(text, [(name, kind)], annotate, locate).country == country


def test_a_place_that_is_a_country_is_one(annotate, locate):
    found = entity("Britain left.", [("Britain", "place")], annotate, locate)
    assert (found.name, found.kind) == ("United Kingdom", "country")


def test_a_name_in_capitals_is_the_name_in_small_letters(annotate, locate):
    names = [("BERLIN", "place"), ("Berlin", "place")]
    assert entity("BERLIN — Some spoke in Berlin.", names, annotate, locate).name == "Berlin"
    assert entity("BERLIN — Some spoke.", names[:1], annotate, locate).name == "BERLIN"


def test_a_state_bears_its_whole_name(annotate, locate):
    assert entity("They live in Fla. today.", [("Fla.", "place")], annotate, locate).name == "Florida"


@pytest.mark.parametrize(
    "text, kind",
    [
        ("In Arkansas, Alabama and Georgia they voted.", "place"),
        ("Georgia and Armenia signed.", "country"),
        ("Texas and Georgia signed.", "country"),
        ("In Arkansas, Alabama and Georgia they sent wine to Tbilisi.", "country"),
    ],
)
def test_georgia_beside_other_states_is_one(text, kind, annotate, locate):
    assert entity(text, [("Georgia", "place")], annotate, locate).kind == kind
