"""What tellings of one event do not agree on."""

import pytest

from analysis.charts.story.alignment import unfinished
from analysis.charts.story.event_differences import differences


@pytest.mark.parametrize(
    "before, expected",
    [
        ("The bank is in the process of ", True),
        ("The bank is on the verge of finally ", True),
        ("Lowe warned of the risk of ", True),
        ("The bank grew tired of ", False),
        ("After years of ", False),
        ("The process ended; the bank is ", False),
        ("", False),
    ],
)
def test_what_is_under_way_is_not_done(before, expected):
    assert unfinished(f"{before}closing the mill.", len(before)) is expected


def telling(letter, status="reported", **about):
    return {
        "letter": letter,
        "status": status,
        "of": None,
        "earliest": None,
        "latest": None,
        "when": "",
        "source_id": None,
    } | about


def test_who_only_tells_that_it_is_under_way_does_not_state_it_as_fact():
    [found] = differences([telling("A"), telling("B", "planned")])
    assert found.words == "A states it as fact; in B it is only planned"
    assert differences([telling("A", unfinished=True), telling("B", "planned")]) == []
    [found] = differences([telling("A"), telling("B", unfinished=True)])
    assert found.words == "A states it as fact; in B it is only under way"
