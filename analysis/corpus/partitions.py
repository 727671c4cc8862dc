"""The folder of a corpus: for each batch a part of every table, and a receipt once all of them are written.

OUT/articles/part-KEY.parquet … OUT/order/part-KEY.parquet   the tables of the codebook
OUT/rejected/part-KEY.parquet, OUT/duplicates/part-KEY.parquet
OUT/entity_links/part-all.parquet, OUT/shared_happenings/part-all.parquet    with --link
OUT/receipts/KEY.json                                       what the batch held, the hash of each part; written last
OUT/corpus.json, OUT/datapackage.json                       whose corpus this is; its codebook
"""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from analysis.corpus.ownership import NAME as OWNER
from analysis.errors import InputError
from analysis.sound import sound_path
from analysis.tables.codebook import TABLES
from analysis.tables.frames import to_arrow
from analysis.tables.tables import Tables
from analysis.writing import opened_whole, write_whole

REJECTED = pa.schema([("path", pa.string()), ("line", pa.int64()), ("reason", pa.string())])
DUPLICATES = pa.schema(
    [("article_id", pa.string()), ("same_as", pa.string()), ("path", pa.string()), ("line", pa.int64())]
)
EXTRA = {
    "rejected": "what could not be read, where and why",
    "duplicates": "articles whose text another article has already",
    "entity_links": "actors of different articles that are one entity (entity_id), the name that most articles use for "
    "it, and the evidence that brought each actor to it: same name, alias, first and last name, country name, country "
    "and institution, order of words (Justice Department, Department of Justice), country left out (U.S.); "
    "null for the first",
    "shared_happenings": "main happenings of different articles that are one thing that happens (shared_id), and the "
    "evidence that brought each to it, what its events have in common: word, agent, patient, day; null for the first",
}
FOLDERS = (*TABLES, *EXTRA, "receipts")


COUNTS = ("articles", "rejected", "duplicates", "undated", "words")


def claim(out: Path, inputs: list[str]) -> None:
    """Make the folder this corpus's own; raise InputError where it holds something else."""
    about = {"inputs": [os.path.abspath(path) for path in inputs]}
    mark = out / "corpus.json"
    try:
        if mark.is_file():
            if _inputs(mark) != about["inputs"]:
                raise InputError(f"{out} holds the corpus of other inputs; name another folder with --out.")
        elif out.is_dir() and any(path.name != OWNER for path in out.iterdir()):
            raise InputError(f"{out} is not empty and holds no corpus; name another folder with --out.")
        for name in FOLDERS:
            (out / name).mkdir(parents=True, exist_ok=True)
        write_whole(mark, json.dumps(about, indent=1).encode(), lasting=True)
    except OSError as error:
        raise InputError(
            f"{out} cannot be written ({error.strerror or error}); name another folder with --out."
        ) from None


def _inputs(mark: Path) -> list:
    """The inputs that a corpus was made of; raises InputError where the file does not say."""
    try:
        inputs = json.loads(mark.read_text("utf-8"))["inputs"]
        if isinstance(inputs, list):
            return inputs
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    raise InputError(
        f"{mark} is damaged: it does not name the corpus's inputs; remove it and all beside it, or name "
        "another folder with --out."
    )


def write_part(
    out: Path, key: str, tables: Iterable[Tables], rejected: list[dict], duplicates: list[dict]
) -> dict[str, str]:
    """Write a batch's part of every table; returns their hashes, "" where a table has none.

    The same batch gives the same bytes, so writing twice does no harm.
    """
    tables = list(tables)
    hashes = {}
    for name in TABLES:
        rows = [to_arrow(name, getattr(one, name)) for one in tables]
        hashes[name] = write_table(out / name, key, pa.concat_tables(rows) if rows else None)
    for name, found, schema in (("rejected", rejected, REJECTED), ("duplicates", duplicates, DUPLICATES)):
        clean = [
            {column: sound_path(value) if isinstance(value, str) else value for column, value in row.items()}
            for row in found
        ]
        hashes[name] = write_table(out / name, key, pa.Table.from_pylist(clean, schema) if clean else None)
    return hashes


def _part(folder: Path, key: str) -> Path:
    return folder / f"part-{key}.parquet"


def write_table(folder: Path, key: str, rows: pa.Table | None) -> str:
    """Write a batch's part of a table, none where there are no rows; returns its hash."""
    path = _part(folder, key)
    if rows is None:
        path.unlink(missing_ok=True)
        return ""
    sink = pa.BufferOutputStream()
    parquet.write_table(rows, sink, compression="zstd")
    content = sink.getvalue().to_pybytes()
    write_whole(path, content, lasting=True)
    return hashlib.sha256(content).hexdigest()


def write_stream(folder: Path, key: str, rows: pa.RecordBatchReader) -> None:
    """Write a part of a table batch by batch, however many rows there are."""
    with (
        opened_whole(_part(folder, key), lasting=True) as file,
        parquet.ParquetWriter(file, rows.schema, compression="zstd") as part,
    ):
        for batch in rows:
            part.write_batch(batch)


def receipt(out: Path, key: str) -> dict | None:
    """What a finished batch held; None where it is not finished, or where a part of it is not as it was written."""
    try:
        found = json.loads((out / "receipts" / f"{key}.json").read_text("utf-8"))
        return found if _is_receipt(found) and _stands(out, key, found["parts"]) else None
    except (OSError, ValueError, RecursionError):
        return None


def _is_receipt(found: object) -> bool:
    """Whether it has the shape that `write_receipt` is given."""
    if not isinstance(found, dict) or not all(type(found.get(name)) is int and found[name] >= 0 for name in COUNTS):
        return False
    items, decided, parts = found.get("found"), found.get("decided"), found.get("parts")
    if not isinstance(items, list) or not isinstance(decided, list) or not isinstance(parts, dict):
        return False
    pairs = all(one is None or (isinstance(one, list) and [type(x) for x in one] == [str, str]) for one in items)
    return pairs and len(items) == len(decided)  # what is decided is compared with what is decided now


def _stands(out: Path, key: str, parts: dict) -> bool:
    """Whether every table's part is there, byte for byte, or is not where there was none."""
    for name in (*TABLES, "rejected", "duplicates"):
        path = _part(out / name, key)
        there = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
        if parts.get(name) != there:
            return False
    return True


def write_receipt(out: Path, key: str, content: dict) -> None:
    write_whole(out / "receipts" / f"{key}.json", json.dumps(content).encode(), lasting=True)


def sweep(out: Path, keys: set[str]) -> None:
    """Remove what batches that are no longer part of the corpus, and killed writers, have left."""
    for name in FOLDERS:
        for path in (out / name).iterdir():
            if path.name.startswith(".") or path.stem.removeprefix("part-") not in keys:
                path.unlink(missing_ok=True)


def describe(out: Path) -> None:
    """Write `datapackage.json`: every table with its parts, types, keys and the meaning of its columns."""
    from analysis.tables.datapackage import table_schema

    resources = []
    for name in TABLES:
        parts = sorted(f"{name}/{path.name}" for path in (out / name).glob("part-*.parquet"))
        if parts:
            resources.append(
                {
                    "name": name,
                    "path": parts,
                    "format": "parquet",
                    "schema": table_schema(name),
                    "mediatype": "application/vnd.apache.parquet",
                }
            )
    for name, about in EXTRA.items():
        parts = sorted(f"{name}/{path.name}" for path in (out / name).glob("part-*.parquet"))
        if parts:
            columns = parquet.read_schema(out / parts[0])
            schema = {
                "fields": [
                    {"name": each.name, "type": "integer" if pa.types.is_integer(each.type) else "string"}
                    for each in columns
                ]
            }
            resources.append(
                {
                    "name": name,
                    "path": parts,
                    "format": "parquet",
                    "description": about,
                    "schema": schema,
                    "mediatype": "application/vnd.apache.parquet",
                }
            )
    package = {
        "name": "corpus",
        "title": "Actors, quotes, times and events read from many news articles",
        "resources": resources,
    }
    write_whole(out / "datapackage.json", (json.dumps(package, indent=2, ensure_ascii=False) + "\n").encode())
