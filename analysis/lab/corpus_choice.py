"""Which articles of a corpus a choice leaves: the same as in its page (static/corpus.js)."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from analysis.tables.choices import values

KEYS = ("actor", "source", "status", "cell", "article", "from", "to")


@dataclass(frozen=True)
class Members:
    """Under each key of a choice: value → what it is called (`called`), and the numbers of its articles (`numbers`).
    `dates`: when each article was published."""

    called: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, Mapping[str, frozenset[int]]]
    dates: tuple[str | None, ...]

    def chosen(self, choice: Mapping) -> list[int]:
        """The numbers of the articles that are all of it."""
        left = {n for n, date in enumerate(self.dates) if _within(date, choice.get("from"), choice.get("to"))}
        for key, known in self.numbers.items():
            if asked := values(dict(choice), key):
                left &= frozenset[int]().union(*(known.get(value, frozenset()) for value in asked))
        return sorted(left)


def members_of(record: dict) -> Members:
    """What the page of a corpus knows (`corpus_payload`, with its figures), as it is asked for."""
    articles, names = record["articles"], record["names"]
    sources = [record["sources"][number] or "" for number in articles["source"]]
    cells = {
        datum["id"]: (datum.get("says", datum["id"]), datum["in"])
        for figure in record["figures"].values()
        for rows in figure["spec"].get("datasets", {}).values()
        for datum in rows
        if "in" in datum and "id" in datum
    }
    for short, label, _, steps, _ in record["happenings"]:
        cells.setdefault(f"happening:{short}", (label, steps))
    spoken = dict(zip((key for key, _ in record["speaking"]), _apart(record["spoken"], len(record["speaking"]))))
    numbers = {
        "actor": {actor: _numbers(steps) for actor, steps in record["actors"].items()},
        "status": dict(zip(record["statuses"], _apart(record["told"], len(record["statuses"])))),
        "cell": {cell: _numbers(steps) for cell, (_, steps) in cells.items()} | spoken,
        "source": _places(sources),
        "article": _places(articles["title"]),
    }
    called = {key: {value: value for value in known} for key, known in numbers.items()}
    called["actor"] |= {actor: names["actor"].get(actor, actor) for actor in record["actors"]}
    called["cell"] |= {cell: says for cell, (says, _) in cells.items()} | dict(record["speaking"])
    return Members(called, numbers, tuple(_days(articles["date"])))


def _numbers(steps: Iterable[int]) -> frozenset[int]:
    return frozenset(accumulate(steps))


def _apart(found: dict, many: int) -> list[frozenset[int]]:
    """Which articles each of some things stands for (`analysis.report.corpus_payload.in_sets`)."""
    sets = [set(things) for things in found["sets"]]
    return [frozenset(n for n, own in enumerate(found["of"]) if thing in sets[own]) for thing in range(many)]


def _places(each: Iterable[str]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, value in enumerate(each):
        found.setdefault(value, set()).add(number)
    return {value: frozenset(numbers) for value, numbers in found.items()}


def _days(steps: Iterable[int | None]) -> Iterable[str | None]:
    day = datetime.date(1970, 1, 1)
    for step in steps:
        day += datetime.timedelta(step or 0)
        yield None if step is None else day.isoformat()


def _within(date: str | None, first: str | None, last: str | None) -> bool:
    if not first and not last:
        return True
    return date is not None and (not first or date >= first) and (not last or date <= last)
