"""Plain text and Markdown → what is known of an article."""

import datetime
import html
import re
import tomllib

from analysis.article.days import NOT_PUBLISHED, NOUGHT, YEARS, day_line, days_of, order_in, said
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
FENCE = re.compile(r"---[ \t]*\r?\n")
TOML_FENCE = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.M | re.S)  # as Hugo writes it
# What a site's generator puts in there: Hugo's {{< … >}}, Jekyll's {% … %}.
SHORTCODE = re.compile(r"\{\{[<%][^{}\n]{0,300}[%>]\}\}|\{%[^{}\n]{0,300}%\}")
TOLD_ABOVE = re.compile(
    r"---[ \t]*\r?\n(?=(?:.*\n){0,40}?(?:title|date|source|url)[ \t]*:)"
    r"(?:(?:[\w-]+[ \t]*:.*|[ \t-].*)?\r?\n){1,40}?(?:---|\.\.\.)[ \t]*\r?\n",
    re.I,
)
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,40});")


def read_plain(text: str, name: str) -> dict:
    """The text as it is; a first line such as ` date 2022-04-07 …` gives the date and is no part of the body, nor is
    what stands between fences as above a Markdown file."""
    if TOLD_ABOVE.match(text):
        given, body = _front_matter(text, name)
        return _told(given, body.strip("\r\n"), name)
    header = HEADER.match(text)
    if not header:
        return {"text": text, **(_head(text) or _above_dateline(text) or headline(text))}
    written = header[1] or header[2].strip()
    if not days_of(written) and header[1]:
        raise _no_day(written, name)
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


def _head(text: str) -> dict:
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


def read_markdown(text: str, name: str) -> dict:
    """Title, date, source and url from YAML front matter; the body as paragraphs of plain text."""
    given, body = _front_matter(text, name)
    body = SHORTCODE.sub("", body)
    paragraphs = _markdown_paragraphs(body)
    title = line(given.get("title"))
    if not title and paragraphs and paragraphs[0][0] == "heading":
        title = line(paragraphs[0][1])
    if paragraphs and paragraphs[0][0] == "heading" and line(paragraphs[0][1]) == title:
        del paragraphs[0]  # a headline is no sentence
    return _told(given | {"title": title or ""}, "\n\n".join(words for _, words in paragraphs), name)


def _told(given: dict[str, str], text: str, name: str) -> dict:
    """An article whose title, date, source and url are given; where no date is, as the lines above its text say."""
    known = {key: line(given.get(key)) for key in ("title", "source", "url")}
    written = line(next((given[key] for key in PUBLISHED if given.get(key)), None))
    if written and not days_of(written):
        raise _no_day(written, name)
    if written:
        return known | dated(written, text, known["source"], known["url"]) | {"text": text}
    head = {"date": None} | _head(text)
    return head | known | {"text": text, "title": known["title"] or head.get("title")}


def _no_day(written: str, name: str) -> InputError:
    return InputError(
        f"{name} gives the date {written[:40]!r}, which is no day between {YEARS[0]} and {YEARS[-1]} "
        "that can be read; write it like 2022-04-07 or leave it out."
    )


def _front_matter(text: str, name: str) -> tuple[dict[str, str], str]:
    if toml := TOML_FENCE.match(text):
        return _toml(toml[1], name), text[toml.end() :]
    begin = FENCE.match(text)
    if not begin:
        return {}, text
    end = FENCE_END.search(text, begin.end())
    if not end:
        if re.match(r"[\w-]+[ \t]*:", text[begin.end() :]):
            raise InputError(
                f"{name} opens its front matter with '---' and never closes it; add a line '---' below it."
            )
        return {}, text
    import yaml

    head = text[begin.end() : end.start()]
    try:
        if len(head) > 20_000:
            raise ValueError("longer than 20,000 characters")
        # BaseLoader makes nothing but strings, lists and mappings: `title: no` stays "no", a date stays as written.
        given = yaml.load(head, Loader=yaml.BaseLoader) or {}
        if not isinstance(given, dict):
            raise ValueError("not a list of `key: value` lines")
    except RecursionError:
        raise InputError(f"{name} has front matter that is nested too deeply; keep to `key: value` lines.") from None
    except (yaml.YAMLError, ValueError) as error:
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}: " if mark else ""
        raise InputError(
            f"{name} has front matter that is not YAML ({where}{problem}); mend it, for example by "
            "putting a title with a colon in quotation marks."
        ) from None
    # Lists and mappings are no title: left out, and so an alias that expands without end is never expanded.
    given = {str(key).strip().lower(): value for key, value in given.items() if isinstance(key, str)}
    return {key: value for key, value in given.items() if isinstance(value, str)}, text[end.end() :]


def _toml(head: str, name: str) -> dict[str, str]:
    try:
        given = tomllib.loads(head.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{name} has front matter that is not TOML ({str(error)[:80]}); mend it.") from None
    plain = (str, datetime.date)  # a moment is a date, too
    return {key.strip().lower(): str(value) for key, value in given.items() if isinstance(value, plain)}


def _markdown_paragraphs(body: str) -> list[tuple[str, str]]:
    """("heading" or "paragraph", its text) for each block; code and pictures are no text."""
    import mistune

    tokens = mistune.create_markdown(renderer=None, plugins=["table", "strikethrough", "footnotes"])(body)
    found: list[tuple[str, str]] = []

    def walk(blocks: list[dict]) -> None:
        for block in blocks:
            kind = block["type"]
            if kind in ("paragraph", "block_text", "heading", "table_cell"):
                words = _inline(block.get("children", []))
                found.append(("heading" if kind == "heading" else "paragraph", words.strip(" \t\n")))
            elif kind == "block_html":
                found.append(("paragraph", _without_tags(block["raw"])))
            elif "children" in block:
                walk(block["children"])

    walk(tokens if isinstance(tokens, list) else [])
    return [(kind, words) for kind, words in found if words]


def _inline(tokens: list[dict]) -> str:
    words = []
    for token in tokens:
        kind = token["type"]
        if kind in ("image", "inline_html", "footnote_ref"):
            continue
        if kind == "softbreak":
            words.append(" ")
        elif kind == "linebreak":
            words.append("\n")
        elif "children" in token:
            words.append(_inline(token["children"]))
        elif kind == "text":
            words.append(ENTITY.sub(lambda entity: html.unescape(entity[0]), token["raw"]))
        else:
            words.append(token.get("raw", ""))
    return "".join(words)


def _without_tags(markup: str) -> str:
    import lxml.html

    try:
        root = lxml.html.fragment_fromstring(markup, create_parent="div")
        for unseen in list(root.iter("script", "style", lxml.etree.Comment)):
            unseen.drop_tree()
        return " ".join(root.text_content().split())
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return ""
