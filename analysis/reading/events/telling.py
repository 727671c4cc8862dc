"""Which event tells of which, and when it was told."""

from analysis.reading.events.attributes import Attributes
from analysis.reading.events.placing import Placed
from analysis.reading.events.source import Quoted
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import is_infinitive
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Quote


def tellings(triggers: list[Trigger], told: list[Quote | None], quoted: Quoted) -> list[int | None]:
    """Per event, the number of the event that tells it (the cue of its quote), or None: the article itself does."""
    at = {t.start: n for n, t in enumerate(triggers)}
    return [at.get(quoted.cues.get(q.quote_id)) if q is not None else None for q in told]


def planners(triggers: list[Trigger], said: list[Attributes], told_by: list[int | None]) -> list[int | None]:
    """Per event, the event that bounds its days: a past plan or promise for what it aims at, else the telling."""
    at = {t.head.i: n for n, t in enumerate(triggers)}
    bounds = list(told_by)
    for n, trigger in enumerate(triggers):
        governor = at.get(trigger.head.head.i)
        aim = said[n].tense == "future" and not trigger.noun and is_infinitive(trigger.head)
        if (
            aim
            and governor not in (None, n)
            and trigger.head.dep_ in ("xcomp", "acl", "advcl")
            and said[governor].tense in ("past", None)
        ):
            bounds[n] = governor
    return bounds


def said_today(placed: list[Placed], told: list[Quote | None], told_by: list[int | None]) -> list[Placed]:
    """Direct speech says "today" of the day of speaking: as far as the article dates that, else unknown."""
    placed = list(placed)
    for n, teller in enumerate(told_by):
        if placed[n].today and told[n] is not None and told[n].kind != "indirect":
            day = placed[teller].interval if teller is not None and placed[teller].dated else Interval()
            placed[n] = Placed(day, placed[n].time_id, day.known, True)
    return placed


def spoken_on(placed: list[Placed], told: list[Quote | None], told_by: list[int | None]) -> list[Placed]:
    """Who says "today" of an event speaks on its day: the telling is dated by what it tells."""
    placed = list(placed)
    for n, teller in enumerate(told_by):
        if (
            placed[n].today
            and placed[n].dated
            and told[n] is not None
            and told[n].kind != "indirect"
            and teller is not None
            and not placed[teller].dated
        ):
            placed[teller] = Placed(placed[n].interval, placed[n].time_id, True)
    return placed


def speech_goes_on(placed: list[Placed], speech: list[bool], agents: list[str | None]) -> list[Placed]:
    """A speaker who goes on speaking does so on the day on which the article last dates a speech of his."""
    placed, last = list(placed), {}
    for n, agent in enumerate(agents):
        if not speech[n] or agent is None:
            continue
        if placed[n].dated:
            last[agent] = placed[n]
        elif agent in last:
            placed[n] = last[agent]
    return placed
