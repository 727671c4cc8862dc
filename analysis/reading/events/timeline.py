"""The days that an article names, sentence by sentence, seen from its story: recent, older, ahead."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from analysis.reading.language import sentences
from analysis.tables.codebook import Time

RECENT = datetime.timedelta(9)  # before publication: the days that a news story is about
SHORT = datetime.timedelta(6)  # a longer time is no scene's day
LEAD = 4  # sentences in which the first scene is set
NEAR = 3  # sentences in which a day named before is still in mind


@dataclass(frozen=True)
class Timeline:
    """The days that an article names, sentence by sentence: `first` is its story's first day, `date` its publication.

    `lead`: whether the first sentences name a recent day; where they name none, the story begins a week before.
    """

    order: Sequence[str]
    named: dict[str, list[Time]]
    opening: frozenset[str]
    first: datetime.date
    date: datetime.date
    lead: bool

    @cached_property
    def number(self) -> dict[str, int]:
        return {sentence: n for n, sentence in enumerate(self.order)}

    @property
    def span(self) -> str:
        """How many days the story has run."""
        days = (self.date - self.first).days
        return "no scene" if not self.lead else str(days) if days < 2 else "2-3" if days <= 3 else "4 and more"

    def opens(self, number: int) -> bool:
        """Whether a sentence opens a paragraph."""
        return self.order[number] in self.opening

    def kinds(self, sentence: str) -> list[str]:
        return [self.kind(time) for time in self.named.get(sentence, ())]

    def kind(self, time: Time) -> str:
        return "recent" if recent(time, self.date) else "older" if older(time, self.date) else "ahead"

    @cached_property
    def states(self) -> list[tuple[str, tuple[str, str], str, int]]:
        """Per sentence: kinds of days named in it, the last named before and how far back, all so far, recent days."""
        found: list[tuple[str, tuple[str, str], str, int]] = []
        seen: set[str] = set()
        days: set[datetime.date | None] = set()
        last = ("none", -1)
        for number, sentence in enumerate(self.order):
            here = self.kinds(sentence)
            back = number - last[1]
            far = "none" if last[0] == "none" else "just" if back == 1 else "near" if back <= NEAR else "far"
            seen.update(here)
            days.update(t.earliest for t in self.named.get(sentence, ()) if recent(t, self.date))
            found.append((_joined(here), (last[0], far), _joined(seen), len(days)))
            if here:
                last = (here[-1], number)
        return found

    def last(self, number: int, kind: str) -> Time | None:
        """The days of a kind named last: in a sentence, else within a few sentences before it."""
        for n in range(number, max(-1, number - NEAR - 1), -1):
            for time in reversed(self.named.get(self.order[n], ())):
                if self.kind(time) == kind and time.earliest is not None and time.latest is not None:
                    return time
        return None


def _joined(kinds: Iterable[str]) -> str:
    return "+".join(sorted(set(kinds))) or "none"


def timeline(doc: Doc, times: Sequence[Time], date: datetime.date | None) -> Timeline | None:
    """The days that an article names; None where it has no date."""
    rows = [row for row, _ in sentences(doc)]
    order = [row.sentence_id for row in rows]
    if date is None or not order:
        return None
    named: dict[str, list[Time]] = {}
    for time in times:
        vague = time.value is not None and time.value.endswith("_REF")  # "the current rules"
        if time.type in ("DATE", "TIME") and (time.earliest or time.latest) and not vague:
            named.setdefault(time.sentence_id, []).append(time)
    days = [t.earliest for s in order[:LEAD] for t in named.get(s, ()) if recent(t, date)]
    first = days[0] if days and days[0] is not None else date - min(SHORT, date - datetime.date.min)
    opening = frozenset(b.sentence_id for a, b in zip([None, *rows], rows) if a is None or a.paragraph != b.paragraph)
    return Timeline(order, named, opening, first, date, bool(days))


def recent(time: Time, date: datetime.date | None) -> bool:
    if date is None or time.earliest is None or time.latest is None:
        return False
    return time.earliest <= date and date - time.earliest <= RECENT and time.latest - time.earliest <= SHORT


def older(time: Time, date: datetime.date) -> bool:
    if time.earliest is None:
        return time.latest is not None and date - time.latest > RECENT
    return time.earliest <= date and not recent(time, date)
