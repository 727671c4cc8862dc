"""Events at one time share their date."""

from datetime import date

import pytest

from tests.reading.events.test_events import read

THEN = (date(2016, 1, 1), date(2016, 12, 31))


@pytest.mark.parametrize(
    "text, trigger, shared",
    [
        ("In 2016 Ann Lee resigned and fled.", "fled", True),
        ("Ann Lee resigned in 2016, but the mayor fled.", "fled", False),
        ("Ann Lee resigned in 2016 and later fled.", "fled", False),
        # in an event, or of a noun that the phrase belongs to
        ("In 2016 Ann Lee spoke at the vigil.", "vigil", True),
        ("In 2016 Ann Lee took part in the talks.", "talks", True),
        ("In 2016 Ann Lee admitted her guilt in the murder.", "murder", False),
        # what is taken up has its day from what was told first, never the other way
        ("An attack in 2016 shook Oslo. Ann Lee recalled the attack.", "attack", True),
    ],
)
def test_whose_date_is_shared(annotate, text, trigger, shared):
    _, found = read(annotate, text)
    days = [(e.earliest, e.latest) for e in found.events if e.trigger == trigger]
    assert (days[-1] == THEN) == shared


def test_what_is_told_first_does_not_take_its_day_from_what_takes_it_up(annotate):
    _, found = read(annotate, "Roads see many accidents. The accidents in 2016 killed two.")
    days = [(e.earliest, e.latest) for e in found.events if e.trigger == "accidents"]
    assert days[-1] == THEN and days[0] != THEN
