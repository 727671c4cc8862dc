"""Descriptions without a noun of their own: "one of the victims", "some of the ships", "the accused", "(hurt) one"."""

from collections.abc import Sequence
from functools import cache

from analysis.lexicon import geography, table, words
from analysis.reading.actors.coreference.nominals.nominals import phrase
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import determiner, possessor, prepositional
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import first_conjunct

# Partitives (Quirk et al. 1985, 6.45-48); "none" and "each" speak of nobody in particular.
SEVERAL = {"some", "many", "most", "several", "few", "half", "all", "both"}
# Adjectives and participles that with "the" stand for people (Quirk et al. 1985, 7.23-24).
PERSON = {"accused", "deceased"}
TO_PEOPLE = {"death", "injury", "arrest", "evacuation"}  # fields of events: what is done to people
PARTS = ("nsubj", "nsubjpass", "dobj")
PEOPLE = {"dead", "injured", "wounded", "missing", "homeless", "unemployed", "elderly"}


def find_partitives(doc: Doc, covered: set[int], nominals: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in the order of the text; what a part is taken of must be among the `nominals`."""
    at = {nominal.head: nominal for nominal in nominals}
    found = []
    earlier: list[Candidate] = []
    for token in doc:
        if token.i in at:
            earlier.append(at[token.i])
        if token.i not in covered or token.i in at:
            continue
        whole = _whole(token, at)
        if whole is not None:
            one = token.lower_ == "one"
            kind = "person" if one and whole.kind == "group" else whole.kind
            found.append(Candidate(token.i, whole.end, token.i, "nominal", kind, "part of a group", plural=not one))
        elif _people(token) or _of_those(doc, token, earlier):
            several = token.lower_ not in ("one", "1")
            kind = "group" if several else "person"
            start, end = phrase(doc, token)
            start = token.i if doc[start].lower_ == "of" else start  # "of 40 passengers, 22 were hurt"
            found.append(Candidate(start, end, token.i, "nominal", kind, "number", None, several))
        elif (token.lower_ in PERSON | PEOPLE or _nation(token)) and _alone(token):
            several = token.lower_ not in PERSON
            kind = "group" if several else "person"
            start, end = phrase(doc, token)
            found.append(Candidate(start, end, token.i, "nominal", kind, "noun phrase", None, several))
    return found


def _people(token: Token) -> bool:
    """A bare number of people: who is killed, hurt, arrested or moved out ("at least 33 were hurt", "killing one",
    "injured three more", "left five dead")."""
    more = token.lower_ == "more" and any(c.tag_ == "CD" for c in token.children)
    if not (more or _bare_number(token)) or token.doc[token.i + 1 : token.i + 4].text.lower() == "in a row":
        return False  # "have lost four in a row"
    part = first_conjunct(token)
    done = part.dep_ in (*PARTS, "advmod" if more else "") and part.head.lemma_.lower() in _done_to_people()
    states = [c for c in token.children if c.dep_ in ("acl", "amod")]
    states += [c for c in part.head.children if c.dep_ in ("oprd", "xcomp")] if part.dep_ in PARTS else []
    return done or any(_of_people(state) for state in states if state.i > token.i)


def _of_people(state: Token) -> bool:
    """Is only somebody left or found so ("left five dead", "with 15,000 stranded")?"""
    done = state.tag_ == "VBN" and state.lemma_.lower() in _done_to_people()
    return done or state.lower_ in PEOPLE | {"hospitalised", "hospitalized", "stranded", "trapped"}


def _bare_number(token: Token) -> bool:
    if token.tag_ != "CD" or token.ent_type_ not in ("", "CARDINAL") or token.lower_ in ("zero", "0"):
        return False
    of = prepositional(token, "of")
    return (of is None or of.i < token.i) and not any(c.tag_ in ("$", "NN", "NNS") for c in token.children)


def _of_those(doc: Doc, token: Token, nominals: Sequence[Candidate]) -> bool:
    """A number that is the subject, of those that its sentence has spoken of: "of 40 passengers, 22 were hurt"."""
    if not _bare_number(token) or token.dep_ not in ("nsubj", "nsubjpass") or token.lower_ == "one":
        return False
    several = (n for n in nominals[-40:] if n.plural and n.kind != "other" and n.head < token.i)
    return any(doc[n.head].sent == token.sent for n in several)


@cache
def _done_to_people() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("event_fields") if row["field"] in TO_PEOPLE)


def _whole(token: Token, at: dict[int, Candidate]) -> Candidate | None:
    """What a part is taken of: the plural behind "one of", "some of", "three of"."""
    if token.lower_ not in SEVERAL | {"one"} and token.tag_ != "CD":
        return None
    of = prepositional(token, "of")
    if of is None or of.i < token.i:
        return None
    if of.pos_ != "PRON" and determiner(of) in (None, "no", "any") and possessor(of) is None:
        return None
    if token.dep_ == "attr" and not any(c.dep_ == "expl" for c in token.head.children):
        return None  # "she is one of them"
    whole = at.get(of.i)
    if of.lower_ in ("them", "us") and _acts(token):
        return Candidate(of.i, of.i + 1, of.i, "pronoun", "group", "pronoun", None, True)
    return whole if whole is not None and whole.plural else None


def _acts(token: Token) -> bool:
    """Is this of people: who says, does or undergoes what only they can, or has a person's name behind?"""
    deed = token.head.lemma_.lower()
    people = deed in words("government_verbs", "dying_verbs") or bool({"quote", "that"} & frames(token.head))
    named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.children)
    return named or (token.dep_ in ("nsubj", "nsubjpass") and (people or deed in _done_to_people()))


def _nation(token: Token) -> bool:
    """An adjective of nationality for its people: "the British", "the French"; not "the US", which names a country."""
    adjective = token.tag_ in ("JJ", "NNP", "NNPS") and token == token.right_edge
    return adjective and bool(geography.nationality(token.text)) and not geography.country(token.text)


def _alone(token: Token) -> bool:
    """Has an adjective "the" and no noun behind it?"""
    return determiner(token) == "the" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "agent")
