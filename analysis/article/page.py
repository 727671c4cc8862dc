"""A web page → what is known of its article: the text by trafilatura, the rest as the page declares it."""

import datetime
import html
import re
from dataclasses import replace
from typing import Any

from analysis.article.beside import day_of_its_own, discussed_on, offered, several_on, stands_beside
from analysis.article.days import NOUGHT, days_of, parse_day, said
from analysis.article.declared import Declared, declared
from analysis.article.foreign import require_page
from analysis.article.furniture import article_lines
from analysis.article.markup import comments_in, prepared
from analysis.article.outlet import day_first
from analysis.article.plain_text import dated
from analysis.article.shown_source import source_shown
from analysis.article.two_days import country, settled, shown
from analysis.article.whole import quoted
from analysis.article.words import line
from analysis.errors import InputError

MOST_TAGS, MOST_ATTRIBUTES = 30_000, 1_000  # of a page, of a tag; pages of newspapers have a tenth
TAG = re.compile("<[A-Za-z]")
LONG_TAG = re.compile(r"""<[A-Za-z](?:[^"'>]++|"[^"]*+"|'[^']*+'|["'])*+""")
QUOTED = re.compile(r"""(?<==)\s*(?:"[^"]*"|'[^']*')""")
# Pages that a word processor wrote: the day that they declare is that of the file, often of its template.
OFFICE = re.compile(
    r"<meta\b[^>]*\bgenerator\b[^>]*content=[\"']?(?:LibreOffice|OpenOffice|Microsoft Word|pdf2?to?html)", re.I
)
TRANSLATED = re.compile(r"<html\b[^>]*(?:-x-mtfrom-|\btranslated-(?:ltr|rtl)\b)", re.I)  # by a browser
LATER = datetime.timedelta(days=2)
NUMERIC = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?![\d/-])")
# The page that an archive of the web kept, and its host.
ARCHIVE = r"web\.archive\.org|archive\.(?:ph|today|is|li|vn|fo|md)"
ARCHIVED = re.compile(
    rf"https?://(?:{ARCHIVE})/(?:web/)?[\d.-]{{4,17}}(?:[a-z]{{2}}_)?/(https?):/{{1,2}}((?:www\.)?([^/\"'\s]+)[^\"'\s]*)",
    re.I,
)
IS_ARCHIVE = re.compile(rf"(?:{ARCHIVE}|Wayback Machine|Internet Archive)", re.I)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d|[a-z]{3})[/-]?(\d\d)(?=[/-]|$)")


def read_html(page: str, name: str) -> dict:
    """Title, date, publisher and text of a web page; navigation, comments, offers and tables of figures left out."""
    require_bounded(page, name)
    if (source := source_shown(page)) is not None:
        known = read_html(source, name)
        return known | {
            "warnings": (*known["warnings"], "Markup: the file shows the source of a page, which was read.")
        }
    found, told = _extracted(page), declared(page)
    if found is None or not (found.text or "").strip():
        raise InputError(
            f"{name} holds no article text that can be told from the page around it; save the text itself as .txt."
        )
    if told.body and "\n" not in found.text.strip():
        found.text = _in_paragraphs(told.body, found.text)
    require_page(found.text, name)
    title = line(told.headline if told.live else found.title)
    url, site = line(found.url), line(found.sitename)
    kept = ARCHIVED.match(url or "")
    if IS_ARCHIVE.fullmatch(site or ""):  # what it declares is its own, and its short address says nothing
        kept = kept or ARCHIVED.search(page[:20_000])
        told = replace(told, modified=None)
    if kept:
        url, site = f"{kept[1]}://{kept[2]}", None if IS_ARCHIVE.fullmatch(site or "") else site
        found.url, found.date = url, None  # the day that is found is that of the capture
    first = day_first(site, url, told.language)
    day, warnings = _day(told, found, page, first)
    headings = {update.heading for update in told.updates}
    text, about, written = article_lines(found.text, title, headings)
    if day is None and written and not any(one.startswith("Date open") for one in warnings):
        seen: dict = dated(written, text, site, url) if first is None else {"date": parse_day(written, first)}
        day = seen["date"]
        if day:
            warnings.append(f"Date: {said(day)} is taken from a line above the text.")
        warnings += seen.get("warnings", ())
    if told.published and day == told.published and not told.live:
        seen_day = shown(page, written, told.published_as, first)
        day, two = settled(day, told.published_as, seen_day, country(told.language, found.hostname))
        warnings += [two] if two else []
    if len(re.findall("<article", page, re.I)) > 1 and not told.published:
        day = day_of_its_own(page, text) or day
    if TRANSLATED.search(page[:20_000]):
        warnings.append("Translated: a program translated the page; quotes are not the speakers' own words.")
    if comments := comments_in(page):
        warnings.append(f"Comments: {comments} of the document {'was' if comments == 1 else 'were'} left out.")
    warnings += about if told.live else [*about, *(discussed_on(page, text) or several_on(page, text))]
    if told.live:
        warnings.append(
            "Live blog: its updates are of different times; each is read by its own stamp, their headings left out."
        )
    elif len(text.split()) < 200 and (offer := offered(page)) and not any(w.startswith("Pay wall") for w in warnings):
        warnings.append(f"Pay wall: the page holds an offer ({quoted(offer)}); the rest of the article may be missing.")
    elif told.locked and len(text.split()) < 200 and not any(w.startswith("Pay wall") for w in warnings):
        warnings.append("Pay wall: the page says that it is not free to read; the rest of the article may be missing.")
    return {
        "text": text,
        "title": title,
        "date": day,
        "source": _publisher(site, title, line(kept[3] if kept else found.hostname)),
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
            prepared(page) if TAG.search(page) else page,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # lxml and trafilatura raise all kinds of errors on broken markup
        return None


def _day(told: Declared, found: Any, page: str, first: bool | None) -> tuple[datetime.date | None, list[str]]:
    """The day of publication: as the page declares it, else what trafilatura finds (in the address, in the text)."""
    warnings: list[str] = []
    day = told.published
    if OFFICE.search(page[:5000]):
        return None, warnings
    if day is None and (found.date or IN_ADDRESS.search(found.url or "")):
        day, warnings = _seen_day(found, page, first)
        if day and told.modified and told.modified - day >= LATER and not told.live:
            warnings.append(f"Changed later: published on {said(day)}, last changed on {said(told.modified)}.")
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


def _seen_day(found: Any, page: str, first: bool | None) -> tuple[datetime.date | None, list[str]]:
    """The day that trafilatura finds in the address or in the text, with the order of its numbers made sure."""
    day = parse_day(found.date or "", first)
    day = None if day == NOUGHT else day
    there = IN_ADDRESS.search(found.url or "")
    in_address = there and parse_day(
        " ".join(reversed(there.groups())) if there[2].isalpha() else "-".join(there.groups())
    )
    if in_address and day in (None, in_address):
        return in_address, [f"Date: {said(in_address)} is taken from the page's address."]
    if day is None or stands_beside(page, day):
        return None, []
    for written in dict.fromkeys(part[0] for part in NUMERIC.finditer(page)):
        both = days_of(written)
        if day in both and len(both) > 1:
            about = dated(written, found.text, line(found.sitename), line(found.url)) if first is None else {}
            day = about.get("date") if first is None else parse_day(written, first)
            return day, [*about.get("warnings", ())]
    return day, []


def _in_paragraphs(body: str, text: str) -> str:
    """The text in the paragraphs in which the page declares it for machines, where that is the same text."""
    parted = re.sub(r"<(?!/?(?:a|b|i|em|strong|span)\b)[^<>]*>", "\n", body)
    lines = [" ".join(re.sub(r"<[^<>]*>", "", one).split()) for one in parted.splitlines()]
    lines = [html.unescape(one) for one in lines if one]
    return "\n".join(lines) if "".join("".join(lines).split()) == "".join(text.split()) else text


def _stamps(text: str, told: Declared) -> tuple[tuple[int, datetime.date], ...]:
    """Where in the text an update of a live blog begins, and its day."""
    found: dict[int, datetime.date] = {}
    for update in told.updates:
        at = text.find(update.opening[:80])
        if at >= 0:
            found[at] = update.day
    return tuple(sorted(found.items()))


def _publisher(site: str | None, title: str | None, host: str | None) -> str | None:
    """The site's name; its address where what stands for the name is the page's own title ("Ministers meet | OPA")."""
    if site is None:
        return host
    return host if site and title and title.casefold() in site.casefold() else site
