"""Attributions of the rules and of the reader model put together: each where it reads better.

Quotation marks settle how far direct speech goes: there the rules win. What is reported without marks, which passages
one speaker says on end, and how far the words of cue and source reach, the model reads better.
"""

from dataclasses import replace

from analysis.reading.grammar.reporting import frames, source_of, source_span
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap
from analysis.reading.speech.certainty import least, sure, weighed
from analysis.reading.speech.model_quotes import BREAK

MARKED = frozenset(("cue after", "cue before", "colon", "signature", "transcript", "interview", "last speaker"))
LAID_OUT = frozenset(("signature", "transcript", "interview"))  # the layout says who speaks
SURE = 0.5  # from here on, the model and no rule says who speaks in quotation marks
RIVAL = 0.8  # below it, a quote of the model's yields to a rule that cuts the words otherwise


def merge(view: DocView, rules: list[Attribution], model: list[Attribution]) -> list[Attribution]:
    """The rules' speech in quotation marks, what the model reads beside it, and what only rules find somebody say."""
    spoken, kept = _spoken(view.text, [a for a in rules if a.rule in MARKED], model)
    reported, own = [a for a in rules if a.rule not in MARKED], []
    for b in reported:
        touched = [a for a in kept if common(a, b)]
        if b.source is not None and not any(alike(a, b) or sure(a, RIVAL) for a in touched):
            kept = [a for a in kept if a not in touched]
            own.append(b)
    read = [_settled(view, a, next((b for b in reported if alike(a, b)), None)) for a in kept]
    found = [*spoken, *(a for a in read if a is not None), *own]
    return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _spoken(
    text: str, marked: list[Attribution], model: list[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Speech in quotation marks with what the model reads of it, and what the model reads beside it.

    A sentence in marks that nothing but its place gives to the last speaker is speech where the model thinks so too.
    """
    free, found, rest = list(marked), [], []
    for a in model:
        parts = [b for b in free if 2 * common(a, b) > length(b)]
        if 2 * sum(common(a, b) for b in parts) <= length(a):
            parts = [b for b in free if 2 * common(a, b) > length(a)]
        if parts := _on_end(text, parts):
            free = [b for b in free if b not in parts]
            found.append(_one_quote(parts, a))
        elif not any(2 * common(a, b) > length(a) for b in marked):
            rest.append(a)
    return [*found, *(b for b in free if b.rule != "last speaker")], rest


def _on_end(text: str, parts: list[Attribution]) -> list[Attribution]:
    """The first of some passages and those that follow it, not signed by another, without a whole paragraph between."""
    chain = parts[:1]
    for b in parts[1:]:
        if b.rule in LAID_OUT or len(BREAK.findall(text, chain[-1].content[-1][1], b.content[0][0])) > 1:
            break
        chain.append(b)
    return chain


def _one_quote(parts: list[Attribution], a: Attribution) -> Attribution:
    """The passages in marks that the model reads as one quote, with its words for cue and source."""
    first = next((b for b in parts if b.cue), parts[0])
    source, cue = first.source, first.cue
    if first.rule in LAID_OUT:
        return replace(first, content=tuple(sorted(fragment for b in parts for fragment in b.content)))
    same_cue = cue is None or _meet(cue, a.cue)  # "Asked by the paper, she said: “…”" has two
    if a.source is not None and (source is None or _meet(source, a.source) or (same_cue and sure(a, SURE))):
        source = a.source
    if a.cue is not None and same_cue:
        cue = a.cue
    content = sorted(fragment for b in parts for fragment in b.content)
    return replace(first, content=tuple(content), source=source, cue=cue)


def _settled(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution | None:
    """A quote of the model's with all that rule and grammar know of it; None where too little speaks for it."""
    a = replace(_attributed(view, a, rule), confidence=weighed(a.confidence, rule is not None))
    return a if rule is not None or sure(a, least(view, a)) else None


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _attributed(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution:
    """A content of the model's with cue and source; what it lacks, grammar may give, also where it breaks off."""
    if rule is not None:
        longer = rule.content[0][0] == a.content[0][0] and rule.content[-1][1] > a.content[-1][1]
        content = rule.content if longer else a.content
        a = replace(a, content=content, cue=a.cue or rule.cue, source=a.source or rule.source)
    if a.source is None and a.cue is not None:
        words = view.doc.char_span(*a.cue, alignment_mode="expand")
        verb = next((t for t in reversed(words or ()) if t.pos_ == "VERB"), None)
        head = source_of(verb) if verb is not None and frames(verb) else None
        a = replace(a, source=source_span(head) if head is not None else None)
    return a


def common(a: Attribution, b: Attribution) -> int:
    """Characters that two contents share."""
    return overlap(a.content, b.content)


def length(a: Attribution) -> int:
    return sum(end - start for start, end in a.content)


def alike(a: Attribution, b: Attribution) -> bool:
    """Two contents share half of the characters that they have together."""
    return 3 * common(a, b) >= length(a) + length(b)
