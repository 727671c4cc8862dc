"""What a noun means as head of a phrase: a person, an organisation, a place, nobody at all."""

from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicon import table, words
from analysis.reading.actors.names.common_nouns import partisan, person_ending
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner, possessor, prepositional
from analysis.reading.grammar.tokens import child, children

BARE = {row["noun"]: row["proceedings"] == "yes" for row in table("bare_nouns")}
# "a state of war": no place
CONDITIONS = {"affair", "alert", "calamity", "disrepair", "emergency", "flux", "mind", "shock", "siege", "war"}
SCORING = {"convert", "grab", "head", "hit", "net", "score"}
DESCRIBING = ("prep", "compound", "amod", "poss")
OWN = ("my", "your", "his", "her", "its", "our", "their")
FIRMS = {"affiliate", "lender", "retailer", "supplier", "watchdog"}  # whom dictionaries also know as people
PLURALS = ("NNS", "NNPS")
KINDS = {"country_nouns": "country", "organisation_nouns": "organisation", "place_nouns": "place"}


class Meaning(NamedTuple):
    """What a noun means as head of a phrase; kind None: no actor."""

    kind: str | None
    plural: bool
    gender: str | None


def _has(head: Token, *words: str) -> bool:
    return any(c.lower_ in words for c in head.children)


def _of(head: Token) -> str | None:
    """Lemma of the noun behind "of"."""
    noun = prepositional(head, "of")
    return noun.lemma_.lower() if noun is not None else None


# Nouns that mean somebody, and when they do not.
NOBODY: tuple[tuple[tuple[str, ...], Callable[[Token], bool]], ...] = (
    (("opposition", "body"), lambda n: n.tag_ in PLURALS or _has(n, "to", "of")),  # an attitude, corpses
    (("enforcement",), lambda n: n.i == 0 or n.nbor(-1).lower_ != "law" or n.nbor(-1).head != n),
    (("youth", "teen"), lambda n: possessor(n) is not None),  # an age: "in his youth"
    (("chair",), lambda n: determiner(n) in ("a", "an") and not _has(n, "of")),  # "threw a chair"
    (("justice",), lambda n: determiner(n) is None and n.text.islower()),  # "true justice takes time"
    # "shot in the head"
    (("head",), lambda n: n.dep_ == "pobj" and n.head.lower_ in ("in", "on", "to") and not children(n, *DESCRIBING)),
    (("body", "side", "movement"), lambda n: any(c.tag_ == "PRP$" for c in n.children)),  # "my body", "on our side"
    (("head",), lambda n: _has(n, "his", "her", "my", "your", "their") and not _has(n, "of")),  # "struck on his head"
    (("state",), lambda n: _of(n) in CONDITIONS),
    (("authority",), lambda n: _has(n, *OWN) and n.tag_ not in PLURALS),  # "questioned his authority"
    (("presidency",), lambda n: n.dep_ in ("pobj", "dobj")),  # a time, an office: "during his presidency"
    (("movement", "prosecution"), lambda n: _has(n, "of") and n.text.islower()),  # acts: "prosecution of hate crimes"
    (("force",), lambda n: _has(n, "full") and _has(n, "of")),  # "the full force of the law"
    (("fund",), lambda n: n.tag_ in PLURALS and child(n, "compound") is None),  # money: "pledged funds"
    (("bachelor", "master"), lambda n: n.dep_ == "poss" and n.head.lemma_ == "degree"),
    (("network",), lambda n: _has(n, "computer")),
    (("chain",), lambda n: _has(n, "food", "supply")),
    (("party",), lambda n: determiner(n) == "a" and n.dep_ == "pobj" and n.head.lower_ == "at"),  # where one dances
    (("settlement",), lambda n: any(t.lemma_.lower() in words("dispute_words") for t in n.doc)),  # how a dispute ends
    (("winner", "opener"), lambda n: n.dep_ == "dobj" and n.head.lemma_ in SCORING),  # goals
)


def kind_of(head: Token) -> Meaning:
    """What a noun means as head of a phrase."""
    lemma, plural = head.lemma_.lower(), head.tag_ in PLURALS and head.lower_ not in BARE  # "police"
    if head.tag_ == "NNPS":
        lemma = lemma.removesuffix("s")
    if any(lemma in nouns and holds(head) for nouns, holds in NOBODY):
        return Meaning(None, plural, None)
    if lemma == "state" and _has(head, "member"):
        return Meaning("country", plural, "n")
    if {head.lower_, lemma} & words("group_nouns"):
        return Meaning("group", True, None)
    if lemma in words("styles"):
        return Meaning("person", False, "f" if _has(head, "her") else "m" if _has(head, "his") else None)
    for form in (lemma, lemma.rsplit("-", 1)[-1]):
        if form in FIRMS:
            return Meaning("organisation", plural, "n")
        if form in words("person_nouns"):
            gender = "f" if form in words("feminine_nouns") else "m" if form in words("masculine_nouns") else None
            return Meaning("group", True, None) if plural else Meaning("person", False, gender)
        kind = next((kind for nouns, kind in KINDS.items() if form in words(nouns)), None)
        if kind:
            return Meaning(kind, plural, "n")
    if person_ending(head) and (head.tag_ != "NNP" or determiner(head) or possessor(head)):
        several = plural or head.lower_.endswith("men")
        return Meaning("group", True, None) if several else Meaning("person", False, None)
    people = head.ent_type_ == "NORP" and head.tag_ in ("NN", "NNP") and determiner(head) in ("a", "an", "another")
    if people or (partisan(head) and determiner(head)):  # "the Utah Republican"
        return Meaning("person", False, None)  # "a Swede"
    return Meaning(None, plural, None)
