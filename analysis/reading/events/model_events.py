"""What the reader model adds to the events that the rules find: triggers that no rule names, and tense."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from analysis.model.reader import EventSpan, Spans
from analysis.reading.document import Doc
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.triggers import Trigger, noun_lemma, tells_nothing
from analysis.reading.language import sentence_ids
from analysis.tables.codebook import Event

HAPPENING = ("NOUN", "PROPN", "VERB")
HEAD = "reader model: events"
DOUBT = 0.02  # chance of an order below which the model tells nothing apart
SURE = 0.8  # of events that only the model finds, those surer than this are right more often than not


def with_model_events(doc: Doc, triggers: list[Trigger], events: tuple[EventSpan, ...]) -> tuple[list[Trigger], list]:
    """The rules' triggers and those that only the model finds, in the order of the text, each with what the model
    reads there (None where it reads no event)."""
    at = {n: e for e in events for n in _met(triggers, e)}
    pairs = [(t, at.get(n)) for n, t in enumerate(triggers)]
    known, where = {id(e) for e in at.values()}, sentence_ids(doc)
    for event in events:
        if id(event) in known or event.confidence is None or event.confidence < SURE:
            continue
        words = doc.char_span(event.start, event.end, alignment_mode="expand")
        head = words.root if words else None
        if head is not None and head.i in where and head.pos_ in HAPPENING and not tells_nothing(head):
            noun = head.pos_ != "VERB"
            lemma = noun_lemma(head) if noun else head.lemma_.lower()
            found = Trigger(head, event.start, event.end, lemma, noun, where[head.i], HEAD, event.confidence)
            pairs.append((found, event))
    pairs.sort(key=lambda pair: pair[0].start)
    return [t for t, _ in pairs], [e for _, e in pairs]


def _met(triggers: Sequence[Trigger | Event], event: EventSpan) -> list[int]:
    """Numbers of the triggers, in the order of the text, that an event of the model's overlaps."""
    last = bisect_left(triggers, event.end, key=lambda t: t.start)
    return [n for n in range(max(0, last - 4), last) if triggers[n].end > event.start]


def amended(said: Attributes, by_model: EventSpan | None) -> Attributes:
    """What the rules read, with the model's tense where grammar is silent. That something is not so the model alone
    says of little, and of most of that wrongly ("rarely hit", "can only take so much")."""
    return said if by_model is None else replace(said, tense=said.tense or by_model.tense)


def model_order(events: tuple[Event, ...], spans: Spans) -> dict[tuple[int, int], float]:
    """(event, one told after it), by number → log-odds by the model that it also lies before it."""
    number: dict[int, int] = {}
    for n, event in enumerate(spans.events):
        for k in _met(events, event):
            number.setdefault(n, k)
    return {
        (number[a], number[b]): math.log((before + DOUBT) / (after + DOUBT))
        for a, b, before, after in spans.order
        if a in number and b in number and number[a] < number[b]
    }
