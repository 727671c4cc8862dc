"""Bytes → text, in any encoding that a newsroom meets."""

import codecs
import re

from analysis.article.binary import kind_of
from analysis.errors import InputError

BOMS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})"""
    rb"""|<\?xml[^>]{0,80}?encoding=["']([\w-]{1,40})""",
    re.I,
)
# Encodings of pages that are taken at their word. Not Latin-1, which browsers show as Windows-1252, and none of
# Python's own inventions (punycode, unicode_escape …).
WEB = re.compile(
    r"iso8859-(?!1$)\d+|cp125[013-8]|koi8-[ru]|mac-\w+"
    r"|gb\w+|big5\w*|euc_\w+|cp932|shift_jis\w*|iso2022_\w+"
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]|(?<![\x80-ÿ])[\x80-\x9f]")  # UTF-8 taken for Latin-1 can be mended


def decode(content: bytes, name: str) -> str:
    """The text of a file, its byte order mark left off. Raises InputError for what is no text."""
    encoding, content = _encoding(content)
    errors = "strict"
    if encoding == "utf-8":
        guess = legacy(content)
        encoding, errors = guess or encoding, "replace" if guess else "_cp1252"
    try:
        text = content.decode(encoding, errors=errors)
    except UnicodeDecodeError:
        raise InputError(
            f"{name} is damaged: it is not the {encoding.upper()} that it says it is; save it again as UTF-8."
        ) from None
    is_text = "\0" not in text and len(CONTROL.findall(text)) <= len(text) / 100
    if is_text and not content.startswith((b"%PDF-", b"{\\rtf")):  # these may be all letters
        return text
    raise InputError(f"{name} is {kind_of(content)}.")


def _encoding(content: bytes) -> tuple[str, bytes]:
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return encoding, content[len(mark) :]
    head = content[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    # Latin letters in UTF-16 have a zero beside each.
    if max(even, odd) > len(head) / 5 and min(even, odd) < len(head) / 20:
        return ("utf-16-le" if odd > even else "utf-16-be"), content
    declared = CHARSET.search(content[:4000])
    if declared:
        try:
            encoding = codecs.lookup((declared[1] or declared[2]).decode("ascii")).name
            if WEB.fullmatch(encoding) and "\0" not in content.decode(encoding):
                return encoding, content
        except (LookupError, ValueError):  # unknown or wrong
            pass
    return "utf-8", content


# What editors wrote before UTF-8, the likeliest first.
LEGACY = {
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250 (Central European)",
    "mac_roman": "Mac Roman",
    "cp850": "DOS code page 850",
}


UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def legacy(content: bytes) -> str | None:
    """The encoding of a file in which no character beyond ASCII is UTF-8, by how well its letters and quotation marks
    stand; None for UTF-8 and for files that mix."""
    high = [byte for byte in content if byte > 127]
    if not high or UTF8.search(content):
        return None
    scores = {encoding: _fits(content.decode(encoding, "replace")) for encoding in LEGACY}
    best = max(LEGACY, key=lambda encoding: scores[encoding])
    return None if best == "cp1252" else best


def _fits(text: str) -> float:
    """How many characters beyond ASCII stand where they would in print, less those that do not."""
    score = 0.0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        at, sign = found.start(), found[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if sign.isalpha():
            inside = before.isalpha() or after.isalpha()
            right = inside and (sign.islower() or not before.islower()) and not (sign.isupper() and after.isupper())
        elif sign in "“‘«":
            right = not before.isalnum() and after.isalnum()
        elif sign in "£€§":
            right = not before.isalnum() and not after.isalpha()
        elif sign in "”’»":
            right = not before.isspace() and before != ""
        else:
            right = sign in "–—…°©®·•½\u00a0"
        score += 1 if right else -1
    return score


def note(content: bytes) -> str | None:
    """What is said of a text file that is not UTF-8 and does not say what it is."""
    encoding, content = _encoding(content)
    if encoding != "utf-8" or CHARSET.search(content[:4000]):
        return None
    wrong = len(content.decode("utf-8", "replace").split("\N{REPLACEMENT CHARACTER}")) - 1
    if not wrong or content.count("\N{REPLACEMENT CHARACTER}".encode()):
        return None
    guess = legacy(content) or "cp1252"
    found = (word for word in re.findall(r"\w+", content.decode(guess, "replace")) if not word.isascii())
    shown = " and ".join(f"“{word[:30]}”" for word in list(dict.fromkeys(found))[:2])
    return (
        f"Encoding: the file is not UTF-8; {wrong:,} of its characters were read as {LEGACY[guess]}"
        f"{f' ({shown})' if shown else ''}. If names look wrong, save it as UTF-8."
    )


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    # A Windows-1252 file is one in which no high byte is UTF-8; pasted-together files mix both.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(bytes([b]).decode("cp1252", "replace") for b in wrong), error.end


codecs.register_error("_cp1252", _as_cp1252)
