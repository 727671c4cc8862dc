"""Every row that a reader can choose, with what it is chosen by (`analysis.tables.choices`).

A quote, a mention or a time takes over what the events it belongs to are chosen by, and so on in turn, so that
"claimed" finds the events, the quotes that hold them, and the mentions that take part.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from analysis.tables.choices import ARTICLE, KEYS, TABLES
from analysis.tables.row_words import Cells, event_in_words, mention_in_words, quote_in_words, time_in_words
from analysis.tables.tables import Tables

OF_EVENT = ("event", "status", "source")  # what others are chosen by because of an event
PLACES = ("article", "sentence")  # where a row stands …
MEANING = tuple(key for key in KEYS if key not in PLACES)  # … and what it is about


def choosable_rows(tables: Tables) -> list[dict]:
    """A dict per row: id, table, spans, says (the row in words), when (intervals of days), the values of every key.

    `article` has values only where the tables are of several articles: among one there is nothing to choose.
    """
    cells = {
        name: frame.astype(object).where(frame.notna(), None).to_dict("records")
        for name in (*TABLES, "participants")
        for frame in [getattr(tables, name)]
    }
    rows = _Rows({actor["actor_id"]: actor for actor in cells["actors"]})
    for actor in cells["actors"]:
        _add_actor(rows, actor)
    for mention in cells["mentions"]:
        _add_mention(rows, mention)
    parts = _grouped(cells["participants"], "event_id")
    for event in cells["events"]:
        _add_event(rows, event, parts[event["event_id"]])
    told = _grouped(cells["events"], "quote_id")
    for quote in cells["quotes"]:
        _add_quote(rows, quote)
        _take_from_events(rows, quote, told[quote["quote_id"]])
        _pass_to_mentions(rows, quote)
    for event in cells["events"]:
        _pass_to_participants(rows, event, parts[event["event_id"]])
    dated = _grouped(cells["events"], "time_id")
    for time in cells["times"]:
        _add_time(rows, time, dated[time["time_id"]])
    _add_places(rows, cells, several=len(tables.articles) > 1)
    return [row.plain() for row in rows.by_id.values()]


@dataclass
class _Row:
    """A row of a table: where it stands, what it says, on what days it can lie, and the values of each key."""

    id: str
    table: str
    spans: list[list[int]]
    says: str
    when: set[tuple[str | None, str | None]] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=lambda: {key: set() for key in KEYS})

    def take(self, other: "_Row", keys: Iterable[str]) -> None:
        """Be chosen by what another row is chosen by under these keys, and by its days."""
        for key in keys:
            self.values[key] |= other.values[key]
        self.when |= other.when

    def add_days(self, cells: Cells) -> None:
        if cells["earliest"] is not None or cells["latest"] is not None:
            self.when.add((_day(cells["earliest"]), _day(cells["latest"])))

    def overlaps(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.spans)

    def plain(self) -> dict:
        """As lists in a stable order, so that the same tables give the same bytes."""
        about = {"id": self.id, "table": self.table, "spans": self.spans, "says": self.says}
        return about | {"when": sorted(self.when, key=str)} | {key: sorted(self.values[key]) for key in KEYS}


@dataclass
class _Rows:
    """The rows so far, by their ids; `actors`: the cells of the actors by theirs."""

    actors: dict[str, Cells]
    by_id: dict[str, _Row] = field(default_factory=dict)
    mentions: list[_Row] = field(default_factory=list)

    def add(self, table: str, cells: Cells, says: str) -> _Row:
        row = _Row(cells[TABLES[table]], table, [[cells["start"], cells["end"]]], says)
        return self.by_id.setdefault(row.id, row)

    def name_actor(self, row: _Row, actor_id: str | None) -> None:
        """Let a row be chosen by an actor and its kind."""
        if actor_id in self.actors:
            row.values["actor"].add(actor_id)
            row.values["kind"].add(self.actors[actor_id]["kind"])

    def mentions_in(self, start: int, end: int) -> list[_Row]:
        return [mention for mention in self.mentions for first, last in mention.spans if first < end and start < last]


def _add_actor(rows: _Rows, actor: Cells) -> None:
    row = rows.add("actors", {**actor, "start": actor["first_start"], "end": actor["first_start"]}, actor["name"])
    rows.name_actor(row, row.id)


def _add_mention(rows: _Rows, mention: Cells) -> None:
    row = rows.add("mentions", mention, mention_in_words(mention, rows.actors))
    rows.mentions.append(row)
    row.values["form"].add(mention["form"])
    rows.name_actor(row, mention["actor_id"])
    for actor in row.values["actor"]:
        rows.by_id[actor].values["form"].add(mention["form"])


def _add_event(rows: _Rows, event: Cells, parts: list[Cells]) -> None:
    row = rows.add("events", event, event_in_words(event, rows.actors))
    row.values["event"].add(row.id)
    row.values["status"].add(event["status"])
    row.values["source"].add(event["source_id"] or ARTICLE)
    if event["quote_id"]:
        row.values["quote"].add(event["quote_id"])
    row.add_days(event)
    for actor in (event["source_id"], *(part["actor_id"] for part in parts)):
        rows.name_actor(row, actor)


def _add_quote(rows: _Rows, quote: Cells) -> None:
    row = rows.add("quotes", quote, quote_in_words(quote, rows.actors))
    if quote["fragment"] > 1:
        row.spans.append([quote["start"], quote["end"]])
    row.values["quote"].add(row.id)
    row.values["kind"].add(quote["kind"])
    rows.name_actor(row, quote["speaker_id"])
    if quote["speaker_id"] in rows.actors:
        row.values["source"].add(quote["speaker_id"])
        rows.by_id[quote["speaker_id"]].take(row, ("quote", "kind"))


def _take_from_events(rows: _Rows, quote: Cells, told: list[Cells]) -> None:
    row = rows.by_id[quote["quote_id"]]
    for event in (rows.by_id[event["event_id"]] for event in told):
        event.values["kind"].add(quote["kind"])
        row.take(event, OF_EVENT)


def _pass_to_mentions(rows: _Rows, quote: Cells) -> None:
    """Mentions in a quote are chosen by it, the mention of its speaker also by what is said in it."""
    row = rows.by_id[quote["quote_id"]]
    for mention in rows.mentions_in(quote["start"], quote["end"]):
        mention.values["quote"].add(row.id)
        row.values["form"] |= mention.values["form"]
    if quote["speaker_start"] is not None:
        for mention in rows.mentions_in(quote["speaker_start"], quote["speaker_end"]):
            row.values["form"] |= mention.values["form"]
            mention.take(row, ("quote", *OF_EVENT))


def _pass_to_participants(rows: _Rows, event: Cells, parts: list[Cells]) -> None:
    row = rows.by_id[event["event_id"]]
    for part in parts:
        for mention in rows.mentions_in(part["start"], part["end"]):
            if part["actor_id"] is None or part["actor_id"] in mention.values["actor"]:
                row.values["form"] |= mention.values["form"]
                mention.take(row, OF_EVENT)
    for actor in row.values["actor"]:
        rows.by_id[actor].take(row, OF_EVENT)


def _add_time(rows: _Rows, time: Cells, dated: list[Cells]) -> None:
    row = rows.add("times", time, time_in_words(time))
    for event in dated:
        row.take(rows.by_id[event["event_id"]], KEYS)
    row.add_days(time)


def _add_places(rows: _Rows, cells: dict[str, list[Cells]], several: bool) -> None:
    """The sentences, chosen by all that stands in them; and by which sentence and article each row is chosen."""
    inside = [row for row in rows.by_id.values() if row.table != "actors"]
    for table in ("mentions", "quotes", "events", "times") if several else ():
        for one in cells[table]:
            rows.by_id[one[TABLES[table]]].values["article"].add(one["article_id"])
    for sentence in cells["sentences"]:
        row = rows.add("sentences", sentence, "")
        row.values["sentence"].add(row.id)
        if several:
            row.values["article"].add(sentence["article_id"])
        for other in inside:
            if other.overlaps(sentence["start"], sentence["end"]):
                other.values["sentence"].add(row.id)
                row.take(other, MEANING)
    for row in inside:
        for actor in row.values["actor"]:
            for key in PLACES:
                rows.by_id[actor].values[key] |= row.values[key]


def _grouped(cells: list[Cells], key: str) -> dict[str | None, list[Cells]]:
    groups: dict[str | None, list[Cells]] = defaultdict(list)
    for one in cells:
        groups[one[key]].append(one)
    return groups


def _day(value: Any) -> str | None:
    return None if value is None else pd.Timestamp(value).date().isoformat()
