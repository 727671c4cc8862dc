"""analysis.reading.events.dating.comparisons: times of what figures are held against."""

import pytest

from analysis.reading.pipeline import parse

DAY = "2021-06-16"


def days_of(text: str, trigger: str) -> tuple[str, str]:
    events = parse(text, date=DAY).events
    first = events[events["trigger"] == trigger].iloc[0]
    return str(first["earliest"])[:10], str(first["latest"])[:10]


@pytest.mark.parametrize(
    "text, trigger, year",
    [
        ("In Iowa, 7,000 people voted, a 30% decline from the party's last contest, in 2008.", "voted", "2008"),
        ("She won 40% of the vote, up from 12% in 2016.", "won", "2016"),
        ("He earned 3 million, compared with 2 million in 2019.", "earned", "2019"),
        ("Crime fell 5% from 2019, police said.", "fell", "2019"),
        ("Some 400 people died, more than in the quake of 1999.", "died", "1999"),
        ("Sales rose to 30 million euros, the highest since 2010.", "rose", "2010"),
    ],
)
def test_a_time_of_comparison_dates_nothing_else(text, trigger, year):
    assert not any(day.startswith(year) for day in days_of(text, trigger))


@pytest.mark.parametrize(
    "text, trigger, days",
    [
        ("Ann Lee worked at the mill from 2010 to 2014.", "worked", ("2010-01-01", "2014-12-31")),
        ("Prices rose from 2010 to 2014.", "rose", ("2010-01-01", "2014-12-31")),
        ("Profits fell 12% in 2020 from a record in 2019.", "fell", ("2020-01-01", "2020-12-31")),
        ("Some 400 people died, more than in the quake of 1999.", "quake", ("1999-01-01", "1999-12-31")),
        ("The mill has lost 300 jobs since 2015.", "lost", ("2015-01-01", DAY)),
        ("He rose from the rank of captain in 1999.", "rose", ("1999-01-01", "1999-12-31")),
    ],
)
def test_other_times_date_their_events(text, trigger, days):
    assert days_of(text, trigger) == days
