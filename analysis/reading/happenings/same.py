"""Which events tell of one thing (event coreference within an article)."""

from analysis.tables.codebook import Event

Group = list[int]


def groups(events: tuple[Event, ...], again: tuple[tuple[int, int], ...]) -> list[Group]:
    """Numbers of the events that tell of one thing, in the order first told; `again`: (event, one it takes up)."""
    of = list(range(len(events)))
    for later, earlier in again:
        one, other = sorted((of[later], of[earlier]))
        of = [one if group == other else group for group in of]
    found: dict[int, Group] = {}
    for n, group in enumerate(of):
        found.setdefault(group, []).append(n)
    return list(found.values())
