"""JSON and JSONL → records: a line each, or an item each of an array, however it is laid out."""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from analysis.article.records import (
    COLUMNS,
    LONGEST_LINE,
    Record,
    Rejected,
    at,
    heads,
    lines_of,
    missing,
    open_text,
    record,
)

PIECE = 1 << 16  # characters read at once
DEEPEST = 3  # levels at which a list of articles is looked for in an object
WHITE = " \t\r\n"
CHATS = ({"user", "ts"}, {"from_id", "date_unixtime"})  # of a message that Slack or Telegram exports
BODIES = ("body", "content", "blocks", "paragraphs", "text", "articleBody")  # what holds the blocks of one article
DECODER = json.JSONDecoder()


def read_lines(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    """An object a line; an array, or objects over several lines each, in a file that is called so are read as that."""
    with open_text(path) as file:
        start = file.read(1000).lstrip(WHITE)
    if start.startswith("[") or start.partition("\n")[0].strip(WHITE) == "{":  # objects over several lines
        yield from read(path, columns)
        return
    too_long: set[int] = set()
    with open_text(path) as file:
        for number, line in enumerate(lines_of(file, too_long), 1):
            if number in too_long:
                yield Rejected(path, number, f"The line is longer than {LONGEST_LINE:,} characters.")
            elif line.strip():
                try:
                    yield _record(path, number, json.loads(line.strip().rstrip(",")), columns)
                except (ValueError, RecursionError):
                    yield Rejected(path, number, "The line is no JSON.")


def read(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    """An item each of an array, or of the list of articles in an object; or the one article that an object is."""
    with open_text(path) as file:
        yield from _items(path, _values(file), columns)


def _items(path: str, values: Iterator[Any], columns: dict[str, str]) -> Iterator[Record | Rejected]:
    number = 0
    try:
        for value in values:
            inside = _table(value, columns["text"])
            if inside is None and not (isinstance(value, dict) and columns["text"] in value):
                inside = _articles(value, columns["text"])
            for item in inside if inside is not None else [value]:
                number += 1
                yield _record(path, number, item, columns)
    except (ValueError, RecursionError):
        yield Rejected(path, number + 1, f"What follows item {number} is no JSON." if number else "It is no JSON.")
        return
    if not number:
        yield Rejected(path, None, "It holds an empty list.")


def _record(path: str, number: int, found: Any, columns: dict[str, str]) -> Record | Rejected:
    if not isinstance(found, dict):
        return Rejected(path, number, "It is no JSON object.")
    if found.get("type") == "message" and any(keys <= found.keys() for keys in CHATS):
        return Rejected(path, number, "It is a message of a chat, not an article.")
    if wrong := missing(_named(found), columns):
        return Rejected(path, number, wrong)
    there = {name: columns[name] for name in COLUMNS if heads(columns[name]) & found.keys()}
    return record(path, number, {name: at(found, column) for name, column in there.items()})


def _table(value: Any, text: str) -> list | None:
    """The rows of a data frame as pandas writes it: by columns, by rows with their names apart, by the row's name."""
    if not isinstance(value, dict) or not value:
        return None
    if text in value and all(isinstance(cells, dict) for cells in value.values()):
        return [{name: cells.get(row) for name, cells in value.items()} for row in value[text]]
    names, data = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(data, list):
        return [dict(zip(map(str, names), row)) if isinstance(row, list) else row for row in data]
    rows = list(value.values())
    if all(isinstance(row, dict) and text.split(".")[0] in row for row in rows):
        return [{"id": name} | row for name, row in value.items()]
    return None


def _named(value: Any, depth: int = 0) -> dict:
    """The object whose columns are named where an answer of a service has no text: the first of its list of objects."""
    for part in value.values():
        if isinstance(part, list) and part and isinstance(part[0], dict):
            return part[0]
        if isinstance(part, dict) and depth < DEEPEST and (inside := _named(part, depth + 1)) is not part:
            return inside
    return value


def _articles(value: Any, text: str, depth: int = 0) -> list | None:
    """The list of articles in an answer of a service ({"articles": [{"text": …}]})."""
    if depth > DEEPEST or not isinstance(value, dict):
        return None
    for name, part in value.items():
        if isinstance(part, list) and part and isinstance(part[0], dict) and text.split(".")[0] in part[0]:
            if name in BODIES and all(map(_is_block, part)):
                return [value | {text: part}]
            return part
        if (inside := _articles(part, text, depth + 1)) is not None:
            return inside
    return None


def _is_block(part: Any) -> bool:
    """Whether an item is a stretch of an article, not an article: it has a type and text, and no title or day."""
    return isinstance(part, dict) and "type" in part and not {"title", "headline", "date", "url"} & part.keys()


def _values(file: TextIO) -> Iterator[Any]:
    """The items of an array, or values that follow each other, each decoded as soon as it is read."""
    buffer, ended, array = file.read(PIECE).lstrip(WHITE), False, False
    if buffer.startswith("["):
        buffer, array = buffer[1:], True
    while True:
        buffer = buffer.lstrip(WHITE + "," if array else WHITE)
        if not buffer and not ended:
            buffer = file.read(PIECE)
            ended = not buffer
            continue
        if not buffer or (array and buffer[0] == "]"):
            if array and not buffer:
                raise ValueError("the array has no end")
            return
        value, end = _next(buffer)
        if end == len(buffer) and not ended:  # nothing complete, or a number that may go on
            if len(buffer) > LONGEST_LINE:
                raise ValueError("longer than an article")
            more = file.read(max(PIECE, len(buffer)))  # twice as much each time: at most twice the work
            buffer, ended = buffer + more, not more
            continue
        if end == len(buffer) and value is buffer:
            raise ValueError("it ends in the middle")
        yield value
        buffer = buffer[end:]


def _next(buffer: str) -> tuple[Any, int]:
    """The value that a buffer begins with, and its end; the buffer itself where no value is complete in it."""
    try:
        return DECODER.raw_decode(buffer)
    except ValueError:
        return buffer, len(buffer)
