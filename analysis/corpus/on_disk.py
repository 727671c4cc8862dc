"""A database on disk beside a corpus: what is too much for memory is sorted and looked up there.

SQLite holds as much of it as it is told to, however large it grows; DuckDB needs the more, the more there is to sort.
"""

import errno
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

HELD = 2_000  # kB of the database in memory, and as many of what is being sorted
AT_A_TIME = 2_000  # rows between a file and the database
NO_ROOM = {sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_IOERR: errno.EIO, sqlite3.SQLITE_CANTOPEN: errno.EACCES}


@contextmanager
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    """An empty database in a folder of its own, which is gone with it. Raises OSError where there is no room for it."""
    shutil.rmtree(folder, ignore_errors=True)  # a killed run's
    folder.mkdir()
    try:
        with closing(sqlite3.connect(folder / "links.sqlite", isolation_level=None)) as db:
            quoted = str(folder).replace("'", "''")
            for setting in (f"cache_size = -{HELD}", "temp_store = FILE", f"temp_store_directory = '{quoted}'"):
                db.execute(f"PRAGMA {setting}")
            for setting in (
                "journal_mode = OFF",
                "synchronous = OFF",
                "locking_mode = EXCLUSIVE",
            ):  # nothing outlasts it
                db.execute(f"PRAGMA {setting}")
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.execute("PRAGMA temp_store_directory = ''")  # that of the whole process
    except sqlite3.OperationalError as error:
        if (code := error.sqlite_errorcode & 0xFF) in NO_ROOM:
            raise OSError(NO_ROOM[code], str(error), str(folder)) from None
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def create(db: sqlite3.Connection, tables: dict[str, str]) -> None:
    """Make empty tables: name → columns."""
    for name, columns in tables.items():
        db.execute(f"CREATE TABLE {name} ({columns})")


def insert(db: sqlite3.Connection, name: str, rows: Iterable[tuple]) -> None:
    """Add rows to a table, but for those whose key it has."""
    if first := next(rows := iter(rows), None):
        adding = f"INSERT OR IGNORE INTO {name} VALUES ({', '.join('?' * len(first))})"
        db.execute(adding, first)
        db.executemany(adding, rows)


def rows_of(part: Path, columns: Sequence[str]) -> Iterator[tuple]:
    """The rows of some columns of a part, days as numbers."""
    for batch in parquet.ParquetFile(part).iter_batches(AT_A_TIME, columns=columns, use_threads=False):
        own = [batch.column(name) for name in columns]
        yield from zip(*((each.cast(pa.int32()) if pa.types.is_date(each.type) else each).to_pylist() for each in own))


def texts(columns: Sequence[str], rows: Iterable[tuple]) -> pa.RecordBatchReader:
    """Rows of texts as batches to be written."""
    schema, rows = pa.schema([(name, pa.string()) for name in columns]), iter(rows)
    batches = (
        pa.record_batch([pa.array(column, pa.string()) for column in zip(*some)], schema=schema)
        for some in iter(lambda: list(islice(rows, AT_A_TIME)), [])
    )
    return pa.RecordBatchReader.from_batches(schema, batches)
