"""The lines of an article among those of its page: offers, links, bylines and tables are left out, and said."""

import re
from collections.abc import Set

from analysis.article.days import NOT_PUBLISHED, day_line, days_of
from analysis.article.walls import is_offer
from analysis.article.whole import quoted
from analysis.article.words import line

BYLINE = re.compile(
    r"[Bb]y [A-Z][\w.'’-]+(?: [A-Z]?[\w.'’-]+){0,6}?(?:,? (?:and|&) .{3,40}?)?"
    r"\s*(?:[A-Z][a-z]+ \d{1,2},? \d{4}.{0,30})?\Z"
)
FURNITURE = re.compile(
    r"(?:read more|related|more on this(?: story)?|see also|recommended|most (?:read|popular)|trending|advertisement"
    r"|share (?:this|on|via)|follow us|sign up (?:for|to)|subscribe to our|newsletter|skip to|back to top|comments?"
    r"|download (?:our|the) app|click here|story continues below|view (?:gallery|comments)|loading)\b",
    re.I,
)
CELLS = re.compile(r"\|.*\|\s*\Z")
ROW_WORDS = 25  # words of a row of figures; tables that lay out a page hold whole paragraphs
PULLED = (6, 40)  # fewest and most words of a pull quote
ENDED = re.compile(r"[.!?:;…][\"”’')\]]*\Z")
OF_WEEK = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
DATED = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\.? [A-Z][a-z]{2,8},? \d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b"
    r"|\d[/.-]\d\d?[/.-]\d\d"
)
AGO = re.compile(r"(?:(?:published|posted|updated)[: ]*)?(?:\d+|an?) ?(?:minute|min|hour|hr|day|week)s? ago", re.I)
RIGHTS = re.compile(r"©|\(c\) |copyright\b|all rights reserved", re.I)
DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b|\b[A-Z][a-z]{2,8} \d{1,2}, \d{4}\b")


def article_lines(text: str, title: str | None, headings: Set[str | None]) -> tuple[str, list[str], str | None]:
    """The paragraphs of the article, what was left out of what stood between them, and the day in a line above."""
    written = None
    kept: list[str] = []
    offers: list[str] = []
    furniture: list[str] = []
    rows = 0
    for number, words in enumerate(_rejoined(text.splitlines())):
        if (number < 4 and title and line(words) == title) or words in headings:
            continue  # a headline is no sentence
        if is_offer(words):
            offers.append(words)
        elif CELLS.match(words) and len(words.split()) <= ROW_WORDS:
            rows += 1
        elif FURNITURE.match(words) and len(words.split()) <= 12 and not re.search(r"[.!?][”\"]?$", words):
            furniture.append(words)
        elif number < 4 and len(words) < 120 and not ENDED.search(words) and DATED.search(words):
            written = written or _day_in(words)  # a day that is none of publication goes too
        elif number < 4 and AGO.fullmatch(words):
            continue
        elif not (number < 4 and len(words) < 120 and (BYLINE.match(words) or OF_WEEK.fullmatch(words))):
            kept.append(words)
    kept, tail = _parted(kept)
    furniture += tail
    kept, pulled = _unpulled(kept)
    if not kept:
        return text, [], written
    warnings = []
    if offers:
        warnings.append(
            f"Pay wall: an offer ({quoted(offers[0])}) was left out; the rest of the article may be missing."
        )
    if furniture:
        warnings.append(_left_out(furniture))
    if pulled:
        were = "1 line that stands" if len(pulled) == 1 else f"{len(pulled)} lines that stand"
        warnings.append(f"Pull quotes: {were} in a paragraph of the text, too, ({quoted(pulled[0])}) left out.")
    if rows:
        warnings.append(f"Tables: {rows} {'row' if rows == 1 else 'rows'} of a table were left out.")
    return "\n".join(kept), warnings, written


def without_tail(lines: list[str]) -> tuple[str, list[str]]:
    """The text without the lines of the page's foot, and what was left out."""
    kept, tail = _parted(lines)
    return "\n".join(kept), [_left_out(tail)] if tail else []


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines up to the last sentence, and those below it."""
    end = len(lines)
    while end > 3 and _is_tail(lines[end - 1]) and any(ENDED.search(words) for words in lines[: end - 1]):
        end -= 1
    return lines[:end], lines[end:]


def _unpulled(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines without those that repeat a part of another one, set large beside it; and what went."""
    every = [_bare(words) for words in lines]
    pulled = [
        n
        for n, words in enumerate(every)
        if PULLED[0] <= len(words.split()) <= PULLED[1]
        and any(words in other for other in every if len(other) > len(words) + 15)
    ]
    return [words for n, words in enumerate(lines) if n not in pulled], [lines[n] for n in pulled]


def _bare(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", words.casefold()).split())


def _left_out(lines: list[str]) -> str:
    were = "was" if len(lines) == 1 else "were"
    return f"Boilerplate: {len(lines)} of the page's own lines {were} left out ({quoted(lines[0])})."


def _day_in(words: str) -> str | None:
    """The day in a line of a page's head ("Ann Lowe 12 March 2024 Transport")."""
    if NOT_PUBLISHED.search(words):
        return None
    return day_line(words) or next((found[0] for found in DAY.finditer(words) if days_of(found[0])), None)


def _is_tail(words: str) -> bool:
    """A last line that is no sentence: the title of another article, a link of the page's foot."""
    if RIGHTS.match(words) and len(words.split()) < 25:
        return True
    return len(words.split()) <= 15 and not ENDED.search(words) and not words.startswith(("- ", "|", "—", "“"))


def _rejoined(lines: list[str]) -> list[str]:
    """Lines that a <br> parts inside a sentence as one."""
    found: list[str] = []
    for words in lines:
        if found and words[:1].islower() and re.search(r"[\w,]$", found[-1]) and not found[-1].startswith(("- ", "|")):
            found[-1] = f"{found[-1]} {words}"
        else:
            found.append(words)
    return found
