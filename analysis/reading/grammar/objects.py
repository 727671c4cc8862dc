"""The object of a verb, also that of a relative clause."""

from spacy.tokens import Token

from analysis.reading.grammar.antecedents import antecedent
from analysis.reading.grammar.tokens import child


def direct_object(verb: Token) -> Token | None:
    thing = child(verb, "dobj")
    if thing is not None:
        return antecedent(thing)
    # "the demands Kyiv had made": the noun that a relative clause without object hangs on
    own = child(verb, "nsubj")
    relative = own is not None and own.tag_ in ("WDT", "WP")
    if verb.dep_ != "relcl" or own is None or relative or verb.head.pos_ not in ("NOUN", "PROPN"):
        return None
    return None if any(_fills_the_gap(c) for c in verb.children) else verb.head


def _fills_the_gap(part: Token) -> bool:
    """Whether a part of a relative clause shows that its noun is not its object ("the day when", "the house in")."""
    if part.dep_ == "prep":
        return child(part, "pobj") is None or any(c.tag_ == "WDT" for c in part.children)
    return part.dep_ in ("ccomp", "xcomp") or part.tag_ == "WRB"
