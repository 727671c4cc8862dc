"""The tables of one article or many: frames typed by the codebook in `analysis.rows`."""
import datetime
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import get_args

import pandas as pd

from analysis.rows import TABLES, column_name

DTYPES = {str: "str", int: "int64", bool: "bool", datetime.date: "datetime64[s]"}


def dtypes(table: str) -> dict[str, str]:
    """Column name → pandas dtype of a table; integers that may be unknown are `Int64`."""
    types = {"article_id": "str"}
    for entry in fields(TABLES[table]):
        options = [t for t in get_args(entry.type) if t is not type(None)] or [entry.type]
        unknown = type(None) in get_args(entry.type)
        types[column_name(entry)] = "Int64" if options[0] is int and unknown else DTYPES[options[0]]
    return types


def frame(table: str, article_id: str, rows: Iterable) -> pd.DataFrame:
    """Rows of one table (instances of its class in `analysis.rows`) as a typed frame."""
    entries = fields(TABLES[table])
    rows = list(rows)
    data = {"article_id": [article_id] * len(rows)}
    data |= {column_name(f): [getattr(row, f.name) for row in rows] for f in entries}
    return pd.DataFrame({name: pd.Series(data[name], dtype=dtype) for name, dtype in dtypes(table).items()})


@dataclass(frozen=True)
class Tables:
    """One pandas DataFrame per table of the codebook (`analysis.rows`)."""
    articles: pd.DataFrame
    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    times: pd.DataFrame
    events: pd.DataFrame
    participants: pd.DataFrame
    order: pd.DataFrame
