"""The corrections that belong to an article: those in the file beside it, or in the one that is named."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from analysis.article import Article
from analysis.article.records import Record, Rejected
from analysis.edits.apply import Corrected, correct
from analysis.edits.file import beside, content_of, edits_of, read_edits
from analysis.errors import InputError
from analysis.reading.store import parse_cached
from analysis.tables.tables import Tables


def corrected(article: Article, tables: Tables, edits: str | Path | None = None) -> Corrected:
    """An article's reading as a reader corrected it; `edits`: a file of corrections, or a folder of such, each named
    as if it stood beside its article. Raises InputError where a file is not what it should be."""
    path = file_of(article.path, edits)
    return correct(article.text, tables, read_edits(path)) if path else Corrected(tables)


def read_corrected(article: Article, edits: str | Path | None = None) -> Corrected:
    """Read an article, or take what was read of it before, as a reader corrected it."""
    return corrected(article, parse_cached(article), edits)


def file_of(article: str | None, edits: str | Path | None = None) -> Path | None:
    """The file of the corrections of an article, named by its path; None where there is none."""
    if not edits:
        return beside(article)
    named = Path(edits)
    if named.is_dir():
        return beside(named / Path(article).name) if article else None
    if not named.is_file():
        raise InputError(f"There is no file {named}; --edits names a file of corrections, or a folder of them.")
    return named


def with_edits(items: Iterable[Record | Rejected], folder: str | None) -> Iterator[Record | Rejected]:
    """Articles that are still to be read, each with the corrections that belong to it."""
    if folder and not Path(folder).is_dir():
        raise InputError(f"There is no folder {folder}; of many articles, --edits names a folder of corrections.")
    for item in items:
        path = file_of(f"{item.path}{item.place}", folder) if isinstance(item, Record) else None
        if isinstance(item, Record) and path:
            content = content_of(path)
            edits_of(content, str(path))  # what is wrong with it is said before anything is read
            item = replace(item, edits=content)
        yield item
