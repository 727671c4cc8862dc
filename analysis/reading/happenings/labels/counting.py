"""How many of whom: numbers that say nothing without what they count, and all but some."""

from spacy.tokens import Token

from analysis.reading.grammar.tokens import SUBJECTS, child
from analysis.reading.happenings.labels.phrase_text import in_order, lower, spaced

AFFECTING = ("kill", "injure", "wound", "hurt", "displace", "save", "rescue", "leave", "claim")  # … how many


def all_but(all_: Token) -> str:
    """ "All but one of the sixteen on-board", whose parts the parse hangs here and there."""
    verb = all_.head
    ends = [c.i for c in (verb, *verb.children) if c.i > all_.i and c.pos_ in ("VERB", "AUX")]
    words = all_.doc[all_.i : min(ends)] if all_.dep_ in SUBJECTS and ends else in_order(list(all_.subtree))
    return spaced(lower(t) for t in words)


def lacks_rest(head: Token) -> bool:
    """ "served more than two", "for as many terms": what a number is of, or as many as what."""
    number = head.pos_ == "NUM" and head.dep_ == "dobj" and head.head.lemma_ not in AFFECTING
    if number and head.ent_type_ not in ("MONEY", "PERCENT") and child(head, "prep") is None:
        return True
    many = (c for c in head.children if c.lower_ in ("many", "much"))
    return any(t.lower_ in ("as", "so") for c in many for t in c.children)
