"""Which row of a reading an edit is on."""

from typing import Any

from analysis.edits.anchors import Anchor, Place, find
from analysis.edits.draft import Draft
from analysis.edits.file import Edit
from analysis.edits.refusal import Refused
from analysis.tables.codebook import Event, Mention

LIKE = 0.5  # how much of an anchor's words and a row's must be the same


def places(text: str, edit: Edit) -> tuple[Place | None, Place | None]:
    """Where the words of `at` and of `to` stand."""
    return find(text, edit.at), find(text, edit.to) if isinstance(edit.to, Anchor) else None


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


def mention_of(draft: Draft, place: Place | None) -> Mention:
    """The mention at these words. Raises Refused where there is none, as the others do."""
    assert place is not None  # the file's schema has seen to it, as below
    return _needed(row_at(draft.mentions, place), "mention of an actor", draft, place)


def anybody_of(draft: Draft, place: Place | None) -> Mention | None:
    """The mention at these words; None for nobody."""
    return None if place is None else mention_of(draft, place)


def event_of(draft: Draft, place: Place | None) -> Event:
    """The event at these words."""
    assert place is not None
    return _needed(row_at(list(draft.events.values()), place), "event", draft, place)


def quote_of(draft: Draft, place: Place) -> str:
    """The id of the quote at these words."""
    return _needed(quote_at(draft.quotes, place), "quote", draft, place).quote_id


def _needed(row: Any | None, what: str, draft: Draft, place: Place) -> Any:
    if row is None:
        raise Refused(f"no {what} is read at “{short(draft.text[place.start : place.end])}”")
    return row


def short(words: str, limit: int = 60) -> str:
    """Words as a message shows them."""
    words = " ".join(words.split())
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " …"
