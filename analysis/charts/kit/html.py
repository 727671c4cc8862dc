"""HTML from untrusted words: the one place where tags are written."""

import json
from html import escape


def element(tag: str, content: str, attrs: dict | None = None, raw: bool = False) -> str:
    """`<tag …>content</tag>`; content is escaped unless it is markup made here (`raw`)."""
    written = "".join(
        f' {name}="{escape(str(value), quote=True)}"' for name, value in (attrs or {}).items() if value is not None
    )
    return f"<{tag}{written}>{content if raw else escape(content, quote=False)}</{tag}>"


def attributes(ids: list[str], pick: dict | None = None) -> dict:
    """The linking contract's attributes (see `analysis.charts.kit.figure`)."""
    found = {"data-ids": " ".join(ids)}
    if pick:
        found["data-pick"] = json.dumps(pick, ensure_ascii=False, separators=(",", ":"))
    return found
