"""Whom a clause holds to have done a deed: "charged Lee with murder", "jailed for fraud", "guilty of theft"."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.tokens import child, first_conjunct, is_verb
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive

CHARGES = {"charge", "count", "suspicion"}
COUNTS = CHARGES | {"offence", "offense", "crime"}
OWNED = {"guilty", "responsible"}  # who is it is the subject
PROCEEDINGS = {"acquittal", "arrest", "conviction", "detention", "indictment", "prosecution", "trial"}
BEARING = {"accept", "admit", "bear", "claim", "deny", "face", "get", "play", "receive", "serve", "take"}


def blamed(deed: Token) -> Token | None:
    """The word for whoever is charged with a deed, punished for it or guilty of it, if the clause says so."""
    if deed.lemma_ in CHARGES:
        return None  # "indicted on charges": of others
    link = first_conjunct(deed).head
    while link.dep_ == "prep" and link.head.lemma_ in COUNTS and link.lower_ == "of":
        counts = first_conjunct(link.head)
        if counts.dep_ == "dobj" and counts.head.lemma_ in BEARING:  # "faces 18 counts of fraud"
            return None if is_passive(counts.head) else subject(counts.head)
        if counts.lemma_ not in COUNTS:  # "convicted Lee of one felony and two counts of fraud": a slip of the parse
            return counts if counts.dep_ == "dobj" and counts.head.lemma_ in words("punishing_verbs") else None
        if (against := prepositional(counts, "against")) is not None:
            return against
        link = counts.head
    ruler = link.head
    if link.dep_ == "prep" and link.lower_ in ("for", "in") and ruler.lemma_ in words("borne_nouns"):
        return _bearer(ruler)
    if link.dep_ != "prep" or link.lower_ not in ("for", "of", "with", "to", "on"):
        return None
    if ruler.lemma_ in OWNED:
        return subject(ruler.head) if ruler.dep_ == "acomp" else None
    if (whom := _tried(ruler)) is not None:
        return whom
    if ruler.lemma_ == "plead" and link.lower_ == "to":
        return subject(ruler)
    if ruler.lemma_ not in words("punishing_verbs") or link.lower_ == "to":
        return None
    return subject(ruler) if is_passive(ruler) else direct_object(ruler)


def _tried(proceedings: Token) -> Token | None:
    """Who is tried, where charges stand behind the noun, or behind the verb of which it is the object: "announced the
    indictment of Lee on charges of murder"."""
    noun = child(proceedings, "dobj", "nsubjpass") if is_verb(proceedings) else proceedings
    while noun is not None and noun.pos_ == "PROPN" and noun.dep_ in ("conj", "appos", "pobj") and noun.head != noun:
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head  # "of Lee, 30, and Rao, 32, on charges"
    return prepositional(noun, "of") if noun is not None and noun.lemma_ in PROCEEDINGS else None


def _bearer(borne: Token) -> Token | None:
    """ "His role in the fraud", "is serving a sentence for murder"; not "the judge passed a sentence"."""
    owner = possessor(borne)
    if owner is not None or borne.dep_ != "dobj" or borne.head.lemma_ not in BEARING:
        return owner
    return None if is_passive(borne.head) else subject(borne.head)
