"""An infinitive with the verb that it hangs on."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, is_infinitive
from analysis.reading.happenings.labels.clauses.clause_parts import acting
from analysis.reading.happenings.labels.clauses.verb_forms import third_person
from analysis.reading.happenings.labels.clauses.verb_group import Manner, is_finite, undergone, verb_group
from analysis.reading.happenings.labels.said_content import asked_to

PLOTS = {"conspiracy": "conspire", "scheme": "scheme", "plot": "plot", "conspire": "conspire"}  # … to do something
STRIVING = words("striving_verbs")
WISHING = ("want", "wish", "like", "prefer", "call", "push", "demand")  # … (for) somebody to do something
PERMITTING = ("authorize", "authorise", "allow", "permit", "entitle", "empower")  # … somebody to do something
UNSURE = ("should", "could", "might", "would")
CHARGING = frozenset({"charge", "accuse", "indict", "allege", "suspect", "arrest"})


def under(verb: Token, who: Token, manner: Manner, plural: bool) -> str:
    """An infinitive with the verb that it hangs on, where "to …" alone would say more than the text: "is urged to
    leave", "hopes to leave", "should leave"; else nothing."""
    tied = verb
    while tied.dep_ == "conj" and is_infinitive(tied.head):
        tied = tied.head  # "conspired to rob a bank and to hide it"
    above = tied.head
    if not is_infinitive(verb) or tied.dep_ not in ("acl", "xcomp", "advcl", "ccomp"):
        return ""
    no = manner.negative and child(above, "neg") is None
    to = verb_group(verb, Manner(future=True, negative=no), plural, undergone(verb))
    own = tied.dep_ in ("xcomp", "advcl") and is_finite(above) and acting(above) == who
    if manner.told:
        return f"{verb_group(above, manner, plural, False)} {to}" if own and above.lemma_ in (*PLOTS, *STRIVING) else ""
    if not manner.future:
        return ""
    if (plot := PLOTS.get(above.lemma_)) is not None:  # "guilty of conspiracy to defraud"
        hedge = "reportedly " if any(a.lemma_ in CHARGING for a in verb.ancestors) else ""
        return f"{hedge}{plot if plural else third_person(plot)} {to}"
    if (asked := asked_to(tied, who)) is not None:
        return f"{'are' if plural else 'is'} {asked} {to}"
    if above.lemma_ in WISHING and acting(above) != who and who in verb.children:
        return f"should {to.removeprefix('to ')}"  # "wants Low to leave", "called for Low to leave"
    modal = next((c.lower_ for c in above.children if c.tag_ == "MD" and c.lower_ in UNSURE), None)
    if own and above.lemma_ in PERMITTING and undergone(above):
        return f"may {to.removeprefix('to ')}"  # "is authorized to close it", and need not
    if not own or manner.plain or child(above, "neg") is not None:
        return ""
    if modal is not None:
        return f"{modal} {to.removeprefix('to ')}"
    return f"{verb_group(above, Manner(), plural, False)} {to}" if above.lemma_ in STRIVING else ""
