"""Who did what several events tell of: "Turkey attacked … Turkey's offensive … the invasion"."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.tables.codebook import Event, Participant

ENOUGH = 2  # events of one happening that must name the same agents before another is given them


def with_shared_agents(
    events: Sequence[Event], participants: Sequence[Participant], presumed: Sequence[Participant] = ()
) -> list[Participant]:
    """The participants, and for an event that names no agent those that all others of its happening name alike; else
    those that are `presumed`.

    One other may be mistaken, or joined by mistake; two that agree seldom are. Whom it is done to did not do it.
    """
    own: dict[str, list[Participant]] = {}
    for row in participants:
        own.setdefault(row.event_id, []).append(row)
    agents = {name: [p for p in rows if p.role == "agent"] for name, rows in own.items()}
    groups: dict[str | None, list[str]] = {}
    for event in events:
        groups.setdefault(event.happening_id, []).append(event.event_id)
    for group in groups.values():
        named = [name for name in group if any(p.actor_id for p in agents.get(name, ()))]
        alike = {frozenset(p.actor_id for p in agents[name]) for name in named}
        if len(named) < ENOUGH or len(alike) > 1:
            continue
        for name in group:
            rows = own.setdefault(name, [])
            if not agents.get(name) and not {p.actor_id for p in rows} & next(iter(alike)):
                rows[:0] = [replace(p, event_id=name) for p in agents[named[0]]]
    unnamed = {e.event_id for e in events if not any(p.role == "agent" for p in own.get(e.event_id, ()))}
    for row in presumed:
        if row.event_id in unnamed:
            own.setdefault(row.event_id, []).append(row)
    return [row for event in events for row in own.get(event.event_id, ())]
