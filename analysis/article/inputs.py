"""Folders and tables of articles → a stream of records, one article each; what is none is rejected with its place."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from analysis.article import Article
from analysis.article.export_files import DOCUMENTS, EXPORTS
from analysis.article.file import HTML, MARKDOWN, MESSAGES, SAVED, records_of
from analysis.article.opening import read
from analysis.article.table import from_record
from analysis.article.table_files import TABLES, Record, Rejected, read_table
from analysis.errors import InputError

CORRECTIONS = ".edits.yaml"  # of what was read of an article, in a file beside it (`analysis.edits`)
FILES = (".txt", *MARKDOWN, *HTML, *SAVED, *MESSAGES, *DOCUMENTS)


def is_article_file(path: str) -> bool:
    """Whether a file in a folder is taken for an article: by its ending, but for a note on the folder."""
    return path.lower().endswith(FILES) and not _is_note(path)


def _is_note(path: str) -> bool:
    return Path(path).stem.lower() == "readme"


def check_inputs(inputs: list[str]) -> None:
    """Raise InputError for an input that is not there at all: a slip of the command line, no dirt in the data."""
    for path in inputs:
        if not os.path.lexists(path):
            raise InputError(f"{path} does not exist; name folders of articles, or CSV, JSON, JSONL or Parquet files.")


def total_size(inputs: list[str]) -> int:
    """Bytes of all files that `records` will read, for the progress bar."""
    found = (file for root in inputs for file in _files(root) if not isinstance(file, Rejected))
    return sum(os.stat(file).st_size for file in found if os.path.isfile(file))


def records(inputs: list[str], columns: dict[str, str]) -> Iterator[Record | Rejected]:
    """Every article of the inputs in a fixed order. `columns` maps the names in COLUMNS to those of the data."""
    for root in inputs:
        for found in _files(root):
            if isinstance(found, Rejected):
                yield found
            elif found.lower().endswith(TABLES):
                yield from read_table(found, columns)
            elif found.lower().endswith(CORRECTIONS):
                continue  # goes with its article
            elif found != root and _is_note(found):
                yield Rejected(found, None, "It is a note on the folder, no article.")
            elif found == root or found.lower().endswith(FILES):
                yield from _file(found)
            else:
                yield Rejected(found, None, f"It is none of {', '.join((*FILES, *TABLES))}.")


def to_article(record: Record) -> Article:
    """Read one record. Raises InputError with the reason where it holds no English article."""
    if record.values is not None:
        return from_record(record)
    article = read(record.path)
    return replace(article, article_id=article.article_id or Path(record.path).stem)


def _files(root: str) -> Iterator[str | Rejected]:
    """The files below a folder in a fixed order, links followed once."""
    if not os.path.isdir(root):
        yield root
        return
    entered = {os.path.realpath(root)}
    refused: list[OSError] = []
    for folder, folders, names in os.walk(root, followlinks=True, onerror=refused.append):
        keep = []
        for name in sorted(folders):
            path = os.path.join(folder, name)
            if os.path.realpath(path) in entered:
                yield Rejected(path, None, "It leads back to a folder that is read already.")
            else:
                entered.add(os.path.realpath(path))
                keep.append(name)
        folders[:] = keep
        for name in sorted(names):
            yield os.path.join(folder, name)
    for error in refused:
        yield Rejected(error.filename, None, f"The folder cannot be read ({error.strerror}).")


def _file(path: str) -> Iterator[Record | Rejected]:
    """A file as one record, or the articles of an export as one each."""
    try:
        status = os.stat(path)
    except OSError as error:
        yield Rejected(path, None, f"The file cannot be read ({error.strerror}).")
        return
    if not status.st_size:
        yield Rejected(path, None, "The file is empty.")
        return
    try:
        exported = records_of(path) if path.lower().endswith(EXPORTS) else []
    except InputError as error:
        yield Rejected(path, None, str(error))
        return
    yield from exported or [Record(path, status.st_size, changed=status.st_mtime_ns)]
