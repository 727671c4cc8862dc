"""What tells on which of its story's days an event lies: named features, whose weights are learnt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from analysis.reading.events.attributes import Attributes
from analysis.reading.events.placing import Placed
from analysis.reading.events.timeline import Timeline
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tense import auxiliaries, is_perfect
from analysis.reading.grammar.tokens import DEMONSTRATIVES, HOPS, has
from analysis.tables.codebook import Quote

LEAD = 2  # sentences whose events a later noun may take up
WHEN = (
    *("after", "before", "since", "when", "until", "while", "as", "then", "later", "already", "previously", "earlier"),
    *("ago", "recently", "now", "still", "once", "also", "currently", "today"),
)


@dataclass(frozen=True)
class Account:
    """The events of an article as they are told, by number: words, attributes, class, who tells, days so far.

    `told_by`: the event that tells of each; `again`: (event, earlier told event that it takes up).
    """

    triggers: Sequence[Trigger]
    said: Sequence[Attributes]
    classes: Sequence[str]
    speech: Sequence[bool]
    told: Sequence[Quote | None]
    told_by: Sequence[int | None]
    placed: Sequence[Placed]
    again: Sequence[tuple[int, int]]
    timeline: Timeline

    @cached_property
    def at(self) -> dict[int, int]:
        return {t.head.i: n for n, t in enumerate(self.triggers)}

    @cached_property
    def led(self) -> frozenset[str]:
        """Lemmas of the lead's events."""
        lead = set(self.timeline.order[:LEAD])
        return frozenset(t.lemma for t in self.triggers if t.sentence_id in lead)

    @cached_property
    def takes_up(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for a, b in self.again:
            found.setdefault(a, []).append(b)
            found.setdefault(b, []).append(a)
        return found

    def kind(self, n: int) -> str:
        """The class of an event, "speech" for whatever tells."""
        return "speech" if self.speech[n] else self.classes[n]

    def form(self, n: int) -> str:
        """Tense, aspect and form of an event's word."""
        word, when = self.triggers[n].head, str(self.said[n].tense)
        if self.triggers[n].noun:
            return when
        if is_perfect(word):
            return "pluperfect" if has(word, "aux", "had", "'d") else "perfect"
        if word.tag_ == "VBG" and not auxiliaries(word):
            return when + ", ing"
        if word.tag_ == "VBN" and not auxiliaries(word):
            return when + ", participle"
        return when + ", infinitive" if word.tag_ == "VB" else when

    def lies(self, n: int) -> str:
        """Where an event's own days lie: older than the story, on its first day, later, ahead; undated; open."""
        days, first, date = self.placed[n].interval, self.timeline.first, self.timeline.date
        if not self.placed[n].dated:
            return "undated"
        if days.latest is not None and days.latest < first:
            return "older"
        if days.earliest is not None and days.earliest > date:
            return "ahead"
        if not days.closed or days.earliest is None:
            return "open"
        if days.earliest == days.latest == first:
            return "first day"
        return "recent" if days.earliest >= first else "from older"


def features(account: Account) -> list[dict[str, float]]:
    """The features of every event of an account."""
    found = []
    for n in range(len(account.triggers)):
        values = {"all": 1.0} | _places(account, n)
        for part in (_forms, _voices, _times, _neighbours, _words):
            values |= dict.fromkeys(part(account, n), 1.0)
        found.append(values)
    return found


def _places(account: Account, n: int) -> dict[str, float]:
    number, sentences = account.timeline.number[account.triggers[n].sentence_id], account.timeline.order
    return {"sentence": log(1 + number), "sentence, of all": number / len(sentences)}


def _forms(account: Account, n: int) -> Iterator[str]:
    trigger, said, kind, form = account.triggers[n], account.said[n], account.kind(n), account.form(n)
    word = "noun" if trigger.noun else "verb"
    yield f"{word}, {kind}"
    yield f"form {form}"
    yield f"{word}, {form}"
    yield f"{word} as {trigger.head.dep_}"
    yield said.certainty
    yield said.polarity
    for c in trigger.head.children:
        if c.dep_ in ("mark", "advmod") and c.lower_ in WHEN:
            yield f"with {c.lower_}"
        elif c.dep_ == "auxpass":
            yield "passive"
    if trigger.head.dep_ in ("pobj", "pcomp"):
        yield f"{word} in {trigger.head.head.lower_}"


def _voices(account: Account, n: int) -> Iterator[str]:
    quote, teller = account.told[n], account.told_by[n]
    voice = "article" if quote is None else quote.kind
    yield f"told, {voice}"
    yield f"told, {voice}, {account.form(n)}"
    if quote is not None:
        yield f"teller {'none' if teller is None else account.lies(teller)}"


def _times(account: Account, n: int) -> Iterator[str]:
    timeline, trigger, form = account.timeline, account.triggers[n], account.form(n)
    number = timeline.number[trigger.sentence_id]
    here, last, seen, days = timeline.states[number]
    state = f"{here}; before {last[0]}"
    yield f"named here {here}"
    yield f"named before {last[0]}, {last[1]}"
    yield f"named {state}"
    yield f"{form}, named {state}"
    yield f"{'noun' if trigger.noun else 'verb'}, {account.kind(n)}, named {state}"
    yield f"named so far {seen}"
    yield f"recent days {min(3, days)}"
    yield f"days of the story {timeline.span}"
    yield f"sentence {min(number, 4)}"
    yield f"sentence {min(number, 3)}, {form}"
    if timeline.opens(number):
        yield "opens a paragraph"


def _neighbours(account: Account, n: int) -> Iterator[str]:
    triggers = account.triggers
    for name, other in (("before", n - 1), ("after", n + 1)):
        there = 0 <= other < len(triggers) and triggers[other].sentence_id == triggers[n].sentence_id
        yield f"event {name} {account.lies(other) if there else 'none'}"
    above = _governor(account, n)
    if above is None:
        yield "governor none"
    else:
        word = "noun" if triggers[n].noun else "verb"
        yield f"governor {account.lies(above)}"
        yield f"governor {account.kind(above)}"
        yield f"governor's form {account.form(above)}"
        yield f"{word} as {triggers[n].head.dep_}, governor {account.lies(above)}"
        yield f"{word}, {account.form(n)}, governor's form {account.form(above)}"
    for other in account.takes_up.get(n, ()):
        yield f"takes up {account.lies(other)}"


def _governor(account: Account, n: int) -> int | None:
    word = account.triggers[n].head
    for _ in range(HOPS):
        if word.head == word:
            return None
        word = word.head
        if word.i in account.at:
            return account.at[word.i]
    return None


def _words(account: Account, n: int) -> Iterator[str]:
    trigger = account.triggers[n]
    yield f"lemma {trigger.lemma}"
    if trigger.lemma in account.led and trigger.sentence_id not in account.timeline.order[:LEAD]:
        yield f"the lead's lemma, {'noun' if trigger.noun else 'verb'}"
    if trigger.noun:
        word = trigger.head
        yield f"noun {_determined(trigger)}, {word.dep_}"
        yield f"noun {_determined(trigger)}{' plural' if word.tag_ == 'NNS' else ''}"
        yield from (f"adjective {c.lower_}" for c in word.children if c.dep_ == "amod")


def _determined(trigger: Trigger) -> str:
    found = {c.lower_ for c in trigger.head.children if c.dep_ == "det"}
    if any(c.dep_ == "poss" for c in trigger.head.children):
        return "possessed"
    if found & set(DEMONSTRATIVES):
        return "this"
    return "the" if "the" in found else "a" if found & {"a", "an"} else "bare"
