"""Names that read like times: "Theresa May", "USA Today", a headline in capitals."""

from analysis.reading.actors.names.spans import HONORIFICS, given_names
from analysis.reading.document import Span, Token


def inside_name(span: Span) -> bool:
    """Inside a longer name of something that is no time ("Theresa May", "USA Today")."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    first = span[0]
    named = first.ent_type_ in ("PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE") and first.ent_iob_ == "I"
    return named and first.text[0].isupper() and before is not None and before.ent_type_ == first.ent_type_


def surname(month: Token) -> bool:
    """Is a month's word somebody's name: after a given name or title, or as what acts where it was one before?"""
    before = month.nbor(-1) if month.i > month.sent.start else None
    proper = before is not None and before.tag_ == "NNP"
    if before is not None and proper and (before.text in given_names() or before.lower_.rstrip(".") in HONORIFICS):
        return True
    if month.dep_ not in ("nsubj", "nsubjpass", "poss", "dobj"):
        return False
    named = (t.nbor(-1) for t in month.doc if t.text == month.text and t.i)
    return any(first.tag_ == "NNP" and first.text in given_names() for first in named)


def title_case(sentence: Span) -> bool:
    """A headline in title case says nothing about names."""
    return sum(t.text[:1].isupper() for t in sentence if t.is_alpha) * 2 > sum(t.is_alpha for t in sentence)
