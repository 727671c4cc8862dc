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
    (b"PK\x03\x04", "a Word document or another zip archive"),
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
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def decode(content: bytes, name: str) -> str:
    """The text of a file, its byte order mark left off. Raises InputError for what is no text."""
    encoding, content = _encoding(content)
    binary = next((what for magic, what in MAGIC if content.startswith(magic)), None)
    try:
        text = content.decode(encoding, errors="_cp1252" if encoding == "utf-8" else "strict")
    except UnicodeDecodeError:
        raise InputError(
            f"{name} is damaged: it is not the {encoding.upper()} that it says it is; save it again as UTF-8."
        ) from None
    is_text = "\0" not in text and len(CONTROL.findall(text)) <= len(text) / 100
    if is_text and binary not in ("a PDF", "a Rich Text document"):  # these may be all letters; "BMW said …" is no BMP
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


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    # A Windows-1252 file is one in which no high byte is UTF-8; pasted-together files mix both.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(bytes([b]).decode("cp1252", "replace") for b in wrong), error.end


codecs.register_error("_cp1252", _as_cp1252)
