"""Whom a lawyer speaks for: "Doyle's barrister, Ann Grant, said her client was ashamed"."""

from analysis.lexicon import words
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.mentions import Candidate
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.tokens import child

RECENT = 40  # words back in which a lawyer is spoken of


def client(discourse: Discourse, nominal: Candidate) -> int | None:
    """Whose lawyer was spoken of last, in this sentence or the one before."""
    head = discourse.doc[nominal.head]
    if head.lower_ != "client" or possessor(head) is None:
        return None
    here = discourse.sentence[nominal.head]
    for word in reversed(discourse.doc[max(0, nominal.start - RECENT) : nominal.start]):
        if word.lemma_.lower() in words("lawyers") and here - discourse.sentence.get(word.i, -9) < 2:
            named = word.head if word.dep_ in ("compound", "nmod") else word  # "Doyle's barrister Ann Grant"
            represents = child(word, "acl", "relcl")
            whose = (possessor(named), prepositional(word, "for"), represents and child(represents, "dobj"))
            found = [discourse.actor_at(owner) for owner in whose if owner is not None]
            return next((index for index in found if isinstance(index, int)), None)
    return None
