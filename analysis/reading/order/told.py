"""Events by the words that name them."""

from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import upwards
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
        return next((self.number[above.i] for above in upwards(word) if above.i in self.number), None)
