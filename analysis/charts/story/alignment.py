"""An event that several articles tell: its tellings, and what it is called."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from analysis.charts.kit.events import event_records
from analysis.charts.kit.labels import agents, squeeze
from analysis.lexicon import words
from analysis.story.story import Part, Story


@dataclass(frozen=True)
class AlignedEvent:
    """An event that several articles tell: its id, a few words for it, its tellings in the order of the texts."""

    shared_id: str
    name: str
    tellings: tuple[dict, ...]
    evidence: tuple[str, ...]


def aligned_events(story: Story, among: Collection[str] | None = None) -> list[AlignedEvent]:
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
            groups.append(AlignedEvent(str(shared_id), name_of(tellings, whom), tellings, _evidence(group["evidence"])))
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


def unaligned_events(story: Story, part: Part, among: Collection[str] | None = None) -> list[dict]:
    """Events that only this article tells: with an actor, no mere saying or state, and not "made" or "took"."""
    tables, pale = story.tables, words("light_verbs")
    shared = set(story.shared["event_id"])
    acting = set(tables.participants.loc[tables.participants["actor_id"].notna(), "event_id"])
    own = tables.events[
        (tables.events["article_id"] == part.article_id)
        & ~tables.events["event_id"].isin(shared)
        & tables.events["event_id"].isin(acting)
        & ~tables.events["class"].isin(["reporting", "state"])
        & ~tables.events["lemma"].isin(pale)
    ]
    return event_records(tables, own if among is None else own[own["event_id"].isin(list(among))])
