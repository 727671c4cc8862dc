"""What Factiva and Europresse export as a page: many articles, each in a block of its own."""

import re
from typing import Any

from analysis.article.days import days_of
from analysis.article.records import Exported
from analysis.article.words import line, tree_of, words_of

MARKS = re.compile(r"class=[\"']?[^\"'>]*\b(?:enArticle|DocPublicationName|rdp__DocPublicationName)\b")
DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d\d-\d\d")
COUNT = re.compile(r"[\d,.]+ words")


def exported_page(page: str) -> list[Exported]:
    """The articles of such a page in order; empty for other pages."""
    if not MARKS.search(page):
        return []
    tree: Any = tree_of(page)
    factiva = _by_class(tree, "enArticle")
    if factiva:
        found = [_factiva(block) for block in factiva]
    else:
        found = [_europresse(block) for block in tree.iter("article")]
    return [one for one in found if one]


def _by_class(block: Any, *names: str) -> list[Any]:
    return [part for part in block.iter() if set(names) & set((part.get("class") or "").split())]


def _first(block: Any, *names: str) -> str | None:
    return next((words for part in _by_class(block, *names) if (words := line(words_of(part)))), None)


def _day(words: str | None) -> str | None:
    return next((day[0] for day in DAY.finditer(words or "") if days_of(day[0])), None)


def _text(blocks: list[Any]) -> str:
    paragraphs = [part for block in blocks for part in ([*block.iter("p")] or [block])]
    return "\n\n".join(words for part in paragraphs if (words := words_of(part)))


def _factiva(block: Any) -> Exported | None:
    """A headline, then lines about it: who wrote it, its words, its day, its source, codes, rights."""
    text = _text(_by_class(block, "articleParagraph", "enarticleParagraph"))
    about = [words for part in block.iter("div") if not len(part) and (words := words_of(part))]
    at = next((n for n, words in enumerate(about) if COUNT.fullmatch(words)), None)
    day = None if at is None else next((n for n in range(at + 1, min(at + 4, len(about))) if _day(about[n])), None)
    after = [words for words in about[day + 1 :] if not re.match(r"\d\d?:\d\d", words)] if day is not None else []
    title = _first(block, "enHeadline") or _first(block, "headline")
    return (
        Exported(title, after[0] if after else None, None if day is None else _day(about[day]), text) if text else None
    )


def _europresse(block: Any) -> Exported | None:
    text = _text(_by_class(block, "docOcurrContainer"))
    title = _first(block, "titreArticleVisu", "rdp__articletitle") or _first(block, "titreArticle")
    day = _day(_first(block, "DocHeader")) or _day(" ".join(words_of(part) for part in block.iter("header")))
    return Exported(title, _first(block, "DocPublicationName"), day, text) if text else None
