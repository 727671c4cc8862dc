"""Speech in quotation marks: which passages somebody says, which of them are one quote, and by which cue.

A passage counts as speech when a cue stands beside it, when it goes on where another left off, or when it is a sentence
of its own; other passages ("scare quotes", titles) are nobody's.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE
from analysis.reading.speech.attribution import Attribution, DocView, Span
from analysis.reading.speech.direct.cue_after import cue_after
from analysis.reading.speech.direct.cue_before import cue_before
from analysis.reading.speech.direct.cues import Cue
from analysis.reading.speech.direct.passages import follows_colon, sentence_like, stands_alone, statement, words_of
from analysis.reading.speech.marks import Quoted
from analysis.reading.speech.merging.marked_speech import NOBODY_NAMED

LONG = 8  # words of a passage that is more than a title or a phrase
AWAITED = "awaits its cue"
BREAK = re.compile(r"[\n\r]+")


def direct_speech(view: DocView, reported: list[Attribution]) -> list[Attribution]:
    """Quotes in quotation marks that no indirect quote of `reported` takes in, fragments joined."""
    taken = {p for a in reported for start, end in a.content for p in view.marks.within(start, end)}
    free = [p for p in view.marks.passages if p not in taken]
    spoken = _spoken(reported)
    found: list[Attribution] = []
    earlier: tuple[Quoted, Cue | None] | None = None
    for n, passage in enumerate(free):
        following = free[n + 1] if n + 1 < len(free) else None
        cue = _cue(view, passage, following)
        if earlier is not None and cue is not None and cue.source is None and _same_speaker(view, earlier[0], cue):
            cue = replace(cue, source=earlier[1].source if earlier[1] is not None else None)
        if earlier is not None and found and _goes_on(view, *earlier, passage):
            joined = _joined(found[-1], passage, cue, earlier[0].continues)
            if joined:
                found[-1:] = joined
                earlier = passage, cue or earlier[1]
                continue
        if cue is None and stands_alone(view, passage):
            cue = _left_over(view, passage, sorted([*spoken, *_spoken(found[-1:])], key=lambda entry: entry[0]))
            if cue is None and (passage.continues or _said_by_nobody(view, passage)):
                # where it goes on, its cue may come in a later paragraph
                cue = Cue(None, None, passage.start, "none", AWAITED if passage.continues else NOBODY_NAMED)
        if cue is not None:
            before = _opening_clause(view, passage, cue)
            own = (passage.outer_start, passage.outer_end) if before else (passage.start, passage.end)
            found.append(Attribution((*before, own), cue.source, cue.word, cue.rule))
            earlier = passage, cue
    return [a for a in found if a.rule != AWAITED]


def _said_by_nobody(view: DocView, passage: Quoted) -> bool:
    """A whole statement that is somebody's, although nobody is named: no title, and not what a colon brings in."""
    long = statement(view, passage) or len(words_of(view, passage)) > LONG
    return long and sentence_like(view, passage) and not follows_colon(view, passage)


def _same_speaker(view: DocView, previous: Quoted, cue: Cue) -> bool:
    """A participle of saying goes on from a passage: “We won,” Lee said, further adding, “It was hard.”"""
    if cue.word is None or cue.rule != "cue before" or not previous.outer_end <= cue.word[0]:
        return False
    between = view.text[previous.outer_end : cue.word[0]].strip()
    return view.doc[view.first_token(cue.word[0])].tag_ == "VBG" and not any(c in between for c in ".?!;:\n")


def _joined(last: Attribution, passage: Quoted, cue: Cue | None, continues: bool) -> list[Attribution]:
    """The last attribution with a passage that goes on from it; nothing where the passage has a cue of its own."""
    words = passage.start, passage.end
    longer = replace(last, content=(*last.content, words))
    if cue is None or cue.word == last.cue:
        return [longer]
    if continues and last.cue is None:  # the cue comes in the last paragraph of the quote
        return [replace(longer, source=cue.source, cue=cue.word, rule=cue.rule)]
    if continues and len(last.content) > 1:
        # "A," she said. "B … (next paragraph) “C,” he added: the passage without a cue goes with the later one
        *own, handed = last.content
        return [replace(last, content=tuple(own)), Attribution((handed, words), cue.source, cue.word, cue.rule)]
    return []


def _cue(view: DocView, passage: Quoted, following: Quoted | None) -> Cue | None:
    """The cue of a passage, or None; `following` is the next passage."""
    before, after = cue_before(view, passage), cue_after(view, passage, following)
    if before is not None and after is not None:
        if after.rule == "signature" and BREAK.search(view.text, before.position, passage.outer_start):
            return after  # Readers write: “…” (next line) Ann Lee, Leeds
        if before.rule in ("noun before", "colon") and after.rule == "cue after":
            return after
        return before if before.side == "beside" or follows_colon(view, passage) else after
    return before or after


def _goes_on(view: DocView, previous: Quoted, cue: Cue | None, passage: Quoted) -> bool:
    """The passage is a further fragment of the previous one: only the cue's clause or a new paragraph lies between."""
    between = view.text[previous.outer_end : passage.outer_start]
    if previous.continues:
        return not between.strip()
    if "\n" in between:
        return False
    if not between.strip():
        return True
    if cue is None or cue.side != "after" or not previous.outer_end <= cue.position < passage.outer_start:
        return False
    inner = view.first_token(previous.outer_end)
    opening = view.token_at(passage.outer_start)
    ends = sum(view.doc[i].text in (".", "?", "!") for i in range(inner, opening))
    # tweeted Lee “and …”; not a title: said Lee in “How We Won.”
    resumed = cue.source is not None and not view.text[cue.source[1] : passage.outer_start].strip()
    resumed = resumed and view.text[passage.start].islower()
    return ends <= 1 and (resumed or between.rstrip()[-1] in (".?!:" if ends else ",:;—–-"))


def _opening_clause(view: DocView, passage: Quoted, cue: Cue) -> tuple[Span, ...]:
    """The clause that a passage in lower case goes on from: If the dam breaks, he said, “we are lost.”"""
    if cue.side not in ("before", "beside") or not (cue.word and cue.source and view.text[passage.start].islower()):
        return ()
    word, last = view.token_at(cue.word[0]), view.token_at(min(cue.source[0], cue.word[0])) - 1
    clause = [view.doc[i] for i in range(view.sentence_start[word], max(last, 0))]
    after = view.text[cue.word[1] : passage.outer_start].strip()
    if last < 0 or view.doc[last].text != "," or after != ",":
        return ()
    if not any(t.tag_ in FINITE for t in clause) or any(frames(t) for t in clause):
        return ()
    return view.fragments(t.i for t in clause)


def _left_over(view: DocView, passage: Quoted, spoken: list[tuple[int, Attribution]]) -> Cue | None:
    """Whoever spoke last before a sentence in quotation marks without a cue, in its paragraph or the one before."""
    latest = bisect_right(spoken, passage.outer_start, key=lambda entry: entry[0]) - 1
    if latest < 0:
        return None
    attribution = spoken[latest][1]
    between = view.text[attribution.content[0][0] : passage.outer_start]
    if len(BREAK.findall(between)) > 1:
        return None
    return Cue(None, attribution.source, passage.start, "none", "last speaker")


def _spoken(attributions: list[Attribution]) -> list[tuple[int, Attribution]]:
    """Attributions with a source by where they end, cue included."""
    ends = [(max(end for _, end in (*a.content, a.cue or a.content[0])), a) for a in attributions if a.source]
    return sorted(ends, key=lambda entry: entry[0])
