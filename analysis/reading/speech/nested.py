"""What somebody's own words tell of another's: "The minister has promised that the dam holds," Rao said."""

from collections.abc import Iterator
from copy import copy

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.actors.coreference.pronouns import FIRST
from analysis.reading.grammar.reporting import frames, is_speech_noun, source_of
from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.indirect import told_by
from analysis.reading.speech.marks import Marks, Quoted
from analysis.reading.speech.noun_cues import noun_cue

NESTED = "said in a quotation"
ANYBODY = frozenset(["you", "one", "people", "nobody", "who"])


def with_nested(view: DocView, found: list[Attribution]) -> list[Attribution]:
    """Attributions with those that stand inside their quotation marks, each behind the one that it stands in."""
    spoken = {p for a in found for start, end in a.content for p in view.marks.within(start, end)}
    inside = [a for passage in sorted(spoken, key=lambda p: p.start) for a in _inside(view, passage)]
    return sorted([*found, *inside], key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _inside(view: DocView, passage: Quoted) -> Iterator[Attribution]:
    """What a passage tells of others' words; its speaker's own ("I think that") are the speech itself."""
    bare = copy(view)
    bare.marks = Marks("")
    reach = passage.start
    for token in view.doc[view.first_token(passage.start) : view.first_token(passage.end)]:
        if token.idx < reach:
            continue
        for a in _told(bare, token):
            content = tuple((start, min(end, passage.end)) for start, end in a.content if start >= passage.start)
            if content and a.source is not None and passage.start <= a.source[0] < a.source[1] <= passage.end:
                content = tuple((start, end) for start, end in content if start < end)
                if content and (content[0][0], content[-1][1]) != (passage.start, passage.end):
                    yield Attribution(content, a.source, a.cue, NESTED)
                    reach = content[-1][1]


def _told(view: DocView, token: Token) -> Iterator[Attribution]:
    if is_speech_noun(token):
        yield from noun_cue(view, token)
    elif {"quote", "that"} & frames(token) and token.tag_ != "VB" and token.lemma_ not in words("stance_verbs"):
        who = source_of(token)
        if who is not None and who.lower_ not in FIRST and who.lower_ not in ANYBODY:
            yield from told_by(view, token)
