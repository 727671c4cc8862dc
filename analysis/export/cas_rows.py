"""A UIMA CAS of a reading → its annotations, as rows; a file of another text or another reading is refused."""

from pathlib import Path
from typing import Any

from analysis.errors import InputError
from analysis.export.cas import READING, fingerprint, type_name, type_system, writable
from analysis.tables.tables import Tables

LARGEST = 100_000_000  # bytes
KEYS = {"mentions": ("mention_id",), "quotes": ("quote_id", "fragment"), "events": ("event_id",)}
Row = dict[str, Any]


def annotations(path: Path, text: str, tables: Tables) -> dict[str, list[Row]]:
    """The annotations of a CAS by table, each a row with its span. Raises InputError."""
    from cassis import load_cas_from_xmi

    named = f"{path} is no UIMA CAS that `tables --format cas` wrote"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check the path.") from None
    if len(content) > LARGEST or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise InputError(f"{named}: it is too large or declares entities; export it as XMI (XML 1.0).")
    try:
        cas = load_cas_from_xmi(content.decode("utf-8"), type_system(), lenient=True)
    except Exception as error:  # lxml's and cassis's own kinds, and what a file of wrong shape makes them stumble over
        raise InputError(f"{named} ({type(error).__name__}); export it as XMI (XML 1.0).") from None
    if cas.sofa_string != writable(text):
        raise InputError(f"{path} holds another text than the article; name its article with --article.")
    article = next(iter(cas.select(type_name("articles"))), None)
    if article is None or getattr(article, READING) != fingerprint(tables):
        raise InputError(
            f"{path} was written from another reading of the article (an earlier version, or other corrections); write "
            "it anew with `tables --format cas`."
        )
    return {
        table: [
            {"start": each.begin, "end": each.end}
            | {f.name: getattr(each, f.name) or None for f in each.type.all_features if f.name not in ("begin", "end")}
            for each in sorted(cas.select(type_name(table)), key=lambda row: row.xmiID or 0)
        ]
        for table in KEYS
    }
