"""A reading as a UIMA CAS (XMI), which INCEpTION and other tools open, correct and give back.

https://uima.apache.org/d/uimaj-current/references.html: a table is a type, a row a feature structure, a column a
feature; rows that stand at words are annotations (layers of INCEpTION, whose project takes them from the type system).
The file counts in UTF-16 code units, as UIMA does; dkpro-cassis turns these into our offsets and back.
"""

import datetime
import hashlib
import re
from collections.abc import Iterator
from dataclasses import Field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.article import Article
from analysis.charts.kit.labels import records
from analysis.tables.codebook import TABLES
from analysis.tables.columns import column_name
from analysis.tables.frames import frame, value_type
from analysis.tables.tables import Tables

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

ANNOTATION, ROW = "uima.tcas.Annotation", "uima.cas.TOP"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"  # where other tools look for sentences
TYPES = {
    "articles": "Article",
    "sentences": "Sentence",
    "actors": "Actor",
    "mentions": "Mention",
    "quotes": "Quote",
    "times": "Time",
    "events": "Event",
    "happenings": "Happening",
    "participants": "Participant",
    "order": "Before",
}
RANGES = {str: "String", datetime.date: "String", int: "Integer", float: "Double", bool: "Boolean"}
RENAMED = {"class": "event_class", "type": "time_type"}  # words that Python and cassis keep for themselves
# What ids stand for, for whoever corrects: table → feature, column with the id, table and column of the words.
SHOWN = {
    "mentions": (("actor", "actor_id", "actors", "name"), ("kind", "actor_id", "actors", "kind")),
    "quotes": (("speaker", "speaker_id", "actors", "name"),),
    "events": (("source", "source_id", "actors", "name"), ("label", "happening_id", "happenings", "label")),
}
READING = "reading"  # the feature of the article that holds the fingerprint
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 has no place for


def write_cas(tables: Tables, article: Article, folder: Path) -> int:
    """Write `article.xmi` and its `TypeSystem.xml`; the number of rows in it."""
    from cassis import Cas

    types = type_system()
    cas = Cas(types)
    cas.sofa_string, cas.sofa_mime = writable(article.text), "text/plain"
    for sentence in records(tables.sentences):
        cas.add(types.get_type(SENTENCE)(begin=sentence["start"], end=sentence["end"]))
    count = 0
    for table in TABLES:
        make = types.get_type(type_name(table))
        for features in _rows(table, tables, len(article.text)):
            cas.add(make(**features))
            count += 1
    (folder / "article.xmi").write_text(cas.to_xmi(pretty_print=True), encoding="utf-8", newline="\n")
    (folder / "TypeSystem.xml").write_text(types.to_xml(), encoding="utf-8", newline="\n")
    return count


def tables_of(cas: "Cas") -> dict[str, pd.DataFrame]:
    """The tables that a CAS holds, by name, with the columns of the codebook."""
    text = cas.sofa_string or ""
    article_id = next((each.article_id for each in cas.select(type_name("articles"))), None) or ""
    found = {}
    for table, row in TABLES.items():
        made = []
        for each in sorted(cas.select(type_name(table)), key=lambda row: row.xmiID or 0):  # as written
            values = {e.name: _python(e, getattr(each, feature)) for e, feature in _features(table)}
            if has_span(table):
                values |= {"start": each.begin, "end": each.end, _words(table): text[each.begin : each.end]}
            made.append(row(**values))
        found[table] = frame(table, article_id, made)
    return found


def type_system() -> "TypeSystem":
    """The types of the tables, the same for each reading."""
    from cassis import TypeSystem

    types = TypeSystem()
    types.create_type(SENTENCE, ANNOTATION)
    for table, row in TABLES.items():
        kept = has_span(table) or table == "articles"  # the article: all of its text
        made = types.create_type(type_name(table), ANNOTATION if kept else ROW, row.__doc__)
        for entry, feature in _features(table):
            range_ = f"uima.cas.{RANGES[value_type(entry)[0]]}"
            types.create_feature(made, feature, range_, description=entry.metadata["description"])
        extra = [(feature, f"what {column} stands for") for feature, column, *_ in SHOWN.get(table, ())]
        extra += [("article_id", "name"), (READING, "fingerprint of the reading")] if table == "articles" else []
        for feature, said in extra:
            types.create_feature(made, feature, "uima.cas.String", description=said)
    return types


def type_name(table: str) -> str:
    """The name of a table's type."""
    return f"closereading.{TYPES[table]}"


def has_span(table: str) -> bool:
    """Whether each row of a table stands at words of the article."""
    return bool(_words(table))


def writable(text: str) -> str:
    """A text, or a cell, with U+FFFD for each character that XML cannot hold."""
    return UNWRITABLE.sub("\ufffd", text)


def fingerprint(tables: Tables) -> str:
    """What tells one reading of a text from another: a hash of what its ids stand for."""
    known = hashlib.sha256()
    for table in ("actors", "mentions", "quotes", "events", "happenings"):
        known.update(getattr(tables, table).drop(columns="article_id").to_csv(index=False).encode())
    return known.hexdigest()


def _words(table: str) -> str:
    """The column of a table that holds the words at its span; "" for a table without a span."""
    return next((e.name for e in fields(TABLES[table]) if e.metadata["span"] == ""), "")


def _features(table: str) -> Iterator[tuple[Field, str]]:
    """The columns of a table that are features, with the feature's name; span and words are the annotation itself."""
    own = ("start", "end", _words(table)) if has_span(table) else ()
    for entry in fields(TABLES[table]):
        if entry.name not in own:
            yield entry, RENAMED.get(column_name(entry), column_name(entry))


def _rows(table: str, tables: Tables, length: int) -> Iterator[dict[str, Any]]:
    """Each row of a table as the features of its type."""
    named = {
        (feature, column): dict(zip(getattr(tables, of)[f"{of[:-1]}_id"], getattr(tables, of)[words]))
        for feature, column, of, words in SHOWN.get(table, ())
    }
    for row in records(getattr(tables, table)):
        made = {feature: _uima(row[column_name(entry)]) for entry, feature in _features(table)}
        made |= {feature: _uima(words.get(row[column])) for (feature, column), words in named.items()}
        if has_span(table):
            made |= {"begin": row["start"], "end": row["end"]}
        if table == "articles":
            made |= {"begin": 0, "end": length, "article_id": _uima(row["article_id"]), READING: fingerprint(tables)}
        yield made


def _uima(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return writable(value) if isinstance(value, str) else value


def _python(entry: Field, value: Any) -> Any:
    kind, unknown = value_type(entry)
    if value is None:
        return None if unknown else kind()  # an empty cell that may not be empty: what another program left out
    if unknown and kind is float and value == 0:
        return None  # UIMA itself knows no empty number and writes 0; nothing is read with a confidence of 0
    return datetime.date.fromisoformat(value) if kind is datetime.date else value
