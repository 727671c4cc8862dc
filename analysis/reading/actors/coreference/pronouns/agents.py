"""Whom lawyers and spokesmen speak for: "his lawyer, Ann Grant, said he would plead not guilty"."""

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.mentions import Candidate
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.tokens import child

AGENTS = words("lawyers") | {"agent", "publicist", "spokesman", "spokeswoman"}


def spoken_for(discourse: Discourse, pronoun: Candidate) -> int | None:
    """Whoever is the subject of what such a one says for a person of that sex."""
    token = discourse.doc[pronoun.head]
    verb = token.head
    teller = child(verb.head, "nsubj")
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ccomp" or verb.head.lemma_ not in quoting():
        return None
    if teller is None or teller.lemma_.lower() not in AGENTS or teller.i > token.i or pronoun.gender not in ("m", "f"):
        return None
    owner = possessor(teller) or prepositional(teller, "for")
    found = discourse.actor_at(owner) if owner is not None else None
    if not isinstance(found, int):
        return None
    who = discourse.entities[found]
    return found if who.one_person and who.agrees(pronoun.gender) else None
