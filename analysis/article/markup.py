"""A page's markup made ready to be read: a quotation keeps its source, words of different parts stand apart."""

import itertools
import re
from typing import Any

from analysis.article.words import tree_of, words_of

GLUED = re.compile(r"[a-z]\0(?:\d|[A-Z][a-z])")  # "Ann Lowe<time>12 March"
MOST = 200  # block quotations that are looked at
INLINE = ("span", "time", "a", "b", "strong", "em", "i", "small")


def prepared(page: str) -> Any:
    """The page with what a block quotation says of its source kept beside it (“…” — Ann Lee, in a letter), and with a
    space where one inline element begins as another of several letters ends ("Ann Lee</span><time>12 March")."""
    tree: Any = tree_of(page)
    for part in tree.iter(*INLINE):
        next_ = part.getnext()
        if next_ is not None and next_.tag in INLINE and not part.tail and len(words_of(part)) > 1 and words_of(next_):
            part.tail = " "
        if (
            part.getparent() is not None
            and part.getprevious() is None
            and GLUED.search(f"{part.getparent().text or ''}\0{words_of(part)[:2]}")
        ):
            part.getparent().text += " "
    for figure in list(tree.iter("figure")):
        if next(figure.iter("blockquote"), None) is not None and next(figure.iter("img", "table"), None) is None:
            figure.tag = "div"  # a quotation is no picture
    for block in itertools.islice(tree.iter("blockquote"), MOST):
        _cited(block)
    return tree


def _cited(block: Any) -> None:
    beside = block.getnext() if block.getparent() is not None else None
    sources = [part for part in block.iter("footer", "cite", "figcaption") if words_of(part)]
    if not sources and beside is not None and beside.tag in ("figcaption", "footer", "cite") and words_of(beside):
        sources = [beside]
    paragraphs = [part for part in block.iter("p") if words_of(part) and not any(part.iterancestors("footer"))]
    if len(sources) != 1 or not paragraphs or any(part is sources[0] for part in paragraphs[-1].iter()):
        return
    first, last = paragraphs[0], paragraphs[-1]
    quoted = re.match(r"[“\"‘']", words_of(first)) is not None
    if not quoted:
        first.text = "“" + (first.text or "").lstrip()
    said = f"{words_of(last)}{'' if quoted else '”'} — {words_of(sources[0]).lstrip('—–- ')}"
    for part in list(last):
        last.remove(part)
    last.text = said
    sources[0].getparent().remove(sources[0])
