"""A row of a table (CSV, JSONL, Parquet) → Article."""

import os
from urllib.parse import unquote

from analysis.article import Article
from analysis.article.english import require_english
from analysis.article.formats import parse_day
from analysis.article.table_files import COLUMNS, TABLES, Record, Rejected, read_table
from analysis.errors import InputError


def from_record(record: Record) -> Article:
    """The article of a row. Raises InputError with the reason where it holds no English article."""
    given = dict(zip(COLUMNS, record.values or ()))
    text = given["text"]
    if not text or not text.strip():
        raise InputError("The text is empty.")
    day = parse_day(given["date"]) if given["date"] else None
    if given["date"] and day is None:
        raise InputError(f"The date {given['date'][:40]!r} is no day that can be read; write it like 2022-04-07.")
    require_english(text, "The text")
    path = f"{record.path}{record.place}"
    return Article(text, day, given["title"], given["source"], path=path, article_id=given["id"])


def from_table(path: str) -> Article | None:
    """The article that `news.jsonl#5` names, as `from_record` writes it; None where the path names no row of a table.

    Raises InputError where the table has no such row.
    """
    table, _, place = path.rpartition("#")
    line, *named = place.split("&")
    if not table.lower().endswith(TABLES) or not line.isdecimal() or os.path.exists(path):
        return None
    if not os.path.isfile(table):
        raise InputError(f"{table} does not exist; check the path to the article.")
    renamed = (part.partition("=") for part in named)
    columns = {name: name for name in COLUMNS} | {name: unquote(column) for name, _, column in renamed}
    for item in read_table(table, columns):
        if item.line == int(line):
            if isinstance(item, Rejected):
                raise InputError(f"{path} is no article: {item.reason}")
            return from_record(item)
    raise InputError(f"{table} has no article in line {int(line)}; check the number behind #.")
