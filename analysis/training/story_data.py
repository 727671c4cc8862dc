"""Articles read by hand as the story branch learns from them: words, what the frozen layers put out, targets, hints."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.model.text import WordPieces, Words, cut, read_words, window_input, windows
from analysis.reading.events.dating.day_grid import DayGrid, day_grid, relations
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import STATUSES
from analysis.training.steps import Steps, read_beside

CUTS = 4  # ways to cut an article into windows that are trained on
Window = tuple[int, int, np.ndarray, np.ndarray]  # first word, end, hidden (pieces, size), first piece of each word
Days = tuple[datetime.date | None, datetime.date | None]


@dataclass(frozen=True, eq=False)
class Told:
    """An event as the reader by hand has it, and what the rules say of the one of ours that shares its words.

    word: number of its first word. agent, source: number of an actor by hand, -1 none. happening: -1 alone. rank: 0
    minor. days: None where they are not read. by_rule: status, -1 where we have no such event; agents, sources: ours.
    """

    word: int
    status: int
    agent: int
    source: int
    happening: int
    rank: int
    days: Days
    by_rule: int
    agents: frozenset[str]
    sources: frozenset[str]
    placed: tuple[Interval, bool] | None


@dataclass(frozen=True, eq=False)
class Said:
    """A quote by hand: number of its first word, its speaker; whom the rules give."""

    word: int
    speaker: int
    speakers: frozenset[str]


@dataclass(frozen=True, eq=False)
class Example:
    """An article. cuts: windows, the first cut as reading has it. theirs, ours: actor of each word, by hand and read.

    mentions: (actor by hand, first word, last word).
    """

    name: str
    start: np.ndarray
    cuts: tuple[tuple[Window, ...], ...]
    theirs: np.ndarray
    ours: tuple[str | None, ...]
    mentions: tuple[tuple[int, int, int], ...]
    told: tuple[Told, ...]
    said: tuple[Said, ...]
    sentence: np.ndarray
    grid: DayGrid | None
    relations: np.ndarray | None


def load(folder: Path, pieces: WordPieces, hidden) -> Iterator[Example]:
    """The articles of a folder of readings (JSON with `articles/`); `hidden`: (ids, features) → the frozen layers'."""
    for number, path in enumerate(sorted(folder.glob("*.json"))):
        yield example(read_beside(path), path.stem, pieces, hidden, np.random.default_rng(number))


def example(steps: Steps, name: str, pieces: WordPieces, hidden, rng: np.random.Generator) -> Example:
    text, base = steps.article.text, steps.article.body_start
    words = read_words(text[base:], pieces)
    start, end = words.start + base, words.end + base

    def span(item: dict) -> tuple[int, int] | None:
        first = int(np.searchsorted(end, item["start"], side="right"))
        last = int(np.searchsorted(start, item["end"])) - 1
        return (first, last) if item["start"] >= base and first <= last else None

    gold = steps.gold
    number = {a["name"]: n for n, a in enumerate(gold["actors"])}
    mentions = [(n, *s) for n, a in enumerate(gold["actors"]) for m in a["mentions"] if (s := span(m))]
    theirs = np.full(len(words), -1)
    for actor, first, last in sorted(mentions, key=lambda m: m[1] - m[2]):  # the shortest has the last word
        theirs[first : last + 1] = actor
    ours: list[str | None] = [None] * len(words)
    for m in sorted(steps.actors.mentions, key=lambda m: m.start - m.end):
        if m.actor_id and (s := span({"start": m.start, "end": m.end})):
            ours[s[0] : s[1] + 1] = [m.actor_id] * (s[1] + 1 - s[0])
    told = list(_told(steps, span, number))
    said = [
        Said(s[0], number.get(q["speaker"], -1), _speakers(steps, q))
        for q in gold["quotes"]
        if q["fragment"] == 0 and (s := span(q))
    ]
    sents = [s.start_char for s in steps.doc.sents]
    days = steps.events.timeline
    times = [t for own in days.named.values() for t in own if t.start >= base] if days else []
    grid = day_grid(days, times) if days else None
    return Example(
        name,
        start,
        tuple(
            tuple(_windows(words, pieces, hidden, own))
            for own in [windows(words), *(_cuts(words, rng) for _ in range(CUTS - 1))]
        ),
        theirs,
        tuple(ours),
        tuple(mentions),
        tuple(told),
        tuple(said),
        np.searchsorted(sents, start, side="right"),
        grid,
        relations(grid, [t.placed for t in told]) if grid else None,
    )


def _windows(words: Words, pieces: WordPieces, hidden, own: Iterable[tuple[int, int]]) -> Iterator[Window]:
    for begin, end in own:
        ids, features, positions = window_input(words, begin, end, pieces)
        yield begin, end, hidden(ids, features).astype(np.float16), positions


def _cuts(words: Words, rng: np.random.Generator) -> Iterator[tuple[int, int]]:
    """Windows from a random first cut, which share about as much as those of reading do."""
    begin, room = 0, int(rng.integers(80, 255))
    while True:
        end = cut(words, begin, room)
        yield begin, end
        if end >= len(words):
            return
        begin, room = max(begin + 1, int(np.searchsorted(words.first, words.first[end] - 100))), 254


def _told(steps: Steps, span, number: dict[str, int]) -> Iterator[Told]:
    events = steps.events.events
    agents: dict[str, set[str]] = {}
    for p in steps.events.participants:
        if p.role == "agent" and p.actor_id:
            agents.setdefault(p.event_id, set()).add(p.actor_id)
    happening = {e: (n, h["rank"]) for n, h in enumerate(steps.gold["happenings"]) for e in h["events"]}
    for n, own in enumerate(steps.gold["events"]):
        if not (words := span(own)):
            continue
        shared = [min(e.end, own["end"]) - max(e.start, own["start"]) for e in events]
        best = max(range(len(events)), key=shared.__getitem__, default=-1)
        ours = events[best] if best >= 0 and shared[best] > 0 else None
        placed = steps.events.by_rule[best] if ours else None
        yield Told(
            words[0],
            STATUSES.index({"alleged": "claimed"}.get(own["status"], own["status"])),
            number.get(own["agent"], -1),
            number.get(own["source"], -1),
            *happening.get(n, (-1, 0)),
            (_day(own["earliest"]), _day(own["latest"])),
            STATUSES.index(ours.status) if ours else -1,
            frozenset(agents.get(ours.event_id, ())) if ours else frozenset(),
            frozenset([ours.source_id] if ours and ours.source_id else ()),
            (placed.interval, placed.dated) if placed else None,
        )


def _speakers(steps: Steps, own: dict) -> frozenset[str]:
    shared = [(min(q.end, own["end"]) - max(q.start, own["start"]), q.speaker_id) for q in steps.quotes]
    most, speaker = max(shared, key=lambda s: s[0], default=(0, None))
    return frozenset([speaker] if speaker and 2 * most > own["end"] - own["start"] else ())


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
