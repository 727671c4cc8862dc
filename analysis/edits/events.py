"""Corrections of events and happenings: whether they are any, who vouches, when, which tell of one thing."""

import bisect
import datetime
from dataclasses import replace

from analysis.edits.draft import Draft, fresh
from analysis.edits.refusal import Refused
from analysis.tables.codebook import BY_HAND, Event, Happening, Mention, OrderedPair
from analysis.tables.row_words import in_days

LABEL = 80  # characters of a label that nobody wrote
# What a status says of how sure, whether and when: as `analysis.reading.events.factuality.status` derives it.
SAYS: dict[str, dict[str, str | None]] = {
    "reported": {"certainty": "certain", "polarity": "positive"},
    "claimed": {"certainty": "certain", "polarity": "positive"},
    "denied": {},
    "planned": {"certainty": "certain", "polarity": "positive", "tense": "future"},
    "possible": {"certainty": "possible", "polarity": "positive"},
    "negated": {"polarity": "negative"},
}


def add(draft: Draft, start: int, end: int) -> str | None:
    """An event at these words: of what it tells nothing is known but who speaks there."""
    if any(e.start < end and start < e.end for e in draft.events.values()):
        return None
    words, sentence = draft.text[start:end], draft.sentences[_sentence(draft, start)]
    if words != words.strip() or end > sentence.end:
        raise Refused("the words of an event stand in one sentence, without white space around them")
    inside = [q for q in draft.quotes if q.start <= start and end <= q.end]
    quote = min(inside, key=lambda q: q.end - q.start, default=None)
    event_id, happening_id = fresh(draft.events, "e"), fresh(draft.happenings, "h")
    status = "claimed" if quote else "reported"
    source = quote.speaker_id if quote else None
    draft.events[event_id] = Event(
        event_id=event_id,
        sentence_id=sentence.sentence_id,
        start=start,
        end=end,
        trigger=words,
        lemma=words.lower(),
        clause=sentence.text,
        class_="occurrence",
        certainty="certain",
        polarity="positive",
        tense=None,
        status=status,
        source_id=source,
        quote_id=quote.quote_id if quote else None,
        time_id=None,
        earliest=None,
        latest=None,
        told=0,
        happened=None,
        happening_id=happening_id,
        rule=BY_HAND,
        confidence=None,
    )
    draft.happenings[happening_id] = _new(draft, happening_id, draft.events[event_id])
    draft.corrected |= {event_id, happening_id}
    draft.reordered = True
    return f"“{words}” is an event"


def remove(draft: Draft, event: Event) -> str | None:
    """There is no event."""
    del draft.events[event.event_id]
    draft.participants[:] = [p for p in draft.participants if p.event_id != event.event_id]
    draft.order[:] = [p for p in draft.order if event.event_id not in (p.before, p.after)]
    _drop_empty(draft, event.happening_id)
    draft.reordered = True
    return f"“{event.trigger}” is no event"


def vouch(draft: Draft, event: Event, status: str) -> str | None:
    """The event's status; what the article itself reports has no other source."""
    if event.status == status:
        return None
    tense = {"tense": None} if event.tense == "future" and status in ("reported", "claimed") else {}
    source = {"source_id": None} if status == "reported" else {}
    draft.event(event.event_id, status=status, **SAYS[status], **tense, **source)
    draft.reordered = True
    return f"“{event.trigger}” is {status}, not {event.status}"


def attribute(draft: Draft, event: Event, source: Mention | None) -> str | None:
    """Who vouches for the event; what somebody vouches for is claimed, what the article itself does is reported."""
    new = source.actor_id if source else None
    if source and new is None:
        raise Refused("the reading knows nobody at the words of `to`")
    if event.source_id == new:
        return None
    status = {"claimed": "reported"}.get(event.status) if new is None else {"reported": "claimed"}.get(event.status)
    draft.event(event.event_id, source_id=new, status=status or event.status)
    draft.reordered = True
    names = [draft.actors[a].name if a else "the article" for a in (event.source_id, new)]
    return f"“{event.trigger}” is vouched for by {names[1]}, not {names[0]}"


def date(draft: Draft, event: Event, days: tuple[datetime.date | None, datetime.date | None]) -> str | None:
    """The days on which the event can lie."""
    if (event.earliest, event.latest) == days:
        return None
    draft.days.setdefault(event.event_id, (event.earliest, event.latest))
    draft.event(event.event_id, earliest=days[0], latest=days[1], time_id=None)
    draft.reordered = True
    return f"“{event.trigger}” lies {_on(*days)}, not {_on(event.earliest, event.latest)}"


def join(draft: Draft, event: Event, other: Event) -> str | None:
    """Both events' happenings are one: the weightier one's label stays."""
    both = [draft.happenings[e.happening_id] for e in (event, other)]
    if both[0] == both[1]:
        return None
    kept, gone = sorted(both, key=lambda h: h.rank)
    for each in list(draft.events.values()):
        if each.happening_id == gone.happening_id:
            draft.event(each.event_id, happening_id=kept.happening_id)
    draft.happenings.pop(gone.happening_id)
    draft.corrected.add(kept.happening_id)
    draft.reordered = True
    return f"“{event.trigger}” and “{other.trigger}” tell of one happening: {kept.label}"


def part(draft: Draft, event: Event) -> str | None:
    """The event tells of a happening of its own."""
    old = event.happening_id
    if sum(e.happening_id == old for e in draft.events.values()) == 1:
        return None
    new = fresh(draft.happenings, "h")
    draft.happenings[new] = _new(draft, new, event)
    draft.event(event.event_id, happening_id=new)
    draft.corrected |= {new, old}
    _drop_empty(draft, old)
    draft.reordered = True
    return f"“{event.trigger}” tells of another thing than {draft.happenings[old].label!r}"


def weigh(draft: Draft, event: Event, main: bool) -> str | None:
    """Its happening comes first, or last."""
    one = draft.happenings[event.happening_id]
    others = [h for h in draft.happenings.values() if h != one]
    rank = min((h.rank for h in others), default=1) - 1 if main else max((h.rank for h in others), default=0) + 1
    if (one.rank == 1) if main else (one.rank == len(draft.happenings)):
        return None
    draft.happening(one.happening_id, rank=rank)
    _rerank(draft)
    return f"“{one.label}” is {'what the article is about most' if main else 'beside the point'}"


def call(draft: Draft, event: Event, label: str) -> str | None:
    """The label of its happening."""
    one = draft.happenings[event.happening_id]
    if one.label == label:
        return None
    draft.happening(one.happening_id, label=label)
    return f"“{one.label}” is called “{label}”"


def arrange(draft: Draft, first: Event, then: Event) -> str | None:
    """One event lies before another."""
    if first.event_id == then.event_id:
        raise Refused("both are one event")
    pair = OrderedPair(first.event_id, then.event_id, "hand")
    if pair in draft.order:
        return None
    draft.order[:] = [p for p in draft.order if {p.before, p.after} != {pair.before, pair.after}] + [pair]
    draft.corrected |= {first.event_id, then.event_id}
    draft.reordered = True
    return f"“{first.trigger}” lies before “{then.trigger}”"


def _sentence(draft: Draft, start: int) -> int:
    if not draft.sentences:
        raise Refused("the article has no sentence")
    return max(0, bisect.bisect_right([s.start for s in draft.sentences], start) - 1)


def _new(draft: Draft, happening_id: str, event: Event) -> Happening:
    words = " ".join(event.clause.split())
    label = words if len(words) <= LABEL else words[:LABEL].rsplit(" ", 1)[0] + " …"
    rank = max((h.rank for h in draft.happenings.values()), default=0) + 1
    return Happening(
        happening_id=happening_id,
        rank=rank,
        label=label,
        status=event.status,
        source_id=event.source_id,
        earliest=event.earliest,
        latest=event.latest,
        told=0,
        happened=None,
        events=1,
    )


def _drop_empty(draft: Draft, happening_id: str) -> None:
    if not any(e.happening_id == happening_id for e in draft.events.values()):
        draft.happenings.pop(happening_id, None)
        _rerank(draft)


def _rerank(draft: Draft) -> None:
    for rank, one in enumerate(sorted(draft.happenings.values(), key=lambda h: h.rank), 1):
        draft.happenings[one.happening_id] = replace(one, rank=rank)


def _on(earliest: datetime.date | None, latest: datetime.date | None) -> str:
    words = in_days(earliest, latest)
    return words if words.startswith(("by ", "from ")) else "on no known day" if words == "undated" else f"on {words}"
