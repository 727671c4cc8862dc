"""Strings from outside made such as any file, table and page can hold.

Python lets half a character (a surrogate) stand in a string: for a byte of a file's name that is no UTF-8, or where
JSON and YAML spell one out. None of UTF-8, Arrow, HTML or JSON's readers takes it.
"""

import codecs
import os
import re
import sys

SURROGATE = re.compile("[\ud800-\udfff]")


def sound(text: str) -> str:
    """Half characters replaced one for one, so that offsets hold; of bytes that are UTF-8 nothing is lost."""
    return SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def sound_path(path: str) -> str:
    r"""A path in characters: as UTF-8 where its bytes are, else with `\xe9` for each byte that is not. It tells paths
    apart; where it differs from the path, it opens no file."""
    if not SURROGATE.search(path):
        return path
    raw = path.encode("utf-8", "surrogateescape" if not re.search("[\ud800-\udc7f\udd00-\udfff]", path) else "replace")
    return raw.decode("utf-8", "backslashreplace")


def sounded(value: object) -> object:
    """A parameter's text, or each text of its list, made sound."""
    if isinstance(value, list):
        return [sounded(each) for each in value]
    return sound(value) if isinstance(value, str) else value


def in_utf8() -> None:
    """Begin anew in UTF-8 where the locale is no UTF-8 (LC_ALL=C): names of files hold any character."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        again = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
        os.execve(sys.executable, again, {**os.environ, "PYTHONUTF8": "1"})


def print_anything() -> None:
    """Have standard output take any string: a name's bytes as they are, what its encoding lacks as an escape."""
    codecs.register_error("analysis.told", _told)
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and sys.stdout.errors in ("strict", "surrogateescape"):
        reconfigure(errors="analysis.told")


def _told(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    characters = error.object[error.start : error.end]
    escapes = (
        bytes([ord(c) - 0xDC00]) if "\udc80" <= c <= "\udcff" else c.encode("ascii", "backslashreplace")
        for c in characters
    )
    return b"".join(escapes), error.end
