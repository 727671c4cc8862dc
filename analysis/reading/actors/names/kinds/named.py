"""A name as the votes on its kind look at it: its words, its head and its neighbours."""

from dataclasses import dataclass
from functools import cached_property

from analysis.lexicon import geography, words
from analysis.reading.actors.names.kinds.said_to_be import said_to_be
from analysis.reading.actors.names.spans import class_word, given_names
from analysis.reading.document import Doc, Span, Token


@dataclass(frozen=True)
class Named:
    """Tokens taken for a name, and the kind that its label gives it."""

    doc: Doc
    start: int
    end: int
    label: str | None

    @cached_property
    def span(self) -> Span:
        return self.doc[self.start : self.end]

    @cached_property
    def text(self) -> str:
        return self.span.text

    @cached_property
    def head(self) -> Token:
        return self.span.root

    @cached_property
    def lower(self) -> list[str]:
        return [t.lower_.rstrip(".") for t in self.span]

    @cached_property
    def class_word(self) -> str:
        """What the bearer is, of names of several words."""
        return class_word(self.lower) if len(self.lower) > 1 else ""

    @cached_property
    def before(self) -> Token | None:
        return self.doc[self.start - 1] if self.start else None

    @cached_property
    def modifier(self) -> Token | None:
        """The noun before the name that describes its bearer ("planemaker Airbus")."""
        noun = self.before
        return noun if noun is not None and noun.head in self.span and noun.dep_ in ("compound", "nmod") else None

    def modified_by(self, nouns: str) -> bool:
        """Whether that noun is in a list of the lexicon."""
        return self.modifier is not None and self.modifier.lemma_.lower() in words(nouns)

    @property
    def titled(self) -> bool:
        return self.modifier is not None and self.modifier.lower_ in words("titles")

    @cached_property
    def link(self) -> Token | None:
        """The preposition right before the name that it hangs on."""
        word = self.head.head
        return word if self.head.dep_ == "pobj" and word.i == self.start - 1 else None

    @cached_property
    def behind(self) -> Token | None:
        return self.doc.at(self.end)

    @cached_property
    def said_to_be(self) -> str | None:
        firm = self.label == "organisation" and self.span[0].text not in given_names()
        return None if geography.country(self.text) else said_to_be(self.head, self.end, firm)
