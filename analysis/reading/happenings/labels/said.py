"""One telling as a label: its clause, with who says so and whether it happened."""

import re
from typing import NamedTuple

from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import child
from analysis.reading.grammar.verbs.mood import is_asked
from analysis.reading.happenings.labels.clauses.adverbials import ROOM
from analysis.reading.happenings.labels.clauses.clause import DEPTH, TOLD, scope_of
from analysis.reading.happenings.labels.clauses.clause_parts import acting
from analysis.reading.happenings.labels.clauses.verb_forms import third_person
from analysis.reading.happenings.labels.clauses.verb_group import (
    Manner,
    agrees,
    is_condition,
    is_finite,
    undergone,
    verb_group,
)
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.phrase_text import capital, count, doubled, spaced
from analysis.reading.happenings.labels.phrases.postmodifiers import FULL
from analysis.reading.happenings.labels.phrases.wording import Scope, Wording
from analysis.reading.happenings.labels.said_content import asks, is_content, link, said_behind, says_nothing
from analysis.reading.happenings.labels.versions.headline import CONTENT, headline, quoted_clause
from analysis.reading.happenings.labels.versions.lacking import (
    breaks_off,
    credits,
    is_beside,
    is_open,
    lacks_object,
    loses,
    stops_short,
    tells_nothing,
)
from analysis.reading.happenings.labels.versions.noun_label import act_of, bare, verb_above, verb_of
from analysis.reading.happenings.labels.versions.own_words import MOST, own_words
from analysis.reading.happenings.labels.vouched import RESTING, source_name, vouched
from analysis.reading.happenings.telling import Telling
from analysis.tables.codebook import Event

# Clauses within clauses; phrases within the phrase of a noun; whether with clauses that say which one is meant.
ATTEMPTS = (
    *((DEPTH, FULL, True), (DEPTH, 2, True), (DEPTH, 2, False), (DEPTH, 1, True), (2, 1, True), (DEPTH, 0, True)),
    *((1, 2, True), (1, 1, True), (1, 0, True)),
)
LIKED = 16  # words of a label that nobody thinks long
SHORT = 19  # words of a clause that is told as it stands
FULLER = 6  # words more than there is room for, with all that the text has behind its nouns
SPARE = 4  # words more than there is room for that a label may have
BARE = 4  # words of a label that names nobody and says too little
LONGEST = 20  # words of one that would else be cut within a clause
# … so, of what
NOBODY = re.compile(r"\b(?:says?|tells?|thinks?) (?:is|are|was|were|has|have|had|will|would|can|could|does|did)\b")
OPEN = {  # words that no label ends on, because something must follow
    *("is", "are", "was", "were", "be", "that", "and", "or", "as", "than", "the", "a", "an", "because", "such"),
    *("when", "where", "which", "whose", "who"),
    *("says", "say", "said", "saying", "stating", "adding", "alleges", "alleging", "declares", "declaring"),
    *("claiming", "calls", "calling", "ensure", "ensures", "ensuring", "including"),
    *("thinks", "think", "believes", "believe", "means", "meant", "tells", "wants"),
}


class Label(NamedTuple):
    """`whole`: it says who does what, as a clause, and, where somebody says something, what is said; `names`: how many
    actors it names; `vague`: whether it speaks of something ("the device") that only the article knows; `clause`: it
    has a subject and a verb; `credit`: it names only who worked on what the article is about; `short`: whether the
    text goes on to say whom or which, or what was done."""

    text: str
    whole: bool
    names: int = 0
    vague: bool = False
    clause: bool = True
    credit: bool = False
    short: bool = False

    @property
    def informs(self) -> bool:
        """Whether a stranger learns something: not "The device is invented"."""
        return (
            self.whole
            and not (self.credit or self.vague or self.short)
            and (self.names > 0 or count([self.text]) > BARE)
        )


class Matter(NamedTuple):
    """What a label tells: a telling with the status of `teller`, without its `dates`; `content`: the verb of what is
    said, where the text has it elsewhere; `plain`: as `Manner` has it."""

    telling: Telling
    teller: Event
    called: Called
    dates: frozenset[int]
    content: Token | None = None
    plain: bool = False


def said_of(matter: Matter, room: int) -> Label:
    """One telling as a label: as it stands, where that is short; else whichever says most in few words of that, of what
    is put together from its parts, and of how it stands up to what it can do without."""
    most, liked = SHORT + room - ROOM, LIKED + room - ROOM
    own = _judged(_in_own_words(matter, most), matter)
    if own is not None and _tells(own, liked)[:3] == (True, True, True):
        return own
    parts = _judged(_of_parts(matter, room), matter)
    some = _judged(_in_own_words(matter, min(liked, most), some=True), matter)
    if some is not None and parts is not None and some.names < parts.names:
        some = None
    every = [label for label in (own, parts, some) if label is not None]
    return max(every, key=lambda label: _tells(label, liked)) if every else _of_parts(matter, room)


def _judged(label: Label | None, matter: Matter) -> Label | None:
    """A label, with whether anything is missed in it; none that no sentence reads like."""
    if label is None or (label.whole and _is_odd(label.text)):
        return None
    head, off = matter.telling.head, False
    if not matter.telling.noun:
        off = breaks_off(head, label.text, matter.dates) or loses(head, label.text, matter.called, matter.dates)
    return label._replace(short=off or is_open(label.text))


def _tells(label: Label, liked: int) -> tuple[bool, bool, bool, int]:
    """How well a label tells what it does: whole, with all that is missed else, in few words, and as many as that has
    room for."""
    size = count([label.text])
    few = size <= liked or label.short
    return label.whole, not label.short, few, size if few else -size


def _is_odd(text: str) -> bool:
    """Whether no sentence reads so: with words that stand twice, or an end on which something must follow."""
    told = text.lower().split()
    return not told or told[-1] in OPEN or doubled(text) or NOBODY.search(text) is not None


def _of_parts(matter: Matter, room: int) -> Label:
    """The fullest label of what a clause must have that says all it must in as few words as that takes; where none
    does, the fullest that is short enough."""
    telling, called = matter.telling, matter.called
    credit = not telling.noun and credits(telling.head)
    beside = not telling.noun and is_beside(telling.head, called)
    attempts: list[tuple[bool, int, Label]] = []
    restricted = False
    tried = ATTEMPTS[-3:] if telling.noun else ATTEMPTS  # a noun has no clauses within clauses
    for depth, deep, clauses in tried:
        if not clauses and not restricted:
            continue  # nothing to leave out
        wording = Wording(called, deep, clauses)
        label = _said(matter, scope_of(wording, matter.dates, depth, room))
        restricted = wording.restricted
        whole, names = label.whole and not wording.cut and not _is_odd(label.text), len(wording.said & called.named)
        label = label._replace(credit=credit, whole=whole, names=names, vague=wording.vague or beside)
        size = count([label.text])
        attempts.append((wording.cut, size, label))
        if not wording.cut and size <= room + (SPARE if deep < FULL else FULLER):
            return label if label.whole else _in_own_words(matter, MOST) or label
    whole_ones = [(size, n) for n, (cut, size, _) in enumerate(attempts) if not cut and size <= LONGEST]
    if whole_ones:
        return attempts[min(whole_ones)[1]][2]
    if (own := _in_own_words(matter, MOST)) is not None:
        return own
    return min(attempts, key=lambda attempt: max(attempt[1], room + SPARE))[2]


def _said(matter: Matter, scope: Scope) -> Label:
    telling, content, wording = matter.telling, matter.content, scope.wording
    event, head = telling.event, telling.head
    front, manner = vouched(telling, matter.teller, wording)
    manner = manner._replace(plain=matter.plain)
    before = set(wording.said)
    if telling.noun:
        clause = act_of(telling, scope._replace(depth=1, room=ROOM), manner)
    else:
        most = CONTENT if content is not None or front else scope.room
        clause = headline(head, scope._replace(room=most), manner, content, _known(telling, wording))
    if clause:
        open_ = event.class_ in ("reporting", "i_action", "i_state") or (not telling.noun and bool(frames(head)))
        open_ = open_ and not undergone(head)  # it asks for a content
        verb = (telling.noun and verb_of(telling)) or head.lemma_
        mute = open_ and clause.endswith((verb, third_person(verb), head.lower_))
        mute = mute or says_nothing(head) or (content is None and tells_nothing(head))
        mute = mute or (not telling.noun and stops_short(head, clause, scope.times))
        return Label(spaced([front, clause]), not mute and (telling.noun or not lacks_object(head, wording)))
    wording.said = before  # whoever a clause that came to nothing has named
    noun, above = bare(telling, scope._replace(depth=1, room=ROOM)), verb_above(head)
    firm = above is not None and (matter.teller.status in RESTING or above.i not in wording.called.resting)
    if count([noun]) < 2 and above is not None and _is_so(above) and firm:
        around = headline(above, scope._replace(wording=Wording(wording.called, 0), depth=1), Manner())
        if around:
            return Label(around if noun.lower() in around.lower() else f"{capital(noun)}: {around}", False)
    by = source_name(matter.teller.source_id, wording) if front and matter.teller.source_id else None
    return Label(noun + (f", according to {by}" if by else ""), False, clause=False)


def _is_so(verb: Token) -> bool:
    """Whether a clause says that something is so, and does not ask or suppose it."""
    return is_finite(verb) and child(verb, "neg") is None and not is_asked(verb) and not is_condition(verb)


def _in_own_words(matter: Matter, most: int, some: bool = False) -> Label | None:
    """What the text itself goes on to say, in at most so many words; `some`: up to what it can do without."""
    telling, head, content = matter.telling, matter.telling.head, matter.content
    if telling.noun or says_nothing(head) or asks(head, quoted_clause(head, content) or content):
        return None
    behind = [c for c in head.children if c.i > head.i and (c.dep_ == "xcomp" or is_content(c))]
    wording = Wording(matter.called, FULL)
    front, manner = vouched(telling, matter.teller, wording)
    scope = scope_of(wording, matter.dates, 1, most - count([front]))
    elsewhere = content is not None and (content.i < head.i or content in head.ancestors)
    told = quoted_clause(head, content) or content
    thing = told is None and child(head, "dobj") is not None  # "announced a plan"
    if (telling.event.class_ == "reporting" or elsewhere) and not (behind or thing or said_behind(head)):
        text = _quoted(head, told, scope, manner, some) if told is not None and not front else None
    else:
        text = own_words(head, scope, manner, some)
    if not text:
        return None
    names = len(wording.said & matter.called.named)
    return Label(spaced([front, text]), True, names, wording.vague, credit=credits(head))


def _quoted(verb: Token, content: Token, scope: Scope, manner: Manner, some: bool) -> str | None:
    """ "“It is over,” Low said": who says it, then what is said as it stands."""
    who, whom, wording = acting(verb), child(verb, "dobj", "dative"), scope.wording
    if who is None or undergone(verb) or not wording.understood(who):
        return None
    tells = verb.lemma_ == "tell" and whom is not None and wording.understood(whom)
    if not tells and (whom is not None or not {"quote", "that"} <= frames(verb)):
        return None
    front = [wording.acting(who), verb_group(verb, manner, agrees(verb, who, wording), False)]
    front += [wording.phrase(whom)] if whom is not None else []
    front.append(link(verb, content))
    said = own_words(content, scope._replace(room=scope.room - count(front)), TOLD, some)
    return spaced([*front, said]) if said is not None else None


def _known(telling: Telling, wording: Wording) -> Token | None:
    """Where the one actor is first mentioned who is known to do or undergo an event."""
    actors = telling.patients if undergone(telling.head) else telling.agents
    if len(actors) != 1:
        return None
    (actor,) = actors
    first = wording.called.first.get(actor)
    return first if first is not None and wording.called.name(actor) is not None else None
