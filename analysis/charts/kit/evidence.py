"""What settles the order of events, in words."""

import pandas as pd

from analysis.charts.kit.labels import listed, percent
from analysis.tables.codebook import EVIDENCE

JUDGED = "model"
WORDS = {
    "hand": "a correction by hand",
    "date": "dates",
    "connective": "connectives",
    "tense": "tense",
    "speech": "speech",
    "intention": "intention",
    JUDGED: "the reader model’s judgement",
}


def evidence_named(kinds, sure: float | None = None) -> str:
    """Kinds of evidence, in the codebook's order: "dates, tense and the reader model’s judgement"; "" for none.

    `sure`: the chance that the judgement is right, said behind it.
    """
    words = WORDS if sure is None else WORDS | {JUDGED: f"{WORDS[JUDGED]}, {percent(sure, 1)} sure"}
    return listed([words[kind] for kind in EVIDENCE if kind in set(kinds)])


def by_event(order: pd.DataFrame) -> dict[str, set[str]]:
    """event_id → the kinds of evidence that place it before or after another event."""
    found: dict[str, set[str]] = {}
    for before, after, kind in zip(order["before"], order["after"], order["evidence"]):
        found.setdefault(before, set()).add(kind)
        found.setdefault(after, set()).add(kind)
    return found


def read_in_text(order: pd.DataFrame) -> pd.DataFrame:
    """The pairs that words of the text settle: without those that the reader model judges."""
    return order[order["evidence"] != JUDGED]
