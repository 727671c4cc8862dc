"""What a table gives: records still to be read as articles, and what was rejected."""

import gzip
import io
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO
from urllib.parse import quote

from analysis.article.decoding import BOMS
from analysis.article.english import LONGEST

COLUMNS = ("id", "date", "title", "source", "text")
LONGEST_LINE = 20_000_000  # characters of one line of CSV or JSONL; an article is shorter by far
UNPACKED = (
    200  # times its size that a gzip file may unpack to: text packs to a fifth, what repeats itself to a hundredth
)
UNPACKED_FREE = 1_000_000  # bytes that any may unpack to
WRONG = 10_000  # rows one after the other that are no articles, after which a table is none
UNSEEN = {"image", "embed", "video", "code", "html", "ad", "heading_image"}  # blocks that hold no text to read
CALLED = (
    "name",
    "main",
    "rendered",
    "title",
    "label",
    "value",
    "text",
    "$date",
    "$oid",
    "$numberLong",
    "id",
)  # what a nested value goes by
EXCEL_CELL = 32_767  # characters
REMOVED = {"[removed]", "[deleted]", "(empty)", "#n/a", "nil", "undefined"}
UNKNOWN = {"nan", "nat", "n/a", "na", "none", "null", "-", "unknown"}  # how tables write that there is none


@dataclass(frozen=True)
class Record:
    """One article still to be read: a whole file, or one line (CSV, JSONL), row (Parquet) or item (JSON, an export of a
    database) of a table, from 1."""

    path: str
    size: int  # bytes
    line: int | None = None
    values: tuple[str | None, ...] | None = None  # in the order of COLUMNS; "" where a cell is empty
    changed: int | None = None  # when the file was last written, in ns
    columns: tuple[tuple[str, str], ...] = ()  # those of the table that are not called as in COLUMNS
    note: str | None = None  # what is said of how the table was read
    edits: str | None = None  # what the file of its corrections holds (`analysis.edits`)

    @property
    def place(self) -> str:
        """What follows the path of a table to name one article in it: "#5", "#5&text=body"."""
        if self.line is None:
            return ""
        return f"#{self.line}" + "".join(f"&{name}={quote(column, safe='')}" for name, column in self.columns)


@dataclass(frozen=True)
class Rejected:
    """Something that could not be read: where it stands and why."""

    path: str
    line: int | None
    reason: str


@dataclass(frozen=True)
class Exported:
    """An article of an export: what stands about it, as written, and its text."""

    title: str | None
    source: str | None
    date: str | None
    text: str


class Unpacked(io.RawIOBase):
    """A gzip file, read as far as one that holds text goes; past that, OSError: it was made to take time and memory."""

    def __init__(self, path: str):
        self._file = gzip.open(path)  # noqa: SIM115 (closed with this)
        self._most = max(UNPACKED_FREE, UNPACKED * os.stat(path).st_size)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def readinto(self, buffer) -> int:
        content = self._file.read(len(buffer))
        if self._file.tell() > self._most:
            raise OSError(f"it unpacks to more than {UNPACKED} times its size")
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._file.close()
        super().close()


def open_text(path: str) -> io.TextIOWrapper:
    """A text file in UTF-8 (what is not, is read as Windows-1252, byte by byte) or as its byte order mark says."""
    packed = path.lower().endswith(".gz")
    file = io.BufferedReader(Unpacked(path)) if packed else open(path, "rb")  # noqa: SIM115 (the caller closes it)
    head = file.read(4)
    mark, encoding = next(((m, e) for m, e in BOMS if head.startswith(m)), (b"", "utf-8"))
    file.seek(len(mark))
    return io.TextIOWrapper(file, encoding, errors="_cp1252" if encoding == "utf-8" else "replace", newline="")


def lines_of(file: TextIO, too_long: set[int]) -> Iterator[str]:
    """The lines of a file; of one that is too long nothing is kept but its number."""
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith("\n"):
            too_long.add(number)
            while line and not line.endswith("\n"):
                line = file.readline(LONGEST_LINE)
            line = "\n"
        yield line


def at(row: dict[str, Any], column: str) -> Any:
    """A value of a row, by its column's name or by a way into what is nested ("source.name")."""
    if column in row:
        return row[column]
    value: Any = row
    for step in column.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def heads(column: str) -> set[str]:
    """What a table's own columns may be called that hold a column, or what it is nested in."""
    return {column, column.split(".")[0]}


# What a column is likely called that holds an article, or its day.
BODY, DAY = re.compile(r"body|content|text|story", re.I), re.compile(r"publi.*(?:at|date|time|on)\Z|date|created", re.I)


def missing(names: Iterable[object], columns: dict[str, str]) -> str | None:
    """Why a table with these columns holds no articles; None where it does."""
    if columns["text"] in names or columns["text"].split(".")[0] in names:
        return None
    if any("\0" in str(name) for name in names):
        return "It holds NUL characters: it is no table of text."
    there = ", ".join(repr(str(name)[:40]) for name in list(names)[:10]) or "none"
    called = [name for name in map(str, names) if re.fullmatch(r"[\w.-]{1,40}", name)]
    body = next(filter(BODY.search, called), "body")
    day = None if columns["date"] in called else next(filter(DAY.search, called), None)
    return (
        f"It has no column {columns['text']!r} for the text (its columns: {there}); name it with --text, or behind the "
        f"number of an article as in news.csv#2&text={body}{f'&date={day}' if day else ''}."
    )


def record(path: str, line: int, row: dict[str, Any], note: str | None = None) -> Record | Rejected:
    """A record of the values under COLUMNS; of what is nested, the name that it goes by."""
    text, about = row.get("text"), []
    if isinstance(text, (list, tuple)) and text and all(isinstance(part, str) for part in text):
        text = "\n\n".join(text)  # paragraphs
    elif isinstance(text, (list, tuple)) and (blocks := _blocks(text)):
        text = blocks
    elif isinstance(text, dict) and isinstance(said := _plain(text), str):
        text = said
    for name in COLUMNS[:-1]:
        value = _plain(row.get(name))
        if value is None and name == "date" and name in row:
            value = ""
        if value is not None:
            value = " ".join(str(value.isoformat() if hasattr(value, "isoformat") else value).split())
            value = "" if value.lower() in UNKNOWN else value
        about.append(value if value or name == "date" else None)
    if isinstance(text, str) and text.strip().lower() in UNKNOWN | REMOVED:
        return Rejected(path, line, f"The text is empty ({text.strip()!r}).")
    if isinstance(text, str) and EXCEL_CELL - 2 <= len(text) <= EXCEL_CELL:
        cut = f"Cut off: the text has {len(text):,} characters, as many as a cell of Excel holds; its end is missing."
        note = f"{note} {cut}" if note else cut
    if not isinstance(text, str):
        return Rejected(path, line, f"The text is {'missing' if text is None else 'no text'}.")
    if len(text) > LONGEST:  # said before it is held beside others
        return Rejected(path, line, f"The text is longer than {LONGEST:,} characters.")
    return Record(path, len(text.encode("utf-8", "replace")), line, (*about, text), note=note)


def _blocks(parts: list | tuple) -> str | None:
    """The text in a list of what an editor's program calls blocks or spans; None where it holds none."""
    said = [part if isinstance(part, str) else _block(part) for part in parts]
    if not any(said):
        return None
    inline = any(isinstance(part, str) for part in parts)  # stretches of one text, some of them marked
    return ("" if inline else "\n\n").join(filter(None, said))


def _block(part: Any) -> str | None:
    if not isinstance(part, dict) or part.get("type") in UNSEEN:
        return None
    inside = next((part[name] for name in ("text", "content", "children") if part.get(name)), None)
    return inside if isinstance(inside, str) else _blocks(inside) if isinstance(inside, (list, tuple)) else None


def _plain(value: Any, depth: int = 0) -> Any:
    if depth > 3:
        return None
    if isinstance(value, dict):
        named = [value[name] for name in CALLED if value.get(name) is not None]
        return _plain(named[0], depth + 1) if named else None
    if isinstance(value, (list, tuple)):
        parts = [str(part) for one in value[:20] if (part := _plain(one, depth + 1)) is not None]
        return ", ".join(parts) or None
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
