"""A message (.eml, or one copied with its head) → what is known of the article in it."""

import datetime
import email
import email.policy
import re
from email.message import EmailMessage
from typing import Any

from analysis.article.days import parse_day, said
from analysis.article.page import read_html
from analysis.errors import InputError

FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?=\s)")
ENVELOPE = re.compile(r"^From \S.*\d{4}\s*$", re.M)  # what parts the messages of a mailbox
SAVED_BY = re.compile(r"^(?:from: *<?saved by|snapshot-content-location:)", re.I | re.M)  # a browser, no sender
ANSWERED = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.I)
FORWARDED = re.compile(r"\s*(?:-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:)\s*", re.I)
LEADS_OUT = re.compile(
    r"\s*(?:(?:view|read|open) (?:this|it|the) .*\b(?:web|browser|online|app)\b|unsubscribe\b"
    r"|(?:manage|update) (?:your )?(?:preferences|subscription)"
    r"|forwarded this (?:e-?mail|message)\b|you (?:are receiving|received) this)",
    re.I,
)
ANSWERS = re.compile(r"^(?:On .{5,120} wrote:|-{2,} ?Original Message ?-{2,})\s*$", re.M | re.I)
QUOTED = re.compile(r"^>", re.M)
NOTE = 1_500  # characters of what somebody writes above a message that is forwarded
MOST = 3  # messages inside each other that are opened
HEAD = 10_000  # characters in which a head ends


def is_message(text: str) -> bool:
    """Whether a text begins with the head of a message: who wrote, and what about or when, in fields."""
    head = re.split(r"\n[ \t\r]*\n", text[:HEAD].lstrip(), maxsplit=1)[0]
    lines = [line for line in head.splitlines() if line.strip()]
    if lines and ENVELOPE.fullmatch(lines[0]):
        lines = lines[1:]
    fields = [FIELD.match(line) for line in lines if not line[0].isspace()]
    names = {field[1].lower() for field in fields if field}
    return all(fields) and "from" in names and bool(names & {"subject", "sent", "date"}) and not SAVED_BY.search(head)


def forwarded_in(text: str) -> str | None:
    """The message that a short note above it forwards; None where there is none."""
    found = FORWARDED.search(text[:NOTE])
    return text[found.end() :] if found and is_message(text[found.end() :]) else None


def from_apple_mail(content: bytes) -> bytes:
    """The message in a file of Apple's Mail (.emlx): its length stands above it, a property list below."""
    head = re.match(rb"(\d{1,9})[ \t]*\r?\n(?=[A-Za-z-]+:)", content)
    if not head or b"<plist" not in content[head.end() + int(head[1]) :]:
        return content
    return content[head.end() : head.end() + int(head[1])]


def read_message(content: bytes, text: str, name: str, depth: int = 0) -> dict:
    """Subject, day of sending and text of a message; of a forwarded one those of the first. `text` is the content
    decoded, for messages that do not say their encoding."""
    start = text.lstrip()
    if ENVELOPE.match(start):
        count = len(ENVELOPE.findall(text))
        if count > 1:
            raise InputError(f"{name} is a mailbox of {count:,} messages; save the one with the article as .eml.")
        content = content.lstrip().partition(b"\n")[2]
        start = start.partition("\n")[2]
    message = email.message_from_bytes(content.lstrip(), policy=email.policy.default)
    told = "mime-version" in message or "content-type" in message
    if not told:  # copied: what is beyond ASCII stands as in the text
        message = email.message_from_string(start, policy=email.policy.default)
    body, page = _body(message, start)
    inside = forwarded_in(body) or body
    if depth < MOST and is_message(inside):
        return read_message(inside.encode(), inside, name, depth + 1)
    known = read_html(page, name) if page else _without_links(body)
    day = next((day for key in ("date", "sent") if (day := _day(_field(message, key)))), None)
    warnings = [*known.get("warnings", ())]
    if attached := _attached(message):
        those = "1 file was" if len(attached) == 1 else f"{len(attached)} files were"
        warnings.append(
            f"Attachments: {those} sent with the message (“{attached[0]}”) and not read; save what you mean, give that."
        )
    if ANSWERS.search(body) and len(QUOTED.findall(body)) > 1:
        warnings.append("Answer: the message quotes the one that it answers; both are read as one text.")
    if day and not known.get("date"):
        known["date"] = day
        warnings.append(f"Date: {said(day)} is the day on which the message was sent.")
    title = ANSWERED.sub("", _field(message, "subject")) or known.get("title")
    return known | {"title": title, "warnings": (*warnings, "Message: the head of an e-mail was left out.")}


def _day(written: str) -> datetime.date | None:
    """The day of sending, also as programs write it that forward ("Thu, 11 Apr 2024 at 09:00")."""
    return parse_day(written) or parse_day(re.sub(r"^[A-Z][a-z]{2,8},? |,? at \d.*$", "", written))


def _attached(message: EmailMessage) -> list[str]:
    """The names of the files that came with a message."""
    try:
        return [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    except Exception:  # email raises all kinds of errors on broken parts
        return []


def _without_links(body: str) -> dict:
    """The text of a newsletter without the lines that lead out of it."""
    lines = body.splitlines(keepends=True)
    kept = [line for line in lines if not (LEADS_OUT.match(line) and len(line.split()) <= 14)]
    if len(kept) == len(lines):
        return {"text": body}
    count = len(lines) - len(kept)
    warning = f"Boilerplate: {count} of the message's own lines {'was' if count == 1 else 'were'} left out."
    return {"text": "".join(kept).strip("\n"), "warnings": (warning,)}


def _field(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except Exception:  # email raises all kinds of errors on broken fields
        return ""


def _body(message: EmailMessage, text: str) -> tuple[str, str | None]:
    """The words of a message, or the page that it is."""
    if message.is_multipart() or message.get_content_type() == "text/html":
        parts = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
        words = _content(parts["plain"])
        if len(words.split()) > 20:
            return words, None
        return words, _content(parts["html"]) or None
    if "mime-version" in message or "content-type" in message:
        return _content(message), None
    return re.split(r"\n[ \t\r]*\n", text, maxsplit=1)[-1], None


def _content(part: Any) -> str:
    if part is None:
        return ""
    try:
        return str(part.get_content()).replace("\r\n", "\n").strip("\n")
    except (LookupError, ValueError):
        return ""
