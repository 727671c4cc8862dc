"""What a prepositional phrase is: its words, and whether it tells of something else."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, is_infinitive, word_before
from analysis.reading.happenings.labels.phrases.phrase_text import spaced

LIKENED = ("be", "look", "sound", "seem", "feel")
PLACES = words("place_prepositions") | {"on", "along"}
DOUBLE = ("instead", "because", "ahead", "regardless", "out")  # … of


def _goes_on(preposition: Token) -> bool:
    """Whether "with" opens another clause: "with the toll rising", "with two badly hurt"."""
    thing, act = child(preposition, "pobj"), child(preposition, "pcomp")
    if act is not None:
        return child(act, "nsubj", "nsubjpass") is not None
    own = list(thing.children) if thing is not None else []
    doing = [t for t in own if t.dep_ == "acl" and t.tag_ == "VBG"]  # … or "with a child the sole survivor"
    doing += [t for t in own if t.dep_ == "appos" and t.left_edge.i - 1 == t.head.i and t.pos_ != "PROPN"]
    return bool(doing) or (thing is not None and thing.pos_ == "NUM" and thing.ent_type_ != "MONEY")


def is_open(noun: Token) -> bool:
    """Whether only a clause says which one is meant: "an operation supported by Norway", "complaints arising there"."""
    own = [c for c in noun.children if c.i < noun.i]
    clause = any(c.dep_ in ("acl", "relcl") and not is_infinitive(c) for c in noun.children)
    return clause and ([t.lower_ for t in own] in (["a"], ["an"]) or (not own and noun.tag_ == "NNS"))


def lasts(time: Token) -> bool:
    """ "Braced for weeks of unrest": what a time is full of, which no date tells."""
    of = child(time, "prep") if time.tag_ == "NNS" else None
    thing = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    return thing is not None and thing.ent_type_ not in ("DATE", "TIME")


def is_aside(c: Token) -> bool:
    """Whether a phrase tells when, or is another clause: "for two days", "according to Low", "with two badly hurt"."""
    if c.lower_ == "for" and any(t.dep_ == "pobj" and t.ent_type_ in ("DATE", "TIME") for t in c.children):
        return not any(lasts(t) for t in c.children)
    if any(t.dep_ == "pobj" and f"{c.lower_} {t.lower_}" in words("asides") for t in c.children):
        return c.head.lemma_ != "be"  # "read in part", not "is in effect"
    if c.lower_ in ("despite", "according") or (c.lower_ == "like" and c.head.lemma_ not in LIKENED):
        return True
    if c.lower_ == "to" and c.i and (c.nbor(-1).like_num or c.nbor(-1).lower_ in ("percent", "%")):
        return word_before(c.nbor(-1)) == ","  # "won, 35 to 12 percent"
    dated = c.i > 1 and word_before(c) == "," and c.nbor(-2).ent_type_ == "DATE"  # "on May 6, 2010, with theft"
    return c.lower_ == "with" and ((word_before(c) == "," and not dated) or _goes_on(c))


def with_thing(c: Token) -> tuple[str, Token | None]:
    """A preposition, of one word or more, and its noun."""
    thing, inner = child(c, "pobj"), child(c, "prep", "pcomp")
    if thing is not None and inner is not None and inner.i == c.i + 1 and inner.pos_ == "ADP":
        return f"{c.text} {inner.text}", thing  # "due to floods"
    if thing is None and inner is not None and child(inner, "pobj") is not None:
        return f"{c.text} {inner.text}", child(inner, "pobj")  # "out of the house"
    return spaced([*(t.text for t in c.children if t.i == c.i - 1 and t.lower_ in DOUBLE), c.text]), thing


def is_broken_off(verb: Token, text: str) -> bool:
    """Whether a phrase of a verb ends on a noun that says nothing without what the text has right behind it: "to
    address concerns" about what; not "at a store" in some city."""
    last = next((t for t in reversed(list(verb.subtree)) if text.split()[-1:] == [t.text]), None)
    if last is None or last.pos_ != "NOUN" or last.i + 1 >= len(last.doc):
        return False
    following = last.nbor()
    thing = child(following, "pobj") if following.head == last and following.dep_ == "prep" else None
    if thing is not None:
        within = following.lower_ in PLACES and text.split()[0].lower() in PLACES
        return not within and thing.ent_type_ not in ("GPE", "LOC", "FAC", "DATE", "TIME")
    return any(c.left_edge == following and c.dep_ in ("acl", "relcl") for c in last.children)


def is_joined(verb: Token, preposition: Token) -> bool:
    """ "told the bank, and also the police": the second of two phrases that the parse hangs on their verb."""
    link = max((c.i for c in verb.children if c.dep_ == "cc" and c.i < preposition.i), default=-1)
    return link > verb.i and all(t.dep_ in ("cc", "advmod") for t in verb.doc[link : preposition.i])
