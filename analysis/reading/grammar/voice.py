"""Voice: whether a verb's subject acts or undergoes."""

from spacy.tokens import Token

from analysis.reading.grammar.tokens import child, is_verb


def is_passive(verb: Token) -> bool:
    """Whether the subject undergoes the event: "was arrested", "the man arrested", "was arrested and charged"."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return False
    if verb.dep_ in ("acl", "advcl") and child(verb, "dobj") is None:
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ == "conj"
        and is_verb(verb.head)
        and verb.head.i < verb.i
        and (any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.head.children))
    )
