"""What a rule of the grammar matched in a text, with the words around it."""

import re
from dataclasses import dataclass
from functools import cached_property

from analysis.reading.document import Doc, Span, Token
from analysis.reading.timex import vocabulary as words


def words_at(doc: Doc, start: int, end: int) -> Span:
    """The words that touch some characters."""
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None  # characters of the document
    return span


@dataclass(frozen=True)
class Candidate:
    """What a rule of the grammar matched in a text."""

    doc: Doc
    text: str
    start: int
    end: int
    rule: str

    @cached_property
    def span(self) -> Span:
        return words_at(self.doc, self.start, self.end)

    @cached_property
    def piece(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def plain(self) -> str:
        return words.plain(self.piece)

    @property
    def before(self) -> Token | None:
        return self.doc[self.span.start - 1] if self.span.start else None

    @property
    def following(self) -> Token | None:
        return self.doc.at(self.span.end)

    def after(self, *options: str) -> bool:
        """The word before it is one of these."""
        return self.before is not None and self.before.lower_ in options

    def precedes(self, *options: str) -> bool:
        """The word behind it is one of these."""
        return self.following is not None and self.following.lower_ in options

    def goes_on(self, pattern: str) -> bool:
        """The text goes on like this."""
        return re.match(pattern, self.text[self.end : self.end + 9]) is not None
