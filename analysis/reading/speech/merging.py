"""Attributions of the rules and of the reader model put together: each where it reads better.

Quotation marks settle what direct speech is, and grammar who speaks it: there the rules win. What is reported without
marks, and how far the words of cue and source reach, the model reads better.
"""
import re
from dataclasses import replace

from analysis.reading.speech.attribution import Attribution, Reading, Span
from analysis.reading.speech.grammar import source_of, source_span

MARKED = frozenset(("cue after", "cue before", "colon", "signature", "transcript", "last speaker"))
JOINED = re.compile(r"[\s,;]*(?:(?:and|but|or)\s)?[\s,;]*", re.IGNORECASE)
HEAD = "reader model: quotes"
FLOOR = 0.45    # below it, what no rule finds as well is left out …
NOMINAL = 0.72  # … and below this, what is no clause ("the charges", "more sanctions"): that is seldom speech
SURE = 0.5      # a content of the model's that is less sure yields to a rule's that is cut otherwise


def from_model(text: str, quotes) -> list[Attribution]:
    """The model's quotes as attributions; fragments with nothing but "and" between them are one."""
    return [Attribution(_joined(text, q.content), q.source, (q.cue[0][0], q.cue[-1][1]) if q.cue else None, HEAD, q.confidence)
            for q in quotes]


def merge(reading: Reading, rules: list[Attribution], model: list[Attribution]) -> list[Attribution]:
    """The rules' speech in quotation marks, what the model reads beside it, and what only the rules find."""
    marked = [a for a in rules if a.rule in MARKED]
    reported = [a for a in rules if a.rule not in MARKED]
    kept, same = [], {}
    for a in model:
        settled = next((n for n, b in enumerate(marked) if 2 * common(a, b) > length(a)), None)
        if settled is None:
            kept.append(a)
        else:
            same.setdefault(settled, a)
    marked = [replace(b, source=_wider(b.source, same[n].source), cue=_wider(b.cue, same[n].cue)) if n in same else b
              for n, b in enumerate(marked)]
    own = []
    for b in reported:
        touched = [a for a in kept if common(a, b)]
        if any(alike(a, b) for a in touched):
            continue
        if all(a.confidence is not None and a.confidence < SURE for a in touched):
            kept = [a for a in kept if a not in touched]
            own.append(b)
    kept = [a for a in kept if a.confidence is None or a.confidence >= (FLOOR if says(reading, a) else NOMINAL)
            or any(alike(a, b) for b in reported)]
    kept = [_attributed(reading, a, next((b for b in reported if alike(a, b)), None)) for a in kept]
    return sorted([*marked, *kept, *own], key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _joined(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    found = [content[0]]
    for start, end in content[1:]:
        if JOINED.fullmatch(text, found[-1][1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _wider(rule: Span | None, model: Span | None) -> Span | None:
    """The model's words for what the rule names, where both mean the same."""
    meets = rule is not None and model is not None and rule[0] < model[1] and model[0] < rule[1]
    return model if meets else rule


def _attributed(reading: Reading, a: Attribution, rule: Attribution | None) -> Attribution:
    """A content of the model's with cue and source; what it lacks, or looks for far away, grammar may give."""
    if rule is not None:
        a = replace(a, cue=a.cue or rule.cue)
        if rule.source and (a.source is None or not _together(reading, a.source, a.cue or a.content[0])):
            a = replace(a, source=rule.source)
    if a.source is None and a.cue is not None:
        words = reading.doc.char_span(*a.cue, alignment_mode="expand")
        verb = next((t for t in reversed(words or ()) if t.pos_ == "VERB"), None)
        head = source_of(verb) if verb is not None else None
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
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a.content for t, f in b.content)


def length(a: Attribution) -> int:
    return sum(end - start for start, end in a.content)


def alike(a: Attribution, b: Attribution) -> bool:
    """Two contents share half of the characters that they have together."""
    return 3 * common(a, b) >= length(a) + length(b)
