"""The adverbials of a clause that a label has room for."""

import re
from collections.abc import Iterator

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.tokens import RELATIVE, child, children, is_infinitive, next_token, word_before
from analysis.reading.happenings.labels.clauses.attachment import (
    CHARGES,
    CLOCK,
    is_amount,
    is_apart,
    is_behind_break,
    is_measure,
    is_needed,
    is_score,
    undated,
)
from analysis.reading.happenings.labels.clauses.clause_parts import counted, gerund_of
from analysis.reading.happenings.labels.clauses.subclauses import gerund_phrase, of_noun, within
from analysis.reading.happenings.labels.clauses.verb_group import is_condition, is_finite, undergone
from analysis.reading.happenings.labels.phrases.described import VAGUE, is_stated
from analysis.reading.happenings.labels.phrases.phrase_text import count, spaced
from analysis.reading.happenings.labels.phrases.postmodifiers import NESTED
from analysis.reading.happenings.labels.phrases.prepositions import is_aside, is_broken_off, is_open, lasts, with_thing
from analysis.reading.happenings.labels.phrases.wording import Scope

ROOM = 12  # words of a label
ADDED = 5  # words of what a phrase can do without
OVER = 2  # … more than there is room for, that say what something is done for
REASONS = ("to ", "for ", "of ", "over ", "with ", "because of ")  # how a phrase begins that says why, or of what
AIMS = re.compile(r"to |for \w+ing\b")  # … that may be a little longer
TIED = ("of", "from", "into", "to", "against", "as")  # prepositions whose gerund a verb needs: "admits to lying"
AIMING = words("attempt_words", "aiming_nouns")
COUNTED = {"convict": "of", "acquit": "of", "guilty": "of", "charge": "with"}  # … instead of "on one count of"
MANNERED = ("act", "behave", "fare", "perform", "treat")  # say nothing without how
MANNERS = ("alone", "enough", "far", "fast", "hard", "long", "much", "together", "well")  # adverbs like those in "-ly"
TIMELY = ("after", "before", "since", "until", "while", "when")


def fitting(verb: Token, scope: Scope) -> list[str]:
    """The adverbials that a label has room for; one that is shortened does not cut the label."""
    wording = scope.wording
    said, restricted = set(wording.said), wording.restricted
    texts, whole = _fit(verb, scope)
    if not whole and wording.clauses and wording.restricted != restricted:
        wording.said, wording.clauses = set(said), False  # shorter, without clauses that say which one is meant
        texts, whole = _fit(verb, scope)
        wording.clauses = True
    deep = wording.deep
    for less in (NESTED, 0):
        if not whole and less < deep and (less or not any(text.startswith(REASONS) for text in texts)):
            wording.said, wording.deep = set(said), less  # "at a store", in a city of that name
            texts, whole = _fit(verb, scope)
    wording.deep = deep
    wording.cut = wording.cut or any(is_condition(c) for c in verb.children)  # "will sue" if they build it
    return texts


def _fit(verb: Token, scope: Scope) -> tuple[list[str], bool]:
    """The adverbials that there is room for, what something is done for before where; and whether these are all."""
    wording = scope.wording
    found: list[tuple[str, bool]] = []
    before = wording.cut
    for text in adverbials(verb, scope):
        found.append((text, wording.cut and not before))  # "through threats to have"
        wording.cut = before
    chosen: list[int] = []
    needed = [t.text for t in needed_manner(verb)]
    for n in sorted(range(len(found)), key=lambda n: (found[n][0] not in needed, not found[n][0].startswith(REASONS))):
        text, broken = found[n]
        most = scope.room + OVER if AIMS.match(text) and scope.room > 0 else scope.room
        fits = text in needed or (not broken and count([text, *(found[k][0] for k in chosen)]) <= most)
        if fits and not (wording.deep < NESTED and is_broken_off(verb, text)):
            chosen.append(n)
    return [found[n][0] for n in sorted(chosen)], len(chosen) == len(found)


def adverbials(verb: Token, scope: Scope) -> Iterator[str]:
    """Prepositional phrases of a verb that it can do without, in the order of the text, those of time left out."""
    passive, beside = undergone(verb), particle(verb)
    needed = needed_manner(verb)
    for c in verb.children:
        if c in needed and not is_measure(verb, c):
            yield c.text
        outer = verb.dep_ == "xcomp" and undergone(verb.head) and not passive and c.lower_ == "by"
        if c == beside or is_behind_break(verb, c) or (outer and any(t.ent_type_ == "PERSON" for t in c.children)):
            continue  # "was sentenced to serve a year by Low"
        if is_measure(verb, c) and not is_amount(verb, c):
            own = undated(c)
            if not any(t.i in scope.times or t.lower_ in CLOCK for t in own):
                yield spaced(t.text for t in own)
        if c.dep_ == "advcl" and scope.depth and c.i > verb.i and is_infinitive(c) and not is_apart(verb, c):
            yield spaced(_purpose(c, scope))
        if c.dep_ in ("prep", "dative") and c.pos_ == "ADP" and c.i > verb.i and not is_needed(verb, c, passive):
            if is_score(c) and any(c in _ends(p) for p in children(verb, "prep")):
                continue  # told with what it ends
            thing = child(c, "pobj")
            if thing is not None and scope.wording.cuts(thing):
                continue  # "at a depth"
            if c.lower_ in ("from", "of") and any(t.text == "," for t in verb.doc[verb.i : c.i]):
                continue  # "in Moss, a town an hour from Oslo"
            if thing is not None and c.lower_ in TIMELY and thing.pos_ == "NUM":
                continue  # "after one of their daughters" had fled: the parse lost a clause
            texts = list(prepositional_phrase(c, scope))
            if thing is None or not is_stated(thing) or any(" that " in text for text in texts):  # "on the condition"
                yield from texts


def needed_manner(verb: Token) -> list[Token]:
    """The adverbs behind a verb without which it would say what is not so: "did not respond quickly", "must treat
    them equally"."""
    denied = child(verb, "neg") is not None or verb.lemma_ in MANNERED
    own = children(verb, "advmod") if denied else []
    return [c for c in own if c.i > verb.i and c.tag_ == "RB" and (c.lower_.endswith("ly") or c.lower_ in MANNERS)]


def _purpose(clause: Token, scope: Scope) -> list[str]:
    """ "to win a prize": what something is done for; nothing where it is not whole."""
    wording = scope.wording
    before, wording.cut = wording.cut, False
    aim = list(within(clause, scope._replace(depth=min(scope.depth, 2), room=ROOM)))
    whole, wording.cut = not wording.cut, before
    return aim if whole else []


def is_aimed(noun: Token) -> bool:
    """Whether what a noun says ends on one that says nothing without its aim: "a role in a scheme" to defraud."""
    inner = noun
    while (link := child(inner, "prep")) is not None and (thing := child(link, "pobj")) is not None:
        inner = thing
    own = [c for c in inner.children if c.i < inner.i and c.dep_ != "det"]
    return inner.lemma_ in AIMING and not own and any(is_infinitive(c) and c.dep_ == "acl" for c in inner.children)


def prepositional_phrase(c: Token, scope: Scope) -> Iterator[str]:
    """A prepositional phrase that does not tell when."""
    wording = scope.wording
    if not any(c.children) and c.head.dep_ in ("acl", "relcl") and is_infinitive(c.head):
        yield c.text  # "nothing to worry about"
        return
    no = child(c, "neg") is not None or (word_before(c) == "not" and c.nbor(-1) not in c.head.children)
    needed = any(c.lower_ in CHARGES.get(above.lemma_, ()) for above in (c.head, c.head.head))
    if (is_aside(c) and not needed) or (no and c.head.lemma_ != "be"):
        return  # "has seen it before, but not here"
    if (told := child(c, "pcomp")) is not None and is_finite(told) and told.left_edge.tag_ in RELATIVE and scope.depth:
        yield spaced([c.text, *within(told, scope._replace(room=ROOM))])  # "talked about how the mill fell"
        return
    if (act := gerund_of(c)) is not None:
        wording.cut = wording.cut or (needed and not scope.depth)
        if c.lower_ not in (*TIED, *TIMELY) and (scope.depth > 1 or (needed and scope.depth)):
            yield spaced(gerund_phrase(c, scope._replace(room=ROOM)))
        return
    wording.cut = wording.cut or not any(c.children)  # "often referred to", of what
    preposition, thing = with_thing(c)
    crime = counted(thing) if thing is not None else None
    if crime is not None and c.lower_ == "on":
        preposition = COUNTED.get(c.head.lemma_, "for")  # "convicted on one count of murder"
    act, thing = (crime, thing) if crime is not None and crime.dep_ == "pcomp" else (None, crime or thing)
    if act is not None and scope.depth:
        yield spaced([preposition, *within(act, scope._replace(room=ROOM))])
        return
    dated = thing is not None and thing.i in scope.times and not lasts(thing)
    if thing is None or dated or thing.tag_ in RELATIVE or not wording.understood(thing):
        return
    tied = list(of_noun(thing, scope._replace(depth=min(scope.depth, 2 if thing.lemma_ in AIMING else 1), room=ROOM)))
    if not tied and is_open(thing) and (not wording.clauses or thing.tag_ == "NNS"):
        return  # "in an operation", whose it was; "in ways", which might help
    if not tied and thing.lemma_ in AIMING and any(is_infinitive(t) or gerund_of(t) for t in thing.children):
        return  # "in an effort", "in return" say nothing
    if not tied and thing.lemma_ in VAGUE and child(thing, "prep") is not None and count([wording.phrase(thing)]) == 1:
        return  # "as part"
    telling = thing.lemma_ in words("speech_nouns")  # "responded to reports that all had left"
    if count(tied) > ADDED and thing.lemma_ not in VAGUE and thing.lemma_ not in AIMING and not telling:
        if is_open(thing):
            return
        # "on the condition that all leave", "for a role in a plan to leave"
        tied, wording.cut = [], wording.cut or is_stated(thing) or is_aimed(thing)
    phrase = spaced(["not" if no else "", preposition, wording.phrase(thing), *tied])
    yield spaced([phrase, *(t for end in _ends(c) for t in prepositional_phrase(end, scope))])


def _ends(preposition: Token) -> list[Token]:
    """ "From 71 percent to 55", "from Oslo to Moss", "by 71 percent to 27": where what a phrase begins ends."""
    after = next_token(preposition.right_edge)
    score = [after] if is_score(after) and after.head == preposition.head else []
    return [c for c in children(preposition, "prep") if c.lower_ == "to" and c.nbor(-1) != preposition] or score
