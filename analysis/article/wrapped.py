"""Hard-wrapped text: which line ends stand inside a paragraph, and the text with those as spaces."""

import re
from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from analysis.lexicon import words

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
SPACED = re.compile(r"([^\r\n]*)((?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*|\Z)")  # a line and the empty ones below it
ENDS = re.compile(r"[.!?:;][\"”’'»)\]]*\s*\Z")  # a line that ends a sentence or announces something
BULLET = re.compile(r"\s*(?:[-*•·▪] |\d{1,2}[.)] )")
ABOUT = re.compile(r"\s*(?:By [A-Z]|(?:Date|Section|Length|Byline|Source|Author|Title|Headline|Published|Copyright)\b)")
COMPOUND = re.compile(r"\b[^\W\d_]+-[^\W\d_]+\b")
DROPPED = re.compile(r"^[ \t]*[B-HJ-Z](?=[ \t]*[\r\n]\s*[a-z]{2,}(?: [a-z]+){2})", re.M)
LONGEST = 130  # characters of a line that somebody's editor has wrapped
# Stand for what is not there to see, character for character: `analysis.reading.seen` looks through them.
SOFT_HYPHEN, JOINER = "\u00ad", "\u2060"


@dataclass(frozen=True)
class Line:
    """A line of a text: its first character, its words, and how it ends."""

    start: int
    words: str
    end: str

    @property
    def indented(self) -> bool:
        return self.words.startswith((" ", "\t"))

    @property
    def ends(self) -> bool:
        return ENDS.search(self.words) is not None


def unwrapped(text: str, begin: int = 0) -> tuple[str, int]:
    """The text with the line ends inside its paragraphs as spaces, and how many they were.

    Character for character, so that offsets hold: of a word parted by a hyphen at the line's end, hyphen and line end
    become invisible characters.
    """
    text, dropped = _undropped(text, begin)
    lines = [Line(found.start(), found[1], found[2]) for found in LINE.finditer(text, begin)]
    if _double_spaced(lines):
        lines = [Line(found.start(), found[1], found[2]) for found in SPACED.finditer(text, begin)]
    breaks = [(one, next_) for one, next_ in pairwise(lines) if one.words.strip() and next_.words.strip()]
    if not _wrapped(breaks):
        return text, dropped
    spaced = any(not line.words.strip() for line in lines[:-1])
    width = max(len(one.words) for one, _ in breaks)
    characters, joined = list(text), dropped
    compounds = set(COMPOUND.findall(text))  # words that the text writes with a hyphen elsewhere
    for number, (one, next_) in enumerate(breaks):
        first = number == 0 or breaks[number - 1][1] is not one
        if _parts(one, next_, first, width, spaced):
            continue
        at = one.start + len(one.words)
        characters[at : at + len(one.end)] = _seam(one, next_)
        if characters[at] == JOINER and is_syllable(one.words, next_.words, compounds):
            characters[at - 1] = SOFT_HYPHEN
        joined += 1
    return "".join(characters), joined


def _undropped(text: str, begin: int) -> tuple[str, int]:
    """A large letter that begins an article by itself ("H" above "arwick council …") at the head of its word."""
    found = DROPPED.search(text, begin)
    if not found:
        return text, 0
    rest = text[found.end() :].lstrip()
    return f"{text[: found.end()]}{JOINER * (len(text) - found.end() - len(rest))}{rest}", 1


def _double_spaced(lines: list[Line]) -> bool:
    """Whether an empty line follows each line, as in a manuscript, and sentences go on after most."""
    full = [line for line in lines if line.words.strip()]
    beside = sum(bool(one.words.strip() and next_.words.strip()) for one, next_ in pairwise(lines))
    inside = [next_ for one, next_ in pairwise(full) if not one.ends and len(one.words) <= LONGEST]
    small = sum(next_.words.strip()[0].islower() for next_ in inside)
    return beside == 0 and len(full) >= 4 and small * 2 >= len(inside) and small * 3 >= len(full)


def _wrapped(breaks: list[tuple[Line, Line]]) -> bool:
    """Whether lines break inside sentences: many end none, and go on in small letters."""
    inside = [pair for pair in breaks if not pair[0].ends and len(pair[0].words) <= LONGEST]
    small = sum(next_.words.strip()[0].islower() for _, next_ in inside)
    large = sum(next_.words.strip()[0].isupper() for _, next_ in inside)
    long = sum(len(one.words.split()) for one, _ in inside) >= 3 * len(inside)  # no list of single words
    return bool(small) and long and small * 2 >= large and len(inside) * 2.5 >= len(breaks)


def _parts(one: Line, next_: Line, first: bool, width: int, spaced: bool) -> bool:
    """Whether a paragraph ends between two lines."""
    if len(one.words) > LONGEST or BULLET.match(next_.words) or ABOUT.match(next_.words) or ABOUT.match(one.words):
        return True
    if next_.indented and not one.indented:
        return not BULLET.match(one.words)  # what hangs below a bullet goes on
    fits = len(one.words.rstrip()) + 1 + len(next_.words.split()[0]) <= width - 2
    if first and fits and not one.ends and _title(one.words):
        return True
    return one.ends and fits and not spaced


def _title(words: str) -> bool:
    """A headline in Title Case."""
    long = [word for word in words.split() if len(word) > 3]
    return len(long) > 2 and all(word[0].isupper() for word in long) and "," not in words


def _seam(one: Line, next_: Line) -> list[str]:
    hyphened = re.search(r"\w[-‐]\Z", one.words) and next_.words[0].isalnum()
    last = JOINER if hyphened else " "
    return [last, *[JOINER] * (len(one.end) - 1)]


def is_syllable(one: str, next_: str, compounds: Set[str]) -> bool:
    """Whether the hyphen at a line's end is the typesetter's ("govern-" / "ment"), not the word's own."""
    before, after = re.search(r"(\w*)[-‐]\Z", one), re.match(r"\w*", next_)
    assert before and after
    if not (before[1].isalpha() and after[0][0].islower()) or before[1].lower() in words("compound_openers"):
        return False
    return f"{before[1]}-{after[0]}" not in compounds
