"""The order that neighbouring sentences give: news first, then what people say of it, then what is to come.

Shares right on the developer part of MATRES: past before a telling in the next sentence 95 %, past told in a quote of
the next sentence 92 %, one telling before the next 83 %, past before future 90 %. Two narrated events in neighbouring
sentences (75 %) are left unordered, and so is what a telling says is so now: half of it lies after in the readings that
train, whatever MATRES says of where it starts.
"""

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import is_infinitive, is_verb
from analysis.reading.order.evidence.causes import connectives

PASSING = ("relcl", "acl")  # told so: "the bridge, which fell in March", "the man arrested", "a law to be passed"
WINDOW = 12  # events of a sentence that are compared with those of the next


def neighbouring(told, tellers):
    """(earlier, later, kind) for events of neighbouring sentences."""
    telling_of = dict(tellers)
    cues = set(telling_of.values())
    sentences = {}
    for n in sorted(told.token):
        if is_verb(told.token[n]):
            sentences.setdefault(int(told.events[n].sentence_id[1:]), []).append(n)
    roles = {n: role(told, n, cues) for n in told.token}
    for number, here in sentences.items():
        before = sentences.get(number - 1, [])[-WINDOW:]
        for a in before:
            for b in here[:WINDOW]:
                yield from _ordered(told, telling_of, roles, a, b)


def role(told, n: int, cues: set[int]) -> str:
    """Its tense; "telling" for a past act of speech in the article's own words, "infinitive" for "to leave"."""
    event = told.events[n]
    if event.tense == "future":
        return "infinitive" if is_infinitive(told.token[n]) else "future"
    if event.tense == "past" and event.quote_id is None and (n in cues or event.class_ == "reporting"):
        return "telling"
    return event.tense or ""


def _ordered(told, telling_of: dict[int, int], roles: dict[int, str], a: int, b: int):
    """Events `a` and `b` of a sentence and the one after it."""
    first, second = roles[a], roles[b]
    if second == "telling" and goes_back(told.token[b]):
        return
    if first == "past" and second == "telling":
        yield a, b, "speech"
    elif first == "telling" and second == "past" and (b in telling_of or told.token[b].dep_ in PASSING):
        yield b, a, "speech"
    elif first == second == "telling":
        yield a, b, "speech"
    elif first in ("past", "telling") and second in ("future", "infinitive"):
        yield a, b, "tense"
    elif second in ("past", "telling") and first == "future" and a not in telling_of:
        yield b, a, "tense"


def goes_back(verb: Token) -> bool:
    """ "previously said", "earlier on Friday announced", "once told"."""
    phrases = [verb, *(c for c in verb.children if c.dep_ == "prep" and c.i < verb.i)]
    adverbs = (c.lower_ for word in phrases for c in word.children if c.dep_ in ("advmod", "npadvmod"))
    return any(adverb == "once" or connectives("adverb").get(adverb) == "inner" for adverb in adverbs)
