"""Corrections → a reading as corrected, and what became of each: the order in which they are applied, on one screen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from analysis.edits import actors, events
from analysis.edits.anchors import Anchor, Place, times
from analysis.edits.chronology import settle
from analysis.edits.contradictions import contradictions
from analysis.edits.draft import Draft, draft_of, tables_of
from analysis.edits.file import Edit
from analysis.edits.refusal import Refused
from analysis.edits.targets import anybody_of, event_of, mention_of, places, quote_of, row_at, short
from analysis.tables.tables import Tables
from analysis.tables.validation import validate

# Each stage, and in it each kind after the other, works on what those before it left, whatever the order in the file;
# what contradicts is of one stage.
STAGES = (
    ("not-an-event", "event"),
    ("other-actor", "mention-of", "same-actor"),
    ("rename", "kind", "speaker"),
    ("status", "source", "day"),
    ("other-happening", "same-happening"),
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
        against = contradictions(draft, own)
        for edit in sorted(own, key=lambda edit: stage.index(edit.kind)):
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
    place, to = places(draft.text, edit)
    for anchor, found in ((edit.at, place), (edit.to, to)):
        if isinstance(anchor, Anchor) and found is None:
            if unclear := _unclear(draft.text, anchor):
                return Outcome(edit, "refused", f"“{short(anchor.quote)}” {unclear}")
            gone = "is not in the article any more, or not where it stood"
            return Outcome(edit, "orphan", f"“{short(anchor.quote)}” {gone}")
    assert place is not None
    moved = place.moved or bool(to and to.moved)
    if against:
        return Outcome(edit, "contradiction", against, moved)
    try:
        said = ACTIONS[edit.kind](draft, edit, place, to)
    except Refused as reason:
        return Outcome(edit, "refused", f"“{short(edit.at.quote)}”: {reason}", moved)
    if said is None:
        return Outcome(edit, "nothing", f"“{short(edit.at.quote)}” is read that way already", moved)
    return Outcome(edit, "applied", said, moved)


def _unclear(text: str, anchor: Anchor) -> str:
    """That words stand in several places and nothing says which is meant; "" where that is not so."""
    many = times(text, anchor)
    if many < 2 or anchor.prefix or anchor.suffix or anchor.position is not None:
        return ""
    return f"stands {many} times in the article: say what stands right before or after it (prefix, suffix)"


Action = Callable[[Draft, Edit, Place, Place | None], str | None]
ACTIONS: dict[str, Action] = {
    "event": lambda d, e, at, to: events.add(d, at.start, at.end),
    "not-an-event": lambda d, e, at, to: events.remove(d, event_of(d, at)),
    "same-actor": lambda d, e, at, to: actors.join(d, mention_of(d, at), mention_of(d, to)),
    "other-actor": lambda d, e, at, to: actors.part(d, mention_of(d, at)),
    "mention-of": lambda d, e, at, to: actors.move(d, mention_of(d, at), anybody_of(d, to)),
    "rename": lambda d, e, at, to: actors.put(d, mention_of(d, at), "name", e.to),
    "kind": lambda d, e, at, to: actors.put(d, mention_of(d, at), "kind", e.to),
    "speaker": lambda d, e, at, to: actors.speak(d, quote_of(d, at), anybody_of(d, to)),
    "status": lambda d, e, at, to: events.vouch(d, event_of(d, at), e.to),
    "source": lambda d, e, at, to: events.attribute(d, event_of(d, at), anybody_of(d, to)),
    "day": lambda d, e, at, to: events.date(d, event_of(d, at), e.to),
    "same-happening": lambda d, e, at, to: events.join(d, event_of(d, at), event_of(d, to)),
    "other-happening": lambda d, e, at, to: events.part(d, event_of(d, at)),
    "main": lambda d, e, at, to: events.weigh(d, event_of(d, at), True),
    "minor": lambda d, e, at, to: events.weigh(d, event_of(d, at), False),
    "label": lambda d, e, at, to: events.call(d, event_of(d, at), e.to),
    "before": lambda d, e, at, to: events.arrange(d, event_of(d, at), event_of(d, to)),
    "after": lambda d, e, at, to: events.arrange(d, event_of(d, to), event_of(d, at)),
}


def _outvoted(draft: Draft, outcomes: dict[int, Outcome]) -> None:
    """What was said of an order that days, or other corrections, do not allow was not applied."""
    kept = {(p.before, p.after) for p in draft.order if p.evidence == "hand"}
    rows = list(draft.events.values())
    for number, outcome in outcomes.items():
        edit = outcome.edit
        if edit.kind not in ("before", "after") or outcome.state != "applied" or not isinstance(edit.to, Anchor):
            continue
        pair = [row.event_id for place in places(draft.text, edit) if place and (row := row_at(rows, place))]
        if tuple(pair if edit.kind == "before" else pair[::-1]) not in kept:
            said = f"“{short(edit.at.quote)}”: days or other corrections say that it lies the other way round"
            outcomes[number] = Outcome(edit, "refused", said, outcome.moved)
