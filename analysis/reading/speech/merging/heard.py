"""A quote of the reader model's with its words and those of its cue, as what decides over it asks them."""

from dataclasses import dataclass
from functools import cached_property

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames, has_content
from analysis.reading.grammar.tokens import FINITE, is_verb
from analysis.reading.speech.attribution import Attribution, DocView

SAYING = words("speech_adjectives", "stated_adjectives") | {"according", "per"}


@dataclass(frozen=True)
class Heard:
    """A quote of the model's with its words, those of its cue, and what of them decides."""

    view: DocView
    quote: Attribution

    @cached_property
    def own(self) -> list[Token]:
        return self.view.words(self.quote.content)

    @cached_property
    def head(self) -> Token:
        return next((t for t in self.own if t.head not in self.own), self.own[0])

    @cached_property
    def verbs(self) -> list[Token]:
        return [t for t in self.own if is_verb(t)]

    @cached_property
    def finite(self) -> bool:
        return any(t.tag_ in FINITE for t in self.own)

    @cached_property
    def marked(self) -> bool:
        """It begins in quotation marks."""
        return self.view.marks.at(self.own[0].idx) is not None

    @cached_property
    def cue(self) -> list[Token]:
        return self.view.cue_words(self.quote.cue)

    @cached_property
    def verb(self) -> Token | None:
        """The first verb of the cue."""
        return next((t for t in self.cue if t.pos_ == "VERB"), None)

    @cached_property
    def untold(self) -> bool:
        """There is a cue, which is no word of saying."""
        return self.quote.cue is not None and not tells(self.cue)


def tells(cue: list[Token]) -> bool:
    """Does a cue hold a word of saying, or no word at all (a colon)?"""
    found = [t for t in cue if t.is_alpha]
    return not found or any(is_telling(t) for t in found)


def is_telling(word: Token) -> bool:
    return word.lower_ in SAYING or bool(frames(word)) or has_content(word)
