"""The label of a happening: who does what to whom."""

from collections.abc import Sequence

from spacy.tokens import Doc

from analysis.reading.actors.actors import Actors
from analysis.tables.codebook import Event, Participant


def labels(
    doc: Doc,
    actors: Actors,
    events: Sequence[Event],
    participants: Sequence[Participant],
    groups: Sequence[Sequence[int]],
) -> list[str]:
    """A label for each happening, no two alike."""
    found: list[str] = []
    for group in groups:
        label = events[group[0]].clause
        while label in found:
            label += " again"
        found.append(label)
    return found
