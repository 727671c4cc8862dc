"""Where time expressions stand: candidates of the grammar that the words around them allow."""

import re

from analysis.article.words import small
from analysis.reading.document import Doc, Span
from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.direction import modifies_noun
from analysis.reading.timex.extents.candidates import Candidate, words_at
from analysis.reading.timex.extents.neighbours import allowed
from analysis.reading.timex.normalisation.normalisation import matches
from analysis.reading.timex.values import holidays

# A stretch of text without one of these holds no time expression: they bound what the grammar is tried on.
TRIGGERS = {
    *(w.rstrip(".") for kind in words.TRIGGERS for w in kind),
    *holidays(),
    *("period", "weekend", "times", "once", "twice"),  # of fixed phrases of the grammar
    *("nineteen", "thousand"),  # of years in words
}
TRIGGER = re.compile(r"\d|\b(?:" + "|".join(sorted(map(re.escape, TRIGGERS), key=len, reverse=True)) + r")(?!\w{2})")

Extent = tuple[int, int, str]  # start, end, rule
DETERMINERS = {"the", "a", "an", "its", "their", "his", "her", "this", "that"}
PART = re.compile(
    r"\b(?:(?:the )?(?:very )?(?:beginning|start|end|close|middle|rest|remainder) of (?:the )?"
    r"|(?:the )?(?:early|late|mid)(?: in)?[ -](?:the )?|(?:earlier|later)(?: in)? |sometime )$",
    re.IGNORECASE,
)
AROUND = re.compile(PART.pattern.replace("sometime ", "sometime |around "), re.IGNORECASE)
MEASURE = re.compile(
    r"\b(?:at least|at most|almost|nearly|more than|less than|fewer than|no more than|no less than"
    r"|up to|the) $",
    re.IGNORECASE,
)
# Rules whose expressions take other modifiers than a part of them, or none.
MODIFIERS: dict[str, re.Pattern[str] | None] = {
    **dict.fromkeys(("duration", "offset"), MEASURE),
    **dict.fromkeys(("clock time", "day of month", "year end"), AROUND),
    **dict.fromkeys(("reference", "set", "every", "second day", "units", "frequency", "unit long")),
}


def spans_of_sentence(doc: Doc, text: str, sentence: Span) -> list[Extent]:
    """The longest candidates that the words around them allow, with their modifiers."""
    low, high = sentence.start_char, sentence.end_char
    if not TRIGGER.search(small(text[low:high])):
        return []
    kept: list[Extent] = []
    taken = bytearray(high - low)
    for start, end, rule in sorted(set(matches(text, low, high)), key=lambda c: (c[0] - c[1], c[0])):
        if not any(taken[start - low : end - low]) and allowed(Candidate(doc, text, start, end, rule)):
            kept.append((start, end, rule))
            taken[start - low : end - low] = b"\x01" * (end - start)
    found: list[Extent] = []
    for extent in sorted(kept):
        found.append(undetermined(doc, *extended(text, found[-1][1] if found else low, *extent)))
    return found


def extended(text: str, low: int, start: int, end: int, rule: str) -> Extent:
    """An extent with the modifiers that TIMEX3 counts in ("early next year", "at least two weeks")."""
    pattern = MODIFIERS.get(rule, PART)
    while pattern is not None and (match := pattern.search(text, max(low, start - 40), start)):
        start = match.start()
    return start, end, rule


def undetermined(doc: Doc, start: int, end: int, rule: str) -> Extent:
    """An extent before the noun that it modifies is without the determiner, which is the noun's ("a two-day visit")."""
    span = words_at(doc, start, end)
    if len(span) > 1 and span[0].lower_ in DETERMINERS and modifies_noun(span[1:]):
        start = span[1].idx
    return start, end, rule
