"""Who did what several events tell of."""

import pytest

from analysis.reading.happenings.shared_agents import with_shared_agents
from analysis.tables.codebook import Event, Participant


def event(number, happening):
    words = dict.fromkeys(Event.__dataclass_fields__)
    return Event(**words | {"event_id": f"e{number}", "happening_id": happening})


def part(number, actor, role="agent"):
    return Participant(f"e{number}", actor, role, number, number + 1, "x")


@pytest.mark.parametrize(
    "happenings, parts, expected",
    [
        ("hhh", [part(1, "a1"), part(2, "a1")], {"a1"}),
        ("hhh", [part(1, "a1")], set()),  # one may be mistaken
        ("hhh", [part(1, "a1"), part(2, "a2")], set()),  # they disagree
        ("hhi", [part(1, "a1"), part(2, "a1")], set()),  # another happening
        ("hhh", [part(1, "a1"), part(2, "a1"), part(3, "a1", "patient")], set()),  # it undergoes
        ("hhh", [part(1, "a1"), part(2, "a1"), part(3, None)], {None}),  # it has its own, whoever that is
        ("hhh", [part(1, None), part(2, "a1")], set()),
    ],
)
def test_the_last_event_is_given_the_agents_on_which_the_others_agree(happenings, parts, expected):
    rows = with_shared_agents([event(n, h) for n, h in enumerate(happenings, 1)], parts)
    assert {p.actor_id for p in rows if p.event_id == "e3" and p.role == "agent"} == expected
    assert [p for p in rows if p.event_id != "e3"] == [p for p in parts if p.event_id != "e3"]
