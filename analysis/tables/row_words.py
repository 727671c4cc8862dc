"""A row of a table in words, for a reader who points at it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

Cells = Mapping[str, Any]  # a row, unknown cells None
Actors = Mapping[str, Cells]  # the rows of the actors by their ids

FORMS = {"name": "by name", "nominal": "by a description", "pronoun": "by a pronoun"}
QUOTE_KINDS = {"direct": "Direct speech", "mixed": "Partly quoted speech", "indirect": "Reported speech"}


def mention_in_words(mention: Cells, actors: Actors) -> str:
    if mention["actor_id"] not in actors:
        return f"A {mention['form']} the article does not settle"
    meaning = ", here its government" if mention["metonym"] else ""
    return f"{actors[mention['actor_id']]['name']}{meaning}: mentioned {FORMS[mention['form']]}"


def quote_in_words(quote: Cells, actors: Actors) -> str:
    speaker = _name(quote["speaker_id"], actors) or "a speaker the text does not settle"
    return f"{QUOTE_KINDS[quote['kind']]} of {speaker}" + (f" (“{quote['cue']}”)" if quote["cue"] else "")


def event_in_words(event: Cells, actors: Actors) -> str:
    source = _name(event["source_id"], actors) or "the article"
    return f"“{event['trigger']}”: {event['status']}, says {source}; {in_days(event['earliest'], event['latest'])}"


def time_in_words(time: Cells) -> str:
    value = f"{time['type'].capitalize()} {time['value'] or ''}".strip()
    return f"{value}: {in_days(time['earliest'], time['latest'])}"


def in_days(earliest: Any, latest: Any) -> str:
    """An interval of days in words: "7 April 2022", "by 6 April 2022", "undated"."""

    def words(day: Any) -> str:
        day = pd.Timestamp(day)
        return f"{day.day} {day:%B %Y}"

    if earliest is None and latest is None:
        return "undated"
    if earliest is None:
        return f"by {words(latest)}"
    if latest is None:
        return f"from {words(earliest)}"
    return words(earliest) if earliest == latest else f"{words(earliest)} to {words(latest)}"


def _name(actor_id: str | None, actors: Actors) -> str | None:
    return actors[actor_id]["name"] if actor_id is not None and actor_id in actors else None
