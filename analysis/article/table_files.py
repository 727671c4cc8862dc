"""CSV, TSV, JSON, JSONL and Parquet → records, a row or a line each; what is no record is rejected with its place."""

import os
import zlib
from collections.abc import Iterator
from dataclasses import replace

from analysis.article import delimited, json_files, parquet_files
from analysis.article.records import COLUMNS, LONGEST_LINE, WRONG, Record, Rejected

__all__ = ["COLUMNS", "LONGEST_LINE", "TABLES", "Record", "Rejected", "read_table"]
READERS = {
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".tab": delimited.read,
    ".jsonl": json_files.read_lines,
    ".ndjson": json_files.read_lines,
    ".json": json_files.read,
    ".parquet": parquet_files.read,
}
TABLES = (*READERS, *(f"{ending}.gz" for ending in READERS if ending != ".parquet"))


def read_table(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    """The records of a table in order. `columns` maps the names in COLUMNS to those of the table; a dot in one leads
    into what is nested ("source.name")."""
    line = wrong = 0
    try:
        if os.stat(path).st_size == 0:
            yield Rejected(path, None, "The file is empty.")
            return
        reader = READERS[os.path.splitext(path.lower().removesuffix(".gz"))[1]]
        renamed = tuple((name, column) for name, column in columns.items() if name != column)
        for found in reader(path, columns):
            line = found.line or line
            wrong = wrong + 1 if isinstance(found, Rejected) or _says_nothing(found) else 0
            if wrong > WRONG:
                yield Rejected(path, line, f"{WRONG:,} rows one after the other are no articles; the rest is not read.")
                return
            yield replace(found, columns=renamed) if renamed and isinstance(found, Record) else found
    except EOFError:
        yield Rejected(path, line + 1, "The gzip file ends in the middle; what stands before was read.")
    except (OSError, zlib.error) as error:
        yield Rejected(path, line + 1, f"The file cannot be read ({getattr(error, 'strerror', None) or error}).")


def _says_nothing(found: Record) -> bool:
    """Whether the cell of the text is empty."""
    return found.values is not None and not (found.values[-1] or "").strip()
