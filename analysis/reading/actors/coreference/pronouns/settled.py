"""Whom a pronoun means by its place alone: by what stands behind it, by an age, ahead of a name, by "said of"."""

import re

from analysis.lexicon import words
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.coreference.pronouns.agents import spoken_for
from analysis.reading.actors.coreference.pronouns.voices import told_by
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import prepositional
from analysis.reading.grammar.tokens import SUBJECTS, child, next_token

DECADES = ("teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
LONGEST = 4  # words to the head of a name in brackets


def settled(discourse: Discourse, pronoun: Candidate, inside: list[bool]) -> int | None:
    """The entity that such a place settles; None where none does."""
    found = (step(discourse, pronoun) for step in (_named_behind, _of_that_age, spoken_for, _ahead))
    ahead = next((index for index in found if index is not None), None)
    return _said_of(discourse, pronoun, inside) if ahead is None else ahead


def _named_behind(discourse: Discourse, pronoun: Candidate) -> int | None:
    """“She [Ann Lee] is ill”: whom brackets right behind name."""
    bracket = next_token(discourse.doc[pronoun.head])
    behind = bracket.doc[bracket.i + 1 : bracket.i + 1 + LONGEST] if bracket.text == "[" else ()
    return next((discourse.names[t.i] for t in behind if t.i in discourse.names), None)


def _of_that_age(discourse: Discourse, pronoun: Candidate) -> int | None:
    """ "A man in his twenties was held": his own."""
    token = discourse.doc[pronoun.head]
    years, link = token.head, token.head.head
    aged = years.lower_ in DECADES or re.fullmatch(r"\d0s", years.lower_)
    if token.dep_ != "poss" or not aged or link.lower_ != "in":
        return None
    found = discourse.actor_at(link.head)
    return found if isinstance(found, int) else None


def _ahead(discourse: Discourse, pronoun: Candidate) -> int | None:
    """Whoever is named as the subject behind a fronted phrase or clause: "in her speech, Ann Lee said" (cataphora)."""
    token = discourse.doc[pronoun.head]
    for below in (token, *token.ancestors):
        verb = below.head
        if below.dep_ == "ccomp" and verb.dep_ == "advcl" and verb.tag_ == "VBN" and child(verb, *SUBJECTS) is None:
            continue  # "asked whether he would resign, Ann Lee"
        if below.dep_ in ("ccomp", "parataxis", "conj", "relcl") or below == verb:
            return None
        if below.dep_ in ("prep", "advcl") and verb.pos_ in ("VERB", "AUX"):
            who = child(verb, "nsubj", "nsubjpass")
            if who is None:
                continue  # "according to admissions made in his plea, Ann Lee"
            index = discourse.names.get(who.i) if who.i > below.right_edge.i else None
            here = (i for i, mention in discourse.near(token.i, 0) if mention.start < token.i)
            if index is None or any(agrees(pronoun, discourse.entities[i]) for i in here):
                return None
            return index if agrees(pronoun, discourse.entities[index]) else None
    return None


def _said_of(discourse: Discourse, pronoun: Candidate, inside: list[bool]) -> int | None:
    """“He is bad,” Lee said of Roe."""
    verb = told_by(discourse.doc[pronoun.head], inside) if pronoun.gender in ("m", "f") else None
    for whom in named_there(discourse, prepositional(verb, "of") if verb is not None else None, inside):
        if agrees(pronoun, discourse.entities[whom]):
            return whom
    return None


def named_there(discourse: Discourse, who: Token | None, inside: list[bool]) -> set[int]:
    """The entity of a name that stands outside quotation marks."""
    index = discourse.names.get(who.i) if who is not None and not inside[who.i] else None
    return {index} if index is not None else set()


def agrees(pronoun: Candidate, entity: Entity) -> bool:
    """In gender and number, and in what the pronoun may stand for."""
    if pronoun.gender in ("m", "f"):
        return entity.one_person and entity.agrees(pronoun.gender)
    collective = bool(entity.heads & words("collective_nouns"))
    if pronoun.plural:
        body = entity.kind == "organisation" and (collective or entity.named)
        return entity.kind != "person" and (entity.plural or entity.kind == "group" or body)
    one = entity.kind in ("organisation", "country", "place", "other") and not entity.plural
    return one or (entity.kind == "group" and collective)
