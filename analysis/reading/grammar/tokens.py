"""Words and their relations: what the other modules of grammar are written in."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

from analysis.reading.document import Doc, Token

Said = TypeVar("Said")

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
CLAUSES = ("relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass")
INFLECTED = ("VBD", "VBZ", "VBP")
FINITE = {*INFLECTED, "MD"}
RELATIVE = ("WDT", "WP", "WRB")  # also what asks
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}
DEMONSTRATIVES = ("this", "that", "these", "those")
# What the recogniser calls those who say something, those who do something, and places.
SPEAKING = ("PERSON", "ORG", "GPE")
ACTING = (*SPEAKING, "NORP")
PLACES = ("GPE", "LOC", "FAC")
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
    for found in token.children:
        if found.dep_ in deps:
            return found
    return None


def children(token: Token, *deps: str) -> list[Token]:
    """Children with one of these relations, in the order of the text."""
    return [c for c in token.children if c.dep_ in deps]


def remembered(say: Callable[[Token], Said]) -> Callable[[Token], Said]:
    """What is asked of a word time and again, found out once in the life of its document."""
    key = f"{say.__module__}.{say.__name__}"

    @wraps(say)
    def said(token: Token) -> Said:
        known = token.doc.remembered[key]
        try:
            return known[token.i]
        except KeyError:
            found = known[token.i] = say(token)
            return found

    return said


def word_before(token: Token) -> str:
    """The word or sign that stands before; "" where the text begins."""
    return token.nbor(-1).text if token.i else ""


def upwards(word: Token) -> Iterator[Token]:
    """A word and those above it, as far as a subject is looked for."""
    for _ in range(HOPS):
        yield word
        if word.head == word:
            return
        word = word.head


def first_conjunct(token: Token) -> Token:
    """The first of the words that are coordinated with one: its relation is that of all ("Oslo and Lima said")."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def next_token(token: Token) -> Token:
    """The word or sign that stands behind; the token itself where the text ends."""
    return token.nbor() if token.i + 1 < len(token.doc) else token


@remembered
def sentence_start(token: Token) -> int:
    """The number of the first word of its sentence."""
    return token.sent.start


def with_particle(verb: Token) -> str:
    """A verb's lemma with its particle: "call off"."""
    beside = child(verb, "prt")
    return verb.lemma_.lower() + (f" {beside.lower_}" if beside is not None else "")


@remembered
def is_infinitive(verb: Token) -> bool:
    """A verb with "to", of any form: "to go", "to be built", "to have left", "gonna go"."""
    return has(verb, "aux", "to", "na")


def quoted(doc: Doc) -> list[bool]:
    """For each token, whether it stands inside double quotation marks; a paragraph's open mark closes with it."""
    inside, flags = False, []
    for token in doc:
        if token.tag_ == "_SP" and any(c in token.text for c in "\n\r"):
            inside = False
        mark = token.text in ("“", "``", "”", "''", '"')
        flags.append(inside and not mark)
        if mark:
            inside = not inside if token.text == '"' else token.text in ("“", "``")
    return flags
