"""Words and their relations: what the other modules of grammar are written in."""

from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")

CLAUSES = ("relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass")

FINITE = {"VBD", "VBZ", "VBP", "MD"}

NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}

DEMONSTRATIVES = ("this", "that", "these", "those")

HOPS = 8  # how far a subject is looked for: longer chains are slips of the parse

REACH = 60  # words to either side that a clause or a noun phrase can extend


def has(token: Token, dep: str, *among: str) -> bool:
    """Whether a child with this relation is one of these lower-case words: `has(clause, "mark", "that")`."""
    return any(c.dep_ == dep and c.lower_ in among for c in token.children)


def is_verb(token: Token) -> bool:
    """A verb or an auxiliary."""
    return token.pos_ in ("VERB", "AUX")


def child(token: Token, *deps: str) -> Token | None:
    """First child with one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_infinitive(verb: Token) -> bool:
    """A verb with "to", of any form: "to go", "to be built", "to have left"."""
    return has(verb, "aux", "to")
