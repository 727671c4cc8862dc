"""Where a happening takes place, from any of its tellings, for a label that names nobody."""

from collections.abc import Sequence

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import upwards
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.telling import Telling

WHERE = ("in", "near", "off", "outside")
ABOVE = ("dobj", "pobj", "prep", "nsubj", "nsubjpass", "agent")  # what may stand between a place and the verb


def place(own: Sequence[Telling], called: Called) -> str:
    """ "in Koszalin"; empty where no telling names a place."""
    for telling in own:
        for word in telling.head.subtree:
            if word.dep_ != "pobj" or word.head.lower_ not in WHERE or not _within(word.head, telling.head):
                continue
            if called.is_named(word) and called.kind(word) in ("place", "country"):
                return f"{word.head.lower_} {Wording(called).phrase(word)}"
    return ""


def _within(preposition: Token, head: Token) -> bool:
    """Whether a phrase belongs to a clause itself and not to a clause within it."""
    for word in upwards(preposition.head):
        if word == head:
            return True
        if word.dep_ not in ABOVE:
            return False
    return False
