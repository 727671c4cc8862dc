"""Tense: the time of a verb as its form tells it, and that of a form that takes it from its governor."""

from collections.abc import Sequence

from analysis.lexicon import by_lemma
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, children, is_infinitive, remembered
from analysis.reading.grammar.verbs.governors import ranks
from analysis.reading.grammar.verbs.mood import is_result


@remembered
def auxiliaries(verb: Token) -> Sequence[Token]:
    """The auxiliaries of a verb, in their order: "has", "been" of "has been built"."""
    return children(verb, "aux", "auxpass")


def modal(verb: Token) -> dict | None:
    """What the lexicon says of the modal of a verb ("may leave": possible, future)."""
    known = by_lemma("modals")
    found = [known[c.lower_] for c in auxiliaries(verb) if c.tag_ == "MD" and c.lower_ in known]
    return found[-1] if found else None  # "can and may leave"


@remembered
def is_perfect(verb: Token) -> bool:
    """A verb with "have": "has left", "may have left", "having left"."""
    return any(c.lemma_ == "have" or c.lower_ == "having" for c in auxiliaries(verb) if c.tag_ != "MD")


@remembered
def tense(verb: Token) -> str | None:
    """ "past", "present" or "future" by the form of a verb; None for one that has its time from its governor.

    "left", "has left", "was leaving", "could not leave": past; "leaves", "is leaving", "can leave": present;
    "will leave", "may leave": future; "to leave", "leaving": None.
    """
    helpers, may = auxiliaries(verb), modal(verb)
    if is_perfect(verb):
        return "past"
    if may is not None and _as_it_turned_out(verb, helpers):
        return "past"
    if may is not None:
        unable = any(c.lower_ == "could" for c in helpers) and child(verb, "neg") is not None
        return "past" if unable else may["tense"]
    if is_infinitive(verb):
        return None
    first = helpers[0] if helpers else verb
    if first.tag_ == "VBD":
        return "past"
    if first.tag_ in ("VBZ", "VBP"):
        return "present"
    reduced = not helpers and verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "ROOT", "relcl")
    return "past" if reduced else None  # "the man arrested"


def _as_it_turned_out(verb: Token, helpers: Sequence[Token]) -> bool:
    """ "She would later win the cup": did; not "said she would later resign", "would later resign if asked"."""
    if not any(c.lower_ == "would" for c in helpers) or child(verb, "neg", "advcl") is not None:
        return False
    later = any(c.lower_ in ("later", "subsequently") for c in children(verb, "advmod"))
    return later and not any(t.dep_ == "ccomp" for t in (verb, *verb.ancestors))


def helps(verb: Token) -> bool:
    """A verb that is to another what an auxiliary is: "is going to leave", "have to leave", "need to leave"."""
    other = child(verb, "xcomp")
    if other is None or not is_infinitive(other) or child(verb, "dobj", "auxpass", "prep", "neg") is not None:
        return False  # nor "not going to wait", where it is the going that is denied
    return verb.lower_ in ("going", "gon") or verb.lemma_ in ("have", "need")


def looks_back(verb: Token) -> bool:
    """ "Denied murdering him", "admitted lying": what was done before."""
    return verb.tag_ == "VBG" and verb.head.lemma_ in ("admit", "deny", "recall", "regret", "remember")


def relative_tense(verb: Token) -> str | None:
    """Time of an infinitive or gerund as seen from its governor.

    "Came to help": future; "after leaving": past; "rallied to win": as the governor.
    """
    head = verb.head
    if verb.dep_ == "conj" and is_infinitive(verb) and is_infinitive(head):  # "to stop it and to bring peace"
        return relative_tense(head)
    if is_result(verb):
        return tense(head)
    if is_infinitive(verb):
        has_to = head.lemma_ == "have" and tense(head) in ("present", "future")
        going = verb.dep_ == "xcomp" and (has_to or head.lemma_ == "be" or head.lower_ in ("going", "gon"))
        # "became the first to fly": hung on the verb
        ranked = child(head, "attr", "dobj") if head.lemma_ in ("be", "become") else None
        aims = verb.dep_ in ("advcl", "acl", "relcl") and not ranks(ranked or head)  # but "the first to fly"
        title = verb.dep_ == "ROOT" and child(verb, "nsubj", "nsubjpass") is not None  # "Oslo to close bridge"
        return "future" if going or aims or title else None
    if verb.dep_ == "xcomp" and looks_back(verb):
        return "past"
    gerund = verb.tag_ == "VBG" and verb.dep_ == "pcomp"
    return "past" if gerund and head.lower_ in ("after", "since", "following", "upon") else None
