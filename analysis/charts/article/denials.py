"""Who denies what others claim: "the charges" that Moscow denies are those told before it, of what Moscow does."""

import re

from analysis.charts.kit.labels import records
from analysis.lexicon.geography import nationality
from analysis.tables.tables import Tables

CLAIMS = r"accusation|allegation|assertion|charge|claim|report|rumou?r|suggestion"
# What is denied in a word, without saying what it is: "the charges", "all such allegations through a spokeswoman".
CHARGES = re.compile(
    rf"(?:(?:all|any|both|the|these|those|this|that|such) )*(?:{CLAIMS})s?(?:,? (?:against|by|in|through) .+)?\W*",
    re.I,
)
NEAR = 1  # paragraphs between a claim and whoever denies it in a word


def denials(tables: Tables) -> dict[str, dict[str, list[str]]]:
    """happening_id → whoever denies it → the events of their denial; of happenings that somebody else claims.

    A denial is of the happening that it is an event of; one in a word is of what was claimed before it, not above the
    paragraph before, to be done by whoever denies it or by their people.
    """
    status = dict(zip(tables.happenings["happening_id"], tables.happenings["status"]))
    paragraph = dict(zip(tables.sentences["sentence_id"], tables.sentences["paragraph"]))
    events, doers = records(tables.events), _doers(tables)
    found: dict[str, dict[str, list[str]]] = {}
    for denial in events:
        who, words, denying = _denied(tables, events, denial)
        if not who:
            continue
        near = range(paragraph[denial["sentence_id"]] - NEAR, paragraph[denial["sentence_id"]] + 1)
        in_a_word = CHARGES.fullmatch(" ".join(words.split())) is not None
        for claim in events:
            h = claim["happening_id"]
            if claim["status"] != "claimed" or claim["source_id"] == who or status.get(h) != "claimed":
                continue
            before = claim["start"] < denial["start"] and paragraph[claim["sentence_id"]] in near
            if h == denial["happening_id"] or (in_a_word and before and who in doers.get(claim["event_id"], ())):
                told = found.setdefault(h, {}).setdefault(who, [])
                told.extend(e for e in [denial["event_id"], *denying] if e not in told)
    return found


def _denied(tables: Tables, events: list[dict], denial: dict) -> tuple[str | None, str, list[str]]:
    """Who denies something, in which words it is named, and the events of denying it; nobody where nobody does."""
    nobody: tuple[None, str, list[str]] = None, "", []
    if denial["status"] != "denied" or denial["polarity"] != "positive":
        return nobody
    if denial["quote_id"]:
        quote = records(tables.quotes[tables.quotes["quote_id"] == denial["quote_id"]])[0]
        first, last = quote["cue_start"], quote["cue_end"]
        cues = [e["event_id"] for e in events if first is not None and e["start"] < last and first < e["end"]]
        return denial["source_id"], quote["text"], cues
    parts = records(tables.participants)  # "Moscow denied the charges": what is denied is the object of the verb
    for part in parts:
        if part["role"] == "patient" and part["start"] <= denial["start"] and denial["end"] <= part["end"]:
            agents = [p["actor_id"] for p in parts if p["event_id"] == part["event_id"] and p["role"] == "agent"]
            return (agents[0] if agents else None), part["text"], [part["event_id"]]
    return nobody


def _doers(tables: Tables) -> dict[str, set[str]]:
    """event_id → who does it, and whose people they are: those of "Russian soldiers" are Russia's."""
    actors = records(tables.actors)
    countries = {a["name"]: a["actor_id"] for a in actors if a["kind"] == "country"}
    of = {
        a["actor_id"]: a["affiliation_id"]
        or next((c for word in a["name"].split() if (c := countries.get(nationality(word) or ""))), None)
        for a in actors
    }
    found: dict[str, set[str]] = {}
    for p in records(tables.participants):
        if p["role"] == "agent" and p["actor_id"]:
            found.setdefault(p["event_id"], set()).update(filter(None, (p["actor_id"], of[p["actor_id"]])))
    return found
