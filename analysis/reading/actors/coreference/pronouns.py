"""Pronouns that refer to an actor: which they are, and what they demand of whom they refer to."""

from spacy.tokens import Doc, Token

from analysis.reading.actors.coreference.nominals import MAJESTY, kind_of
from analysis.reading.actors.mentions import Candidate

THIRD = {
    "he": ("m", False),
    "him": ("m", False),
    "his": ("m", False),
    "himself": ("m", False),
    "she": ("f", False),
    "her": ("f", False),
    "hers": ("f", False),
    "herself": ("f", False),
    "it": ("n", False),
    "its": ("n", False),
    "itself": ("n", False),
    "they": (None, True),
    "them": (None, True),
    "their": (None, True),
    "theirs": (None, True),
    "themselves": (None, True),
}
FIRST_SINGULAR = {"i", "me", "my", "mine", "myself"}
FIRST_PLURAL = {"we", "us", "our", "ours", "ourselves"}
FIRST = FIRST_SINGULAR | FIRST_PLURAL
REFLEXIVE = {"himself", "herself", "itself", "themselves"}
WEATHER = {"rain", "snow", "hail", "freeze", "thunder"}
RAISING = {"seem", "appear", "happen", "turn", "matter", "follow", "take", "remain", "mean"}


def find_pronouns(doc: Doc, covered: set[int]) -> list[Candidate]:
    """Third and first person pronouns in the order of the text; no relative, generic or expletive ones."""
    found = []
    for token in doc:
        if token.i not in covered or (token.pos_ not in ("PRON", "DET", "X") and token.lower_ not in FIRST):
            continue
        word = token.lower_
        if word in THIRD and token.head.lemma_.lower() in MAJESTY:
            continue
        if word in THIRD and not (word == "it" and expletive(token)):
            gender, plural = THIRD[word]
            found.append(Candidate(token.i, token.i + 1, token.i, "pronoun", None, "pronoun", gender, plural))
        elif word in FIRST and not (word == "us" and token.text.isupper()) and token.text != "i":
            found.append(
                Candidate(token.i, token.i + 1, token.i, "pronoun", None, "first person", None, word in FIRST_PLURAL)
            )
    return found


def expletive(token: Token) -> bool:
    """Does this "it" refer to nothing ("it is clear that …", "it is raining")? After Lappin & Leass 1994."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass", "dobj") or verb.pos_ not in ("VERB", "AUX"):
        return False
    clauses = [
        c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "advcl", "csubj", "acl", "relcl") and c.i > token.i
    ]
    if verb.lemma_ in WEATHER:
        return True
    if token.dep_ == "dobj":
        return verb.lemma_ in ("make", "find", "consider", "think", "believe") and any(
            c.dep_ in ("oprd", "acomp") for c in verb.children
        )
    if verb.lemma_ == "be":
        adjective = next((c for c in verb.children if c.dep_ in ("acomp", "attr", "prep") and c.i > token.i), None)
        inner = (
            [c for c in adjective.children if c.dep_ in ("ccomp", "xcomp", "acl", "advcl", "relcl")]
            if adjective
            else []
        )
        if (
            adjective is not None
            and adjective.dep_ == "attr"
            and (
                adjective.ent_type_ in ("DATE", "TIME") or (adjective.pos_ == "NOUN" and kind_of(adjective)[0] is None)
            )
        ):
            return True  # "it is time", "it is a shame": no actor is either
        return bool(
            adjective is not None and (clauses or inner) and (adjective.pos_ == "ADJ" or adjective.dep_ != "acomp")
        )
    if verb.lemma_ in RAISING and clauses:
        return True
    return token.dep_ == "nsubjpass" and any(c.dep_ == "ccomp" for c in clauses)
