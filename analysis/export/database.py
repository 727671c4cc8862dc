"""The tables as one database, with the keys, vocabularies and meanings of the codebook: SQLite or DuckDB.

A quote has a row per fragment, so that its id alone is no key of `quotes`: what refers to a quote refers to a table of
its ids (`quotes_ids`), as the fragments do.
"""

import datetime
import sqlite3
from collections.abc import Iterator
from dataclasses import Field, fields
from pathlib import Path

from analysis.tables.codebook import TABLES, key_of
from analysis.tables.columns import column_name
from analysis.tables.frames import to_arrow, value_type
from analysis.tables.tables import Tables

TYPES = {str: "TEXT", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", datetime.date: "DATE"}


def write_sqlite(tables: Tables, path: Path) -> None:
    """An SQLite file: days are ISO text, truth is 0 or 1; the meaning of a column stands beside it in `.schema`."""
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA foreign_keys = OFF")  # an actor may belong to one that comes after it; checked below
        for name, statement in _definitions():
            database.execute(statement)
            rows = _rows(tables, name)
            if rows:
                database.executemany(_insertion(name, rows), [_plain(row) for row in rows])
        broken = database.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ValueError(f"Rows of the tables refer to no row: {broken[:3]}.")
    database.close()


def write_duckdb(tables: Tables, path: Path) -> None:
    """A DuckDB file; the meaning of every column is its comment."""
    import duckdb

    with duckdb.connect(str(path)) as database:
        for name, statement in _definitions():
            database.execute(statement)
            rows = _rows(tables, name)
            if rows:
                database.executemany(_insertion(name, rows), rows)
            for entry in fields(TABLES[name]) if name in TABLES else ():
                column = f'"{name}"."{column_name(entry)}"'
                database.execute(f"COMMENT ON COLUMN {column} IS {_quoted(_meaning(entry))}")


def _insertion(name: str, rows: list[tuple]) -> str:
    return f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(rows[0]))})'


def _plain(row: tuple) -> tuple:
    return tuple(value.isoformat() if isinstance(value, datetime.date) else value for value in row)


def _rows(tables: Tables, name: str) -> list[tuple]:
    """Rows in an order in which each refers only to those before it."""
    owner = name.removesuffix("_ids")
    rows = to_arrow(owner, getattr(tables, owner)).to_pylist()
    if owner != name:
        return list(dict.fromkeys((row["article_id"], row[key_of(owner)[1]]) for row in rows))
    for entry in fields(TABLES[name]):
        if entry.metadata["refers"] == name:
            rows = _parents_first(rows, key_of(name)[1], column_name(entry))
    return [tuple(row.values()) for row in rows]


def _parents_first(rows: list[dict], key: str, parent: str) -> list[dict]:
    """Rows with what they refer to before them; a circle is left in the order it had."""
    by_key = {(row["article_id"], row[key]): row for row in rows}
    placed: dict[tuple, dict] = {}

    def place(row: dict, above: tuple) -> None:
        mine = row["article_id"], row[key]
        if mine in placed or mine in above:
            return
        if row[parent] is not None and (row["article_id"], row[parent]) in by_key:
            place(by_key[row["article_id"], row[parent]], (*above, mine))
        placed[mine] = row

    for row in rows:
        place(row, ())
    return list(placed.values())


def _definitions() -> Iterator[tuple[str, str]]:
    """Every table with the statement that makes it, after all those that it refers to."""
    made: list[str] = []
    waiting = list(TABLES)
    while waiting:
        name = next(one for one in waiting if _targets(one) - {one} <= {*made})
        waiting.remove(name)
        made.append(name)
        if name in _referred() and len(key_of(name)) > 2:
            yield f"{name}_ids", _ids_of(name)
        yield name, _definition(name)


def _targets(name: str) -> set[str]:
    return {e.metadata["refers"] for e in fields(TABLES[name]) if e.metadata["refers"]} | (
        {"articles"} if name != "articles" else set()
    )


def _ids_of(name: str) -> str:
    key = key_of(name)[1]
    return (
        f'CREATE TABLE "{name}_ids" ("article_id" TEXT NOT NULL REFERENCES "articles" ("article_id"), '
        f'"{key}" TEXT NOT NULL, PRIMARY KEY ("article_id", "{key}"))'
    )


def _definition(name: str) -> str:
    columns = [('"article_id" TEXT NOT NULL', "the article")]
    keys = [f"PRIMARY KEY ({_names(key_of(name))})"]
    if name != "articles":
        keys.append('FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")')
    if name in _referred() and len(key_of(name)) > 2:
        keys.append(_reference(key_of(name)[1], name))
    for entry in fields(TABLES[name]):
        column = column_name(entry)
        kind, unknown = value_type(entry)
        values = ", ".join(map(_quoted, entry.metadata["values"]))
        definition = f'"{column}" {TYPES[kind]}' + ("" if unknown else " NOT NULL")
        columns.append((definition + (f' CHECK ("{column}" IN ({values}))' if values else ""), _meaning(entry)))
        if entry.metadata["refers"]:
            keys.append(_reference(column, entry.metadata["refers"]))
    lines = "".join(f"  {column},  -- {meaning}\n" for column, meaning in columns)
    return f'CREATE TABLE "{name}" (\n{lines}  ' + ",\n  ".join(keys) + "\n)"


def _reference(column: str, target: str) -> str:
    """An id means something only beside its article_id; where it is null, neither database asks for a row."""
    key = key_of(target)
    table = target if len(key) <= 2 else f"{target}_ids"
    return f'FOREIGN KEY ("article_id", "{column}") REFERENCES "{table}" ({_names(key[:2])})'


def _referred() -> set[str]:
    return {entry.metadata["refers"] for row in TABLES.values() for entry in fields(row)} - {None}


def _meaning(entry: Field) -> str:
    return " ".join(entry.metadata["description"].split())


def _names(columns: list[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
