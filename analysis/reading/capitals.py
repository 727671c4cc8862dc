"""Text in capitals → as it would stand in print, character for character."""

import re
from functools import cache

from analysis.lexicon import words
from analysis.reading.language import pipeline, stretches

MOST = 0.9  # share of capitals among the letters of a text in capitals
OPENING = re.compile(r"(?:\A|[\n\r]|[.!?][\"”’)]*\s|“|(?<=\s)\")\s*[\"“‘(]*[^\W\d_]")
CAPITALISED = re.compile(r"\b[A-Z](?:[a-z’']+|(?<=A))(?!\w)")
VOWEL = re.compile("[AEIOUY]")


def all_capitals(text: str) -> bool:
    """Whether a text of some length is in capitals: nothing in it tells names from words."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 40 and sum(c.isupper() for c in letters) >= MOST * len(letters)


def in_print(text: str) -> str:
    """The text in small letters, capitals where a sentence begins and where the tagger then sees a name."""
    if sum(map(str.islower, text)) < sum(map(str.isupper, text)):
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)  # "İ" has two small letters
    else:  # Each Word Begins With One: “EU” is known by its second
        small = CAPITALISED.sub(lambda word: word[0].lower(), text)
    letters = list(small)
    for opening in OPENING.finditer(small):
        letters[opening.end() - 1] = text[opening.end() - 1]
    opened = "".join(letters)
    spans = list(stretches(opened, 0))
    for (start, _), doc in zip(spans, pipeline().pipe(opened[s:e] for s, e in spans)):
        for token in doc:
            at, end = start + token.idx, start + token.idx + len(token)
            if token.lower_ == "i" or token.lower_.startswith(("i'", "i’")):
                letters[at] = "I"
            elif token.tag_ in ("NNP", "NNPS"):
                whole = text[at:end]
                short = whole in acronyms() or "." in whole or not VOWEL.search(whole)
                letters[at:end] = whole if short else whole[0] + small[at + 1 : end]
    return "".join(letters)


@cache
def acronyms() -> frozenset[str]:
    return words("acronyms")
