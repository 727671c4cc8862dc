"""Pages that a browser saved with all that belongs to them: MHTML, and Safari's webarchive."""

import codecs
import email
import email.policy
import plistlib
import re
from email.message import EmailMessage
from xml.parsers.expat import ExpatError

from analysis.errors import InputError


def is_property_list(content: bytes) -> bool:
    return content.startswith(b"bplist00") or b"<!DOCTYPE plist" in content[:300] or b"<plist" in content[:100]


def read_property_list(content: bytes, name: str) -> tuple[str, str | None]:
    """The page in a webarchive and its address. Raises InputError for any other property list, such as a link."""
    try:
        # It makes nothing but plain values, and refuses a list that declares entities.
        held = plistlib.loads(content)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        TypeError,
        IndexError,
        OverflowError,
        RecursionError,
    ):
        raise InputError(f"{name} is a damaged property list or webarchive; save the page again as .html.") from None
    main = held.get("WebMainResource") if isinstance(held, dict) else None
    if isinstance(main, dict) and isinstance(page := main.get("WebResourceData"), bytes):
        charset, address = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
        text = decoded(page, charset if isinstance(charset, str) else None, name)
        return text, str(address) if address else None
    if isinstance(held, dict) and isinstance(held.get("URL"), str):
        raise InputError(
            f"{name} is a link to {held['URL'][:300]}, not the page; give `report` that address, or save the page."
        )
    raise InputError(f"{name} is a property list, not an article; give the article as .txt, .md or .html.")


def is_saved_page(content: bytes) -> bool:
    """Whether a browser saved a page with all that belongs to it (MHTML)."""
    head = content[:4000].lstrip().lower()
    return re.match(rb"[\w-]+:", head) is not None and b"multipart/" in head and b"mime-version:" in head


def read_saved_page(content: bytes, name: str) -> tuple[str, str | None]:
    """The page itself and its address."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    address = str(message.get("Snapshot-Content-Location") or "")
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise InputError(f"{name} is a saved page without a page in it; save it again as .html.")
    page = next((part for part in pages if str(part.get("Content-Location")) == address), pages[0])
    assert isinstance(page, EmailMessage)
    raw = page.get_payload(decode=True)
    text = decoded(raw if isinstance(raw, bytes) else b"", page.get_content_charset(), name)
    return text, address or str(page.get("Content-Location") or "") or None


def decoded(content: bytes, charset: str | None, name: str) -> str:
    """A page that its archive says to be in an encoding."""
    from analysis.article.decoding import decode

    try:  # what is UTF-8 beyond ASCII is so by no chance, whatever its server says
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        # Browsers, too, take Latin-1 for Windows-1252.
        wrong = charset is None or codecs.lookup(charset).name in ("utf-8", "ascii", "iso8859-1")
        return decode(content, name) if wrong else content.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(content, name)
