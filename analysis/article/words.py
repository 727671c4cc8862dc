"""Small things that every format needs."""

import re


def line(value: str | None) -> str | None:
    """A value in one line without control characters; None where it says nothing."""
    value = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", value or "").split())
    return None if value in ("", "~", "null") else value
