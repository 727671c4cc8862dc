"""Plain text, Markdown and web pages → what is known of an article."""

import datetime
import email.utils
import html
import re
from typing import Any

from analysis.errors import InputError

HEADER = re.compile(
    r"\A\s*date\s*:?\s*(\d{4}-\d{1,2}-\d{1,2})(?:T\S*)?(?!\S)\s*"
    r"|\A\s*date\s*:\s*([^\r\n]{6,60})[\r\n]\s*",
    re.I,
)
FENCE = re.compile(r"---[ \t]*\r?\n")
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,40});")
YEARS = range(1600, 2101)  # newspapers began in 1605
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y%m%d")


def read_plain(text: str, name: str) -> dict:
    """The text as it is; a first line such as ` date 2022-04-07 …` gives the date and is no part of the body."""
    header = HEADER.match(text)
    if not header:
        return {"text": text}
    day = parse_day(header[1] or header[2])
    if day is None and header[1]:
        raise _no_day(header[1], name)
    return {"text": text, "date": day, "body_start": header.end()} if day else {"text": text}


def read_markdown(text: str, name: str) -> dict:
    """Title, date, source and url from YAML front matter; the body as paragraphs of plain text."""
    given, body = _front_matter(text, name)
    paragraphs = _markdown_paragraphs(body)
    known = {key: _line(given.get(key)) for key in ("title", "source", "url")}
    if not known["title"] and paragraphs and paragraphs[0][0] == "heading":
        known["title"] = _line(paragraphs[0][1])
    if paragraphs and paragraphs[0][0] == "heading" and _line(paragraphs[0][1]) == known["title"]:
        del paragraphs[0]  # a headline is no sentence
    written = _line(given.get("date"))
    day = parse_day(written) if written else None
    if written and day is None:
        raise _no_day(written, name)
    return known | {"date": day, "text": "\n\n".join(words for _, words in paragraphs)}


def read_html(page: str, name: str) -> dict:
    """Title, date, publisher and text of a web page, by trafilatura; navigation and comments left out."""
    import trafilatura

    try:
        # Without `extensive_search` no date is guessed from any figure on the page that looks like one.
        found: Any = trafilatura.bare_extraction(
            page,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # lxml and trafilatura raise all kinds of errors on broken markup
        found = None
    if found is None or not (found.text or "").strip():
        raise InputError(
            f"{name} holds no article text that can be told from the page around it; save the text itself as .txt."
        )
    title, text = _line(found.title), found.text
    first, _, rest = text.partition("\n")
    if title and _line(first) == title and rest.strip():
        text = rest.lstrip()
    return {
        "text": text,
        "title": title,
        "date": parse_day(found.date or ""),
        "source": _publisher(_line(found.sitename), title, _line(found.hostname)),
        "url": _line(found.url),
    }


def _publisher(site: str | None, title: str | None, host: str | None) -> str | None:
    """The site's name; its address where what stands for the name is the page's own title ("Ministers meet | OPA")."""
    return host if site and title and title.casefold() in site.casefold() else site


def parse_day(written: str) -> datetime.date | None:
    """A day written as ISO 8601, as in e-mail or with the month in letters; None if it is none of these.

    "07/04/2022" is none: it is a day in April to some readers and one in July to others.
    """
    written = written.strip()
    day = None
    iso = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ]\d)", written)
    letters = re.sub(r"^[A-Za-z]+day,? |(?<=\d)(?:st|nd|rd|th)\b|[,.]", "", written)
    attempts = (
        [lambda: datetime.date(*map(int, iso.groups()))]
        if iso
        else [
            *(lambda form=form: datetime.datetime.strptime(letters, form).date() for form in WRITTEN),
            lambda: email.utils.parsedate_to_datetime(written).date(),
        ]
    )
    for attempt in attempts:
        try:
            day = attempt()
            break
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return day if day and day.year in YEARS else None


def _no_day(written: str, name: str) -> InputError:
    return InputError(
        f"{name} gives the date {written[:40]!r}, which is no day between {YEARS[0]} and {YEARS[-1]} "
        "that can be read; write it like 2022-04-07 or leave it out."
    )


def _front_matter(text: str, name: str) -> tuple[dict[str, str], str]:
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


def _line(value: str | None) -> str | None:
    """A value in one line without control characters; None where it says nothing."""
    value = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", value or "").split())
    return None if value in ("", "~", "null") else value


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
