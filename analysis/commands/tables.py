"""An article → its tables as files."""

import argparse
from pathlib import Path

from analysis.commands.shared import ARTICLE_FILE, LOOK, checked
from analysis.errors import InputError


def add(commands) -> None:
    tables = commands.add_parser(
        "tables",
        formatter_class=LOOK,
        help="an article → CSV or Parquet files",
        description="Writes what was read from an article as tables, with a datapackage.json "
        "that describes every column.",
    )
    tables.add_argument("article", metavar="ARTICLE", help=ARTICLE_FILE)
    tables.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the tables")
    tables.add_argument("--format", choices=("csv", "parquet"), default="csv", help="default: csv")
    tables.set_defaults(run=_tables)


def _tables(options: argparse.Namespace) -> None:
    _, article = checked(options.article)
    from analysis.reading.store import parse_cached
    from analysis.tables.codebook import TABLES

    tables = parse_cached(article)
    try:
        tables.save(options.out, options.format)
    except OSError as error:
        reason = "it is a file" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
        raise InputError(f"{options.out} cannot be written ({reason}); name another folder with --out.") from None
    for table in TABLES:
        print(f"{options.out / table}.{options.format}  {len(getattr(tables, table))} rows")
