"""Every row that a reader can choose, with what it is chosen by (`analysis.tables.choices`).

An event and a quote say themselves what they are chosen by. A mention, a time and an actor are `of` the events and
quotes that they belong to, a quote of the events that it tells, and are left with them: "claimed" finds the events, the
quotes that hold them, and the mentions that take part.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from analysis.tables.choices import ARTICLE, KEYS, TABLES
from analysis.tables.row_words import Cells, event_in_words, mention_in_words, quote_in_words, time_in_words
from analysis.tables.tables import Tables


def choosable_rows(tables: Tables) -> list[dict]:
    """A dict per row: id, table, spans, says (the row in words), when (intervals of days), the values of every key,
    the ids of the rows that it is `of`, and of an event those known to lie right before it (`prior`).

    `article` has values only where the tables are of several articles: among one there is nothing to choose.
    """
    cells = {
        name: frame.astype(object).where(frame.notna(), None).to_dict("records")
        for name in (*TABLES, "participants", "order")
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
    for pair in cells["order"]:
        rows.by_id[pair["after"]].prior.append(pair["before"])
    told = _grouped(cells["events"], "quote_id")
    for quote in cells["quotes"]:
        _add_quote(rows, quote, told[quote["quote_id"]])
    dated = _grouped(cells["events"], "time_id")
    for time in cells["times"]:
        row = rows.add("times", time, time_in_words(time))
        row.of |= {event["event_id"] for event in dated[time["time_id"]]}
        row.add_days(time)
    _add_places(rows, cells, several=len(tables.articles) > 1)
    return [row.plain() for row in rows.by_id.values()]


@dataclass
class _Row:
    """A row of a table: where it stands, what it says, on what days it can lie, the values of each key, whose it is."""

    id: str
    table: str
    spans: list[list[int]]
    says: str
    when: set[tuple[str | None, str | None]] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=lambda: {key: set() for key in KEYS})
    of: set[str] = field(default_factory=set)
    prior: list[str] = field(default_factory=list)

    def add_days(self, cells: Cells) -> None:
        if cells["earliest"] is not None or cells["latest"] is not None:
            self.when.add((_day(cells["earliest"]), _day(cells["latest"])))

    def overlaps(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.spans)

    def plain(self) -> dict:
        """As lists in a stable order, so that the same tables give the same bytes."""
        about = {"id": self.id, "table": self.table, "spans": self.spans, "says": self.says}
        about |= {"when": sorted(self.when, key=str), "of": sorted(self.of), "prior": self.prior}
        return about | {key: sorted(self.values[key]) for key in KEYS}


@dataclass
class _Rows:
    """The rows so far, by their ids; `actors`: the cells of the actors by theirs."""

    actors: dict[str, Cells]
    by_id: dict[str, _Row] = field(default_factory=dict)
    mentions: list[_Row] = field(default_factory=list)

    def add(self, table: str, cells: Cells, says: str) -> _Row:
        row = _Row(cells[TABLES[table]], table, [[cells["start"], cells["end"]]], says)
        return self.by_id.setdefault(row.id, row)

    def name_actor(self, row: _Row, actor_id: str | None, *keys: str) -> None:
        """Let a row be chosen by an actor, and by what it is."""
        if actor_id in self.actors:
            for key in ("actor", *keys):
                row.values[key].add(actor_id)
            row.values["kind"].add(self.actors[actor_id]["kind"])

    def mentions_in(self, start: int, end: int) -> list[_Row]:
        return [mention for mention in self.mentions for first, last in mention.spans if first < end and start < last]


def _add_actor(rows: _Rows, actor: Cells) -> None:
    row = rows.add("actors", {**actor, "start": actor["first_start"], "end": actor["first_start"]}, actor["name"])
    rows.name_actor(row, row.id, "about")


def _add_mention(rows: _Rows, mention: Cells) -> None:
    row = rows.add("mentions", mention, mention_in_words(mention, rows.actors))
    rows.mentions.append(row)
    row.values["form"].add(mention["form"])
    rows.name_actor(row, mention["actor_id"], "about")
    for actor in row.values["actor"]:
        rows.by_id[actor].values["form"].add(mention["form"])


def _add_event(rows: _Rows, event: Cells, parts: list[Cells]) -> None:
    """An event is about those who take part in it."""
    row = rows.add("events", event, event_in_words(event, rows.actors))
    row.values["event"].add(row.id)
    row.values["status"].add(event["status"])
    row.values["source"].add(event["source_id"] or ARTICLE)
    for key in ("happening", "quote"):
        if event[f"{key}_id"]:
            row.values[key].add(event[f"{key}_id"])
    row.add_days(event)
    rows.name_actor(row, event["source_id"])
    for part in parts:
        rows.name_actor(row, part["actor_id"], "about")
        for mention in rows.mentions_in(part["start"], part["end"]):
            if part["actor_id"] is None or part["actor_id"] in mention.values["actor"]:
                row.values["form"] |= mention.values["form"]
                mention.of.add(row.id)
    for actor in row.values["actor"]:
        rows.by_id[actor].of.add(row.id)


def _add_quote(rows: _Rows, quote: Cells, told: list[Cells]) -> None:
    """A quote is about those who are mentioned in it; its events are speech of its kind."""
    row = rows.add("quotes", quote, quote_in_words(quote, rows.actors))
    if quote["fragment"] > 1:
        row.spans.append([quote["start"], quote["end"]])
    row.values["quote"].add(row.id)
    row.values["speech"].add(quote["kind"])
    for event in told:
        rows.by_id[event["event_id"]].values["speech"].add(quote["kind"])
        row.of.add(event["event_id"])
    rows.name_actor(row, quote["speaker_id"])
    if quote["speaker_id"] in rows.actors:
        row.values["source"].add(quote["speaker_id"])
        rows.by_id[quote["speaker_id"]].of.add(row.id)
    inside = [m for m in rows.mentions if quote["start"] <= m.spans[0][0] and m.spans[0][1] <= quote["end"]]
    speaker = [] if quote["speaker_start"] is None else rows.mentions_in(quote["speaker_start"], quote["speaker_end"])
    for mention in inside + speaker:
        mention.of |= {row.id} | (row.of if mention in speaker else set())
        row.values["form"] |= mention.values["form"]
    for actor in {actor for mention in inside for actor in mention.values["about"]}:
        row.values["actor"].add(actor)
        row.values["about"].add(actor)
        rows.by_id[actor].of.add(row.id)


def _add_places(rows: _Rows, cells: dict[str, list[Cells]], several: bool) -> None:
    """In which sentence, and of several articles in which, each row stands; an actor where it is mentioned."""
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
    for mention in rows.mentions:
        for actor in mention.values["actor"]:
            for key in ("article", "sentence"):
                rows.by_id[actor].values[key] |= mention.values[key]


def _grouped(cells: list[Cells], key: str) -> dict[str | None, list[Cells]]:
    groups: dict[str | None, list[Cells]] = defaultdict(list)
    for one in cells:
        groups[one[key]].append(one)
    return groups


def _day(value: Any) -> str | None:
    return None if value is None else pd.Timestamp(value).date().isoformat()
