"""The parse of reported speech put right: who goes on to say or do something, whoever reports it or whom it is told of.

"Police said the road was shut and appealed for witnesses": the parse joins what follows to what was said, and makes the
road appeal.
"""

from functools import cache

from spacy.tokens import Token

from analysis.lexicon import table, words

FINITE = ("VBD", "VBZ", "VBP")
OWN = ("aux", "auxpass", "nsubj", "nsubjpass", "expl", "mark")
SPEAKERS = ("PERSON", "ORG", "GPE", "NORP")
TELLS = (
    "person_nouns",
    "titles",
    "group_nouns",
    "kin_nouns",
    "source_nouns",
    "collective_sources",
    "organisation_nouns",
    "collective_nouns",
    "documents",
    "speech_nouns",
)


def goes_on(verb: Token) -> None:
    """A finite verb joined to a clause below a verb of saying goes on from that, where from nothing else it can."""
    if verb.tag_ not in ("VBD", "VBZ") or any(c.dep_ in OWN for c in verb.lefts):
        return
    above = _above_modal(verb.head) or _above_told(verb)
    last = verb.right_edge.i
    if above is None or any(c.i > last and not c.is_punct for c in verb.head.children):
        return
    for link in [c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]:
        link.head = above
    verb.head = above


def _above_modal(below: Token) -> Token | None:
    """The finite verb above an infinitive or a modal: “She said she would not be moved and promised …”"""
    if not any(c.dep_ == "aux" and c.tag_ in ("TO", "MD") for c in below.children):
        return None
    while below.dep_ in ("xcomp", "ccomp", "conj") and below.head.i != below.i:
        below = below.head
        if below.tag_ in FINITE:
            return below
    return None


def _above_told(verb: Token) -> Token | None:
    """The verb of saying above a clause that cannot go on so: in another tense, of a thing, or done to somebody."""
    told = verb.head
    clause = told
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    above = clause.head
    says = clause.dep_ == "ccomp" and above.lemma_ in _saying() and above.i < clause.i
    if not says or above.tag_ != verb.tag_ or verb.lemma_ not in _saying():
        return None
    finite = next((c for c in told.lefts if c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE), told)
    who = next((c for c in clause.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    parts = {c.dep_ for c in verb.rights}
    undergone = any(c.dep_ == "auxpass" for c in told.lefts)
    has = finite.lemma_ == "have" and who is not None and who.lower_ in ("he", "she", "they")
    other_tense = finite.tag_ in FINITE and (finite.tag_ == "VBD") != (verb.tag_ == "VBD")
    other_tense = other_tense and not undergone and finite.lemma_ != "have"  # "the firm has paid and promised to stay"
    acts = undergone and not parts.isdisjoint(("dobj", "ccomp"))
    return above if other_tense or has or acts or (who is not None and _mute(who)) else None


def _mute(who: Token) -> bool:
    """A thing, which says nothing."""
    if who.pos_ != "NOUN" or who.ent_type_ in SPEAKERS:
        return False
    return all(who.lemma_.lower() not in words(listed) for listed in TELLS)


@cache
def _saying() -> frozenset[str]:
    return frozenset(row["verb"] for row in table("speech_verbs"))
