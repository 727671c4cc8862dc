"""Plain text → what is known of an article."""

import re

from analysis.article.days import NOT_PUBLISHED, NOUGHT, YEARS, day_line, days_of, order_in, said
from analysis.article.front_matter import TOLD_ABOVE, front_matter
from analysis.article.outlet import day_first
from analysis.article.whole import DATELINE, quoted
from analysis.article.words import line
from analysis.errors import InputError

HEADER = re.compile(
    r"\A\s*date\s*:?\s*(\d{4}-\d{1,2}-\d{1,2})(?:T\S*)?(?!\S)\s*"
    r"|\A\s*date\s*:\s*([^\r\n]{6,60})[\r\n]\s*",
    re.I,
)
HEAD_LINES, HEAD_WIDTH = 5, 120  # lines above a text, and their characters
SIGNS = re.compile(r"^(?:={1,6}|#{1,6}|\*{1,3}|h[1-6](?:\([^)]*\))?\.)\s+|<[^<>]{1,200}>")  # before a title in markup
MOST_HEAD = 14  # words of a line above a dateline
HEADLINE_WORDS, HEADLINE_WIDTH = (3, 25), 180  # fewest and most words of a headline; most characters
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]⁰¹²³⁴-⁹]*\s*\Z")
NO_HEADLINE = re.compile(
    r"by\b|for (?:immediate )?release\b|(?:news|press) release\b|embargoed\b|contact:"
    r"|\w\w-.*(?:writethru|\dst ld\b|ld-)|eds?:|bc-"  # a wire's slug
    r"|(?:photo|picture|updated|published|posted|source|subject|from|to)\s*:|[\W\d]+\Z|[-*•#]",
    re.I,
)
BYLINE = re.compile(r"(?:by|author|words|story|text)\b:? [A-Z][^.!?]{2,60}\Z", re.I)
COUNTED = re.compile(r"\d (?:boost|favou?rite|like|re(?:post|tweet|pl(?:y|ie))|view|quote)s?\b", re.I)  # below a post
PUBLISHED = ("date", "published", "pubdate", "date_published", "datepublished", "publish_date", "published_at")


def read_plain(text: str, name: str) -> dict:
    """The text as it is; a first line such as ` date 2022-04-07 …` gives the date and is no part of the body, nor is
    what stands between fences as above a Markdown file."""
    if TOLD_ABOVE.match(text):
        given, body = front_matter(text, name)
        return told(given, body.strip("\r\n"), name)
    header = HEADER.match(text)
    if not header:
        return {"text": text, **(head_of(text) or _above_dateline(text) or headline(text))}
    written = header[1] or header[2].strip()
    if not days_of(written) and header[1]:
        raise no_day(written, name)
    if not days_of(written) and not re.search(r"\d", written):  # "Date: unknown to all, he said."
        return {"text": text}
    body = text[header.end() :]
    return {"text": text, "body_start": header.end(), **dated(written, body), **headline(body)}


def headline(text: str) -> dict:
    """The title of a text whose first line is no sentence and stands apart from the sentences below it; the line stays
    a part of the text. Nothing where the first line may be a sentence, a label or a byline."""
    first, _, rest = text.strip().partition("\n")
    first, words = first.strip(), first.split()
    apart = re.match(r"[ \t\r]*\n", rest) is not None
    below = rest.strip().split("\n", 1)[0]
    fewest, most = HEADLINE_WORDS
    if not apart or not fewest <= len(words) <= most or len(first) > HEADLINE_WIDTH:
        return {}
    if SENTENCE_END.search(first) or first.endswith((":", ";", ",", "-")) or not SENTENCE_END.search(below):
        return {}
    return {} if NO_HEADLINE.match(first) or len(below.split()) <= len(words) else {"title": first}


def head_of(text: str) -> dict:
    """What stands above a text in lines of its own: a title, a byline, a day; nothing where no line is a day alone."""
    at = 0
    lines: list[str] = []
    for piece in text[:2000].splitlines(keepends=True):
        words, at = piece.strip(), at + len(piece)
        if not words:
            continue
        if len(words) > HEAD_WIDTH or len(lines) == HEAD_LINES or COUNTED.search(words):
            return {}
        if (written := day_line(words)) and text[at:].strip():
            about = dated(written, text[at:])
            title = next((one for one in lines if not NO_HEADLINE.match(one)), None)
            warnings = about.get("warnings") or (f"Date: {said(about['date'])} is taken from a line above the text.",)
            at += _more_of_head(text[at:])
            return {"date": about["date"], "body_start": at, "warnings": warnings} | ({"title": title} if title else {})
        lines.append(SIGNS.sub("", words))
    return {}


def _above_dateline(text: str) -> dict:
    """What stands above an agency's dateline, in short lines: its slug, its title, notes to editors."""
    at = 0
    above: list[str] = []
    for piece in text[:2000].splitlines(keepends=True):
        words = piece.strip()
        if DATELINE.match(words) and len(words.split()) > MOST_HEAD and above:
            title = next((one for one in above if len(one.split()) > 2 and not NO_HEADLINE.match(one)), None)
            lines = "1 line" if len(above) == 1 else f"{len(above)} lines"
            said_ = f"Head: {lines} above the dateline ({quoted(above[0])}) are taken for its slug and title, not read."
            return {"body_start": at, "title": title, "warnings": (said_,)}
        if len(words.split()) > MOST_HEAD or len(above) > 2 * HEAD_LINES:
            return {}
        at += len(piece)
        above += [words] if words else []
    return {}


def _more_of_head(text: str) -> int:
    """How many characters of a text are still its head: who wrote it, when it was changed."""
    at = end = 0
    for piece in text[:1000].splitlines(keepends=True):
        words, at = piece.strip(), at + len(piece)
        changed = NOT_PUBLISHED.search(words) and re.search(r"\d", words)
        if words and (len(words) > HEAD_WIDTH or SENTENCE_END.search(words) or not (changed or BYLINE.match(words))):
            break
        end = at if words else end
    return end


def dated(written: str, text: str, source: str | None = None, url: str | None = None) -> dict:
    """What is known of a day as it is written: the day, or a warning that says why there is none."""
    first = day_first(source, url)
    order = first if first is not None else order_in(text)
    days = days_of(written, order) or days_of(day_line(written) or "", order)
    if len(days) == 1 and days[0] != NOUGHT:
        return {"date": days[0]}
    if NOUGHT in days:
        warning = f"Date unread: {written[:40]!r} is what a program writes that knows no day."
        return {"date": None, "warnings": (warning,)}
    if days:
        warning = (
            f"Date open: {written[:40]!r} is {said(days[0])} to some readers and {said(days[1])} to others; "
            "write it like 2022-04-07."
        )
    else:
        warning = f"Date unread: {written[:40]!r} is no day that can be read; write it like 2022-04-07."
    return {"date": None, "warnings": (warning,)}


def told(given: dict[str, str], text: str, name: str) -> dict:
    """An article whose title, date, source and url are given; where no date is, as the lines above its text say."""
    known = {key: line(given.get(key)) for key in ("title", "source", "url")}
    written = line(next((given[key] for key in PUBLISHED if given.get(key)), None))
    if written and not days_of(written):
        raise no_day(written, name)
    if written:
        return known | dated(written, text, known["source"], known["url"]) | {"text": text}
    head = {"date": None} | head_of(text)
    return head | known | {"text": text, "title": known["title"] or head.get("title")}


def no_day(written: str, name: str) -> InputError:
    """What is said of a day that is declared and cannot be read."""
    return InputError(
        f"{name} gives the date {written[:40]!r}, which is no day between {YEARS[0]} and {YEARS[-1]} "
        "that can be read; write it like 2022-04-07 or leave it out."
    )
