"""Speech in quotation marks: which passages somebody says, which of them are one quote, and by which cue.

A passage counts as speech when a cue stands beside it, when it goes on where another left off, or when it is a sentence
of its own; other passages ("scare quotes", titles) are nobody's.
"""
from dataclasses import replace

from analysis.reading.attribution import Attribution, Reading
from analysis.reading.cues import Cue, cue_of, stands_alone
from analysis.reading.quotation_marks import Quoted


def direct_speech(reading: Reading, reported: list[Attribution]) -> list[Attribution]:
    """Quotes in quotation marks that no indirect quote of `reported` takes in, fragments joined."""
    taken = [s for a in reported for s in a.content]
    free = [p for p in reading.marks.passages if not any(s[0] < p.end and p.start < s[1] for s in taken)]
    found: list[Attribution] = []
    earlier: tuple[Quoted, Cue | None] | None = None
    for n, passage in enumerate(free):
        following = free[n + 1] if n + 1 < len(free) else None
        previous = earlier[0] if earlier else None
        joined = earlier is not None and found and _goes_on(reading, *earlier, passage)
        cue = cue_of(reading, passage, following)
        late = joined and previous.continues and cue is not None and found[-1].cue is None
        if joined and (cue is None or cue.word == found[-1].cue or late):
            found[-1] = replace(found[-1], content=(*found[-1].content, (passage.start, passage.end)))
            if late:                                               # the cue comes in the last paragraph of the quote
                found[-1] = replace(found[-1], source=cue.source, cue=cue.word, rule=cue.rule)
            earlier = passage, cue or earlier[1]
            continue
        if joined and previous.continues and len(found[-1].content) > 1:      # "A," she said. "B … (paragraph) “C,” he said:
            *own, handed = found[-1].content                                  # the passage without a cue goes with the later one
            found[-1] = replace(found[-1], content=tuple(own))
            found.append(Attribution((handed, (passage.start, passage.end)), cue.source, cue.word, cue.rule))
            earlier = passage, cue
            continue
        if cue is None and stands_alone(reading, passage):
            cue = _left_over(reading, passage, [*reported, *found])
        if cue is not None:
            found.append(Attribution(((passage.start, passage.end),), cue.source, cue.word, cue.rule))
            earlier = passage, cue
    return found


def _goes_on(reading: Reading, previous: Quoted, cue: Cue | None, passage: Quoted) -> bool:
    """The passage is a further fragment of the previous one: only its cue's clause or a paragraph's break lies between."""
    between = reading.text[previous.outer_end:passage.outer_start]
    if previous.continues:
        return not between.strip()
    if "\n" in between:
        return False
    if not between.strip():
        return True
    if cue is None or cue.side != "after" or not previous.outer_end <= cue.position < passage.outer_start:
        return False
    inner = reading.first_token(previous.outer_end)
    opening = reading.token_at(passage.outer_start)
    ends = sum(reading.doc[i].text in (".", "?", "!") for i in range(inner, opening))
    return ends <= 1 and between.rstrip()[-1] in (".?!:" if ends else ",:;—–-")


def _left_over(reading: Reading, passage: Quoted, attributed: list[Attribution]) -> Cue | None:
    """Whoever spoke last before a sentence in quotation marks without a cue, in its paragraph or the one before."""
    text = reading.text
    paragraph = text.rfind("\n", 0, passage.outer_start)
    earliest = text.rfind("\n", 0, len(text[:max(paragraph, 0)].rstrip("\n"))) if paragraph >= 0 else -1
    latest = None
    for attribution in attributed:
        place = max(s[1] for s in (*attribution.content, attribution.cue or attribution.content[0]))
        if earliest < attribution.content[0][0] and place <= passage.outer_start and attribution.source is not None:
            if latest is None or place > latest[0]:
                latest = place, attribution
    if latest is None:
        return None
    return Cue(None, latest[1].source, passage.start, "none", "last speaker")
