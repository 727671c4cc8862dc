"""What a noun that is only taken up ("the bill") was described as before ("a bill to ban fireworks")."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import (
    DEMONSTRATIVES,
    SUBJECTS,
    child,
    children,
    has,
    is_infinitive,
    remembered,
    word_before,
)

MODIFIERS = ("det", "amod", "compound", "nummod", "poss", "quantmod", "nmod", "case", "predet", "advmod", "npadvmod")
# What is understood only beside something else.
RELATED = ("other", "another", "such", "same", "separate", "further", "additional")
APART = (",", "(", "—", "–", "-", ":", ";")  # marks that set off what only adds
SOME = ("another", "others", "one", "some", "many", "both", "all", "each", "few", "several", "none")
NUMBERING = (
    *("first", "second", "third", "last", "latest", "next", "previous", "initial", "final", "new", "old", "entire"),
    *("two", "three", "four", "five", "six", "accused", "whole"),
)
QUANTIFIERS = ("any", "other", "another", "every", "each", "no", "some", "many", "most", "several", "few", "more")
VAGUE = words("vague_nouns")

Described = dict[tuple[str, str], list[Token]]


def is_understood(noun: Token) -> bool:
    """ "the sea", "the public", "the weekend": what needs no explanation."""
    return noun.lemma_.lower() in words("understood_nouns") or noun.lower_ in words("understood_nouns")


@remembered
def is_counted(noun: Token) -> bool:
    """ "three Samoans", "any other Democrat": some of those whom a name would stand for."""
    own = [c for c in noun.children if c.i < noun.i]
    return any(c.lower_ in QUANTIFIERS or (c.dep_ == "nummod" and c.pos_ == "NUM") for c in own)


@remembered
def is_bare(noun: Token) -> bool:
    """ "the jet", "this bill", "the poll, released on Monday,"."""
    own = [c for c in noun.children if c.dep_ in (*MODIFIERS, "prep", "acl", "relcl")]
    # a clause behind a comma does not say which one it is
    own = [c for c in own if c.i < noun.i or c.dep_ == "case" or word_before(c.left_edge) != ","]
    return len(own) == 1 and own[0].lower_ in DEFINITE


def is_unexplained(noun: Token, actor: bool) -> bool:
    """ "the jet", "another", "another man", "findings": what a stranger knows nothing of; `actor`: is it one?"""
    own = [c for c in noun.children if c.dep_ in (*MODIFIERS, "prep", "acl", "relcl") and c.dep_ != "case"]
    share = noun.lower_ in ("percent", "%") and noun.dep_ in SUBJECTS and not any(c.dep_ == "prep" for c in own)
    if share or any(c.lower_ in RELATED for c in own):
        return True  # "40 percent left", of whom
    if is_understood(noun):
        return False
    if any(c.dep_ == "det" and c.lower_ in DEMONSTRATIVES for c in own) and not any(c.i > noun.i for c in own):
        return True  # "this old mill"
    if any(c.lower_ in DEFINITE for c in own) and all(c.lower_ in (*DEFINITE, *NUMBERING, "all") for c in own):
        return True  # "the first bomb", "all the parents"
    if len(own) == 2 and own[0].lower_ == "all" and own[1].pos_ == "NUM":
        return True  # "all four defendants"
    alone = all(c.dep_ in ("acl", "relcl") for c in own)  # "findings published on Monday"
    return is_bare(noun) or (not own and noun.lower_ in SOME) or (alone and noun.tag_ == "NNS" and not actor)


def is_taken_up(noun: Token) -> bool:
    """ "The leading candidates", "the former psychiatrist": people of whom a stranger does not know which they are."""
    own = [c for c in noun.children if c.dep_ in (*MODIFIERS, "prep", "acl", "relcl")]
    known = any(c.i > noun.i for c in own) or any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in noun.subtree)
    return noun.lemma_ in people() and any(c.lower_ in DEFINITE for c in own) and not (known or is_understood(noun))


def is_restricted(noun: Token, verb: Token | None) -> bool:
    """Whether a clause behind "the" and a noun says which one is meant: "the thing that made her famous"."""
    return _picked_out(noun, verb, ("the", "those"), ("relcl",))


def is_any(noun: Token, verb: Token | None) -> bool:
    """Whether what is said holds of nobody else than a clause says: "any acts that advocate it"."""
    return _picked_out(noun, verb, ("any", "every", "each", "no", "all"), ("relcl", "acl"))


def _picked_out(noun: Token, verb: Token | None, determiners: Sequence[str], clauses: Sequence[str]) -> bool:
    """`verb`: of a clause that is told itself."""
    if not has(noun, "det", *determiners):
        return False
    those = (c for c in children(noun, *clauses) if c != verb and not (c.dep_ == "acl" and is_infinitive(c)))
    return any(not any(t.text in APART for t in noun.doc.words[noun.i : c.left_edge.i]) for c in those)


def says(noun: Token) -> bool:
    """Whether a noun phrase says which one it is, by itself."""
    own = [c for c in noun.children if c.dep_ in (*MODIFIERS, "prep")]
    if noun.dep_ == "poss" or any(c.dep_ == "poss" or c.lower_ in RELATED or c.tag_ in ("JJR", "JJS") for c in own):
        return False
    return any(c.dep_ != "det" and c.lower_ not in DEFINITE and (c.dep_ != "prep" or _names(noun, c)) for c in own)


def _names(noun: Token, preposition: Token) -> bool:
    """ "a survey of voters", "a poll by the institute", "a deal with Norway": what, by or with whom it is."""
    tied = preposition.lower_ in ("of", "by") or noun.lemma_ in words("relation_nouns")
    return tied and preposition.i == noun.i + 1


def described(doc: Doc, actors: Iterable[int]) -> Described:
    """Nouns that say which one they are, by lemma and tag, as the text has them; `actors`: head words of mentions."""
    found: Described = defaultdict(list)
    known = frozenset(actors)
    nouns = (word for word in doc if word.pos_ == "NOUN" and not word.ent_type_ and word.i not in known)
    for word in nouns:
        likened = word.dep_ == "attr" and child(word.head, "expl") is None  # "that is a bad idea"
        if word.lemma_ not in VAGUE and says(word) and not likened:
            found[word.lemma_, word.tag_].append(word)
    return dict(found)


def last_described(noun: Token, index: Described) -> Token | None:
    """The nearest description before a noun that says nothing of itself."""
    before = index.get((noun.lemma_, noun.tag_), ())
    place = bisect_left(before, noun.i, key=lambda t: t.i)
    if not place or not is_bare(noun):
        return None
    last = before[place - 1]
    every = [_which(other) for other in before[:place]]
    full = next((t for t, own in zip(before, every) if all(own >= other for other in every)), None)
    return full or (last if all(other & every[-1] for other in every) else None)


def _which(noun: Token) -> set[str]:
    """The words that say which one a noun is, by which two of a kind are told apart."""
    own = {c.lower_ for c in noun.children if c.dep_ in MODIFIERS and c.dep_ != "det"}
    return own | {t.lower_ for c in children(noun, "prep") for t in c.children}


def is_stated(noun: Token) -> bool:
    """Whether a noun says nothing without the clause behind it: "the condition that all leave"."""
    clauses = children(noun, "acl", "ccomp")
    return any(child(c, "mark") is not None and not is_infinitive(c) for c in clauses)


def is_whole(noun: Token, aim: Token) -> bool:
    """Whether a noun says enough without its aim, by what stands before that: "an agreement with Norway" to leave."""
    with_whom = child(noun, "prep")
    return noun.lemma_ in words("relation_nouns") and with_whom is not None and with_whom.i < aim.i
