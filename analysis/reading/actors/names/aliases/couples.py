"""Couples who share a surname: "Bill and Hillary Marsh", "Ian Holt and his wife Jane … Mrs Holt"."""

import itertools

from analysis.lexicon import words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.aliases.surnames import SURELY
from analysis.reading.actors.names.spans import HONORIFICS, given_names
from analysis.reading.document import Doc


def mark_couples(doc: Doc, names: list[Candidate]) -> None:
    """Of two joined by "and", the first may leave the surname to the second: "Bill and Hillary Marsh"."""
    for first, second in itertools.pairwise(names):
        beside = first.end + 1 == second.start and doc[first.end].lower_ in ("and", "&")
        given = first.end - first.start == 1 and second.end - second.start == 2
        if beside and given and all(doc[name.start].text in given_names() for name in (first, second)):
            first.vote("person", SURELY)
            first.bearer = f"{doc[first.start].text} {doc[second.end - 1].text}"


def mark_spouses(doc: Doc, names: list[Candidate]) -> None:
    """Whom a title tells from all whose full name ends in the surname: "Ian Holt and his wife Jane … Mrs Holt"."""
    full = [name for name in names if name.kind == "person" and name.end - name.start > 1]
    for name in names:
        title = doc[name.start - 1].lower_.rstrip(".") if name.start and name.end - name.start == 1 else ""
        sex, surname = HONORIFICS.get(title), doc[name.start].text
        if sex not in ("m", "f"):
            continue
        known = [given_names().get(doc[other.start].text) for other in full if doc[other.end - 1].text == surname]
        if not known or any(other in (None, "?", sex) for other in known):
            continue
        kin = [n for n in names if n.start < name.start and given_names().get(n.text(doc)) == sex and _by_kin(doc, n)]
        given = {n.text(doc) for n in kin}
        whole = f"{given.pop() if len(given) == 1 else title.title()} {surname}"
        for one in (name, *(kin if not whole.startswith(title.title()) else ())):
            one.bearer = whole
            one.vote("person", SURELY)


def _by_kin(doc: Doc, name: Candidate) -> bool:
    """Is somebody called by a given name alone behind whose relative it is ("his wife Jane", "his wife, Jane,")?"""
    before = [t for t in doc[max(0, name.start - 2) : name.start] if not t.is_punct]
    return bool(before) and before[-1].lemma_.lower() in words("kin_nouns")
