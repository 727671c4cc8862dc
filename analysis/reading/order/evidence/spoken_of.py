"""What an article has narrated lies before what people say after that, as far as the days of both allow it.

Shares right on the readings that train, where the days meet: past before a telling further on 98 %, noun 97 %.
"""

from collections.abc import Iterator, Sequence

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import is_verb
from analysis.reading.order.evidence.evidence import is_pluperfect
from analysis.reading.order.evidence.narrative import goes_back, role
from analysis.reading.order.told import Told
from analysis.reading.timex.intervals import Interval

NEAREST = 24  # events before a telling that are compared with it
LEAD = 6  # events of the first sentence that are


def spoken_of(
    told: Told, tellers, intervals: Sequence[Interval], dated: Sequence[bool]
) -> Iterator[tuple[int, int, str]]:
    """(earlier, later, kind) by number of the events; `dated`: which have a time expression of their own."""
    cues = {telling for _, telling in tellers}
    narrated: list[int] = []
    for n in sorted(told.token):
        own = role(told, n, cues)
        if own == "telling" and _goes_on(told.token[n]):
            lead = [a for a in narrated[:LEAD] if told.events[a].sentence_id == told.events[narrated[0]].sentence_id]
            for a in dict.fromkeys([*lead, *narrated[-NEAREST:]]):
                if _meet(intervals[a], intervals[n], dated[n]):
                    yield a, n, "speech"
        elif own == "past" or (own == "" and not _to_come(told, n)):
            narrated.append(n)


def _goes_on(verb: Token) -> bool:
    """Whether a telling carries the account on: not "had said", "who said", "previously said"."""
    aside = goes_back(verb) or is_pluperfect(verb) or verb.dep_ in ("relcl", "acl", "advcl")
    return is_verb(verb) and not aside


def _to_come(told: Told, n: int) -> bool:
    """Whether a noun hangs on what is still to come: "to face trial"."""
    above = told.around(told.token[n].head) if told.token[n].head != told.token[n] else None
    return above is not None and told.events[above].tense in ("future", "present")


def _meet(event: Interval, telling: Interval, dated: bool) -> bool:
    """Whether both are placed, and the event begins no later than the telling and ends no later than it may."""
    if event.latest is None or telling.earliest is None or not event.overlaps(telling):
        return False
    return event.earliest <= telling.earliest if event.earliest is not None else not dated
