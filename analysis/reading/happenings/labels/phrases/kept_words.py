"""Which words of a noun phrase a label keeps."""

from collections.abc import Sequence

from analysis.lexicon import words
from analysis.reading.actors.names.spans import HONORIFICS
from analysis.reading.document import Token
from analysis.reading.grammar.inversion import announces
from analysis.reading.grammar.tokens import child, word_before
from analysis.reading.happenings.labels.phrases.described import MODIFIERS
from analysis.reading.happenings.labels.phrases.naming import is_replaced
from analysis.reading.happenings.labels.phrases.phrase_text import HYPHENS
from analysis.reading.happenings.labels.phrases.postmodifiers import is_behind_aside, is_tied
from analysis.reading.happenings.labels.phrases.referring import Referring
from analysis.reading.happenings.labels.said_content import is_addressed

EACH_OTHER = (("one", "another"), ("each", "other"))
SHARE = 8  # words of "out of 30 charges", or of "those who had fled"
AFFECTING = ("kill", "injure", "wound", "hurt", "displace", "save", "rescue", "leave", "claim")  # … how many


def kept_words(names: Referring, head: Token, deep: int, apart: Sequence[Token]) -> tuple[list[Token], bool]:
    """The words of a noun phrase that a label keeps, of a phrase within it its preposition; whether it lacks some.

    `deep`: phrases within phrases; `apart`: phrases that are told for it and what is coordinated with it together.
    """
    kept = [head]
    if head.i + 1 < len(head.doc) and (head.lower_, head.nbor().lower_) in EACH_OTHER:
        return [head, head.nbor()], False
    cut, needy = lacks_rest(head), head.lemma_ in words("incomplete_nouns")
    for c in head.children:
        if is_addressed(c, head) or announces(c) or c in apart or (c.dep_ == "prep" and word_before(c) in HYPHENS):
            continue
        if _modifies(c, head):
            kept += _below(names, c)
        elif c.dep_ == "prep" and c.i > head.i and child(c, "pobj") is not None and (deep or needy):
            tied = is_tied(names.called, head, c, deep, c.i == head.i + 1 or is_behind_aside(head, c))
            kept += [c] if tied else []
            cut = cut or (not tied and needy and c.lower_ in ("in", "with", "of"))
        elif c.dep_ == "prep" and c.i > head.i and [t.dep_ for t in c.children] == ["amod"]:
            kept += [c, *c.children]  # "things in common" with him
        elif c.dep_ == "prep" and c.lower_ == "out" and head.pos_ == "NUM":  # "29 out of 30 charges"
            kept += list(c.subtree)[:SHARE]
        elif c.dep_ == "prep" and c.lower_ == "of" and c.i == head.i + 1:
            cut = True  # "a demonstration" says nothing without its "of"
        elif c.dep_ == "prep" and c.i > head.i and not any(c.children):
            cut = True  # "friends with" and employer of
    return kept, cut


def _modifies(word: Token, head: Token) -> bool:
    """Whether a word says more of a noun: "not everyone", "the only choice", not "both men and women"."""
    if word.dep_ not in MODIFIERS and (word.dep_ != "neg" or head.dep_ == "conj"):
        return False
    if word.i > head.i and (word.dep_ not in ("case", "nummod") or (word.ent_type_, word.ent_iob_) == ("DATE", "B")):
        return False  # "took office 1965"
    if word.lower_ in ("only", "also") and word.dep_ != "amod":
        return any(word.children)
    return word.lower_ != "both" or child(head, "conj") is None


def _below(names: Referring, modifier: Token) -> list[Token]:
    """A modifier with its own, but of a possessor that is named only that."""
    if is_replaced(names.called, modifier) and names.named(modifier, look=True) is not None:
        start = names.called.mentions[modifier.i].start
        before = (c for c in modifier.children if c.idx < start and c.dep_ in ("amod", "compound"))
        kept = (c for c in before if c.lower_.rstrip(".") not in HONORIFICS)  # "Mr. Lee’s", who is Ann Lee
        former = (t for c in kept for t in c.subtree if t.dep_ in ("amod", "compound"))  # "the United States District"
        return [*former, modifier, *(c for c in modifier.children if c.dep_ == "case")]
    # but where a place lies: "a Moss, Norway, resident"
    plain = (t for t in modifier.subtree if t.dep_ not in ("relcl", "acl"))
    return [t for t in plain if t.dep_ != "appos" or t.ent_type_ == "GPE"][:8]


def lacks_rest(head: Token) -> bool:
    """ "served more than two", "for as many terms": what a number is of, or as many as what."""
    number = head.pos_ == "NUM" and head.dep_ == "dobj" and head.head.lemma_ not in AFFECTING
    if number and head.ent_type_ not in ("MONEY", "PERCENT") and child(head, "prep") is None:
        return True
    many = (c for c in head.children if c.lower_ in ("many", "much"))
    return any(t.lower_ in ("as", "so") for c in many for t in c.children)
