"""A page from the web, within limits: every step looked at before it is taken, every failure one sentence.

Only what was named is fetched: the page, the robots.txt that says whether it may be, and where they redirect to.
"""

import email.message
import gzip
import io
import ipaddress
import re
import socket
import ssl
import time
import urllib.error
import urllib.request
import urllib.robotparser
import zlib
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from analysis.article.file import LARGEST
from analysis.errors import InputError

AGENT = "news-close-reading/0.1 (reads one page that a person asked for)"
TIMEOUT, DEADLINE = 10.0, 40.0  # seconds without a byte, and for the whole page
REDIRECTS = 5
MOVED = (301, 302, 303, 307, 308)
ENDINGS = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
PAGES = ("text/html", "application/xhtml+xml", "")
SAVE = "save the page from a browser and give the file"


@dataclass(frozen=True)
class Limits:
    timeout: float = TIMEOUT
    deadline: float = DEADLINE
    largest: int = LARGEST


@dataclass(frozen=True)
class Fetched:
    """What a server gave: the address in the end, the type that it says, the bytes."""

    address: str
    kind: str
    charset: str | None
    content: bytes


def is_address(article: str) -> bool:
    return re.match(r"https?://", article, re.I) is not None


def fetch(address: str, limits: Limits) -> Fetched:
    """The page at an address, redirects followed. Raises InputError with one sentence for whatever goes wrong."""
    end, first, address = time.monotonic() + limits.deadline, address, sound(address)
    for _ in range(REDIRECTS + 1):
        _require_public(address, first)
        try:
            _require_allowed(address, limits, end)
            status, headers, content = _get(address, limits, end)
            if status not in MOVED:
                return _page(address, status, headers, content)
        except InputError as error:
            if address == sound(first):
                raise
            raise InputError(f"{first} leads to {address}, which{str(error).removeprefix(address)}") from None
        if not (place := str(headers.get("Location") or "")):
            raise InputError(f"{first} redirects without saying where; {SAVE}.")
        target = urljoin(address, quote(place, safe="%/:=&?~#+!$,;'@()*[]"))
        try:
            if not is_address(target):
                raise InputError
            address = sound(target)
        except InputError:
            raise InputError(f"{first} redirects to {target[:80]!r}, which is no page on the web; {SAVE}.") from None
    raise InputError(f"{first} redirects more than {REDIRECTS} times; {SAVE}.")


def sound(address: str) -> str:
    """An address in ASCII, its fragment left off. Raises InputError for one that is none."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
        if not host or not parts.scheme.isascii():
            raise ValueError
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise InputError(f"{address[:80]} is no address of a page; check it.") from None
    if parts.username is not None:
        raise InputError(f"{address[:80]} holds a name or a password, which would stand in the report; {SAVE}.")
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port else ""
    path, query = quote(parts.path, safe="%/:=&~+!$,;'@()*"), quote(parts.query, safe="%/:=&?~+!$,;'@()*[]")
    return urlunsplit((parts.scheme.lower(), place, path or "/", query, ""))


def _require_public(address: str, first: str) -> None:
    """A page on the web must not lead into somebody's own network."""
    if urlsplit(address).hostname != urlsplit(first).hostname and _private(address) and not _private(first):
        raise InputError(f"{first} redirects into a private network ({urlsplit(address).hostname}); {SAVE}.")


def _private(address: str) -> bool:
    try:
        found = socket.getaddrinfo(urlsplit(address).hostname, None)
    except OSError:
        return False
    return any(not ipaddress.ip_address(str(entry[4][0]).partition("%")[0]).is_global for entry in found)


def _require_allowed(address: str, limits: Limits, end: float) -> None:
    """Raise InputError where the site's robots.txt asks programs not to read the page (RFC 9309)."""
    place = urljoin(address, "/robots.txt")
    for _ in range(REDIRECTS):
        status, headers, content = _get(place, limits, end, address)
        if status not in MOVED or not is_address(urljoin(place, headers.get("Location") or "")):
            break
        place = urljoin(place, headers.get("Location") or "")
    if status >= 500:
        raise InputError(f"{address} may not be fetched: its robots.txt cannot be read ({status}); {SAVE}.")
    if status != 200:
        return
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(content[:500_000].decode("utf-8", "replace").splitlines())
    if not robots.can_fetch(AGENT, address):
        raise InputError(f"{address} may not be fetched: its site asks programs not to (robots.txt); {SAVE}.")


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None  # each step is looked at first


def _get(address: str, limits: Limits, end: float, called: str = "") -> tuple[int, email.message.Message, bytes]:
    opener = urllib.request.build_opener(_Stay)
    request = urllib.request.Request(
        address, headers={"User-Agent": AGENT, "Accept": "text/html, */*;q=0.5", "Accept-Encoding": "identity"}
    )
    try:
        with _answer(opener, request, limits) as answer:
            return answer.status, answer.headers, _read(answer, address, limits, end)
    except InputError:
        raise
    except (TimeoutError, urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        raise InputError(f"{called or address} {_reason(error, limits)}.") from None


def _answer(opener: urllib.request.OpenerDirector, request: urllib.request.Request, limits: Limits) -> Any:
    try:
        return opener.open(request, timeout=limits.timeout)
    except urllib.error.HTTPError as answer:  # also a redirect, which is an answer here
        return answer


def _read(answer: Any, address: str, limits: Limits, end: float) -> bytes:
    """The body, as far as the limits go."""
    content = b""
    while piece := answer.read1(1 << 16):
        content += piece
        if len(content) > limits.largest:
            raise InputError(f"{address} is larger than {_size(limits.largest)}; {SAVE}.")
        if time.monotonic() > end:
            raise InputError(f"{address} is not read to its end after {limits.deadline:g} seconds; {SAVE}.")
    promised = answer.headers.get("Content-Length")
    if promised and promised.isdecimal() and len(content) < int(promised) and answer.status == 200:
        raise InputError(f"{address} ends in the middle ({len(content):,} of {int(promised):,} bytes); try again.")
    coding = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding in ("gzip", "x-gzip"):
        try:
            with gzip.open(io.BytesIO(content)) as unpacked:
                content = unpacked.read(limits.largest + 1)
        except (OSError, EOFError, zlib.error):
            raise InputError(f"{address} is packed in a way that cannot be read; {SAVE}.") from None
        if len(content) > limits.largest:
            raise InputError(f"{address} unpacks to more than {_size(limits.largest)}; {SAVE}.")
    elif coding != "identity":
        raise InputError(f"{address} is packed as {coding[:20]!r}, which was not asked for; {SAVE}.")
    return content


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count:,} bytes"


def _page(address: str, status: int, headers: email.message.Message, content: bytes) -> Fetched:
    if status in (401, 402, 403, 407, 429, 451):
        raise InputError(f"{address} refuses programs or strangers (it answers {status}); {SAVE}.")
    if status in (404, 410):
        raise InputError(f"{address} is not there (it answers {status}); check the address.")
    if status != 200:
        raise InputError(f"{address} cannot be had now (it answers {status}); try again later.")
    if not content.strip():
        raise InputError(f"{address} is empty; check the address.")
    kind = headers.get_content_type() if headers.get("Content-Type") else ""
    if kind not in PAGES and kind not in ENDINGS:
        a_file = kind.startswith("application/") and not kind.endswith(("json", "xml"))
        instead = "download it and give the file" if a_file else "give the address of an article"
        raise InputError(f"{address} is no page but {kind[:60]}; {instead}.")
    return Fetched(address, kind, headers.get_content_charset(), content)


def _reason(error: Exception, limits: Limits) -> str:
    """What a failed connection is to a reader."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError | socket.timeout):
        return f"does not answer within {limits.timeout:g} seconds; try again later"
    if isinstance(cause, socket.gaierror):
        return "has a host that cannot be found; check the address and your connection"
    if isinstance(cause, ssl.SSLError):
        return f"has a certificate that cannot be trusted ({cause.reason or 'TLS'}); {SAVE}"
    if isinstance(cause, ConnectionRefusedError):
        return "refuses the connection; check the address"
    if isinstance(cause, HTTPException):
        return f"answers in a way that is no HTTP ({type(cause).__name__}); {SAVE}"
    said = getattr(cause, "strerror", None) or type(cause).__name__
    return f"cannot be fetched ({said}); check the address and your connection"
