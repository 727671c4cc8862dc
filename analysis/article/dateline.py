"""The day in an agency's dateline: "HARWICK, March 12, 2024 (AFP) - …"."""

import re
from collections.abc import Mapping
from typing import Any

from analysis.article.days import parse_day, said

PLACE = r"[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
MIXED = r"[A-Z][a-z.’'-]+(?: [A-Z][a-z.’'-]+){0,2}"  # before an agency in brackets alone
WRITTEN = r"([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})"
DATELINE = re.compile(
    rf"^[ \t]*(?:{PLACE}|{MIXED}(?=, [^\n(]{{8,20}} \([A-Z])),? +(?:[–—-] +)?{WRITTEN} ?(?:[(/]|[–—-]{{1,2}} )", re.M
)
HEAD = 1_500  # characters of a text in which its dateline stands


def in_dateline(known: Mapping[str, Any]) -> dict:
    """The day of an article of which none is known otherwise; nothing where its dateline names no year, as most do."""
    told = known.get("warnings", ())
    if known.get("date") or any(one.startswith("Date open") for one in told):
        return {}
    found = DATELINE.search(known["text"][:HEAD])
    day = parse_day(found[1]) if found else None
    return {"date": day, "warnings": (*told, f"Date: {said(day)} is taken from the dateline.")} if day else {}
