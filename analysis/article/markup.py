"""A page's markup made ready to be read: a quotation keeps its source, words of different parts stand apart."""

import itertools
import re
from typing import Any

from analysis.article.words import tree_of, words_of

GLUED = re.compile(r"[a-z]\0(?:\d|[A-Z][a-z])")  # "Ann Lowe<time>12 March"
SOURCES = ("footer", "cite", "figcaption")
SIGNS = re.compile(r"(?:[—–―]|--?) ?[A-Z]")  # a last paragraph that says whose words those before are
MOST = 200  # block quotations that are looked at
ENDS_WORD, BEGINS_WORD = re.compile(r"[\w.!?…”’)\]]\Z"), re.compile(r"[\w“‘(]")
IN_SENTENCE = ("p", "li", "td", "h1", "h2", "h3", "h4", "blockquote", "figcaption")
PARAGRAPH = 12  # words of a cell that lays out a page
PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
COMMENTED = re.compile(r"#?(?:cmnt|_msocom_)")  # how Google Docs and Word mark their comments
INLINE = ("span", "time", "a", "b", "strong", "em", "i", "small")


def prepared(page: str) -> Any:
    """The page with what a block quotation says of its source kept beside it (“…” — Ann Lee, in a letter), and with a
    space where one inline element begins as another of several letters ends ("Ann Lee</span><time>12 March")."""
    tree: Any = tree_of(page)
    for part in [one for one in tree.iter("p", "li", "span") if one.get("hidden") is not None or _unseen(one)]:
        part.drop_tree()  # whole articles are hidden until a script shows them; paragraphs stay so
    for table in [one for one in tree.iter("table") if _lays_out(one)]:
        _unfold(table)
    for part in [one for one in tree.iter("a") if COMMENTED.match(one.get("href") or "")]:
        _drop_comment(part)
    for part in tree.iter(*INLINE):
        next_ = part.getnext()
        if next_ is not None and next_.tag in INLINE and not part.tail and _stand_apart(part, next_):
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


def _unseen(part: Any) -> bool:
    return HIDDEN.search(part.get("style") or "") is not None


def _drop_comment(link: Any) -> None:
    """Take out a comment, or the mark of one, by the link that leads from one to the other."""
    is_mark = COMMENTED.match(link.get("href")) and "ref" not in link.get("href")
    block = None if is_mark else next(link.iterancestors("div", "p"), None)
    (link if block is None else block).drop_tree()


def comments_in(page: str) -> int:
    """How many comments of a document stand below its text."""
    return len(set(re.findall(r"""href=["']?#((?:cmnt|_msocom_)\d+)["']?""", page)))


def _stand_apart(part: Any, next_: Any) -> bool:
    """Whether two words meet where one element ends and the next begins; editors part one, too ("des" "troyed")."""
    one, other = words_of(part), words_of(next_)
    if len(one) < 2 or not (ENDS_WORD.search(one) and BEGINS_WORD.match(other)):
        return False
    in_sentence = next(part.iterancestors(*IN_SENTENCE), None) is not None
    return not (in_sentence and part.tag == next_.tag and one[-1].isalpha() and other[0].islower())


def _lays_out(table: Any) -> bool:
    """Whether a table lays out a page or a newsletter: a cell holds another table, a heading or a whole paragraph."""
    for cell in table.iter("td"):
        if next(cell.iter("table", "h1", "h2", "article"), None) is not None:
            return True
        if any(len(words_of(part).split()) >= PARAGRAPH for part in cell.iter("p")):
            return True
        if len([*cell.iter("br")]) > 2 and len(words_of(cell).split()) > 4 * PARAGRAPH:
            return True  # paragraphs as pages once had them
    return False


def _unfold(table: Any) -> None:
    """A table as blocks below each other; a table of figures inside it stays one."""
    for part in [table, *(one for one in table.iter(*PARTS) if next(one.iterancestors("table"), None) is table)]:
        part.tag = "div"


def _cited(block: Any) -> None:
    beside = block.getnext() if block.getparent() is not None else None
    found = [part for part in block.iter(*SOURCES) if words_of(part)]
    sources = [part for part in found if not any(other in found for other in part.iterancestors(*SOURCES))]
    if not sources and beside is not None and beside.tag in ("figcaption", "footer", "cite") and words_of(beside):
        sources = [beside]
    paragraphs = [part for part in block.iter("p") if words_of(part) and not any(part.iterancestors("footer"))]
    if not sources and len(paragraphs) > 1 and SIGNS.match(words_of(paragraphs[-1])):
        sources = [paragraphs.pop()]
    if len(sources) == 1 and not paragraphs and (block.text or "").strip():
        paragraphs = [_in_paragraph(block, sources[0])]
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


def _in_paragraph(block: Any, source: Any) -> Any:
    """The words of a quotation without a paragraph, up to its source, as one."""
    paragraph = block.makeelement("p")
    paragraph.text, block.text = block.text, None
    for part in list(block):
        if part is source:
            break
        paragraph.append(part)
    block.insert(0, paragraph)
    return paragraph
