"""Cues of direct speech: what beside a passage in quotation marks says who says it."""

from dataclasses import dataclass
from itertools import takewhile

from analysis.reading.document import Token
from analysis.reading.grammar.reporting import source_of, source_span
from analysis.reading.grammar.tokens import FINITE, NOMINAL, child
from analysis.reading.speech.attribution import DocView, Span, span

DASHES = {"—", "–", "-", "--", "―", "‒"}


@dataclass(frozen=True)
class Cue:
    """What attributes a passage: its word (None where nothing but the layout does), and the speaker's words.

    `position` is where it stands, `side`: "before", "beside" (right before), "after" or "none".
    """

    word: Span | None
    source: Span | None
    position: int
    side: str
    rule: str


def verb_cue(view: DocView, verb: Token, side: str) -> Cue:
    """The cue that a verb before the passage is."""
    source = source_of(verb)
    if source is not None and view.marks.at(source.idx) is not None:
        source = None  # the parse borrowed it from inside a passage
    words = source_span(source) if source is not None else _behind_opening(view, verb)
    return Cue(span(verb), words, verb.idx, side, "cue before")


def _behind_opening(view: DocView, verb: Token) -> Span | None:
    """The words for a speaker between a verb that opens its sentence and a comma: Remarked the nurse Ann Lee, “…”."""
    if view.sentence_start[verb.i] != verb.i or verb.tag_ == "VBG":
        return None
    name = list(takewhile(lambda t: not t.is_punct, view.doc[verb.i + 1 : verb.i + 12]))
    following = verb.i + 1 + len(name)
    if not name or following >= len(view.doc) or view.doc[following].text not in (",", ":"):
        return None
    if name[-1].pos_ not in NOMINAL or any(t.tag_ in FINITE for t in name):
        return None
    return name[0].idx, name[-1].idx + len(name[-1])


def according_cue(word: Token, side: str) -> Cue | None:
    """The cue of "according to X"; None where nobody follows."""
    link = child(word, "prep")
    source = child(link, "pobj") if link is not None else None
    if link is None or source is None:
        return None
    return Cue((word.idx, link.idx + len(link)), source_span(source), word.idx, side, "according to")
