"""The label of a happening: who does what to whom, as a stranger understands it, with its status in the words."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from analysis.lexicon import table, words
from analysis.reading.actors.actors import Actors
from analysis.reading.grammar.objects import direct_object
from analysis.reading.grammar.phrases import possessor, prepositional
from analysis.reading.grammar.subjects import subject
from analysis.reading.grammar.tokens import child, is_infinitive
from analysis.reading.grammar.voice import is_passive
from analysis.reading.happenings.clause import (
    CONTENT,
    DEPTH,
    ROOM,
    Manner,
    complements,
    headline,
    infinitives,
    third_person,
    undergone,
)
from analysis.reading.happenings.settle import STRENGTH, strongest
from analysis.reading.happenings.telling import Telling
from analysis.reading.happenings.wording import Cast, Wording, capital, count, spaced
from analysis.tables.codebook import Event, Time

ATTEMPTS = (
    (DEPTH, False),
    (DEPTH, True),
    (1, False),
    (1, True),
)  # clauses within clauses; nouns without what follows them
SPARE = 4  # words more than there is room for that a label may have
WIDER = (ROOM, ROOM + 4, ROOM + 8)  # words, where a shorter label is another happening's already


@dataclass(frozen=True)
class Label:
    """`whole`: it says who does what, as a clause, and, where somebody says something, what is said."""

    text: str
    whole: bool


def labels(
    doc: Doc,
    actors: Actors,
    times: Sequence[Time],
    tellings: Sequence[Telling],
    groups: Sequence[Sequence[int]],
    told_by: Sequence[tuple[int, int]],
) -> list[Label]:
    """A label for each happening, no two alike; `told_by`: (event, event that tells of it)."""
    contents = _contents(tellings, told_by)
    cast = Cast.of(doc, actors)
    starts = [t.idx for t in doc]
    dates = frozenset(
        i
        for time in times
        if time.type in ("DATE", "TIME")  # how long something lasts ("18 months in prison") belongs to what happens
        for i in range(bisect_left(starts, time.start), bisect_left(starts, time.end))
    )
    found: dict[str, Label] = {}
    for group in groups:
        own = [tellings[n] for n in group]
        label = _unlike(own, cast, dates, contents, found)
        found[label.text] = label
    return list(found.values())


def _contents(tellings: Sequence[Telling], told_by: Sequence[tuple[int, int]]) -> dict[int, Token]:
    """The main verb of what each event tells."""
    found: dict[int, Token] = {}
    told = {(event, telling) for event, telling in told_by}
    for event, telling in sorted(told):
        one = tellings[event]
        inner = one.governor is not None and (one.governor[0], telling) in told
        if not one.noun and not inner and telling not in found:
            found[telling] = one.head
    return found


def _unlike(
    own: Sequence[Telling], cast: Cast, dates: frozenset[int], contents: dict[int, Token], taken: dict[str, Label]
) -> Label:
    """The first label that no other happening has: whole ones first, then shorter ones."""
    teller = strongest([t.event for t in own])
    first: Label | None = None
    label = Label("", False)
    for room in WIDER:
        for telling in _best(own, cast):
            said = said_of(telling, teller, cast, dates, room, contents.get(telling.number))
            for form in (said.text, turned(said.text)) if teller.status == "claimed" else (said.text,):
                label = Label(capital(form), said.whole)
                if label.text and label.text not in taken:
                    if label.whole:
                        return label
                    first = first or label
    if first is not None:
        return first
    text = label.text or capital(own[0].event.trigger)
    days = own[0].days
    if days.earliest is not None and days.earliest == days.latest:
        text = f"{text}, {days.earliest.day} {days.earliest:%B %Y}"
    number = 2
    unlike = text
    while unlike in taken:
        unlike, number = f"{text} ({number})", number + 1
    return Label(unlike, False)


def turned(said: str) -> str:
    """ "Kyiv says soldiers left" → "Soldiers left, Kyiv says": what is said, told apart from the saying."""
    found = re.match(r"(.*? says?) (.+)", said)
    return f"{found[2]}, {found[1]}" if found else said


def _best(own: Sequence[Telling], cast: Cast) -> list[Telling]:
    """The tellings, those first that say most: a verb whose subject is understood, the strongest status, the first."""

    def poor(t: Telling) -> tuple[bool, int, bool, int, int]:
        who = None if t.noun or t.event.class_ == "state" else subject(t.head)
        parts = bool(t.agents) + bool(t.patients or t.objects) + (t.head.dep_ == "ROOT")
        unclear = who is None or not Wording(cast).understood(who)
        nameless = who is None or cast.actor(who) not in cast.named
        return unclear, STRENGTH.index(t.event.status), nameless, -parts, t.number

    return sorted(own, key=poor)


def said_of(
    telling: Telling, teller: Event, cast: Cast, dates: frozenset[int], room: int, content: Token | None = None
) -> Label:
    """One telling as a label, with the status of `teller`; the shortest attempt where none is short enough."""
    attempts = []
    for depth, brief in ATTEMPTS:
        attempts.append(_said(telling, teller, Wording(cast, brief), dates, room, content, depth))
        if count([attempts[-1].text]) <= room + SPARE:
            return attempts[-1]
    return min(attempts, key=lambda label: count([label.text]))


def _said(
    telling: Telling,
    teller: Event,
    wording: Wording,
    dates: frozenset[int],
    room: int,
    content: Token | None,
    depth: int,
) -> Label:
    event, head, status = telling.event, telling.head, teller.status
    source = teller.source_id if status in ("claimed", "denied") else None
    front = _source(source, status == "denied", wording) if source is not None else ""
    manner = Manner(
        future=status == "planned" or (event.tense == "future" and status != "reported"),
        possible=status == "possible",
        negative=event.polarity == "negative" and status in ("negated", "claimed"),
        hedged=status == "claimed" and not front,
        told=bool(front),
    )
    if telling.noun:
        clause = _of_noun(telling, wording, manner, dates)
    else:
        most = CONTENT if content is not None or front else room
        clause = headline(head, wording, manner, dates, most, content, depth, _known(telling, wording))
    if clause:
        open_ = event.class_ in ("reporting", "i_action", "i_state") and not undergone(head)  # it asks for a content
        mute = open_ and clause.endswith((head.lemma_, third_person(head.lemma_), head.lower_))
        return Label(spaced([front, clause]), not mute and (telling.noun or not _lacks_object(head, wording)))
    bare, above = _bare(telling, wording, dates), _verb_above(head)
    if count([bare]) < 2 and above is not None:
        around = headline(above, Wording(wording.cast, True), Manner(), dates, room, None, 1)
        if around:
            return Label(around if bare.lower() in around.lower() else f"{capital(bare)}: {around}", False)
    by = f", according to {wording.cast.actors[source].name}" if front and source is not None else ""
    return Label(bare + by, False)


def _lacks_object(verb: Token, wording: Wording) -> bool:
    """Whether a stranger misses whom or what a verb is about: "calls lousy", "admits that", "does at his request"."""
    if undergone(verb):
        return False
    thing = direct_object(verb)
    if thing is None:
        return verb.lemma_ in ("do", "make") or child(verb, "oprd") is not None
    return thing.pos_ == "PRON" and not wording.understood(thing) and thing.lower_ in ("it", "this", "that", "them")


def _known(telling: Telling, wording: Wording) -> Token | None:
    """Where the one actor is first mentioned who is known to do or undergo an event."""
    actors = telling.patients if undergone(telling.head) else telling.agents
    if len(actors) != 1:
        return None
    (actor,) = actors
    first = wording.cast.first.get(actor)
    return first if first is not None and wording.cast.name(actor) is not None else None


def _source(actor: str, denied: bool, wording: Wording) -> str:
    """ "Kyiv says", "Officials deny that"; nothing where the source has no name that can stand in a label."""
    name, first = wording.cast.name(actor), wording.cast.first.get(actor)
    if name is None:
        return ""
    plural = first is not None and wording.plural(first, alone=True)
    if actor not in wording.cast.named and first is not None:
        name = wording.phrase(first)
    wording.said.add(actor)
    verb = "deny" if denied else "say"
    return f"{name} {verb if plural else third_person(verb)}{' that' if denied else ''}"


def _verb_above(word: Token) -> Token | None:
    """The verb of the clause that a word stands in."""
    return next((a for a in word.ancestors if a.pos_ == "VERB"), None)


@cache
def _verbs() -> dict[str, str]:
    return {row["noun"]: row["verb"] for row in table("nominalisations")}


def _of_noun(telling: Telling, wording: Wording, manner: Manner, dates: frozenset[int]) -> str | None:
    """ "Smith's arrest by the police" → "The police arrest Smith"; None where the noun does not say who acts."""
    noun = telling.head
    verb = _verbs().get(telling.event.lemma)
    if verb is None or manner.told:
        return None
    by, of, owner = prepositional(noun, "by"), prepositional(noun, "of"), possessor(noun)
    intransitive = telling.event.lemma in words("intransitive_event_nouns")
    who = by or owner or (of if intransitive else None)
    whom = None if intransitive else of if who is not of else None
    if by is not None and owner is not None:
        whom = owner
    aim = any(c.dep_ in ("acl", "relcl") and is_infinitive(c) for c in noun.children)
    if who is None or not wording.understood(who) or (whom is None and not intransitive and not aim):
        return None
    texts = [wording.phrase(who), _verb(verb, manner, wording.plural(who))]
    if whom is not None:
        texts.append(wording.phrase(whom))
    return spaced([*texts, *infinitives(noun, wording, dates, 1, ROOM)])


def _verb(lemma: str, manner: Manner, plural: bool) -> str:
    if manner.future:
        return f"to {lemma}"
    if manner.possible:
        return f"may {lemma}"
    if manner.negative:
        return f"{'do' if plural else 'does'} not {lemma}"
    return lemma if plural else third_person(lemma)


def _bare(telling: Telling, wording: Wording, dates: frozenset[int]) -> str:
    """A noun with what describes it, or a verb without its subject, as the text has them."""
    head = telling.head
    if not telling.noun:
        text = spaced([head.text, *complements(head, wording, dates, is_passive(head), 1, ROOM)])
        return text if count([text]) > 1 else _as_it_stands(telling)
    text = wording.phrase(head)
    first, _, rest = text.partition(" ")
    text = rest if first.lower() in ("the", "a", "an", "this", "that") and rest else text
    return text if count([text]) > 1 else f"{text} {_where(head, wording)}".strip()


def _as_it_stands(telling: Telling) -> str:
    """The stretch between commas in which a verb without subject stands, with what is before a short one."""
    event = telling.event
    parts = event.clause.split(", ")
    last = next((n for n, part in enumerate(parts) if event.trigger in part), len(parts) - 1)
    first = last
    while first > 0 and count(parts[first : last + 1]) < SPARE:
        first -= 1
    words = " ".join(parts[first : last + 1]).split()
    return spaced(words if len(words) <= ROOM + SPARE else [event.trigger])


def _where(noun: Token, wording: Wording) -> str:
    for c in noun.children:
        if c.dep_ == "prep" and c.i > noun.i:
            for thing in c.children:
                if thing.dep_ == "pobj" and wording.understood(thing):
                    return f"{c.text} {wording.phrase(thing)}"
    return ""
