"""A subject behind its verb of saying, which the parse takes for an object: "It will close, announced the mayor", or
whose verb it takes for an adjective: "two died, reported officials"."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.grammar.tokens import FINITE, SPEAKING, child, word_before

SAYING = words("plain_speech_verbs") - {"tell", "report", "write"} | {"announce", "confirm"}


def turned_round(verb: Token) -> Token | None:
    """Who says what stands before the comma: "…, stated Ruiz"; "the man was fined, announced the Justice Department",
    where the parse makes of it a second thing that the man did."""
    who = child(verb, "dobj") if verb.tag_ in FINITE and verb.i else None
    if who is None or who.left_edge.i != verb.i + 1 or verb.nbor(-1).text != ",":
        return None
    if verb.lemma_ not in quoting() or child(verb, "nsubj", "nsubjpass", "prt") is not None:
        return None
    said = child(verb, "ccomp")
    if said is not None:
        somebody = who.left_edge.lower_ not in ("a", "an") or who.lemma_ in words("person_nouns")
        return who if said.i < verb.i and somebody else None
    named = who.ent_type_ in SPEAKING or who.lower_ in words("titles")
    joined = verb.dep_ == "conj" and child(verb, "conj", "cc") is None and _closes(verb)
    return who if joined and named and verb.lemma_ in SAYING else None


def announces(word: Token) -> bool:
    """A verb of saying that the parse takes for an adjective of whoever says it: "two died, reported officials"."""
    adjective = word.dep_ == "amod" and word.tag_ in ("VBD", "VBN") and word_before(word) == ","
    return adjective and word.lemma_ in SAYING | {"report"}


def _closes(verb: Token) -> bool:
    """The sentence ends with it."""
    end = verb.right_edge.i + 1
    return end >= len(verb.doc) or verb.doc[end].text in (".", "”", '"') or verb.doc[end].is_space
