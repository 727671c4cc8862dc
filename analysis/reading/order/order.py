"""What must lie before what, and why; ranks in time and the intervals that follow."""

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from analysis.model.article_spans import NO_SPANS, Spans
from analysis.reading.events.events import Events
from analysis.reading.events.model_events import model_order
from analysis.reading.order.evidence import Told, evidence, told_in_passing
from analysis.reading.order.partial_order import acyclic, by_date, ranks, tighten
from analysis.reading.order.spoken_of import spoken_of
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Event, OrderedPair, Time


@dataclass(frozen=True)
class Chronology:
    """Events with their rank in time (`happened`) and tightened intervals, and the pairs that order them."""

    events: tuple[Event, ...]
    order: tuple[OrderedPair, ...]


def order_events(doc: Doc, events: Events, times: list[Time], spans: Spans = NO_SPANS) -> Chronology:
    """Order what the text orders: a partial order without cycles; a weaker evidence yields to a stronger one.

    `spans`: what the reader model read in the text; its pairs come last.
    """
    rows = events.events
    intervals = [Interval(e.earliest, e.latest) for e in rows]
    own = {t.time_id: t.sentence_id for t in times}
    dated = [e.time_id is not None and own.get(e.time_id) == e.sentence_id for e in rows]
    told = Told(doc, rows)
    firm, soft = evidence(told, events.tellers, events.together)
    pairs = acyclic(firm, intervals)
    for _ in range(2):
        intervals, pairs = tighten(_shared(intervals, events.again, dated), pairs)
    # what neighbouring sentences suggest orders events, but is no ground to narrow their days
    soft = [*spoken_of(told, events.tellers, intervals, dated), *soft, *model_order(rows, spans)]
    within, pairs = tighten(intervals, acyclic([*pairs, *soft], intervals))
    settled = {(a, b) for a, b, _ in pairs}
    firmly = [
        Interval(None, i.latest) if not dated[n] and told_in_passing(told, n) else i for n, i in enumerate(intervals)
    ]
    by_days = [pair for pair in by_date(firmly) if pair[:2] not in settled]
    happened = ranks(within, pairs)
    return Chronology(
        tuple(
            replace(e, earliest=i.earliest, latest=i.latest, happened=rank)
            for e, i, rank in zip(rows, intervals, happened)
        ),
        tuple(OrderedPair(rows[a].event_id, rows[b].event_id, kind) for a, b, kind in sorted([*pairs, *by_days])),
    )


def _shared(intervals: list[Interval], again, dated: list[bool]) -> list[Interval]:
    """What is known of the days of an event holds wherever it is told without a date of its own."""
    intervals = list(intervals)
    for pair in again:
        if not intervals[pair[0]].overlaps(intervals[pair[1]]):
            continue
        common = intervals[pair[0]].meet(intervals[pair[1]])
        for n in pair:
            intervals[n] = intervals[n] if dated[n] else common
    return intervals
