"""What tables of the lexicon say of verbs and event nouns, for the steps that ask the same of them."""

from functools import cache

from analysis.lexicon import table


@cache
def speech_frames() -> dict[str, frozenset[str]]:
    """Verb of saying → the frames in which it takes what is said (`speech_verbs.csv`)."""
    return {row["verb"]: frozenset(row["frames"].split()) for row in table("speech_verbs")}


@cache
def taking(frame: str) -> frozenset[str]:
    """Verbs of saying that have a frame."""
    return frozenset(verb for verb, frames in speech_frames().items() if frame in frames)


def quoting() -> frozenset[str]:
    """Verbs that stand behind direct speech."""
    return taking("quote")


@cache
def nominalised() -> dict[str, str]:
    """Event noun → its verb: "ruling" → "rule"."""
    return {row["noun"]: row["verb"] for row in table("nominalisations")}


@cache
def _fields() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("event_fields"):
        found.setdefault(row["lemma"], set()).add(row["field"])
    return {lemma: frozenset(fields) for lemma, fields in found.items()}


def fields_of(lemma: str) -> frozenset[str]:
    """The fields of the language that an event's word belongs to: "arrest" to crime and to custody."""
    return _fields().get(lemma, frozenset())
