"""Whom a lead describes and the text names further on: "A judge ruled it void. … Judge Ann Lee ruled that …"."""

from spacy.tokens import Doc, Token

from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.titles import speech_verbs
from analysis.reading.grammar.phrases import determiner, possessor
from analysis.reading.grammar.tokens import SUBJECTS

LEAD = 1  # the last sentence of the lead: the headline is the first, where there is one
SOON = 5  # sentences on within which it is named whom the lead describes


def named_later(
    doc: Doc, entities: list[Entity], names: list[Candidate], nominals: list[Candidate], sentence: dict[int, int]
) -> dict[int, int]:
    """Head of a description in the lead → the only person who is given its office later, or is said later to do or
    undergo the same: "A judge ruled it void. … Judge Ann Lee ruled", "A dentist was fined. … Low was fined"."""
    firsts: dict[int, Candidate] = {}
    for name in names:
        if name.kind == "person" and name.same_as is not None:
            firsts.setdefault(name.same_as, name)
    settled = {}
    for nominal in nominals:
        head = doc[nominal.head]
        if sentence[nominal.head] > LEAD or nominal.kind != "person" or nominal.plural:
            continue
        if determiner(head) not in ("a", "an", None) or possessor(head) is not None:
            continue
        if sum(doc[n.head].lemma_ == head.lemma_ and determiner(doc[n.head]) in ("a", "an") for n in nominals) > 1:
            continue  # "a nurse left, a nurse stayed": one of several
        later = [i for i, name in firsts.items() if name.start > nominal.end]
        office = head.lemma_.lower()
        held = [i for i in later if any(role.head == office for role in entities[i].roles)]
        others = [i for i in firsts if i not in later and any(role.head == office for role in entities[i].roles)]
        if len(held) == 1 and not others:
            settled[nominal.head] = held[0]
            continue
        same = [i for i in later if sentence[firsts[i].head] - sentence[nominal.head] <= SOON]
        same = [i for i in same if _does_the_same(doc, head, [n for n in entities[i].mentions if n.form == "name"])]
        if len(same) == 1:
            settled[nominal.head] = same[0]
    return settled


def _does_the_same(doc: Doc, head: Token, names: list[Candidate]) -> bool:
    """Is a bearer of the names the subject of the same verb as the word?"""
    if head.dep_ not in SUBJECTS or head.head.pos_ != "VERB" or head.head.lemma_ in speech_verbs():
        return False
    subjects = [doc[name.head] for name in names if doc[name.head].dep_ in SUBJECTS]
    return any(who.head.lemma_ == head.head.lemma_ for who in subjects)
