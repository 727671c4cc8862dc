"""An event that several articles tell: its tellings, and what it is called."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from analysis.charts.article.tellers import without_teller
from analysis.charts.kit.events import event_records
from analysis.charts.kit.labels import agents, full_names, records, squeeze
from analysis.lexicon import words
from analysis.lexicon.verbs import nominalised
from analysis.story.story import Part, Story

# What another sentence explains, or another label of the same words: "it", "that decision", "(2)".
UNCLEAR = re.compile(r"\b(it|they|them|he|she|him|that|this|those|these)\b|\(\d+\)$", re.IGNORECASE)
ROOM = 64  # characters of a label on a line: up to there the longer says more


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
    groups, whom, labels = [], agents(tables, "patient"), _labels(story)
    for shared_id, group in story.shared.groupby("shared_id", sort=False):
        if among is None or set(among) & set(group["event_id"]):
            tellings = tuple(by_id[e] for e in group["event_id"])
            name = sentence_of(tellings, labels) or name_of(tellings, whom)
            groups.append(AlignedEvent(str(shared_id), name, tellings, _evidence(group["evidence"])))
    return sorted(groups, key=lambda g: (-len({r["letter"] for r in g.tellings}), -len(g.tellings)))


def unfinished(text: str, start: int) -> bool:
    """Whether the words before a trigger say that it is not done, or not done yet: "in the process of leaving"."""
    before = re.search(r"\b(\w+) of (?:\w+ly )?$", text[max(0, start - 60) : start])
    return before is not None and before[1].casefold() in words("unfinished")


def _evidence(found: Iterable[str]) -> tuple[str, ...]:
    """What agrees between the tellings, each kind of it once."""
    kinds = {kind for words in found for kind in words.split(", ")}
    return tuple(kind for kind in ("word", "agent", "patient", "day") if kind in kinds)


def _labels(story: Story) -> dict[str, dict]:
    """event_id → its happening, whose label says nothing of who says so."""
    names = full_names(story.tables)
    acting = story.tables.participants
    with_actor = set(acting.loc[acting["actor_id"].notna(), "event_id"])
    of = dict(zip(story.tables.events["event_id"], story.tables.events["happening_id"]))
    whole = {of[event] for event in with_actor if event in of}
    told = {
        h["happening_id"]: {
            **h,
            "label": without_teller(h["label"], [n for n in [names.get(h["source_id"])] if n]),
            "whole": h["happening_id"] in whole,
        }
        for h in records(story.tables.happenings)
    }
    return {event: told[of[event]] for event in of if of[event] in told}


def sentence_of(tellings: Collection[dict], labels: dict[str, dict]) -> str | None:
    """The label of a telling that says the event best: a whole sentence with the words of most articles for it, what
    is stated to happen first, told by a verb before a noun; None where none does without a word that another sentence
    explains."""
    told = {id(h): h for r in tellings if (h := labels.get(r["id"]))}.values()
    words_for = {(r["letter"], _stem(r["lemma"])) for r in tellings}
    deeds = {r["lemma"].lower().removesuffix("e") for r in tellings if r["lemma"] not in nominalised()}
    fit = []
    for h in told:
        words_of = re.findall(r"\w+", h["label"].lower())
        by = {letter for letter, stem in words_for if any(word.startswith(stem) for word in words_of)}
        if by and h["whole"] and len(words_of) > 2 and not UNCLEAR.search(h["label"]):
            length = len(h["label"])
            noun = not any(word.startswith(deed) for deed in deeds for word in words_of)  # "the ban is lawful"
            no = "not" in words_of or h["status"] != "reported"
            fit.append((no, -len(by), noun, length > ROOM, -length, h["rank"], h["label"]))
    return min(fit)[-1] if fit else None


def _stem(lemma: str) -> str:
    return lemma.lower()[: max(4, min(5, len(lemma) - 2))]


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
