"""Edits that say different things of one thing: named, and none of them applied."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from analysis.edits.actors import called_alike
from analysis.edits.anchors import Anchor, Place
from analysis.edits.draft import Draft
from analysis.edits.file import Edit
from analysis.edits.kinds import KINDS
from analysis.edits.refusal import Refused
from analysis.edits.targets import anybody_of, event_of, mention_of, places, quote_of, row_at

# What an edit is about, where its kind does not say: those of one topic and one row contradict if they say otherwise.
TOPICS = {
    "not-an-event": "event",
    "other-actor": "who",
    "same-actor": "who",
    "mention-of": "who",
    "minor": "main",
    "same-happening": "what",
    "other-happening": "what",
    "after": "before",
}


def contradictions(draft: Draft, edits: list[Edit]) -> dict[int, str]:
    """Number of an edit → which others say otherwise of the same thing."""
    claims: dict[tuple, list[tuple[Edit, Any]]] = defaultdict(list)
    for edit in edits:
        place, to = places(draft.text, edit)
        if place is None or (isinstance(edit.to, Anchor) and to is None):
            continue
        try:
            made = [_claim(draft, edit, place, to), *_alone(draft, edit, place, to)]
        except Refused:
            continue
        for about, value in made:
            claims[about].append((edit, value))
    against: dict[int, set[int]] = defaultdict(set)
    for said in claims.values():
        for edit, value in said:
            against[edit.number] |= {other.number for other, theirs in said if theirs != value}
    return {
        number: f"it contradicts edit{'s' if len(others) > 1 else ''} {', '.join(map(str, sorted(others)))}: "
        "none of them is applied"
        for number, others in against.items()
        if others
    }


def _alone(draft: Draft, edit: Edit, place: Place, to: Place | None) -> Iterator[tuple[tuple, Any]]:
    """What is of its own is nothing else's, whichever of the two another edit is on."""
    if edit.kind == "same-happening":
        yield ("what", event_of(draft, to).event_id), edit.kind
    elif edit.kind in ("other-actor", "same-actor"):
        ends = [called_alike(draft, mention_of(draft, at)) for at in (place, to) if at]
        if edit.kind == "other-actor" or ends[0] != ends[1]:
            yield from ((("alone", mention), edit.kind) for end in ends for mention in end)


def _claim(draft: Draft, edit: Edit, place: Place, to: Place | None) -> tuple[tuple, Any]:
    """What an edit is about, and what it says of it."""
    topic = TOPICS.get(edit.kind, edit.kind)
    if topic == "event":
        event = row_at(list(draft.events.values()), place)
        return (topic, event.event_id if event else (place.start, place.end)), edit.kind
    if topic == "before":
        pair = event_of(draft, place).event_id, event_of(draft, to).event_id
        return (topic, frozenset(pair)), pair if edit.kind == "before" else pair[::-1]
    value = edit.kind if topic in ("who", "what", "main") else edit.to
    if topic in ("speaker", "source", "who"):
        anybody = anybody_of(draft, to)
        actor = anybody and anybody.actor_id
        value = (edit.kind, actor if edit.kind == "mention-of" else None) if topic == "who" else actor
    return (topic, _row(draft, topic, KINDS[edit.kind].on, place)), value


def _row(draft: Draft, topic: str, table: str, place: Place) -> str | None:
    """The row that is spoken of: some topics are about a mention or an event, others about its actor or happening."""
    if table == "quotes":
        return quote_of(draft, place)
    if table == "mentions":
        mention = mention_of(draft, place)
        return mention.mention_id if topic == "who" else mention.actor_id
    event = event_of(draft, place)
    return event.happening_id if topic in ("main", "label") else event.event_id
