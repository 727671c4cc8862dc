"""Which event tells of which, and when it was told."""

import datetime

from analysis.reading.events.dating.placing import Placed
from analysis.reading.events.dating.timeline import RECENT
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.factuality.source import Quoted
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import has, is_verb, upwards
from analysis.reading.grammar.verbs.tense import tense
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Quote

NOWHERE = -1  # bounded neither by a telling nor by the article's day


def tellers(triggers: list[Trigger], told: list[Quote | None], quoted: Quoted) -> list[int | None]:
    """Per event, the number of the event that tells it (the cue of its quote), or None: the article itself does."""
    at = {t.start: n for n, t in enumerate(triggers)}
    return [None if q is None or q.quote_id not in quoted.cues else at.get(quoted.cues[q.quote_id]) for q in told]


def bounded_by(triggers: list[Trigger], said: list[Attributes], told_by: list[int | None]) -> list[int | None]:
    """Per event, the event whose days bound its own: its telling; what governs a plan told of the past.

    None is the article's own day, NOWHERE neither: "a scheme to rob the bank" says nothing of today.
    """
    at = {t.head.i: n for n, t in enumerate(triggers)}
    return [
        _aimed_from(n, trigger, said, at, told_by[n]) if said[n].tense == "future" else told_by[n]
        for n, trigger in enumerate(triggers)
    ]


def _aimed_from(n: int, trigger: Trigger, said: list[Attributes], at: dict[int, int], teller: int | None) -> int | None:
    """What a future event lies after: the telling where the verb says so ("will go"), else its past governor."""
    word = trigger.head
    if not trigger.noun and tense(word) is not None:
        would = teller is None and has(word, "aux", "would", "'d")
        return NOWHERE if would else teller
    for above in upwards(word.head):
        governor = at.get(above.i)
        if governor not in (None, n):
            return governor if said[governor].tense in ("past", None) else teller
        if is_verb(above) and tense(above) is not None:
            return NOWHERE if tense(above) == "past" else teller
    return teller


def said_today(placed: list[Placed], told: list[Quote | None], told_by: list[int | None]) -> list[Placed]:
    """Direct speech counts its days from that of speaking: as far as the article dates that, else unknown."""
    placed = list(placed)
    for n, teller in enumerate(told_by):
        days, quote = placed[n].spoken, told[n]
        if days is not None and quote is not None and quote.kind != "indirect":
            day = placed[teller].interval if teller is not None and placed[teller].dated else Interval()
            placed[n] = Placed(day.moved(days), placed[n].time_id, day.known, days)
    return placed


def spoken_on(placed: list[Placed], told: list[Quote | None], told_by: list[int | None]) -> list[Placed]:
    """Who says "today" of an event speaks on its day: the telling is dated by what it tells."""
    placed = list(placed)
    for n, teller in enumerate(told_by):
        days, quote = placed[n].spoken, told[n]
        own = days is not None and placed[n].dated and quote is not None and quote.kind != "indirect"
        if own and days is not None and teller is not None and not placed[teller].dated:
            placed[teller] = Placed(placed[n].interval.moved(-days), placed[n].time_id, True)
    return placed


def speech_goes_on(
    placed: list[Placed], speech: list[bool], agents: list[str | None], date: datetime.date | None
) -> list[Placed]:
    """A speaker who goes on speaking does so on the day on which the article last dates a speech of his, unless that
    was long before its own (`date`)."""
    placed, last = list(placed), {}
    for n, agent in enumerate(agents):
        if not speech[n] or agent is None:
            continue
        if placed[n].dated:
            last[agent] = placed[n]
        elif agent in last:
            ended = last[agent].interval.latest
            long_ago = date is not None and ended is not None and date - ended > RECENT
            placed[n] = placed[n] if long_ago else last[agent]
    return placed
