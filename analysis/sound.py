"""Strings from outside made such as any file, table and page can hold.

Python lets half a character (a surrogate) stand in a string: for a byte of a file's name that is no UTF-8, or where
JSON and YAML spell one out. None of UTF-8, Arrow, HTML or JSON's readers takes it.
"""

import re

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
