"""The parse of reported speech put right: who goes on to say or do something.

"Police said the road was shut and appealed for witnesses": the parse joins what follows to what was said, and makes the
road appeal. What tells of the telling it takes for a part of what was said, too.
"""

import re
from functools import cache

from spacy.tokens import Token

from analysis.lexicon import table, words
from analysis.lexicon.nouns import people
from analysis.reading.mended_names import INFLECTED

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
OWN = ("aux", "auxpass", "nsubj", "nsubjpass", "expl", "mark")
CLOSED = re.compile(",[”\"’']|[”\"’'],")
SPEAKERS = ("PERSON", "ORG", "GPE", "NORP")


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


def also_says(verb: Token) -> None:
    """ "A note saying the road was shut and urging people to stay": what is joined to "saying" goes on from that."""
    told, above = verb.head, verb.head.head
    if verb.tag_ != "VBG" or any(c.dep_ in OWN for c in verb.lefts) or told.tag_ == "VBG":
        return
    if told.dep_ != "ccomp" or above.tag_ != "VBG" or above.lemma_ not in _saying() or above.i > told.i:
        return
    for link in [c for c in told.children if c.dep_ == "cc" and told.i < c.i < verb.i]:
        link.head = above
    verb.head = above


def remarks(verb: Token) -> None:
    """ "Said it was “a disgrace,” accusing the council of waste": behind a speaker's own words stands what they do."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _voicing():
        return
    if not CLOSED.fullmatch(verb.doc[max(verb.i - 2, 0) : verb.i].text):
        return
    if (above := _teller(verb.head)) is not None:
        verb.head = above
        for mark in verb.doc[verb.i - 2 : verb.i]:
            if mark.text == ",":
                mark.head = above


def _teller(word: Token) -> Token | None:
    """The verb of saying, with somebody who says it, in whose clause a word stands."""
    while word.dep_ in ("conj", "xcomp") and word.head.i < word.i:
        word = word.head
    above = word.head
    told = word.dep_ == "ccomp" and above.i < word.i and above.lemma_ in _saying()
    return above if told and any(c.dep_ == "nsubj" for c in above.lefts) else None


def _above_modal(below: Token) -> Token | None:
    """The finite verb above an infinitive or a modal: “She said she would not be moved and promised …”"""
    if not any(c.dep_ == "aux" and c.tag_ in ("TO", "MD") for c in below.children):
        return None
    while below.dep_ in ("xcomp", "ccomp", "conj") and below.head.i != below.i:
        below = below.head
        if below.tag_ in INFLECTED:
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
    finite = next((c for c in told.lefts if c.dep_ in ("aux", "auxpass") and c.tag_ in INFLECTED), told)
    who = next((c for c in clause.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    parts = {c.dep_ for c in verb.rights}
    undergone = any(c.dep_ == "auxpass" for c in told.lefts)
    has = finite.lemma_ == "have" and who is not None and who.lower_ in ("he", "she", "they")
    other_tense = finite.tag_ in INFLECTED and (finite.tag_ == "VBD") != (verb.tag_ == "VBD")
    other_tense = other_tense and not undergone and finite.lemma_ != "have"  # "the firm has paid and promised to stay"
    acts = undergone and not parts.isdisjoint(("dobj", "ccomp"))
    return above if other_tense or has or acts or (who is not None and _mute(who)) else None


def _mute(who: Token) -> bool:
    """A thing, which says nothing."""
    tells = people() | words("titles") | words("documents") | words("speech_nouns")
    return who.pos_ == "NOUN" and who.ent_type_ not in SPEAKERS and who.lemma_.lower() not in tells


@cache
def _saying() -> frozenset[str]:
    return frozenset(row["verb"] for row in table("speech_verbs"))


@cache
def _voicing() -> frozenset[str]:
    """Those that are no mere opinion: "accusing", "adding", not "fearing"."""
    return frozenset(row["verb"] for row in table("speech_verbs") if row["frames"] != "that") - words("stance_verbs")
