"""The grammar of reporting: which verbs take which kind of content, and whose words they introduce."""

from functools import lru_cache

from spacy.tokens import Token

from analysis.lexicon import table, words
from analysis.reading.grammar.antecedents import antecedent
from analysis.reading.grammar.tokens import NOMINAL, child
from analysis.reading.grammar.voice import is_passive

RELATIVE = {"who", "which", "that", "whom", "whose"}

SPEAKING_TYPES = {"PERSON", "ORG", "GPE"}

SUBJECTS = {"nsubj", "csubj", "expl"}

NOT_NAME = {"punct", "cc", "preconj", "advmod", "npadvmod", "relcl", "mark", "prep", "advcl", "intj"}

AFTER_NAME = {
    "relcl",
    "appos",
    "acl",
    "advcl",
    "punct",
    "cc",
    "conj",
    "advmod",
    "npadvmod",
    "ccomp",
    "parataxis",
    "dep",
}


@lru_cache(maxsize=1)
def _frames() -> dict[str, frozenset[str]]:
    return {row["verb"]: frozenset(row["frames"].split()) for row in table("speech_verbs")}


def frames(token: Token) -> frozenset[str]:
    """Frames (analysis/lexicon/speech_verbs.csv) of a verb; none for other words."""
    if token.tag_[:2] != "VB" or (token.dep_ in ("aux", "auxpass") and token.lemma_ != "read"):
        return frozenset()
    if token.lemma_ == "put" and any(c.dep_ == "dobj" and c.lower_ == "it" for c in token.children):
        return frozenset({"quote"})  # as he put it
    for part in token.children:  # shot back, chimed in
        if part.i == token.i + 1 and (found := _frames().get(f"{token.lemma_.lower()} {part.lower_}")):
            return found
    return _frames().get(token.lemma_.lower(), frozenset())


def is_speech_noun(token: Token) -> bool:
    """A noun for an act of saying or what is said ("claim", "argument")."""
    return token.pos_ == "NOUN" and not words("speech_nouns").isdisjoint((token.lemma_.lower(), token.lower_))


def is_document(token: Token) -> bool:
    """A noun for something written that carries words ("statement", "sign")."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in words("documents")


def source_of(verb: Token) -> Token | None:
    """Head word of whoever speaks by this verb: its subject, or the one that its clause borrows; None if unnamed."""
    seen = set()
    while verb.i not in seen:
        seen.add(verb.i)
        if is_passive(verb):
            agent = child(verb, "agent")
            return child(agent, "pobj") if agent is not None else None
        subject = child(verb, *SUBJECTS)
        if subject is None and verb.dep_ not in ("conj", "xcomp", "advcl"):
            subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        if subject is not None:
            return None if subject.dep_ == "expl" else _author(antecedent(subject))
        borrowed = _borrowed(verb)
        if borrowed is None or isinstance(borrowed, tuple):
            return borrowed[0] if borrowed else None
        verb = borrowed
    return None


def _borrowed(verb: Token):
    """The verb whose subject a subjectless one takes over, or (its source,) where that is a noun."""
    head = verb.head
    if verb.dep_ in ("relcl", "acl") and head.pos_ in NOMINAL:
        return (_author(head),)
    if verb.dep_ in ("pcomp", "prep") and head.pos_ in ("ADP", "SCONJ"):  # by shouting, after saying
        if head.lower_ == "as" and head.head.lemma_ in ("quote", "cite", "report"):
            quoted = child(head.head, "nsubjpass", "dobj")  # was quoted as saying
            return (quoted,) if quoted is not None else None
        head = head.head
        if head.pos_ in ("NOUN", "PROPN"):
            return (head,)
    if head.i != verb.i:
        return (resumes(verb) or reports_on(verb) or head) if head.pos_ in ("VERB", "AUX") else None
    first = verb.left_edge
    if first.i and first.is_lower and not first.nbor(-1).is_space:  # the parse cut a sentence after a quote
        before = first.nbor(-1).sent.root
        return before if before.pos_ == "VERB" else None
    return None


def resumes(verb: Token) -> Token | None:
    """The finite verb that a finite one goes on from, where the parse coordinates it with an infinitive below.

    "She said she would “not be moved” and promised …": promised goes with said, no modal can precede it.
    """
    below = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ") or child(verb, "aux", "nsubj", "nsubjpass") is not None:
        return None
    if not any(c.dep_ == "aux" and c.tag_ in ("TO", "MD") for c in below.children):
        return None
    while below.dep_ in ("xcomp", "ccomp", "conj") and below.head.i != below.i:
        below = below.head
        if below.tag_ in ("VBD", "VBZ", "VBP"):
            return below
    return None


def reports_on(verb: Token) -> Token | None:
    """The reporting verb that a trailing ", adding that …" goes on from, where the parse hangs it on what was said."""
    said = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or said.dep_ != "ccomp" or not frames(said.head) or verb.i < said.i:
        return None
    subject = child(said, "nsubj", "nsubjpass")
    speaks = subject is not None and (subject.ent_type_ in SPEAKING_TYPES or subject.lower_ in ("he", "she", "they"))
    return said.head if verb.lemma_ in ("add", "note", "stress", "continue") or not speaks else None


def _author(noun: Token) -> Token:
    """Who puts out a document: the subject of "issued a statement saying", else the noun itself."""
    if (is_document(noun) or is_speech_noun(noun)) and noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return source_of(noun.head) or noun
    return noun


def source_span(head: Token) -> tuple[int, int]:
    """Characters that name a speaker: the noun phrase around `head`, without relative clause and apposition."""
    if head.pos_ == "PRON" and head.tag_ != "NN":
        return head.idx, head.idx + len(head)
    keep = {head.i}
    for part in head.children:
        if (part.i < head.i and part.dep_ not in NOT_NAME) or (part.i > head.i and part.dep_ not in AFTER_NAME):
            keep.update(t.i for t in part.subtree)
    for part in head.children:  # Berg and Rao said
        if part.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in part.children):
            keep.update(t.i for t in part.subtree if t.dep_ not in ("relcl",))
            keep.update(range(head.i + 1, part.i))
    first = last = head.i
    while first - 1 in keep:
        first -= 1
    while last + 1 in keep:
        last += 1
    doc = head.doc
    while last > head.i and doc[last].is_punct and doc[last].text not in (")", "]"):
        last -= 1
    if last + 1 < len(doc) and doc[last + 1].text == ")" and "(" in doc[first : last + 1].text:
        last += 1
    return doc[first].idx, doc[last].idx + len(doc[last])
