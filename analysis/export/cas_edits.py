"""What was corrected in a UIMA CAS of a reading → corrections, and what no kind of correction can say.

The file is one that `tables --format cas` wrote and somebody changed, in INCEpTION or elsewhere: the id of an actor or
a happening names another one, or a new one; status and days are changed in place; `actor`, `kind` and `label` rename;
events come and go.
"""

import datetime
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.charts.kit.labels import records
from analysis.edits.anchors import anchored
from analysis.edits.apply import correct
from analysis.edits.file import LONGEST_WORDS, Days, Edit
from analysis.edits.targets import short
from analysis.export.cas import TYPES, writable
from analysis.export.cas_rows import KEYS, Row, annotations
from analysis.tables.codebook import ACTOR_KINDS, STATUSES
from analysis.tables.tables import Tables

TAKEN = {  # features whose change is a correction
    "mentions": ("actor_id", "actor", "kind"),
    "quotes": ("speaker_id", "speaker"),
    "events": ("status", "source_id", "source", "earliest", "latest", "happening_id", "label"),
}


def cas_edits(path: Path, text: str, tables: Tables) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """The corrections that a CAS holds against the reading it was written from, and a sentence on each change that none
    can say. Raises InputError where it is no CAS of this reading."""
    rows = annotations(path, text, tables)
    found = _Found(text, tables, rows)
    found.actors()
    found.quotes()
    found.events()
    edits = sorted(found.edits, key=lambda e: e.kind != "not-an-event")  # an event may stand where another one was
    return tuple(replace(edit, number=n) for n, edit in enumerate(edits, 1)), tuple(found.left)


def taken_over(text: str, tables: Tables, old: tuple[Edit, ...], new: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Older corrections and newer ones, those of the older that newer ones contradict left out."""

    def state(edits: tuple[Edit, ...]) -> list[str]:
        return [outcome.state for outcome in correct(text, tables, edits).outcomes]

    def numbered(edits: list[Edit]) -> tuple[Edit, ...]:
        return tuple(replace(edit, number=n) for n, edit in enumerate(edits, 1))

    before, after = state(old), state(numbered([*old, *new]))
    kept = [e for e, was, now in zip(old, before, after) if now != "contradiction" or was == now]
    return numbered([*kept, *new])


class _Found:
    """What a CAS says otherwise than the reading: `edits`, and `left`, what no kind of correction says."""

    def __init__(self, text: str, tables: Tables, rows: dict[str, list[Row]]):
        self.text, self.edits, self.left = text, list[Edit](), list[str]()
        self.rows = rows
        self.known_actors = {a["actor_id"]: a for a in records(tables.actors)}
        self.labels = {h["happening_id"]: h["label"] for h in records(tables.happenings)}
        self.read = {table: {_key(table, row): row for row in records(getattr(tables, table))} for table in KEYS}
        self.pairs = {table: self._paired(table) for table in KEYS}

    def _paired(self, table: str) -> list[tuple[Row, Row]]:
        """Rows as read, with what they became; others, but events that come and go, are left."""
        pairs, seen = [], set()
        for row in self.rows[table]:
            key = _key(table, row)
            own = self.read[table].get(key)
            if own is None or key in seen:
                self._added(table, row)
                continue
            seen.add(key)
            if (own["start"], own["end"]) != (row["start"], row["end"]):
                self._leave(table, own, "other bounds")
            pairs.append((own, row))
        for key, own in self.read[table].items():
            if key not in seen and table == "events":
                self._edit("not-an-event", own)
            elif key not in seen:
                self._leave(table, own, "taken away")
        return pairs

    def _added(self, table: str, row: Row) -> None:
        if table != "events" or not self.text[row["start"] : row["end"]].strip():
            self._leave(table, row, "added")
            return
        self._edit("event", row)
        if row.get("status") in STATUSES:
            self._edit("status", row, row["status"])
        if row.get("earliest") or row.get("latest"):
            self._day(row)

    def actors(self) -> None:
        """Mentions that mean another actor, and actors of another name or kind."""
        moved: dict[tuple[str | None, str | None], list[Row]] = defaultdict(list)
        renamed: dict[tuple[str, str], set[str]] = defaultdict(set)
        for own, row in self.pairs["mentions"]:
            if own["actor_id"] != row["actor_id"]:
                moved[own["actor_id"], row["actor_id"]].append(own)
            elif own["actor_id"]:
                actor = self.known_actors[own["actor_id"]]
                for feature, column, kind in (("actor", "name", "rename"), ("kind", "kind", "kind")):
                    if row[feature] and row[feature] != writable(actor[column]):
                        renamed[own["actor_id"], kind].add(row[feature])
        new: dict[str, Row] = {}
        for (old, to), mentions in moved.items():
            whole = old is not None and len(mentions) == self.known_actors[old]["mentions"]
            for mention in mentions:
                target = self._mention_of(to) if to in self.known_actors else new.get(to or "")
                if to is None:
                    self._edit("mention-of", mention, None)
                elif target is None and old is not None and self._all_alike(mention, mentions):
                    new[to] = mention
                    self._edit("other-actor", mention)
                elif target is None:
                    self._leave("mentions", mention, "made a new actor, but not every mention by this name")
                elif whole and to not in new:  # what other-actor parts is one with nobody: mentions go to it one by one
                    self._edit("same-actor", mention, self._anchor(target))
                    break
                elif not (to in new and _alike(mention, target)):  # other-actor has taken those along
                    self._edit("mention-of", mention, self._anchor(target))
        for (actor_id, kind), values in renamed.items():
            mention = next(own for own, row in self.pairs["mentions"] if own["actor_id"] == row["actor_id"] == actor_id)
            value = sorted(values)[0]
            if len(values) > 1 or (kind == "kind" and value not in ACTOR_KINDS) or len(value) > LONGEST_WORDS:
                self._leave("mentions", mention, f"called {' and '.join(map(repr, sorted(values)))}")
            else:
                self._edit(kind, mention, value)

    def _all_alike(self, mention: Row, moved: list[Row]) -> bool:
        """Whether every mention of the actor by this name moves: a name is parted as a whole."""
        actor = [own for own, _ in self.pairs["mentions"] if own["actor_id"] == mention["actor_id"]]
        return all(own in moved for own in actor if _alike(own, mention))

    def quotes(self) -> None:
        """Quotes that somebody else says."""
        said: dict[str, set[str | None]] = defaultdict(set)
        for _, row in self.pairs["quotes"]:
            said[row["quote_id"]].add(row["speaker_id"])
        for own, row in self.pairs["quotes"]:
            if own["speaker_id"] != row["speaker_id"] and row["fragment"] == 1:
                if len(said[own["quote_id"]]) > 1:
                    self._leave("quotes", own, "given two speakers")
                else:
                    self._point("speaker", "quotes", own, row["speaker_id"])
            self._rest("quotes", own, row)

    def events(self) -> None:
        """Events of another status, source, day or happening."""
        labels: dict[str, set[str]] = defaultdict(set)
        for own, row in self.pairs["events"]:
            if row["status"] != own["status"]:
                if row["status"] in STATUSES:
                    self._edit("status", own, row["status"])
                else:
                    self._leave("events", own, f"status {row['status']!r}")
            if row["source_id"] != own["source_id"]:
                self._point("source", "events", own, row["source_id"])
            if any((row[end] or "") != (own[end].isoformat() if own[end] else "") for end in ("earliest", "latest")):
                self._day(own | {"earliest": row["earliest"], "latest": row["latest"]})
            if row["happening_id"] != own["happening_id"]:
                self._happening(own, row["happening_id"])
            elif row["label"] and row["label"] != writable(self.labels[own["happening_id"]]):
                labels[own["happening_id"]].add(row["label"])
            self._rest("events", own, row)
        for happening_id, given in labels.items():
            event = next(own for own, _ in self.pairs["events"] if own["happening_id"] == happening_id)
            if len(given) > 1:
                self._leave("events", event, f"given {len(given)} labels")
            else:
                self._edit("label", event, given.pop())

    def _happening(self, event: Row, to: str | None) -> None:
        stay = [own for own, row in self.pairs["events"] if own["happening_id"] == row["happening_id"] == to]
        if stay:
            self._edit("same-happening", event, self._anchor(stay[0]))
        else:
            self._edit("other-happening", event)

    def _day(self, event: Row) -> None:
        try:
            self._edit("day", event, _days(event))
        except ValueError:
            self._leave("events", event, f"days {event['earliest']} to {event['latest']}")

    def _point(self, kind: str, table: str, own: Row, actor_id: str | None) -> None:
        """Another speaker or source."""
        target = self._mention_of(actor_id) if actor_id else None
        if actor_id and target is None:
            self._leave(table, own, f"given to {actor_id}, whom no mention names")
        else:
            self._edit(kind, own, self._anchor(target) if target else None)

    def _rest(self, table: str, own: Row, row: Row) -> None:
        """What was changed besides."""
        for feature in row:
            if feature in own and feature not in (*TAKEN[table], "start", "end", "text", *KEYS[table]):
                was = own[feature]
                if (row[feature] or None) != (writable(was) if isinstance(was, str) else was or None):
                    self._leave(table, own, f"another {feature.replace('_', ' ')}")

    def _mention_of(self, actor_id: str | None) -> Row | None:
        """A mention that is this actor's, best one that was so before, by name."""
        theirs = [(own, row) for own, row in self.pairs["mentions"] if row["actor_id"] == actor_id]
        return min(
            (own for own, _ in theirs),
            key=lambda m: (m["actor_id"] != actor_id, m["form"] != "name", m["form"] != "nominal", m["start"]),
            default=None,
        )

    def _anchor(self, row: Row) -> Any:
        return anchored(self.text, row["start"], row["end"])

    def _edit(self, kind: str, row: Row, to: Any = None) -> None:
        self.edits.append(Edit(0, kind, self._anchor(row), to, when=datetime.date.today().isoformat()))

    def _leave(self, table: str, row: Row, what: str) -> None:
        words = short(self.text[row["start"] : row["end"]], 50)
        self.left.append(f"not taken over: the {TYPES[table].lower()} “{words}”, {what}")


def _key(table: str, row: Row) -> tuple:
    return tuple(row[column] for column in KEYS[table])


def _alike(mention: Row, other: Row) -> bool:
    return mention["form"] == other["form"] == "name" and mention["text"] == other["text"]


def _days(event: Row) -> Days:
    earliest, latest = (datetime.date.fromisoformat(d) if d else None for d in (event["earliest"], event["latest"]))
    if earliest and latest and earliest > latest:
        raise ValueError
    return earliest, latest
