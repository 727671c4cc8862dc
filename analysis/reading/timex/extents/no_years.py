"""Numbers of four digits that are no years: they tell things apart ("Room 2010") or say how many ("1990 degrees")."""

import re

from analysis.lexicon import words as lexicon
from analysis.reading.document import Token
from analysis.reading.timex.extents.candidates import Candidate

NUMBER = re.compile(r"\b(?:(?i:no|nos|nr)\. ?|(?<=[a-z] )No )\Z")
STREET = re.compile(
    r"\s(?:[A-Z][\w.'’]+\s){1,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Drive|Lane|Boulevard|Blvd\b|Way|Place|Highway|Parkway)"
)
BY_SOMEBODY = r" by [A-Z]"
PLURAL = ("are", "were", "have")  # "1950 were arrested"
QUANTITY = ("some", "about", "around", "nearly", "almost", "roughly", "approximately")
TOTAL = ("total", "number", "sum", "crowd", "majority", "tally", "record")
PAID = ("earn", "pay", "cost", "owe", "charge", "spend", "weigh", "number")
OF_THEM = r" of (?:them|whom|which|these|those|us)\b"
A_TIME = r" an? (?:day|week|month|year|head|night)\b"
SCORED = re.compile(r" ?(?:to|-|–|against) ?(\d{4})\b")
SCORE = re.compile(r"\b(\d{4}) ?(?:to|-|–|against) ?\Z")


def _numbers(word: Token | None) -> bool:
    return word is not None and word.lower_ in lexicon("numbered_nouns")


def titled(c: Candidate) -> bool:
    """Whether a bare number is what a work is called: "the film 2012", "reread 1984 by Orwell", "Swift's 1989 sold"."""
    before, token = c.before, c.span[-1]
    if before is None:
        return c.goes_on(BY_SOMEBODY)
    if before.lower_ in lexicon("work_nouns") or (before.pos_ == "VERB" and c.goes_on(BY_SOMEBODY)):
        return True
    held = before.tag_ == "PRP$" and token.dep_ == "pobj"  # "2008 votes to her 1996"
    owned = before.tag_ == "POS" and token.dep_ in ("nsubj", "nsubjpass", "dobj")  # not "Russia's 2016 election"
    return held or owned


def numbered(c: Candidate) -> bool:
    """Whether a number tells things of one kind apart: "Room 2010", "1984 Main Street"."""
    named = _numbers(c.before)
    if c.before is not None and c.before.i and not named:  # "Flight BA 2008", "an SA80 2014"
        letters = re.fullmatch(r"[A-Z]{1,3}", c.before.text) is not None
        named = (letters and _numbers(c.before.nbor(-1))) or re.fullmatch(r"[A-Z]+\d+", c.before.text) is not None
    return named or bool(NUMBER.search(c.text[max(0, c.start - 6) : c.start]) or STREET.match(c.text, c.end))


def says_how_many(c: Candidate) -> bool:
    """Whether a bare number of four digits says how many: "some 2020 people", "1990 degrees", "2016 of them", "2010 to
    1998 votes", "earned 2015 a month", "call 1800 2021"."""
    before, following = c.before, c.following
    if following is not None and (following.lower_.removesuffix("s") in lexicon("measure_nouns") or following.is_digit):
        return True
    if c.goes_on(OF_THEM) or c.goes_on(A_TIME):
        return True
    after, ahead = SCORED.match(c.text, c.end), SCORE.search(c.text[max(0, c.start - 14) : c.start])
    if (after and int(after[1]) < int(c.plain)) or (ahead and int(ahead[1]) > int(c.plain)):
        return True
    token = c.span[-1]
    if token.dep_.startswith("nsubj") and any(t.lower_ in PLURAL for t in (token.head, *token.head.lefts)):
        return True
    if before is None:
        return False
    if before.is_digit or before.lemma_.lower() in PAID:
        return True
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i
    of = before.lower_ == "of" and before.i > 0 and before.nbor(-1).lower_ in TOTAL
    return counted and (before.lower_ in QUANTITY or of)
