"""What a report says of itself in its head, so that an index can list it without reading the rest of the file."""

import hashlib
import html
import json
import os
import re
import shlex
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from analysis.charts.kit.theme import KIND_COLOUR, STATUS_COLOUR
from analysis.errors import InputError

NAME = "analysis-card"
HEAD = 128_000  # bytes of a file in which its card is looked for; it stands before the style sheet
STEPS = 500  # a place in the text is a whole number from 0 to this
ACTORS = 3  # drawn in the picture
FIGURES = ("articles", "words", "actors", "mentions", "quotes", "events", "claimed")
DRAWN = {"mentions": "mention_id", "quotes": "quote_id", "events": "event_id"}  # table → its column in charts' rows


@dataclass(frozen=True)
class Card:
    """A report in a few lines.

    kind: article, comparison or corpus. figures: headline name → number. drawn: table → rows that stand in its charts.
    changed: parameters that are not at their default, as text. actors: (name, kind, places of mentions) of the
    main ones in the charts; quotes: (first, last place); events: (place, status). Places run from 0 to STEPS.
    key, text: digests of the paths and of the text that it is about (`analysis.report.ownership`).
    """

    kind: str = "article"
    title: str = ""
    date: str = ""
    day: str = ""
    source: str = ""
    path: str = ""
    key: str = ""
    text: str = ""
    figures: dict[str, int] = field(default_factory=dict)
    drawn: dict[str, int] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    actors: list[tuple[str, str, list[int]]] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    events: list[tuple[int, str]] = field(default_factory=list)


def card_of(record: dict, figures: dict) -> Card:
    """The card of a report on an article or on several, from its `Record` and its figures."""
    article, rows = record["article"], record["links"]
    tables: dict[str, list[dict]] = {}
    for row in rows:
        tables.setdefault(row["table"], []).append(row)
    shown = {
        table: {row[column] for about in figures.values() for row in about["rows"] if row.get(column)}
        for table, column in DRAWN.items()
    }
    parts = len(article.get("parts", ()))
    own = {table: [row for row in tables.get(table, ()) if parts or row["id"] in shown[table]] for table in DRAWN}
    size = max(len(article["text"]), 1)

    def place(offset: int) -> int:
        return round(STEPS * offset / size)

    where, kinds = {}, {row["id"]: (row["says"], row["kind"]) for row in tables.get("actors", ())}
    for mention in own["mentions"]:
        for actor in mention["actor"][:1]:
            where.setdefault(actor, []).append(mention["spans"][0][0])
    leading = sorted(where, key=lambda actor: -len(where[actor]))[:ACTORS]
    events = tables.get("events", ())
    counted = {table: len(tables.get(table, ())) for table in ("actors", "mentions", "quotes", "events")}
    paths = [part["path"] for part in article.get("parts", ())] or [article["path"]]
    counted["claimed"] = sum("claimed" in row["status"] for row in events)
    return Card(
        kind="comparison" if parts else "article",
        title=article["title"] or "",
        date=article["date"] or "",
        day=article["day"] or "",
        source=article["source"] or "",
        path=article["path"] or "",
        key=key_of(paths) if all(paths) else "",
        text=key_of_text(article["text"]),
        figures=({"articles": parts} if parts else {}) | {"words": article["words"]} | counted,
        drawn={table: len(own[table]) for table in DRAWN},
        changed=changed(record["command"]),
        actors=[
            (
                _cut(kinds[actor][0]),
                next((k for k in kinds[actor][1] if k in KIND_COLOUR), "other"),
                sorted({place(start) for start in where[actor]}),
            )
            for actor in leading
            if actor in kinds
        ],
        quotes=sorted({(place(start), place(end)) for row in own["quotes"] for start, end in row["spans"]}),
        events=sorted({(place(row["spans"][0][0]), status) for row in own["events"] for status in row["status"][:1]}),
    )


def corpus_card(record: dict) -> Card:
    """The card of a page on a corpus."""
    about = record["article"]
    return Card(
        kind="corpus",
        title=record["title"],
        date=record["to"],
        day=about["cited"].partition(", ")[2],
        source="",
        path=about["path"] or "",
        key=key_of([about["path"]]),
        changed=changed(record["command"]),
        figures={"articles": record["size"]},
    )


def key_of(paths: Sequence[str]) -> str:
    """What a report is about, by the files or folders that it was made from: eight hexadecimal digits."""
    return key_of_text("\n".join(sorted(os.path.realpath(path) for path in paths)))


def key_of_text(text: str) -> str:
    """The same by the words of its article."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def changed(command: str) -> dict[str, str]:
    """The parameters in a command that repeats a report: those that are not at their default."""
    words = shlex.split(command)
    return {words[i + 1]: words[i + 2] for i, word in enumerate(words[:-2]) if word == "-p"}


def meta(card: Card) -> str:
    """The card as an element of a page's head."""
    return as_meta(NAME, {key: value for key, value in asdict(card).items() if value})


def as_meta(name: str, value) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'<meta name="{name}" content="{html.escape(text)}">'


def from_meta(name: str, head: str):
    """What `as_meta` wrote, or None; the head is text that anybody may have written."""
    found = re.search(rf'<meta name="{re.escape(name)}" content="([^"]*)">', head)
    try:
        return json.loads(html.unescape(found[1])) if found else None
    except (ValueError, RecursionError):
        return None


def read_head(path: Path) -> str:
    """The beginning of a file, as text; raises OSError."""
    with open(path, "rb") as file:
        return file.read(HEAD).decode("utf-8", "replace")


def read_card(path: Path) -> Card | None:
    """The card of a file; of a report without one its title only; None for a file that is no report of ours."""
    head = read_head(path)
    if '<meta name="generator" content="analysis">' not in head:
        return None
    found = from_meta(NAME, head)
    try:
        return checked_card(found)
    except (TypeError, ValueError, AttributeError, KeyError):  # InputError is a ValueError
        title = re.search(r"<title>([^<]*)</title>", head)
        return Card(title=html.unescape(title[1]).strip() if title else "")


def checked_card(found) -> Card:
    """A card from JSON; raises InputError, or what Python says of the wrong shape, where it is none."""
    if not isinstance(found, dict):
        raise InputError("A card is an object.")
    texts = {key: found.get(key, "") for key in ("title", "date", "day", "source", "path", "key", "text")}
    pairs = [*found.get("changed", {}).items()]
    if not all(isinstance(text, str) for text in [*texts.values(), *(text for _, text in pairs)]):
        raise InputError("A card's words are text.")

    def number(value, most: float = float("inf")) -> int:
        if not isinstance(value, int) or not 0 <= value <= most:
            raise InputError("A card's numbers are whole and from 0.")
        return value

    return Card(
        kind=found.get("kind") if found.get("kind") in ("comparison", "corpus") else "article",
        **texts,
        figures={key: number(found["figures"][key]) for key in FIGURES if key in found.get("figures", {})},
        drawn={key: number(found["drawn"][key]) for key in DRAWN if key in found.get("drawn", {})},
        changed=dict(pairs),
        actors=[
            (str(name), kind if kind in KIND_COLOUR else "other", [number(at, STEPS) for at in places])
            for name, kind, places in found.get("actors", [])[:ACTORS]
        ],
        quotes=[(number(start, STEPS), number(end, STEPS)) for start, end in found.get("quotes", [])],
        events=[
            (number(at, STEPS), status if status in STATUS_COLOUR else "possible")
            for at, status in found.get("events", [])
        ],
    )


def _cut(name: str, limit: int = 60) -> str:
    return name if len(name) <= limit else name[: limit - 1].rstrip() + "…"
