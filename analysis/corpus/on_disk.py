"""A database on disk beside a corpus, for what may be too much for memory."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

# What the database holds at most: enough for 12,672 articles; a larger corpus that it is too little for gets the next.
MEMORY = ("256MB", "1GB", "4GB")
AT_A_TIME = 10_000  # rows between the database and Python
TEXT, NUMBER, REAL, TRUTH = pa.string(), pa.int64(), pa.float64(), pa.bool_()
Columns = dict[str, pa.DataType]


@contextmanager
def database(folder: Path, memory: str = MEMORY[0]) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in a folder of its own, which is gone with it."""
    shutil.rmtree(folder, ignore_errors=True)  # a killed run's
    folder.mkdir()
    try:
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memory,
            "threads": 1,
            "preserve_insertion_order": False,
            "temp_directory": str(folder / "spilled"),
        }
        with duckdb.connect(str(folder / "links.duckdb"), config=config) as db:
            yield db
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def create(db: duckdb.DuckDBPyConnection, tables: dict[str, Columns]) -> None:
    """Make empty tables."""
    for name, columns in tables.items():
        db.register("rows", pa.schema(columns).empty_table())
        db.execute(f"CREATE TABLE {name} AS FROM rows")
        db.unregister("rows")


def insert(db: duckdb.DuckDBPyConnection, name: str, columns: Columns, rows: Iterable[tuple]) -> None:
    """Add rows to a table."""
    if rows := list(rows):
        values = [pa.array(column, kind) for column, kind in zip(zip(*rows), columns.values())]
        db.register("rows", pa.table(values, pa.schema(columns)))
        db.execute(f"INSERT INTO {name} FROM rows")
        db.unregister("rows")


def answers(db: duckdb.DuckDBPyConnection, question: str) -> Iterator[tuple]:
    """The rows of an answer, some at a time; meanwhile others may be asked."""
    for batch in db.cursor().sql(question).to_arrow_reader(AT_A_TIME):
        yield from zip(*(column.to_pylist() for column in batch.columns))
