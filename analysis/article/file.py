"""One file → Article."""

import re
import sys
from pathlib import Path

from analysis.article import Article
from analysis.article.decoding import decode
from analysis.article.english import require_english
from analysis.article.formats import read_markdown, read_plain
from analysis.article.noticed import mended
from analysis.article.page import read_html
from analysis.errors import InputError

LARGEST = 10_000_000  # bytes of a file; pages carry their scripts with them
MARKDOWN, HTML = (".md", ".markdown", ".mdown"), (".html", ".htm", ".xhtml")


def read_bytes(path: str | Path) -> bytes:
    """What a file or standard input ("-") holds, up to LARGEST; raises InputError where it cannot be read."""
    name = called(path)
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
    """The article in the content of a file; its path's ending, or how it begins, says how to read it."""
    name = called(path)
    if not content.strip():
        raise InputError(f"{name} is empty; give a file that holds the text of an article.")
    text = decode(content, name)

    ending = Path(path).suffix.lower()
    start = text[:2000].lstrip().lower()
    if ending in HTML or (ending != ".txt" and start.startswith(("<!doctype html", "<html"))):
        known = read_html(text, name)
    elif ending in MARKDOWN or (ending != ".txt" and start.startswith("---")):
        known = read_markdown(text, name)
    else:
        known = read_plain(text, name)
    if not re.match(r"https?://", known.get("url") or ""):  # the report links to it: no `javascript:`
        known["url"] = None
    text = known["text"]
    known["text"], warnings = mended(text, known.get("body_start", 0))
    if len(known["text"]) != len(text):  # the places have moved
        known["stamps"] = ()
    known["warnings"] = (*known.get("warnings", ()), *warnings)
    article = Article(**known, path=None if str(path) == "-" else str(path))
    require_english(article.text[article.body_start :], name)
    return article


def called(path: str | Path) -> str:
    """What a message calls a file."""
    name = "Standard input" if str(path) == "-" else str(path)
    return name if name.isprintable() else ascii(name)
