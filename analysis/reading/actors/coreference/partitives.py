"""Descriptions without a noun of their own: "one of the victims", "several of the ships", "the accused"."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from analysis.reading.actors.coreference.nominals import phrase
from analysis.reading.actors.mentions import Candidate
from analysis.reading.grammar.phrases import determiner, prepositional

# Partitives (Quirk et al. 1985, 6.45-48); "none" and "each" speak of nobody in particular.
SEVERAL = {"some", "many", "most", "several", "few", "half", "all", "both"}
# Adjectives and participles that with "the" stand for people (Quirk et al. 1985, 7.23-24).
PERSON = {"accused", "deceased"}
PEOPLE = {"dead", "injured", "wounded", "missing", "homeless", "unemployed", "elderly"}


def find_partitives(doc: Doc, covered: set[int], nominals: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in the order of the text; what a part is taken of must be among the `nominals`."""
    at = {nominal.head: nominal for nominal in nominals}
    found = []
    for token in doc:
        if token.i not in covered or token.i in at:
            continue
        whole = _whole(token, at)
        if whole is not None:
            one = token.lower_ == "one"
            kind = "person" if one and whole.kind == "group" else whole.kind
            found.append(Candidate(token.i, whole.end, token.i, "nominal", kind, "part of a group", plural=not one))
        elif token.lower_ in PERSON | PEOPLE and _alone(token):
            several = token.lower_ in PEOPLE
            kind = "group" if several else "person"
            start, end = phrase(doc, token)
            found.append(Candidate(start, end, token.i, "nominal", kind, "noun phrase", None, several))
    return found


def _whole(token: Token, at: dict[int, Candidate]) -> Candidate | None:
    """What a part is taken of: the plural behind "one of", "some of", "three of"."""
    if token.lower_ not in SEVERAL | {"one"} and token.tag_ != "CD":
        return None
    of = prepositional(token, "of")
    if of is None or of.i < token.i or determiner(of) in (None, "no", "any"):
        return None
    whole = at.get(of.i)
    return whole if whole is not None and whole.plural else None


def _alone(token: Token) -> bool:
    """Has an adjective "the" and no noun behind it?"""
    return determiner(token) == "the" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "agent")
