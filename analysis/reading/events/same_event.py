"""Events told again: the ruling after "ruled", the same act in other words, "the move".

Two triggers stand for one event where their words belong together and participants, dates and polarity agree.
"""

from dataclasses import dataclass
from functools import cache

from analysis.lexicon import table, words
from analysis.lexicon.verbs import nominalised
from analysis.reading.document import Token
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import child, children, has
from analysis.reading.timex.intervals import Interval

OBJECT = 10  # words of an object that are compared
BACK = 40  # how many events back one is taken up without its agent
FORMER = ("earlier", "last", "previous", "prior")


@dataclass(frozen=True)
class Facet:
    """What two triggers are compared by."""

    kind: str
    agent: str | None
    patient: str | None
    objects: frozenset[str]


@cache
def _groups() -> dict[str, str]:
    return {row["lemma"]: row["group"] for row in table("event_synonyms")}


def kind_of(lemma: str, noun: bool) -> str:
    """What triggers of one kind of event share: "ruling", "ruled" and "decision" alike."""
    lemma = lemma if lemma in _groups() else nominalised().get(lemma, lemma) if noun else lemma
    return _groups().get(lemma, lemma)


def facet(trigger: Trigger, agent: str | None, patient: str | None) -> Facet:
    objects: frozenset[str] = frozenset() if trigger.noun else object_words(trigger.head)
    return Facet(kind_of(trigger.lemma, trigger.noun), agent, patient, objects)


def object_words(head: Token) -> frozenset[str]:
    """The nouns of what a word has as its object or is said to be."""
    thing = child(head, "dobj", "attr")
    span = thing.doc[thing.left_edge.i : min(thing.right_edge.i, thing.i + OBJECT) + 1] if thing is not None else ()
    return frozenset(t.lemma_.lower() for t in span if t.pos_ in ("NOUN", "PROPN"))


def told_again(
    triggers: list[Trigger], said: list[Attributes], facets: list[Facet], classes: list[str], intervals: list[Interval]
) -> list[tuple[int, int]]:
    """(event, the earlier told event that it takes up), by number. What is merely said is said anew."""
    pairs: list[tuple[int, int]] = []
    by_kind: dict[str, list[int]] = {}
    known_as = _named(triggers, facets)
    for n, trigger in enumerate(triggers):
        if trigger.noun and is_definite(trigger.head) and trigger.lemma in words("anaphoric_event_nouns"):
            other = _before(triggers, n)
            if other is not None and _agree(said[n], said[other], intervals[n], intervals[other]):
                pairs.append((n, other))
                continue
        if classes[n] == "reporting" and not trigger.noun and trigger.lemma not in _groups():
            continue
        group = by_kind.setdefault(known_as.get(facets[n].kind, facets[n].kind), [])
        for other in reversed(group[-BACK:]):
            agree = _agree(said[n], said[other], intervals[n], intervals[other])
            if agree and _same(trigger, triggers[other], facets[n], facets[other]):
                pairs.append((n, other))
                break
        group.append(n)
    return pairs


def _named(triggers: list[Trigger], facets: list[Facet]) -> dict[str, str]:
    """Kinds of event that this text itself calls by two names: "the suspension — prorogation — of parliament"."""
    at = {t.head.i: n for n, t in enumerate(triggers)}
    names: dict[str, str] = {}
    for n, trigger in enumerate(triggers):
        other = named_by(trigger.head, at) if trigger.noun else None
        if other is not None and triggers[other].noun:
            one, two = (names.get(facets[i].kind, facets[i].kind) for i in (n, other))
            names = {k: two if v == one else v for k, v in names.items()} | {one: two, two: two}
    return names


def named_by(noun: Token, at: dict[int, int]) -> int | None:
    """The event that an apposition names again; the word right before it rather than the one the parser hangs it on."""
    if noun.dep_ != "appos":
        return None
    before = noun.left_edge.i - 2
    if before >= 0 and before in at and noun.doc[before + 1].is_punct:
        return at[before]
    return at.get(noun.head.i)


def _same(later: Trigger, earlier: Trigger, one: Facet, other: Facet) -> bool:
    if _is_former(later.head) != _is_former(earlier.head):
        return False
    if one.patient and other.patient and one.patient != other.patient:
        return False
    if one.objects and other.objects and not one.objects & other.objects:
        return False
    if one.agent and other.agent:
        return one.agent == other.agent and not is_indefinite(later.head)
    both = one.patient and one.patient == other.patient
    if not later.noun:  # "before his arrest … he was arrested in May"
        return earlier.noun and is_definite(earlier.head) and bool(both)
    elsewhere = later.sentence_id != earlier.sentence_id and one.agent is None
    return is_definite(later.head) and bool(both or elsewhere)


def _is_former(noun: Token) -> bool:
    """ "The last contested primary", "a previous trial": not the one that is told of now."""
    return any(c.dep_ == "amod" and c.lower_ in FORMER for c in noun.children)


def _agree(one: Attributes, other: Attributes, first: Interval, second: Interval) -> bool:
    both = one.polarity == other.polarity and (one.tense == "future") == (other.tense == "future")
    return both and first.overlaps(second)


def _before(triggers: list[Trigger], n: int) -> int | None:
    """The main event of the sentence before: what "the move" takes up."""
    number = int(triggers[n].sentence_id[1:])
    for other in range(n - 1, max(-1, n - BACK), -1):
        back = number - int(triggers[other].sentence_id[1:])
        if back == 1 and triggers[other].head.dep_ == "ROOT":
            return other
        if back > 1:
            return None
    return None


def is_definite(noun: Token) -> bool:
    owned = any(c.dep_ == "poss" and c.ent_type_ not in ("DATE", "TIME") for c in noun.children)
    return owned or any(c.lower_ in (*DEFINITE, "such") for c in children(noun, "det", "amod", "predet"))


def is_indefinite(word: Token) -> bool:
    return has(word, "det", "a", "an", "another")
