"""A file, a page or a row of a table → Article."""

import datetime
import hashlib
import re
from dataclasses import dataclass

SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Article:
    """A news article as read: the text that all offsets refer to, and what is known about it.

    `body_start` is where the article itself begins in `text` (after a header line such as ` date 2022-04-07`);
    `warnings` say what is doubtful in the file or in how it was read; `day_first` is how outlet or language write
    05/04/2021 (None: unknown); `stamps` say from which character on a live blog was written on which day.
    """

    text: str
    date: datetime.date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    path: str | None = None
    article_id: str | None = None
    body_start: int = 0
    warnings: tuple[str, ...] = ()
    day_first: bool | None = None
    stamps: tuple[tuple[int, datetime.date], ...] = ()

    def __post_init__(self):
        # Half a character cannot be written to any file; one for one, so that offsets hold.
        object.__setattr__(self, "text", SURROGATE.sub("\N{REPLACEMENT CHARACTER}", self.text))

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()
