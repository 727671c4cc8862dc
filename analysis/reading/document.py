"""An annotated text as the rules ask it: what spaCy has found, under spaCy's names, taken from it once.

spaCy makes a new object of a word, and a new string of its lemma, each time one is asked for, and looks for a word's
children each time among all that stands below it. The rules ask hundreds of thousands of times an article. Here a word
is one object that holds the words around it; nothing of it changes any more.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, overload

import numpy as np
import spacy.tokens


@dataclass(eq=False, repr=False, slots=True)
class Token:
    """A word or sign; what is seldom asked (`like_num` …) its entry in the vocabulary says."""

    doc: "Doc"
    i: int
    idx: int  # where it begins in the text
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_title: bool
    is_sent_start: bool | None
    lefts: "tuple[Token, ...]" = ()
    rights: "tuple[Token, ...]" = ()
    children: "tuple[Token, ...]" = ()
    head: "Token" = field(init=False)
    left_edge: "Token" = field(init=False)
    right_edge: "Token" = field(init=False)
    sent: "Span" = field(init=False)

    if TYPE_CHECKING:
        is_digit: bool = field(init=False)
        is_lower: bool = field(init=False)
        is_oov: bool = field(init=False)
        is_quote: bool = field(init=False)
        is_upper: bool = field(init=False)
        like_num: bool = field(init=False)
        vector: np.ndarray = field(init=False)
    else:

        def __getattr__(self, name: str) -> Any:
            return getattr(self.doc.vocab[self.text], name)

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    def __lt__(self, other: "Token") -> bool:
        return self.i < other.i

    @property
    def text_with_ws(self) -> str:
        return self.text + self.whitespace_

    def nbor(self, by: int = 1) -> "Token":
        """The word so many places further on."""
        if (place := self.i + by) < 0:
            raise IndexError(by)
        return self.doc.words[place]

    @property
    def ancestors(self) -> "Iterator[Token]":
        """The words above, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> "list[Token]":
        """The word and all that stands below it, in order."""
        found, todo = [], [(self, False)]
        while todo:
            word, opened = todo.pop()
            if opened or not word.children:
                found.append(word)
            else:
                todo += [(below, False) for below in reversed(word.rights)]
                todo.append((word, True))
                todo += [(below, False) for below in reversed(word.lefts)]
        return found

    @property
    def conjuncts(self) -> "tuple[Token, ...]":
        """The words coordinated with it."""
        return tuple(self.doc.words[t.i] for t in self.doc.found[self.i].conjuncts)


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """Words in a row."""

    doc: "Doc" = field(compare=False, repr=False)
    start: int
    end: int
    label_: str = field(default="", compare=False)

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.words[range(self.start, self.end)[at]]

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        words = self.doc.words
        return words[self.start].idx if self.start < len(words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        if self.start == self.end:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The word that none of the others stands above."""
        if self.end - self.start == 1:
            return self.doc.words[self.start]
        return self.doc.words[self.doc.found[self.start : self.end].root.i]

    @property
    def sent(self) -> "Span":
        return self.doc.words[self.start].sent

    @property
    def ents(self) -> "list[Span]":
        return [e for e in self.doc.ents if self.start <= e.start and e.end <= self.end]


class Doc:
    """A text; `found`: spaCy's document of it."""

    def __init__(self, found: spacy.tokens.Doc):
        self.found, self.vocab, self.text = found, found.vocab, found.text
        self.user_data: dict[str, Any] = {}
        self.remembered: dict[str, dict[int, Any]] = defaultdict(dict)  # what was found out of words, by their number
        self.words = words = [
            Token(
                *(self, t.i, t.idx, t.text, t.whitespace_, t.lower_, t.lemma_, t.tag_, t.pos_, t.dep_, t.ent_type_),
                *(t.ent_iob_, t.is_alpha, t.is_punct, t.is_space, t.is_title, t.is_sent_start),
            )
            for t in found
        ]
        for word, t in zip(words, found):
            word.head = head = words[t.head.i]
            word.left_edge, word.right_edge = words[t.left_edge.i], words[t.right_edge.i]
            if word.i < head.i:
                head.lefts += (word,)
            elif word.i > head.i:
                head.rights += (word,)
        for word in words:
            word.children = word.lefts + word.rights
        self.sents = [Span(self, s.start, s.end) for s in found.sents] if words else []
        self.ents = [Span(self, e.start, e.end, e.label_) for e in found.ents]
        for sent in self.sents:
            for word in sent:
                word.sent = sent
        self.starts = [word.idx for word in words]  # where each begins in the text

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.words))
            return Span(self, start, max(start, end))
        return self.words[at]

    def at(self, place: int) -> Token | None:
        """The word at a place; None behind the last."""
        return self.words[place] if place < len(self.words) else None

    def char_span(self, start: int, end: int, alignment_mode: str = "strict") -> Span | None:
        """The words between two characters; None where they do not end there ("expand": those that reach further)."""
        span = self.found.char_span(start, end, alignment_mode=alignment_mode)
        return Span(self, span.start, span.end) if span is not None else None


AnyToken = TypeVar("AnyToken", Token, spacy.tokens.Token)  # before and after it was taken from spaCy


def forget(doc: Doc) -> None:
    """Let go of a text's words, which hold one another, once nothing is asked of them any more."""
    for word in doc.words:
        word.lefts = word.rights = word.children = ()
        del word.head, word.left_edge, word.right_edge
    vars(doc).clear()
