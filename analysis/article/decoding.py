"""Bytes → text, in any encoding that a newsroom meets."""

import codecs
import re

from analysis.errors import InputError

MAGIC = [  # how files begin that people take for articles
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "an image or a sound"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"PK\x03\x04", "a zip archive"),
    (b"bplist00", "a page saved by Safari (webarchive) or another property list"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet file"),
]
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


NAMED = ("a PDF", "a Rich Text document", "a page saved by Safari (webarchive) or another property list")


def decode(content: bytes, name: str) -> str:
    """The text of a file, its byte order mark left off. Raises InputError for what is no text."""
    encoding, content = _encoding(content)
    if encoding == "utf-8":
        encoding = legacy(content) or encoding
    binary = next((what for magic, what in MAGIC if content.startswith(magic)), None)
    try:
        text = content.decode(encoding, errors="_cp1252" if encoding == "utf-8" else "strict")
    except UnicodeDecodeError:
        raise InputError(
            f"{name} is damaged: it is not the {encoding.upper()} that it says it is; save it again as UTF-8."
        ) from None
    is_text = "\0" not in text and len(CONTROL.findall(text)) <= len(text) / 100
    if is_text and binary not in NAMED:  # these may be all letters; "BMW said …" is no BMP
        return text
    raise InputError(f"{name} is {binary or 'a binary file'}, not text; give the article as .txt, .md or .html.")


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
LEGACY = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS code page 850"}


def legacy(content: bytes) -> str | None:
    """The encoding of a file in which no character beyond ASCII is UTF-8, by how well its letters and quotation marks
    stand; None for UTF-8 and for files that mix."""
    high = [byte for byte in content if byte > 127]
    if not high or re.search(rb"[\xc2-\xf4][\x80-\xbf]", content):
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
        elif sign in "”’»":
            right = not before.isspace() and before != ""
        else:
            right = sign in "–—…£€°§©®·•½\u00a0"
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
    which = LEGACY[legacy(content) or "cp1252"]
    return (
        f"Encoding: the file is not UTF-8; {wrong:,} of its characters were read as {which}. If names look wrong, "
        "save it as UTF-8."
    )


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    # A Windows-1252 file is one in which no high byte is UTF-8; pasted-together files mix both.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(bytes([b]).decode("cp1252", "replace") for b in wrong), error.end


codecs.register_error("_cp1252", _as_cp1252)
