"""Under which days a happening stands in the story: "Thursday 7 Apr", "By about 6 Apr", "Between 2 Mar and 6 Apr"."""

import datetime
import re

from analysis.charts.kit.days import Days
from analysis.charts.kit.labels import day, opened, span

AHEAD, BEFORE, UNKNOWN = "Ahead", "Before", "No day known"
DATED = (1, 2)  # first place in time of what stands under days
NEVER, LAST = datetime.date.min, datetime.date.max
BETWEEN = "Between "
YEAR = datetime.timedelta(365)
CLOSE = 7  # days of the longest span that is said by its ends alone
LONG = 92  # days of the longest span over two years that is said to the day
PART = re.compile(r"\d{4}, (?:by|from) ")  # how a heading begins that is a year up to, or from, a day


def when(days: Days, status: str, published: datetime.date | None) -> tuple[tuple, str]:
    """Where in time a happening stands, to sort by, and its heading: "Thursday 7 Apr", "By 6 Apr", "Ahead".

    What lies in a span of days stands at its middle. What is only known to be over stands first, and what was over by a
    day before all of the year up to it: in the readings by hand it is seven times as often before the rest as after,
    but not before what is told of years ago. What has no day at all stands last.
    """
    earliest, latest = days
    year = published.year if published else True
    over = published is not None and (latest is not None and latest <= published)
    begun = published is not None and earliest is not None and earliest < published
    ahead = published is not None and earliest is not None and earliest > published
    if (status in ("planned", "possible") or ahead) and not over and not begun:
        if earliest is not None and latest is not None and published is not None:
            words = period(earliest, latest, year) if ahead or earliest == latest else f"by {day(latest, year)}"
            return (2, earliest, latest), f"{AHEAD}: {_inside(words)}"
        return (3, NEVER, NEVER), AHEAD
    if earliest is None or latest is None:
        known = earliest or latest
        if known is None:
            return (4, NEVER, NEVER), UNKNOWN
        if earliest is None and published is not None and known >= published:
            return (0, NEVER, NEVER), BEFORE
        first = LAST if earliest else known - YEAR if known.year > 1 else NEVER
        return (1, first, known), opened(span(earliest, latest, year))
    place = (1, earliest + (latest - earliest) // 2, earliest, latest)
    near = earliest == latest and published is not None and abs((published - earliest).days) <= CLOSE
    return place, (f"{earliest:%A} " if near else "") + period(earliest, latest, year)


def period(earliest: datetime.date, latest: datetime.date, year: bool | int) -> str:
    """Days from one to another in words: a whole week, whole months or years, a few days; else between which ends."""
    if (latest - earliest).days == 6 and earliest.weekday() == 0:
        return f"The week of {day(earliest, year)}"
    whole_months = earliest.day == 1 and (latest + datetime.timedelta(1)).day == 1
    if whole_months and not (earliest.month == 1 and latest.month == 12):
        last = f"{latest:%B}" + ("" if year == latest.year else f" {latest.year}")
        if earliest.year != latest.year:
            return f"{earliest:%b %Y} – {latest:%b %Y}"
        return last if earliest.month == latest.month else f"{earliest:%B} – {last}"
    if whole_months or (latest - earliest).days < CLOSE:
        return span(earliest, latest, year)
    if earliest.year == latest.year:
        if (earliest.month, earliest.day) == (1, 1):
            return f"{latest.year}, by {day(latest, False)}"
        if (latest.month, latest.day) == (12, 31):
            return f"{latest.year}, from {day(earliest, False)}"
        first = str(earliest.day) if earliest.month == latest.month else day(earliest, False)
        return f"{BETWEEN}{first} and {day(latest, year)}"
    if (latest - earliest).days <= LONG:
        return f"{BETWEEN}{day(earliest)} and {day(latest)}"
    return f"{BETWEEN}{_month(earliest, (1, 1))} and {_month(latest, (12, 31))}"


def _month(end: datetime.date, whole: tuple[int, int]) -> str:
    """ "Apr 2012" for the end of a long span; "2012" where that is where the year begins or ends."""
    return str(end.year) if (end.month, end.day) == whole else f"{end:%b %Y}"


def _inside(days: str) -> str:
    """Days in words within a heading: "the week of 28 Mar", "between 2 May and 6 Jun"; a month keeps its capital."""
    return days[:1].lower() + days[1:] if days.startswith(("The ", BETWEEN)) else days


def about(heading: str) -> str:
    """The heading of days that are inferred: "About 29 Mar", "Ahead: about 12 Apr", "By about 5 Apr"; of a span that is
    said to be one ("Between 3 and 30 Apr") the words stand as they are."""
    if spanned(heading):
        return heading
    found = re.match(rf"({AHEAD}: )?({PART.pattern}|By |From )?", heading, re.IGNORECASE)
    first = found[0] if found else ""
    return first + ("about " if first else "About ") + _inside(heading.removeprefix(first))


def spanned(heading: str) -> bool:
    """Whether a heading is that of some day between two."""
    return BETWEEN.lower() in heading.lower()


def unbroken(heading: str) -> str:
    """A heading whose days stand on one line each: "2 Jul 2007 –", "1 Jul 2008"."""
    days = r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4}\b)|(?<= \d|\b\d\d) (?=and \d)|(?<= \d and|\b\d\d and) (?=\d)"
    return re.sub(days, "\N{NO-BREAK SPACE}", heading)
