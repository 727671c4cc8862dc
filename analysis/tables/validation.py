"""Do tables keep the promises of the codebook (`analysis.tables.codebook`)?"""

from collections.abc import Iterable, Mapping
from dataclasses import fields

import pandas as pd
import pyarrow as pa

from analysis.errors import InputError
from analysis.tables.codebook import TABLES, key_of
from analysis.tables.columns import column_name
from analysis.tables.frames import Columns, dtypes, value_type


def validate(tables: Mapping[str, pd.DataFrame], text: str | None = None) -> None:
    """Raise InputError, naming table, row and column, at the first promise that is broken.

    Checked are columns and types, unknown values, vocabularies, keys, references between tables and spans;
    with the `text` of the one article that the tables are of, also that each span's words stand there.
    """
    for table in TABLES:
        _columns(table, tables[table])
    check({table: _cells(tables[table]) for table in TABLES}, text)


def check(cells: Mapping[str, Columns], text: str | None = None) -> None:
    """The same of tables as plain values, but for columns and types."""
    for table in TABLES:
        _values(table, cells[table])
        _references(table, cells)
        _spans(table, cells[table], text)


def _columns(table: str, rows: pd.DataFrame) -> None:
    expected, found = dtypes(table), {name: str(dtype) for name, dtype in rows.dtypes.items()}
    if list(found) != list(expected):
        raise InputError(
            f"Table {table!r} has the columns {', '.join(map(str, found))}; it needs {', '.join(expected)}."
        )
    for name, dtype in expected.items():
        if found[name] != dtype:
            raise InputError(f"Column {name!r} of table {table!r} is of type {found[name]}; it needs {dtype}.")


def _cells(rows: pd.DataFrame) -> Columns:
    # Plain lists: on tables of a few hundred rows they are checked several times faster than columns of pandas.
    return {str(name): _list(column) for name, column in rows.items()}


def _list(column: pd.Series) -> list:
    if column.dtype == "str":
        return pa.array(column.array).to_pylist()
    values = column.tolist()
    if column.dtype in ("int64", "bool"):  # which nothing is unknown in
        return values
    return [None if unknown else value for value, unknown in zip(values, column.isna().tolist())]


def _values(table: str, cells: Columns) -> None:
    required = ["article_id", *(column_name(f) for f in fields(TABLES[table]) if not value_type(f)[1])]
    for name in required:
        _refuse(table, name, cells, (value is None for value in cells[name]), "is unknown where it must be known")
    for entry in fields(TABLES[table]):
        allowed, name = entry.metadata["values"], column_name(entry)
        if allowed:
            _refuse(
                table,
                name,
                cells,
                (value is not None and value not in allowed for value in cells[name]),
                f"is none of {', '.join(allowed)}",
            )
    key = key_of(table)
    first: dict[tuple, int] = {}
    repeated = (first.setdefault(row, n) != n for n, row in enumerate(zip(*(cells[name] for name in key))))
    _refuse(table, key[-1], cells, repeated, f"repeats the key ({', '.join(key)})")


def _references(table: str, cells: Mapping[str, Columns]) -> None:
    for entry in fields(TABLES[table]):
        target, name = entry.metadata["refers"], column_name(entry)
        if target:
            known = set(zip(*(cells[target][part] for part in key_of(target)[:2])))
            pairs = zip(cells[table]["article_id"], cells[table][name])
            _refuse(
                table,
                name,
                cells[table],
                (pair[1] is not None and pair not in known for pair in pairs),
                f"names no row of table {target!r}",
            )


def _spans(table: str, cells: Columns, text: str | None) -> None:
    for end in cells:
        if end == "end" or end.endswith("_end"):
            start = end.removesuffix("end") + "start"
            _refuse(
                table,
                start,
                cells,
                (not _is_span(*pair) for pair in zip(cells[start], cells[end])),
                f"and {end!r} are no span",
            )
    for entry in fields(TABLES[table]):
        prefix, name = entry.metadata["span"], column_name(entry)
        if prefix is not None:
            start, end = (f"{prefix}_{part}" if prefix else part for part in ("start", "end"))
            rows = zip(cells[name], cells[start], cells[end])
            _refuse(
                table,
                name,
                cells,
                (not _stands(*row, text) for row in rows),
                f"is not what stands at its {start} and {end}",
            )


def _is_span(start: int | None, end: int | None) -> bool:
    return start is end is None or (start is not None and end is not None and 0 <= start < end)


def _stands(words: str | None, start: int | None, end: int | None, text: str | None) -> bool:
    if words is None or start is None or end is None:
        return words is start
    return len(words) == end - start if text is None else text[start:end] == words


def _refuse(table: str, column: str, cells: Columns, wrong: Iterable[bool], reason: str) -> None:
    for number, refused in enumerate(wrong):
        if refused:
            value = cells[column][number]
            shown = "(unknown)" if value is None else repr(str(value)[:60])
            raise InputError(f"In row {number + 1} of table {table!r}, {column} {shown} {reason}.")
