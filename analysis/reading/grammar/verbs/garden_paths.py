"""A relative clause whose verb the parse takes for a participle of its subject: in "the letter that the bishop, Ian
Hale, sent was leaked" the bishop sent it, and the letter was leaked."""

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, children, next_token, word_before

RELATIVES = ("that", "which", "whom")


def told_of(verb: Token) -> Token | None:
    """What such a verb acts on: the letter, for "sent"."""
    who = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in ("VBD", "VBN") or child(verb, "dobj", "agent") is not None:
        return None
    last = verb.right_edge
    if next_token(last).text == ",":  # "the ship that the captain, Ian Hale, born in Oslo, …"
        return None
    if (noun := _subjectless(who)) is not None:
        return noun
    apart = child(who, "appos", "conj") is not None and word_before(verb) == ","
    return _noun_before(who) if verb.tag_ == "VBD" or apart else None


def _subjectless(who: Token) -> Token | None:
    """The noun right before, where it is all that the parse leaves of the main clause: "a statue | the king unveiled
    was toppled"."""
    first, clause = who.left_edge, who.head
    noun = clause.head
    alone = clause.dep_ == "relcl" and noun.dep_ == "ROOT" and noun.pos_ == "NOUN"
    return noun if alone and first.dep_ in ("det", "poss") and noun.i + 1 == first.i else None


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
