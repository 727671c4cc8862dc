"""Who did what a noun takes up: "they attacked the town … the attack"."""

from analysis.reading.events.participants.cast import Part
from analysis.reading.events.same_event import Facet, is_definite
from analysis.reading.events.triggers import Trigger

EPISODES = ("accident", "episode", "event", "incident")  # nobody does them


def taken_up(
    triggers: list[Trigger], parts: list[list[Part]], again: list[tuple[int, int]], facets: list[Facet]
) -> tuple[list[list[Part]], list[list[Part]]]:
    """Agents of nouns that name none, by event: those of the deed that is told again and, behind them, those of a kind
    of deed that only one actor has done so far, where the noun is definite."""
    told: dict[int, list[int]] = {}
    for n, other in again:
        told.setdefault(n, []).append(other)
    doers: dict[str, set[str]] = {}  # by kind of deed, so far
    last: dict[str, int] = {}
    found: list[list[Part]] = []
    likely: list[list[Part]] = []
    for n, (trigger, facet) in enumerate(zip(triggers, facets)):
        earlier: list[Part] = []
        by_kind: list[Part] = []
        if trigger.noun and trigger.lemma not in EPISODES and not _agents(parts[n]):
            earlier = [p for other in told.get(n, ()) for p in _agents(parts[other])]
            if not earlier and len(doers.get(facet.kind, ())) == 1 and is_definite(trigger.head):
                by_kind = _by_the_same(facet, facets[last[facet.kind]], parts[last[facet.kind]])
        found.append(earlier)
        likely.append(by_kind)
        if facet.agent is not None:
            doers.setdefault(facet.kind, set()).add(facet.agent)
            last[facet.kind] = n
    return found, likely


def _agents(parts: list[Part]) -> list[Part]:
    return [p for p in parts if p.role == "agent"]


def _by_the_same(facet: Facet, earlier: Facet, parts: list[Part]) -> list[Part]:
    """Agents of the earlier deed; none where another undergoes this one, or the doer does."""
    other = None not in (facet.patient, earlier.patient) and facet.patient != earlier.patient
    return [] if other or facet.patient == earlier.agent else _agents(parts)
