"""Cues that introduce a passage in quotation marks: he said: “…”, wrote on Monday that “…”, the statement read: “…”."""

from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import nominal_head
from analysis.reading.grammar.reporting import frames, has_content, source_of, source_span
from analysis.reading.grammar.tokens import FINITE, child, next_token
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.attribution import DocView, breaks, span
from analysis.reading.speech.direct.cues import DASHES, Cue, according_cue, verb_cue
from analysis.reading.speech.direct.named_beside import named_above
from analysis.reading.speech.direct.passages import follows_colon, sentence_like, statement, words_of
from analysis.reading.speech.indirect.noun_cues import noun_source
from analysis.reading.speech.marks import Quoted

INTRODUCERS = {"that", "as", "if", "whether", ":", ","}


def cue_before(view: DocView, passage: Quoted) -> Cue | None:
    """A cue that introduces the passage: he said: “…”, wrote on Monday that “…”, the statement read: “…”."""
    doc, colon = view.doc, follows_colon(view, passage)
    opening = view.token_at(passage.outer_start)
    last = opening - 1
    while last >= 0 and doc[last].is_space and (not breaks(doc[last]) or colon):
        last -= 1
    if last < 0 or breaks(doc[last]):
        return named_above(view, passage) if last >= 0 else None
    tail = doc[last]
    introduced = tail.text in {",", ":", ";"} | DASHES
    if doc[last].text in (".", "?", "!") or (not introduced and view.sentence_start[opening] == opening):
        return None
    first = view.sentence_start[last]
    window = [doc[i] for i in range(first, last + 1) if view.marks.at(doc[i].idx) is None]
    verbs = [t for t in window if {"quote", "that"} & frames(t) and not _asked(t)]
    near = [t for t in window[-4:] if t in verbs and _only_function_words(t, window)]
    if near:
        return verb_cue(view, near[-1], "beside")
    according = [t for t in window if t.lower_ == "according" and child(t, "prep") is not None]
    if introduced:
        if tail.text == "," and not sentence_like(view, passage) and not statement(view, passage):
            return None
        main = [t for t in verbs if not _in_relative(t, first) and (tail.text in ":;" or not _has_content(t, opening))]
        main = [t for t in main if not _told(t, main)]
        if main:
            return verb_cue(view, main[-1], "before")
        if according:
            return according_cue(according[-1], "before")
        if verbs and (tail.text in {":"} | DASHES or verbs[-1].right_edge.i >= last - 1):
            return verb_cue(view, verbs[-1], "before")  # … and Rao, who joked, “…”
        speech = sentence_like(view, passage) or statement(view, passage)
        return _colon(window, tail) or named_above(view, passage) if tail.text == ":" and speech else None
    said = [t for t in verbs if "quote" in frames(t) and _governs(t, opening, passage, view)]
    return verb_cue(view, said[-1], "before") if said else None


def _asked(verb: Token) -> bool:
    """Asked about the dam, Lee was blunt: “…”: nobody is said to ask."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lemma_ in ("ask", "question", "press", "quiz")


def _only_function_words(verb: Token, window: list[Token]) -> bool:
    """Nothing but "that", a particle or a comma stands between a verb and the opening mark."""
    rest = [t for t in window if t.i > verb.i]
    return all(t.lower_ in INTRODUCERS or t.dep_ in ("prt", "neg") for t in rest)


def _in_relative(verb: Token, first: int) -> bool:
    """The verb of a relative clause about something else in the sentence ("who said he was ill")."""
    while verb.i >= first and verb.head.i != verb.i:
        if verb.dep_ == "relcl":
            return True
        verb = verb.head
    return False


def _told(verb: Token, others: list[Token]) -> bool:
    """What another verb tells to be done by somebody tells nothing ("says it will be decided by the court: “…”")."""
    return is_passive(verb) and any(verb in other.subtree and other.i < verb.i for other in others)


def _has_content(verb: Token, opening: int) -> bool:
    return any(c.dep_ == "ccomp" and verb.i < c.i < opening and c.right_edge.i < opening for c in verb.children)


def _governs(verb: Token, opening: int, passage: Quoted, view: DocView) -> bool:
    """Only adjuncts and the addressee stand between a verb and a passage that is a sentence or the verb's clause."""
    for c in verb.children:
        if verb.i < c.i < opening and (c.dep_ == "ccomp" or (opening <= c.right_edge.i and c.dep_ != "punct")):
            return False
    inside = words_of(view, passage)
    sentence = len(inside) >= 4 and any(t.tag_ in FINITE for t in inside) and inside[0].text[:1].isupper()
    return sentence or any(t.head.i == verb.i and t.dep_ == "ccomp" for t in inside)


def _colon(window: list[Token], tail: Token) -> Cue | None:
    """A colon without a speech verb: "in a tweet: “…”", "Smith: “…”"."""
    noun = next((t for t in reversed(window) if has_content(t)), None)
    subject = source_of(tail.head) if tail.head in window and tail.head.pos_ in ("VERB", "AUX") else None
    subject = subject or next((t for t in window if t.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in ("it", "this", "that", "there"):
        subject = None  # "It gets better:" names nobody
    if noun is not None:
        link = next_token(noun)  # issued a statement from the king:
        owner = (child(link, "pobj") if link.lower_ in ("by", "from") else None) or noun_source([noun])
        if owner is None or (owner.pos_ == "PRON" and subject is not None):  # "she used his words as her headline:"
            owner = subject or noun
        return Cue(span(noun), source_span(owner), noun.idx, "before", "noun before")
    if subject is None and len(window) <= 8 and not any(t.tag_ in FINITE for t in window):
        named = [t for t in window if t.pos_ in ("PROPN", "NOUN")]
        return Cue(span(tail), source_span(nominal_head(named[0])), tail.idx, "before", "colon") if named else None
    return Cue(span(tail), source_span(subject), tail.idx, "before", "colon") if subject is not None else None
