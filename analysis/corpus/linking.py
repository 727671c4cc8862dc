"""What of different articles is one: the tables `entity_links` and `shared_happenings` of a corpus's folder."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.corpus.on_disk import database

WORK = ".linking"  # the folder, within the corpus's, of what linking keeps on disk


def write_links(out: Path) -> None:
    """Write which actors of which articles are one, then which of the happenings that are main ones somewhere."""
    from analysis.corpus.entities import write_entity_links
    from analysis.corpus.shared_happenings import write_shared_happenings

    for write in (write_entity_links, write_shared_happenings):
        with database(out / WORK) as db:
            write(out, db)


@contextmanager
def forgotten(out: Path) -> Iterator[None]:
    """Whatever happens, nothing is left of what linking kept: its worker may have been stopped in the midst of it."""
    try:
        yield
    finally:
        shutil.rmtree(out / WORK, ignore_errors=True)
