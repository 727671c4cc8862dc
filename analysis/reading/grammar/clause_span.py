"""The clause around a word, as a stretch of text."""

from analysis.reading.document import Span, Token
from analysis.reading.grammar.noun_phrases import noun_phrase, reach, trim
from analysis.reading.grammar.tokens import CLAUSES, HOPS, REACH, is_verb

TOLD = ("NOUN", "PROPN", "PRON", "NUM")


def clause(token: Token) -> Span:
    """The clause around a word: what hangs on its verb, without other clauses."""
    verb = token
    for _ in range(HOPS):
        if is_verb(verb) or verb.head == verb:
            break
        verb = verb.head
    if abs(verb.i - token.i) > REACH:
        verb = token

    def apart(c: Token) -> bool:
        return c.dep_ in (*CLAUSES, "punct") or (c.dep_ == "conj" and is_verb(c)) or c.tag_ == "_SP"

    first, last = reach(verb, apart)
    first, last = min(first, token.i), max(last, token.i)
    while last > token.i and (token.doc[last].dep_ == "cc" or token.doc[last].is_punct or token.doc[last].is_space):
        last -= 1  # "he taught and"
    span = trim(token.doc[first : last + 1])
    return span if any(t.pos_ in TOLD for t in span if t != token) else _wider(span, verb)


def _wider(span: Span, verb: Token) -> Span:
    """A clause that is only its verb, with what tells more of it: its complement, its noun, or the verb it hangs on."""
    inner = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i), None)
    if inner is not None:
        other = clause(inner) if is_verb(inner) else None
    elif verb.dep_ in ("acl", "relcl"):
        other = span.doc[slice(*noun_phrase(verb.head))]
    elif verb.dep_ in ("xcomp", "oprd", "advcl", "pcomp") and verb.head.i < verb.i:
        other = span.doc[verb.head.i : verb.head.i + 1]
    else:
        other = None
    if other is None or max(other.end, span.end) - min(other.start, span.start) > REACH:
        return span
    return trim(span.doc[min(other.start, span.start) : max(other.end, span.end)])
