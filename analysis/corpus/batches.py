"""Records → batches, each with a key that names its content: the unit of work, of writing and of going on."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from analysis.article.inputs import Record, Rejected
from analysis.reading.store import hash_of, reader_version

# What makes articles of the inputs; the reader's version covers what makes tables of an article.
TAKING_IN = ("article", "corpus/work.py")
MOST_RECORDS, MOST_BYTES = 48, 400_000  # some seconds of work, and little memory


@dataclass(frozen=True)
class Batch:
    """Some records in the order of the inputs; `key` changes with any of them and with the reader."""

    key: str
    items: tuple[Record | Rejected, ...]

    @property
    def size(self) -> int:
        return sum(item.size for item in self.items if isinstance(item, Record))


@lru_cache(maxsize=1)
def version() -> str:
    """A hash of all that a batch's rows depend on besides its records."""
    return hash_of(TAKING_IN, reader_version())


def batches(items: Iterable[Record | Rejected], version: str) -> Iterator[Batch]:
    """Cut a stream of records into batches. `version` names what reads them (`version`)."""
    held: list[Record | Rejected] = []
    size = 0
    for item in items:
        held.append(item)
        size += item.size if isinstance(item, Record) else 0
        if len(held) >= MOST_RECORDS or size >= MOST_BYTES:
            yield make(held, version)
            held, size = [], 0
    if held:
        yield make(held, version)


def make(items: Iterable[Record | Rejected], version: str) -> Batch:
    """A batch of these records."""
    items = tuple(items)
    digest = hashlib.sha256(version.encode())
    for item in items:
        digest.update(repr(item).encode("utf-8", "replace"))
    return Batch(digest.hexdigest()[:24], items)
