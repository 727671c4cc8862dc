"""What of different articles is one: the tables `entity_links` and `shared_happenings` of a corpus's folder."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from analysis.corpus.entities import write_entity_links
from analysis.corpus.on_disk import MEMORY, database
from analysis.corpus.shared_happenings import write_shared_happenings


def write_links(out: Path) -> None:
    """Write which actors of which articles are one, then which of the happenings that are main ones somewhere."""
    for write in (write_entity_links, write_shared_happenings):
        _within_memory(write, out)


def _within_memory(write: Callable[[Path, duckdb.DuckDBPyConnection], None], out: Path) -> None:
    """Begin anew with more memory where DuckDB, which cannot do all of its work on disk, has too little."""
    for memory in MEMORY:
        try:
            with database(out / ".linking", memory) as db:
                return write(out, db)
        except duckdb.OutOfMemoryException:
            if memory == MEMORY[-1]:
                raise
