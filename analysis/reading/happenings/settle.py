"""What the events of one happening settle together: its status, its days, its rank in time."""

from collections.abc import Sequence
from functools import reduce

from analysis.reading.order.partial_order import Pairs, acyclic
from analysis.reading.order.reached import topological
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import EVIDENCE, Event, OrderedPair

# What the article states itself outweighs what somebody says; what is said to be so or not, what is only planned.
STRENGTH = ("reported", "claimed", "denied", "negated", "planned", "possible")


def strongest(events: Sequence[Event]) -> Event:
    """The event that says most firmly what comes of the happening; the first of several."""
    return min(events, key=lambda e: STRENGTH.index(e.status))


def days(events: Sequence[Event]) -> Interval:
    """The days that all events allow; one that contradicts those told before it does not count."""
    return reduce(Interval.meet, (Interval(event.earliest, event.latest) for event in events))


def settled(
    events: Sequence[Event], order: Sequence[OrderedPair], groups: Sequence[Sequence[int]], intervals: list[Interval]
) -> Pairs:
    """(earlier, later, evidence) by number of the happening, without cycles; what their days settle is left to these.

    Where events of two happenings are ordered both ways, the evidence that stands first in the codebook decides.
    """
    of = {events[n].event_id: number for number, group in enumerate(groups) for n in group}
    pairs = sorted((EVIDENCE.index(p.evidence), of[p.before], of[p.after]) for p in order if p.evidence != "date")
    return acyclic([(a, b, EVIDENCE[kind]) for kind, a, b in pairs if a != b], intervals)


def agreeing(
    events: Sequence[Event],
    order: Sequence[OrderedPair],
    groups: Sequence[Sequence[int]],
    intervals: list[Interval],
    pairs: Pairs,
) -> list[OrderedPair]:
    """The order of events, without what contradicts the days (`intervals`) or order (`pairs`) of their happenings."""
    of = {events[n].event_id: number for number, group in enumerate(groups) for n in group}
    place = {number: k for k, number in enumerate(topological(len(groups), pairs))}

    def agrees(before: int, after: int, evidence: str) -> bool:
        if before == after:  # parts of one thing may follow one another
            return True
        return not intervals[after].before(intervals[before]) and (evidence == "date" or place[before] < place[after])

    return [p for p in order if agrees(of[p.before], of[p.after], p.evidence)]
