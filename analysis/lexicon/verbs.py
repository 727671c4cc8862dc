"""What tables of the lexicon say of verbs and event nouns, for the steps that ask the same of them."""

from functools import cache

from analysis.lexicon import table


@cache
def quoting() -> frozenset[str]:
    """Verbs that stand behind direct speech."""
    return frozenset(row["verb"] for row in table("speech_verbs") if "quote" in row["frames"].split())


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
