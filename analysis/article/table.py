"""A row of a table → Article; and what a table holds, where none of its articles is named."""

import itertools
import os
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import unquote

from analysis.article import Article
from analysis.article.dateline import in_dateline
from analysis.article.english import require_english
from analysis.article.noticed import mended, mended_line, undated
from analysis.article.outlet import day_first
from analysis.article.plain_text import dated
from analysis.article.table_files import COLUMNS, TABLES, Record, Rejected, read_table
from analysis.errors import InputError

SAME = {name: name for name in COLUMNS}
COUNTED, SHOWN = 1_000, 5  # articles of a table that are counted, and named, where none is asked for


def from_record(record: Record) -> Article:
    """The article of a row. Raises InputError with the reason where it holds no English article.

    A date that is empty or cannot be read leaves it undated, with a warning.
    """
    given = dict(zip(COLUMNS, record.values or ()))
    text = given["text"]
    if not text or not text.strip():
        raise InputError("The text is empty.")
    about: dict = {}
    if given["date"]:
        about = dated(given["date"], text, given["source"])
    elif given["date"] == "":
        about = {"warnings": ("Date missing: the table gives none.",)}
    about |= in_dateline(about | {"text": text})
    text, warnings = mended(text)
    require_english(text, "The text")
    told = (*filter(None, [record.note]), *about.get("warnings", ()), *warnings)
    return Article(
        text,
        about.get("date"),
        mended_line(given["title"]),
        given["source"],
        path=f"{record.path}{record.place}",
        article_id=given["id"],
        warnings=(*told, *undated({"date": about.get("date"), "warnings": told})),
        day_first=day_first(given["source"], None),
    )


def from_table(path: str) -> Article | None:
    """The article that `news.jsonl#5` names, as `from_record` writes it; None where the path names no table.

    Raises InputError where the table has no such row, or holds several articles and none is named.
    """
    table, mark, place = path.rpartition("#")
    line, *named = place.split("&")
    if mark and line.isdecimal() and table.lower().endswith(TABLES) and not os.path.exists(path):
        if not os.path.isfile(table):
            raise InputError(f"{table} does not exist; check the path to the article.")
        renamed = (part.partition("=") for part in named)
        columns = SAME | {name: unquote(column) for name, _, column in renamed}
        return from_record(row(read_table(table, columns), path, table, int(line)))
    if path.lower().endswith(TABLES) and os.path.isfile(path):
        return from_record(only(read_table(path, SAME), path))
    return None


def row(items: Iterable[Record | Rejected], path: str, table: str, line: int) -> Record:
    """The record of a line. Raises InputError where there is none, or it was rejected."""
    for item in items:
        if item.line == line:
            if isinstance(item, Rejected):
                raise InputError(f"{path} is no article: {item.reason}")
            return item
    raise InputError(f"{table} has no article in line {line}; check the number behind #.")


def only(items: Iterable[Record | Rejected], path: str) -> Record:
    """The one article of a table. Raises InputError where it holds none, or several: then it names them."""
    items = list(itertools.islice(items, COUNTED + 1))
    articles = [item for item in items if isinstance(item, Record)]
    if not articles:
        raise InputError(f"{path} holds no article: {items[0].reason if isinstance(items[0], Rejected) else 'no row'}")
    if len(articles) == 1:
        return _with_rejected(articles[0], [item for item in items if isinstance(item, Rejected)])
    count = f"more than {COUNTED:,}" if len(items) > COUNTED else f"{len(articles):,}"
    first, *others = [f"{one.place}{_title(one)}" for one in articles[:SHOWN]]
    more = f" and {len(articles) - SHOWN:,} more" if len(articles) > SHOWN else ""
    raise InputError(
        f"{path} holds {count} articles: name one, such as {path}{first}; there are also {', '.join(others)}{more}. "
        "`corpus` reads them all."
    )


def _with_rejected(record: Record, rejected: list[Rejected]) -> Record:
    """The one article of a table that holds more rows, which are none: that is said."""
    if not rejected:
        return record
    first = rejected[0]
    where = f"line {first.line}: " if first.line else ""
    others = "another row is no article" if len(rejected) == 1 else f"{len(rejected):,} other rows are no articles"
    note = f"Table: {others} ({where}{first.reason.rstrip('.')})."
    return replace(record, note=f"{record.note} {note}" if record.note else note)


def _title(record: Record) -> str:
    given = dict(zip(COLUMNS, record.values or ()))
    title = given["title"] or " ".join((given["text"] or "").split())
    return f" (“{title if len(title) <= 40 else title[:40].rsplit(' ', 1)[0] + ' …'}”)"
