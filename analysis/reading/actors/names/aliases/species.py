"""Names of species: genus and epithet ("Acropora millepora"), later with the genus cut short ("A. millepora")."""

import re
from collections.abc import Iterator

from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.document import Doc

GENUS = re.compile(r"[A-Z][a-z]{3,}")
SHORT = re.compile(r"[A-Z]\.")
EPITHET = re.compile(r"[a-z]{2,}(?:us|um|is|ii|i|ae|a|e|ens|ans|or|ix|ax)")
UNMISTAKABLE = re.compile(r"[a-z]{3,}(?:us|um|is|ii|i|ae|ana|ata|era|ica|ida|ora|osa|ens|ans|oides)")


def species(doc: Doc) -> Iterator[tuple[int, int]]:
    """(start, end) of names of two words: what the text cuts short elsewhere, or what no English word ends."""
    before = [t.i - 1 for t in doc[1:] if t.tag_ in ("FW", "JJ", "NN", "NNP", "NNS") and EPITHET.fullmatch(t.text)]
    whole = [i for i in before if GENUS.fullmatch(doc[i].text)]
    short = [i for i in before if SHORT.fullmatch(doc[i].text)]
    again = {_cut(doc[i].text, doc[i + 1].text) for i in short}
    unmistakable = {i for i in whole if doc[i + 1].is_oov and UNMISTAKABLE.fullmatch(doc[i + 1].text)}
    sure = [i for i in whole if _cut(doc[i].text, doc[i + 1].text) in again or i in unmistakable]
    full = {_cut(doc[i].text, doc[i + 1].text) for i in sure}
    for i in sorted([*sure, *(i for i in short if _cut(doc[i].text, doc[i + 1].text) in full)]):
        yield i, i + 2


def _cut(genus: str, epithet: str) -> tuple[str, str]:
    return genus[0], epithet


def join_species(keys: Keys) -> None:
    """ "A. millepora" is "Acropora millepora" where no other name is cut so."""
    full: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        genus, *epithet = keys.words[key] or (key,)
        if len(epithet) == 1 and GENUS.fullmatch(genus) and EPITHET.fullmatch(epithet[0]):
            full.setdefault(_cut(genus, epithet[0]), []).append(key)
    for key in keys:
        genus, *epithet = keys.words[key] or (key,)
        named = full.get(_cut(genus, epithet[0]), []) if len(epithet) == 1 and len(genus.rstrip(".")) == 1 else []
        if len(named) == 1:
            keys.join(key, named[0])
