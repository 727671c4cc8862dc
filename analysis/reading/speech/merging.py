"""Attributions of the rules and of the reader model put together: each where it reads better.

Quotation marks settle how far direct speech goes: there the rules win. What is reported without marks, which passages
one speaker says on end, and how far the words of cue and source reach, the model reads better.
"""
import math
import re
from dataclasses import replace

from analysis.reading.speech.attribution import Attribution, Reading, Span, overlap
from analysis.reading.speech.grammar import frames, source_of, source_span

MARKED = frozenset(("cue after", "cue before", "colon", "signature", "transcript", "last speaker"))
JOINED = re.compile(r"[\s,;]*(?:(?:and|but|or)\s)?[\s,;]*", re.IGNORECASE)
BREAK = re.compile(r"\s*[\n\r]\s*")
HEAD = "reader model: quotes"
AGREED = 0.65     # log odds that a quote of the model's gains where a rule finds it as well …
ALONE = -0.25     # … and loses where none does
FLOOR = 0.4       # below it, what no rule finds as well is left out …
DOUBTFUL = 0.65   # … and below this, what holds no verb ("the charges", "more sanctions") or has nobody who says it
SURE = 0.5        # what the model is less sure of yields to a rule that cuts or attributes it otherwise


def from_model(reading: Reading, quotes) -> list[Attribution]:
    """The model's quotes as attributions; fragments with nothing but "and" between them are one."""
    found = []
    for q in quotes:
        content = tuple(_in_paragraph(reading, *fragment) for fragment in _joined(reading.text, q.content))
        found.append(Attribution(content, q.source, (q.cue[0][0], q.cue[-1][1]) if q.cue else None, HEAD, q.confidence))
    return found


def merge(reading: Reading, rules: list[Attribution], model: list[Attribution]) -> list[Attribution]:
    """The rules' speech in quotation marks, what the model reads beside it, and what only the rules find."""
    spoken, kept = _spoken([a for a in rules if a.rule in MARKED], model)
    reported, own = [a for a in rules if a.rule not in MARKED], []
    for b in reported:
        touched = [a for a in kept if common(a, b)]
        if not any(alike(a, b) or _sure(a, SURE) for a in touched):
            kept = [a for a in kept if a not in touched]
            own.append(b)
    read = [_settled(reading, a, next((b for b in reported if alike(a, b)), None)) for a in kept]
    found = [*spoken, *(a for a in read if a is not None), *own]
    return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _spoken(marked: list[Attribution], model: list[Attribution]) -> tuple[list[Attribution], list[Attribution]]:
    """Speech in quotation marks with what the model reads of it, and what the model reads beside it.

    A sentence in marks that nothing but its place gives to the last speaker is speech where the model thinks so too.
    """
    free, found, rest = list(marked), [], []
    for a in model:
        parts = [b for b in free if 2 * common(a, b) > length(b)]
        if 2 * sum(common(a, b) for b in parts) <= length(a):
            parts = [b for b in free if 2 * common(a, b) > length(a)]
        if parts:
            free = [b for b in free if b not in parts]
            found.append(_one_quote(parts, a))
        elif not any(2 * common(a, b) > length(a) for b in marked):
            rest.append(a)
    return [*found, *(b for b in free if b.rule != "last speaker")], rest


def _one_quote(parts: list[Attribution], a: Attribution) -> Attribution:
    """The passages in marks that the model reads as one quote, with its words for cue and source."""
    first = next((b for b in parts if b.cue), parts[0])
    source, cue = first.source, first.cue
    if a.source is not None and (source is None or _meet(source, a.source) or _sure(a, SURE)):
        cue = cue if cue and _meet(source, a.source) else a.cue or cue
        source = a.source
    if a.cue is not None and (cue is None or _meet(cue, a.cue)):
        cue = a.cue
    content = sorted(fragment for b in parts for fragment in b.content)
    return replace(first, content=tuple(content), source=source, cue=cue)


def _settled(reading: Reading, a: Attribution, rule: Attribution | None) -> Attribution | None:
    """A quote of the model's with all that rule and grammar know of it; None where too little speaks for it."""
    a = replace(_attributed(reading, a, rule), confidence=_weighed(a.confidence, rule is not None))
    plain = says(reading, a) and a.source is not None
    return a if rule is not None or _sure(a, FLOOR if plain else DOUBTFUL) else None


def _weighed(confidence: float | None, agreed: bool) -> float | None:
    """The probability that a quote is right, knowing whether a rule finds it as well."""
    if confidence is None:
        return None
    odds = confidence / max(1 - confidence, 1e-6) * math.exp(AGREED if agreed else ALONE)
    return odds / (1 + odds)


def _sure(a: Attribution, least: float) -> bool:
    return a.confidence is None or a.confidence >= least


def _in_paragraph(reading: Reading, start: int, end: int) -> Span:
    """A fragment up to the end of its paragraph, unless the next one goes on in quotation marks."""
    for gap in BREAK.finditer(reading.text, start, end):
        if gap.start() > start and reading.marks.at(gap.end()) is None:
            return start, gap.start()
    return start, end


def _joined(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    found = [content[0]]
    for start, end in content[1:]:
        if JOINED.fullmatch(text, found[-1][1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _attributed(reading: Reading, a: Attribution, rule: Attribution | None) -> Attribution:
    """A content of the model's with cue and source; what it lacks, or looks for far away, grammar may give."""
    if rule is not None:
        a = replace(a, cue=a.cue or rule.cue)
        if rule.source and (a.source is None or not _together(reading, a.source, a.cue or a.content[0])):
            a = replace(a, source=rule.source)
    if a.source is None and a.cue is not None:
        words = reading.doc.char_span(*a.cue, alignment_mode="expand")
        verb = next((t for t in reversed(words or ()) if t.pos_ == "VERB"), None)
        head = source_of(verb) if verb is not None and frames(verb) else None
        a = replace(a, source=source_span(head) if head is not None else None)
    return a


def _together(reading: Reading, one: Span, other: Span) -> bool:
    """Two spans begin in one sentence."""
    one, other = (reading.sentence_start[reading.token_at(span[0])] for span in (one, other))
    return one == other


def says(reading: Reading, a: Attribution) -> bool:
    """Is there a verb in the content?"""
    return any(reading.doc[i].pos_ in ("VERB", "AUX") for start, end in a.content
               for i in range(reading.first_token(start), reading.first_token(end)))


def common(a: Attribution, b: Attribution) -> int:
    """Characters that two contents share."""
    return overlap(a.content, b.content)


def length(a: Attribution) -> int:
    return sum(end - start for start, end in a.content)


def alike(a: Attribution, b: Attribution) -> bool:
    """Two contents share half of the characters that they have together."""
    return 3 * common(a, b) >= length(a) + length(b)
