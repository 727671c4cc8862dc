"""Rows of the codebook (`analysis.tables.codebook`) ↔ typed frames ↔ Arrow."""

import datetime
from collections.abc import Iterable
from dataclasses import Field, fields
from functools import cache
from typing import Any, get_args

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.tables.codebook import TABLES, column_name

DTYPES = {str: "str", int: "int64", float: "float64", bool: "bool", datetime.date: "datetime64[s]"}
NULLABLE: dict[str, Any] = {
    "str": pd.StringDtype(na_value=np.nan),
    "Int64": pd.Int64Dtype(),
}  # types that numpy has not
ARROW_TYPES = {
    "str": pa.string(),
    "int64": pa.int64(),
    "Int64": pa.int64(),
    "float64": pa.float64(),
    "bool": pa.bool_(),
    "datetime64[s]": pa.date32(),
}


def value_type(entry: Field) -> tuple[type, bool]:
    """Python type of a codebook field, and whether it may be unknown."""
    options = [t for t in get_args(entry.type) if t is not type(None)] or [entry.type]
    return options[0], type(None) in get_args(entry.type)


def dtypes(table: str) -> dict[str, str]:
    """Column name → pandas dtype of a table; integers that may be unknown are `Int64`."""
    types = {"article_id": "str"}
    for entry in fields(TABLES[table]):
        kind, unknown = value_type(entry)
        types[column_name(entry)] = "Int64" if kind is int and unknown else DTYPES[kind]
    return types


def frame(table: str, article_id: str, rows: Iterable) -> pd.DataFrame:
    """Rows of one table (instances of its class in `analysis.tables.codebook`) as a typed frame."""
    rows = list(rows)
    data: dict[str, Any] = {"article_id": _typed([article_id] * len(rows), "str")}
    for attribute, name, dtype, text_or_unknown in _columns(table):
        values: Any = [getattr(row, attribute) for row in rows]
        if text_or_unknown:  # CSV readers take "" for unknown: there is only one unknown
            values = [value or None for value in values]
        data[name] = _typed(values, dtype)
    return pd.DataFrame(data)


def _typed(values: list, dtype: str) -> Any:
    """A column's values as an array, which takes a third of the time of a Series."""
    return pd.array(values, dtype=NULLABLE[dtype]) if dtype in NULLABLE else np.array(values, dtype=dtype)


@cache
def _columns(table: str) -> list[tuple[str, str, str, bool]]:
    """Field, column, dtype and whether it is text that may be unknown, of every column but article_id."""
    types = dtypes(table)
    return [
        (entry.name, column_name(entry), types[column_name(entry)], value_type(entry) == (str, True))
        for entry in fields(TABLES[table])
    ]


def to_arrow(table: str, rows: pd.DataFrame) -> pa.Table:
    """A frame as an Arrow table, days as dates; equal frames give equal bytes."""
    schema = pa.schema([(name, ARROW_TYPES[dtype]) for name, dtype in dtypes(table).items()])
    return pa.Table.from_pandas(rows, schema=schema, preserve_index=False)


def from_arrow(table: str, columns: pa.Table) -> pd.DataFrame:
    """The frame that `to_arrow` was given."""
    data = {}
    for name, dtype in dtypes(table).items():
        column = columns.column(name)
        if dtype == "datetime64[s]":
            column = column.cast(pa.timestamp("s"))
        values = pd.array(column.to_pylist(), dtype="Int64") if dtype == "Int64" else column.to_pandas()
        data[name] = pd.Series(values, dtype=dtype)
    return pd.DataFrame(data)
