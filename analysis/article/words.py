"""Small things that every format needs."""

import re
from typing import Any


def line(value: str | None) -> str | None:
    """A value in one line without control characters; None where it says nothing."""
    value = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", value or "").split())
    return None if value in ("", "~", "null") else value


def tree_of(page: str) -> Any:
    """A page as lxml parses it, which takes no text that declares an encoding. Raises all kinds of errors."""
    import lxml.html

    return lxml.html.fromstring(re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", page))


def words_of(part: Any) -> str:
    """What an element of a page says, in one line."""
    return " ".join(part.text_content().split())


def all_capitalised(text: str) -> bool:
    """Whether nearly every word of a text begins with a capital, as in headlines: nothing tells names from words."""
    found = re.findall(r"\b[A-Za-z][a-z’']+\b", text)
    return len(found) >= 25 and sum(word[0].isupper() for word in found) >= 0.92 * len(found)


def small(text: str) -> str:
    """The text in small letters, character for character: "İ" has two small letters, and stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
