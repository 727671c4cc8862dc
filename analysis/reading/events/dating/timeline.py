"""The days that an article names, sentence by sentence, seen from its story: recent or older."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from analysis.reading.document import Doc
from analysis.reading.language import sentences
from analysis.tables.codebook import Time

RECENT = datetime.timedelta(9)  # before publication: the days that a news story is about
SHORT = datetime.timedelta(6)  # a longer time is no scene's day
LEAD = 4  # sentences in which the first scene is set


@dataclass(frozen=True)
class Timeline:
    """The days that an article names, sentence by sentence: `first` is its story's first day, `date` its publication.

    `lead`: whether the first sentences name a recent day; where they name none, the story begins a week before.
    `since`: times since which something has been so, and to which the text does not move ("the first since 2019").
    `paragraph`: of each sentence, its number.
    """

    order: Sequence[str]
    named: dict[str, list[Time]]
    first: datetime.date
    date: datetime.date
    lead: bool
    since: frozenset[str] = frozenset()
    paragraph: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def number(self) -> dict[str, int]:
        return {sentence: n for n, sentence in enumerate(self.order)}


def timeline(doc: Doc, times: Sequence[Time], date: datetime.date | None) -> Timeline | None:
    """The days that an article names; None where it has no date."""
    paragraph = {row.sentence_id: row.paragraph for row, _ in sentences(doc)}
    order = list(paragraph)
    if date is None or not order:
        return None
    named: dict[str, list[Time]] = {}
    text = doc.text
    before = {t.time_id: text[max(0, t.start - 8) : t.start].rstrip().lower() for t in times}
    since = frozenset(time_id for time_id, words in before.items() if words.endswith("since"))
    for time in times:
        vague = time.value is not None and time.value.endswith("_REF")  # "the current rules"
        if time.type in ("DATE", "TIME") and (time.earliest or time.latest) and not vague:
            named.setdefault(time.sentence_id, []).append(time)
    days = [t.earliest for s in order[:LEAD] for t in named.get(s, ()) if recent(t, date)]
    first = days[0] if days and days[0] is not None else date - min(SHORT, date - datetime.date.min)
    return Timeline(order, named, first, date, bool(days), since, paragraph)


def recent(time: Time, date: datetime.date | None) -> bool:
    if date is None or time.earliest is None or time.latest is None:
        return False
    return time.earliest <= date and date - time.earliest <= RECENT and time.latest - time.earliest <= SHORT


def older(time: Time, date: datetime.date) -> bool:
    if time.earliest is None:
        return time.latest is not None and date - time.latest > RECENT
    return time.earliest <= date and not recent(time, date)
