"""Which phrases behind a noun say which one is meant."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, has
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.described import APART
from analysis.reading.happenings.labels.phrases.number import is_plural
from analysis.reading.happenings.labels.phrases.prepositions import is_aside

# What ties a phrase to the noun before it.
BELONGING = ("to", "for", "on", "against", "between", "in", "as")
ANYWHERE = ("to", "for", "against", "between")  # … also within another phrase: "a transcript of a call between"
BESIDE = ("with", "about", "over", "at", "near", "inside", "outside")  # … an object: "a correlation with age"
BEYOND = ("since", "during", "after", "before", "until", "following", "including")  # what tells of something else
NESTED, FULL = 2, 3  # phrases within a phrase; with all that the text has right behind its noun


def is_tied(called: Called, head: Token, preposition: Token, deep: int, near: bool) -> bool:
    """Whether a phrase behind a noun says which one is meant; `near`: nothing else stands between."""
    thing = child(preposition, "pobj")
    if thing is None or not deep:
        return False
    if preposition.lower_ == "than":
        return is_compared(head)
    if deep == FULL and _right_behind(head, preposition) and thing.ent_type_ not in ("DATE", "TIME"):
        return True
    if preposition.lower_ in ("of", "per") or (preposition.lower_ == "by" and near):  # "a poll by the institute"
        return True
    if near and preposition.lower_ == "in" and head.ent_type_ == "MONEY":
        return thing.ent_type_ not in ("DATE", "GPE")  # "$2 million in fees"
    beside = preposition.lower_ in BESIDE and head.dep_ in ("dobj", "attr")
    nested = deep == NESTED or preposition.lower_ in ANYWHERE
    whence = preposition.lower_ == "from" and thing.pos_ == "PROPN" and has(head, "det", "the")
    tied = near and nested and (preposition.lower_ in BELONGING or beside or whence)
    tied = tied and thing.ent_type_ not in ("DATE", "TIME")
    tied = tied and (preposition.lower_ != "between" or is_plural(thing, called))
    tied = tied or (near and head.lemma_ in words("relation_nouns"))
    return tied and head.head.lemma_ not in words("punishing_verbs")  # "sentenced her to prison"


def is_compared(noun: Token) -> bool:
    """ "a better mayor than Lee", "more rain than last year"."""
    return any(c.tag_ in ("JJR", "RBR") or any(t.tag_ == "RBR" for t in c.children) for c in noun.children)


def _right_behind(head: Token, preposition: Token) -> bool:
    """Whether nothing but the noun's own words stands between it and a phrase: "rules of behaviour on the road"."""
    between = head.doc[head.i + 1 : preposition.i]
    if preposition.lower_ in BEYOND or head.head.lemma_ in words("punishing_verbs") or is_aside(preposition):
        return False
    first = not any(c.i < preposition.i for c in preposition.children)
    return first and all(t.text not in APART and head in t.ancestors for t in between)


def is_behind_aside(head: Token, preposition: Token) -> bool:
    """Whether only who or what a noun is stands between it and a phrase: "two men, Low and Roe, for the flight"."""
    between = head.doc[head.i + 1 : preposition.i]
    aside = any(c.dep_ == "appos" and c in between for c in head.children)
    return aside and between[0].text == "," == between[-1].text
