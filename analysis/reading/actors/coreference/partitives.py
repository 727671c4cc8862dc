"""Descriptions without a noun of their own: "one of the victims", "some of the ships", "the accused", "(hurt) one"."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token

from analysis.lexicon import table
from analysis.reading.actors.coreference.nominals import phrase
from analysis.reading.actors.mentions import Candidate
from analysis.reading.grammar.governors import first_conjunct
from analysis.reading.grammar.phrases import determiner, prepositional

# Partitives (Quirk et al. 1985, 6.45-48); "none" and "each" speak of nobody in particular.
SEVERAL = {"some", "many", "most", "several", "few", "half", "all", "both"}
# Adjectives and participles that with "the" stand for people (Quirk et al. 1985, 7.23-24).
PERSON = {"accused", "deceased"}
TO_PEOPLE = {"death", "injury", "arrest", "evacuation"}  # fields of events: what is done to people
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
        elif _people(token):
            several = token.lower_ not in ("one", "1")
            kind = "group" if several else "person"
            found.append(Candidate(*phrase(doc, token), token.i, "nominal", kind, "number", None, several))
        elif token.lower_ in PERSON | PEOPLE and _alone(token):
            several = token.lower_ in PEOPLE
            kind = "group" if several else "person"
            start, end = phrase(doc, token)
            found.append(Candidate(start, end, token.i, "nominal", kind, "noun phrase", None, several))
    return found


def _people(token: Token) -> bool:
    """A bare number of people: who is killed, hurt, arrested or moved out ("at least 33 were hurt", "killing one")."""
    part = first_conjunct(token)
    if token.tag_ != "CD" or part.dep_ not in ("nsubj", "nsubjpass", "dobj") or token.ent_type_ not in ("", "CARDINAL"):
        return False
    if prepositional(token, "of") is not None or any(c.tag_ in ("$", "NN", "NNS") for c in token.children):
        return False
    return part.head.lemma_.lower() in _done_to_people() and token.lower_ not in ("zero", "0")


@cache
def _done_to_people() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("event_fields") if row["field"] in TO_PEOPLE)


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
