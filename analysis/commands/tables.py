"""An article → its tables as files, or as other programs take them."""

import argparse
from pathlib import Path

from analysis.commands.shared import ARTICLE_FILE, LOOK, add_edits, checked, told
from analysis.errors import InputError

FORMATS = {
    "csv": "a file per table; cells that a spreadsheet would run are made harmless (datapackage.json says how)",
    "parquet": "a file per table, with types",
    "jsonl": "a file per table, a line of JSON per row",
    "sqlite": "one database, keys kept",
    "duckdb": "one database, keys kept",
    "webannotation": "mentions, quotes, events and happenings as W3C Web Annotations (JSON-LD)",
    "cas": "a UIMA CAS, to be corrected in INCEpTION; `edits ARTICLE.xmi` takes the corrections over",
    "gexf": "actors as a graph (speaks about, acts on, mentioned with), for Gephi",
    "graphml": "the same graph as GraphML",
    "timeline": "the main happenings for TimelineJS (JSON) and for calendars (.ics)",
    "markdown": "the story as text",
}


def add(commands) -> None:
    tables = commands.add_parser(
        "tables",
        formatter_class=LOOK,
        help="an article → files for other programs: CSV, Parquet, a database, annotations, a graph …",
        description="Writes what was read from an article as tables, with a datapackage.json that describes every "
        "column,\nor in a format of other programs:\n\n"
        + "\n".join(f"  {name:14} {what}" for name, what in FORMATS.items()),
    )
    tables.add_argument("article", metavar="ARTICLE", help=ARTICLE_FILE)
    tables.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the files")
    tables.add_argument("--format", choices=tuple(FORMATS), default="csv", help="default: csv")
    add_edits(tables)
    tables.set_defaults(run=_tables)


def _tables(options: argparse.Namespace) -> None:
    _, article = checked(options.article)
    from analysis.edits.beside import corrected
    from analysis.export.formats import write
    from analysis.reading.store import parse_cached

    tables = told(corrected(article, parse_cached(article), options.edits)).tables
    try:
        written = write(tables, article, options.out, options.format)
    except OSError as error:
        reason = "it is a file" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
        raise InputError(f"{options.out} cannot be written ({reason}); name another folder with --out.") from None
    for path, what in written:
        print(f"{path}  {what}")
