"""What stands beside an article on its page: other articles, lists of them, offers to subscribe."""

import datetime
import itertools
import re
from collections import Counter
from typing import Any

from analysis.article.days import day_line, parse_day
from analysis.article.walls import is_offer
from analysis.article.words import tree_of, words_of

WHOLE = 400  # characters of an article that is no teaser
MOST = 5_000  # parts of a page that are looked at for an offer
TEASERS = 3  # headings that are links, at least, on a page that lists articles
POSTS = 3  # of a discussion, at least
POST = re.compile(r"(?:^|[\s_-])(?:post|comment|message|reply|topic-post)(?:$|[\s_-])", re.I)
BY = re.compile(r"author|user|poster|nick", re.I)
BY_SOMEBODY = re.compile(r"class=[\"'][^\"']*(?:author|user|poster|nick)", re.I)
HEADINGS = ("h1", "h2", "h3", "h4")


def several_on(page: str, text: str) -> list[str]:
    """What is said of a page that holds more than one article, or that lists articles; teasers beside one are less."""
    if len(re.findall(r"<h[1-4]\b", page, re.I)) < 2 and len(re.findall("<article", page, re.I)) < 2:
        return []
    tree: Any = tree_of(page)
    own = [part for part in tree.iter("article") if next(part.iterancestors("article"), None) is None]
    whole = [part for part in own if len(words_of(part)) >= WHOLE] or _alike(tree)
    seen = " ".join(text.split())
    if len(whole) > 1:
        longest = (max((words_of(p) for p in part.iter("p")), key=len, default="") for part in whole)
        read = sum(words[:60] in seen for words in longest if words)
        said = "they are read as one and share their date and people" if read > 1 else "one of them is read"
        return [f"Several articles: the page holds {len(whole)}; {said}. Save each for itself."]
    links = [
        part for part in tree.iter(*HEADINGS) if _is_link(part) and (words_of(part) in seen or _teases(part, seen))
    ]
    if len(links) >= TEASERS:
        return [f"List of articles: {len(links)} headings of the text lead to other pages; save the one you mean."]
    return []


def day_of_its_own(page: str, text: str) -> datetime.date | None:
    """The one day that stands in the block of the article that is read, on a page that holds several."""
    tree: Any = tree_of(page)
    first = " ".join(text.split())[:60]
    own = [part for part in tree.iter("article") if first in words_of(part)]
    days = {parse_day(one.get("datetime") or words_of(one)) for part in own[-1:] for one in part.iter("time")} - {None}
    return days.pop() if len(days) == 1 else None


def discussed_on(page: str, text: str) -> list[str]:
    """What is said of a page of a forum: its posts are of several people, who are not told apart."""
    if len(BY_SOMEBODY.findall(page)) < POSTS:
        return []
    tree: Any = tree_of(page)
    seen = " ".join(text.split())
    blocks = [
        part for part in tree.iter("div", "li", "article", "section", "tr") if POST.search(part.get("class") or "")
    ]
    blocks = [part for part in blocks if not any(other in blocks for other in part.iterancestors())]
    read = [
        part for part in blocks if any(words_of(p)[:60] in seen for p in part.iter("p", "div") if len(words_of(p)) > 30)
    ]
    by = [part for part in read if any(BY.search(inner.get("class") or "") for inner in part.iter())]
    if len(by) < POSTS:
        return []
    return [f"Posts: {len(by)} posts of a discussion are read as one text; who wrote which is not read."]


def _teases(heading: Any, seen: str) -> bool:
    """Whether what stands below a heading, in a block that holds no other, is a part of the text."""
    block = heading.getparent()
    if block is None or len([*block.iter(*HEADINGS)]) > 1:
        return False
    return any(words_of(p)[:60] in seen for p in block.iter("p") if len(words_of(p)) > 30)


def _alike(tree: Any) -> list[Any]:
    """Blocks of one kind beside each other, each with a heading, a day of its own, and the length of an article."""
    blocks = [part.getparent() for part in tree.iter(*HEADINGS[:3]) if part.getparent() is not None]
    kinds = Counter((block.tag, block.get("class"), block.getparent()) for block in dict.fromkeys(blocks))
    return [
        block
        for block in dict.fromkeys(blocks)
        if kinds[block.tag, block.get("class"), block.getparent()] > 1
        and sum(len(words_of(p)) for p in block.iter("p")) >= WHOLE
        and (next(block.iter("time"), None) is not None or any(day_line(words_of(p)) for p in block.iter("p", "span")))
    ]


def _is_link(heading: Any) -> bool:
    """Whether all of a heading is a link, or stands in one."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(link.get("href") and words_of(link).startswith(words_of(heading)) for link in links) and bool(
        words_of(heading)
    )


def stands_beside(page: str, day: datetime.date) -> bool:
    """Whether a day stands on the page only beside the article, as that of another one in a list."""
    tree: Any = tree_of(page)
    those = [
        part for part in tree.iter("time") if day in (parse_day(part.get("datetime") or ""), parse_day(words_of(part)))
    ]
    beside = [part for part in those if next(part.iterancestors("aside", "nav", "footer", "li"), None) is not None]
    return bool(those) and len(beside) == len(those)


def offered(page: str) -> str | None:
    """An offer to subscribe that stands beside the text of a short article."""
    tree: Any = tree_of(page)
    for unseen in list(tree.iter("script", "style", "noscript")):
        unseen.drop_tree()
    pieces = (words_of(part) for part in itertools.islice(tree.iter("p", "div", "span", *HEADINGS), MOST))
    return next((words for words in pieces if len(words) < 400 and is_offer(words)), None)
