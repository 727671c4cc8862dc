"""What is known of a mention before it is known whom it refers to, and the grammar that tells it."""

from dataclasses import dataclass, field

from analysis.reading.document import Doc, Span

ARTICLES = {"the", "a", "an"}


@dataclass
class Candidate:
    """A stretch of tokens that may mention an actor; `start`..`end` are token indices, end exclusive."""

    start: int
    end: int
    head: int
    form: str
    kind: str | None
    rule: str
    gender: str | None = None  # m, f, n; None = not known
    plural: bool = False
    metonym: bool = False
    bearer: str | None = None  # full name of whom a surname means that names a place elsewhere
    alias: bool = False  # one of the other names of whoever has a better known one
    same_as: int | None = None  # index into the entities, once settled
    votes: dict[str, float] = field(default_factory=dict)

    def vote(self, kind: str, by: float) -> None:
        """Speak for a kind; the one with most votes is the mention's."""
        self.votes[kind] = self.votes.get(kind, 0.0) + by
        self.kind = max(self.votes, key=lambda k: self.votes[k])

    def tokens(self, doc: Doc) -> Span:
        return doc[self.start : self.end]

    def text(self, doc: Doc) -> str:
        return doc[self.start : self.end].text

    def described(self, doc: Doc) -> str:
        """The words as they stand within a sentence: "Officials", who open one, are "officials"; a single noun without
        an article may be a name."""
        text, first, head = self.text(doc), doc[self.start], doc[self.head]
        opens = first.is_sent_start or (self.start > 0 and first.nbor(-1).text in ("“", '"', "``"))
        common = first.pos_ not in ("PROPN", "DET") and not first.ent_type_ and first.text[1:].islower()
        several = first.i != head.i or head.tag_ == "NNS"
        return first.lower_ + text[len(first) :] if opens and common and several else text

    def chars(self, doc: Doc) -> tuple[int, int]:
        """Character offsets."""
        last = doc[self.end - 1]
        return doc[self.start].idx, last.idx + len(last)
