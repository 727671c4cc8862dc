"""A clause that "as" or "per" gives to somebody: as the mayor said, as put by the paper, as per the report."""

from analysis.lexicon.nouns import people
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames, has_content
from analysis.reading.grammar.tokens import SPEAKING, child, has, next_token, with_particle
from analysis.reading.speech.attribution import DocView, Span
from analysis.reading.speech.indirect.content import subtree

WRITTEN = frozenset(["detail", "lay out", "outline", "set forth", "set out", "show"])


def per_source(token: Token) -> bool:
    """ "Per the indictment, …", "as per the mayor"; not "ten dollars per report"."""
    link = child(token, "prep") if token.lower_ == "as" else token if token.is_sent_start else None
    source = child(link, "pobj") if link is not None and link.lower_ == "per" else None
    if source is None:
        return False
    speaks = source.ent_type_ in SPEAKING or source.lemma_.lower() in people()
    return has_content(source) or (token != link and speaks)


def as_written(verb: Token) -> Token | None:
    """What says the clause behind it: "As alleged in the indictment, …", "as described by the police"."""
    if verb.tag_ != "VBN" or verb.dep_ != "advcl" or child(verb, "nsubj", "nsubjpass", "neg") is not None:
        return None
    opens = verb.left_edge.is_sent_start and has(verb, "mark", "as") and verb.head.i > verb.i
    if not opens or not (frames(verb) or with_particle(verb) in WRITTEN):
        return None
    links = [child(c, "pobj") for c in verb.children if c.lower_ in ("in", "by") and c.i > verb.i]
    told = [t for t in links if t is not None and (has_content(t) or t.head.lower_ == "by")]
    return told[0] if told else None


def as_said(view: DocView, verb: Token) -> tuple[Span, ...]:
    """ "As Smith said, the plan is dead", "as Smith put it, …": the main clause."""
    mark = child(verb, "mark", "prep", "advmod")
    put = child(verb, "dobj")
    if put is not None and (put.lower_ != "it" or next_token(put).text != ","):
        return ()
    if verb.dep_ != "advcl" or mark is None or mark.lower_ != "as":
        return ()
    edge = verb.left_edge.i
    if edge != view.sentence_start[verb.i] or verb.head.i < verb.i:
        return ()
    return view.fragments(subtree(verb.head), subtree(verb))
