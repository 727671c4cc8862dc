"""What is known of the sequence of happenings: what follows what, and how that narrows their days."""

import datetime
from collections.abc import Mapping, Sequence

from analysis.charts.kit.days import Days
from analysis.tables.tables import Tables

Following = Mapping[str, frozenset[str]]  # happening → those known to lie after it
SURE = 0.9  # from here on a pair is said to follow: 29 of 31 right on the readings that train (of all pairs, 52 of 61)
SETTLED = ("reported", "claimed", "denied", "negated")  # what is ahead lies as long after the rest as it will


def following(tables: Tables, least: float = 0.0) -> Following:
    """What the events of each happening put behind it; two that are ordered both ways are not settled.

    `least`: how sure a pair that is judged must be.
    """
    of = dict(zip(tables.events["event_id"], tables.events["happening_id"]))
    order = tables.order[tables.order["confidence"].isna() | (tables.order["confidence"] >= least)]
    pairs = {(of.get(a), of.get(b)) for a, b in zip(order["before"], order["after"])}
    found: dict[str, set[str]] = {}
    for before, after in pairs:
        if before and after and before != after and (after, before) not in pairs:
            found.setdefault(before, set()).add(after)
    return {happening: frozenset(later) for happening, later in found.items()}


def after(happening: str, behind: Following) -> frozenset[str]:
    """All that lies after a happening, also through others."""
    found: set[str] = set()
    waiting = [happening]
    while waiting:
        for later in behind.get(waiting.pop(), ()):
            if later not in found:
                found.add(later)
                waiting.append(later)
    return frozenset(found - {happening})


def narrowed(days: Mapping[str, Days], statuses: Mapping[str, str], behind: Following) -> dict[str, Days]:
    """The days of each happening, no earlier than what lies before it and no later than what lies after it.

    Only between what is told as over or held to be so; where that would leave no day, its own stand.
    """
    pairs = [(a, b) for a, later in behind.items() for b in later if {statuses.get(a), statuses.get(b)} <= {*SETTLED}]
    first = {h: day for h, (day, _) in days.items() if day is not None}
    last = {h: day for h, (_, day) in days.items() if day is not None}
    moved = True
    while moved:  # ends: a bound is only ever replaced by a closer one among the days there are
        moved = False
        for a, b in pairs:
            if a in first and first[a] > first.get(b, datetime.date.min):
                first[b], moved = first[a], True
            if b in last and last[b] < last.get(a, datetime.date.max):
                last[a], moved = last[b], True
    close = {h: (first.get(h), last.get(h)) for h in days}
    return {h: own if _empty(close[h]) else close[h] for h, own in days.items()}


def _empty(days: Days) -> bool:
    return days[0] is not None and days[1] is not None and days[0] > days[1]


def in_sequence(ids: Sequence[str], behind: Following, surely: Following) -> list[tuple[str, bool]]:
    """Happenings so that none stands before one that it follows, as near to their order as that allows, each with
    whether it surely follows the one that stands right before it."""
    all_later = {h: after(h, behind) for h in ids}
    later = {h: {o for o in found if h not in all_later.get(o, ())} for h, found in all_later.items()}
    left, found = list(ids), []
    last: str | None = None
    while left:
        chosen = next((h for h in left if not any(h in later[other] for other in left)), left[0])
        found.append((chosen, last is not None and chosen in later[last] & after(last, surely)))
        left.remove(chosen)
        last = chosen
    return found
