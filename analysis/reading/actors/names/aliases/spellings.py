"""Names that are spelt in several ways, rightly or not: "MacBook", "Macbook"; "Chirac", "Chriac"."""

import re

from analysis.lexicon import geography, table
from analysis.lexicon.bodies import body
from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.document import Doc

SAME = 0.95  # similarity of words that the vocabulary keeps under one vector
SHORTEST = 5  # letters of a name whose misspelling is no other name


def join_spellings(keys: Keys) -> None:
    """One word or two, with hyphen or capital or without: "MacBook", "Macbook"; "Al-Qaeda", "al-Qa'ida"."""
    usual = {row["spelling"]: row["usual"] for row in table("name_spellings")}
    spelt: dict[str, str] = {}
    for key in keys:
        parts = re.sub("['’,]", "", key.lower().replace("-", " ")).split()
        letters = "".join(usual.get(part, part) for part in parts)
        if letters in spelt and len(letters) > 4:
            keys.join(key, spelt[letters])
        spelt.setdefault(letters, key)


def join_bodies(keys: Keys) -> None:
    """ "ISIL" is the Islamic State."""
    called: dict[str, str] = {}
    for key in keys:
        known = body(key) if keys.kinds[key] != "person" else None
        if known is not None:
            keys.join(key, called.setdefault(known, key))


def join_misspelt(keys: Keys) -> None:
    """A name of one word that no one bears and that is no word of its own, a slip away from one name of the text."""
    borne = {parts[-1] for parts in keys.words.values() if len(parts) > 1}
    by_ends: dict[tuple[str, str], list[tuple[str, str]]] = {}  # first and last letter → names and the words meant
    for key in keys:
        word = keys.words[key][-1] if keys.kinds[key] == "person" and keys.words[key] else key
        by_ends.setdefault((word[0], word[-1]), []).append((key, word))
    for key in keys:
        if keys.words[key] != (key,) or key in borne or geography.capital_of(key) or geography.country(key):
            continue
        ends = by_ends.get((key[0], key[-1]), ())
        near = [(k, word) for k, word in ends if k != key and _alike(keys.kinds[key], keys.kinds[k])]
        meant = [k for k, word in near if slip(key, word) and _one(keys.doc, key, word)]
        one = len({keys.root(full) for full in meant}) == 1
        if one and len(keys.names[key]) <= max(len(keys.names[full]) for full in meant):
            keys.join(key, meant[0])


def _alike(kind: str | None, other: str | None) -> bool:
    places = ("place", "country")
    return kind == other or (kind in places and other in places)


def _one(doc: Doc, slip: str, word: str) -> bool:
    """Has the vocabulary no word that is spelt so, or only as the same as the one that is meant?"""
    known, meant = doc.vocab[slip], doc.vocab[word]
    return not known.has_vector or (meant.has_vector and known.similarity(meant) > SAME)


def slip(word: str, other: str) -> bool:
    """Is a word another with two neighbours changed about, or one letter within it left out, doubled or changed?

    Its first letter stands, and so does its last: "Petrov" is not "Petrova".
    """
    if word == other or min(len(word), len(other)) < SHORTEST or (word[0], word[-1]) != (other[0], other[-1]):
        return False
    if len(word) == len(other):
        apart = [i for i in range(len(word)) if word[i] != other[i]]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1
        return len(apart) == 1 or (swapped and word[apart[0]] == other[apart[1]] and word[apart[1]] == other[apart[0]])
    short, long = sorted((word, other), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
