"""What must lie before what, and why; ranks in time and the intervals that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from math import exp

from analysis.model.article_spans import NO_SPANS, Spans, rounded
from analysis.reading.document import Doc
from analysis.reading.events.events import Events
from analysis.reading.events.model_events import model_order
from analysis.reading.order.clock import by_clock
from analysis.reading.order.evidence.evidence import STRENGTH, evidence
from analysis.reading.order.evidence.narrative import PASSING
from analysis.reading.order.evidence.spoken_of import spoken_of
from analysis.reading.order.likelihood.likelihood import Chances, Compared, compared, likely
from analysis.reading.order.partial_order import Pairs, acyclic, by_date, ranks, tighten, without_followers
from analysis.reading.order.together import in_light_of_all
from analysis.reading.order.told import Told
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Event, OrderedPair, Time

OUTRIGHT = frozenset(("connective", "date", "intention"))  # evidence that needs no judgement
SAID, HINTED, SURE = 0.5, 0.7, 0.85  # chance from which a pair is taken: its own grammar says so, its neighbours, none
SURER = 0.93  # and where none does and such chances are too high
LIKELY = 0.5  # chance from which days are believed that are not those of both events' own words
NEARBY = " nearby"  # after a kind of evidence: as neighbouring sentences suggest it


@dataclass(frozen=True)
class Judged:
    """What the order is chosen from: what events are compared by, the log-odds of each pair by itself, and of each
    event whether words of its own date it and whether it is told in passing."""

    found: Compared
    odds: dict[tuple[int, int], float]
    dated: list[bool]
    passing: list[bool]


@dataclass(frozen=True)
class Chronology:
    """Events with their rank in time (`happened`) and tightened intervals, and the pairs that order them."""

    events: tuple[Event, ...]
    order: tuple[OrderedPair, ...]
    judged: Judged = field(compare=False, repr=False)


def order_events(doc: Doc, events: Events, times: list[Time], spans: Spans = NO_SPANS) -> Chronology:
    """Order what the text orders: a partial order without cycles, the likeliest pairs first.

    `spans`: what the reader model read in the text.
    """
    told, dated = Told(doc, events.events), by_own_words(events, times)
    hours = list(by_clock(doc.text, events.events, times, dated))
    found = gathered(told, events, dated, spans, hours)
    # what need not lie in the scene that tells it
    passing = [not own and n in told.token and told.token[n].dep_ in PASSING for n, own in enumerate(dated)]
    return order_happenings(Judged(found, likely(found), dated, passing), [[n] for n in range(len(dated))])


def order_happenings(judged: Judged, groups: Sequence[Sequence[int]]) -> Chronology:
    """The order once it is known which events tell of one happening (`groups`)."""
    rows = judged.found.events
    intervals = _of_happenings(judged.found.intervals, groups, judged.dated, [e.tense == "past" for e in rows])
    firmly = [Interval(None, i.latest) if passing else i for i, passing in zip(intervals, judged.passing)]
    odds = in_light_of_all(judged.odds, groups)
    chances = {pair: 1 / (1 + exp(-value)) for pair, value in odds.items()}
    found = replace(judged.found, said=_of_all_tellings(judged.found.said, groups, chances))
    by_days = [
        (a, b, kind)
        for a, b, kind in by_date(firmly)
        if (judged.dated[a] and judged.dated[b]) or _at_least(chances, a, b, LIKELY, unknown=True)
    ]
    chosen = acyclic(_chosen(found, firmly, chances), intervals, given=by_days, chances=chances)
    within, pairs = tighten(intervals, chosen)
    pairs = without_followers(len(rows), pairs)
    happened = ranks(within, pairs)
    of = {n: f"h{number}" for number, group in enumerate(groups, 1) for n in group}
    dated = (
        replace(e, happening_id=of[n], earliest=i.earliest, latest=i.latest, happened=rank)
        for n, (e, i, rank) in enumerate(zip(rows, intervals, happened))
    )
    order = sorted([*pairs, *by_days])
    sure = [None if kind == "date" else rounded(_chance(chances, a, b)) for a, b, kind in order]
    named = (OrderedPair(rows[a].event_id, rows[b].event_id, kind, how) for (a, b, kind), how in zip(order, sure))
    return Chronology(tuple(dated), tuple(named), judged)


def _chance(chances: Chances, a: int, b: int) -> float | None:
    other = chances.get((b, a))
    return chances.get((a, b)) if other is None else 1 - other


def _at_least(chances: Chances, a: int, b: int, least: float, unknown: bool) -> bool:
    chance = _chance(chances, a, b)
    return unknown if chance is None else chance >= least


def _of_all_tellings(said: Mapping[tuple[int, int], frozenset[str]], groups: Sequence[Sequence[int]], chances: Chances):
    """What is stated outright of two events holds for all that tell of the same two things, unless that is unlikely."""
    of = {n: group for group in groups for n in group}
    shared = dict(said)
    for (a, b), kinds in said.items():
        outright = kinds & OUTRIGHT
        if outright and of[a] is not of[b]:
            likely_so = [(x, y) for x in of[a] for y in of[b] if _at_least(chances, x, y, SAID, unknown=False)]
            shared |= {pair: shared.get(pair, frozenset()) | outright for pair in likely_so}
    return shared


def _of_happenings(
    intervals: list[Interval], groups: Sequence[Sequence[int]], dated: Sequence[bool], past: Sequence[bool]
) -> list[Interval]:
    """Days that words of its own give one telling of a happening are those of the others, but never of what is told as
    past before them ("called a strike for 18 March")."""
    intervals = list(intervals)
    for group in groups:
        own = [intervals[n] for n in group if dated[n] and intervals[n].closed]
        days = reduce(Interval.meet, own) if own else Interval()
        for n in group:
            if own and not dated[n] and not (past[n] and intervals[n].before(days)):
                intervals[n] = days
    return intervals


def by_own_words(events: Events, times: list[Time]) -> list[bool]:
    """Per event, whether a time expression of its own sentence dates it, by rule and not by the reader model alone."""
    sentence = {t.time_id: t.sentence_id for t in times}
    return [
        e.time_id is not None and sentence.get(e.time_id) == e.sentence_id and (not read or read.dated)
        for e, read in zip(events.events, events.by_rule or [None] * len(events.events))
    ]


def gathered(
    told: Told, events: Events, dated: list[bool], spans: Spans, hours: Sequence[tuple[int, int, str]] = ()
) -> Compared:
    """What the order of events is judged by, with the days that grammar allows them; `dated`: by words of their own,
    `hours`: what the clock says."""
    intervals = [Interval(e.earliest, e.latest) for e in events.events]
    firm, soft = evidence(told, events.tellers, events.together)
    firm = [*hours, *firm]
    intervals = _stated(intervals, firm, dated)
    pairs = acyclic(firm, intervals)
    for _ in range(2):
        intervals, pairs = tighten(_shared(intervals, events.again, dated), pairs)
    # what neighbouring sentences suggest orders events, but is no ground to narrow their days
    soft += spoken_of(told, events.tellers, intervals, dated)
    said = [*firm, *((a, b, kind + NEARBY) for a, b, kind in soft)]
    read = model_order(events.events, spans)
    return compared(told, events.tellers, intervals, events.likely, said, read)


def _chosen(found: Compared, intervals: list[Interval], chances: dict[tuple[int, int], float]) -> Pairs:
    """What grammar states outright, then pairs sure enough, the surest first; where nothing but days speaks, none."""
    chosen: list[tuple[bool, float, int, int, str]] = []
    said = {(min(pair), max(pair)) for pair in found.said}
    sure_or_said = [pair for pair, chance in chances.items() if not 1 - SURE < chance < SURE or pair in said]
    for a, b in sure_or_said:
        chance = chances[a, b]
        for first, later, sure in ((a, b, chance), (b, a, 1 - chance)):
            kinds = found.said.get((first, later))
            if kinds is None:
                least = SURER if sure >= SURE and _overrated(found.events[first], found.events[later]) else SURE
                if sure >= least and not intervals[first].before(intervals[later]):
                    chosen.append((True, -sure, first, later, "model"))
                continue
            stated = not kinds.isdisjoint(OUTRIGHT)
            if stated or sure >= (HINTED if kinds.isdisjoint(STRENGTH) else SAID):
                named = sorted(kind.removesuffix(NEARBY) for kind in kinds)  # of equals always the same
                chosen.append((not stated, -sure, first, later, max(named, key=STRENGTH.__getitem__)))
    return [(a, b, kind) for _, _, a, b, kind in sorted(chosen)]


def _overrated(one: Event, other: Event) -> bool:
    """Whether so sure a chance is wrong two or three times as often as it says, in articles that the weights have not
    seen: of what is still to come before something, of two things quoted."""
    return one.tense == "future" or (one.quote_id is not None and other.quote_id is not None)


def _stated(intervals: list[Interval], pairs: Pairs, dated: list[bool]) -> list[Interval]:
    """Days that only the reader model has read yield to what is stated outright of an event that has its own."""
    intervals = list(intervals)
    for a, b, kind in pairs:
        if kind in OUTRIGHT and dated[a] != dated[b] and intervals[b].before(intervals[a]):
            if dated[b]:
                intervals[a] = Interval(None, intervals[b].latest)
            else:
                intervals[b] = Interval(intervals[a].earliest, None)
    return intervals


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
