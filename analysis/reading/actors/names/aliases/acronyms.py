"""Acronyms: those that a text defines ("European Union (EU)"), and those that a name's initials make."""

import re
from collections.abc import Iterator

from analysis.lexicon import geography, words
from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.document import Doc, Token

ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}")
SMALL = {"of", "the", "and", "for", "in", "de", "&", "on", "a", "to", "du", "des", "la"}


def acronyms(doc: Doc) -> Iterator[tuple[int, int, int, int]]:
    """(start, end) of an acronym in brackets and of the long form before it (after Schwartz & Hearst 2003)."""
    for bracket in doc[:-2]:
        if bracket.text not in ("(", "[") or bracket.nbor(2).text not in (")", "]"):
            continue
        token = bracket.nbor()
        if token.is_title and (start := _shortened(doc, token)) is not None:
            yield token.i, token.i + 1, start, token.i - 1
            continue
        letters = token.text.replace(".", "")
        if not (2 <= len(letters) <= 8 and letters[0].isupper() and sum(c.isupper() for c in letters) >= 2):
            continue
        capitals = [c.lower() for c in letters if c.isupper()]
        begins = (_begins(doc, last, capitals) for last in (token.i - 2, _before_for(doc, token.i - 2)))
        start = next((start for start in begins if start is not None), None)
        if start is not None and doc[start].lemma_.lower() not in words("person_nouns"):
            yield token.i, token.i + 1, start, token.i - 1


def _begins(doc: Doc, last: int | None, capitals: list[str]) -> int | None:
    """Where a long form begins that ends with a word and has these initials."""
    if last is None:
        return None
    i, left, start = last, len(capitals), None
    while i >= 0 and left and last + 2 - i <= 3 * len(capitals) + 4 and not doc[i].is_punct | doc[i].is_space:
        word = doc[i].text
        several = word.replace(".", "").lower() if ABBREVIATION.fullmatch(word) else ""  # "U.S." in "USAID"
        if several and "".join(capitals[:left]).endswith(several):
            left -= len(several)
            start = i
        elif word[:1].isupper() and word[0].lower() == capitals[left - 1]:
            left -= 1
            start = i
        elif word[:1].isupper() and capitals[left - 1] not in word.lower():
            break
        i -= 1
    return start if left == 0 else None


def _before_for(doc: Doc, last: int) -> int | None:
    """The word before what a body is for, which its acronym may leave out: "Office of Aid for Migrants (OA)"."""
    for i in range(last, max(0, last - 10), -1):
        if doc[i].lower_ == "for":
            return i - 1
        if not (doc[i].text[:1].isupper() or doc[i].lower_ in SMALL or doc[i].text == "-"):
            break
    return None


def _shortened(doc: Doc, short: Token) -> int | None:
    """Where a long form begins that has the letters of a word in brackets in order: "Office of Volcanology (Ovol)"."""
    if len(short) < 4 or not short.is_alpha:
        return None
    for start in range(short.i - 3, max(-1, short.i - 12), -1):
        if doc[start].is_punct or doc[start].is_space:
            return None
        if doc[start].is_title and doc[start].lower_[0] == short.lower_[0] and doc[start].pos_ == "PROPN":
            letters = iter("".join(t.lower_ for t in doc[start : short.i - 1]))
            if all(letter in letters for letter in short.lower_):
                return _whole_name(doc, start) if doc[start].text == short.text else start
    return None


def _whole_name(doc: Doc, start: int) -> int:
    """Where the name of a person begins who is called by a word amid it: "Ann Lee De La Rosa (Lee)"."""
    while start and doc[start - 1].is_title and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start


def join_initials(keys: Keys) -> None:
    """ "NWS" is the "Northern Water and Space Company", "the Fed" the "Federal Reserve"."""
    by_initials: dict[str, list[str]] = {}
    for key in keys:
        if len(keys.words[key]) > 1 and keys.kinds[key] not in ("person", "country"):
            for initials in _initials(keys.words[key]):
                by_initials.setdefault(initials, []).append(key)
    bodies = [key for key in keys if len(keys.words[key]) > 1 and keys.kinds[key] == "organisation"]
    for key in keys:
        if len(keys.words[key]) != 1:
            continue
        full: list[str] = []
        if 2 <= len(key) <= 8 and key.isupper() and keys.root(key) == key:
            full = list({keys.root(k): k for k in by_initials.get(key, ())}.values())
            full = [k for k in full if keys.kinds[k] == keys.kinds[key]] if len(full) > 1 else full
        elif 3 <= len(key) <= 4 and key.istitle() and keys.kinds[key] == "organisation":
            full = [body for body in bodies if len(keys.words[body][0]) > len(key) + 2 and body.startswith(key)]
        if len(full) == 1:
            keys.join(key, full[0])


def _initials(name: tuple[str, ...]) -> set[str]:
    big = "".join(t[0] for t in name if t.lower() not in SMALL and t[0].isupper())
    every = "".join(t[0].upper() for t in name)
    camel = "".join(c for t in name for c in t if c.isupper())
    last = name[-1].lower().strip(".")
    dropped = len(name) > 2 and last in words("company_suffixes", "dropped_name_words")
    owned = next((n for n in (1, 2) if len(name) > n + 1 and geography.country(" ".join(name[:n]))), 0)
    field = len(name) > 4 and name[0].lower() in words("department_nouns") and name[1].lower() in ("of", "for")
    shorter = [name[:-1]] * dropped + [name[owned:]] * (owned > 0)  # "CIA": the United States' agency
    shorter += [name[2:]] * field  # "HUD": the Department of Housing and Urban Development
    return {big, every, camel}.union(*map(_initials, shorter))
