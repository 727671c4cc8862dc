"""Corrections → a reading as corrected, and what became of each: the order in which they are applied, on one screen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.edits import actors, events
from analysis.edits.anchors import Anchor, Place, find
from analysis.edits.chronology import settle
from analysis.edits.draft import Draft, draft_of, tables_of
from analysis.edits.file import Edit
from analysis.edits.kinds import KINDS
from analysis.edits.refusal import Refused
from analysis.tables.tables import Tables
from analysis.tables.validation import validate

# Each stage works on what those before it left, whatever the order in the file; what contradicts is of one stage.
STAGES = (
    ("event", "not-an-event"),
    ("same-actor", "other-actor", "mention-of"),
    ("rename", "kind", "speaker"),
    ("status", "source", "day"),
    ("same-happening", "other-happening"),
    ("main", "minor", "label"),
    ("before", "after"),
)
STATES = {  # what becomes of an edit, in words that are counted
    "applied": "applied",
    "nothing": "read that way already",
    "orphan": "whose words are gone",
    "contradiction": "contradicted by another",
    "refused": "not possible",
}
LIKE = 0.5  # how much of an anchor's words and a row's must be the same


@dataclass(frozen=True)
class Outcome:
    """What became of an edit (`state`, of STATES), in a sentence; `moved`: its words stand elsewhere than they did."""

    edit: Edit
    state: str
    said: str
    moved: bool = False


@dataclass(frozen=True)
class Corrected:
    """Tables with a reader's corrections, what became of each, and the ids of what was corrected."""

    tables: Tables
    outcomes: tuple[Outcome, ...] = ()
    ids: frozenset[str] = frozenset()

    def count(self, *states: str) -> int:
        return sum(outcome.state in states for outcome in self.outcomes)

    @property
    def summary(self) -> str:
        """ "5 corrections by hand: 3 applied, 1 orphan, 1 refused"; "" without any."""
        if not self.outcomes:
            return ""
        counts = [(STATES[state], self.count(state)) for state in STATES]
        total = "1 correction" if len(self.outcomes) == 1 else f"{len(self.outcomes)} corrections"
        return f"{total} by hand: " + ", ".join(f"{count} {words}" for words, count in counts if count)

    @property
    def warnings(self) -> tuple[str, ...]:
        """A sentence on each edit that could not be applied."""
        return tuple(
            f"Correction {o.edit.number} ({o.edit.kind}) is not applied: {o.said}."
            for o in self.outcomes
            if o.state not in ("applied", "nothing")
        )


def correct(text: str, tables: Tables, edits: tuple[Edit, ...]) -> Corrected:
    """Apply corrections to the reading of a text. What cannot be applied changes nothing, and its outcome says why."""
    if not edits:
        return Corrected(tables)
    draft, outcomes = draft_of(text, tables), {}
    for stage in STAGES:
        own = [edit for edit in edits if edit.kind in stage]
        against = _contradictions(draft, own)
        for edit in own:
            outcomes[edit.number] = _applied(draft, edit, against.get(edit.number))
    if draft.reordered:
        settle(draft)
    _outvoted(draft, outcomes)
    made, new = tables, dict[str, str]()
    if any(outcome.state == "applied" for outcome in outcomes.values()):
        made, new = tables_of(draft, tables)
    done = Corrected(
        made,
        tuple(outcomes[edit.number] for edit in edits),
        frozenset(new.get(name, name) for name in draft.corrected) if made is not tables else frozenset(),
    )
    done = replace(done, tables=_recorded(done))
    validate(vars(done.tables), text)
    return done


def _recorded(done: Corrected) -> Tables:
    """The tables, with what was corrected and what could not be said beside the article."""
    articles = done.tables.articles.copy()
    known = [None if pd.isna(w) else w for w in articles["warnings"]]
    said = "\n".join([f"{done.summary}.", *done.warnings])
    articles["warnings"] = pd.array([f"{w}\n{said}" if w else said for w in known], dtype="str")
    return replace(done.tables, articles=articles)


def _applied(draft: Draft, edit: Edit, against: str | None) -> Outcome:
    """Apply one edit."""
    place = find(draft.text, edit.at)
    if place is None:
        return Outcome(
            edit, "orphan", f"“{_short(edit.at.quote)}” is not in the article any more, or not where it stood"
        )
    to = find(draft.text, edit.to) if isinstance(edit.to, Anchor) else None
    if isinstance(edit.to, Anchor) and to is None:
        return Outcome(
            edit, "orphan", f"“{_short(edit.to.quote)}” is not in the article any more, or not where it stood"
        )
    moved = place.moved or bool(to and to.moved)
    if against:
        return Outcome(edit, "contradiction", against, moved)
    try:
        said = ACTIONS[edit.kind](draft, edit, place, to)
    except Refused as reason:
        return Outcome(edit, "refused", f"“{_short(edit.at.quote)}”: {reason}", moved)
    if said is None:
        return Outcome(edit, "nothing", f"“{_short(edit.at.quote)}” is read that way already", moved)
    return Outcome(edit, "applied", said, moved)


def row_at(rows: list, place: Place) -> Any | None:
    """The row whose words are most nearly those."""

    def likeness(row: Any) -> float:
        shared = min(row.end, place.end) - max(row.start, place.start)
        return shared / (max(row.end, place.end) - min(row.start, place.start))

    best = max(rows, key=likeness, default=None)
    return best if best is not None and likeness(best) >= LIKE else None


def quote_at(rows: list, place: Place) -> Any | None:
    """The quote of these words, or else the shortest that they are a part of."""
    around = [row for row in rows if row.start <= place.start and place.end <= row.end]
    return row_at(rows, place) or min(around, key=lambda row: row.end - row.start, default=None)


def _mention(draft: Draft, place: Place | None) -> Any:
    return None if place is None else _needed(row_at(draft.mentions, place), "mention of an actor", draft, place)


def _event(draft: Draft, place: Place | None) -> Any:
    assert place is not None  # the file's schema has seen to it
    return _needed(row_at(list(draft.events.values()), place), "event", draft, place)


def _needed(row: Any | None, what: str, draft: Draft, place: Place) -> Any:
    if row is None:
        raise Refused(f"no {what} is read at “{_short(draft.text[place.start : place.end])}”")
    return row


def _quote(draft: Draft, place: Place) -> str:
    return _needed(quote_at(draft.quotes, place), "quote", draft, place).quote_id


Action = Callable[[Draft, Edit, Place, Place | None], str | None]
ACTIONS: dict[str, Action] = {
    "event": lambda d, e, at, to: events.add(d, at.start, at.end),
    "not-an-event": lambda d, e, at, to: events.remove(d, _event(d, at)),
    "same-actor": lambda d, e, at, to: actors.join(d, _mention(d, at), _mention(d, to)),
    "other-actor": lambda d, e, at, to: actors.part(d, _mention(d, at)),
    "mention-of": lambda d, e, at, to: actors.move(d, _mention(d, at), _mention(d, to)),
    "rename": lambda d, e, at, to: actors.rename(d, _mention(d, at), e.to),
    "kind": lambda d, e, at, to: actors.regard(d, _mention(d, at), e.to),
    "speaker": lambda d, e, at, to: actors.speak(d, _quote(d, at), _mention(d, to)),
    "status": lambda d, e, at, to: events.vouch(d, _event(d, at), e.to),
    "source": lambda d, e, at, to: events.attribute(d, _event(d, at), _mention(d, to)),
    "day": lambda d, e, at, to: events.date(d, _event(d, at), e.to),
    "same-happening": lambda d, e, at, to: events.join(d, _event(d, at), _event(d, to)),
    "other-happening": lambda d, e, at, to: events.part(d, _event(d, at)),
    "main": lambda d, e, at, to: events.weigh(d, _event(d, at), True),
    "minor": lambda d, e, at, to: events.weigh(d, _event(d, at), False),
    "label": lambda d, e, at, to: events.call(d, _event(d, at), e.to),
    "before": lambda d, e, at, to: events.arrange(d, _event(d, at), _event(d, to)),
    "after": lambda d, e, at, to: events.arrange(d, _event(d, to), _event(d, at)),
}  # fmt: skip
TOPICS = {
    "not-an-event": "event", "other-actor": "who", "same-actor": "who", "mention-of": "who", "minor": "main",
    "same-happening": "what", "other-happening": "what", "after": "before",
}  # fmt: skip


def _contradictions(draft: Draft, edits: list[Edit]) -> dict[int, str]:
    """Number of an edit → which others say otherwise of the same thing: none of them is applied."""
    by: dict[tuple, list[tuple[Edit, Any]]] = {}
    for edit in edits:
        place, to = find(draft.text, edit.at), find(draft.text, edit.to) if isinstance(edit.to, Anchor) else None
        if place is None or (isinstance(edit.to, Anchor) and to is None):
            continue
        try:
            topic, value = _claim(draft, edit, place, to)
        except Refused:
            continue
        by.setdefault(topic, []).append((edit, value))
    found = {}
    for said in by.values():
        for edit, value in said:
            others = [str(other.number) for other, theirs in said if theirs != value]
            if others:
                found[edit.number] = (
                    f"it contradicts edit{'s' if others[1:] else ''} {', '.join(others)}: none of them is applied"
                )
    return found


def _claim(draft: Draft, edit: Edit, place: Place, to: Place | None) -> tuple[tuple, Any]:
    """What an edit is about, and what it says of it."""
    topic, table = TOPICS.get(edit.kind, edit.kind), KINDS[edit.kind].on
    if topic == "event":
        event = row_at(list(draft.events.values()), place)
        return (topic, event.event_id if event else (place.start, place.end)), edit.kind
    if topic == "before":
        pair = _event(draft, place).event_id, _event(draft, to).event_id
        return (topic, frozenset(pair)), pair if edit.kind == "before" else pair[::-1]
    value = (
        (_needed(_mention(draft, to), "mention", draft, to).actor_id if to else None)
        if topic in ("speaker", "source")
        else edit.to
    )
    if table == "quotes":
        return (topic, _quote(draft, place)), value
    if table == "mentions":
        mention = _needed(_mention(draft, place), "mention", draft, place)
        if topic == "who":
            other = _mention(draft, to)
            return (topic, mention.mention_id), (
                edit.kind,
                other and other.actor_id if edit.kind == "mention-of" else None,
            )
        return (topic, mention.actor_id), value
    event = _event(draft, place)
    if topic in ("main", "label"):
        return (topic, event.happening_id), edit.kind if topic == "main" else value
    return (topic, event.event_id), edit.kind if topic == "what" else value


def _outvoted(draft: Draft, outcomes: dict[int, Outcome]) -> None:
    """What was said of an order that days, or other corrections, do not allow was not applied."""
    kept = {(p.before, p.after) for p in draft.order if p.evidence == "hand"}
    rows = list(draft.events.values())
    for number, outcome in outcomes.items():
        edit = outcome.edit
        if edit.kind not in ("before", "after") or outcome.state != "applied" or not isinstance(edit.to, Anchor):
            continue
        places = [find(draft.text, edit.at), find(draft.text, edit.to)]
        pair = [row.event_id for place in places if place and (row := row_at(rows, place))]
        if tuple(pair if edit.kind == "before" else pair[::-1]) not in kept:
            said = f"“{_short(edit.at.quote)}”: days or other corrections say that it lies the other way round"
            outcomes[number] = Outcome(edit, "refused", said, outcome.moved)


def _short(words: str, limit: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " …"
