"""What somebody's own words tell of another's: "The minister has promised that the dam holds," Rao said."""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames, has_content, is_speech_noun, source_of, source_span
from analysis.reading.grammar.tokens import FINITE, child
from analysis.reading.speech.attribution import Attribution, DocView, Span, span
from analysis.reading.speech.indirect.indirect import told_by
from analysis.reading.speech.indirect.noun_cues import CLAIMS, noun_cue
from analysis.reading.speech.marks import Marks, Quoted
from analysis.reading.speech.merging.overlaps import alike, holds, meet

NESTED = "said in a quotation"
REPEATED = "quoted in a quotation"
RETOLD = "told in reported words"
SINGLE = re.compile(r"(?: (?:us|me|him|her|them|you))?[,:]? (?=[‘'][^\s’'])[‘']")
CLOSING = re.compile(r"(?<=[.?!,])[’'](?!\w)")
ANYBODY = frozenset(["you", "one", "people", "nobody", "who", "anybody", "anyone", "everybody", "everyone"])
SOMEBODY = frozenset(["somebody", "someone"])


def with_nested(view: DocView, found: list[Attribution]) -> list[Attribution]:
    """Attributions with those that stand inside their words, each behind the one that it stands in."""
    spoken = {p for a in found for start, end in a.content for p in view.marks.within(start, end)}
    inside = [a for passage in sorted(spoken, key=lambda p: p.start) for a in _inside(view, passage)]
    return sorted([*found, *inside, *_retold(view, found)], key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _retold(view: DocView, found: list[Attribution]) -> Iterator[Attribution]:
    """What reported words tell of others' claims and orders: Lee said they had been told | to leave."""
    for token in {t.i: t for a in found for t in view.words(a.content) if view.marks.at(t.idx) is None}.values():
        if token.lemma_.lower() in CLAIMS and is_speech_noun(token):
            told = noun_cue(view, token)
        elif token.tag_ != "VB" and token.dep_ != "pcomp" and _others(token):
            told = (a for a in told_by(view, token) if _ordered(view, token, a) or _told_on(view, token, a))
        else:
            continue
        for a in told:
            if a.cue is not None and not any(_same(a, b) for b in found):
                yield replace(a, rule=RETOLD)


def _ordered(view: DocView, verb: Token, a: Attribution) -> bool:
    """ "Had asked the guards | to leave"."""
    return "obj-to" in frames(verb) and "TO" in (t.tag_ for t in view.words(a.content)[:2])


def _told_on(view: DocView, verb: Token, a: Attribution) -> bool:
    """What another, who is named, is said to have told: The driver told officers | he had slept, Rao said; had accused
    | the crew of theft, the BBC reported."""
    who = source_of(verb)
    named = who is not None and (who.pos_ != "PRON" or who.lower_ in SOMEBODY)
    finite = verb.tag_ in FINITE or child(verb, "aux") is not None
    if who is None or not (named and finite) or len(a.content) > 1:
        return False
    if not {"of", "for", "pred"}.isdisjoint(frames(verb)):
        return a.rule == "small clause" and len(view.words(a.content)) > 1
    told = "quote" in frames(verb) or has_content(who)
    return told and child(verb, "ccomp") is not None and _clausal(view, a.content)


def _same(a: Attribution, b: Attribution) -> bool:
    """They share their cue, or half of the words that they have together and neither tells of the other."""
    tells = a.cue is not None and b.cue is not None and holds(b, a.cue)
    return meet(a.cue, b.cue) or (alike(a, b) and not tells)


def _inside(view: DocView, passage: Quoted) -> Iterator[Attribution]:
    """What a passage tells of others' words; its speaker's own ("I think that") are the speech itself."""
    bare = copy(view)
    bare.marks = Marks("")
    reach = passage.start
    for token in view.doc[view.first_token(passage.start) : view.first_token(passage.end)]:
        if token.idx < reach:
            continue
        if (repeated := _repeated(view, passage, token)) is not None:
            yield repeated
            reach = repeated.content[-1][1]
            continue
        for a in _told(bare, token):
            content = tuple((start, min(end, passage.end)) for start, end in a.content if start >= passage.start)
            if content and a.source is not None and passage.start <= a.source[0] < a.source[1] <= passage.end:
                content = tuple((start, end) for start, end in content if start < end)
                whole = bool(content) and (content[0][0], content[-1][1]) == (passage.start, passage.end)
                if _clausal(view, content) and not whole:
                    yield Attribution(content, a.source, a.cue, NESTED)
                    reach = content[-1][1]


def _clausal(view: DocView, content: tuple[Span, ...]) -> bool:
    """A clause and not a thing alone ("we reported a loss")."""
    words_ = view.words(content)
    return len(words_) > 1 and any(t.pos_ in ("VERB", "AUX") for t in words_)


def _repeated(view: DocView, passage: Quoted, verb: Token) -> Attribution | None:
    """Words in single marks right behind a verb of saying: "The judge told us, 'Leave at once.' We stayed." """
    if "quote" not in frames(verb) or not _others(verb):
        return None
    opening = SINGLE.match(view.text, verb.idx + len(verb), passage.end)
    who = source_of(verb) if opening is not None else None
    closing = CLOSING.search(view.text, opening.end(), passage.end) if opening is not None else None
    if opening is None or who is None or closing is None or who.idx < passage.start:
        return None
    return Attribution(((opening.end() - 1, closing.end()),), source_span(who), span(verb), REPEATED)


def _told(view: DocView, token: Token) -> Iterator[Attribution]:
    if is_speech_noun(token):
        yield from noun_cue(view, token)
    elif {"quote", "that"} & frames(token) and token.tag_ != "VB" and _others(token):
        yield from told_by(view, token)
    elif "obj-to" in frames(token) and child(token, "dobj") is not None and token.tag_ in ("VBD", "VBN"):
        # what its speaker told others, too: "I have instructed them to leave", "We told him it was late"; "I urge them
        # to leave" is the speech itself
        yield from told_by(view, token)


def _others(verb: Token) -> bool:
    """Somebody says it, neither the speaker nor just anybody."""
    who = source_of(verb) if verb.lemma_ not in words("stance_verbs") else None
    return who is not None and who.lower_ not in FIRST and who.lower_ not in ANYBODY
