"""Events by the words that name them."""

from spacy.tokens import Doc, Token

from analysis.reading.grammar.tokens import HOPS
from analysis.tables.codebook import Event


class Told:
    """Events by the words that name them."""

    def __init__(self, doc: Doc, events: tuple[Event, ...]):
        by_start = {e.start: n for n, e in enumerate(events)}
        self.events = events
        self.number = {t.i: by_start[t.idx] for t in doc if t.idx in by_start and t.tag_ != "_SP"}
        self.token = {n: doc[i] for i, n in self.number.items()}

    def around(self, word: Token) -> int | None:
        """The event of the clause in which a word stands."""
        for _ in range(HOPS):
            if word.i in self.number:
                return self.number[word.i]
            if word.head == word:
                return None
            word = word.head
        return None
