"""Happenings: events that tell of one thing as one row, with its label, weight, status and days."""

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from analysis.reading.actors.actors import Actors
from analysis.reading.events.events import Events
from analysis.reading.happenings.label import labels
from analysis.reading.happenings.same import groups
from analysis.reading.happenings.settle import days, ranks_in_time, strongest
from analysis.reading.happenings.weight import by_weight
from analysis.reading.order.order import Chronology
from analysis.tables.codebook import Event, Happening


@dataclass(frozen=True)
class Happenings:
    """Happenings in the order first told, and the events, each with the happening that it tells of."""

    happenings: tuple[Happening, ...]
    events: tuple[Event, ...]


def join_events(doc: Doc, actors: Actors, events: Events, chronology: Chronology) -> Happenings:
    """Join the events that tell of one thing; `chronology` gives their days and order."""
    rows = chronology.events
    joined = groups(rows, events.again)
    intervals = [days([rows[n] for n in group]) for group in joined]
    happened = ranks_in_time(rows, chronology.order, joined, intervals)
    ranks = by_weight(rows, joined)
    said = labels(doc, actors, rows, events.participants, joined)
    found, of = [], {}
    for number, group in enumerate(joined):
        name = f"h{number + 1}"
        of |= dict.fromkeys(group, name)
        teller = strongest([rows[n] for n in group])
        found.append(
            Happening(
                name,
                ranks[number],
                said[number],
                teller.status,
                teller.source_id,
                intervals[number].earliest,
                intervals[number].latest,
                number + 1,
                happened[number],
                len(group),
            )
        )
    return Happenings(tuple(found), tuple(replace(e, happening_id=of[n]) for n, e in enumerate(rows)))
