"""A clause of a label: its verb, what that must have, and the adverbials that there is room for.

What a verb, an adjective or a noun must have and the label has no room for leaves `Wording.cut`.
"""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.tokens import RELATIVE, child, children, is_infinitive, is_verb
from analysis.reading.grammar.verbs.mood import is_asked, question
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.voice import agent, is_passive
from analysis.reading.happenings.labels.clauses.adverbials import TIED, fitting, prepositional_phrase
from analysis.reading.happenings.labels.clauses.asides import is_day_beside
from analysis.reading.happenings.labels.clauses.attachment import (
    CHARGES,
    is_amount,
    is_apart,
    is_direction,
    is_needed,
    is_part,
    is_small,
    is_wanted,
    speaks_of,
)
from analysis.reading.happenings.labels.clauses.clause_parts import gerund_of, is_given, lacks_shared, sharing
from analysis.reading.happenings.labels.clauses.subclauses import gerund_phrase, of_noun, within
from analysis.reading.happenings.labels.clauses.verb_group import Manner, is_finite, verb_group
from analysis.reading.happenings.labels.phrases.phrase_text import count, in_order, spaced
from analysis.reading.happenings.labels.phrases.prepositions import is_joined, is_open
from analysis.reading.happenings.labels.phrases.wording import Scope, Wording
from analysis.reading.happenings.labels.said_content import addressee, clause_of, is_said, link

MAKING = ("have", "make", "give", "take", "let", "find")  # … say nothing without what
DEPTH = 3  # complements within complements
TOLD = Manner(told=True)
ASKED = ("dobj", "attr", "advmod")  # what a clause within a clause may ask for


def scope_of(wording: Wording, times: frozenset[int], depth: int, room: int) -> Scope:
    return Scope(wording, times, depth, room, told)


def complements(verb: Token, scope: Scope, passive: bool, hung: bool = False) -> Iterator[str]:
    """What a verb needs, in the order of the text: objects, predicates, infinitives, what is said.

    `hung`: on a noun that is told before it ("the steps they had taken").
    """
    wording = scope.wording
    thing = None if passive or is_said(verb) else direct_object(verb)
    if thing is not None and not hung and thing not in verb.children and thing.head != verb and thing.i != verb.i:
        yield wording.phrase(thing)  # the noun that a relative clause hangs on
    for c in verb.children:
        if (c.i in scope.times and c.dep_ != "dobj") or c.tag_ in RELATIVE or not is_part(verb, c) or is_day_beside(c):
            continue
        if c.i < verb.i and c.dep_ in ASKED and question(verb):
            continue  # "how many will they send?"
        if c.dep_ == "dobj":
            yield from _object(verb, c, scope)
            yield from [wording.phrase(verb.head)] if is_given(verb) and not hung else []
        elif (c.dep_ == "dative" and c.pos_ != "ADP") or is_amount(verb, c):
            yield wording.phrase(c)
        elif c.i > verb.i and (c.dep_ in ("attr", "oprd", "acomp") or _is_short(c)):
            yield from _predicate(c, scope)
        elif c.dep_ == "prt":
            yield from _particle(verb, c, scope)
        elif c.dep_ == "advmod" and thing is not None and verb.i < thing.i < c.i and is_direction(c, thing):
            yield c.text  # "took her away from Oslo"
            yield from (t for p in c.children if p.dep_ == "prep" for t in prepositional_phrase(p, scope))
        elif c.dep_ in ("xcomp", "ccomp") and (is_small(verb, c) or _is_guilty(c)):
            yield from _held(c, scope)
        elif is_wanted(verb, c) or (c.dep_ == "xcomp" and c.pos_ == "NOUN" and is_infinitive(c)):
            # "sworn to secrecy", which the parse takes for a verb
            yield from within(c, scope) if is_verb(c) else ["to", wording.phrase(c)]
        elif c.dep_ in ("xcomp", "ccomp") and is_verb(c) and c.i > verb.i and not is_apart(verb, c):
            again = c.dep_ == "ccomp" and any(verb.i < t.i < c.left_edge.i for t in children(verb, "cc"))
            texts = [] if again else list(within(c, scope))  # "told us it was, but that it …"
            yield from [*_addressed(verb, c), *texts] if texts else []
        elif c.dep_ == "prep" and c.i > verb.i and c.lower_ in TIED and gerund_of(c) is not None:
            yield from gerund_phrase(c, scope)
        elif c.dep_ in ("prep", "dative") and is_needed(verb, c, passive):
            texts = list(prepositional_phrase(c, scope))
            wording.cut = wording.cut or (not texts and _lacks_whom(c, scope))
            yield from ["and", *texts] if texts and is_joined(verb, c) else texts


def _is_short(word: Token) -> bool:
    """ "fell short of its goal", which the parse takes for an adverb."""
    return word.dep_ == "advmod" and word.lower_ == "short" and child(word, "prep") is not None


def _is_guilty(word: Token) -> bool:
    """ "found Low guilty", which the parse takes for a noun."""
    return word.dep_ == "ccomp" and word.lower_ == "guilty" and word.pos_ == "NOUN"


def _held(word: Token, scope: Scope) -> Iterator[str]:
    """Whom a verb turns into something or holds to be it, and what: "considers him a hero"."""
    if not _is_guilty(word):
        yield from (scope.wording.phrase(whom) for whom in children(word, "nsubj"))
        yield from _predicate(word, scope)
        return
    yield from (scope.wording.phrase(whom) for whom in children(word, "compound"))
    yield spaced([word.text, *(t for of in children(word, "prep") for t in prepositional_phrase(of, scope))])


def _particle(verb: Token, c: Token, scope: Scope) -> Iterator[str]:
    """ "got down to work", "called on the mayor to resign"; a particle right behind its verb is told with that."""
    yield from [c.text] if c.i != verb.i + 1 else []
    yield from (scope.wording.phrase(thing) for thing in children(c, "pobj"))
    yield from (t for p in children(c, "prep") for t in prepositional_phrase(p, scope))


def _lacks_whom(preposition: Token, scope: Scope) -> bool:
    """ "put no pressure on them", "stems from allegations": what a verb needs, and only the article knows."""
    whom = child(preposition, "pobj")
    if whom is None or whom.tag_ in RELATIVE or whom.i in scope.times:
        return False
    return not scope.wording.understood(whom) or is_open(whom)


def _object(verb: Token, thing: Token, scope: Scope) -> Iterator[str]:
    if (said := clause_of(verb, thing)) is not None:
        yield from [scope.tell(said, scope.wording.phrase(thing), scope.to(scope.depth - 1))] if scope.depth else []
        return
    text = scope.wording.phrase(thing)
    yield text
    yield from of_noun(thing, scope)
    punished = ("to",) if verb.lemma_ in words("punishing_verbs") else ()  # "sentenced her to prison"
    of = CHARGES.get(verb.lemma_, punished)
    behind = [c for t in (thing, *children(thing, "appos")) for c in t.children]  # "convicted Low, 44, of fraud"
    charged = (t for p in behind if p.lower_ in of for t in prepositional_phrase(p, scope))
    yield from (t for t in charged if t not in text)


def _addressed(verb: Token, said: Token) -> Iterator[str]:
    """Whom a clause is told, and "that", where that is needed."""
    whom = addressee(verb)
    if whom is not None:
        yield spaced(t.text for t in verb.doc[verb.i + 1 : whom.i + 1])
    if is_finite(said) and child(said, "mark") is None and speaks_of(verb):
        yield from (",", "saying")
    elif question(said) in (None, "whether"):  # "why" stands in the clause
        yield link(verb, said, whom) if is_finite(said) or is_asked(said) else ""


def _predicate(word: Token, scope: Scope) -> Iterator[str]:
    """ "a hero", "unable to leave", "committed to leaving", "ripe for change"."""
    if word.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        yield scope.wording.phrase(word)
        which = list(of_noun(word, scope))
        yield from which
        exists = child(word.head, "expl") is not None and any(t.dep_ == "relcl" for t in word.subtree)
        scope.wording.cut = scope.wording.cut or (exists and not which)  # "there are people" who left
        return
    joined = in_order([word])  # "anti-democratic", of which the parse makes several
    before = (c for c in word.children if c.dep_ in ("advmod", "neg") and c.i < joined[0].i)
    yield from (spaced(t.text for t in c.subtree) for c in before)  # "no longer"
    yield spaced(t.text for t in joined)
    last = word
    while (link := child(last, "cc")) is not None and (other := child(last, "conj")) is not None:
        if other.pos_ != "ADJ" or child(other, "nsubj") is not None:
            break
        yield spaced([link.text, *(c.text for c in other.children if c.dep_ == "advmod" and c.i < other.i), other.text])
        last = other  # "long and hard to get through"
    for c in (*word.children, *(last.children if last != word else ())):
        if c.i < word.i:
            continue
        if c.dep_ == "prep" and gerund_of(c) is not None:
            yield from gerund_phrase(c, scope)
            return
        if c.dep_ == "prep" and (thing := child(c, "pobj")) is not None and thing.i not in scope.times:
            yield spaced(prepositional_phrase(c, scope)) or f"{c.text} {scope.wording.phrase(thing)}"
            continue  # "clear to her that all had left"
        if c.dep_ in ("xcomp", "ccomp") and is_verb(c):
            yield from within(c, scope)
            return


def told(verb: Token, who: str, scope: Scope) -> str:
    """A clause within a clause, in the tense of the text."""
    return clause_with(verb, who, scope, TOLD)


def clause_with(verb: Token, who: str, scope: Scope, manner: Manner) -> str:
    """A clause with its subject in words."""
    wording = scope.wording
    passive, own = is_passive(verb), child(verb, "nsubj", "nsubjpass")
    mark = child(verb, "mark")
    texts = [mark.text] if mark is not None and mark.lower_ != "that" else []
    before = [c for c in verb.children if c.i < verb.i and c.dep_ in ASKED]
    asked = next((c for c in before if c.tag_ in RELATIVE or (question(verb) and c.left_edge.tag_ in RELATIVE)), None)
    if asked is not None and verb.dep_ != "relcl" and not is_said(verb):
        texts.append(question(verb) or asked.lower_)  # "knows what he did"
    texts += [who] if who else []
    if is_finite(verb):
        texts.append(verb_group(verb, manner, own is not None and wording.plural(own), passive))
    else:
        before = [c for c in verb.children if c.i < verb.i]
        to = next((c.i for c in before if c.tag_ == "TO"), verb.i)
        split = [c for c in before if c.dep_ == "advmod" and c.i > to]  # "failed to accurately record it"
        texts += [c.text for c in before if c.dep_ in ("aux", "auxpass", "neg") or c in split]
        behind = particle(verb)
        texts += [verb.text, *([behind.text] if behind is not None else [])]
    needs = list(complements(verb, scope, passive, hung=verb.dep_ == "relcl"))
    if not needs and not passive and (joined := sharing(verb)):  # "to earn and keep the trust"
        verbs = [t.text for t in joined if t.dep_ != "advmod"]
        needs = [*verbs, *complements(joined[-1], scope, passive)]
    elif not needs and not passive and lacks_shared(verb):
        wording.cut = True
    texts += needs
    by = agent(verb)
    if by is not None:
        texts.append(f"by {wording.phrase(by)}")
    added = fitting(verb, scope._replace(room=scope.room - 2 - count(texts)))
    empty = verb.lemma_ == "be" or (verb.lemma_ in MAKING and not passive)
    wording.cut = wording.cut or (empty and not [*needs, *added])
    return spaced([*texts, *added])
