"""What lies behind what in an order that grows pair by pair."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Pair = tuple[int, int, str]
Chances = Mapping[tuple[int, int], float]

BAND = 1000  # events back and ahead in the text of which it is kept what lies before and behind each
HERE = 1 << BAND
ALL = (HERE << BAND + 1) - 1
SEARCH = 1000  # places in the order of a long article over which a pair is checked; what goes against more is given up


def topological(count: int, pairs: Iterable[Pair], wanted: Iterable[Pair] = ()) -> list[int]:
    """Events so that each follows what lies before it, and what is wanted there if it may; else as in the text."""
    before, missed = [0] * count, [0] * count
    after, better_after = defaultdict(list), defaultdict(list)
    for a, b, _ in pairs:
        before[b] += 1
        after[a].append(b)
    for a, b, _ in wanted:
        missed[b] += 1
        better_after[a].append(b)
    ready, order = [(missed[n], n) for n in range(count) if not before[n]], []
    heapq.heapify(ready)
    while ready:
        as_wanted, node = heapq.heappop(ready)
        if as_wanted != missed[node]:
            continue  # it stands there anew, or has been placed
        missed[node] = -1
        order.append(node)
        for other in better_after[node]:
            if missed[other] > 0:
                missed[other] -= 1
                if not before[other]:
                    heapq.heappush(ready, (missed[other], other))
        for other in after[node]:
            before[other] -= 1
            if not before[other]:
                heapq.heappush(ready, (missed[other], other))
    return order


class Reached:
    """Of each event all before it, all after it, and what unlikely might be, as bits: `BAND` events back and ahead in
    the text. What lies further off, and what follows by way of it, is not known here."""

    def __init__(self, count: int, given: Sequence[Pair], chances: Chances) -> None:
        self.before, self.after, self.unlikely = [0] * count, [0] * count, [0] * count
        place = {n: k for k, n in enumerate(topological(count, given))}
        near = [pair for pair in given if abs(pair[1] - pair[0]) <= BAND]
        for a, b, _ in sorted(near, key=lambda pair: place[pair[0]]):
            self.before[b] |= _seen_from(b, self.before[a] | HERE, a)
        for a, b, _ in sorted(near, key=lambda pair: -place[pair[1]]):
            self.after[a] |= _seen_from(a, self.after[b] | HERE, b)
        for (a, b), chance in chances.items():
            if chance < 0.5:
                self.unlikely[a] |= _seen_from(a, HERE, b)
            elif chance > 0.5:
                self.unlikely[b] |= _seen_from(b, HERE, a)
        self.unlikely = [unlikely & ~after for unlikely, after in zip(self.unlikely, self.after)]

    def __call__(self, start: int, goal: int) -> bool:
        return abs(goal - start) <= BAND and bool(self.after[start] >> goal - start + BAND & 1)

    def doubted(self, a: int, b: int) -> bool:
        """Whether something else that would follow from `a` before `b` is unlikely."""
        later = self.after[b] | HERE
        if _seen_from(a, self.after[b], b) & self.unlikely[a]:
            return True
        return any(_seen_from(n, later, b) & self.unlikely[n] for n in self._earlier(a, b))

    def _earlier(self, a: int, b: int) -> Iterator[int]:
        """What lies before `a` and is not known to lie before `b`."""
        return _numbers(self.before[a] & ~_seen_from(a, self.before[b], b), a)

    def add(self, a: int, b: int) -> None:
        if self(a, b):
            return
        earlier, later = self.before[a] | HERE, self.after[b] | HERE
        behind = later & ~_seen_from(b, self.after[a], a)  # the others know
        for n in [a, *self._earlier(a, b)]:
            new = _seen_from(n, later, b)
            self.after[n] |= new
            self.unlikely[n] &= ~new
        for n in _numbers(behind, b):
            self.before[n] |= _seen_from(n, earlier, a)


def _seen_from(n: int, bits: int, other: int) -> int:
    """The bits of `other` as those of `n`: what is not within its band is lost."""
    return (bits << other - n if other >= n else bits >> n - other) & ALL


def _numbers(bits: int, n: int) -> Iterator[int]:
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1 - BAND + n
        bits ^= low


class Sorted:
    """All events in an order that agrees with every pair added, however far off, so that of two events only what stands
    between them need be searched (Marchetti-Spaccamela et al. 1996, maintaining a topological order)."""

    def __init__(self, count: int, given: Sequence[Pair], wanted: Iterable[Pair]) -> None:
        """`wanted`: what may be added; the less of it goes against the first order, the less is searched."""
        self.order = topological(count, given, wanted)
        self.place = [0] * count
        for place, n in enumerate(self.order):
            self.place[n] = place
        self.after: list[list[int]] = [[] for _ in range(count)]
        for a, b, _ in given:
            self.after[a].append(b)

    def allows(self, a: int, b: int) -> bool:
        """Whether `a` may lie before `b`: it closes no circle, as far as is searched. The order then has it so."""
        first, last = self.place[b], self.place[a]
        if last < first or last - first > SEARCH:
            return last < first
        behind, stack = {b}, [b]
        while stack:
            for n in self.after[stack.pop()]:
                if self.place[n] <= last and n not in behind:
                    behind.add(n)
                    stack.append(n)
        if a in behind:
            return False
        between = self.order[first : last + 1]
        self.order[first : last + 1] = sorted(between, key=behind.__contains__)
        for place in range(first, last + 1):
            self.place[self.order[place]] = place
        return True

    def add(self, a: int, b: int) -> None:
        """`a` lies before `b`, which is allowed."""
        self.after[a].append(b)
