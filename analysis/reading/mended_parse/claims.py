"""The parse put right where more stands between a word for saying and what is said: by whom, to whom, in what."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.verbs import speech_frames
from analysis.reading.mended_parse.speech import SUBJECTS

OCCASIONS = ("at", "during", "in")
BESIDE = ("by", "from", "in", "on", "at", "to")  # "claims by a guard that", "a report in the Times that"


def claimed(clause: Token) -> None:
    """ "Denied claims by a guard that he had lied", "reports in the Times that he had lied": what is claimed, and not
    which guard, nor what is denied."""
    that = clause.left_edge
    if that.lower_ != "that" or that.head != clause or that.dep_ in SUBJECTS:
        return
    if not any(c.dep_ in SUBJECTS for c in clause.lefts):
        return
    if _said_in(clause, that):
        return
    above = clause.head
    if clause.dep_ == "relcl":
        if that.dep_ != "mark" or above.dep_ != "pobj" or above.right_edge.i < that.i:
            return
        above = above.head.head
    noun = above if _tells(above) else above.head if above.dep_ == "acl" else _object(above, that)
    if noun is None or not _tells(noun) or not noun.i < that.i - 1:
        return
    for link in [c for c in above.rights if noun.i < c.i < that.i and c.dep_ == "prep" and c.lower_ in BESIDE]:
        link.head = noun
    clause.head, clause.dep_, that.dep_ = noun, "acl", "mark"


def _said_in(clause: Token, that: Token) -> bool:
    """ "Said in an interview with the Times that he had lied", "told the court in a statement that he had lied"."""
    verb = link = clause.head
    if clause.dep_ == "ccomp" or clause.head.dep_ != "pobj":
        return False
    while verb.dep_ in ("pobj", "prep"):
        verb, link = verb.head, verb
    if link.lower_ not in OCCASIONS or "that" not in speech_frames().get(verb.lemma_, ()):
        return False
    if any(c.dep_ in ("ccomp", "xcomp", "auxpass") or (c.dep_ == "dobj" and _tells(c)) for c in verb.children):
        return False
    told = verb.lemma_ == "tell" and any(c.dep_ == "dobj" for c in verb.rights)
    if that.dep_ != "mark" and not told:  # "said so at a hearing that she led"
        return False
    clause.head, clause.dep_, that.dep_ = verb, "ccomp", "mark"
    return True


def _tells(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words("speech_nouns")


def _object(verb: Token, that: Token) -> Token | None:
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.i < that.i), None)
