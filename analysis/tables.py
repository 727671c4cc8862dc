"""The tables of one article or many: frames typed by the codebook in `analysis.rows`, kept as CSV or Parquet."""
import datetime
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import get_args

import pandas as pd
import pyarrow as pa

from analysis.errors import InputError
from analysis.rows import TABLES, column_name

DTYPES = {str: "str", int: "int64", float: "float64", bool: "bool", datetime.date: "datetime64[s]"}
ARROW_TYPES = {"str": pa.string(), "int64": pa.int64(), "Int64": pa.int64(), "float64": pa.float64(),
               "bool": pa.bool_(), "datetime64[s]": pa.date32()}
FORMATS = ("csv", "parquet")


def value_type(entry) -> tuple[type, bool]:
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
    """Rows of one table (instances of its class in `analysis.rows`) as a typed frame."""
    rows = list(rows)
    data = {"article_id": pd.array([article_id] * len(rows), dtype="str")}
    for attribute, name, dtype, text_or_unknown in _columns(table):
        values = [getattr(row, attribute) for row in rows]
        if text_or_unknown:  # CSV readers take "" for unknown: there is only one unknown
            values = [value or None for value in values]
        # An array takes a third of the time of a Series; of days, only a Series makes one without a unit of its own.
        data[name] = pd.array(values, dtype=dtype) if dtype in ("str", "Int64") else pd.Series(values, dtype=dtype)
    return pd.DataFrame(data)


@cache
def _columns(table: str) -> list[tuple[str, str, str, bool]]:
    """Field, column, dtype and whether it is text that may be unknown, of every column but article_id."""
    types = dtypes(table)
    return [(entry.name, column_name(entry), types[column_name(entry)], value_type(entry) == (str, True))
            for entry in fields(TABLES[table])]


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

    def save(self, folder: str | Path, format: str = "csv") -> Path:
        """Write a file per table and `datapackage.json`, the codebook of this folder; returns the folder.

        Cells hold what the article says, even where it begins with "=": a spreadsheet should import
        them as text. Raises OSError where the folder cannot be written.
        """
        from analysis.datapackage import descriptor, write_json
        if format not in FORMATS:
            raise InputError(f"Tables cannot be saved as {format!r}; choose one of {', '.join(FORMATS)}.")
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".saving-", dir=folder))
        try:
            for table in TABLES:
                _write(to_arrow(table, getattr(self, table)), fresh / f"{table}.{format}")
            write_json(descriptor(fresh, format), fresh / "datapackage.json")
            for other in (f"{table}.{ending}" for table in TABLES for ending in FORMATS if ending != format):
                if (folder / "datapackage.json").is_file():  # only what an earlier save left here
                    (folder / other).unlink(missing_ok=True)
            for written in [*(f"{table}.{format}" for table in TABLES), "datapackage.json"]:
                os.replace(fresh / written, folder / written)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        return folder

    @classmethod
    def load(cls, folder: str | Path) -> "Tables":
        """The tables that `save` wrote. Raises InputError where a file is missing or is not what it should be."""
        from analysis.validation import validate
        folder = Path(folder)
        ending = next((e for e in FORMATS if (folder / f"articles.{e}").is_file()), None)
        if ending is None:
            raise InputError(f"{folder} holds no articles.csv or articles.parquet; name a folder that "
                             "`python -m analysis tables` has written.")
        tables = cls(**{table: _load(table, folder / f"{table}.{ending}") for table in TABLES})
        validate(tables)
        return tables


def _write(columns: pa.Table, path: Path) -> None:
    if path.suffix == ".csv":
        import pyarrow.csv
        pyarrow.csv.write_csv(columns, path)
    else:
        import pyarrow.parquet
        pyarrow.parquet.write_table(columns, path)


def _load(table: str, path: Path) -> pd.DataFrame:
    import pyarrow.csv
    import pyarrow.parquet
    try:
        if path.suffix == ".parquet":
            return from_arrow(table, pyarrow.parquet.ParquetFile(path).read())
        options = pyarrow.csv.ConvertOptions(
            column_types={name: ARROW_TYPES[dtype] for name, dtype in dtypes(table).items()},
            null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False)
        whole = pyarrow.csv.ReadOptions(block_size=path.stat().st_size + 1)  # a cell must not straddle two blocks
        return from_arrow(table, pyarrow.csv.read_csv(
            path, read_options=whole, convert_options=options,
            parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True)))
    except (OSError, KeyError, ValueError, pa.ArrowException) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise InputError(f"{path} cannot be read as the table {table!r} ({reason}); save the tables again.") from error
