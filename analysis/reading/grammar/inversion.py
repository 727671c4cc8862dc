"""A subject behind its verb of saying, which the parse takes for an adjective: "two died, reported officials"."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import word_before

SAYING = words("plain_speech_verbs") - {"tell", "report", "write"} | {"announce", "confirm"}


def announces(word: Token) -> bool:
    """A verb of saying that the parse takes for an adjective of whoever says it: "two died, reported officials"."""
    adjective = word.dep_ == "amod" and word.tag_ in ("VBD", "VBN") and word_before(word) == ","
    return adjective and word.lemma_ in SAYING | {"report"}
