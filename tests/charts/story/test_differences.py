"""What tellings of one event do not agree on."""

import datetime

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


def test_only_words_tie_a_telling_to_a_day():
    one, month = (
        datetime.date(2020, 3, 2),
        {"earliest": datetime.date(2020, 3, 1), "latest": datetime.date(2020, 3, 31)},
    )
    dated = telling("A", earliest=one, latest=one)
    [found] = differences([dated, telling("B", when="March", **month)])
    assert found.words == "dated to 2 Mar 2020 by A only (B: March)"
    assert differences([dated | {"about": True}, telling("B", when="March", **month)]) == []
