"""What the text says of the order of two events: connectives, tense, speech and intention."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import RELATIVE, child, children, is_infinitive, is_verb, remembered, upwards
from analysis.reading.grammar.verbs.governors import intending
from analysis.reading.grammar.verbs.tense import is_perfect
from analysis.reading.order.evidence.causes import connectives
from analysis.reading.order.evidence.connectives import by_connective, previous
from analysis.reading.order.evidence.narrative import neighbouring
from analysis.reading.order.told import Told

Pairs = list[tuple[int, int, str]]

STRENGTH = {"date": 4, "connective": 3, "speech": 2, "intention": 2, "tense": 1}


def evidence(told: Told, tellers, together=()) -> tuple[Pairs, Pairs]:
    """(earlier, later, evidence) by number: what the grammar says, strongest first; what neighbouring sentences add."""
    said = [*_speech(told, tellers, together), *_reactions(told, tellers)]
    firm = [*by_connective(told), *said, *_intention(told), *_tense(told)]
    firm = [(a, b, kind) for a, b, kind in firm if a is not None and b is not None and a != b]
    return sorted(firm, key=lambda p: -STRENGTH[p[2]]), list(neighbouring(told, tellers))


def _speech(told: Told, tellers, together):
    """What is told in the past lies before the telling and what that is part of; what is to come lies after both."""
    events = told.events
    occasions: dict[int, list[int]] = {}
    tells = {telling for _, telling in tellers}
    for a, b in together:
        for one, other in ((a, b), (b, a)):
            if one in tells and events[other].quote_id is None and events[other].class_ != "reporting":
                occasions.setdefault(one, []).append(other)
    for n, telling in tellers:
        for occasion in (telling, *occasions.get(telling, ())):
            if events[n].tense == "past":
                yield n, occasion, "speech"
            elif events[n].tense == "future" and not _of_the_past(told, n):
                yield occasion, n, "speech"


def _of_the_past(told: Told, n: int) -> bool:
    """Whether what is to come was so only for something past: "had agreed to leave", "sentenced for driving"."""
    word = told.token.get(n)
    if word is None or not (is_infinitive(word) or word.tag_ == "VBG" or not is_verb(word)):
        return False
    above = told.around(word.head) if word.head != word else None
    return above is not None and told.events[above].tense == "past" and told.events[above].class_ != "reporting"


def _reactions(told: Told, tellers):
    """ "denied the charges", "the appeal of that ruling": what is reacted to lies before; so does what it takes up.

    "Said she would comply with the request": what there is to react to lies before the telling, too."""
    telling = dict(tellers)
    for n, word in told.token.items():
        if word.lemma_.lower() not in connectives("reaction"):
            continue
        things = [child(word, "dobj"), *(child(c, "pobj") for c in word.children if c.dep_ == "prep")]
        for thing in things:
            if thing is None or thing.i not in told.number:
                continue
            yield told.number[thing.i], n, "connective"
            given = any(c.dep_ == "det" and c.lower_ in DEFINITE for c in thing.children)
            if is_verb(word) and given:
                yield previous(told, n), n, "connective"
            if given or child(thing, "poss") is not None:
                yield told.number[thing.i], telling.get(n), "connective"


def _intention(told: Told):
    """A plan, promise or attempt lies before what it aims at; so does an act before its purpose."""
    for n, word in told.token.items():
        head, future = word.head, told.events[n].tense == "future"
        if not is_verb(word):
            if future and word.dep_ == "dobj" and head.i in told.number and head.lemma_.lower() in intending():
                yield told.number[head.i], n, "intention"
        elif is_perfect(word):
            continue  # "is alleged to have left"
        elif word.dep_ == "xcomp" and head.i in told.number and told.events[told.number[head.i]].class_ == "i_action":
            yield told.number[head.i], n, "intention"
        elif future and is_infinitive(word):
            aims = word.dep_ in ("xcomp", "acl") and head.lemma_.lower() in intending()
            if aims or word.dep_ == "advcl":
                yield told.around(head), n, "intention"


def _tense(told: Told):
    """ "had left" lies before what the story has reached; what is joined follows; what is told in passing precedes."""
    for n, word in told.token.items():
        event, other = told.events[n], told.number.get(word.head.i)
        if not is_verb(word):
            if word.dep_ == "nsubj" and other is not None and event.tense != "future" and _has_effect(told, other):
                yield n, other, "tense"  # "the blast killed three"
        elif (cause := _cause_above(told, word)) is not None and _has_effect(told, n):
            yield cause, n, "tense"  # "a blast that killed three"
        elif word.dep_ == "conj" and is_verb(word.head):
            # "fell and broke", not "said it fell, and had broken", "has led it since May and was elected"
            acts = other is not None and told.events[other].class_ != "reporting"
            lasts = is_perfect(word.head) != is_perfect(word)
            if acts and child(word.head, "cc") is not None and not is_pluperfect(word) and not lasts:
                yield other, n, "tense"
        elif word.dep_ == "advcl" and word.tag_ in ("VBG", "VBN") and child(word, "mark", "aux") is None:
            if word.i > word.head.i and word.tag_ == "VBG":
                yield other, n, "tense"  # "the roof fell, killing three"
            elif word.i < word.head.i and word.tag_ == "VBN":
                yield n, other, "tense"
        elif word.dep_ == "pcomp" and word.head.lower_ in ("by", "for", "as") and word.tag_ == "VBG":
            yield n, told.number.get(word.head.head.i), "tense"  # "praised for saving three"
        elif event.tense == "past":
            yield _passing(told, n, word)


def _has_effect(told: Told, n: int) -> bool:
    """Whether a verb tells what came of its subject, rather than that it took place, grew or fell."""
    word = told.token[n]
    lemma = word.lemma_.lower()
    takes_place = lemma in words("taking_place_verbs")
    takes_place = takes_place or (lemma in words("unaccusative_verbs") and child(word, "dobj") is None)
    return is_verb(word) and told.events[n].class_ == "occurrence" and not takes_place


def _cause_above(told: Told, verb: Token) -> int | None:
    """The event noun that a relative clause is about, where it is that clause's subject."""
    who = child(verb, "nsubj") if verb.dep_ == "relcl" else None
    above = told.number.get(verb.head.i) if who is not None and who.tag_ in RELATIVE else None
    return None if above is None or is_verb(verb.head) or told.events[above].tense == "future" else above


@remembered
def is_pluperfect(word: Token) -> bool:
    helpers = children(word, "aux")
    return word.tag_ == "VBN" and any(c.lower_ in ("had", "'d", "’d") and c.lemma_ == "have" for c in helpers)


def _goes_on(word: Token) -> bool:
    """Whether a relative clause may tell what came of its noun: "a law, which ended …", "in Oslo, where he died",
    "arrested Lee, who was taken away"; not "Lee, who led the party, resigned"."""
    own = next((c for c in word.subtree if c.tag_ in RELATIVE and c.i < word.i), None)
    if own is None:
        return False
    if own.lower_ in ("who", "whom"):
        above = next((w for w in upwards(word.head.head) if is_verb(w)), None)
        return above is not None and above.i < word.head.i < own.i - 1 and own.nbor(-1).text == ","
    return own.dep_ != "dobj"


def _passing(told: Told, n: int, word: Token) -> tuple[int | None, int | None, str]:
    if is_pluperfect(word):
        if child(word, "neg") is not None:
            return n, None, "tense"  # what had not been done may be done later
        if any(c.dep_ == "prep" and c.lower_ == "by" for c in word.children):
            return n, None, "tense"  # "by 9 a.m. all had been rescued": before then, and behind what was told
        other = told.around(word.head) if word.head != word else previous(told, n)
        return n, other if other is not None and told.events[other].tense == "past" else None, "tense"
    if word.dep_ == "acl" or (word.dep_ == "relcl" and not _goes_on(word)):
        return n, told.around(word.head), "tense"
    telling = told.number.get(word.head.i) if word.dep_ == "ccomp" else None
    return n, telling if telling is not None and told.events[telling].class_ == "reporting" else None, "speech"
