"""A row of a table (CSV, JSONL, Parquet) → Article."""

import os
from urllib.parse import unquote

from analysis.article import Article
from analysis.article.english import require_english
from analysis.article.formats import dated
from analysis.article.noticed import mended
from analysis.article.outlet import day_first
from analysis.article.table_files import COLUMNS, TABLES, Record, Rejected, read_table
from analysis.errors import InputError


def from_record(record: Record) -> Article:
    """The article of a row. Raises InputError with the reason where it holds no English article.

    A date that cannot be read leaves it undated, with a warning.
    """
    given = dict(zip(COLUMNS, record.values or ()))
    text = given["text"]
    if not text or not text.strip():
        raise InputError("The text is empty.")
    about = dated(given["date"], text, given["source"]) if given["date"] else {}
    text, warnings = mended(text)
    require_english(text, "The text")
    return Article(
        text,
        about.get("date"),
        given["title"],
        given["source"],
        path=f"{record.path}{record.place}",
        article_id=given["id"],
        warnings=(*about.get("warnings", ()), *warnings),
        day_first=day_first(given["source"], None),
    )


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
