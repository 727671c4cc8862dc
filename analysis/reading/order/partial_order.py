"""A consistent partial order of events: acyclic for any input, with the intervals and ranks that follow from it."""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from analysis.reading.timex.intervals import Interval

KEPT = 6000  # events of an article up to which all that lies before and behind each is kept
SEARCH = 2000  # events looked at before a pair is given up rather than checked further
NEIGHBOURS = 24  # date pairs per event: the nearest in the text, where many events share their days

Pair = tuple[int, int, str]
Pairs = list[Pair]
NOTHING: Mapping[tuple[int, int], float] = {}


def acyclic(
    pairs: Pairs,
    intervals: list[Interval],
    reduced: bool = True,
    given: Sequence[Pair] = (),
    chances: Mapping[tuple[int, int], float] = NOTHING,
) -> Pairs:
    """The pairs, earlier ones first, that contradict neither a pair kept before nor the dates.

    `reduced`: without those that follow from pairs kept before. `given`: what is ordered already; `chances`: of pairs,
    in one direction: nothing is kept from which, with all before it, a pair would follow that is unlikely.
    """
    reached = _Reached(len(intervals), given, chances) if len(intervals) <= KEPT else _Searched(given)
    kept, known = [], set()
    for a, b, kind in pairs:
        if a == b or (a, b) in known or intervals[b].before(intervals[a]) or reached(b, a):
            continue
        if (reduced and reached(a, b)) or reached.doubted(a, b):
            continue
        reached.add(a, b)
        known.add((a, b))
        kept.append((a, b, kind))
    return kept


class _Reached:
    """What lies behind what: of each event, as bits, all before it, all after it, and what unlikely might be."""

    def __init__(
        self, count: int, given: Sequence[Pair] = (), chances: Mapping[tuple[int, int], float] = NOTHING
    ) -> None:
        self.before, self.after, self.unlikely = [0] * count, [0] * count, [0] * count
        place = {n: k for k, n in enumerate(topological(count, given))}
        for a, b, _ in sorted(given, key=lambda pair: place[pair[0]]):
            self.before[b] |= self.before[a] | 1 << a
        for a, b, _ in sorted(given, key=lambda pair: -place[pair[1]]):
            self.after[a] |= self.after[b] | 1 << b
        for (a, b), chance in chances.items():
            if chance < 0.5:
                self.unlikely[a] |= 1 << b
            elif chance > 0.5:
                self.unlikely[b] |= 1 << a
        self.unlikely = [unlikely & ~after for unlikely, after in zip(self.unlikely, self.after)]

    def __call__(self, start: int, goal: int) -> bool:
        return bool(self.after[start] >> goal & 1)

    def doubted(self, a: int, b: int) -> bool:
        """Whether something else that would follow from `a` before `b` is unlikely."""
        later = self.after[b] | 1 << b
        earlier = self.before[a] & ~self.before[b]
        return bool(self.after[b] & self.unlikely[a]) or any(later & self.unlikely[n] for n in _numbers(earlier))

    def add(self, a: int, b: int) -> None:
        if self(a, b):
            return
        earlier, later = self.before[a] | 1 << a, self.after[b] | 1 << b
        behind = later & ~self.after[a]  # the others know
        for n in _numbers(earlier & ~self.before[b]):
            self.after[n] |= later
            self.unlikely[n] &= ~later
        for n in _numbers(behind):
            self.before[n] |= earlier


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


class _Searched:
    """The same for articles of so many events that it is looked for each time, and no further than `SEARCH`."""

    def __init__(self, given: Sequence[Pair] = ()) -> None:
        self.after: dict[int, list[int]] = defaultdict(list)
        for a, b, _ in given:
            self.add(a, b)

    def add(self, a: int, b: int) -> None:
        self.after[a].append(b)

    def doubted(self, a: int, b: int) -> bool:
        """Nobody asks of so many: it would take a search from each event before `a`."""
        return False

    def __call__(self, start: int, goal: int) -> bool:
        seen, stack = {start}, [start]
        while stack:
            for node in self.after.get(stack.pop(), ()):
                if node == goal:
                    return True
                if node not in seen:
                    seen.add(node)
                    stack.append(node)
            if len(seen) > SEARCH:
                return True
        return False


def topological(count: int, pairs: Sequence[Pair]) -> list[int]:
    """Events so that each follows what lies before it, else in the order of the text."""
    before, after = [0] * count, defaultdict(list)
    for a, b, _ in pairs:
        before[b] += 1
        after[a].append(b)
    ready, order = [n for n in range(count) if not before[n]], []
    heapq.heapify(ready)
    while ready:
        node = heapq.heappop(ready)
        order.append(node)
        for other in after[node]:
            before[other] -= 1
            if not before[other]:
                heapq.heappush(ready, other)
    return order


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
