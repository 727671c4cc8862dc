"""Days of events, as the reader model reads them: of all days that the article offers, those worth most.

The model gives each pair of a first and a last day that the article names (or leaves open) its chance of being the
event's; what the rules read is a hint to it. An interval is worth what it is likely to be: the same, as narrow, apart.
Every event of a text gets its days, not only those with a time expression (after Reimers et al. 2016).
"""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from analysis.model.story import Story, Weights, names_day
from analysis.reading.document import Token
from analysis.reading.events.dating.day_grid import EVER, DayGrid, day_grid, relations
from analysis.reading.events.dating.looking_back import lasts, outlasts_scene
from analysis.reading.events.dating.placing import Placed
from analysis.reading.events.dating.timeline import Timeline, older
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.verbs.tense import tense
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Time

SLOPE = 0.6  # of the scores of days: what makes chances of them, in articles that the branch has not learnt from
EXACT, APART = 1.0, 6.0  # what days that are the reader's own are worth beside narrow ones; what wrong ones cost
ENDED = 1.0  # what it costs to end what is open: "plans a dam" says of no day that it is built by then
# chance of being wrong from which days by rule go: closed ones, those of its own time; where none is worth more
DOUBT, OWN_DOUBT, RISK = 0.45, 0.7, 0.1
LIKELY, LEAST, MOST = 0.02, 0.004, 40  # chance of days that are tried, that are looked at; how many of these
NEAR, LEAD = 24, 6  # times by sentence, and first of the article, that an event is held against
TOGETHER = 60  # events that are held against the same times at once
MONTH = len("2018-05")  # characters of the value of a month; a year's has fewer
WEEK = 7  # days; an interval may be that long, or twice as long as the event's own, and still be narrow


@dataclass(frozen=True, eq=False)
class DayChances:
    """Chances of the first and last days of some events: days as numbers in their order; (events, days)."""

    first: np.ndarray
    begins: np.ndarray
    last: np.ndarray
    ends: np.ndarray

    @classmethod
    def of(cls, grid: DayGrid, chances: np.ndarray) -> "DayChances":
        """From the chances of each pair of days (events, first days, last days)."""
        (first, last), order = grid.numbers, np.argsort(grid.numbers[1], kind="stable")
        return cls(first, chances.sum(2), last[order], chances.sum(1)[:, order])

    def before(self, other: "DayChances") -> np.ndarray:
        """Chances (events, other's events) that the one ends before the other begins, each read by itself."""
        return _less(self.last, self._ended, other.first, other.begins)

    def begins_before(self, other: "DayChances") -> np.ndarray:
        return _less(self.first, self._begun, other.first, other.begins)

    def ends_before(self, other: "DayChances") -> np.ndarray:
        return _less(self.last, self._ended, other.last, other.ends)

    @cached_property
    def _begun(self) -> np.ndarray:
        return _summed(self.begins)

    @cached_property
    def _ended(self) -> np.ndarray:
        return _summed(self.ends)


class EventDays(NamedTuple):
    """An event's row among the chances of those for which the same times are near."""

    chances: DayChances
    row: int


def _summed(chances: np.ndarray) -> np.ndarray:
    """Chances of a day before each of the days, and before none of them."""
    below = np.zeros((len(chances), chances.shape[1] + 1))
    np.cumsum(chances, 1, out=below[:, 1:])
    return below


def _less(days: np.ndarray, below: np.ndarray, others: np.ndarray, their: np.ndarray) -> np.ndarray:
    """Chances that one day lies before another: days in order and what lies below each, days and their chances."""
    return below[:, days.searchsorted(others)] @ their.T


def dated(
    story: Sequence[Story], days: Timeline, triggers: Sequence[Trigger], placed: Sequence[Placed], times: Sequence[Time]
) -> tuple[list[Placed], list[EventDays | None]]:
    """The events with the days that the model reads, else those of the rules; and the chances of all days."""
    found = list(placed)
    likely: list[EventDays | None] = [None] * len(placed)
    named = {t.time_id for own in days.named.values() for t in own}
    long = {t.time_id for t in times if t.value is not None and len(t.value) <= MONTH}
    compared = {p.time_id for p in placed if p.dated} - {t.time_id for t in times} - {None}  # see without_compared
    lent = {p.time_id: t.head for p, t in zip(placed, triggers) if p.dated and p.time_id in long}
    for part in story:
        low, high = part.start[0], part.start[-1]
        own = [t for t in times if t.time_id in named and low <= t.start <= high]
        number = np.array([days.number[t.sentence_id] for t in own], int)
        inside = [n for n, trigger in enumerate(triggers) if low <= trigger.start <= high]
        sentence = np.array([days.number[triggers[n].sentence_id] for n in inside], int)
        near = {s: _near(number, s) for s in set(sentence.tolist())}
        alike: dict[tuple[tuple[int, ...], int], list[int]] = defaultdict(list)  # events by the times near them
        for k, s in enumerate(sentence.tolist()):
            alike[near[s], k // TOGETHER].append(k)
        for (kept, _), at in alike.items():
            events, close = [inside[k] for k in at], [own[k] for k in kept]
            grid = day_grid(days, close)
            apart = {own[k].start: number[k] - sentence[at] for k in kept}
            chances = day_chances(part, grid, [triggers[n].start for n in events], [placed[n] for n in events], apart)
            of_all = DayChances.of(grid, chances)
            for row, (n, chance) in enumerate(zip(events, chances)):
                found[n] = _chosen(placed[n], grid, chance, close)
                own_day = not placed[n].dated and (
                    _too_short(found[n].interval, triggers[n].head, days.first) or _is_news(found[n], triggers[n], days)
                )
                own_day = own_day or placed[n].time_id in compared
                if own_day or _is_of_another(found[n], placed[n], triggers[n], lent):
                    found[n] = placed[n]
                now = tense(triggers[n].head) == "present" and not placed[n].interval.known
                if now and found[n].interval.closed:  # what is so now is not to come
                    found[n] = replace(found[n], interval=found[n].interval.meet(Interval(None, days.date)))
                past = not triggers[n].noun and tense(triggers[n].head) == "past"
                if past and placed[n].interval.earliest is None:  # no later than it is told
                    found[n] = replace(found[n], interval=found[n].interval.meet(placed[n].interval))
                likely[n] = EventDays(of_all, row)
    return found, likely


def _near(number: np.ndarray, sentence: int) -> tuple[int, ...]:
    """The times that the events of a sentence are held against; `number`: of the sentence of each."""
    near = np.argsort(np.abs(number - sentence), kind="stable")[:NEAR]
    return tuple(sorted({*near.tolist(), *range(min(LEAD, len(number)))}))


def _too_short(days: Interval, verb: Token, first: datetime.date) -> bool:
    """Whether a deed lasted for longer than days that the model reads; `first`: of the story."""
    recent = days.earliest is not None and days.earliest >= first
    return (days.closed and lasts(verb)) or (recent and outlasts_scene(verb))


def _is_news(found: Placed, trigger: Trigger, days: Timeline) -> bool:
    """Whether a deed that an article opens on has an older time that only a later sentence names: "Lee denied it. He
    was sacked in 2019"."""
    if days.number[trigger.sentence_id] or trigger.noun or trigger.head.dep_ != "ROOT" or found.time_id is None:
        return False
    named = (t for own in days.named.values() for t in own if t.time_id == found.time_id)
    return any(days.number[t.sentence_id] > 0 and older(t, days.date) for t in named)


def _is_of_another(found: Placed, by_rule: Placed, trigger: Trigger, lent: Mapping[str, Token]) -> bool:
    """Whether a deed has the year or month of a clause that only says which thing is meant: "searched the flat that he
    rented in 2018"; `lent`: the verb that each of these dates."""
    verb = lent.get(found.time_id or "")
    if verb is None or by_rule.dated or trigger.head.tag_ != "VBD" or trigger.head not in verb.ancestors:
        return False
    between = itertools.takewhile(lambda t: t != trigger.head, (verb, *verb.ancestors))
    return any(t.dep_ == "relcl" for t in between)


def day_chances(
    part: Story, grid: DayGrid, starts: Sequence[int], placed: Sequence[Placed], apart: dict[int, np.ndarray]
) -> np.ndarray:
    """Chances of each pair of days (events, first days, last days); `apart`: sentences from each event to the time at a
    character."""
    weights, query = part.weights, part.rows(starts)
    first, last = (_end(end, part, weights, grid, query, apart) for end in ("start", "end"))
    scores = first[:, :, None] + last[:, None, :] + weights["own"][grid.own]
    scores = scores + weights["placed"][relations(grid, [(p.interval, p.dated) for p in placed])]
    scores = np.where(grid.valid, SLOPE * scores, -np.inf)
    scores = np.exp(scores - scores.max((1, 2), keepdims=True))
    return scores / scores.sum((1, 2), keepdims=True)


def _end(end: str, part: Story, weights: Weights, grid: DayGrid, query: np.ndarray, apart: dict[int, np.ndarray]):
    """Scores of each first or last day (events, days): the sum of the chances of all that names it, as a logarithm."""
    entries = grid.entries[end]
    worded = [(e.column, e.kind, e.start) for e in entries if e.start is not None]
    word = part.rows([start for *_, start in worded])
    kind = np.array([k for _, k, _ in worded], int)
    sentences = np.array([apart[start] for *_, start in worded], int).reshape(len(worded), len(query)).T
    scores = np.hstack(names_day(end, weights, part.values, query, word, kind, sentences))
    columns = np.array([e.column for e in entries if e.start is None] + [c for c, *_ in worded])
    found = np.full((len(query), len(grid.first if end == "start" else grid.last)), -30.0)
    for column, own in zip(columns, scores.T):
        found[:, column] = np.logaddexp(found[:, column], own)
    return found


def _chosen(by_rule: Placed, grid: DayGrid, chance: np.ndarray, times: Sequence[Time]) -> Placed:
    days = by_rule.interval
    least = OWN_DOUBT if by_rule.dated else DOUBT
    if by_rule.plain and days.known and days.earliest is None:
        return by_rule
    if days.closed and (by_rule.plain or apart_chance(grid, chance, days) < least):
        one_day = not by_rule.dated and days.earliest == days.latest
        # the scene's day is no first day of what is more likely than not to have begun nobody says when
        older = one_day and chance[grid.first.index(None)].sum() > 0.5
        return replace(by_rule, interval=Interval(None, days.latest)) if older else by_rule
    best = best_days(grid, chance, APART)
    if best is None:
        return by_rule if apart_chance(grid, chance, days) < RISK else Placed()
    if best == days or (not days.closed and days.before(best)):
        return by_rule  # what has happened by the day of its telling is not still to come
    if days.earliest is None and any(t.time_id == by_rule.time_id and t.earliest == best.earliest for t in times):
        return by_rule  # "served until 2015", "had left by Monday": no less before
    named = [t.time_id for t in times if (t.earliest, t.latest) == (best.earliest, best.latest)]
    return replace(by_rule, interval=best, time_id=named[0] if named else None, dated=False, spoken=None)


def best_days(grid: DayGrid, chance: np.ndarray, cost: float) -> Interval | None:
    """The days worth most by the chances (first days, last days) of all; None where nothing is worth its risk."""
    a, b = np.nonzero(chance > LEAST)
    order = np.argsort(-chance[a, b], kind="stable")[:MOST]
    a, b = a[order], b[order]
    p, (begin, end) = chance[a, b], grid.numbers
    low, high = begin[a], end[b]
    x, y = low[p > LIKELY][:, None], high[p > LIKELY][:, None]
    apart = (y < low) | (x > high)
    closed = (x > -EVER) & (y < EVER) & (low > -EVER) & (high < EVER)
    narrow = closed & ~apart & (y - x + 1 <= np.maximum(WEEK, 2 * (high - low + 1)))
    same = (x == low) & (y == high) & ((x > -EVER) | (y < EVER))
    ended = (high == EVER) & (y < EVER) & ~apart
    worth = (narrow + EXACT * same - ENDED * ended - cost * apart) @ p
    if not len(worth) or worth.max() <= 0:
        return None
    best = int(worth.argmax())
    return grid.interval((int(a[best]), int(b[best])))


def apart_chance(grid: DayGrid, chance: np.ndarray, days: Interval) -> float:
    """Chance that an event has no day of an interval."""
    begin, end = grid.numbers
    low = -EVER if days.earliest is None else days.earliest.toordinal()
    high = EVER if days.latest is None else days.latest.toordinal()
    return float(chance[(end[None, :] < low) | (begin[:, None] > high)].sum())
