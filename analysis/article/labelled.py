"""Exports whose articles are each headed by labelled lines ("Title: …", "Source: …"): NewsBank, Gale, EBSCO."""

import re

from analysis.article.days import day_line
from analysis.article.records import Exported

LABEL = re.compile(
    r"(title|headline|paper|publication|publication title|source|date|authors?(?:\(s\))?|byline|section|pages?|edition"
    r"|column|record(?: number)?|document type|accession number|full text(?: word count)?|database|subjects?"
    r"|gale document number|dateline|words|word count|language|readability|is[sb]n|volume|issue"
    r"|index terms?|caption|memo|copyright(?:,.*)?)"
    r"\s*:\s*(.*)",
    re.I,
)
NAMES = {
    "title": "title",
    "headline": "title",
    "paper": "source",
    "publication": "source",
    "publication title": "source",
}
# "The Echo. (Mar. 12, 2024): p4.", "The Echo. 03/12/2024."
WRITTEN = r"[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{1,4}([/-])\d{1,2}\3\d{2,4}"
IN_SOURCE = re.compile(rf"(.+?)[.,;]* [(]?({WRITTEN})\b.*")
RIGHTS = re.compile(r"(?:copyright|©|\(c\))(?!\w).{0,80}", re.I)


def labelled(lines: list[str]) -> list[Exported]:
    """The articles of an export in which the same label heads each; empty where none does so twice."""
    filled = [line for line in lines if line]
    head = LABEL.match(filled[0]) if filled else None
    if not head:
        return []
    begins = [n for n, line in enumerate(lines) if (found := LABEL.match(line)) and found[1].lower() == head[1].lower()]
    parts = (lines[begin:end] for begin, end in zip(begins, [*begins[1:], len(lines)]))
    whole = [one for part in parts if (one := _one(part)) is not None]
    return whole if len(whole) > 1 and len(whole) == len(begins) else []


def _one(lines: list[str]) -> Exported | None:
    """The lines about an article and, between them, its text; None where one of them is missing."""
    fields: dict[str, str] = {}
    text: list[str] = []
    for line in lines:
        if (found := LABEL.match(line)) and not (text and len(found[2].split()) > 20):
            fields.setdefault(NAMES.get(found[1].lower(), found[1].lower()), found[2].strip())
        elif line or text:
            text.append(line)
    title, source, day = fields.get("title"), fields.get("source"), fields.get("date")
    if source and not day and (both := IN_SOURCE.fullmatch(source)):
        source, day = both[1], both[2]
    text = [line for line in text if not RIGHTS.fullmatch(line)]
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(text)).strip("\n")
    if not body or not title or not (day or source):
        return None
    return Exported(title, source, day and (day_line(day) or day), body)
