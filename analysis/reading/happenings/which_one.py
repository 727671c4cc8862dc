"""Which one of its kind an event's words say is meant: another one, the second, a 5.3-magnitude one, several."""

from dataclasses import dataclass

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child

OTHERS = frozenset(("another", "other", "separate", "similar", "different", "further"))
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MODIFIERS = ("det", "amod", "nummod", "compound", "nmod")
PLURALS = ("NNS", "NNPS")


@dataclass(frozen=True)
class WhichOne:
    """`another`: it is told apart from one told before; `ordinals`: its place among its kind; `numbers`: those before
    its noun, or before what its verb is done to ("killed two guards"); `several`: of a noun, whether it tells of more
    than one."""

    another: bool
    ordinals: frozenset[str]
    numbers: frozenset[str]
    several: bool | None


def which_one(head: Token, noun: bool) -> WhichOne:
    if not noun:
        thing = child(head, "dobj", "nsubjpass", "attr")
        return WhichOne(False, frozenset(), _numbers(thing) if thing is not None else frozenset(), None)
    before = {c.lower_ for c in head.children if c.dep_ in MODIFIERS}
    ordinals = before.intersection(ORDINALS)
    another = bool(before & OTHERS or ordinals - {"first"})
    return WhichOne(another, frozenset(ordinals), _numbers(head), head.tag_ in PLURALS)


def _numbers(noun: Token) -> frozenset[str]:
    before = noun.doc[noun.left_edge.i : noun.i]
    # "a 5.3-magnitude quake", however the words are cut
    return frozenset(w.lower_.split("-")[0] for w in before if w.pos_ == "NUM" or any(c.isdigit() for c in w.text))
