"""What is known of a mention before it is known whom it refers to, and the grammar that tells it."""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

SUBJECT = {"nsubj", "nsubjpass", "csubj"}
LEFT_OUT = {"relcl", "acl", "appos", "punct", "advcl", "parataxis", "ccomp", "cc", "conj", "dep"}
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
    same_as: int | None = None  # index into the entities, once settled
    votes: dict[str, float] = field(default_factory=dict)

    def text(self, doc: Doc) -> str:
        return doc[self.start : self.end].text

    def chars(self, doc: Doc) -> tuple[int, int]:
        """Character offsets."""
        last = doc[self.end - 1]
        return doc[self.start].idx, last.idx + len(last)


def noun_phrase(head: Token) -> tuple[int, int]:
    """Token span of the phrase around a noun: article, modifiers, prepositional phrases; no clause, no apposition."""
    left = right = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            if (child.dep_ in LEFT_OUT and (token == head or not _joins(child))) or (
                child.lower_ in ("including", "such") and child.i > head.i
            ):
                continue
            if token == head and child.dep_ == "prep" and child.i > head.i and not _belongs(child):
                continue
            stack.append(child)
            left, right = min(left, child.i), max(right, child.i)
    # What was left out may lie between two parts that were kept; then the phrase ends before it.
    for child in head.children:
        if child.dep_ in ("relcl", "acl", "appos") and head.i < child.left_edge.i <= right:
            right = child.left_edge.i - 1
    doc = head.doc
    if any(c.dep_ == "case" and c.i == right for c in head.children):
        right -= 1
    while right > head.i and (doc[right].is_punct or doc[right].is_space or doc[right].dep_ == "cc"):
        right -= 1
    while left < head.i and (doc[left].is_punct or doc[left].is_space or doc[left].dep_ in ("cc", "preconj")):
        left += 1
    return left, right + 1


def _joins(token: Token) -> bool:
    """Is this a conjunct or mark inside a modifier ("tax and spending plans"), which stays in the phrase?"""
    return token.dep_ in ("cc", "conj", "punct") and token.head.dep_ in (
        "amod",
        "compound",
        "nmod",
        "pobj",
        "nummod",
        "poss",
    )


def _belongs(prep: Token) -> bool:
    """Does a prepositional phrase belong to the noun before it, rather than tell when or why?"""
    return (
        prep.lower_
        in {
            "of",
            "from",
            "in",
            "for",
            "at",
            "with",
            "without",
            "behind",
            "against",
            "across",
            "around",
            "near",
            "outside",
            "within",
            "between",
            "who",
        }
        and prep.i <= prep.head.i + 1
    ) or prep.lower_ == "of"


def possessor(head: Token) -> Token | None:
    """Head of the possessive before a noun ("Johnson" in "Johnson's critics")."""
    return next((c for c in head.children if c.dep_ == "poss"), None)


def determiner(head: Token) -> str | None:
    """Lower-case article or demonstrative of a noun."""
    return next((c.lower_ for c in head.children if c.dep_ == "det"), None)


def governor(token: Token) -> Token:
    """The word that a noun depends on, past coordination."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def quoted(doc: Doc) -> list[bool]:
    """For each token, whether it stands inside double quotation marks; a paragraph's open mark closes with it."""
    inside, flags = False, []
    for token in doc:
        if token.tag_ == "_SP" and any(c in token.text for c in "\n\r"):
            inside = False
        if token.text in ("“", "``"):
            inside = True
            flags.append(False)
        elif token.text in ("”", "''"):
            inside = False
            flags.append(False)
        elif token.text == '"':
            inside = not inside
            flags.append(False)
        else:
            flags.append(inside)
    return flags
