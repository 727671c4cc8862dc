"""A reading as rows of the codebook that can be corrected, and back as tables."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

import pandas as pd

from analysis.tables.codebook import (
    BY_HAND,
    TABLES,
    Actor,
    Event,
    Happening,
    Mention,
    OrderedPair,
    Participant,
    Quote,
    Sentence,
    Time,
)
from analysis.tables.columns import column_name
from analysis.tables.frames import frame
from analysis.tables.tables import Tables

Row = TypeVar("Row")


@dataclass
class Draft:
    """The rows of one article.

    `corrected`: ids of what a reader corrected; `days`: events whose days were given → those read; `reordered`: whether
    order, days and happenings must be worked out anew.
    """

    text: str
    sentences: list[Sentence]
    actors: dict[str, Actor]
    mentions: list[Mention]
    quotes: list[Quote]
    times: list[Time]
    events: dict[str, Event]
    happenings: dict[str, Happening]
    participants: list[Participant]
    order: list[OrderedPair]
    corrected: set[str] = field(default_factory=set)
    days: dict[str, tuple] = field(default_factory=dict)
    reordered: bool = False

    def change(self, rows: list[Row], which: Callable[[Row], bool], **to: Any) -> None:
        """Correct the rows of a list that `which` finds."""
        rows[:] = [replace(row, **to) if which(row) else row for row in rows]  # type: ignore[type-var] # dataclasses all

    def event(self, event_id: str, **to: Any) -> None:
        """Correct an event."""
        self.events[event_id] = replace(self.events[event_id], **to, rule=BY_HAND, confidence=None)
        self.corrected.add(event_id)

    def happening(self, happening_id: str, **to: Any) -> None:
        """Correct a happening."""
        self.happenings[happening_id] = replace(self.happenings[happening_id], **to)
        self.corrected.add(happening_id)

    def actor(self, actor_id: str, **to: Any) -> None:
        """Correct an actor."""
        self.actors[actor_id] = replace(self.actors[actor_id], **to)
        self.corrected.add(actor_id)


def fresh(known: Any, letter: str) -> str:
    """An id that none has."""
    return f"{letter}{max((int(name[1:]) for name in known), default=0) + 1}"


def draft_of(text: str, tables: Tables) -> Draft:
    """The rows of tables."""
    rows = {name: _rows(name, getattr(tables, name)) for name in TABLES}
    return Draft(
        text,
        rows["sentences"],
        {row.actor_id: row for row in rows["actors"]},
        rows["mentions"],
        rows["quotes"],
        rows["times"],
        {row.event_id: row for row in rows["events"]},
        {row.happening_id: row for row in rows["happenings"]},
        rows["participants"],
        rows["order"],
    )


def tables_of(draft: Draft, tables: Tables) -> tuple[Tables, dict[str, str]]:
    """The tables of a draft made from `tables`, its ids numbered in the order of the text; and id → new id."""
    actors = sorted(draft.actors.values(), key=lambda a: (a.first_start, int(a.actor_id[1:])))
    events = sorted(draft.events.values(), key=lambda e: (e.start, e.end, int(e.event_id[1:])))
    first: dict[str, int] = {}
    for number, event in enumerate(events, 1):
        first.setdefault(event.happening_id, number)
    happenings = sorted(draft.happenings.values(), key=lambda h: first[h.happening_id])
    new: dict[str, str] = {}
    for letter, ids in (
        ("a", [a.actor_id for a in actors] if _disordered(actors, tables.actors["actor_id"], "actor_id") else []),
        ("e", [e.event_id for e in events] if _disordered(events, tables.events["event_id"], "event_id") else []),
        ("h", [h.happening_id for h in happenings]),
    ):
        new |= {name: f"{letter}{number}" for number, name in enumerate(ids, 1)}
    columns = ("actor_id", "affiliation_id", "speaker_id", "source_id", "event_id", "happening_id", "before", "after")

    def named(row: Row) -> Row:
        own = {e.name: getattr(row, e.name) for e in fields(row) if e.name in columns}  # type: ignore[arg-type] # a dataclass
        return replace(row, **{k: new.get(v, v) for k, v in own.items() if v is not None})  # type: ignore[type-var] # as above

    article_id = tables.articles["article_id"].iloc[0] if len(tables.articles) else ""
    place = {event.event_id: number for number, event in enumerate(events)}
    made: dict[str, list] = {
        "actors": actors,
        "mentions": draft.mentions,
        "quotes": draft.quotes,
        "times": draft.times,
        "events": [replace(event, told=number) for number, event in enumerate(events, 1)],
        "happenings": [replace(one, told=number) for number, one in enumerate(happenings, 1)],
        "participants": sorted(draft.participants, key=lambda p: place[p.event_id]),
        "order": sorted(draft.order, key=lambda p: (place[p.before], place[p.after]))
        if draft.reordered
        else draft.order,
    }
    frames = {name: frame(name, article_id, map(named, rows)) for name, rows in made.items()}
    return replace(tables, **frames), new


def _disordered(rows: list, ids: pd.Series, name: str) -> bool:
    """Whether rows came, went or stand elsewhere than they were read."""
    return [getattr(row, name) for row in rows] != ids.tolist()


def _rows(table: str, found: pd.DataFrame) -> list:
    """A frame's rows as its class, None where unknown."""
    names = [(e.name, column_name(e)) for e in fields(TABLES[table])]
    cells = [
        [_plain(v) for v in found[column].astype(object).where(found[column].notna(), None)] for _, column in names
    ]
    return [TABLES[table](**dict(zip((n for n, _ in names), values))) for values in zip(*cells)]


def _plain(value: Any) -> Any:
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value.item() if hasattr(value, "item") and not isinstance(value, datetime.date) else value
