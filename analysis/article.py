"""A file → Article."""
import datetime
import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Article:
    """A news article as read: the text that all offsets refer to, and what is known about it.

    `body_start` is where the article itself begins in `text` (after a header line such as ` date 2022-04-07`).
    """
    text: str
    date: datetime.date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    path: str | None = None
    article_id: str | None = None
    body_start: int = 0

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
