"""What a reader names → Article."""

from pathlib import Path

from analysis.article import Article
from analysis.article.export_files import part_of
from analysis.article.file import called, from_bytes, read_bytes, records_of
from analysis.article.table import from_record, from_table, row
from analysis.errors import named
from analysis.time_limit import limited


def read(path: str | Path) -> Article:
    """The article in a file (.txt, Markdown, a page, a document, a PDF); "-" is standard input.

    The text of a .txt file is the file's text character for character, so that offsets hold in the file (line ends
    inside paragraphs are spaces); of the others it is what a reader sees of the body. `news.jsonl#5` is the
    article in line 5 of a table (CSV, TSV, JSON, JSONL, Parquet; see `analysis.article.table`). An unknown date stays
    None. Raises InputError, with one sentence that names the file, where there is no English article to be read.
    """
    doing = f"Reading {called(path)}"
    with named(doing), limited(doing):
        if (article := from_table(str(path))) is not None:
            return article
        if (part := part_of(str(path))) is not None:
            return from_record(row(records_of(part[0]), str(path), *part))
        return from_bytes(read_bytes(path), path)
