"""One file → Article."""

import re
import sys
from pathlib import Path

from analysis.article import Article, foreign, machine
from analysis.article.dateline import in_dateline
from analysis.article.decoding import decode, note
from analysis.article.documents import is_zipped, read_rtf, read_zipped
from analysis.article.english import require_english, require_length
from analysis.article.export_files import DOCUMENTS, may_be_export, to_records
from analysis.article.exported_pages import exported_page
from analysis.article.exports import exported
from analysis.article.mail import forwarded_in, from_apple_mail, is_message, read_message
from analysis.article.markdown import read_markdown
from analysis.article.noticed import mended, mended_line, undated
from analysis.article.page import OFFICE, read_html
from analysis.article.paged import paged
from analysis.article.pdf import read_pdf
from analysis.article.plain_text import read_plain
from analysis.article.records import Record
from analysis.article.saved import is_property_list, is_saved_page, read_property_list, read_saved_page
from analysis.article.table import from_record, only
from analysis.article.turns import require_no_chat
from analysis.errors import InputError

LARGEST = 10_000_000  # bytes of a file; pages carry their scripts with them
JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,80}\"\s*:")
TAGS = re.compile(r"</(?:p|div|span|h[1-6]|li|a)>|<br ?/?>|<p[ >]", re.I)
FEWEST_TAGS = 4  # in text that is a page's source
NOTEBOOK = re.compile(r"\"nbformat\"\s*:\s*\d")  # Jupyter's
SHORTCUT = re.compile(r"\"url\"\s*:\s*\"(https://docs\.google\.com/[^\"\s]{1,200})\"")  # .gdoc
NO_TEXT = (".pdf", ".docx", ".odt")  # a failed download, a page under another name
SAVED, MESSAGES = (".mhtml", ".mht"), (".eml",)
MARKDOWN, HTML = (".md", ".markdown", ".mdown"), (".html", ".htm", ".xhtml")


def read_bytes(path: str | Path) -> bytes:
    """What a file or standard input ("-") holds, up to LARGEST; raises InputError where it cannot be read."""
    name = called(path)
    if re.match(r"https?://", str(path), re.I):
        raise InputError(f"{name} is an address: `report` fetches it; elsewhere save the page and give the file.")
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
        else:
            with open(path, "rb") as file:
                content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{name} does not exist; check the path to the article.") from None
    except IsADirectoryError:
        raise InputError(f"{name} is a folder; name one article in it.") from None
    except PermissionError:
        raise InputError(f"{name} may not be read by you; change its permissions.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name} cannot be read ({reason}); check the path to the article.") from None
    if len(content) > LARGEST:
        raise InputError(f"{name} is larger than {LARGEST // 1_000_000} MB; give a file that holds one article.")
    return content


def from_bytes(content: bytes, path: str | Path) -> Article:
    """The article in the content of a file; its path's ending, or how it begins, says how to read it.

    Raises InputError where it is an export of several articles: then it names them.
    """
    name = called(path)
    known = known_of(content, path)
    if several := known.pop("articles", None) or exported(known["text"]):
        return from_record(only(to_records(name, several), name))
    if not re.match(r"https?://", known.get("url") or ""):  # the report links to it: no `javascript:`
        known["url"] = None
    text = known["text"]
    require_length(text, name)
    known["title"] = mended_line(known.get("title"))
    known["text"], warnings = mended(text, known.get("body_start", 0))
    if len(known["text"]) != len(text):  # the places have moved
        known["stamps"] = ()
    known |= in_dateline(known)
    told = known.get("warnings", ())
    kinds = {one.partition(":")[0] for one in told}  # said of the page, not said again of its text
    known["warnings"] = (*told, *(one for one in warnings if one.partition(":")[0] not in kinds), *undated(known))
    article = Article(**known, path=None if str(path) == "-" else str(path))
    require_english(article.text[article.body_start :], name)
    return article


def known_of(content: bytes, path: str | Path) -> dict:
    """What is known of the article in the content of a file, as it stands there."""
    name = called(path)
    if not content.strip():
        raise InputError(f"{name} is empty; give a file that holds the text of an article.")
    content = from_apple_mail(content)
    if is_message(start := content[:20_000].decode("utf-8", "replace")) or start.startswith("From "):
        text = decode(content, name)
        if is_message(text):
            return read_message(content, text, name)
    if is_saved_page(content) or is_property_list(content):
        page, address = (read_saved_page if is_saved_page(content) else read_property_list)(content, name)
        foreign.require_text(page, name)
        known = read_html(page, name)
        return known | {"url": known["url"] or address}
    if part := is_zipped(content):
        return _headed(read_zipped(content, part, name), name)
    if content.startswith(b"PK\x03\x04"):
        raise InputError(f"{name} is {foreign.zipped(content)}.")
    if content.startswith(b"{\\rtf"):
        return _headed(read_rtf(content, name), name)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return _headed(read_pdf(content, name), name)
    text = decode(content, name)
    if inside := forwarded_in(text):
        return read_message(inside.encode(), inside, name)
    foreign.require_text(text, name)
    ending = Path(path).suffix.lower()
    known = _warned(_text_of(text, ending, name), note(content))
    if ending in NO_TEXT:
        known = _warned(known, f"Ending: the file is called {ending} but holds text, which was read as that.")
    return known


def _text_of(text: str, ending: str, name: str) -> dict:
    """What is known of the article in a page, in Markdown or in plain text, as its ending or its beginning tells."""
    start = text[:2000].lstrip().lower()
    page = start.startswith(("<!doctype html", "<html"))
    if page:
        require_no_chat(text, name)
    if ending in HTML or page:
        if several := exported_page(text):
            return {"text": several[0].text, "articles": several}
        known = read_html(text, name)
        return _headed(known, name) if OFFICE.search(text[:5000]) else known
    if ending in MARKDOWN or (ending != ".txt" and start.startswith(("---", "+++"))):
        return read_markdown(text, name)
    require_no_chat(text, name)
    if not start.startswith("<") and (what := machine.what(text)):
        raise InputError(f"{name} {what}.")
    if JSON.match(text):
        if NOTEBOOK.search(text):
            raise InputError(f"{name} is a notebook, not an article; give the text of an article as .txt.")
        if link := SHORTCUT.search(text[:2000]):
            raise InputError(f"{name} is a link to {link[1]}, not the document; save the document as .docx.")
        raise InputError(
            f"{name} holds JSON, not an article; save it as .json and name an article of it, as in news.json#1."
        )
    if len(TAGS.findall(text)) >= FEWEST_TAGS:
        known = read_html(f"<html><body><article>{text}</article></body></html>", name)
        return _warned(known, "Markup: the text is part of a page's source and was read as a page.")
    text, heads = paged(text)
    return _warned(read_plain(text, name), heads)


def _warned(known: dict, warning: str | None) -> dict:
    return known | {"warnings": (*known.get("warnings", ()), warning)} if warning else known


def _headed(known: dict, name: str) -> dict:
    """A document's text, with the date that its first line may give."""
    if not known["text"].strip():
        raise InputError(f"{name} holds no text; give the article as .txt, .md or .html.")
    about = read_plain(known["text"], name)
    about["title"] = known.get("title") or about.get("title")
    return known | about | {"warnings": (*known.get("warnings", ()), *about.get("warnings", ()))}


def records_of(path: str) -> list[Record]:
    """The articles of a file that a database exported; empty where it is no export. Raises InputError where it cannot
    be read."""
    content = read_bytes(path)
    if path.lower().endswith(DOCUMENTS) or may_be_export(content):
        known = known_of(content, path)
        return to_records(path, known.get("articles") or exported(known["text"]))
    return []


def called(path: str | Path) -> str:
    """What a message calls a file."""
    name = "Standard input" if str(path) == "-" else str(path)
    return name if name.isprintable() else ascii(name)
