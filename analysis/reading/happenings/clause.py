"""A clause of the text as a headline: who does what to whom, in the present tense, without what only adds.

Minimised clauses after ClausIE (Del Corro & Gemulla 2013) and MinIE (Gashteovski et al. 2017): subject, verb, what the
verb must have, then as many adverbials as a label has room for.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.grammar.objects import direct_object
from analysis.reading.grammar.subjects import subject
from analysis.reading.grammar.tokens import child, is_infinitive, is_verb
from analysis.reading.grammar.voice import is_passive
from analysis.reading.happenings.wording import Wording, count, spaced

RELATIVE = ("WDT", "WP", "WRB")
ROOM = 12  # words of a label
CONTENT = 16  # words that one with what is said may have
IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}
FULL = ["'ve", "have", "'m", "am", "'re", "are", "'ll", "will", "'d", "would", "wo", "will", "ca", "can", "n't", "not"]
CONTRACTED = dict(zip(FULL[::2], FULL[1::2]))
THIRD = {"am": "is", "are": "is", "have": "has", "do": "does", "were": "was"}
SHALL = ("will", "'ll", "’ll", "wo", "shall")
DEPTH = 3  # complements within complements


@dataclass(frozen=True)
class Manner:
    """How a verb is put: `future` ("to leave"), `possible` ("may leave"), `negative`, `hedged` ("reportedly leaves"),
    `told`: in the tense and mood that the text has ("says Kyiv left")."""

    future: bool = False
    possible: bool = False
    negative: bool = False
    hedged: bool = False
    told: bool = False


def headline(
    verb: Token,
    wording: Wording,
    manner: Manner,
    times: frozenset[int],
    room: int = ROOM,
    content: Token | None = None,
    depth: int = DEPTH,
    known: Token | None = None,
) -> str | None:
    """The clause of a verb as a headline; None where it says too little to be understood.

    `times`: words of dates; `content`: the verb of what is said, where the text has it elsewhere; `depth`: clauses
    within clauses; `known`: who is known to do or undergo it, where grammar gives no subject.
    """
    who = subject(verb)
    passive = undergone(verb)
    by = agent(verb)
    if who is None or who == verb or not wording.understood(who):
        who = known
    if who is None:
        return None
    texts = [wording.phrase(who)]
    texts.append(verb_group(verb, manner, agrees(verb, who, wording), passive))
    if not manner.told:  # within what is said, a clause before the verb is a sentence of its own
        content = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None) or content
    texts += list(complements(verb, wording, times, passive, depth, max(room, ROOM + 2)))
    if by is not None:
        texts.append(f"by {wording.phrase(by)}")
    after = any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i for c in verb.children)
    if content is not None and content.i > verb.i and content.dep_ in ("acl", "relcl", "advcl", "pcomp"):
        after = after or verb in content.ancestors  # an object's own clause
    thing = child(verb, "dobj")
    if thing is not None and not passive and thing.tag_ not in RELATIVE:
        after = after or verb.lemma_ not in words("plain_speech_verbs")  # "declared an emergency": nothing more is said
    if content is not None and depth and not after:
        said = headline(content, wording, Manner(told=True), times, room - count(texts), None, depth - 1)
        texts += [said] if said else []
    for text in adverbials(verb, wording, times):
        if count(texts) + count([text]) <= room:
            texts.append(text)
    return spaced(texts)


def agrees(verb: Token, who: Token, wording: Wording) -> bool:
    """Whether the verb is in the plural: as the text has it, where that shows, else as its subject's words are."""
    if who.pos_ != "PRON" and who in verb.children:
        forms = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")} | {verb.tag_}
        if forms & {"are", "were", "have", "VBP"}:
            return True
        if forms & {"is", "was", "has", "VBZ"}:
            return False
    return wording.plural(who)


def is_finite(verb: Token) -> bool:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in helpers)


def undergone(verb: Token) -> bool:
    """Whether the subject undergoes the event; also in a title, which leaves the auxiliary out ("Man Charged")."""
    if is_passive(verb):
        return True
    bare = child(verb, "dobj", "aux", "ccomp", "xcomp") is None and child(verb, "nsubj") is not None
    title = verb.text[0].isupper() and not verb.is_sent_start
    return bare and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and title))


def agent(verb: Token) -> Token | None:
    """Who does what is done to the subject of a passive verb."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def verb_group(verb: Token, manner: Manner, plural: bool, passive: bool) -> str:
    """The verb with its auxiliaries, as a headline or (`told`) as the text has it."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    negative = any(c.dep_ == "neg" for c in verb.children) or manner.negative
    modal = next((c.lower_ for c in helpers if c.tag_ == "MD" and c.lower_ not in SHALL), None)
    modal = {"ca": "can", "'d": "would", "’d": "would"}.get(modal or "", modal)
    particle = child(verb, "prt")
    rest = [particle.text] if particle is not None and particle.i == verb.i + 1 else []
    if manner.told and is_finite(verb):
        who = child(verb, "nsubj", "nsubjpass")
        first = who is not None and who.lower_ in ("i", "we") and not plural
        own = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < verb.i]
        if first and not helpers and verb.tag_ == "VBP":
            return " ".join([third_person(verb.lemma_), *rest])
        return spaced([*(_helper(c, first) for c in own), verb.text, *rest])
    base = f"be {verb.lower_}" if passive else verb.lemma_
    hedge = ["reportedly"] if manner.hedged else []
    no = ["not"] if negative else []
    if modal is not None and not (modal == "would" and manner.future):
        return " ".join([modal, *hedge, *no, base, *rest])
    if modal == "would":
        return " ".join(["would", *hedge, *no, base, *rest])
    if manner.possible:
        return " ".join(["may", *no, base, *rest])
    if manner.told and manner.future:
        return " ".join(["will", *no, base, *rest])
    if manner.future or any(c.lower_ in SHALL for c in helpers):
        return " ".join([*no, "to", base, *rest])
    if passive:
        return " ".join(["are" if plural else "is", *no, *hedge, verb.lower_, *rest])
    if negative:
        return " ".join(["do" if plural else "does", "not", verb.lemma_, *rest])
    return " ".join([*hedge, verb.lemma_ if plural else third_person(verb.lemma_), *rest])


def _helper(word: Token, singular: bool) -> str:
    """An auxiliary in full; in the third person, where it stood in the first ("I ’ve" → "Lee has")."""
    full = CONTRACTED.get(word.lower_.replace("’", "'"), word.lower_)
    return THIRD.get(full, full) if singular else full


def third_person(lemma: str) -> str:
    """ "carry" → "carries"."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def complements(
    verb: Token, wording: Wording, times: frozenset[int], passive: bool, depth: int, room: int
) -> Iterator[str]:
    """What a verb needs, in the order of the text: objects, predicates, infinitives, what is said."""
    thing = None if passive else direct_object(verb)
    if thing is not None and thing not in verb.children and thing.head != verb and thing.i != verb.i:
        yield wording.phrase(thing)  # the noun that a relative clause hangs on
    for c in verb.children:
        if (c.i in times and c.dep_ != "dobj") or c.tag_ in RELATIVE:
            continue
        if c.dep_ == "dobj":
            yield wording.phrase(c)
            yield from infinitives(c, wording, times, depth, room)
        elif c.dep_ == "dative" and c.pos_ != "ADP":
            yield wording.phrase(c)
        elif c.dep_ in ("attr", "oprd", "acomp") and c.i > verb.i:
            yield _predicate(c, wording)
            yield from infinitives(c, wording, times, depth, room)
        elif c.dep_ == "prt" and c.i != verb.i + 1:
            yield c.text
        elif c.dep_ in ("xcomp", "ccomp") and depth and is_verb(c) and c.i > verb.i:
            yield from _complement(c, wording, times, depth - 1, room)
        elif c.dep_ == "prep" and depth and c.i > verb.i and c.lower_ in ("of", "from", "into"):
            act = child(c, "pcomp")  # "accuses him of leaving"
            if act is not None and act.tag_ == "VBG":
                yield c.text
                yield from _complement(act, wording, times, 0, room)


def infinitives(noun: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """ "plans to leave", "permission to land", "a decree banning fireworks"."""
    for c in noun.children:
        active = c.dep_ == "acl" and c.tag_ == "VBG" and child(c, "dobj") is not None
        active = active and (depth > 1 or child(c, "ccomp", "xcomp") is None)
        if depth and (active or (c.dep_ in ("acl", "relcl") and is_infinitive(c))):
            yield from _complement(c, wording, times, depth - 1, room)


def _predicate(word: Token, wording: Wording) -> str:
    if word.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        return wording.phrase(word)
    own = [c.text for c in word.children if c.dep_ in ("advmod", "neg") and c.i < word.i]
    links = [
        f"{c.text} {wording.phrase(thing)}"
        for c in word.children
        if c.dep_ == "prep" and c.i > word.i and (thing := child(c, "pobj")) is not None
    ]
    return spaced([*own, word.text, *links[:1]])


def _complement(verb: Token, wording: Wording, times: frozenset[int], depth: int, room: int) -> Iterator[str]:
    """A clause within a clause: an infinitive or gerund as it is, a finite one with its subject."""
    passive = is_passive(verb)
    own = child(verb, "nsubj", "nsubjpass")
    told = Manner(told=True)
    helpers = [c.text for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < verb.i]
    if is_finite(verb) and (own is None or own.tag_ in RELATIVE):
        return  # its subject stands elsewhere
    mark = child(verb, "mark")
    texts = [mark.text] if mark is not None and mark.lower_ != "that" else []
    texts += [wording.phrase(own)] if own is not None and own.tag_ not in RELATIVE else []
    if not is_finite(verb):
        texts += [*helpers, verb.text, *(c.text for c in verb.children if c.dep_ == "prt" and c.i == verb.i + 1)]
    else:
        texts.append(verb_group(verb, told, own is not None and wording.plural(own), passive))
    texts += list(complements(verb, wording, times, passive, depth, room))
    by = agent(verb)
    if by is not None:
        texts.append(f"by {wording.phrase(by)}")
    for text in adverbials(verb, wording, times):
        if count(texts) + count([text]) + 4 <= room:
            texts.append(text)
    yield spaced(texts)


def adverbials(verb: Token, wording: Wording, times: frozenset[int]) -> Iterator[str]:
    """Prepositional phrases of a verb, in the order of the text, those of time left out."""
    for c in verb.children:
        if (
            c.dep_ not in ("prep", "dative")
            or c.pos_ != "ADP"
            or c.i < verb.i
            or (c.lower_ == "for" and any(t.dep_ == "pobj" and t.ent_type_ in ("DATE", "TIME") for t in c.children))
            or c.lower_ in ("despite", "according", "like")
        ):
            continue
        thing = child(c, "pobj")
        inner = child(c, "prep")
        if thing is None and inner is not None and child(inner, "pobj") is not None:
            c, thing = inner, child(inner, "pobj")  # "out of the house"
        if thing is None or thing.i in times or thing.tag_ in RELATIVE or not wording.understood(thing):
            continue
        yield f"{c.text} {wording.phrase(thing)}"
