"""What happened on one day, by the clock: "derailed at 7:40" lies behind "left at 7:15"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.tables.codebook import Event, Time

CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d(?::\d\d){0,2})")
# "by 9 a.m.": at the latest
BOUND = re.compile(r"\b(?:by|until|till|before|since|from|and|to|[-–—])\s*$", re.IGNORECASE)


def by_clock(
    text: str, events: Sequence[Event], times: Sequence[Time], dated: Sequence[bool]
) -> Iterator[tuple[int, int, str]]:
    """(earlier, later, kind) by number of the events; `dated`: which have a time expression of their own."""
    free = (t for t in times if not BOUND.search(text[max(0, t.start - 8) : t.start]))
    clock = {t.time_id: m for t in free if (m := CLOCK.fullmatch(t.value or ""))}
    at: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, event in enumerate(events):
        if dated[n] and event.time_id in clock:
            day, hour = clock[event.time_id].groups()
            at[day][hour].append(n)
    for hours in at.values():
        for one, other in pairwise(sorted(hours)):
            yield from ((a, b, "date") for a in hours[one] for b in hours[other])
