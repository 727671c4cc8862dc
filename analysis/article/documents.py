"""Word, OpenDocument and Rich Text documents → their text."""

import io
import re
import zipfile
from typing import Any

from analysis.article.furniture import ENDED
from analysis.article.office import O, W, running
from analysis.article.whole import quoted
from analysis.errors import InputError

LARGEST_PART = 50_000_000  # bytes of a zipped document's text once unpacked; a bomb is larger
SIGNED = re.compile(r"(?:©|\(c\)) ?.{0,120}\Z", re.I)
HEADLINE = 5  # words of a heading that may be an article's; those of parts are shorter
TITLES = {"title", "heading1", "heading 1"}


def is_zipped(content: bytes) -> str | None:
    """The part of a zip archive that holds a document's text; None where it is no document."""
    if not content.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError):
        return "word/document.xml" if b"word/document.xml" in content else None
    if "word/document.xml" in names:
        return "word/document.xml"
    return "content.xml" if "content.xml" in names and not re.search(rb"spreadsheet|presentation", kind) else None


def read_zipped(content: bytes, part: str, name: str) -> dict:
    """Text and title of a Word or OpenDocument file: a paragraph a line, and what of it is no running text."""
    import lxml.etree  # no python-docx: it refuses documents without the parts that hold no text

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            xml = archive.read(part) if archive.getinfo(part).file_size <= LARGEST_PART else b""
        if not xml:
            raise OverflowError
        # No entity is expanded and nothing fetched: a document may be anybody's.
        parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = lxml.etree.fromstring(xml, parser)
    except OverflowError:
        raise InputError(f"{name} unpacks to more than {LARGEST_PART // 1_000_000} MB; give one article.") from None
    except (  # a locked document raises RuntimeError
        zipfile.BadZipFile,
        lxml.etree.LxmlError,
        KeyError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        OSError,
        EOFError,
    ):
        raise InputError(f"{name} is a damaged or locked document; save it again, or its text as .txt.") from None
    warnings = running(root)
    found: list[str] = []
    title: str | None = None
    level_of_title = ""
    again: str | None = None  # what begins another article: a heading of the title's rank, a title on a new page
    above: tuple[str, ...] = ()
    for paragraph in root.iter(f"{W}p", f"{O}p", f"{O}h"):
        words = _words(paragraph).strip()
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        named = style.get(f"{W}val") if style is not None else paragraph.get(f"{O}style-name")
        level = (named or "").lower().replace("_20_", " ")
        if words and not title and (level in TITLES or paragraph.tag == f"{O}h") and _is_head(found):
            title, level_of_title = " ".join(words.split()), level
            if found:
                above = (f"Boilerplate: what stands above the headline ({quoted(found[0])}) was left out.",)
            found.clear()
        elif words:
            if level and level == level_of_title and len(words.split()) >= HEADLINE:
                again = again or words
            if found and _on_new_page(paragraph) and not ENDED.search(words) and 3 <= len(words.split()) <= 20:
                again = again or words
            found.append(words)
    rights = [found.pop()] if len(found) > 3 and SIGNED.match(found[-1]) else []
    below = tuple(f"Boilerplate: the last line ({quoted(one)}) was left out." for one in rights)
    if again:
        below += (
            f"Several articles: {quoted(again)} is set as a headline inside the document; if another article begins "
            "there, save each for itself.",
        )
    return {"text": "\n".join(found), "title": title, "warnings": (*warnings, *above, *below)}


def _on_new_page(paragraph: Any) -> bool:
    """Whether a paragraph stands behind a page break that its writer made."""
    before = paragraph.getprevious()
    breaks = [] if before is None else [one.get(f"{W}type") for one in before.iter(f"{W}br")]
    return paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None or "page" in breaks


def _is_head(found: list[str]) -> bool:
    """Whether what stands above a heading is no text: nothing, a page's links, a letterhead."""
    return len(found) < 4 and all(len(words.split()) <= 12 and not ENDED.search(words) for words in found)


def _words(paragraph) -> str:
    pieces = []
    for part in paragraph.iter():
        if part.tag in (f"{W}t", f"{O}p", f"{O}h", f"{O}span", f"{O}a"):
            pieces.append(part.text or "")
        elif part.tag in (f"{W}tab", f"{O}tab", f"{W}br", f"{W}cr", f"{O}line-break", f"{O}s"):
            pieces.append(" ")
        elif part.tag in (f"{W}softHyphen",):
            continue
        if part.tag.startswith(O) and part is not paragraph:
            pieces.append(part.tail or "")
    return "".join(pieces)


def read_rtf(content: bytes, name: str) -> dict:
    """The text of a Rich Text document, by striprtf."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(content.decode("cp1252", "replace"), errors="replace")
    except Exception:  # striprtf raises all kinds of errors on broken markup
        raise InputError(f"{name} is a damaged Rich Text document; save it again, or its text as .txt.") from None
    lines = (re.sub(r"[\t|]+", " ", line).strip() for line in text.splitlines())
    return {"text": "\n".join(line for line in lines if line)}
