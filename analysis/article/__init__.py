"""A file, a page or a row of a table → Article."""

import datetime
import hashlib
from dataclasses import dataclass

from analysis.sound import sound, sound_path


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
        for names, mend in ((("text", "title", "source", "url"), sound), (("path", "article_id"), sound_path)):
            for name in names:
                if getattr(self, name) is not None:
                    object.__setattr__(self, name, mend(getattr(self, name)))
        object.__setattr__(self, "warnings", tuple(map(sound, self.warnings)))

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()
