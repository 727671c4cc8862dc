"""A file that a database of news exports, with many articles → records."""

import os
from collections.abc import Sequence
from pathlib import Path

from analysis.article.exported_pages import MARKS as PAGE_MARKS
from analysis.article.exports import MARKS
from analysis.article.records import Exported, Record

DOCUMENTS = (".docx", ".odt", ".rtf", ".pdf")
EXPORTS = (*DOCUMENTS, ".txt", ".html", ".htm")


def to_records(path: str, articles: Sequence[Exported]) -> list[Record]:
    """A record per article of an export."""
    return [
        Record(
            path,
            len(one.text.encode("utf-8", "replace")),
            n,
            (f"{Path(path).stem}-{n}", one.date or "", one.title, one.source, one.text),
        )
        for n, one in enumerate(articles, 1)
    ]


def may_be_export(content: bytes) -> bool:
    """Whether plain text holds a line that such services write; a document's text is not told by its bytes."""
    return MARKS.search(content) is not None or PAGE_MARKS.search(content.decode("latin-1")) is not None


def part_of(path: str) -> tuple[str, int] | None:
    """File and number of the article that "news.docx#2" names; None where it names none."""
    file, mark, number = path.rpartition("#")
    if not mark or not number.isdecimal() or not file.lower().endswith(EXPORTS) or os.path.exists(path):
        return None
    return file, int(number)
