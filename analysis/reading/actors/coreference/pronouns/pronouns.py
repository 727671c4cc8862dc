"""Pronouns that refer to an actor: which they are, and what they demand of whom they refer to."""

from analysis.lexicon import table, words
from analysis.reading.actors.coreference.nominals.meanings import kind_of
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token

PLURAL = {"they", "them", "their", "theirs", "themselves"}
THIRD: dict[str, tuple[str | None, bool]] = {  # gender, plural
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", False)),
    **dict.fromkeys(("it", "its", "itself"), ("n", False)),
    **dict.fromkeys(PLURAL, (None, True)),
}
FIRST_SINGULAR = {"i", "me", "my", "mine", "myself"}
FIRST_PLURAL = {"we", "us", "our", "ours", "ourselves"}
FIRST = FIRST_SINGULAR | FIRST_PLURAL
OWN = {"hers", "mine", "ours", "theirs", "yours"}  # … what is theirs, and not who they are
REFLEXIVE = {"himself", "herself", "itself", "themselves"}
# adjectives whose infinitive has the same subject: "it is unable to pay"; not "it is easy to pay"
ABLE = {"able", "unable", "ready", "willing", "unwilling", "due", "eager", "keen", "free", "set", "bound", "prepared"}
CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "relcl")


def find_pronouns(doc: Doc, covered: set[int]) -> list[Candidate]:
    """Third and first person pronouns in the order of the text; no relative, generic or expletive ones."""
    found = []
    for token in doc:
        if token.i not in covered or (token.pos_ not in ("PRON", "DET", "X") and token.lower_ not in FIRST):
            continue
        word = token.lower_
        if word in THIRD and token.head.lemma_.lower() in words("styles"):
            continue
        if word in THIRD and not (word == "it" and expletive(token)):
            gender, plural = THIRD[word]
            found.append(Candidate(token.i, token.i + 1, token.i, "pronoun", None, "pronoun", gender, plural))
        elif word in FIRST and not (word == "us" and token.text.isupper()) and token.text != "i":
            several = word in FIRST_PLURAL
            found.append(Candidate(token.i, token.i + 1, token.i, "pronoun", None, "first person", None, several))
    return found


def expletive(token: Token) -> bool:
    """Does this "it" refer to nothing ("it is clear that …", "it is raining")? After Lappin & Leass 1994."""
    verb, kinds = token.head, {row["verb"]: row["kind"] for row in table("expletive_verbs")}
    if token.dep_ == "nsubj" and verb.pos_ == "ADJ" and verb.dep_ == "ccomp":  # "make it clear that …"
        return kinds.get(verb.head.lemma_) == "object" and any(c.dep_ in CLAUSES for c in verb.children)
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ not in ("VERB", "AUX"):
        return False
    kind = kinds.get(verb.lemma_)
    clauses = [c for c in verb.children if c.dep_ in (*CLAUSES, "csubj") and c.i > token.i]
    if kind == "weather":
        return True
    if verb.lemma_ == "be":
        said_of = next((c for c in verb.children if c.dep_ in ("acomp", "attr", "prep") and c.i > token.i), None)
        return said_of is not None and _impersonal(said_of, bool(clauses))
    if kind == "clause" and clauses:
        return True
    return token.dep_ == "nsubjpass" and any(c.dep_ == "ccomp" for c in clauses)


def _impersonal(word: Token, clause: bool) -> bool:
    """Does what follows "it is" say something of a clause or of no actor ("clear that …", "time", "a shame to …")? Not
    "it is a toilet made of gold", nor "it is unable to pay"."""
    if word.dep_ == "attr" and (word.ent_type_ in ("DATE", "TIME") or word.lemma_ in words("judging_nouns")):
        return True
    clause = clause or any(c.dep_ in CLAUSES and c.dep_ not in ("acl", "relcl") for c in word.children)
    said = any(c.dep_ == "acl" and c.tag_ not in ("VBN", "VBG") for c in word.children)
    if word.dep_ == "attr" and word.pos_ == "NOUN" and kind_of(word)[0] is None:
        return clause or said
    clause = clause or said
    return clause and word.lower_ not in ABLE and (word.pos_ == "ADJ" or word.dep_ != "acomp")
