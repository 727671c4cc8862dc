"""A web page → what is known of its article: the text by trafilatura, the rest as the page declares it."""

import datetime
import itertools
import re
from collections.abc import Set
from typing import Any

from analysis.article.days import parse_day, said
from analysis.article.declared import Declared, declared
from analysis.article.noticed import FURNITURE, is_offer
from analysis.article.outlet import day_first
from analysis.article.words import line, tree_of
from analysis.errors import InputError

BYLINE = re.compile(
    r"[Bb]y [A-Z][\w.'’-]+(?: [A-Z]?[\w.'’-]+){0,6}?(?:,? (?:and|&) .{3,40}?)?"
    r"\s*(?:[A-Z][a-z]+ \d{1,2},? \d{4}.{0,30})?\Z"
)
MOST_TAGS, MOST_ATTRIBUTES = 30_000, 1_000  # of a page, of a tag; pages of newspapers have a tenth
TAG = re.compile("<[A-Za-z]")
LONG_TAG = re.compile(r"""<[A-Za-z](?:[^"'>]++|"[^"]*+"|'[^']*+'|["'])*+""")
QUOTED = re.compile(r"""(?<==)\s*(?:"[^"]*"|'[^']*')""")
CELLS = re.compile(r"\|.*\|\s*\Z")
ROW_WORDS = 25  # words of a row of figures; tables that lay out a page hold whole paragraphs
WHOLE = 400  # characters of an <article> that is no teaser
MOST = 200  # block quotations that are looked at
LATER = datetime.timedelta(days=2)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d|[a-z]{3})[/-]?(\d\d)(?=[/-]|$)")


def read_html(page: str, name: str) -> dict:
    """Title, date, publisher and text of a web page; navigation, comments, offers and tables of figures left out."""
    require_bounded(page, name)
    found, told = _extracted(page), declared(page)
    if found is None or not (found.text or "").strip():
        raise InputError(
            f"{name} holds no article text that can be told from the page around it; save the text itself as .txt."
        )
    title = line(told.headline if told.live else found.title)
    url, site = line(found.url), line(found.sitename)
    first = day_first(site, url, told.language)
    day, warnings = _day(told, found, first)
    headings = {update.heading for update in told.updates}
    text, about = _text(found.text, title, headings)
    warnings += about if told.live else [*about, *_several(page, text)]
    if told.live:
        warnings.append(
            "Live blog: its updates are of different times; each is read by its own stamp, their headings left out."
        )
    elif told.locked and len(text.split()) < 200 and not any(w.startswith("Pay wall") for w in warnings):
        warnings.append("Pay wall: the page says that it is not free to read; the rest of the article may be missing.")
    return {
        "text": text,
        "title": title,
        "date": day,
        "source": _publisher(site, title, line(found.hostname)),
        "url": url,
        "warnings": tuple(warnings),
        "day_first": first,
        "stamps": _stamps(text, told),
    }


def require_bounded(page: str, name: str) -> None:
    """Raise InputError for more tags, or attributes in one, than pages have: reading takes time by their square."""
    if len(TAG.findall(page)) > MOST_TAGS:
        raise InputError(f"{name} holds more than {MOST_TAGS:,} tags; save the text itself as .txt.")
    for tag in LONG_TAG.finditer(page):
        bare = QUOTED.sub("", tag[0])
        if len(bare.replace("/", " ").split()) > MOST_ATTRIBUTES or bare.count("=") > MOST_ATTRIBUTES:
            raise InputError(
                f"{name} holds a tag with more than {MOST_ATTRIBUTES:,} attributes; save the text itself as .txt."
            )


def _extracted(page: str) -> Any:
    import trafilatura

    try:
        # Without `extensive_search` no date is guessed from any figure on the page that looks like one.
        return trafilatura.bare_extraction(
            _with_citations(page),
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # lxml and trafilatura raise all kinds of errors on broken markup
        return None


def _with_citations(page: str) -> Any:
    """The page with what a block quotation says of its source kept beside it: “…” — Ann Lee, in a letter."""
    if "<blockquote" not in page.lower():
        return page
    tree: Any = tree_of(page)
    for block in itertools.islice(tree.iter("blockquote"), MOST):
        sources = [part for part in block.iter("footer", "cite", "figcaption") if _words(part)]
        paragraphs = [part for part in block.iter("p") if _words(part) and not any(part.iterancestors("footer"))]
        if len(sources) != 1 or not paragraphs or any(part is sources[0] for part in paragraphs[-1].iter()):
            continue
        first, last = paragraphs[0], paragraphs[-1]
        quoted = re.match(r"[“\"‘']", _words(first)) is not None
        if not quoted:
            first.text = "“" + (first.text or "").lstrip()
        said = f"{_words(last)}{'' if quoted else '”'} — {_words(sources[0]).lstrip('—–- ')}"
        for part in list(last):
            last.remove(part)
        last.text = said
        sources[0].getparent().remove(sources[0])
    return tree


def _words(part: Any) -> str:
    return " ".join(part.text_content().split())


def _day(told: Declared, found: Any, first: bool | None) -> tuple[datetime.date | None, list[str]]:
    """The day of publication: as the page declares it, else what trafilatura finds (in the address, in the text)."""
    day = told.published or parse_day(found.date or "", first)
    warnings = []
    if told.published:
        there = IN_ADDRESS.search(found.url or "")
        other = there and parse_day("-".join(there.groups())) if there and there[2].isdigit() else None
        if other and abs(other - told.published) > datetime.timedelta(days=1):
            warnings.append(
                f"Two dates: the page says {said(told.published)}, its address {said(other)}; the first is taken."
            )
        if told.modified and told.modified - told.published >= LATER and not told.live:
            warnings.append(
                f"Changed later: published on {said(told.published)}, last changed on {said(told.modified)}."
            )
    return day, warnings


def _text(text: str, title: str | None, headings: Set[str | None]) -> tuple[str, list[str]]:
    """The paragraphs of the article, and what was left out of what stood between them."""
    kept: list[str] = []
    offers: list[str] = []
    furniture: list[str] = []
    rows = 0
    for number, words in enumerate(_rejoined(text.splitlines())):
        if (not kept and title and line(words) == title) or words in headings:
            continue  # a headline is no sentence
        if is_offer(words):
            offers.append(words)
        elif CELLS.match(words) and len(words.split()) <= ROW_WORDS:
            rows += 1
        elif FURNITURE.match(words) and len(words.split()) <= 12 and not re.search(r"[.!?][”\"]?$", words):
            furniture.append(words)
        elif not (number < 4 and len(words) < 120 and BYLINE.match(words)):
            kept.append(words)
    if not kept:
        return text, []
    warnings = []
    if offers:
        warnings.append(
            f"Pay wall: an offer ({_opening(offers[0])}) was left out; the rest of the article may be missing."
        )
    if furniture:
        warnings.append(
            f"Boilerplate: {len(furniture)} of the page's own lines were left out ({_opening(furniture[0])})."
        )
    if rows:
        warnings.append(f"Tables: {rows} {'row' if rows == 1 else 'rows'} of a table were left out.")
    return "\n".join(kept), warnings


def _several(page: str, text: str) -> list[str]:
    """What is said of a page with more than one <article> long enough to be one; teasers are shorter."""
    if len(re.findall("<article", page, re.I)) < 2:
        return []
    tree: Any = tree_of(page)
    own = [part for part in tree.iter("article") if next(part.iterancestors("article"), None) is None]
    whole = [part for part in own if len(_words(part)) >= WHOLE]
    if len(whole) < 2:
        return []
    longest = (max((_words(p) for p in part.iter("p")), key=len, default="") for part in whole)
    read = sum(words[:60] in " ".join(text.split()) for words in longest if words)
    said = "they are read as one and share their date and people" if read > 1 else "one of them is read"
    return [f"Several articles: the page holds {len(whole)}; {said}. Save each for itself."]


def _rejoined(lines: list[str]) -> list[str]:
    """Lines that a <br> parts inside a sentence as one."""
    found: list[str] = []
    for words in lines:
        if found and words[:1].islower() and re.search(r"[\w,]$", found[-1]) and not found[-1].startswith(("- ", "|")):
            found[-1] = f"{found[-1]} {words}"
        else:
            found.append(words)
    return found


def _stamps(text: str, told: Declared) -> tuple[tuple[int, datetime.date], ...]:
    """Where in the text an update of a live blog begins, and its day."""
    found: dict[int, datetime.date] = {}
    for update in told.updates:
        at = text.find(update.opening[:80])
        if at >= 0:
            found[at] = update.day
    return tuple(sorted(found.items()))


def _opening(words: str) -> str:
    return f"“{words if len(words) <= 40 else words[:40].rsplit(' ', 1)[0] + ' …'}”"


def _publisher(site: str | None, title: str | None, host: str | None) -> str | None:
    """The site's name; its address where what stands for the name is the page's own title ("Ministers meet | OPA")."""
    return host if site and title and title.casefold() in site.casefold() else site
