"""Descriptions without a noun of their own."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → what is read as people or a person that a number alone stands for
NUMBERS = [
    ("The crash injured at least 33.", [("at least 33", "group")]),
    ("In all, 22 were arrested.", [("22", "group")]),
    ("He drove into them, killing one.", [("one", "person")]),
    ("Seven were evacuated at dawn.", [("Seven", "group")]),
    ("The crash injured 33 of them.", []),  # part of a group: another rule's, which knows no "them"
    ("The crash left five dead.", [("five", "group")]),
    ("It fled, leaving 15,000 stranded at ports.", [("15,000", "group")]),
    ("It left two open.", []),
    ("The crash cost $33.", []),
    ("The crash injured no one.", []),
    ("They scored 33.", []),
    ("They have lost four in a row.", []),
    ("The two cars injured three pupils.", []),  # they have a noun
]


@pytest.mark.parametrize("text, expected", NUMBERS)
def test_numbers_of_people(text, expected, annotate):
    actors = find_actors(annotate(text))
    assert [(m.text, actors.kind(m.actor_id)) for m in actors.mentions if m.rule == "number"] == expected


@pytest.mark.parametrize(
    "text, nominals",
    [
        ("The US sent aid to the Philippines.", []),
        ("Police questioned the accused.", ["Police", "the accused"]),
        ("He was one of the suspects.", ["the suspects"]),
        ("There was one of the suspects.", ["one of the suspects", "the suspects"]),
    ],
)
def test_adjectives_for_people(text, nominals, annotate):
    assert [m.text for m in find_actors(annotate(text)).mentions if m.form == "nominal"] == nominals
