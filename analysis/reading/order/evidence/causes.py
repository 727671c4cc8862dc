"""Cause and result where a verb joins them: "the quake caused a flood", "a ban was prompted by the deaths"."""

from functools import cache

from analysis.lexicon import table
from analysis.reading.document import Token
from analysis.reading.grammar.relative_pronouns import antecedent
from analysis.reading.grammar.tokens import child, children
from analysis.reading.grammar.verbs.voice import agent, is_passive


@cache
def connectives(kind: str) -> dict[str, str]:
    """word → "inner" or "outer" (whose event lies earlier)."""
    return {row["word"]: row["first"] for row in table("connectives") if row["kind"] == kind}


def in_order(verb: Token) -> tuple[Token | None, Token | None] | None:
    """The earlier and the later of what a verb joins, by their words; None for a verb that says nothing of order."""
    first = _causing(verb)
    if first is None:
        return None
    cause, effect = _joined(verb)
    return (cause, effect) if first == "outer" else (effect, cause)


def _causing(verb: Token) -> str | None:
    """Which lies earlier of a verb's subject and object: "A caused B", "A resulted from B"; other words may stand for
    a verb with a preposition ("A resulted in B")."""
    own, lemma = connectives("verb"), verb.lemma_
    phrases = (f"{lemma} {c.lower_}" for c in children(verb, "prep"))
    return next((own[phrase] for phrase in phrases if phrase in own), own.get(lemma))


def _joined(verb: Token) -> tuple[Token | None, Token | None]:
    """The words for both: "A caused B", "A led to B", "B was caused by A", "A struck, prompting crews to search"."""
    if is_passive(verb):
        return agent(verb), child(verb, "nsubjpass")
    beside = verb.head if verb.dep_ == "advcl" and verb.tag_ == "VBG" else None
    links = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("to", "from", "in"))
    done = child(verb, "ccomp", "xcomp") or child(verb, "dobj") or next((child(c, "pobj") for c in links), None)
    who = child(verb, "nsubj")
    return (antecedent(who) if who is not None else beside), done
