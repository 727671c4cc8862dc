"""Entities of the recogniser put right."""

import pytest

from analysis.reading.actors.names.recognition.recognised import from_entity

# text, its entity, label → the name, and the kind that its label votes for
ENTITIES = [
    ("The Korean War ended.", "The Korean War ended", "EVENT", "Korean War", "other"),
    ("Broadcaster Peter Hale spoke.", "Broadcaster Peter Hale", "ORG", "Peter Hale", "person"),
    ("Then Broadcaster Peter Hale spoke.", "Broadcaster Peter Hale", "ORG", "Broadcaster Peter Hale", "organisation"),
    ("Tunisia 1, Panama 2.", "Tunisia 1", "GPE", "Tunisia", "place"),
    ("Broadcaster Peter Hale spoke.", "Broadcaster Peter Hale", "ORG", "Peter Hale", "person"),
    ("Then Broadcaster Peter Hale spoke.", "Broadcaster Peter Hale", "ORG", "Broadcaster Peter Hale", "organisation"),
    ("Prime Minister Boris Johnson spoke.", "Prime Minister Boris Johnson", "PERSON", "Boris Johnson", "person"),
    (
        "French President Emmanuel Macron spoke.",
        "French President Emmanuel Macron",
        "PERSON",
        "Emmanuel Macron",
        "person",
    ),
    ("Sir Keith Lee spoke.", "Sir Keith Lee", "ORG", "Keith Lee", "person"),
    ("The Mayor spoke.", "Mayor", "PERSON", None, None),
    ("They met Ann Lee (R-Texas).", "R-Texas", "ORG", None, None),
    ("They met Ann Lee (D-Ariz.).", "D-Ariz.", "ORG", None, None),
    ("They met Ann Lee (D-Ariz.).", "D", "NORP", None, None),
    ("They saw D at last.", "D", "PERSON", "D", "person"),
    ("The vote of April 24 failed.", "April 24", "EVENT", None, None),
    ("They built Station 24.", "Station 24", "FAC", "Station 24", "place"),
    ("Ann Lee 1, Ben Carr 2.", "Ann Lee 1", "PERSON", "Ann Lee", "person"),
    ("It was written in Danish.", "Danish", "NORP", None, None),
    ("She speaks Danish.", "Danish", "NORP", None, None),
    ("She met the Danish.", "Danish", "NORP", "Danish", "group"),
    ("The Danish-born chef left.", "Danish", "NORP", None, None),
    ("They saw D-Vision.", "D-Vision", "ORG", "D-Vision", "organisation"),
    ("Mayor de Blasio spoke.", "Blasio", "PERSON", "de Blasio", "person"),
    ("Theresa May resigned.", "Theresa", "PERSON", "Theresa May", "person"),
    ("They like Donna Summer.", "Donna", "PERSON", "Donna Summer", "person"),
    ("He told Ann Friday that it ended.", "Ann", "PERSON", "Ann", "person"),
    ("The Straits Times Index fell.", "Straits Times", "ORG", "Straits Times Index", "organisation"),
    ("Shares fell 777 points.", "777", "PRODUCT", None, None),
    ("They like the new democracy.", "new democracy", "ORG", None, None),
    ("New Democracy won.", "New Democracy", "NORP", "New Democracy", "organisation"),
    ("British officials left.", "British", "NORP", None, None),
    ("Scottish officials left.", "Scottish", "ORG", None, None),
    ("Western officials left.", "Western", "LOC", None, None),
    ("She is a Latina.", "Latina", "NORP", None, None),
    ("They met the Latina.", "Latina", "NORP", "Latina", "group"),
    ("Women marched.", "Women", "ORG", None, None),
    ("Hurricanes hit.", "Hurricanes", "ORG", None, None),
    ("The Home Secretary spoke.", "Home", "ORG", None, None),
    ("The Prime Minister spoke.", "The Prime Minister", "ORG", None, None),
    ("The Secretary of State spoke.", "State", "ORG", None, None),
    ("They met Lord Carloway.", "Carloway", "PERSON", "Lord Carloway", "person"),
    (
        "The Parliament of the United Kingdom sat.",
        "Parliament",
        "ORG",
        "Parliament of the United Kingdom",
        "organisation",
    ),
    (
        "The High Court of England and Wales sat.",
        "High Court of England",
        "ORG",
        "High Court of England and Wales",
        "organisation",
    ),
    ("The Court of Session and Wales left.", "Court of Session", "ORG", "Court of Session", "organisation"),
    ("U.S. Congress voted.", "U.S.", "GPE", "U.S. Congress", "organisation"),
    ("They met Liberal Democrats.", "Democrats", "NORP", "Liberal Democrats", "group"),
    ("He is a United States Representative.", "United States Representative", "ORG", "United States", "place"),
    ("They wrote about American Samoans.", "Samoans", "NORP", "American Samoans", "group"),
    ("They wrote about kind Samoans.", "Samoans", "NORP", "Samoans", "group"),
    ("They left northern Zorba.", "northern Zorba", "GPE", "Zorba", "place"),
    ("It burned the Zorba rainforest.", "Zorba", "ORG", "Zorba rainforest", "organisation"),
    ("It burned a Zorba station.", "Zorba", "ORG", "Zorba", "organisation"),
    ("He is [Zorba].", "Zorba]", "ORG", "Zorba", "organisation"),
]


@pytest.mark.parametrize("text, entity, label, name, kind", ENTITIES)
def test_entities(text, entity, label, name, kind, annotate, locate):
    doc = annotate(text)
    found = from_entity(doc, *locate(doc, entity), label)
    assert (found and found.text(doc)) == name
    assert name is None or kind in found.votes


def test_a_surname_that_the_recogniser_left_out(annotate, recognised):
    doc = recognised(annotate("They freed Aung San Suu Kyi."), (11, 23, "PERSON"))
    found = from_entity(doc, 2, 5, "PERSON")
    assert found.text(doc) == "Aung San Suu Kyi"
