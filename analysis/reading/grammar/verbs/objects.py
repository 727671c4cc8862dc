"""The object of a verb, also that of a relative clause."""

from analysis.reading.document import Token
from analysis.reading.grammar.relative_pronouns import antecedent, is_relative
from analysis.reading.grammar.tokens import child, children, remembered
from analysis.reading.grammar.verbs.garden_paths import told_of

THINGS = ("something", "anything", "everything", "nothing")


@remembered
def direct_object(verb: Token) -> Token | None:
    """What an active verb acts on; for a relative clause without an object its noun ("the demands Kyiv had made")."""
    things = children(verb, "dobj")
    if not things and verb.lemma_ in ("appoint", "elect", "name"):  # "named Ann Lee as its head"
        things = [c for c in children(verb, "oprd") if c.pos_ == "PROPN"]
    thing = next((t for t in things if t.i > verb.i), next(iter(things), None))
    if thing is not None:
        return antecedent(thing)
    if (swallowed := told_of(verb)) is not None:
        return swallowed
    own = child(verb, "nsubj")
    noun = verb.head.pos_ in ("NOUN", "PROPN") or verb.head.lower_ in THINGS  # "something she made up"
    if verb.dep_ != "relcl" or own is None or not noun:
        return None
    # "who left", "whose aide left"; but "which Governor Ann Lee left", where the parse makes one noun of them
    named = own.left_edge if own.pos_ == "PROPN" and own.left_edge.lower_ == "which" else None
    relative = any((is_relative(t) and t != named) or t.tag_ == "WP$" for t in own.subtree)
    return None if relative or any(_fills_the_gap(c) for c in verb.children) else verb.head


def _fills_the_gap(part: Token) -> bool:
    """Whether a part of a relative clause shows that its noun is not its object ("the day when", "the house in")."""
    if part.dep_ == "prep":
        return child(part, "pobj") is None or any(c.tag_ in ("WDT", "WP") for c in part.children)
    return part.dep_ in ("ccomp", "xcomp") or part.tag_ == "WRB"
