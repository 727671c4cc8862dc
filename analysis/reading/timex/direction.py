"""What the grammar around a time expression says: its direction in time, the noun it modifies, whether it is a rate."""

from spacy.tokens import Span

from analysis.reading.grammar.tense import tense


def direction(span: Span) -> tuple[int | None, bool]:
    """Direction in time in which an expression points, and whether the word before it settles that.

    It is that of its clause; before a noun ("Wednesday's ruling") it says nothing.
    """
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if before in ("ended", "since"):
        return -1, True
    if before == "ending":
        return 1, True
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if (following is not None and following.tag_ == "POS") or span[-1].tag_ == "POS" or modifies_noun(span):
        return None, False
    towards = tense(span.root)
    if before in ("until", "till") and not (towards == -1 and span.start - 1 == span.sent.start):
        return 1, False
    return towards, False


def modifies_noun(span: Span) -> bool:
    """The expression stands before a noun as its modifier ("the third-quarter results")."""
    root = span.root
    if span.end >= len(span.doc) or (span.doc[span.end].is_punct and span.doc[span.end].text != "-"):
        return False
    return (
        root.head.i >= span.end
        and root.head.pos_ in ("NOUN", "PROPN")
        and root.dep_ in ("compound", "amod", "nmod", "nummod", "npadvmod", "advmod", "quantmod")
    )


def is_rate(span: Span) -> bool:
    """ "a year" after a number or noun says how often ("15 a year"), after a verb or preposition how long."""
    if not span.start or span.start == span.sent.start:
        return False
    before = span.doc[span.start - 1]
    return before.pos_ in ("NUM", "NOUN", "PROPN", "SYM") or before.text == "%" or before.lower_ in ("times", "more")
