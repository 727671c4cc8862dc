"""Forms of a verb and its auxiliaries: in the third person, in full, with what a hyphen joins to it."""

from analysis.reading.document import Token
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.happenings.labels.phrases.phrase_text import HYPHENS

IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}
FULL = ["'ve", "have", "'m", "am", "'re", "are", "'ll", "will", "'d", "would", "wo", "will", "ca", "can", "n't", "not"]
CONTRACTED = dict(zip(FULL[::2], FULL[1::2]))
THIRD = {"am": "is", "are": "is", "have": "has", "do": "does", "were": "was", "get": "gets"}


def joined(verb: Token) -> str:
    """What a hyphen joins to a verb: "was pepper-sprayed", of which the parse makes three words."""
    if verb.i < 2 or verb.nbor(-1).text not in HYPHENS or verb.nbor(-1).whitespace_ or verb.nbor(-2).whitespace_:
        return ""
    return f"{verb.nbor(-2).lower_}-"


def helper(word: Token, singular: bool) -> str:
    """An auxiliary in full; in the third person, where it stood in the first ("I ’ve" → "Lee has")."""
    full = CONTRACTED.get(word.lower_.replace("’", "'"), word.lower_)
    if full in ("'s", "’s"):
        verb = word.head if word.dep_ in ("aux", "auxpass") else word
        had = word.dep_ == "aux" or verb.lemma_ in ("get", "be", "have", "go", "come", "become")
        had = had or direct_object(verb) is not None or any(c.lower_ == "been" for c in verb.children)
        full = "has" if verb.tag_ in ("VBN", "VBD") and had else "is"
    return THIRD.get(full, full) if singular else full


def third_person(lemma: str) -> str:
    """ "carry" → "carries"."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"
