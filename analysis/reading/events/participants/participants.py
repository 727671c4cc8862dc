"""Who takes part in an event: agent, patient and place, by the grammar of its clause."""

from analysis.reading.document import Token
from analysis.reading.events.participants.bearers import bearer, called
from analysis.reading.events.participants.cast import Cast, Part
from analysis.reading.events.participants.noun_parts import noun_parts
from analysis.reading.events.participants.verb_parts import verb_parts
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.noun_phrases import noun_phrase
from analysis.reading.grammar.tokens import child
from analysis.tables.codebook import Participant


def find_parts(trigger: Trigger, cast: Cast) -> list[Part]:
    """Roles of one event, coordinated words each by itself."""
    parts = noun_parts(trigger.head, cast) if trigger.noun else verb_parts(trigger.head, cast)
    parts = [p for p in parts if not trigger.start <= p.head.idx < trigger.end]
    patients = {p.head.i for p in parts if p.role == "patient"}
    parts = [p for p in parts if p.role != "place" or p.head.i not in patients]
    heads = [(p.role, bearer(p.head, cast) if p.role == "agent" else _named(p.head, cast)) for p in parts]
    return [Part(role, word) for role, head in heads for word in _coordinated(head, cast)]


def _coordinated(head: Token, cast: Cast) -> list[Token]:
    """A word and what is coordinated with it, where each is an actor."""
    heads, word = [head], head
    for _ in range(12):
        joined = child(word, "conj")
        if joined is None or joined.pos_ not in ("NOUN", "PROPN", "PRON"):
            break
        word = joined
        if cast.mention(who := _named(word, cast)) is not None:
            heads.append(who)
    return heads


def _named(word: Token, cast: Cast) -> Token:
    """A word, or the name behind it where no mention covers it: "sued her brother Tom Hale"."""
    name = called(word, cast) if cast.mention(word) is None and word.pos_ == "NOUN" else None
    return word if name is None else name


def participant_rows(event_id: str, parts: list[Part], cast: Cast) -> list[Participant]:
    """Parts as rows; a part that no mention covers keeps its noun phrase and no actor."""
    rows, seen = [], set()
    for part in parts:
        mention = cast.mention(part.head)
        if mention is not None:
            start, end, actor, text = mention.start, mention.end, mention.actor_id, mention.text
        else:
            first, stop = noun_phrase(part.head)
            span = part.head.doc[first:stop]
            start, end, actor, text = span.start_char, span.end_char, None, span.text
        if (part.role, start, end) not in seen:
            seen.add((part.role, start, end))
            rows.append(Participant(event_id, actor, part.role, start, end, text))
    return rows
