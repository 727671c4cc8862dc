"""Where the words of what is said begin, by grammar, for what the reader model reads: neither without the subject of
their verb nor with those whom they are said to."""

from functools import cache

from spacy.tokens import Token

from analysis.lexicon import table
from analysis.reading.grammar.antecedents import is_relative
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE, child, is_infinitive
from analysis.reading.speech.attribution import DocView, Span

TELLING = ("tell-37.2", "advise-37.9", "inquire-37.1.2")


def begun(view: DocView, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """The content from where its clause begins."""
    first = view.first_token(content[0][0])
    if first >= len(view.doc) or view.marks.at(content[0][0]) is not None:
        return content
    told_by = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    verb = next((t for t in told_by if frames(t)), None)
    start = _after_hearer(view.doc[first], verb) if verb is not None else None
    start = start or _subject(view.doc[first])
    if start is None or start.is_punct or start.idx >= content[0][1] or view.marks.at(start.idx) is not None:
        return content
    if cue is not None and start.idx < cue[1] and cue[0] < content[0][0]:
        return content
    return ((start.idx, content[0][1]), *content[1:])


@cache
def _told() -> frozenset[str]:
    """Verbs whose object is whom something is told."""
    return frozenset(row["verb"] for row in table("speech_verbs") if row["class"] in TELLING)


def _after_hearer(first: Token, verb: Token) -> Token | None:
    """The first word behind whom a verb of saying names: told the paper | it rained, asked them | to go."""
    for c in verb.children:
        if c.dep_ not in ("ccomp", "xcomp") or c.i < first.i:
            continue
        if is_infinitive(c) and "obj-to" in frames(verb):
            link = child(c, "aux")
            return link if link is not None and first.i < link.i else None
        hearer = next((o for o in verb.children if o.dep_ in ("dobj", "dative") and o.left_edge == first), None)
        if verb.lemma_ not in _told() or child(c, "nsubj", "nsubjpass", "expl") is None:
            return None
        return c.left_edge if hearer is not None and hearer.right_edge.i + 1 == c.left_edge.i else None
    return None


def _subject(first: Token) -> Token | None:
    """The first word of the subject that stands before a finite verb with which a content begins."""
    verb = first.head if first.dep_ in ("aux", "auxpass") else first
    if first.tag_ not in FINITE or verb.dep_ == "conj":
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.right_edge.i >= first.i or is_relative(subject):
        return None
    return subject.left_edge
