"""Events that the grammar puts at one time, and the dates that they share."""

from collections.abc import Sequence

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.dating.placing import Placed, told_by_be
from analysis.reading.events.same_event import named_by
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import child, is_verb, upwards

CONTAINERS = ("in", "during", "at", "amid", "throughout", "within")


def same_time(triggers: list[Trigger], classes: list[str]) -> list[tuple[int, int]]:
    """Pairs of events that the grammar puts at one time: talks and what was said in them, an act and its manner."""
    at = {t.head.i: n for n, t in enumerate(triggers)}
    pairs = []
    for number, trigger in enumerate(triggers):
        word = trigger.head
        others = _occasions(word, at, classes[number]) if trigger.noun else [_manner(word, at)]
        pairs += [(other, number) for other in others if other is not None and other != number]
    return pairs


def _occasions(noun: Token, at: dict[int, int], class_: str):
    """Events at the time of an event noun."""
    head = noun.head
    compared = head.head.lower_ == "than"  # "more died than in the quake"
    occasion = head.lower_ in CONTAINERS and not (head.lower_ == "at" and class_ == "i_action") and not compared
    if noun.dep_ == "pobj" and occasion:
        # of a noun, rather than of its clause: "his guilt in six murders", not "took part in them"
        thing = head.head.pos_ in ("NOUN", "PROPN") and head.head.lemma_ not in ("part", "place")
        yield at.get(head.head.i) if thing else _climb(head.head, at)
    if noun.dep_ in ("dobj", "nsubjpass") and is_verb(head) and head.lemma_.lower() in words("holding_verbs"):
        yield at.get(head.i)
    if noun.dep_ == "nsubj" and head.lemma_.lower() in words("taking_place_verbs"):
        yield at.get(head.i)
    clause = child(noun, "relcl")
    takes_place = clause is not None and clause.lemma_.lower() in words("taking_place_verbs")
    if clause is not None and takes_place and child(clause, "nsubj") is not None:
        yield at.get(clause.i)
    if noun.dep_ == "nsubj" and head.lemma_ == "be":
        same = child(head, "attr")
        yield at.get(same.i) if same is not None else None
    yield named_by(noun, at)
    if noun.dep_ == "oprd" and head.dep_ == "acl":  # "the move, called prorogation"
        yield at.get(head.head.i)


def _manner(verb: Token, at: dict[int, int]) -> int | None:
    head = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and not any(c.dep_ in ("mark", "aux") for c in verb.children):
        return at.get(head.i)
    if verb.dep_ in ("pcomp", "pobj") and head.lower_ in ("with", "by", "in", "while") and head.head != head:
        return _climb(head.head, at)
    # what is joined has no subject or adverb of its own: not "he spoke on Monday, but others later left"
    anew = any(c.dep_ in ("nsubj", "nsubjpass", "advmod", "npadvmod") for c in verb.children)
    if verb.dep_ == "conj" and is_verb(head) and verb.tag_ == head.tag_ and not anew:
        return at.get(head.i)
    takes_place = verb.lemma_.lower() in words("taking_place_verbs")
    # "the opening of the bridge which took place"
    return _of(head, at) if verb.dep_ == "relcl" and takes_place else None


def _of(noun: Token, at: dict[int, int]) -> int | None:
    """The event noun on which a noun hangs by "of"."""
    for word in upwards(noun):
        if word.i in at:
            return at[word.i]
        if word.dep_ not in ("pobj", "prep", "conj", "compound"):
            return None
    return None


def _climb(word: Token, at: dict[int, int]) -> int | None:
    """The event in whose clause a word stands."""
    told = (at.get(above.i, told_by_be(above, at)) for above in upwards(word))
    return next((event for event in told if event is not None), None)


def spread(placed: list[Placed], pairs: list[tuple[int, int]], again: Sequence[tuple[int, int]] = ()) -> list[Placed]:
    """Dates passed on along pairs of events at the same time; what has a date of its own keeps it.

    `again`: (event, one that it takes up), which has its date from what it takes up, not the other way.
    """
    placed = list(placed)
    ways = [way for one, other in pairs for way in ((one, other), (other, one))]
    ways += [(other, one) for one, other in again]
    for _ in range(3):
        for a, b in ways:
            if placed[a].dated and placed[a].interval.closed and not placed[b].dated:
                days = placed[a].interval.meet(placed[b].interval)
                placed[b] = Placed(days, placed[a].time_id, True, placed[b].spoken)
    return placed
