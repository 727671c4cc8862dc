"""A PDF with text → its text, by pdfminer.six: columns in reading order, running heads left out, lines joined."""

import io
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from analysis.article.columns import MOST, in_order
from analysis.article.days import days_of
from analysis.article.furniture import RIGHTS, without_tail
from analysis.article.whole import quoted
from analysis.article.wrapped import ENDS, is_syllable
from analysis.errors import InputError
from analysis.time_limit import in_time

MOST_PAGES = 200  # an article has a few
MARGIN = 0.09  # share of a page's height at its top and at its foot where running heads stand
LETTERS = str.maketrans(
    {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "\u00ad": "", "\u00a0": " ", "\u2010": "-"}
)
FOLIO = re.compile(
    r"(?:page )?\d+(?: ?(?:/|of) ?\d+)?|(?:https?|file)://\S+(?: \d+/\d+)?"
    r"|(?P<printed>\d+[/.-]\d\d?[/.-]\d+,? \d{1,2}:\d\d.*)",
    re.I,
)
LARGE = 1.25  # how much larger than the text a headline is set


@dataclass(frozen=True)
class Line:
    """A line as it stands on a page."""

    words: str
    left: float
    right: float
    top: float
    height: float
    size: float
    page: int


def read_pdf(content: bytes, name: str) -> dict:
    """Text and headline of a PDF. Raises InputError for a scan, a locked or a damaged file."""
    pages, pictures = _pages(content, name)
    lines = [line for page in pages for line in page]
    if sum(len(line.words) for line in lines) < 40 * max(1, len(pages)) and pictures:
        raise InputError(
            f"{name} is a scan: its pages are pictures without text; run text recognition over it first (ocrmypdf, for "
            "example), or give the text as .txt."
        )
    if not lines:
        raise InputError(f"{name} holds no text; give the article as .txt, .md or .html.")
    heads = _running_heads(pages)
    margins = [line for line in lines if _in_margin(line) and FOLIO.fullmatch(line.words)]
    lines = [line for line in lines if _key(line) not in heads and line not in margins]
    size = statistics.median(line.size for line in lines for _ in line.words) if lines else 0
    title = _title(lines, size)
    headline = " ".join(line.words for line in title) or None
    lines = [line for line in lines if line not in title and not (_in_margin(line) and line.words == headline)]
    other = [line.words for line in lines if title and line.size >= title[0].size - 0.5]
    text, warnings = without_tail(_paragraphs(lines))
    if other:
        warnings.append(
            f"Several articles: {quoted(other[0])} is set as large as the headline; if another article begins there, "
            "save each for itself."
        )
    if left_out := len({key for key, _ in heads}):
        warnings.append(f"Running heads: {left_out} lines that repeat on the pages were left out.")
    printed = next((found["printed"] for line in margins if (found := FOLIO.fullmatch(line.words)) and found[1]), None)
    if printed:
        warnings.append(
            f"Printed: the pages say when they were printed ({printed}), which is not when the article was published."
        )
    return {"text": text, "title": headline, "warnings": tuple(warnings)}


def _pages(content: bytes, name: str) -> tuple[list[list[Line]], int]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTFigure, LTImage
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    pages: list[list[Line]] = []
    pictures = 0
    try:
        for number, page in enumerate(extract_pages(io.BytesIO(content), laparams=LAParams(), maxpages=MOST_PAGES + 1)):
            in_time()
            if number == MOST_PAGES:
                raise InputError(f"{name} has more than {MOST_PAGES} pages; give a file that holds one article.")
            pictures += sum(isinstance(part, LTFigure | LTImage) for part in page)
            pages.append(list(_lines(page, number)))
    except InputError:
        raise
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed):
        raise InputError(f"{name} is locked with a password; save it without one.") from None
    except Exception:  # pdfminer raises all kinds of errors on broken files
        raise InputError(f"{name} is a damaged PDF; save it again, or its text as .txt.") from None
    if not pages:
        raise InputError(f"{name} is a damaged PDF; save it again, or its text as .txt.")
    return pages, pictures


def _lines(page: Any, number: int) -> Iterator[Line]:
    """The lines of a page in the order of reading: its head, its columns, its foot, whose it is."""
    from pdfminer.layout import LTChar, LTTextContainer, LTTextLine

    boxes = [part for part in page if isinstance(part, LTTextContainer)]
    few = boxes[:MOST]
    above = [box for box in few if page.y1 - box.y0 < MARGIN * page.height and _apart(box, few)]
    below = [box for box in few if box.y1 - page.y0 < MARGIN * page.height]
    inside = [box for box in boxes if box not in above and box not in below]
    rights: list[Line] = []
    for box in [*above, *in_order(inside), *below]:
        for line in box:
            if not isinstance(line, LTTextLine):
                continue
            words = " ".join(line.get_text().translate(LETTERS).split())
            sizes = [char.size for char in line if isinstance(char, LTChar)]
            if words and sizes:
                top = (page.y1 - line.y1) / max(1, page.height)
                height = line.height / max(1, page.height)
                found = Line(words, line.x0, line.x1, top, height, round(statistics.median(sizes), 1), number)
                if RIGHTS.match(words):
                    rights.append(found)
                else:
                    yield found
    yield from rights


def _apart(box: Any, boxes: list[Any]) -> bool:
    """Whether a block stands by itself above what is below it: a page's head, no line of a column."""
    under = [other.y1 for other in boxes if other.y1 < box.y0 + 1 and other.x0 < box.x1 and box.x0 < other.x1]
    return box.y0 - max(under, default=0) > 1.75 * (box.y1 - box.y0) / max(1, len(box))


def _in_margin(line: Line) -> bool:
    return line.top < MARGIN or line.top + line.height > 1 - MARGIN


def _key(line: Line) -> tuple[str, int]:
    """What a running head repeats: its words whatever its numbers are, and about where it stands."""
    return re.sub(r"\d+", "0", line.words.casefold()), round(line.top * 50)


def _running_heads(pages: list[list[Line]]) -> set[tuple[str, int]]:
    """Lines at the margins that stand on at least half of the pages, and on two."""
    count = Counter(key for page in pages for key in {_key(line) for line in page if _in_margin(line)})
    return {key for key, times in count.items() if times >= 2 and times * 2 >= len(pages)}


def _title(lines: list[Line], size: float) -> list[Line]:
    """The largest lines of the first page, where they are set larger than the text."""
    first = [line for line in lines if line.page == 0]
    largest = max((line.size for line in first), default=0)
    large = [line for line in first if line.size >= largest - 0.5]
    title = large[:1]
    for before, line in pairwise(large):  # another headline below is another article's
        if first.index(line) != first.index(before) + 1:
            break
        title.append(line)
    return title if largest >= LARGE * size and len(title) <= 4 else []


def _paragraphs(lines: list[Line]) -> list[str]:
    """Lines joined to paragraphs: a paragraph ends with a sentence whose line is short, that a gap follows or an
    indented line; it goes on in the next column or page where no sentence has ended."""
    found: list[str] = []
    widths = sorted(line.right - line.left for line in lines)
    full = widths[int(len(widths) * 0.8)] if widths else 0
    before: Line | None = None
    for line in lines:
        if before is not None and not _begins(before, line, full):
            found[-1] = _joined(found[-1], line.words)
        else:
            found.append(line.words)
        before = line
    return found


def _begins(before: Line, line: Line, full: float) -> bool:
    """Whether a line begins a paragraph."""
    if abs(line.size - before.size) > 0.6:
        return True
    if days_of(before.words) or re.match(r"By [A-Z]", before.words):
        return True
    same = line.page == before.page and 0 < line.top - before.top < 4 * before.height
    ended = ENDS.search(before.words) is not None
    if not same:  # the next column or page
        return ended or not (line.words[0].islower() or before.words.endswith(("-", ",")) or _wide(before, full))
    gap = line.top - before.top > 1.75 * before.height
    indented = line.left - before.left > 0.5 * line.size
    return (gap and (ended or line.words[0].isupper())) or (ended and (indented or not _wide(before, full)))


def _wide(line: Line, full: float) -> bool:
    return line.right - line.left > 0.85 * full


def _joined(words: str, more: str) -> str:
    if re.search(r"\w-$", words):
        return words[:-1] + more if is_syllable(words[-60:], more, frozenset()) else words + more
    return f"{words} {more}"
