"""The label of a happening: who does what to whom, as a stranger understands it, with its status in the words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from analysis.lexicon import words
from analysis.reading.actors.actors import Actors
from analysis.reading.document import Doc, Token
from analysis.reading.happenings.labels.clauses.adverbials import ROOM
from analysis.reading.happenings.labels.clauses.clause_parts import acting
from analysis.reading.happenings.labels.clauses.verb_group import is_condition, undergone
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.described import is_bare, says
from analysis.reading.happenings.labels.phrases.phrase_text import capital, count
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.labels.place import place
from analysis.reading.happenings.labels.said import Label, Matter, said_of
from analysis.reading.happenings.labels.teller_last import teller_last
from analysis.reading.happenings.labels.vouched import RESTING
from analysis.reading.happenings.settle import STRENGTH, strongest
from analysis.reading.happenings.telling import Telling
from analysis.reading.language import sentences, words_of
from analysis.tables.codebook import Event, Time
from analysis.time_limit import in_time

TELLING = ("attack", "campaign", "crime", "offence", "offense")  # general, but of what they say by themselves
COMPARED = 8  # tellings of a happening whose labels are compared
ENOUGH = 7  # words from which a label says no more for being longer
SPARSE = 9  # words of a label that has room for a place
STOP = re.compile(r"[.!?…:;][\"”’)\]]*\s*$")  # on which a sentence ends
LINKING, TITLE = 3, 3  # letters of words that a title has in small ones; words from which on capitals make one
ENDING = 4  # words that two labels of the same content share
BEST = (True, True, True, True, True, True, ENOUGH)  # a label from which nobody can learn more, as `_told` has it
WIDER = (ROOM, ROOM + 4, ROOM + 8)  # words, where a shorter label is another happening's already


@dataclass(frozen=True)
class Shared:
    """What all labels of an article are made of, and what is taken already.

    `titles`: sentences that stand as titles do, by number; `ends`: the last words of labels; `again`: how many labels
    have been told apart by a number, so that none is tried twice.
    """

    called: Called
    dates: frozenset[int]
    contents: dict[int, Token]
    titles: frozenset[int]
    taken: dict[str, Label] = field(default_factory=dict)
    ends: set[str] = field(default_factory=set)
    again: Counter[str] = field(default_factory=Counter)


def labels(
    doc: Doc,
    actors: Actors,
    times: Sequence[Time],
    tellings: Sequence[Telling],
    groups: Sequence[Sequence[int]],
    told_by: Sequence[tuple[int, int]],
) -> list[Label]:
    """A label for each happening, no two alike; `told_by`: (event, event that tells of it)."""
    resting = frozenset(t.head.i for t in tellings if t.event.status in RESTING)
    called = replace(Called.of(doc, actors), same=_described_by(tellings, groups), resting=resting)
    called = replace(called, whose=_whose(tellings, groups, called))
    # how long something lasts ("18 months in prison") belongs to what happens
    dates = words_of(doc, [time for time in times if time.type in ("DATE", "TIME")])
    titles = frozenset(n for n, (row, _) in enumerate(sentences(doc), 1) if _is_title(row.text))
    shared = Shared(called, frozenset(dates), _contents(tellings, told_by), titles)
    own = [[tellings[n] for n in group] for group in groups]
    tellers = [strongest([t.event for t in one]) for one in own]
    said: dict[int, Label] = {}
    claims = [t.status in RESTING or t.source_id is not None or _by_claims(one) for t, one in zip(tellers, own)]
    nouns = [all(t.noun for t in one) for one in own]  # "findings", which may be told by the clause they stand in
    for k in sorted(range(len(groups)), key=lambda k: (claims[k], nouns[k], k)):  # a saying, then what it says
        in_time()
        label = _unlike(own[k], tellers[k], shared)
        shared.taken[label.text] = said[k] = label
        shared.ends.add(_end(label.text))
    return [said[k] for k in range(len(groups))]


def _described_by(tellings: Sequence[Telling], groups: Sequence[Sequence[int]]) -> dict[int, Token]:
    """For "the incident", "a collision of two ships", where both tell of one happening."""
    found: dict[int, Token] = {}
    for group in groups:
        told = [tellings[n] for n in group if tellings[n].noun]
        nouns = [t.head for t in told]
        # what is only charged or claimed does not say which one the article means
        full = [t.head for t in told if says(t.head) and t.event.status == "reported"]
        for noun in nouns:
            other = next((f for f in full if f.tag_ == noun.tag_ and f.sent != noun.sent and _may_stand(noun, f)), None)
            if other is not None and is_bare(noun):
                found[noun.i] = other
    return found


def _by_claims(own: Sequence[Telling]) -> bool:
    """Whether only somebody's word says more of a happening than its noun."""
    verbs = [t for t in own if not t.noun]
    return bool(verbs) and all(t.event.status in RESTING for t in verbs)


def _whose(tellings: Sequence[Telling], groups: Sequence[Sequence[int]], called: Called) -> dict[int, Token]:
    """For "the plea", "the arrest", who pleaded or was arrested, where a verb of the same happening tells it."""
    found: dict[int, Token] = {}
    for group in groups:
        own = [tellings[n] for n in group]
        if strongest([t.event for t in own]).status != "reported":
            continue
        for verb in (t for t in own if not t.noun):
            by = not undergone(verb.head)
            whose = verb.agents if by else verb.patients
            if (by and verb.patients) or len(whose) != 1 or not whose <= called.named:
                continue  # "Low's attack", on Roe: by or on whom it is, does not show
            (actor,) = whose
            alike = (t for t in own if t.noun and (t.kind == verb.kind or (by and t.fields & verb.fields)))
            found |= {t.head.i: called.first[actor] for t in alike}
    return found


def _may_stand(noun: Token, full: Token) -> bool:
    """Whether a noun says nothing that another does not: "the incident", but not "the attack", of a murder charged."""
    general = noun.lemma_ in words("general_event_nouns") and noun.lemma_ not in TELLING
    return noun.lemma_ == full.lemma_ or general


def _contents(tellings: Sequence[Telling], told_by: Sequence[tuple[int, int]]) -> dict[int, Token]:
    """The main verb of what each event tells."""
    found: dict[int, Token] = {}
    told = {(event, telling) for event, telling in told_by}
    # "a jury sitting in Oslo convicted her": not what only says which one is meant, where more is said
    for event, telling in sorted(told, key=lambda pair: (_is_beside(tellings[pair[0]].head), pair)):
        one = tellings[event]
        inner = one.governor is not None and (one.governor[0], telling) in told
        # "all left, Low said, reports announced": of two that are held to tell each other, whichever hangs on it
        turned = (telling, event) in told and one.head in tellings[telling].head.ancestors
        # nor on what condition: "if she wins, Low said, Oslo will rise"
        if not (one.noun or inner or turned or is_condition(one.head)) and telling not in found:
            found[telling] = one.head
    return found


def _is_beside(verb: Token) -> bool:
    return verb.dep_ in ("acl", "relcl")


def _unlike(own: Sequence[Telling], teller: Event, shared: Shared) -> Label:
    """The first label that no other happening has: whole ones first, then shorter ones.

    Where one that is taken has the last words of a claim, what is claimed comes before who claims it.
    """
    taken = shared.taken
    label = Label("", False)
    for room, plain in (*((room, False) for room in WIDER), (ROOM, True)):
        free: list[tuple[Label, bool, bool]] = []
        whole = False
        for telling in _best(own, shared.called)[:COMPARED]:
            content = shared.contents.get(telling.number)
            said = said_of(Matter(telling, teller, shared.called, shared.dates, content, plain), room)
            whole = whole or said.whole
            firm = teller.status in RESTING or telling.event.status not in RESTING
            resting = teller.source_id is not None or teller.status in RESTING or not firm
            forms = [said.text, teller_last(said)] if resting else [said.text]
            for form in reversed(forms) if _end(said.text) in shared.ends else forms:
                label = said._replace(text=capital(form), short=said.short or plain)
                if label.text and label.text not in taken:
                    free.append((label, telling.sentence in shared.titles, firm))
                    break
            if free and _told(*free[-1]) == BEST:
                break
        if free and (not whole or any(one.whole for one, *_ in free)):
            best = max(free, key=lambda one: _told(*one))  # the first of those that say as much
            return _placed(best[0], own, shared.called, taken)
    text = label.text or capital(own[0].event.trigger)
    days = own[0].days
    if days.earliest is not None and days.earliest == days.latest:
        text = f"{text}, {days.earliest.day} {days.earliest:%B %Y}"
    unlike = text
    while unlike in taken:
        shared.again[text] += 1
        unlike = f"{text} ({shared.again[text] + 1})"
    return Label(unlike, False)


def _end(text: str) -> str:
    """The words that a label ends on, by which what is said is known again after another saying of it."""
    return " ".join(text.split()[-ENDING:])


def _placed(label: Label, own: Sequence[Telling], called: Called, taken: dict[str, Label]) -> Label:
    """A label that names nobody, with where it happens, as far as any telling says."""
    if label.names or not label.whole or count([label.text]) > SPARSE or ", " in label.text:
        return label
    where = place(own, called)
    text = f"{label.text} {where}"
    return label._replace(text=text) if where and where not in label.text and text not in taken else label


def _told(label: Label, title: bool, firm: bool) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """How much a stranger learns: a whole clause, of a sentence and no title, of somebody named, of nothing
    unexplained, as firmly as it is known, in not too few words."""
    size = min(count([label.text]), ENOUGH)
    unexplained = label.whole and (label.vague or label.short)
    return label.whole, label.clause, not title, label.names > 0, not unexplained, firm, size


def _is_title(text: str) -> bool:
    """Whether words stand as a title has them: "Pleads Guilty to Fraud", "Baker pleads guilty" without a stop."""
    if not STOP.search(text):
        return True
    own = [word for word in text.split()[1:] if len(word) > LINKING]
    return len(own) >= TITLE and all(word[0].isupper() for word in own[TITLE - 1 :])


def _is_main(verb: Token) -> bool:
    """Whether a sentence tells of it first, whoever says so behind it: "all left, Low announced"."""
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i)


def _best(own: Sequence[Telling], called: Called) -> list[Telling]:
    """The tellings, those first that say most: a verb whose subject is understood, the strongest status, the main verb
    of the sentence that tells of it first."""
    if len(own) == 1:
        return list(own)
    first = min(t.sentence for t in own)

    def poor(t: Telling) -> tuple[bool, int, bool, bool, int, int]:
        who = None if t.noun or t.event.class_ == "state" else acting(t.head)
        main = _is_main(t.head)
        parts = bool(t.agents) + bool(t.patients or t.objects) + main
        unclear = who is None or not Wording(called).understood(who)
        nameless = who is None or not called.is_named(who)
        opening = t.sentence == first and main
        return unclear, STRENGTH.index(t.event.status), not opening, nameless, -parts, t.number

    return sorted(own, key=poor)
