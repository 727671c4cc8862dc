"""CSV, JSONL and Parquet → records, a row or a line each; what is no record is rejected with its place."""

import csv
import gzip
import io
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TextIO
from urllib.parse import quote

from analysis.article.decoding import BOMS

COLUMNS = ("id", "date", "title", "source", "text")
TABLES = (".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".parquet")
LONGEST_LINE = 20_000_000  # characters of one line of CSV or JSONL; an article is shorter by far
ROWS = 256  # rows of Parquet held at once


@dataclass(frozen=True)
class Record:
    """One article still to be read: a whole file, or one line (CSV, JSONL) or row (Parquet) of a table, from 1."""

    path: str
    size: int  # bytes
    line: int | None = None
    values: tuple[str | None, ...] | None = None  # in the order of COLUMNS
    changed: int | None = None  # when the file was last written, in ns
    columns: tuple[tuple[str, str], ...] = ()  # those of the table that are not called as in COLUMNS

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


def read_table(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    line = 0
    try:
        if os.stat(path).st_size == 0:
            yield Rejected(path, None, "The file is empty.")
            return
        lower = path.lower()
        reader = _parquet if lower.endswith(".parquet") else _csv if ".csv" in lower[-7:] else _jsonl
        renamed = tuple((name, column) for name, column in columns.items() if name != column)
        for found in reader(path, columns):
            line = found.line or line
            yield replace(found, columns=renamed) if renamed and isinstance(found, Record) else found
    except EOFError:
        yield Rejected(path, line + 1, "The gzip file ends in the middle; what stands before was read.")
    except (OSError, zlib.error) as error:
        yield Rejected(path, line + 1, f"The file cannot be read ({getattr(error, 'strerror', None) or error}).")


def _open(path: str) -> io.TextIOWrapper:
    """A text file in UTF-8 (what is not, is read as Windows-1252, byte by byte) or as its byte order mark says."""
    file = gzip.open(path) if path.lower().endswith(".gz") else open(path, "rb")  # noqa: SIM115 (the caller closes it)
    head = file.read(4)
    mark, encoding = next(((m, e) for m, e in BOMS if head.startswith(m)), (b"", "utf-8"))
    file.seek(len(mark))
    return io.TextIOWrapper(file, encoding, errors="_cp1252" if encoding == "utf-8" else "replace", newline="")


def _lines(file: TextIO, too_long: set[int]) -> Iterator[str]:
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


def _csv(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    csv.field_size_limit(LONGEST_LINE)
    too_long: set[int] = set()
    with _open(path) as file:
        rows = csv.reader(_lines(file, too_long), strict=False)
        header = next(rows, [])
        missing = _missing(header, columns)
        if missing:
            yield Rejected(path, 1, missing)
            return
        place = {name: header.index(columns[name]) for name in COLUMNS if columns[name] in header}
        first = rows.line_num + 1
        while True:
            try:
                row = next(rows)
            except StopIteration:
                break
            except csv.Error as error:
                yield Rejected(path, first, f"The line is no CSV ({error}).")
                first = rows.line_num + 1
                continue
            lines, first = range(first, rows.line_num + 1), rows.line_num + 1
            if any(number in too_long for number in lines):
                yield Rejected(path, lines[0], f"The line is longer than {LONGEST_LINE:,} characters.")
            elif row and len(row) != len(header):
                yield Rejected(path, lines[0], f"The line has {len(row)} fields, the header {len(header)}.")
            elif row:
                yield _record(path, lines[0], {name: row[i] for name, i in place.items()})


def _jsonl(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    too_long: set[int] = set()
    with _open(path) as file:
        for number, line in enumerate(_lines(file, too_long), 1):
            if number in too_long:
                yield Rejected(path, number, f"The line is longer than {LONGEST_LINE:,} characters.")
                continue
            if not line.strip():
                continue
            try:
                found = json.loads(line)
            except (ValueError, RecursionError):
                yield Rejected(path, number, "The line is no JSON.")
                continue
            missing = _missing(found, columns) if isinstance(found, dict) else "The line is no JSON object."
            if missing:
                yield Rejected(path, number, missing)
                continue
            yield _record(path, number, {name: found.get(columns[name]) for name in COLUMNS})


def _parquet(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    try:
        file = parquet.ParquetFile(path)
        missing = _missing(file.schema_arrow.names, columns)
        if not missing:
            text = file.schema_arrow.field(columns["text"]).type
            if not (pa.types.is_string(text) or pa.types.is_large_string(text)):
                missing = f"Its column {columns['text']!r} is of type {text}; it must hold text."
        if missing:
            yield Rejected(path, None, missing)
            return
        wanted = [columns[name] for name in COLUMNS if columns[name] in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(batch_size=ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _record(path, number, {name: row.get(columns[name]) for name in COLUMNS})
    except pa.ArrowException as error:
        yield Rejected(path, None, f"The file is no Parquet ({str(error).splitlines()[0]}).")


def _missing(names: Iterable[object], columns: dict[str, str]) -> str | None:
    if columns["text"] in names:
        return None
    if any("\0" in str(name) for name in names):
        return "It holds NUL characters: it is no table of text."
    there = ", ".join(repr(str(name)[:40]) for name in list(names)[:10]) or "none"
    return f"It has no column {columns['text']!r} for the text (its columns: {there}); name it with --text."


def _record(path: str, line: int, row: dict[str, Any]) -> Record | Rejected:
    text, about = row.get("text"), []
    for name in COLUMNS[:-1]:
        value = row.get(name)
        if isinstance(value, (dict, list, bytes)):
            return Rejected(path, line, f"The {name} is no text.")
        if value is not None:
            value = " ".join(str(value.isoformat() if hasattr(value, "isoformat") else value).split()) or None
        about.append(value)
    if not isinstance(text, str):
        return Rejected(path, line, f"The text is {'missing' if text is None else 'no text'}.")
    return Record(path, len(text.encode("utf-8", "replace")), line, (*about, text))
