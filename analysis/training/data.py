"""Benchmark documents → words, labels and items (spans, links, pairs) by word number.

A label of IGNORE is not trained on: the corpus does not annotate the layer, or the word lies outside its scored part.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.model import labels as L
from analysis.model.text import WordPieces, Words, read_words

IGNORE = -100
# File, corpus, one document in how many is set aside for selection and measuring (0 = none), share of the windows.
SOURCES = (
    ("polnear.train.jsonl", "polnear", 20, 0.62),
    ("timebank.dev.jsonl", "timeml", 6, 0.19),
    ("meantime.dev.jsonl", "meantime", 5, 0.06),
    ("gum-news.dev.jsonl", "gum", 3, 0.05),
    ("gum-other.train.jsonl", "gum", 0, 0.08),
)
KIND_OF = {kind: number for number, kind in enumerate(L.KINDS)}


@dataclass
class Example:
    """A document, or a window of one: all word numbers count from its own first word.

    tags: a label for each word by name of L.SPANS (and mention_gum, mention_meantime). events, mentions: one row an
    item, columns as in `EVENT` and `MENTION`. times: (first, last, type). links: (content span, cue span, source span
    or -1s). order: pairs of event numbers with 0 before, 1 after, 2 neither.
    """

    words: Words
    begin: int
    end: int
    tags: dict[str, np.ndarray]
    events: np.ndarray
    times: np.ndarray
    mentions: np.ndarray
    links: np.ndarray
    order: np.ndarray


EVENT = ("first", "last", "class", "tense", "polarity", "certainty", "future")
MENTION = ("head", "first", "last", "form", "kind", "entity")
Row = tuple[int, ...]


def aside(name: str, one_in: int) -> bool:
    """Is the document set aside? By a hash of its id, so the split does not depend on the order of the file."""
    return one_in > 0 and int(hashlib.sha256(name.encode()).hexdigest(), 16) % one_in == 0


def load(folder: Path, pieces: WordPieces) -> tuple[dict[int, list[Example]], list[Example]]:
    """Training documents by number of their source, and the documents set aside."""
    return split(((records(folder / file), corpus, one_in) for file, corpus, one_in, _ in SOURCES), pieces)


def records(path: Path) -> Iterator[dict]:
    """The documents of a benchmark file."""
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def split(
    sources: Iterable[tuple[Iterable[dict], str, int]], pieces: WordPieces
) -> tuple[dict[int, list[Example]], list[Example]]:
    """Documents of each source (records, corpus, one in how many is set aside): to train on, and set aside."""
    train: dict[int, list[Example]] = {}
    held: list[Example] = []
    for number, (documents, corpus, one_in) in enumerate(sources):
        train[number] = []
        for record in documents:
            example = convert(record, corpus, pieces)
            if not len(example.words):
                continue
            (held if aside(record["id"], one_in) else train[number]).append(example)
    return train, held


def convert(record: dict, corpus: str, pieces: WordPieces) -> Example:
    """A record of a benchmark file in words; a layer that its corpus does not annotate stays untrained."""
    document = _Document(record, read_words(record["text"], pieces))
    quoted = record["quotes"] is not None and corpus in ("polnear", "readings")
    links = _quotes(document, record["quotes"]) if quoted else []
    events, numbers = _events(document, record["events"], corpus) if record["events"] is not None else ([], {})
    times = _times(document, record["times"]) if record["times"] is not None else []
    mentions = _mentions(document, record["entities"], corpus) if record["entities"] is not None else []
    return Example(
        document.words,
        0,
        len(document.words),
        document.tags,
        _rows(events, len(EVENT)),
        _rows(times, 3),
        _rows(mentions, len(MENTION)),
        _rows(links, 6),
        _rows(_order(record["order"] or [], numbers), 3),
    )


class _Document:
    """The words of a record, which of them are in its scored part, and a tag for each by layer."""

    def __init__(self, record: dict, words: Words):
        low, high = record["scored"] or (0, len(record["text"]))
        self.words = words
        self.scored = (words.start >= low) & (words.end <= high)
        self.tags = {name: np.full(len(words), IGNORE) for name in (*L.SPANS, "mention_gum", "mention_meantime")}

    def open_layer(self, *names: str) -> None:
        """Train on these layers: what is not marked in them lies outside."""
        for name in names:
            self.tags[name][self.scored] = 0

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last word of a stretch of characters."""
        first = int(np.searchsorted(self.words.end, start, side="right"))
        last = int(np.searchsorted(self.words.start, end)) - 1
        return (first, last) if first <= last < len(self.words) else None

    def mark(self, name: str, first: int, last: int) -> None:
        tags = self.tags[name]
        if tags[first] == IGNORE:
            return
        tags[first : last + 1] = L.TAGS.index("I")
        tags[first], tags[last] = L.TAGS.index("B"), L.TAGS.index("E")
        if first == last:
            tags[first] = L.TAGS.index("S")


def _quotes(document: _Document, quotes: list[dict]) -> list[Row]:
    """Mark sources, cues and contents; a link for each content."""
    document.open_layer("source", "cue", "content")
    links: list[Row] = []
    for quote in quotes:
        spans = {
            part: [found for piece in quote[part] if (found := document.span(*piece))]
            for part in ("source", "cue", "content")
        }
        for part, stretches in spans.items():
            for stretch in stretches:
                document.mark(part, *stretch)
        cue, source = (next(iter(spans[part]), (-1, -1)) for part in ("cue", "source"))
        links += [(*content, *cue, *source) for content in spans["content"]]
    return links


def _events(document: _Document, events: list[dict], corpus: str) -> tuple[list[Row], dict[str, int]]:
    """Mark the events; their rows, and the number of each by its id."""
    name = "event_meantime" if corpus == "meantime" else "event_timeml"
    document.open_layer(name)
    rows: list[Row] = []
    numbers: dict[str, int] = {}
    for event in events:
        span = document.span(event["start"], event["end"])
        if not span or not document.scored[span[0]]:
            continue
        document.mark(name, *span)
        numbers[event["id"]] = len(rows)
        rows.append(
            (
                *span,
                _index(L.CLASSES, event["class"]),
                _index(L.TENSES, event["tense"]),
                _index(L.POLARITIES, event["polarity"]),
                _index(L.CERTAINTIES, event["certainty"]),
                _index(("false", "true"), event["future"]) if corpus == "meantime" else IGNORE,
            )
        )
    return rows, numbers


def _times(document: _Document, times: list[dict]) -> list[Row]:
    document.open_layer("time")
    rows: list[Row] = []
    for time in times:
        span = document.span(time["start"], time["end"])
        if span and document.scored[span[0]]:
            document.mark("time", *span)
            rows.append((*span, L.TIMEX_TYPES.index(time["type"])))
    return rows


def _mentions(document: _Document, entities: list[dict], corpus: str) -> list[Row]:
    """Tag the heads of mentions; of two with one head the longer one stays."""
    name = "mention_gum" if corpus == "gum" else "mention_meantime"
    document.open_layer(name)
    rows: dict[int, Row] = {}
    for number, entity in enumerate(entities):
        kind = KIND_OF.get(entity["kind"], KIND_OF["other"] if entity["kind"] else IGNORE)
        for mention in entity["mentions"]:
            heads, extent = (document.span(mention[p + "start"], mention[p + "end"]) for p in ("head_", ""))
            if not heads or not extent or not document.scored[heads[1]] or not extent[0] <= heads[1] <= extent[1]:
                continue
            head, other = heads[1], rows.get(heads[1])
            if not other or extent[1] - extent[0] > other[2] - other[1]:
                rows[head] = (head, *extent, L.FORMS.index(mention["form"]), kind, number)
    for head, row in rows.items():
        document.tags[name][head] = 1 + row[3]
    return [rows[head] for head in sorted(rows)]


def _order(pairs: list[dict], numbers: dict[str, int]) -> list[Row]:
    return [
        (numbers[pair["a"]], numbers[pair["b"]], {"before": 0, "after": 1}.get(pair["relation"], 2))
        for pair in pairs
        if pair["set"] in ("matres", "dense", "readings") and pair["a"] in numbers and pair["b"] in numbers
    ]


def _index(labels: tuple[str, ...], value: object) -> int:
    return labels.index(str(value).lower()) if str(value).lower() in labels else IGNORE


def _rows(rows: list[Row], columns: int) -> np.ndarray:
    return np.array(rows, np.int64).reshape(-1, columns)
