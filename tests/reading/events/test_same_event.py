"""Events told again in the same or other words."""

import pytest

from analysis.reading.events.same_event import kind_of
from tests.reading.events.test_events import read


@pytest.mark.parametrize(
    "text, pair",
    [
        ("France asked Germany for help. The request was refused.", ("request", "asked")),
        ("The court ruled on Monday. The ruling was harsh.", ("ruling", "ruled")),
        ("The court ruled on Monday. That decision was harsh.", ("decision", "ruled")),
        ("Germany closed the port. The move angered France.", ("move", "closed")),
    ],
)
def test_told_again(annotate, text, pair):
    found = read(annotate, text)[1]
    triggers = [e.trigger for e in found.events]
    assert pair in {(triggers[n], triggers[other]) for n, other in found.again}


@pytest.mark.parametrize(
    "text",
    [
        "Germany closed the port. France closed the port.",  # another agent
        "Germany closed the port on Monday. Germany closed the port on Tuesday.",
        "Germany closed the port. Germany did not close the port.",
        "Germany closed the port. Germany closed the airport.",
        "France said it rained. France said it snowed.",  # what is said is said anew
        "There was a meeting on Monday. A meeting failed.",  # indefinite
        "Turnout fell since the last primary in 2008. The primary in Iowa was calm.",  # the one before
    ],
)
def test_not_the_same(annotate, text):
    assert read(annotate, text)[1].again == ()


def test_kind():
    assert kind_of("decision", True) == kind_of("rule", False)
    assert kind_of("departure", True) == kind_of("depart", False)


def test_an_agent_is_taken_up(annotate):
    rows, found = read(annotate, "Germany closed the port. The move angered France.")
    move = rows["move"][0].event_id
    assert [p.text for p in found.participants if p.event_id == move and p.role == "agent"] == ["Germany"]
