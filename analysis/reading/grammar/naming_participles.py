"""What somebody or something is called: "a student named Wong", "a ship known as the Mary"."""

from analysis.lexicon import words
from analysis.reading.document import Token

CALLED = ("oprd", "dobj", "attr", "appos")  # what the parse makes of a name behind "named"


def names_it(name: Token) -> Token | None:
    """The participle by which a noun before it is called by a name, given the name's head."""
    as_name = name.head if name.dep_ == "pobj" and name.head.lower_ == "as" else None
    verb = as_name.head if as_name is not None else name.head
    naming = verb.lemma_ == "know" if as_name is not None else verb.lemma_ in words("naming_verbs")
    proper = as_name is not None or name.dep_ in CALLED
    return verb if naming and proper and verb.tag_ == "VBN" and verb.dep_ == "acl" else None
