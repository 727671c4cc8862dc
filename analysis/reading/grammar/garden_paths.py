"""A relative clause whose verb the parse takes for a participle of its subject: in "the letter that the bishop, Ian
Hale, sent was leaked" the bishop sent it, and the letter was leaked."""

from spacy.tokens import Token

from analysis.reading.grammar.tokens import child, children, word_before

RELATIVES = ("that", "which", "whom")


def told_of(verb: Token) -> Token | None:
    """What such a verb acts on: the letter, for "sent"."""
    who = verb.head
    finite = verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and child(who, "appos", "conj") is not None and word_before(verb) == ","
    )
    if verb.dep_ != "acl" or not finite or child(verb, "dobj", "agent") is not None:
        return None
    last = verb.right_edge
    if last.i + 1 < len(last.doc) and last.nbor().text == ",":  # "the ship that the captain, Ian Hale, born in Oslo, …"
        return None
    return _noun_before(who)


def outside(who: Token) -> Token | None:
    """Of whom the verb behind the clause tells, where the parse takes the clause's subject for its own: the letter."""
    return next((told for c in children(who, "acl") if (told := told_of(c)) is not None), None)


def _noun_before(who: Token) -> Token | None:
    """The noun right before the relative pronoun with which the clause begins."""
    first = who.left_edge
    link = first if first.lower_ in RELATIVES or first.i == 0 else first.nbor(-1)
    if link.lower_ not in RELATIVES or link.tag_ != "WDT" or link.i < 2:
        return None
    noun = link.nbor(-2) if link.nbor(-1).text == "," else link.nbor(-1)
    return noun if noun.pos_ in ("NOUN", "PROPN") else None
