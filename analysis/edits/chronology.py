"""What follows from corrected events: order, days and ranks, as the reading settles them (`analysis.reading.order`)."""

from dataclasses import replace

from analysis.edits.draft import Draft
from analysis.reading.happenings.settle import agreeing, days, settled, strongest
from analysis.reading.order.partial_order import Pairs, acyclic, by_date, ranks, tighten
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import EVIDENCE, Event, OrderedPair


def settle(draft: Draft) -> None:
    """Order the events anew, what a reader said before all else; then the happenings, as their events allow."""
    rows = sorted(draft.events.values(), key=lambda e: (e.start, e.end, int(e.event_id[1:])))
    number = {e.event_id: n for n, e in enumerate(rows)}
    said = [(number[p.before], number[p.after], p.evidence) for p in draft.order if p.evidence != "date"]
    intervals, freed = _freed(draft, rows, said)
    pairs = acyclic(sorted(said, key=lambda p: EVIDENCE.index(p[2])), intervals, reduced=False)
    bound = [pair for pair in pairs if pair[2] == "hand" or freed & {pair[0], pair[1]}]
    intervals, kept = tighten(intervals, bound)
    lost = set(bound) - set(kept)
    within, pairs = tighten(intervals, [pair for pair in pairs if pair not in lost])
    ordered = {pair[:2] for pair in pairs}
    pairs = [*pairs, *(pair for pair in by_date(intervals) if pair[:2] not in ordered)]
    rows = [
        replace(e, earliest=i.earliest, latest=i.latest, happened=rank)
        for e, i, rank in zip(rows, intervals, ranks(within, [p for p in pairs if p[2] != "date"]))
    ]
    draft.events = {e.event_id: e for e in rows}
    sure = {(p.before, p.after): p.confidence for p in draft.order}
    named = [(rows[a].event_id, rows[b].event_id, kind) for a, b, kind in pairs]
    order = [OrderedPair(*pair, None if pair[2] == "date" else sure.get(pair[:2])) for pair in named]
    _settle_happenings(draft, rows, order)


def _freed(draft: Draft, rows: list[Event], pairs: Pairs) -> tuple[list[Interval], set[int]]:
    """The days of each event; without those that only followed from days which a reader corrected."""
    number = {e.event_id: n for n, e in enumerate(rows)}
    intervals = [Interval(e.earliest, e.latest) for e in rows]
    old = {number[e]: Interval(*read) for e, read in draft.days.items() if e in number}
    queue, freed = list(old), set(old)
    while queue:
        node = queue.pop()
        for a, b, _ in pairs:
            other = b if a == node else a if b == node else node
            if other == node or rows[other].time_id is not None or other in freed:
                continue
            own, was = intervals[other], old[node]
            if a == node and own.earliest is not None and own.earliest == was.earliest:
                intervals[other] = Interval(None, own.latest)
            elif b == node and own.latest is not None and own.latest == was.latest:
                intervals[other] = Interval(own.earliest, None)
            else:
                continue
            old[other] = own
            freed.add(other)
            queue.append(other)
    return intervals, freed


def _settle_happenings(draft: Draft, rows: list[Event], order: list[OrderedPair]) -> None:
    members: dict[str, list[int]] = {}
    for n, event in enumerate(rows):
        members.setdefault(event.happening_id, []).append(n)
    groups = list(members.values())
    intervals = [days([rows[n] for n in group]) for group in groups]
    pairs = settled(rows, order, groups, intervals)
    for name, group, interval, happened in zip(members, groups, intervals, ranks(intervals, pairs)):
        teller = strongest([rows[n] for n in group])
        draft.happenings[name] = replace(
            draft.happenings[name],
            status=teller.status,
            source_id=teller.source_id,
            earliest=interval.earliest,
            latest=interval.latest,
            happened=happened,
            events=len(group),
        )
    for rank, one in enumerate(sorted(draft.happenings.values(), key=lambda h: h.rank), 1):
        draft.happenings[one.happening_id] = replace(one, rank=rank)
    draft.order = agreeing(rows, order, groups, intervals, pairs)
