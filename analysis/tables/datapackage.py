"""The codebook as a Tabular Data Package descriptor (https://specs.frictionlessdata.io/tabular-data-package/)."""

import datetime
import hashlib
import inspect
import json
from dataclasses import Field, fields
from pathlib import Path
from typing import Any

from analysis.tables.codebook import TABLES, key_of
from analysis.tables.columns import column_name
from analysis.tables.frames import value_type
from analysis.tables.spreadsheet import RULE

FIELD_TYPES = {str: "string", float: "number", int: "integer", bool: "boolean", datetime.date: "date"}
MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet", "jsonl": "application/jsonl"}


def descriptor(folder: Path, format: str) -> dict:
    """What `datapackage.json` says of the tables written to `folder` as `format` ("csv", "parquet" or "jsonl")."""
    return {
        "name": "analysis",
        "title": "Actors, quotes, times and events read from news articles",
        "description": "One row per observation. Spans are character offsets into the article's text, end exclusive; "
        "an empty cell is unknown." + (f" {RULE}" if format == "csv" else ""),
        "profile": "tabular-data-package",
        "resources": [_resource(table, folder / f"{table}.{format}") for table in TABLES],
    }


def _resource(table: str, path: Path) -> dict:
    format = path.suffix[1:]
    resource: dict[str, Any] = {
        "name": table,
        "path": path.name,
        "profile": "tabular-data-resource",
        "description": f"One row is: {inspect.getdoc(TABLES[table])}",
        "scheme": "file",
        "format": format,
        "mediatype": MEDIA_TYPES[format],
        "encoding": "utf-8",
        "schema": table_schema(table),
    }
    if format == "csv":  # frictionless cannot count the bytes of Parquet
        content = path.read_bytes()
        # The dialect is said so that nobody has to guess it from cells full of quotation marks.
        resource |= {
            "bytes": len(content),
            "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
            "dialect": {
                "delimiter": ",",
                "quoteChar": '"',
                "doubleQuote": True,
                "lineTerminator": "\n",
                "header": True,
            },
        }
    return resource


def table_schema(table: str) -> dict:
    """Table Schema (fields, types, keys, foreign keys) of one table."""
    about = {"name": "article_id", "type": "string", "description": "the article", "constraints": {"required": True}}
    schema: dict[str, Any] = {
        "fields": [about, *(_field(entry) for entry in fields(TABLES[table]))],
        "primaryKey": key_of(table),
    }
    foreign = [_foreign_key(table, entry) for entry in fields(TABLES[table]) if entry.metadata["refers"]]
    if table != "articles":
        foreign.insert(0, {"fields": ["article_id"], "reference": {"resource": "articles", "fields": ["article_id"]}})
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def _field(entry: Field) -> dict:
    kind, unknown = value_type(entry)
    constraints: dict[str, Any] = {"required": not unknown}
    if entry.metadata["values"]:
        constraints["enum"] = list(entry.metadata["values"])
    return {
        "name": column_name(entry),
        "type": FIELD_TYPES[kind],
        "description": entry.metadata["description"],
        "constraints": constraints,
    }


def _foreign_key(table: str, entry: Field) -> dict:
    """An id means something only beside its article_id; but where it may be unknown, the id stands alone,
    since a validator takes a pair that is null in one half for a broken reference."""
    target, column = entry.metadata["refers"], column_name(entry)
    own, goal = [column], [key_of(target)[1]]
    if not value_type(entry)[1]:
        own, goal = ["article_id", *own], ["article_id", *goal]
    return {"fields": own, "reference": {"resource": "" if target == table else target, "fields": goal}}


def write_json(content: dict, path: Path) -> None:
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
