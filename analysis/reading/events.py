"""What happened, is claimed, planned or denied: event triggers with their attributes, participants and intervals."""
import datetime
from dataclasses import dataclass

from spacy.tokens import Doc

from analysis.reading.attributes import attributes, event_class
from analysis.reading.clauses import clause
from analysis.reading.intervals import Interval
from analysis.reading.participants import Cast, find_parts, participant_rows
from analysis.reading.placing import bound, by_times, same_time, spread
from analysis.reading.status import status
from analysis.reading.telling import speech_goes_on, tellings
from analysis.reading.triggers import Trigger, find_triggers
from analysis.reading.vouching import Quoted, vouch
from analysis.rows import Event, Participant, Quote, Time


@dataclass(frozen=True)
class Events:
    """Events in the order of the text, who takes part in them, and (event, event that tells it) by number from 0."""
    events: tuple[Event, ...]
    participants: tuple[Participant, ...]
    tellings: tuple[tuple[int, int], ...] = ()


def find_events(doc: Doc, actors, quotes: list[Quote], times: list[Time], date: datetime.date | None) -> Events:
    """Events of a document; `told` is their rank in the text, `happened` is left to `order_events`."""
    return event_rows(doc, find_triggers(doc), actors, quotes, times, date)


def event_rows(doc: Doc, triggers: list[Trigger], actors, quotes: list[Quote], times: list[Time],
               date: datetime.date | None) -> Events:
    """Rows of the events and participants tables for triggers from whatever source."""
    cast, quoted = Cast.of(doc, actors), Quoted(quotes)
    said = [attributes(t) for t in triggers]
    parts = [find_parts(t, cast) for t in triggers]
    vouchers = [vouch(t, s, quoted, cast) for t, s in zip(triggers, said)]
    agents = [next((cast.actor(p.head) for p in own if p.role == "agent"), None) for own in parts]
    classes = [event_class(t) for t in triggers]

    told_by = tellings(triggers, vouchers)
    placed = spread(by_times(doc, triggers, times), same_time(triggers))
    told_as = {q.cue_start for q in quotes}
    tells = [c == "reporting" or t.start in told_as for c, t in zip(classes, triggers)]
    placed = speech_goes_on(placed, triggers, tells, agents)
    today = Interval(date, date)
    for _ in range(2):                                   # a telling is itself bounded by its own telling
        placed = [bound(p, s, placed[told].interval if told is not None else today, t.noun)
                  for p, s, t, told in zip(placed, said, triggers, told_by)]

    events, participants = [], []
    for n, (trigger, s, voucher, place) in enumerate(zip(triggers, said, vouchers, placed), 1):
        event_id = f"e{n}"
        participants += participant_rows(event_id, parts[n - 1], cast)
        events.append(Event(
            event_id, trigger.sentence_id, trigger.start, trigger.end, doc.text[trigger.start:trigger.end], trigger.lemma,
            clause(trigger.head).text, classes[n - 1], s.certainty, s.polarity, s.tense,
            status(s.certainty, s.polarity, s.tense, voucher.attributed, s.denied), voucher.source_id, voucher.quote_id,
            place.time_id, place.interval.earliest, place.interval.latest, n, None, trigger.rule))
    pairs = tuple((n, told) for n, told in enumerate(told_by) if told is not None)
    return Events(tuple(events), tuple(participants), pairs)
