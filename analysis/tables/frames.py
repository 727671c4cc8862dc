"""Rows of the codebook (`analysis.tables.codebook`) ↔ typed frames ↔ Arrow."""

import datetime
from collections.abc import Iterable
from dataclasses import Field, fields
from functools import cache
from typing import Any, get_args

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.tables.codebook import TABLES
from analysis.tables.columns import column_name

DTYPES = {str: "str", int: "int64", float: "float64", bool: "bool", datetime.date: "datetime64[s]"}
TEXT, INTEGER = pd.StringDtype(na_value=np.nan), pd.Int64Dtype()
ARROW_TYPES = {
    "str": pa.string(),
    "int64": pa.int64(),
    "Int64": pa.int64(),
    "float64": pa.float64(),
    "bool": pa.bool_(),
    "datetime64[s]": pa.date32(),
}


Columns = dict[str, list]  # column name → its values, None where unknown


def value_type(entry: Field) -> tuple[type, bool]:
    """Python type of a codebook field, and whether it may be unknown."""
    options = [t for t in get_args(entry.type) if t is not type(None)] or [entry.type]
    return options[0], type(None) in get_args(entry.type)


@cache
def dtypes(table: str) -> dict[str, str]:
    """Column name → pandas dtype of a table; integers that may be unknown are `Int64`."""
    types = {"article_id": "str"}
    for entry in fields(TABLES[table]):
        kind, unknown = value_type(entry)
        types[column_name(entry)] = "Int64" if kind is int and unknown else DTYPES[kind]
    return types


def frame(table: str, article_id: str, rows: Iterable) -> pd.DataFrame:
    """Rows of one table (instances of its class in `analysis.tables.codebook`) as a typed frame."""
    return typed(table, columns(table, article_id, rows))


def columns(table: str, article_id: str, rows: Iterable) -> Columns:
    """Rows of one table as plain values by column."""
    rows = list(rows)
    found: Columns = {"article_id": [article_id] * len(rows)}
    for attribute, name, text_or_unknown in _fields(table):
        values = [getattr(row, attribute) for row in rows]
        if text_or_unknown:  # CSV readers take "" for unknown: there is only one unknown
            values = [value or None for value in values]
        found[name] = values
    return found


def typed(table: str, values: Columns) -> pd.DataFrame:
    """Plain values by column as a typed frame."""
    return pd.DataFrame({name: _array(values[name], dtype) for name, dtype in dtypes(table).items()}, copy=False)


def _array(values: list, dtype: str) -> Any:
    """Values as an array, which takes a fraction of the time of a Series."""
    if dtype == "str":
        return _text(pa.array(values, pa.large_string()))
    return pd.array(values, dtype=INTEGER) if dtype == "Int64" else np.array(values, dtype=dtype)


def _text(words: pa.Array | pa.ChunkedArray) -> pd.arrays.ArrowStringArray:
    return pd.arrays.ArrowStringArray(words, dtype=TEXT)  # type: ignore[call-arg]  # stub lacks it


@cache
def _fields(table: str) -> list[tuple[str, str, bool]]:
    """Field, column and whether it is text that may be unknown, of every column but article_id."""
    return [(entry.name, column_name(entry), value_type(entry) == (str, True)) for entry in fields(TABLES[table])]


def to_arrow(table: str, rows: pd.DataFrame) -> pa.Table:
    """A frame as an Arrow table, days as dates; equal frames give equal bytes."""
    schema = pa.schema([(name, ARROW_TYPES[dtype]) for name, dtype in dtypes(table).items()])
    return pa.Table.from_pandas(rows, schema=schema, preserve_index=False)


def from_arrow(table: str, columns: pa.Table) -> pd.DataFrame:
    """The frame that `to_arrow` was given."""
    return pd.DataFrame({name: _from_arrow(columns.column(name), dtype) for name, dtype in dtypes(table).items()})


def _from_arrow(column: pa.ChunkedArray, dtype: str) -> Any:
    if dtype == "str":
        return _text(column.cast(pa.large_string()))
    if dtype == "Int64":
        return _array(column.to_pylist(), dtype)
    return column.cast(pa.timestamp("s") if dtype == "datetime64[s]" else ARROW_TYPES[dtype]).to_numpy()
