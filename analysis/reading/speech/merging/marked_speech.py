"""Speech in quotation marks: what the rules find there, with what the reader model reads of it."""

from dataclasses import replace

from analysis.reading.speech.attribution import Attribution, DocView, Places, Span, overlap
from analysis.reading.speech.merging.certainty import SURE, sure
from analysis.reading.speech.merging.model_quotes import BREAK
from analysis.reading.speech.merging.overlaps import common, extent, length, meet

NOBODY_NAMED = "nobody named"  # a sentence in marks, by itself
# How a text is laid out that says who speaks.
LAID_OUT = frozenset(("signature", "named above", "named behind", "transcript", "interview", "statement"))


def spoken_in_marks(
    view: DocView, marked: list[Attribution], model: list[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Speech in quotation marks with what the model reads of it, and what the model reads beside it.

    A sentence in marks that nothing but its place gives to the last speaker is speech where the model thinks so too.
    """
    places, taken, found, rest = Places(marked), set(), [], []
    for a in model:
        near = [marked[n] for n in places.near(a)]
        signed = [b for b in near if b.rule in LAID_OUT and not meet(a.source, b.source)]
        if beside := tuple(s for s in a.content if not any(overlap((s,), b.content) for b in signed)):
            a = replace(a, content=beside)  # “We won.” — Ann Lee. The road is shut, police said.
        free = [b for b in near if b not in taken]
        parts = [b for b in free if 2 * common(a, b) > length(b)]
        further = [s for s in a.content if view.marks.at(s[0]) and not any(overlap((s,), b.content) for b in near)]
        if 2 * (sum(common(a, b) for b in parts) + sum(end - start for start, end in further)) <= length(a):
            parts = [b for b in free if 2 * common(a, b) > length(a)]
        if parts := _on_end(view.text, parts):
            taken.update(parts)
            one = _one_quote(view, parts, a)
            found.append(replace(one, content=tuple(sorted([*one.content, *further]))))
        elif not any(2 * common(a, b) > length(a) for b in near):
            taken.update(b for b in free if common(a, b) == length(b) and meet(a.cue, b.cue))
            rest.append(a)
    return [*found, *(b for b in marked if b not in taken and b.rule != "last speaker")], rest


def _on_end(text: str, parts: list[Attribution]) -> list[Attribution]:
    """The first of some passages and those that follow it, not signed by another, without a whole paragraph between."""
    chain = parts[:1]
    for b in parts[1:]:
        signed = chain[0].rule in LAID_OUT and BREAK.search(text, chain[-1].content[-1][1], b.content[0][0])
        if signed or b.rule in LAID_OUT or len(BREAK.findall(text, chain[-1].content[-1][1], b.content[0][0])) > 1:
            break
        chain.append(b)
    return chain


def _one_quote(view: DocView, parts: list[Attribution], a: Attribution) -> Attribution:
    """The passages in marks that the model reads as one quote, with its words for cue and source."""
    first = next((b for b in parts if b.cue), parts[0])
    source, cue = first.source, first.cue
    # what stands alone in its paragraph is not said by whom the next one tells of
    later = a.cue is not None and BREAK.search(view.text, parts[-1].content[-1][1], a.cue[0]) is not None
    if first.rule in LAID_OUT or (first.rule == NOBODY_NAMED and (later or not sure(a, SURE))):
        return replace(first, content=tuple(sorted(fragment for b in parts for fragment in b.content)))
    # "Asked by the paper, she said: “…”" has two cues; a noun before the passage names its speaker but loosely
    same_cue = cue is None or meet(cue, a.cue) or first.rule == "noun before"
    beside = source is not None and cue is not None and first.rule == "cue after" and source[0] - cue[1] == 1
    surer = source is None or meet(source, a.source) or (same_cue and sure(a, SURE) and not beside)
    if a.source is not None and surer:
        source = a.source
    if a.cue is not None and same_cue:
        cue = a.cue
    content = sorted(fragment for b in parts for fragment in b.content)
    if first.rule == "cue before" and _goes_on(view.text, a, content, first.cue):
        content = list(a.content)  # told the paper the road “was shut”
    return replace(first, content=tuple(content), source=source, cue=cue)


def _goes_on(text: str, a: Attribution, passages: list[Span], cue: Span | None) -> bool:
    """The model reads a clause outside the marks that goes on in them, up to their end."""
    (start, end), opening = extent(a), passages[0][0]
    inside = text[opening : opening + 2].lstrip("“\"‘'«„")[:1].islower()
    return cue is not None and cue[1] <= start < opening and inside and end >= passages[-1][1]
