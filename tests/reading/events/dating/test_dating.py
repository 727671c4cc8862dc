"""Days of events: of all that the article names those worth most, left open where a wrong day would cost more."""

import datetime

import numpy as np
import pytest

from analysis import parse
from analysis.reading.events import events
from analysis.reading.events.dating.dating import _chosen, apart_chance, best_days
from analysis.reading.events.dating.day_grid import day_grid, relations
from analysis.reading.events.dating.placing import Placed
from analysis.reading.events.dating.timeline import Timeline
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Time

TODAY = datetime.date(2022, 4, 7)
TUESDAY = datetime.date(2022, 4, 5)
RESCUE = "A gunman shot a judge on Tuesday. Police arrested a suspect. The mayor praised the rescue."
VOTE = "Parliament approved the budget on Tuesday. The opposition boycotted the vote. The government plans new taxes."


def days(text: str, date: datetime.date | None = TODAY) -> dict[str, tuple]:
    found = parse(text, date).events
    day = lambda value: None if str(value) == "NaT" else value.date()  # noqa: E731
    return {e.trigger: (day(e.earliest), day(e.latest)) for e in found.itertuples()}


def time(name: str, earliest: datetime.date | None, latest: datetime.date | None, start: int) -> Time:
    return Time(name, "s1", start, start + 3, "then", "DATE", None, earliest, latest, "test")


GRID = day_grid(
    Timeline(("s1",), {}, TUESDAY, TODAY, True),
    [time("t1", TUESDAY, TUESDAY, 10), time("t2", datetime.date(2016, 1, 1), datetime.date(2016, 12, 31), 40)],
)


def chances(**given: float) -> np.ndarray:
    """A grid of chances: "first..last" → chance, by columns of GRID."""
    found = np.zeros(GRID.valid.shape)
    for name, chance in given.items():
        a, b = name.removeprefix("c").split("_")
        found[int(a), int(b)] = chance
    return found


@pytest.mark.parametrize(
    "text, trigger, expected",
    [
        (VOTE, "vote", (TUESDAY, TUESDAY)),
        # whatever the model doubts: the year at the head of the sentence
        (
            "A forum for gamers shut down on Monday. In 2016, a user shared …",
            "shared",
            (datetime.date(2016, 1, 1), datetime.date(2016, 12, 31)),
        ),
        # what was done for what is news today was done before
        (
            "Bees can count to four, according to findings published on Tuesday. The researchers trained forty bees "
            "to fly through a maze.",
            "trained",
            (None, TUESDAY),
        ),
        # what ended then had begun before
        (
            "Lee, the mayor, died on Monday. Until 2015 he served in Oslo.",
            "served",
            (None, datetime.date(2015, 12, 31)),
        ),
        ("Police arrested Ann Lee on Tuesday.", "arrested", (TUESDAY, TUESDAY)),
        # what was told as past is not still to come
        ("The race was moved to 3 May.", "moved", (None, TODAY)),
        (VOTE, "approved", (TUESDAY, TUESDAY)),
        (RESCUE, "rescue", (TUESDAY, TUESDAY)),
        (
            "The court ruled on Monday that the law is void. The law was passed in 2016.",
            "passed",
            (datetime.date(2016, 1, 1), datetime.date(2016, 12, 31)),
        ),
    ],
)
def test_days_of_events(text, trigger, expected):
    assert days(text)[trigger] == expected


def test_switched_off_the_scene_s_nouns_have_no_day(monkeypatch):
    monkeypatch.setattr(
        events, "dated", lambda story, timeline, triggers, placed, times: (placed, [None] * len(placed))
    )
    assert days(RESCUE)["rescue"] == (None, TODAY)


def test_without_a_date_nothing_is_read_into_it():
    assert days(VOTE, None)["vote"] == (None, None)


def test_a_dear_mistake_is_not_risked():
    chance = chances(c2_3=0.9, c1_2=0.1)
    assert best_days(GRID, chance, cost=16.0) == Interval(TUESDAY, TUESDAY)
    assert best_days(GRID, chance, cost=20.0) is None


def test_the_grid_offers_the_days_of_times_the_story_s_first_and_publication():
    assert GRID.first == [None, datetime.date(2016, 1, 1), TUESDAY, TODAY]
    assert GRID.last == [None, datetime.date(2016, 1, 1), datetime.date(2016, 12, 31), TUESDAY, TODAY]
    assert GRID.own[1, 2] and GRID.own[2, 3] and GRID.own.sum() == 2
    assert not GRID.valid[3, 3] and GRID.valid[0].all() and GRID.valid[:, 0].all()


@pytest.mark.parametrize(
    "given, expected",
    [
        ({"c2_3": 0.9, "c1_2": 0.02}, Interval(TUESDAY, TUESDAY)),
        ({"c2_3": 0.6, "c1_2": 0.4}, None),  # a wrong day costs more
        ({"c2_3": 0.5, "c2_4": 0.5}, Interval(TUESDAY, TUESDAY)),  # either touches the other
        ({"c0_0": 1.0}, None),  # nothing is known
        ({"c0_3": 1.0}, Interval(None, TUESDAY)),
    ],
)
def test_what_is_worth_most(given, expected):
    assert best_days(GRID, chances(**given), cost=16.0) == expected


@pytest.mark.parametrize(
    "dated, given, expected",
    [
        # its own time is believed against what makes the model doubt a scene's day
        (True, {"c1_2": 0.6, "c2_3": 0.4}, Interval(TUESDAY, TUESDAY)),
        (False, {"c1_2": 0.6, "c2_3": 0.4}, None),
        # likely to have begun nobody says when, it is no longer tied to the scene's day
        (False, {"c0_3": 0.6, "c2_3": 0.4}, Interval(None, TUESDAY)),
        (False, {"c0_3": 0.4, "c2_3": 0.6}, Interval(TUESDAY, TUESDAY)),
        (True, {"c0_3": 0.6, "c2_3": 0.4}, Interval(TUESDAY, TUESDAY)),
    ],
)
def test_days_by_rule_yield_to_what_is_likelier(dated, given, expected):
    found = _chosen(Placed(Interval(TUESDAY, TUESDAY), dated=dated), GRID, chances(**given), ()).interval
    assert found == expected if expected else found != Interval(TUESDAY, TUESDAY)


def test_the_chance_that_days_are_wrong():
    chance = chances(c2_3=0.75, c1_2=0.25)
    assert apart_chance(GRID, chance, Interval(TUESDAY, None)) == 0.25
    assert apart_chance(GRID, chance, Interval()) == 0.0


def test_how_pairs_lie_to_what_the_rules_read():
    found = relations(
        GRID, [None, (Interval(), False), (Interval(TUESDAY, TUESDAY), True), (Interval(None, TODAY), False)]
    )
    assert not found[:2].any()
    assert found[2][2, 3] == 4 and found[2][1, 2] == 5 and found[2][2, 4] == 6 and found[2][0, 0] == 7
    assert found[3][0, 4] == 1 and found[3][2, 4] == 3


def test_an_article_that_names_no_day_has_its_publication():
    grid = day_grid(Timeline(("s1",), {}, TODAY, TODAY, False), [])
    assert grid.first == [None, TODAY] and grid.last == [None, TODAY]
