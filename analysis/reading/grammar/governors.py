"""The word on which another depends."""

from spacy.tokens import Token


def governor(token: Token) -> Token:
    """The word that a noun depends on, past coordination."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token
