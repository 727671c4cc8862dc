"""Who is said to be whom: "the burglar was named as Daniel Lee", "the victim is believed to be Ann Lee".

Whoever has been told of without a name until then is that person too."""

from collections import Counter

from analysis.reading.actors.coreference.discourse import Discourse, Text
from analysis.reading.actors.coreference.nominals.meanings import kind_of
from analysis.reading.actors.coreference.nominals.nominals import phrase
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner, possessor, prepositional
from analysis.reading.grammar.relative_pronouns import antecedent
from analysis.reading.grammar.tokens import child, is_verb
from analysis.reading.grammar.verbs.subjects import subject

NAMING = ("name", "identify")
NAMED = ("dobj", "oprd", "nsubjpass")
HE_OR_SHE = ("he", "she", "him", "her", "his")


def identified(text: Text) -> dict[int, int]:
    """Head of a description, or "he" → who it is said to be."""
    doc = text.doc
    heads = {nominal.head for nominal in text.nominals if nominal.kind == "person"}
    settled = {}
    for name in text.names:
        if name.kind == "person" and name.same_as is not None:
            who = _said_to_be(doc[name.head])
            if who is not None and (who.i in heads or who.lower_ in HE_OR_SHE):
                settled[who.i] = name.same_as
    return settled


def once(text: Text, named: dict[int, int]) -> dict[int, int]:
    """Those of them whose noun is said of one alone: not "named the suspect as Lee. They named the suspect as Roe"."""
    nouns = Counter(lemma for lemma, _ in {(text.doc[head].lemma_, who) for head, who in named.items()})
    return {head: who for head, who in named.items() if nouns[text.doc[head].lemma_] == 1}


def identified_as(text: Text) -> dict[int, Candidate]:
    """Head of a name → what its bearer is said to be: "they named Ann Lee as the killer"."""
    found = {}
    for name in text.names:
        link = text.doc[name.head].head
        if name.kind == "person" and text.doc[name.head].dep_ in NAMED and link.lemma_ in NAMING:
            what = prepositional(link, "as")
            if what is not None and determiner(what) == "the" and kind_of(what).kind == "person":
                start, end = phrase(text.doc, what)
                found[name.head] = Candidate(start, end, what.i, "nominal", "person", "", kind_of(what).gender)
    return found


def _said_to_be(name: Token) -> Token | None:
    """What is said to bear the name."""
    link = name.head
    if name.dep_ == "pobj" and link.lower_ == "as":  # "they named the killer as Ann Lee"; "he was named by them as"
        verb = next((t for t in link.ancestors if is_verb(t)), link)
        given = child(verb, "nsubjpass", "dobj") if verb.lemma_ == "give" else None
        if given is not None and given.lemma_ == "name":  # "whose name was given as Ann Lee"
            owner = possessor(given)
            return verb.head if owner is not None and owner.lower_ == "whose" else owner
        whom = subject(verb) if verb.tag_ == "VBN" and child(verb, "dobj") is None else child(verb, "dobj")
        return antecedent(whom) if whom is not None and verb.lemma_ in NAMING else None
    who = subject(link) if name.dep_ == "attr" and link.lemma_ == "be" else None  # "the victim was Ann Lee"
    described = who is not None and who.i < name.i and (determiner(who) == "the" or possessor(who) is not None)
    described = described or (who is not None and who.lower_ in HE_OR_SHE)  # "She was Ann Lee, a nurse"
    return who if described else None


def join_told(discourse: Discourse, mention: Candidate, meant: int, else_meant: int | None) -> None:
    """Whom the mention of somebody who is now named would have meant else, without a name, is who is named: "A pilot
    was hurt. It rained. The man was identified as Leo Varga"."""
    if else_meant is None or else_meant == meant or discourse.entities[else_meant].named:
        return
    told, named = discourse.entities[else_meant], discourse.entities[meant]
    if told.one_person and named.one_person and named.agrees(told.gender) and _alone(discourse, mention, else_meant):
        discourse.join(else_meant, meant)


def _alone(discourse: Discourse, mention: Candidate, told: int) -> bool:
    """Is nobody else told of without a name by the same noun?"""
    lemma = discourse.doc[mention.head].lemma_.lower()
    others = (e for i, e in enumerate(discourse.entities) if i != told and lemma in e.heads)
    return not any(e.one_person and not e.named for e in others)
