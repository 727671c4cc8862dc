"""Names inside longer names: "Texas" in "University of Texas", "U.S." in "U.S. Senate", "NATO" in "NATO Summit"."""

from collections.abc import Iterator

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.spans import class_word
from analysis.reading.document import Doc


def inner_names(doc: Doc, names: list[Candidate]) -> list[Candidate]:
    """The place that a body's or event's name opens or ends with, or the body that an event's name opens with.

    It must be known by itself, to the world or from this text. A firm's name is its own however it began ("Qatar
    Airways", "Air France"), and so is a place's ("South Korea").
    """
    known = {name.text(doc): name.kind for name in names if name.kind in ("country", "place", "organisation")}
    found = []
    for name in names:
        event = class_word(_lower(doc, name)) in words("event_name_words")
        for start, end in _parts(doc, name):
            text = doc[start:end].text
            kind = "country" if geography.country(text) else "place" if geography.capital_of(text) else known.get(text)
            if kind and (kind != "organisation" or (event and start == name.start)):
                head = doc[start:end].root.i
                found.append(Candidate(start, end, head, "name", kind, "inside a name", votes={kind: 1.0}))
                break
    return found


def _lower(doc: Doc, name: Candidate) -> list[str]:
    return [t.lower_ for t in doc[name.start : name.end]]


def _parts(doc: Doc, name: Candidate) -> Iterator[tuple[int, int]]:
    """Stretches of a name that may be a name by themselves, the longest first."""
    start, stop = name.start, name.end
    body = class_word(_lower(doc, name))
    if stop - start < 2 or name.kind not in ("organisation", "other") or body in words("company_suffixes"):
        return
    public = words("organisation_name_words", "event_name_words")
    if body in public or (name.kind == "organisation" and body in words("place_name_words")):
        yield from ((start, end) for end in range(stop - 1, start, -1))
    lower = _lower(doc, name)
    if stop - start > 2 and lower[-2] not in words("directions") and not any(t.is_punct for t in doc[start:stop]):
        yield stop - 1, stop  # "Food Standards Australia"
    if "of" in lower:
        at = start + lower.index("of") + 1
        at += doc[at].lower_ == "the"
        yield from ((at, end) for end in range(stop, at, -1))
