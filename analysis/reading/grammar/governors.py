"""The word on which another depends."""

from functools import cache

from spacy.tokens import Token

from analysis.lexicon import table


def governor(token: Token) -> Token:
    """The word that a noun depends on, past coordination."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


@cache
def intending() -> frozenset[str]:
    """Words whose complement is still to come: plans, promises, attempts."""
    return frozenset(row["lemma"] for row in table("event_complements") if row["tense"] == "future")


def ranks(noun: Token) -> bool:
    """A noun that is one in an order, "the first woman (to fly)"; not what has a content, "a second try (to fly)"."""
    if noun.lemma_.lower() in intending():
        return False
    words = (noun, *noun.children)
    return any(t.lower_ in ("first", "second", "third", "last", "only") or t.tag_ in ("JJS", "RBS") for t in words)
