"""What a report says of itself at its beginning, so that an index can list it without reading the rest of the file."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from lxml import etree, html

from analysis.charts.kit.theme import KIND_COLOUR, STATUS_COLOUR
from analysis.errors import InputError

ELEMENT = "index-entry"  # id of the JSON block in a report's head
GENERATOR = "analysis"  # what a report of ours names as its generator
HEAD = 128_000  # bytes of a file in which its entry is looked for; it stands before the style sheet
KINDS = ("article", "comparison", "corpus")
MOST = 10**12  # of anything that is counted
STEPS = 500  # a place in the text is a whole number from 0 to this
ACTORS = 3  # drawn in the thumbnail
FIGURES = ("articles", "words", "actors", "mentions", "quotes", "events", "claimed")
DRAWN = {"mentions": "mention_id", "quotes": "quote_id", "events": "event_id"}  # table → its column in charts' rows


@dataclass(frozen=True)
class IndexEntry:
    """A report in a few lines, as the index lists it.

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


def entry_of(record: dict, figures: dict) -> IndexEntry:
    """A report's entry, from what its `Record` carries and its figures."""
    article = record["article"]
    paths = [part["path"] for part in article.get("parts", ())] or [article["path"]]
    return IndexEntry(
        kind=record["kind"],
        title=article["title"] or "",
        date=article["date"] or "",
        day=article["day"] or "",
        source=article["source"] or "",
        path=article["path"] or "",
        key=record["key"] if "key" in record else key_of(paths) if all(paths) else "",
        text=key_of_text(article["text"]) if article["text"] else "",
        changed=record["changed"],
        **({"figures": {"articles": record["size"]}} if record["kind"] == "corpus" else _counted(record, figures)),
    )


def _counted(record: dict, figures: dict) -> dict:
    """The headline figures of one article or several, and where in the text what is drawn stands."""
    article, tables = record["article"], dict[str, list[dict]]()
    for row in record["links"]:
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

    where: dict[str, list[int]] = {}
    who = {row["id"]: (row["says"], row["kind"]) for row in tables.get("actors", ())}
    for mention in own["mentions"]:
        for actor in mention["actor"][:1]:
            where.setdefault(actor, []).append(mention["spans"][0][0])
    leading = sorted(where, key=lambda actor: -len(where[actor]))[:ACTORS]
    counted = {table: len(tables.get(table, ())) for table in ("actors", "mentions", "quotes", "events")}
    counted["claimed"] = sum("claimed" in row["status"] for row in tables.get("events", ()))
    return {
        "figures": ({"articles": parts} if parts else {}) | {"words": article["words"]} | counted,
        "drawn": {table: len(own[table]) for table in DRAWN},
        "actors": [
            (
                _cut(who[actor][0]),
                next((k for k in who[actor][1] if k in KIND_COLOUR), "other"),
                sorted({place(start) for start in where[actor]}),
            )
            for actor in leading
            if actor in who
        ],
        "quotes": sorted({(place(start), place(end)) for row in own["quotes"] for start, end in row["spans"]}),
        "events": sorted(
            {(place(row["spans"][0][0]), status) for row in own["events"] for status in row["status"][:1]}
        ),
    }


def key_of(paths: Sequence[str]) -> str:
    """What a report is about, by the files or folders that it was made from: eight hexadecimal digits."""
    return key_of_text("\n".join(sorted(os.path.realpath(path) for path in paths)))


def key_of_text(text: str) -> str:
    """The same by the words of its article."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def filled(entry: IndexEntry) -> dict:
    """The entry as JSON's, without what is empty."""
    return {key: value for key, value in asdict(entry).items() if value}


def read_head(path: Path) -> html.HtmlElement | None:
    """The beginning of a file as an HTML tree, which anybody may have written; raises OSError."""
    with open(path, "rb") as file:
        head = file.read(HEAD).decode("utf-8", "replace").encode()
    try:
        return html.document_fromstring(head, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):  # empty, or nothing that could be a page
        return None


def json_in(tree: html.HtmlElement, name: str):
    """What the JSON block of that id holds, or None."""
    found = tree.find(f".//script[@id='{name}'][@type='application/json']")
    try:
        return json.loads(found.text) if found is not None and found.text else None
    except (ValueError, RecursionError):
        return None


def read_entry(path: Path) -> IndexEntry | None:
    """The entry of a file; of a report without one its title only; None for a file that is no report of ours."""
    tree = read_head(path)
    if tree is None or tree.find(f".//meta[@name='generator'][@content='{GENERATOR}']") is None:
        return None
    try:
        return checked_entry(json_in(tree, ELEMENT))
    except (TypeError, ValueError, AttributeError, KeyError):  # InputError is a ValueError
        return IndexEntry(title=" ".join((tree.findtext(".//title") or "").split()))


def checked_entry(found) -> IndexEntry:
    """An entry from JSON; raises InputError, or what Python says of the wrong shape, where it is none."""
    if not isinstance(found, dict):
        raise InputError("An entry is an object.")
    json.dumps(found, ensure_ascii=False).encode()  # half a character cannot be written anywhere
    texts = {key: found.get(key, "") for key in ("title", "date", "day", "source", "path", "key", "text")}
    pairs = [*found.get("changed", {}).items()]
    if not all(isinstance(text, str) for text in [*texts.values(), *(text for _, text in pairs)]):
        raise InputError("An entry's words are text.")

    def number(value, most: int = MOST) -> int:
        if not isinstance(value, int) or not 0 <= value <= most:
            raise InputError("An entry's numbers are whole and from 0.")
        return value

    return IndexEntry(
        kind=kind if (kind := found.get("kind")) in KINDS else "article",
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
