"""Words and their relations: what the other modules of grammar are written in."""

from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")

CLAUSES = ("relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass")

RELATIVE = ("WDT", "WP", "WRB")

FINITE = {"VBD", "VBZ", "VBP", "MD"}

NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}

HOPS = 8  # how far a subject is looked for: longer chains are slips of the parse

REACH = 60  # words to either side that a clause or a noun phrase can extend


def is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def child(token: Token, *deps: str) -> Token | None:
    """First child with one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
