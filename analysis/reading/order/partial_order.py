"""A consistent partial order of events: acyclic for any input, with the intervals and ranks that follow from it."""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from analysis.reading.order.reached import BAND, Chances, Pair, Reached, Sorted, topological
from analysis.reading.timex.intervals import Interval

NEIGHBOURS = 24  # date pairs per event: the nearest in the text, where many events share their days

Pairs = list[Pair]
NOTHING: Chances = {}


def acyclic(
    pairs: Pairs,
    intervals: list[Interval],
    reduced: bool = True,
    given: Sequence[Pair] = (),
    chances: Chances = NOTHING,
) -> Pairs:
    """The pairs, earlier ones first, that contradict neither a pair kept before nor the dates.

    `reduced`: without those that follow from pairs kept before. `given`: what is ordered already; `chances`: of pairs,
    in one direction: nothing is kept from which, with all before it, a pair would follow that is unlikely.
    """
    count = len(intervals)
    reached = Reached(count, given, chances)
    possible = [pair for pair in pairs if not intervals[pair[1]].before(intervals[pair[0]])]
    whole = Sorted(count, given, possible) if count > BAND else None
    kept, known = [], {(a, b) for a, b, _ in given}
    for a, b, kind in possible:
        if a == b or (a, b) in known or reached(b, a) or (reduced and reached(a, b)):
            continue
        if (whole and not whole.allows(a, b)) or reached.doubted(a, b):
            continue
        reached.add(a, b)
        if whole:
            whole.add(a, b)
        known.add((a, b))
        kept.append((a, b, kind))
    return kept


def without_followers(count: int, pairs: Pairs) -> Pairs:
    """The pairs without those judged by the model that follow from others (transitive reduction of what they order)."""
    place = {n: k for k, n in enumerate(topological(count, pairs))}
    after: dict[int, Pairs] = defaultdict(list)
    for pair in pairs:
        after[pair[0]].append(pair)
    reached: dict[int, int] = {}  # event → those that follow it, as bits
    kept: Pairs = []
    for node in sorted(after, key=lambda n: -place[n]):
        bits = 0
        for pair in sorted(after[node], key=lambda p: place[p[1]]):
            if pair[2] != "model" or not bits >> pair[1] & 1:
                kept.append(pair)
            bits |= 1 << pair[1] | reached.get(pair[1], 0)
        reached[node] = bits
    return kept


def tighten(intervals: list[Interval], pairs: Pairs) -> tuple[list[Interval], Pairs]:
    """Intervals bounded by those of earlier and later events; a pair that would leave an interval empty is dropped."""
    into, out = defaultdict(list), defaultdict(list)
    for pair in pairs:
        into[pair[1]].append(pair)
    order, bounds, kept = topological(len(intervals), pairs), list(intervals), []
    for node in order:
        for a, b, kind in into[node]:
            low, first, last = bounds[a].earliest, bounds[b].earliest, bounds[b].latest
            if low is not None:
                if last is not None and low > last:
                    continue
                if first is None or low > first:
                    bounds[b] = Interval(low, last)
            kept.append((a, b, kind))
            out[a].append(b)
    for node in reversed(order):
        for other in out[node]:
            high, last = bounds[other].latest, bounds[node].latest
            if high is not None and (last is None or high < last):
                bounds[node] = Interval(bounds[node].earliest, high)
    return bounds, kept


def by_date(intervals: list[Interval]) -> Pairs:
    """Pairs whose days do not meet, without those that follow from two others (reduction of an interval order)."""
    ends = sorted((i.latest, n) for n, i in enumerate(intervals) if i.latest is not None)
    days = [day for day, _ in ends]
    groups = defaultdict(list)
    for n, interval in enumerate(intervals):
        if interval.earliest is not None:
            groups[interval.earliest].append(n)
    pairs, reached, latest_start = [], 0, None
    for start in sorted(groups):
        last = bisect_left(days, start)
        for _, n in ends[reached:last]:
            own = intervals[n].earliest
            if own is not None and (latest_start is None or own > latest_start):
                latest_start = own
        reached = last
        first = bisect_left(days, latest_start) if latest_start is not None else 0
        earlier = sorted(n for _, n in ends[first:last])
        for n in groups[start]:
            middle = bisect_left(earlier, n)
            pairs += [(e, n, "date") for e in earlier[max(0, middle - NEIGHBOURS) : middle + NEIGHBOURS]]
    return pairs


def ranks(intervals: list[Interval], pairs: Pairs) -> list[int | None]:
    """Rank in time from 1: as early as the order allows; None for an event without first day and without pair."""
    count = len(intervals)
    into, out = defaultdict(list), defaultdict(list)
    for a, b, _ in pairs:
        into[b].append(a)
        out[a].append(b)
    place = {n: k for k, n in enumerate(topological(count, pairs))}
    lows = [i.earliest.toordinal() if i.earliest else -1 for i in intervals]
    highs = [i.latest.toordinal() if i.latest else 10**9 for i in intervals]
    order = sorted(range(count), key=lambda n: (lows[n], place[n]))
    level = [1] * count
    ended: list[tuple[int, int]] = []
    top = 0
    for n in order:
        while ended and ended[0][0] < lows[n]:
            top = max(top, level[heapq.heappop(ended)[1]])
        level[n] = 1 + max([top, *(level[a] for a in into[n])])
        heapq.heappush(ended, (highs[n], n))
    # what is only known to lie before something is told right before it, not at the dawn of time
    begun: list[tuple[int, int]] = []
    bottom = 10**9
    for n in sorted(range(count), key=lambda n: (-highs[n], -place[n])):
        while begun and -begun[0][0] > highs[n]:
            bottom = min(bottom, level[heapq.heappop(begun)[1]])
        if lows[n] < 0 and not into[n]:
            level[n] = max(level[n], min([bottom, *(level[b] for b in out[n])]) - 1) if out[n] else level[n]
        heapq.heappush(begun, (-lows[n], n))
    placed = [intervals[n].earliest is not None or bool(into[n] or out[n]) for n in range(count)]
    dense = {v: k for k, v in enumerate(sorted({level[n] for n in range(count) if placed[n]}), 1)}
    return [dense[level[n]] if placed[n] else None for n in range(count)]
