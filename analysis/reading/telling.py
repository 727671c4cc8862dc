"""Which event tells of which: the cue of the quote in which an event stands."""
from analysis.reading.placing import Placed
from analysis.reading.triggers import Trigger
from analysis.reading.vouching import Voucher


def tellings(triggers: list[Trigger], vouchers: list[Voucher]) -> list[int | None]:
    """Per event, the number of the event that tells it, or None: the article itself does."""
    at = {t.start: n for n, t in enumerate(triggers)}
    return [at.get(v.cue) if v.cue is not None else None for v in vouchers]


def speech_goes_on(placed: list[Placed], triggers: list[Trigger], tells: list[bool], agents: list[str | None]) -> list[Placed]:
    """A speaker who goes on speaking does so on the same day, until another date or speaker comes in between.

    `tells`: whether an event is an act of speech.
    """
    placed, last = list(placed), {}
    for n, (trigger, agent) in enumerate(zip(triggers, agents)):
        if not tells[n] or agent is None:
            continue
        if placed[n].dated:
            last[agent] = placed[n]
        elif agent in last:
            placed[n] = last[agent]
    return placed
