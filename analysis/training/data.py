"""Benchmark documents → words, labels and items (spans, links, pairs) by word number.

A label of IGNORE is not trained on: the corpus does not annotate the layer, or the word lies outside its scored part.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..model import labels as L
from ..model.text import WordPieces, Words, cut, read_words

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

    id: str
    corpus: str
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


def aside(name: str, one_in: int) -> bool:
    """Is the document set aside? By a hash of its id, so the split does not depend on the order of the file."""
    return one_in > 0 and int(hashlib.sha256(name.encode()).hexdigest(), 16) % one_in == 0


def load(folder: Path, pieces: WordPieces) -> tuple[dict[int, list[Example]], list[Example]]:
    """Training documents by number of their source, and the documents set aside."""
    train, held = {}, []
    for number, (file, corpus, one_in, _) in enumerate(SOURCES):
        train[number] = []
        for line in (Path(folder) / file).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            example = convert(record, corpus, pieces)
            if not len(example.words):
                continue
            (held if aside(record["id"], one_in) else train[number]).append(example)
    return train, held


def _index(labels: tuple[str, ...], value) -> int:
    return labels.index(str(value).lower()) if str(value).lower() in labels else IGNORE


def convert(record: dict, corpus: str, pieces: WordPieces) -> Example:
    words = read_words(record["text"], pieces)
    count = len(words)

    def span(start: int, end: int) -> tuple[int, int] | None:
        first = int(np.searchsorted(words.end, start, side="right"))
        last = int(np.searchsorted(words.start, end)) - 1
        return (first, last) if first <= last < count else None

    low, high = record["scored"] or (0, len(record["text"]))
    scored = (words.start >= low) & (words.end <= high)
    tags = {name: np.full(count, IGNORE) for name in (*L.SPANS, "mention_gum", "mention_meantime")}

    def open_layer(*names: str) -> None:
        for name in names:
            tags[name][scored] = 0

    def mark(name: str, first: int, last: int) -> None:
        if tags[name][first] == IGNORE:
            return
        tags[name][first : last + 1] = L.TAGS.index("I")
        tags[name][first], tags[name][last] = L.TAGS.index("B"), L.TAGS.index("E")
        if first == last:
            tags[name][first] = L.TAGS.index("S")

    links, events, numbers, times, mentions, order = [], [], {}, [], {}, []
    if record["quotes"] is not None and corpus == "polnear":
        open_layer("source", "cue", "content")
        for quote in record["quotes"]:
            cue, source = ([w for w in (span(*s) for s in quote[part]) if w] for part in ("cue", "source"))
            for part in ("source", "cue", "content"):
                for piece in quote[part]:
                    if found := span(*piece):
                        mark(part, *found)
                        if part == "content":
                            links.append((*found, *(cue[0] if cue else (-1, -1)), *(source[0] if source else (-1, -1))))
    if record["events"] is not None:
        name = "event_timeml" if corpus == "timeml" else "event_meantime"
        open_layer(name)
        for event in record["events"]:
            if not (found := span(event["start"], event["end"])) or not scored[found[0]]:
                continue
            mark(name, *found)
            numbers[event["id"]] = len(events)
            meantime = corpus == "meantime"
            events.append(
                (
                    *found,
                    _index(L.CLASSES, event["class"]),
                    _index(L.TENSES, event["tense"]),
                    _index(L.POLARITIES, event["polarity"]),
                    _index(L.CERTAINTIES, event["certainty"]),
                    _index(("false", "true"), event["future"]) if meantime else IGNORE,
                )
            )
    if record["times"] is not None:
        open_layer("time")
        for time in record["times"]:
            if (found := span(time["start"], time["end"])) and scored[found[0]]:
                mark("time", *found)
                times.append((*found, L.TIMEX_TYPES.index(time["type"])))
    if record["entities"] is not None:
        name = "mention_gum" if corpus == "gum" else "mention_meantime"
        open_layer(name)
        for number, entity in enumerate(record["entities"]):
            kind = KIND_OF.get(entity["kind"], KIND_OF["other"] if entity["kind"] else IGNORE)
            for mention in entity["mentions"]:
                head, extent = (span(mention[p + "start"], mention[p + "end"]) for p in ("head_", ""))
                if head and extent and scored[head[1]] and extent[0] <= head[1] <= extent[1]:
                    other = mentions.get(head[1])
                    if not other or extent[1] - extent[0] > other[2] - other[1]:
                        mentions[head[1]] = (head[1], *extent, L.FORMS.index(mention["form"]), kind, number)
        for head, mention in mentions.items():
            tags[name][head] = 1 + mention[3]
    for pair in record["order"] or []:
        if pair["set"] in ("matres", "dense") and pair["a"] in numbers and pair["b"] in numbers:
            order.append((numbers[pair["a"]], numbers[pair["b"]], {"before": 0, "after": 1}.get(pair["relation"], 2)))
    mentions = [mentions[head] for head in sorted(mentions)]
    return Example(
        record["id"],
        corpus,
        words,
        0,
        count,
        tags,
        _rows(events, len(EVENT)),
        _rows(times, 3),
        _rows(mentions, len(MENTION)),
        _rows(links, 6),
        _rows(order, 3),
    )


def _rows(rows: list, columns: int) -> np.ndarray:
    return np.array(rows, np.int64).reshape(-1, columns)


def window(example: Example, begin: int, end: int) -> Example:
    """The part of a document between two words, with the items that lie wholly inside it."""

    def inside(rows: np.ndarray, columns: int) -> np.ndarray:
        spans = rows[:, :columns]
        return ((spans >= begin) & (spans < end)).all(1)

    kept = inside(example.events, 2)
    renumbered = np.cumsum(kept) - 1
    order = example.order
    if len(order):
        order = order[kept[order[:, 0]] & kept[order[:, 1]]]
        order = np.column_stack([renumbered[order[:, 0]], renumbered[order[:, 1]], order[:, 2]])
    links = example.links
    if len(links):
        keep = inside(links, 2) & all_or_none(links[:, 2:4], begin, end) & all_or_none(links[:, 4:6], begin, end)
        links = np.where(links[keep] >= 0, links[keep] - begin, -1)
    events, times = example.events[kept].copy(), example.times[inside(example.times, 2)].copy()
    mentions = example.mentions[inside(example.mentions, 3)].copy()
    events[:, :2] -= begin
    times[:, :2] -= begin
    mentions[:, :3] -= begin
    return Example(
        example.id,
        example.corpus,
        example.words,
        begin,
        end,
        {name: tag[begin:end] for name, tag in example.tags.items()},
        events,
        times,
        mentions,
        links,
        order,
    )


def all_or_none(spans: np.ndarray, begin: int, end: int) -> np.ndarray:
    return ((spans >= begin) & (spans < end)).all(1) | (spans < 0).all(1)


def windows(example: Example, rng: np.random.Generator) -> list[Example]:
    """Windows that cover a document, from a random first cut, each ending with a paragraph where one ends in reach."""
    found, begin, room = [], 0, int(rng.integers(60, 255))
    scored = np.any([tag != IGNORE for tag in example.tags.values()], axis=0)
    while begin < len(example.words):
        end = cut(example.words, begin, room)
        if end < len(example.words):
            borders = [i for i in range(begin + (end - begin) * 3 // 4, end + 1) if example.words.features[i, 2] >= 2]
            end = borders[-1] if borders and rng.random() < 0.5 else end
        if scored[begin:end].any():
            found.append(window(example, begin, end))
        begin, room = end, 254
    return found
