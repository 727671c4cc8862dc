"""What of different articles is one: the tables `entity_links` and `shared_happenings` of a corpus's folder."""

from pathlib import Path

from analysis.corpus.entities import write_entity_links
from analysis.corpus.on_disk import database
from analysis.corpus.shared_happenings import write_shared_happenings


def write_links(out: Path) -> None:
    """Write which actors of which articles are one, then which of the happenings that are main ones somewhere."""
    for write in (write_entity_links, write_shared_happenings):
        with database(out / ".linking") as db:
            write(out, db)
