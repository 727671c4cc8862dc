"""The day that a page declares for machines, held against the one that it shows to readers, and against the clock."""

import datetime
import re
from typing import Any

from analysis.article.days import day_line, days_of, parse_day, said
from analysis.article.words import tree_of, words_of

UTC = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)\Z")
MINUTE = len("2024-03-13T01:30")
ONE = datetime.timedelta(days=1)
# Until which hour in Greenwich it is still the day before, and from which on the next one, where a page is published.
BEFORE, AFTER = {"us": 4, "ca": 4}, {"au": 14, "nz": 12}


def shown(page: str, above: str | None, declared_as: str | None, first: bool | None) -> datetime.date | None:
    """The day that a page shows of its publication: in a <time> of the moment that it declares, else in a line above
    its text."""
    if declared_as and "<time" in page.lower():
        tree: Any = tree_of(page)
        for part in tree.iter("time"):
            if (part.get("datetime") or "")[:MINUTE] == declared_as[:MINUTE] and (day := _in(words_of(part), first)):
                return day
    return _in(above, first) if above else None


def _in(words: str, first: bool | None) -> datetime.date | None:
    written = day_line(words) or words
    return parse_day(written, first) if days_of(written, first) else None


def settled(
    declared: datetime.date, declared_as: str | None, seen: datetime.date | None, place: str | None
) -> tuple[datetime.date, str | None]:
    """The day of publication and what is said of it: by the clock of Greenwich it may be another than the readers'."""
    moment = UTC.match(declared_as or "")
    if seen and seen != declared and moment and abs(seen - declared) == ONE:
        return seen, (
            f"Two dates: the page shows {said(seen)} and declares {said(declared)}, by the clock of Greenwich; "
            "the first is taken."
        )
    if seen and seen != declared:
        return declared, (f"Two dates: the page declares {said(declared)} and shows {said(seen)}; the first is taken.")
    if seen or not moment or not place:
        return declared, None
    hour = int(moment[1])
    other = declared - ONE if hour < BEFORE.get(place, 0) else declared + ONE if hour >= AFTER.get(place, 24) else None
    if other is None:
        return declared, None
    return declared, (
        f"Date: {said(declared)} is the day in Greenwich; where the page was published it was {said(other)}."
    )


def country(language: str | None, host: str | None) -> str | None:
    """The country that a page's language or address names."""
    region = re.fullmatch(r"en[-_]([a-z]{2})", (language or "").strip().lower())
    end = (host or "").rpartition(".")[2].lower()
    return region[1] if region else "us" if end in ("gov", "mil") else end if end in BEFORE or end in AFTER else None
