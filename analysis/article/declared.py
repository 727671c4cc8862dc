"""What a web page declares of its article, for machines: days, headline, language, whether it is locked or live."""

import datetime
import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from analysis.article.days import NOUGHT, parse_day
from analysis.article.words import tree_of, words_of

ARTICLES = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "blogposting",
    "liveblogposting",
    "report",
    "webpage",
)
PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "date",
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")


HEADINGS = ("h1", "h2", "h3", "h4")
MOST = 500  # stamped stretches that are looked at
FEWEST = 3  # stamped stretches that make a page a live blog whose title says "live"


@dataclass(frozen=True)
class Update:
    """A stretch of a live blog with a time of its own: its day, its heading, its first paragraph."""

    day: datetime.date
    heading: str | None
    opening: str


@dataclass(frozen=True)
class Declared:
    published: datetime.date | None = None
    published_as: str | None = None  # as it is written
    modified: datetime.date | None = None
    headline: str | None = None
    language: str | None = None
    body: str | None = None  # the text, with its paragraphs
    locked: bool = False
    live: bool = False
    updates: tuple[Update, ...] = ()


def declared(page: str) -> Declared:
    """What stands in JSON-LD, meta elements and <time> of a page; nothing where it cannot be parsed."""
    try:
        tree = tree_of(page)
    except Exception:  # broken markup: lxml raises all kinds of errors
        return Declared()
    meta = {
        (part.get("property") or part.get("name") or part.get("itemprop") or "").lower(): part.get("content") or ""
        for part in reversed(list(tree.iter("meta")))  # the first of a name counts
    }
    told = sorted(_articles(tree), key=lambda one: _rank(one))
    named = any("liveblogposting" in _types(one) for one in told)
    updates = (*_updates(tree), *_declared_updates(told))
    titled = re.search(r"\blive\b", tree.findtext(".//title") or "", re.I) is not None
    live = named or (titled and len(updates) >= FEWEST)
    published, published_as = _first(
        [one.get("datePublished") for one in told]
        + [meta.get(name) for name in PUBLISHED]
        + _times(tree)
        + [part.get("content") or part.get("datetime") for part in tree.xpath("//*[@itemprop='datePublished']")]
    )
    return Declared(
        published=published,
        published_as=published_as,
        modified=_first([one.get("dateModified") for one in told] + [meta.get(name) for name in MODIFIED])[0],
        headline=_headline(tree, told, meta, live and not named),
        body=next((str(one["articleBody"]) for one in told if one.get("articleBody")), None),
        language=tree.get("lang") or tree.get("xml:lang") or meta.get("og:locale") or meta.get("content-language"),
        locked=any(str(one.get("isAccessibleForFree")).lower() == "false" for one in told)
        or meta.get("article:content_tier", "").lower() in ("locked", "metered", "paid", "premium"),
        live=live,
        updates=updates if live else (),
    )


def _headline(tree: Any, told: list[dict], meta: dict[str, str], live: bool) -> str | None:
    """The headline that is declared; of a live blog that declares nothing the page's own, not that of an update."""
    declared_as = next((str(one["headline"]) for one in told if one.get("headline")), None)
    if live:
        return meta.get("og:title") or tree.findtext(".//h1")
    return declared_as or meta.get("og:title")


def _articles(tree: Any) -> list[dict]:
    found: list[dict] = []

    def walk(value: Any, depth: int = 0) -> None:
        if depth > 6 or len(found) > 50:
            return
        if isinstance(value, list):
            for part in value[:100]:
                walk(part, depth + 1)
        elif isinstance(value, dict):
            if _types(value) & set(ARTICLES):
                found.append(value)
            walk(value.get("@graph"), depth + 1)
            walk(value.get("mainEntity"), depth + 1)

    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                walk(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue
    return found


def _types(value: dict) -> set[str]:
    kinds = value.get("@type")
    return {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _rank(one: dict) -> int:
    return min((ARTICLES.index(kind) for kind in _types(one) if kind in ARTICLES and kind != "webpage"), default=99)


def _first(written: list[Any]) -> tuple[datetime.date | None, str | None]:
    """The first day that can be read, and as what it is written."""
    read = ((parse_day(value), value) for value in written if isinstance(value, str))
    return next(((day, value) for day, value in read if day and day != NOUGHT), (None, None))


def _times(tree: Any) -> list[str]:
    """<time> elements that say that they give the publication, or the only one in an article's head."""
    return [
        part.get("datetime") or ""
        for part in tree.iter("time")
        if part.get("pubdate") is not None or "publish" in f"{part.get('itemprop')} {part.get('class')}".lower()
    ]


def _updates(tree: Any) -> Iterator[Update]:
    """Each stretch that a <time datetime> heads."""
    for part in itertools.islice(tree.iter("time"), MOST):
        day, block = parse_day(part.get("datetime") or ""), part.getparent()
        if day is None or block is None:
            continue
        following = itertools.islice(itertools.chain(part.itersiblings(), block.itersiblings()), 9)
        blocks = [one for one in following if isinstance(one.tag, str)]
        pieces = [piece for one in blocks for piece in one.iter(*HEADINGS, "p")]
        above = [one for one in part.itersiblings(preceding=True) if one.tag in HEADINGS]
        heading = next((words_of(piece) for piece in [*above[:1], *pieces[:1]] if piece.tag != "p"), None)
        opening = next((words for piece in pieces if piece.tag == "p" and (words := words_of(piece))), None)
        if opening:
            yield Update(day, heading, opening)


def _declared_updates(told: list[dict]) -> Iterator[Update]:
    """The updates that a live blog declares."""
    for one in told:
        updates = one.get("liveBlogUpdate")
        for update in updates[:MOST] if isinstance(updates, list) else []:
            day = parse_day(str(update.get("datePublished") or "")) if isinstance(update, dict) else None
            body = " ".join(str(update.get("articleBody") or "").split()) if day else ""
            if day and body:
                yield Update(day, " ".join(str(update.get("headline") or "").split()) or None, body)
