"""Conditions contrary to fact, and what would have come of them: "would have died had he not been armed"."""

from collections.abc import Iterator

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, children, has, word_before

HELPERS = ("aux", "auxpass")
PERFECT = ("have", "'ve", "’ve")
WOULD = ("would", "could", "might", "'d", "’d")


def contrary_to_fact(verb: Token) -> bool:
    """ "Would have died had he not been armed", "without the dam": neither as it is said; nor "I wish I had left"."""
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "wish":
        return has(verb, "aux", "had")
    if verb.left_edge.is_sent_start and _inverted(verb) and verb.sent[-1].text == ".":
        return True  # "had he turned back, all would be well"
    if (told := would_below(verb)) is not None:
        return past_would(told)
    if past_would(verb):
        if any(would_below(c) == verb for had in verb.children if had.lower_ == "had" for c in had.children):
            return True
        given = any(_past_condition(c) or (c.dep_ == "prep" and _but_for(c)) for c in verb.children)
        given = given or any(_past_condition(c) for c in verb.head.children if verb.dep_ == "ccomp")
        return given or any(_inverted(c) for c in _beside(verb) if c.i > verb.i)
    if _past_condition(verb):
        return past_would(verb.head)
    return _inverted(verb) and any(past_would(c) for c in _beside(verb) if c.i < verb.i)


def would_below(verb: Token) -> Token | None:
    """What "had they stormed it" is the condition of, where the parse takes "had" for a verb of its own."""
    had, who = verb.head, child(verb, "nsubj", "nsubjpass")
    apart = verb.dep_ == "ccomp" and verb.tag_ in ("VBN", "VBD") and had.dep_ in ("dep", "advcl")
    apart = apart and had.lower_ == "had"
    return had.head if apart and who is not None and who.left_edge.i == had.i + 1 else None


def _but_for(link: Token) -> bool:
    """ "Without the dam", "but for the dam"."""
    return link.lower_ == "without" or (link.lower_ == "for" and word_before(link).lower() == "but")


def past_would(verb: Token) -> bool:
    """ "The bill would have banned it", "could have": nothing says that it did."""
    helpers = children(verb, *HELPERS)
    return any(c.lower_ in WOULD for c in helpers) and any(c.lower_ in PERFECT for c in helpers)


def _past_condition(verb: Token) -> bool:
    """ "If he had left", "had he left"; "if named, it would have been the first"."""
    had = verb.dep_ == "advcl" and has(verb, "aux", "had")
    bare = verb.dep_ == "advcl" and verb.tag_ == "VBN" and child(verb, "nsubj", "nsubjpass", *HELPERS) is None
    return (had and (has(verb, "mark", "if") or _inverted(verb))) or (bare and has(verb, "mark", "if"))


def _inverted(verb: Token) -> bool:
    """ "Had he left": a condition, where it is no question."""
    who = child(verb, "nsubj", "nsubjpass")
    if child(verb, "mark") is not None:
        return False
    had = next((c for c in children(verb, "aux") if c.lower_ == "had"), None)
    if who is None:  # "had ten more voted", where the parse sees no subject
        return had is not None and verb.dep_ == "advcl" and had == verb.left_edge and had.i < verb.i - 1
    return had is not None and had.i < who.i


def _beside(verb: Token) -> Iterator[Token]:
    """Clauses told by one word: "said he would have drowned had he not been pulled out", which the parse may join to
    the word itself; or of which it takes one for what the other tells."""
    others = (c for c in verb.head.children if c != verb and "ccomp" in (c.dep_, verb.dep_))
    yield from (c for c in others if _told(c) and _told(verb))
    yield from children(verb, "ccomp")
    if verb.dep_ == "ccomp":
        yield verb.head


def _told(verb: Token) -> bool:
    return verb.dep_ == "ccomp" or (verb.dep_ in ("conj", "advcl") and _inverted(verb))
