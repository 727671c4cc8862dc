"""The parts of a clause in a label: what its verb must have, and the adverbials that there is room for.

What a verb, an adjective or a noun must have and the label has no room for leaves `Wording.cut`.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.naming import names_it
from analysis.reading.grammar.objects import direct_object
from analysis.reading.grammar.tokens import child, children, is_infinitive, is_verb
from analysis.reading.grammar.voice import agent, is_passive
from analysis.reading.happenings.attachment import (
    CHARGES,
    CLOCK,
    is_apart,
    is_behind_break,
    is_direction,
    is_measure,
    is_needed,
    is_part,
    is_small,
    is_stated,
    is_wanted,
)
from analysis.reading.happenings.clause_parts import (
    RELATIVE,
    counted,
    gerund_of,
    is_contact,
    is_expletive,
    lacks_shared,
    link_of,
    sharing,
)
from analysis.reading.happenings.content import addressee, clause_of, is_said, needs_that
from analysis.reading.happenings.described import APART, VAGUE, is_any, is_restricted
from analysis.reading.happenings.noun_phrase import NESTED
from analysis.reading.happenings.phrase_text import count, in_order, spaced
from analysis.reading.happenings.prepositions import is_aside, is_broken_off, is_joined, is_open, with_thing
from analysis.reading.happenings.verb_group import Manner, is_finite, undergone, verb_group
from analysis.reading.happenings.wording import Wording

ROOM = 12  # words of a label
AIM = 8  # words of what a subject is to do
ADDED = 5  # words of what a phrase can do without
OVER = 2  # … more than there is room for, that say what something is done for
DEPTH = 3  # complements within complements
TIED = ("of", "from", "into", "to", "against", "as")  # prepositions whose gerund a verb needs: "admits to lying"
AIMING = words("attempt_words") | {
    *("effort", "bid", "intent", "intention", "order", "chance", "plan", "hope", "return", "exchange", "conspiracy"),
    *("scheme", "plot", "information", "indictment"),
}
TIMELY = ("after", "before", "since", "until", "while", "when")
TOLD = Manner(told=True)
ASKED = ("dobj", "attr", "advmod")  # what a clause within a clause may ask for


def complements(
    verb: Token, wording: Wording, times: frozenset[int], passive: bool, depth: int, room: int
) -> Iterator[str]:
    """What a verb needs, in the order of the text: objects, predicates, infinitives, what is said."""
    thing = None if passive or is_said(verb) else direct_object(verb)
    if thing is not None and thing not in verb.children and thing.head != verb and thing.i != verb.i:
        yield wording.phrase(thing)  # the noun that a relative clause hangs on
    for c in verb.children:
        if (c.i in times and c.dep_ != "dobj") or c.tag_ in RELATIVE or not is_part(verb, c):
            continue
        if c.dep_ == "dobj":
            yield from _object(verb, c, wording, times, depth, room)
        elif c.dep_ == "dative" and c.pos_ != "ADP":
            yield wording.phrase(c)
        elif c.dep_ in ("attr", "oprd", "acomp") and c.i > verb.i:
            yield from _predicate(c, wording, times, depth, room)
        elif c.dep_ == "prt":
            yield from _particle(verb, c, wording, times, depth)
        elif c.dep_ == "advmod" and thing is not None and verb.i < thing.i < c.i and is_direction(c, thing):
            yield c.text  # "took her away from Oslo"
            yield from (t for p in c.children if p.dep_ == "prep" for t in _prepositional(p, wording, times, depth))
        elif c.dep_ in ("xcomp", "ccomp") and is_small(verb, c):
            yield from (wording.phrase(whom) for whom in children(c, "nsubj"))
            yield from _predicate(c, wording, times, depth, room)
        elif c.dep_ == "ccomp" and c.lower_ == "guilty" and c.pos_ == "NOUN":  # "found Low guilty", a noun to the parse
            yield from (wording.phrase(whom) for whom in children(c, "compound"))
            yield spaced(
                [c.text, *(t for of in children(c, "prep") for t in _prepositional(of, wording, times, depth))]
            )
        elif is_wanted(verb, c) or (c.dep_ == "xcomp" and c.pos_ == "NOUN" and is_infinitive(c)):
            # "sworn to secrecy", which the parse takes for a verb
            yield from within(c, wording, times, depth, room) if is_verb(c) else ["to", wording.phrase(c)]
        elif c.dep_ in ("xcomp", "ccomp") and is_verb(c) and c.i > verb.i and not is_apart(verb, c):
            again = c.dep_ == "ccomp" and any(verb.i < t.i < c.left_edge.i for t in children(verb, "cc"))
            texts = [] if again else list(within(c, wording, times, depth, room))  # "told us it was, but that it …"
            yield from [*_addressed(verb, c), *texts] if texts else []
        elif c.dep_ == "prep" and c.i > verb.i and c.lower_ in TIED and gerund_of(c) is not None:
            yield from _gerund_phrase(c, wording, times, depth, room)
        elif c.dep_ in ("prep", "dative") and is_needed(verb, c, passive):
            texts = list(_prepositional(c, wording, times, depth))
            wording.cut = wording.cut or (not texts and _lacks_whom(c, wording, times))
            yield from ["and", *texts] if texts and is_joined(verb, c) else texts


def _particle(verb: Token, c: Token, wording: Wording, times: frozenset[int], depth: int) -> Iterator[str]:
    """ "got down to work", "called on the mayor to resign"; a particle right behind its verb is told with that."""
    yield from [c.text] if c.i != verb.i + 1 else []
    yield from (wording.phrase(thing) for thing in children(c, "pobj"))
    yield from (t for p in children(c, "prep") for t in _prepositional(p, wording, times, depth))


def _lacks_whom(preposition: Token, wording: Wording, times: frozenset[int]) -> bool:
    """ "put no pressure on them", "stems from allegations": what a verb needs, and only the article knows."""
    whom = child(preposition, "pobj")
    if whom is None or whom.tag_ in RELATIVE or whom.i in times:
        return False
    return not wording.understood(whom) or is_open(whom)


def _object(verb: Token, thing: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    if (said := clause_of(verb, thing)) is not None:
        yield from [clause_with(said, wording.phrase(thing), wording, TOLD, times, depth - 1, room)] if depth else []
        return
    text = wording.phrase(thing)
    yield text
    yield from of_noun(thing, wording, times, depth, room)
    punished = ("to",) if verb.lemma_ in words("punishing_verbs") else ()  # "sentenced her to prison"
    of = CHARGES.get(verb.lemma_, punished)
    behind = [c for t in (thing, *children(thing, "appos")) for c in t.children]  # "convicted Low, 44, of fraud"
    charged = (t for p in behind if p.lower_ in of for t in _prepositional(p, wording, times, depth))
    yield from (t for t in charged if t not in text)


def _addressed(verb: Token, said: Token) -> Iterator[str]:
    """Whom a clause is told, and "that", where that is needed."""
    whom = addressee(verb)
    if whom is not None:
        yield spaced(t.text for t in verb.doc[verb.i + 1 : whom.i + 1])
    if is_finite(said) and needs_that(verb, said, whom):
        yield "that"


def of_noun(noun: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """What an object's noun needs: "plans to leave", "a decree banning fireworks", "a role in freeing them"."""
    heads, inner = [noun], noun
    while (link := next((c for c in inner.children if c.dep_ == "prep" and c.i > inner.i), None)) is not None:
        inner = child(link, "pobj") or link
        if inner == link or len(heads) > 2:
            break
        heads.append(inner)  # "the first state in the union to leave"
    for head in heads:
        if head == noun:
            yield from restriction(head, wording, times, depth, room)
        for c in head.children:
            active = c.dep_ == "acl" and c.tag_ == "VBG" and child(c, "dobj") is not None and head == noun
            active = active and (depth > 1 or child(c, "ccomp", "xcomp") is None)
            if active or (c.dep_ in ("acl", "relcl") and is_infinitive(c) and c.lemma_ != "follow"):
                if depth:
                    yield from _complement(c, wording, times, depth - 1, room)
                elif head == noun and not active:
                    wording.cut = True
            elif c.dep_ == "prep" and len(heads) == 1 and c.i > head.i and gerund_of(c) is not None:
                yield from _gerund_phrase(c, wording, times, depth, room)


def restriction(
    noun: Token, wording: Wording, times: frozenset[int], depth: int, room: int, verb: Token | None = None
) -> Iterator[str]:
    """Which one is meant, where the text sets it off by no comma: "people born in Samoa", "those who left".

    `verb`: that of the clause which the noun is the subject of.
    """
    one = noun.pos_ == "PROPN" and any(c.lower_ in ("a", "an") for c in noun.children)  # "a France that was true"
    whole = False
    if (
        not wording.clauses
        or wording.deep < NESTED
        or not (noun.pos_ in ("NOUN", "PRON") or noun.tag_ == "NNPS" or one)
    ):
        _without_clause(noun, verb, wording, whole)
        return
    for c in noun.children:
        if (
            c == verb
            or c.dep_ not in ("acl", "relcl")
            or c.i < noun.i
            or any(t.text in APART for t in noun.doc[noun.i : c.left_edge.i])
        ):
            continue
        relative = child(c, "nsubj", "nsubjpass")
        if len(children(c, "nsubj", "nsubjpass")) > 1:
            continue  # "which nations have refused to take", whose "which" the parse thinks a subject
        if any(t.pos_ == "PROPN" and names_it(t) == c for t in c.subtree):
            continue  # "Edna known as Edna"
        before, wording.cut, text = wording.cut, False, ""
        if c.dep_ == "acl" and child(c, "nsubj", "nsubjpass") is not None and is_finite(c):
            text = spaced(["that", *_complement(c, wording, times, depth, room)])  # "a statement that Lee had left"
        elif c.dep_ == "acl" and (c.tag_ == "VBN" or child(c, "prep") is not None) and not is_infinitive(c):
            text = clause_with(c, "", wording, TOLD, times, depth, room)
        elif c.lemma_ in words("plain_speech_verbs") | {"read"} and child(c, "ccomp") is None:
            continue  # "a statement which read in part"
        elif c.dep_ == "relcl" and relative is not None and relative.tag_ in ("WDT", "WP") and is_finite(c):
            text = clause_with(c, relative.text, wording, TOLD, times, depth, room)
        elif c.dep_ == "relcl" and (link := link_of(c)) and relative is not None and wording.understood(relative):
            acts = clause_with(c, wording.acting(relative), wording, TOLD, times, depth, room)
            text = spaced([*link, acts])  # "a world where nobody dies", "a rule by which all left"
        elif c.dep_ == "relcl" and relative is not None and is_contact(noun, c) and wording.understood(relative):
            text = clause_with(c, wording.acting(relative), wording, TOLD, times, depth, room)
        if count([text]) > 1 and not wording.cut:
            wording.restricted = whole = True
            yield text
        wording.cut = before or (not text and noun.lower_ == "those")
    _without_clause(noun, verb, wording, whole)


def _without_clause(noun: Token, verb: Token | None, wording: Wording, whole: bool) -> None:
    """What a label lacks that leaves out which one is meant: the truth ("any acts"), or who knows it ("the acts")."""
    wording.cut = wording.cut or (not whole and is_any(noun, verb))
    wording.vague = wording.vague or (not whole and verb is None and is_restricted(noun, verb))


def aim_of(noun: Token, verb: Token, wording: Wording, times: frozenset[int], room: int) -> list[str]:
    """What a subject's noun is to do: "the refusal to leave"; nothing where that is too long."""
    aim = next((c for c in noun.children if c.dep_ == "acl" and c != verb and c.left_edge.i == noun.i + 1), None)
    if aim is None or not is_infinitive(aim) or noun.pos_ != "NOUN":
        return []
    before, wording.cut = wording.cut, False
    texts = list(within(aim, wording, times, 1, room))
    whole, wording.cut = not wording.cut and count(texts) <= AIM, before
    return texts if whole else []


def _gerund_phrase(preposition: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """ "accuses him of leaving"."""
    act = gerund_of(preposition)
    if act is None or not depth:
        wording.cut = True
        return
    yield preposition.text
    yield from _complement(act, wording, times, 0 if depth == 1 else 1, room)


def within(clause: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """A clause that a verb or an adjective needs, as far as there is depth for it."""
    texts = list(_complement(clause, wording, times, depth - 1, room)) if depth else []
    wording.cut = wording.cut or not texts
    yield from texts


def _predicate(word: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """ "a hero", "unable to leave", "committed to leaving", "ripe for change"."""
    if word.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        yield wording.phrase(word)
        yield from of_noun(word, wording, times, depth, room)
        return
    joined = in_order([word])  # "anti-democratic", of which the parse makes several
    yield from (c.text for c in word.children if c.dep_ in ("advmod", "neg") and c.i < joined[0].i)
    yield spaced(t.text for t in joined)
    for c in word.children:
        if c.i < word.i:
            continue
        if c.dep_ == "prep" and gerund_of(c) is not None:
            yield from _gerund_phrase(c, wording, times, depth, room)
            return
        if c.dep_ == "prep" and (thing := child(c, "pobj")) is not None and thing.i not in times:
            yield spaced(_prepositional(c, wording, times, depth)) or f"{c.text} {wording.phrase(thing)}"
            continue  # "clear to her that all had left"
        if c.dep_ in ("xcomp", "ccomp") and is_verb(c):
            yield from within(c, wording, times, depth, room)
            return


def _complement(verb: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """A clause within a clause: an infinitive or gerund as it is, a finite one with its subject."""
    own = child(verb, "nsubj", "nsubjpass")
    if own is None and (doing := child(verb, "csubj")) is not None and doing.tag_ == "VBG":
        doing_what = clause_with(doing, "", wording, TOLD, times, depth, room)
        if doing.is_sent_start or not doing.i or doing.nbor(-1).is_punct:
            doing_what = doing_what[:1].lower() + doing_what[1:]
        yield clause_with(verb, doing_what, wording, TOLD, times, depth, room)
        return
    if is_finite(verb) and child(verb, "expl") is not None:
        yield clause_with(verb, "there", wording, TOLD, times, depth, room)
        return
    if is_finite(verb) and (own is None or own.tag_ in RELATIVE):
        wording.cut = True
        return  # its subject stands elsewhere
    named = own is not None and own.tag_ not in RELATIVE
    if own is not None and named and is_finite(verb) and not wording.understood(own):
        wording.cut = wording.cut or not (own.lower_ in ("it", "there") and is_expletive(verb, own))
    who = _who(own, verb, wording, times, room) if own is not None and named else ""
    yield clause_with(verb, who, wording, TOLD, times, depth, room)


def _who(own: Token, verb: Token, wording: Wording, times: frozenset[int], room: int) -> str:
    """Who acts in a clause within a clause, and which one is meant where nothing else says so."""
    which = restriction(own, wording, times, 1, room, verb) if own.pos_ == "PRON" else ()
    return spaced([wording.acting(own), *(list(which) or aim_of(own, verb, wording, times, room))])


def clause_with(
    verb: Token, who: str, wording: Wording, manner: Manner, times: frozenset[int], depth: int, room: int
) -> str:
    """A clause with its subject in words."""
    passive, own = is_passive(verb), child(verb, "nsubj", "nsubjpass")
    mark = child(verb, "mark")
    texts = [mark.text] if mark is not None and mark.lower_ != "that" else []
    asked = next((c for c in verb.children if c.i < verb.i and c.dep_ in ASKED and c.tag_ in RELATIVE), None)
    texts += (
        [asked.lower_] if asked is not None and verb.dep_ != "relcl" and not is_said(verb) else []
    )  # "knows what he did"
    texts += [who] if who else []
    if is_finite(verb):
        texts.append(verb_group(verb, manner, own is not None and wording.plural(own), passive))
    else:
        texts += [c.text for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < verb.i]
        behind = particle(verb)
        texts += [verb.text, *([behind.text] if behind is not None else [])]
    needs = list(complements(verb, wording, times, passive, depth, room))
    if not needs and not passive and (joined := sharing(verb)):  # "to earn and keep the trust"
        verbs = [t.text for t in joined if t.dep_ != "advmod"]
        needs = [*verbs, *complements(joined[-1], wording, times, passive, depth, room)]
    elif not needs and not passive and lacks_shared(verb):
        wording.cut = True
    texts += needs
    by = agent(verb)
    if by is not None:
        texts.append(f"by {wording.phrase(by)}")
    added = fitting(verb, wording, times, depth, room - 2 - count(texts))
    wording.cut = wording.cut or (verb.lemma_ == "be" and verb.dep_ == "ccomp" and not [*needs, *added])
    return spaced([*texts, *added])


def fitting(verb: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> list[str]:
    """The adverbials that a label has room for; one that is shortened does not cut the label."""
    said, restricted = set(wording.said), wording.restricted
    texts, whole = _fit(verb, wording, times, depth, room)
    if not whole and wording.clauses and wording.restricted != restricted:
        wording.said, wording.clauses = set(said), False  # shorter, without clauses that say which one is meant
        texts, whole = _fit(verb, wording, times, depth, room)
        wording.clauses = True
    if not whole and not texts and wording.deep:
        wording.said, deep, wording.deep = said, wording.deep, 0  # "at a store", in a city of that name
        texts, _ = _fit(verb, wording, times, depth, room)
        wording.deep = deep
    return texts


def _fit(verb: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> tuple[list[str], bool]:
    """The adverbials that there is room for, and whether these are all."""
    texts: list[str] = []
    before, whole = wording.cut, True
    for text in adverbials(verb, wording, times, depth):
        wording.cut = before
        most = room + OVER if text.startswith("to ") and room > 0 else room
        fits = count([*texts, text]) <= most and not (wording.deep < NESTED and is_broken_off(verb, text))
        texts += [text] if fits else []
        whole = whole and fits
    return texts, whole


def adverbials(verb: Token, wording: Wording, times: frozenset[int], depth: int) -> Iterator[str]:
    """Prepositional phrases of a verb that it can do without, in the order of the text, those of time left out."""
    passive = undergone(verb)
    for c in verb.children:
        if is_behind_break(verb, c) or c == particle(verb):
            continue
        if is_measure(verb, c) and not any(t.i in times or t.lower_ in CLOCK for t in c.subtree):
            yield spaced(t.text for t in c.subtree)
        if c.dep_ == "advcl" and depth and c.i > verb.i and is_infinitive(c) and not is_apart(verb, c):
            yield spaced(_purpose(c, wording, times, depth))
        if c.dep_ in ("prep", "dative") and c.pos_ == "ADP" and c.i > verb.i and not is_needed(verb, c, passive):
            thing = child(c, "pobj")
            if thing is not None and wording.cuts(thing):
                continue  # "at a depth"
            if thing is not None and c.lower_ in TIMELY and thing.pos_ == "NUM":
                continue  # "after one of their daughters" had fled: the parse lost a clause
            texts = list(_prepositional(c, wording, times, depth))
            if thing is None or not is_stated(thing) or any(" that " in text for text in texts):  # "on the condition"
                yield from texts


def _purpose(clause: Token, wording: Wording, times: frozenset[int], depth: int) -> list[str]:
    """ "to win a prize": what something is done for; nothing where it is not whole."""
    before, wording.cut = wording.cut, False
    aim = list(within(clause, wording, times, min(depth, 2), ROOM))
    whole, wording.cut = not wording.cut, before
    return aim if whole else []


def _prepositional(c: Token, wording: Wording, times: frozenset[int], depth: int) -> Iterator[str]:
    """A prepositional phrase that does not tell when."""
    if is_aside(c):
        return
    if (told := child(c, "pcomp")) is not None and is_finite(told) and told.left_edge.tag_ in RELATIVE and depth:
        yield spaced([c.text, *within(told, wording, times, depth, ROOM)])  # "talked about how the mill fell"
        return
    if (act := gerund_of(c)) is not None:
        if c.lower_ not in (*TIED, *TIMELY) and depth > 1:
            yield spaced(_gerund_phrase(c, wording, times, depth, ROOM))
        return
    wording.cut = wording.cut or not any(c.children)  # "often referred to", of what
    preposition, thing = with_thing(c)
    crime = counted(thing) if thing is not None else None
    act, thing = (crime, thing) if crime is not None and crime.dep_ == "pcomp" else (None, crime or thing)
    if act is not None and depth:
        yield spaced([preposition, *within(act, wording, times, depth, ROOM)])
        return
    if thing is None or thing.i in times or thing.tag_ in RELATIVE or not wording.understood(thing):
        return
    tied = list(of_noun(thing, wording, times, min(depth, 2 if thing.lemma_ in AIMING else 1), ROOM))
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
        tied = []
    yield spaced([preposition, wording.phrase(thing), *tied])
