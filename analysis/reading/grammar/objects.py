"""The object of a verb, also that of a relative clause."""

from spacy.tokens import Token

from analysis.reading.grammar.antecedents import antecedent, is_relative
from analysis.reading.grammar.inversion import turned_round
from analysis.reading.grammar.tokens import child


def direct_object(verb: Token) -> Token | None:
    """What an active verb acts on; for a relative clause without an object its noun ("the demands Kyiv had made")."""
    thing = child(verb, "dobj")
    if thing is not None:
        return antecedent(thing) if turned_round(verb) is None else None
    own = child(verb, "nsubj")
    if verb.dep_ != "relcl" or own is None or verb.head.pos_ not in ("NOUN", "PROPN"):
        return None
    relative = any(is_relative(t) or t.tag_ == "WP$" for t in own.subtree)  # "who left", "whose aide left"
    return None if relative or any(_fills_the_gap(c) for c in verb.children) else verb.head


def _fills_the_gap(part: Token) -> bool:
    """Whether a part of a relative clause shows that its noun is not its object ("the day when", "the house in")."""
    if part.dep_ == "prep":
        return child(part, "pobj") is None or any(c.tag_ in ("WDT", "WP") for c in part.children)
    return part.dep_ in ("ccomp", "xcomp") or part.tag_ == "WRB"
