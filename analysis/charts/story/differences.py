"""An event that several articles tell: what it is called, and what its tellings do not agree on."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from analysis.charts.kit.events import event_records
from analysis.charts.kit.labels import agents, day, listed, squeeze
from analysis.lexicon import words
from analysis.story.story import Story

AGAINST = ("denied", "negated")


@dataclass(frozen=True)
class Retold:
    """An event that several articles tell: its id, a few words for it, its tellings in the order of the texts."""

    shared_id: str
    name: str
    tellings: tuple[dict, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What tellings of one event do not agree on: status, polarity, source or day; in words."""

    kind: str
    words: str


def tellings_of(story: Story, among: Collection[str] | None = None) -> list[Retold]:
    """The shared events, those most widely told first; with `among`, only where a telling is one of these events."""
    tables = story.tables
    letter = {part.article_id: part.letter for part in story.parts}
    published = {part.article_id: part.date.date() if part.date is not None else None for part in story.parts}
    by_id = {
        r["id"]: {**r, "letter": letter[r["article_id"]], "of": published[r["article_id"]]}
        for r in event_records(tables, tables.events)
    }
    for r in by_id.values():
        r["unfinished"] = unfinished(story.article.text, r["start"])
    groups, whom = [], agents(tables, "patient")
    for shared_id, group in story.shared.groupby("shared_id", sort=False):
        if among is None or set(among) & set(group["event_id"]):
            tellings = tuple(by_id[e] for e in group["event_id"])
            groups.append(Retold(shared_id, name_of(tellings, whom), tellings, _evidence(group["evidence"])))
    return sorted(groups, key=lambda g: (-len({r["letter"] for r in g.tellings}), -len(g.tellings)))


def unfinished(text: str, start: int) -> bool:
    """Whether the words before a trigger say that it is not done, or not done yet: "in the process of leaving"."""
    before = re.search(r"\b(\w+) of (?:\w+ly )?$", text[max(0, start - 60) : start])
    return before is not None and before[1].casefold() in words("unfinished")


def _evidence(found: Iterable[str]) -> tuple[str, ...]:
    """What agrees between the tellings, each kind of it once."""
    kinds = {kind for words in found for kind in words.split(", ")}
    return tuple(kind for kind in ("word", "agent", "patient", "day") if kind in kinds)


def name_of(tellings: Collection[dict], undergoing: dict[str, str] | None = None) -> str:
    """The clearest telling's words for the event ("Elizabeth II suspended Parliament"): stated before claimed, with
    those who take part before without, dated before vague. `undergoing`: event_id → who or what it is done to."""
    undergoing = undergoing or {}

    def vagueness(r):
        return (
            r["status"] != "reported",
            r["event"] == squeeze(r["trigger"]),
            ":" in r["event"],
            r["id"] not in undergoing,
            r["earliest"] != r["latest"],
        )

    clearest = min(tellings, key=vagueness)
    whom = undergoing.get(clearest["id"])
    acts = clearest["event"].endswith(f" {squeeze(clearest['trigger'])}") and ":" not in clearest["event"]
    return squeeze(clearest["event"] + (f" {whom}" if whom and acts and whom not in clearest["event"] else ""))


def differences(tellings: Collection[dict]) -> list[Difference]:
    """What tellings of one event do not agree on. Each is an event record with its article's `letter` and day, `of`."""
    steps = (_status, _polarity, _source, _day)
    return [Difference(step.__name__.strip("_"), found) for step in steps if (found := step(tellings))]


def _status(tellings: Collection[dict]) -> str | None:
    everybody = {r["letter"] for r in tellings}
    stated = {r["letter"] for r in tellings if r["status"] == "reported" and not r.get("unfinished")}
    if not stated or stated == everybody:
        return None
    others = []
    for where in sorted(everybody - stated):
        mine = [r for r in tellings if r["letter"] == where]
        day_of_it = min(
            (r["earliest"] for r in tellings if r["earliest"] and r["earliest"] == r["latest"]), default=None
        )
        before = mine[0]["of"] and day_of_it and mine[0]["of"] < day_of_it
        others.append(
            f"in {where}{', published before,' if before else ''} it is only "
            f"{listed(sorted({'under way' if r['status'] == 'reported' else r['status'] for r in mine}), 'or')}"
        )
    return f"{listed(sorted(stated))} {'states' if len(stated) == 1 else 'state'} it as fact; {listed(others)}"


def _polarity(tellings: Collection[dict]) -> str | None:
    against = sorted(
        {
            f"{r['said_by']} in {r['letter']}" if r["source_id"] else r["letter"]
            for r in tellings
            if r["status"] in AGAINST
        }
    )
    if not against or all(r["status"] in AGAINST for r in tellings):
        return None
    return f"that it happened is denied or negated by {listed(against)}"


def _source(tellings: Collection[dict]) -> str | None:
    vouching: dict[str, set[str]] = {}
    for r in tellings:
        if r["source_id"] and r["status"] not in AGAINST:
            vouching.setdefault(r["said_by"], set()).add(r["letter"])
    named = [f"{who} ({listed(sorted(where))})" for who, where in vouching.items()]
    return f"on the word of {listed(named)}" if len(named) > 1 else None


def _day(tellings: Collection[dict]) -> str | None:
    """Who ties it to a day, and the closest that the others come."""

    def width(r):
        return (r["latest"] - r["earliest"]).days if r["earliest"] and r["latest"] else float("inf")

    closest = {
        where: min((r for r in tellings if r["letter"] == where), key=width)
        for where in sorted({r["letter"] for r in tellings})
    }
    exact = [where for where, r in closest.items() if width(r) == 0]
    vague = [f"{where}: {r['when']}" for where, r in closest.items() if width(r) > 0]
    if not exact or not vague:
        return None
    return f"dated to {day(closest[exact[0]]['earliest'])} by {listed(exact)} only ({'; '.join(vague)})"
