"""How likely one event lies before another: named features, whose weights are learnt (`lexicon/order_weights.csv`).

Each event has facts that say how late such events tend to lie (a plan late, a pluperfect early, a sentence after an
arrest); a pair has what the text, the days and the reader model say of the two. Logistic regression over both, learnt
from articles read by hand (`python -m analysis.training.order`), after pairwise temporal classifiers (Chambers et al.
2014) but over whole articles.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from analysis.lexicon import learnt
from analysis.reading.events.dating.dating import EventDays
from analysis.reading.order.likelihood.day_odds import DAYS, by_days, numbered, odds_by_days
from analysis.reading.order.likelihood.lateness import facts_of, sort_of
from analysis.reading.order.likelihood.scripts import by_script, stages
from analysis.reading.order.told import Told
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Event

BACK = 60  # events back that are compared
LEAD = 8  # first events of an article that are compared with all
LINKS = ("dobj", "nsubj", "nsubjpass", "conj", "xcomp", "advcl", "ccomp", "acl", "relcl")
READ = "read before"
HOW_NEAR, NEAR_BY = ("one sentence", "next sentence", "near by", "far"), (1, 2, 5)  # … from so many sentences apart
PREPOSITIONS = ("in", "of", "by", "with", "for", "to", "after", "before", "at", "from", "on", "as", "during")

Facts = frozenset[str]
Chances = Mapping[tuple[int, int], float]
Feature = tuple[str, float]
# What many pairs have in common: how near their sentences are, quotes, how their days lie, the sort of either.
Setting = tuple[str, str, tuple[str, float], str, str]


@dataclass(frozen=True)
class Compared:
    """What pairs of events are compared by, each event by number in the order of the text.

    `sentence`: of each event, its number; `facts`: of each; `sort`: its tense and form; `links`: (below, above) → the
    relation by which one hangs on the other; `teller`: event → what tells it; `said`: (earlier, later) → the kinds of
    evidence that say so; `read`: (earlier told, later told) → log-odds that it lies before, by the reader model.
    """

    events: Sequence[Event]
    sentence: Sequence[int]
    intervals: list[Interval]
    days: Sequence[EventDays | None]
    facts: Sequence[Facts]
    sort: Sequence[str]
    links: Mapping[tuple[int, int], str]
    teller: Mapping[int, int]
    said: Mapping[tuple[int, int], frozenset[str]]
    read: Chances


def compared(
    told: Told,
    tellers: Sequence[tuple[int, int]],
    intervals: list[Interval],
    days: Sequence[EventDays | None],
    pairs: Sequence[tuple[int, int, str]],
    read: Chances,
) -> Compared:
    """`pairs`: (earlier, later, kind of evidence) by rule."""
    cues = {telling for _, telling in tellers}
    said: dict[tuple[int, int], set[str]] = {}
    for a, b, kind in pairs:
        said.setdefault((a, b), set()).add(kind)
    numbers = range(len(told.events))
    return Compared(
        events=told.events,
        sentence=[int(event.sentence_id[1:]) for event in told.events],
        intervals=intervals,
        days=days,
        facts=[frozenset(facts_of(told, n, cues, intervals[n])) for n in numbers],
        sort=[sort_of(told, n, cues) for n in numbers],
        links=dict(_links(told)),
        teller=dict(tellers),
        said={pair: frozenset(kinds) for pair, kinds in said.items()},
        read=read,
    )


def pairs(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Events and those told after them that are compared: near each other, or with one of the article's first."""
    later = np.arange(count)
    near = (later - BACK).clip(0)
    lead = near.clip(max=LEAD)
    sizes = lead + later - near
    place = np.arange(sizes.sum()) - np.repeat(sizes.cumsum() - sizes, sizes)
    further = np.repeat(near - lead, sizes)
    return np.where(place < np.repeat(lead, sizes), place, place + further), np.repeat(later, sizes)


def likely(found: Compared, weights: Mapping[str, float] | None = None) -> dict[tuple[int, int], float]:
    """(event, one told after it) → log-odds that it also lies before it; `weights`: other than those of the lexicon."""
    weights = learnt("order_weights") if weights is None else weights

    def total(named: Iterable[Feature]) -> float:
        # Summed exactly: in whatever order a set gives them, equal chances stay equal.
        return math.fsum([weights.get(name, 0.0) * value for name, value in named])

    count = len(found.events)
    a, b = pairs(count)
    late = np.array([math.fsum([weights.get("event: " + fact, 0.0) for fact in facts]) for facts in found.facts])
    odds = late[b] - late[a] + _in_common(found, a, b, total)

    # what is told of two alone: how they hang together, scripts, the reader model
    scripts = [stages(event.lemma).keys() for event in found.events]
    scripted = np.array([bool(own) for own in scripts], bool)
    both = np.flatnonzero(scripted[a] & scripted[b])
    joined = {(x, y) for x, y in zip(a[both].tolist(), b[both].tolist()) if not scripts[x].isdisjoint(scripts[y])}
    joined.update((min(pair), max(pair)) for pair in (*found.links, *found.teller.items(), *found.said))
    read = weights.get(READ, 0.0)
    alone = {pair: read * chance for pair, chance in found.read.items() if pair not in joined}
    alone |= {pair: total(_of_the_two(found, *pair)) for pair in joined}
    order, own = b * count + a, np.array([y * count + x for x, y in alone], np.int64)
    near = np.isin(own, order)
    odds[order.searchsorted(own[near])] += np.array([*alone.values()], float)[near]

    odds += odds_by_days(found.days, a, b, np.array([weights.get(name, 0.0) for name in DAYS]))
    return dict(zip(zip(a.tolist(), b.tolist()), odds.tolist()))


def _in_common(
    found: Compared, a: np.ndarray, b: np.ndarray, total: Callable[[Iterable[Feature]], float]
) -> np.ndarray:
    """What the setting says of each pair, which most pairs share with others."""
    sentence = np.array(found.sentence, np.int64)
    (day, days), (sort, sorts), (quote, _) = map(
        numbered, (found.intervals, found.sort, [None, *(e.quote_id for e in found.events)])
    )
    quote = quote[1:]  # 0: none
    setting = np.array(NEAR_BY).searchsorted(sentence[b] - sentence[a], side="right")
    setting = setting * 3 + np.where(quote[a] == quote[b], quote[a] > 0, 2)
    setting = (setting * 2 + (quote[a] > 0)) * 2 + (quote[b] > 0)
    pair, one_day = np.unique(day[a] * len(days) + day[b], return_inverse=True)
    relation, relations = numbered([_relation(days[one // len(days)], days[one % len(days)]) for one in pair.tolist()])
    setting = setting * len(relations) + relation[one_day]
    setting = (setting * len(sorts) + sort[a]) * len(sorts) + sort[b]
    _, first, which = np.unique(setting, True, True)
    each = [total(_of_setting(_setting(found, x, y))) for x, y in zip(a[first].tolist(), b[first].tolist())]
    return np.array(each, float)[which]


def features(found: Compared, a: int, b: int) -> dict[str, float]:
    """All features of event `a` and one told after it, for learning: positive where it speaks for `a`'s lying before
    `b`, once weighted."""
    names: dict[str, float] = {}
    for fact in found.facts[a] ^ found.facts[b]:
        names[f"event: {fact}"] = 1.0 if fact in found.facts[b] else -1.0
    for name, value in (*_of_setting(_setting(found, a, b)), *_of_the_two(found, a, b)):
        names[name] = names.get(name, 0.0) + value
    x, y = found.days[a], found.days[b]
    if x is not None and y is not None:
        names |= zip(DAYS, by_days([x.chances], y.chances)[x.row, y.row].tolist())
    return names


def _setting(found: Compared, a: int, b: int) -> Setting:
    one, other = found.events[a].quote_id, found.events[b].quote_id
    quotes = "" if one is None and other is None else _quotes(one, other)
    days = _relation(found.intervals[a], found.intervals[b])
    return _near(found.sentence[b] - found.sentence[a]), quotes, days, found.sort[a], found.sort[b]


def _of_setting(setting: Setting) -> Iterator[Feature]:
    near, quotes, (relation, sign), one, other = setting
    sorts = f"{one} < {other}"
    yield near, 1.0
    yield f"{near}: {sorts}", 1.0
    if quotes:
        yield quotes, 1.0
        yield f"{quotes}: {sorts}", 1.0
    if relation:
        yield f"days: {relation}", sign
    yield f"days {relation} {'+' if sign > 0 else '-'}: {sorts}", 1.0


def _of_the_two(found: Compared, a: int, b: int) -> Iterator[Feature]:
    """What is told of these two alone."""
    for below, above, way in ((b, a, "hangs on"), (a, b, "governs")):
        link = found.links.get((below, above))
        if link is not None:
            yield f"{way} {link}", 1.0
            yield f"{way} {link}: {found.sort[a]} < {found.sort[b]}", 1.0
        if found.teller.get(below) == above:
            yield f"{way} told", 1.0
            yield f"{way} told: {found.events[below].class_} {found.sort[below]}", 1.0
    for pair, sign in (((a, b), 1.0), ((b, a), -1.0)):
        for kind in found.said.get(pair, ()):
            yield f"by {kind}", sign
    yield from by_script(found.events[a].lemma, found.events[b].lemma)
    if (a, b) in found.read:
        yield READ, found.read[a, b]


def _near(apart: int) -> str:
    return HOW_NEAR[bisect_right(NEAR_BY, apart)]


def _quotes(one: str | None, other: str | None) -> str:
    if one == other:
        return "one quote"
    return "first quoted" if other is None else "second quoted" if one is None else "two quotes"


@lru_cache(maxsize=4096)
def _relation(one: Interval, other: Interval) -> tuple[str, float]:
    """How the days of two events lie, and 1 where the first are the earlier ones, -1 where they are the later."""
    if one.before(other) or other.before(one):
        return "apart", 1.0 if one.before(other) else -1.0
    if one == other:
        return "same" if one.known else "", 1.0
    for name, x, y in (("first", one.earliest, other.earliest), ("last", one.latest, other.latest)):
        if x is not None and y is not None and x != y:
            return name, 1.0 if x < y else -1.0
    return "", 1.0


def _links(told: Told) -> Iterator[tuple[tuple[int, int], str]]:
    for n, word in told.token.items():
        above, link = word.head, word.dep_
        if link in ("pobj", "pcomp"):
            above, link = above.head, above.lower_
        other = told.number.get(above.i)
        if other is not None and other != n:
            yield (n, other), f"by {link}" if link in (*LINKS, *PREPOSITIONS) else "somehow"
