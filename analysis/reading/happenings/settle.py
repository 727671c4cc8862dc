"""What the events of one happening settle together: its status, its days, its rank in time."""

from collections.abc import Sequence

from analysis.reading.order.partial_order import acyclic, ranks
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import EVIDENCE, Event, OrderedPair

# What the article states itself outweighs what somebody says; what is said to be so or not, what is only planned.
STRENGTH = ("reported", "claimed", "denied", "negated", "planned", "possible")


def strongest(events: Sequence[Event]) -> Event:
    """The event that says most firmly what comes of the happening; the first of several."""
    return min(events, key=lambda e: STRENGTH.index(e.status))


def days(events: Sequence[Event]) -> Interval:
    """The days that all events allow; one that contradicts those told before it does not count."""
    common = Interval(events[0].earliest, events[0].latest)
    for event in events[1:]:
        common = common.meet(Interval(event.earliest, event.latest))
    return common


def ranks_in_time(
    events: Sequence[Event], order: Sequence[OrderedPair], groups: Sequence[Sequence[int]], intervals: list[Interval]
) -> list[int | None]:
    """Rank in time of each happening, from 1; None where nothing places it.

    Where events of two happenings are ordered both ways, the evidence that stands first in the codebook decides.
    """
    of = {events[n].event_id: number for number, group in enumerate(groups) for n in group}
    pairs = sorted((EVIDENCE.index(p.evidence), of[p.before], of[p.after]) for p in order)
    return ranks(intervals, acyclic([(a, b, EVIDENCE[kind]) for kind, a, b in pairs if a != b], intervals))
