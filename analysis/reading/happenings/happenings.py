"""Happenings: events that tell of one thing as one row, with its label, weight, status and days."""

from dataclasses import dataclass

from analysis.reading.actors.actors import Actors
from analysis.reading.document import Doc
from analysis.reading.events.events import Events
from analysis.reading.happenings.labels.label import ENOUGH, labels
from analysis.reading.happenings.labels.phrases.phrase_text import count
from analysis.reading.happenings.labels.said import Label
from analysis.reading.happenings.same import joined, likeness
from analysis.reading.happenings.settle import agreeing, days, settled, strongest
from analysis.reading.happenings.telling import tellings
from analysis.reading.happenings.weight import BARE, CREDIT, CUT, PARTIAL, VAGUE, by_weight
from analysis.reading.order.order import Chronology, order_happenings
from analysis.reading.order.partial_order import ranks
from analysis.tables.codebook import Event, Happening, OrderedPair, Time


@dataclass(frozen=True)
class Happenings:
    """Happenings in the order first told; the events, each with its happening; their order, as happenings allow it."""

    happenings: tuple[Happening, ...]
    events: tuple[Event, ...]
    order: tuple[OrderedPair, ...]


def join_events(doc: Doc, actors: Actors, times: list[Time], events: Events, chronology: Chronology) -> Happenings:
    """Join the events that tell of one thing; `chronology` gives their days and order, which then is read anew."""
    told = tellings(doc, actors, events, chronology.events)
    scores = likeness(told, chronology.order)
    groups = joined(len(told), scores)
    chronology = order_happenings(chronology.judged, groups)
    rows = chronology.events
    intervals = [days([rows[n] for n in group]) for group in groups]
    order = settled(rows, chronology.order, groups, intervals)
    happened = ranks(intervals, order)
    said = labels(doc, actors, times, told, groups, events.tellers)
    lacking = {n: costs(label, told[groups[n][0]].sentence) for n, label in enumerate(said) if not label.informs}
    rank = by_weight(told, groups, scores, {a.actor_id: a.mentions for a in actors.actors}, lacking)
    found: list[Happening] = []
    for number, group in enumerate(groups):
        teller = strongest([rows[n] for n in group])
        found.append(
            Happening(
                happening_id=f"h{number + 1}",
                rank=rank[number],
                label=said[number].text,
                status=teller.status,
                source_id=teller.source_id,
                earliest=intervals[number].earliest,
                latest=intervals[number].latest,
                told=number + 1,
                happened=happened[number],
                events=len(group),
            )
        )
    return Happenings(
        tuple(found),
        rows,
        tuple(agreeing(rows, chronology.order, groups, intervals, order)),
    )


def costs(label: Label, sentence: int) -> float:
    """What it costs a happening, first told in a sentence, that nobody learns enough from its label; what a text opens
    with it is about."""
    if label.credit:
        return CREDIT
    if label.whole:
        return VAGUE
    if label.clause and not label.text.endswith(")"):
        return CUT if count([label.text]) >= ENOUGH else PARTIAL
    return PARTIAL if sentence == 1 else BARE
