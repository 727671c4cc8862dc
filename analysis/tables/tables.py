"""The tables of one article or many, kept as CSV, Parquet or lines of JSON."""

import datetime
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa

from analysis.errors import InputError
from analysis.tables.codebook import TABLES
from analysis.tables.datapackage import descriptor, write_json
from analysis.tables.frames import ARROW_TYPES, dtypes, from_arrow, to_arrow
from analysis.tables.spreadsheet import bare, harmless
from analysis.tables.validation import validate

FORMATS = ("csv", "parquet", "jsonl")


@dataclass(frozen=True)
class Tables:
    """One pandas DataFrame per table of the codebook (`analysis.tables.codebook`)."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    times: pd.DataFrame
    events: pd.DataFrame
    happenings: pd.DataFrame
    participants: pd.DataFrame
    order: pd.DataFrame

    def save(self, folder: str | Path, format: str = "csv") -> Path:
        """Write a file per table and `datapackage.json`, the codebook of this folder; returns the folder.

        A CSV cell that a spreadsheet would run is made harmless (`analysis.tables.spreadsheet`), which `load` takes
        back. Raises OSError where the folder cannot be written.
        """
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
        folder = Path(folder)
        ending = next((e for e in FORMATS if (folder / f"articles.{e}").is_file()), None)
        if ending is None:
            raise InputError(
                f"{folder} holds no articles.csv, articles.parquet or articles.jsonl; name a folder that "
                "`python -m analysis tables` has written."
            )
        tables = cls(**{table: _load(table, folder / f"{table}.{ending}") for table in TABLES})
        validate(vars(tables))
        return tables


def _write(columns: pa.Table, path: Path) -> None:
    if path.suffix == ".csv":
        import pyarrow.csv

        pyarrow.csv.write_csv(harmless(columns), path)
    elif path.suffix == ".jsonl":
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in columns.to_pylist())
    else:
        import pyarrow.parquet

        pyarrow.parquet.write_table(columns, path)


def _load(table: str, path: Path) -> pd.DataFrame:
    import pyarrow.csv
    import pyarrow.parquet

    try:
        if path.suffix == ".parquet":
            return from_arrow(table, pyarrow.parquet.ParquetFile(path).read())
        if path.suffix == ".jsonl":
            return from_arrow(table, _from_lines(table, path))
        options = pyarrow.csv.ConvertOptions(
            column_types={name: ARROW_TYPES[dtype] for name, dtype in dtypes(table).items()},
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        )
        whole = pyarrow.csv.ReadOptions(block_size=path.stat().st_size + 1)  # a cell must not straddle two blocks
        found = pyarrow.csv.read_csv(
            path,
            read_options=whole,
            convert_options=options,
            parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        )
        return from_arrow(table, bare(found))
    except (OSError, KeyError, ValueError, pa.ArrowException) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise InputError(f"{path} cannot be read as the table {table!r} ({reason}); save the tables again.") from error


def _from_lines(table: str, path: Path) -> pa.Table:
    with path.open(encoding="utf-8", newline="\n") as file:
        rows = [json.loads(line) for line in file]
    columns = {}
    for name, dtype in dtypes(table).items():
        values = [row[name] for row in rows]
        if dtype == "datetime64[s]":
            values = [value and datetime.date.fromisoformat(value) for value in values]
        columns[name] = pa.array(values, ARROW_TYPES[dtype])
    return pa.table(columns)
