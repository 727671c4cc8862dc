"""The main happenings for other programs' time lines: TimelineJS (JSON) and calendars (iCalendar, RFC 5545).

Both place things by days: a happening without any day is left out, and said to be.
"""

import datetime
import uuid
from dataclasses import dataclass
from html import escape

from analysis.charts.article.happenings import happening_records
from analysis.charts.article.main_lines import main_ones
from analysis.charts.article.tellers import beside
from analysis.charts.kit.labels import article_name, count, records, span
from analysis.tables.codebook import MAIN
from analysis.tables.tables import Tables


@dataclass(frozen=True)
class Slide:
    """A main happening that has a day: `days` in words, from `first` to `last`."""

    happening_id: str
    label: str
    vouched: str
    status: str
    first: datetime.date
    last: datetime.date
    days: str


def slides(tables: Tables, main: int = MAIN) -> tuple[list[Slide], int]:
    """The main happenings with a day, in the order of time; and how many have none."""
    rows = main_ones(happening_records(tables), main)
    found = []
    for r in rows:
        first, last = r["earliest"] or r["latest"], r["latest"] or r["earliest"]
        if first is not None:
            vouched = f"{beside(r)}; {r['whether']}"
            days = span(r["earliest"], r["latest"])
            found.append(Slide(r["happening_id"], r["label"], vouched, r["status"], first, last, days))
    return found, len(rows) - len(found)


def timelinejs(tables: Tables) -> dict:
    """JSON as https://timeline.knightlab.com/docs/json-format.html says it."""
    article = records(tables.articles)[0]
    found, undated = slides(tables)
    about = ", ".join(filter(None, (article["source"], article["date"] and f"{article['date']:%-d %B %Y}")))
    if undated:
        about += f"{'. ' if about else ''}{count(undated, 'main happening').capitalize()} without a day left out."
    return {
        "title": {"text": {"headline": escape(article_name(article)), "text": escape(about)}},
        "events": [_event(slide) for slide in found],
    }


def _event(slide: Slide) -> dict:
    event = {
        "unique_id": slide.happening_id,
        "start_date": _date(slide.first),
        "display_date": slide.days,
        "group": slide.status,
        "text": {"headline": escape(slide.label), "text": escape(slide.vouched)},
    }
    return event if slide.first == slide.last else event | {"end_date": _date(slide.last)}


def _date(day: datetime.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def icalendar(tables: Tables) -> str:
    """A calendar of whole days; planned and possible happenings are tentative, negated ones cancelled."""
    article = records(tables.articles)[0]
    found, undated = slides(tables)
    said = f"{count(undated, 'main happening').capitalize()} without a day left out." if undated else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//analysis//news-close-reading//EN",
        f"X-WR-CALNAME:{_text(article_name(article))}",
        *([f"X-WR-CALDESC:{_text(said)}"] if said else []),
    ]
    # A calendar wants to know when an entry was made: the same article gives the same file, so its own day is taken.
    stamp = f"{article['date'] or datetime.date(1970, 1, 1):%Y%m%d}T000000Z"
    for slide in found:
        status = {"planned": "TENTATIVE", "possible": "TENTATIVE", "negated": "CANCELLED"}.get(
            slide.status, "CONFIRMED"
        )
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uuid.uuid5(uuid.NAMESPACE_URL, article['sha256'] + '#' + slide.happening_id)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{slide.first:%Y%m%d}",
            *_end(slide.last),
            f"SUMMARY:{_text(slide.label)}",
            f"DESCRIPTION:{_text(f'{slide.days}. {slide.vouched}')}",
            f"STATUS:{status}",
            f"CATEGORIES:{_text(slide.status)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(_folded(line) + "\r\n" for line in [*lines, "END:VCALENDAR"])


def _end(last: datetime.date) -> list[str]:
    """The day after the last, which RFC 5545 wants; the last of all days has none."""
    return [f"DTEND;VALUE=DATE:{last + datetime.timedelta(1):%Y%m%d}"] if last < datetime.date.max else []


def _text(words: str) -> str:
    words = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line of at most 75 bytes, the rest on lines that begin with a space; no character is cut."""
    parts, size = [""], 0
    for character in line:
        width = len(character.encode("utf-8", "replace"))
        if size + width > 75:
            parts.append(" ")
            size = 1
        parts[-1] += character
        size += width
    return "\r\n".join(parts)
