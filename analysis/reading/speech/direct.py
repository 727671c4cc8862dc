"""Speech in quotation marks: which passages somebody says, which of them are one quote, and by which cue.

A passage counts as speech when a cue stands beside it, when it goes on where another left off, or when it is a sentence
of its own; other passages ("scare quotes", titles) are nobody's.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE
from analysis.reading.speech.attribution import Attribution, Reading, Span
from analysis.reading.speech.cue_after import cue_after
from analysis.reading.speech.cue_before import cue_before
from analysis.reading.speech.cues import Cue
from analysis.reading.speech.marks import Quoted
from analysis.reading.speech.passages import follows_colon, stands_alone

TRANSCRIPT = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s+(?=\S)")  # LEE: We lost the barn.
AWAITED = "awaits its cue"
BREAK = re.compile(r"[\n\r]+")


def direct_speech(reading: Reading, reported: list[Attribution]) -> list[Attribution]:
    """Quotes in quotation marks that no indirect quote of `reported` takes in, fragments joined."""
    taken = {p for a in reported for start, end in a.content for p in reading.marks.within(start, end)}
    free = [p for p in reading.marks.passages if p not in taken]
    spoken = _spoken(reported)
    found: list[Attribution] = []
    earlier: tuple[Quoted, Cue | None] | None = None
    for n, passage in enumerate(free):
        following = free[n + 1] if n + 1 < len(free) else None
        if (name := TRANSCRIPT.match(reading.text, passage.start, passage.end)) is not None:
            words, colon = ((name.end(), passage.end),), (name.end(1), name.end(1) + 1)
            found.append(Attribution(words, name.span(1), colon, "transcript"))
            earlier = passage, Cue(colon, name.span(1), colon[0], "beside", "transcript")
            continue
        previous = earlier[0] if earlier else None
        joined = earlier is not None and found and _goes_on(reading, *earlier, passage)
        cue = _cue(reading, passage, following)
        late = joined and previous.continues and cue is not None and found[-1].cue is None
        if joined and (cue is None or cue.word == found[-1].cue or late):
            found[-1] = replace(found[-1], content=(*found[-1].content, (passage.start, passage.end)))
            if late:  # the cue comes in the last paragraph of the quote
                found[-1] = replace(found[-1], source=cue.source, cue=cue.word, rule=cue.rule)
            earlier = passage, cue or earlier[1]
            continue
        if joined and previous.continues and len(found[-1].content) > 1:
            # "A," she said. "B … (next paragraph) “C,” he added: the passage without a cue goes with the later one
            *own, handed = found[-1].content
            found[-1] = replace(found[-1], content=tuple(own))
            found.append(Attribution((handed, (passage.start, passage.end)), cue.source, cue.word, cue.rule))
            earlier = passage, cue
            continue
        if cue is None and stands_alone(reading, passage):
            cue = _left_over(reading, passage, sorted([*spoken, *_spoken(found[-1:])], key=lambda entry: entry[0]))
            if cue is None and passage.continues:  # its cue may come in a later paragraph
                cue = Cue(None, None, passage.start, "none", AWAITED)
        if cue is not None:
            before = _opening_clause(reading, passage, cue)
            words = (passage.outer_start, passage.outer_end) if before else (passage.start, passage.end)
            content = (*before, words)
            found.append(Attribution(content, cue.source, cue.word, cue.rule))
            earlier = passage, cue
    return [a for a in found if a.rule != AWAITED]


def _cue(reading: Reading, passage: Quoted, following: Quoted | None) -> Cue | None:
    """The cue of a passage, or None; `following` is the next passage."""
    before, after = cue_before(reading, passage), cue_after(reading, passage, following)
    if before is not None and after is not None:
        return before if before.side == "beside" or follows_colon(reading, passage) else after
    return before or after


def _goes_on(reading: Reading, previous: Quoted, cue: Cue | None, passage: Quoted) -> bool:
    """The passage is a further fragment of the previous one: only the cue's clause or a new paragraph lies between."""
    between = reading.text[previous.outer_end : passage.outer_start]
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


def _opening_clause(reading: Reading, passage: Quoted, cue: Cue) -> tuple[Span, ...]:
    """The clause that a passage in lower case goes on from: If the dam breaks, he said, “we are lost.”"""
    if cue.side not in ("before", "beside") or not (cue.word and cue.source and reading.text[passage.start].islower()):
        return ()
    word, last = reading.token_at(cue.word[0]), reading.token_at(min(cue.source[0], cue.word[0])) - 1
    clause = [reading.doc[i] for i in range(reading.sentence_start[word], max(last, 0))]
    after = reading.text[cue.word[1] : passage.outer_start].strip()
    if last < 0 or reading.doc[last].text != "," or after != ",":
        return ()
    if not any(t.tag_ in FINITE for t in clause) or any(frames(t) for t in clause):
        return ()
    return reading.fragments(t.i for t in clause)


def _left_over(reading: Reading, passage: Quoted, spoken: list[tuple[int, Attribution]]) -> Cue | None:
    """Whoever spoke last before a sentence in quotation marks without a cue, in its paragraph or the one before."""
    latest = bisect_right(spoken, passage.outer_start, key=lambda entry: entry[0]) - 1
    if latest < 0:
        return None
    attribution = spoken[latest][1]
    between = reading.text[attribution.content[0][0] : passage.outer_start]
    if len(BREAK.findall(between)) > 1:
        return None
    return Cue(None, attribution.source, passage.start, "none", "last speaker")


def _spoken(attributions: list[Attribution]) -> list[tuple[int, Attribution]]:
    """Attributions with a source by where they end, cue included."""
    ends = [(max(end for _, end in (*a.content, a.cue or a.content[0])), a) for a in attributions if a.source]
    return sorted(ends, key=lambda entry: entry[0])
