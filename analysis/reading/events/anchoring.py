"""Days for events that name none: of the days that the text offers, those that are hardly wrong and fit best.

Each event is held against four intervals: the story's first day, its run from then to publication, the older days
named last, and an open one from the first day on. Named features (`anchor_features`) and the reader model's
own head (`model.anchors`) give the log-odds that an interval has no day in common with a careful reader's, that it is
as narrow, and that it is the same; learnt by `python -m analysis.training.anchoring` (after Reimers et al. 2016, who
anchor every event of a text in time).
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from math import exp

import numpy as np

from analysis.lexicon import table
from analysis.model.anchors import columns
from analysis.reading.events.anchor_features import Account, features
from analysis.reading.events.placing import Placed
from analysis.reading.timex.intervals import Interval

EXACT, APART = 1.0, 8.0  # what an interval that is the reader's own is worth, what one that is wrong costs
CANDIDATES = ("first day", "run", "from the first day", "older days")
TARGETS = ("apart", "fits", "exact")


def candidates(account: Account, n: int) -> dict[str, tuple[Interval, str | None]]:
    """Intervals that an undated event may have, within its bounds, each with the time expression it comes from."""
    days, bounds = account.timeline, account.placed[n].interval
    found: dict[str, tuple[Interval, str | None]] = {"from the first day": (Interval(days.first, None), None)}
    if account.said[n].tense != "future":  # what is still to come lies on no day that the story has had
        found["run"] = (Interval(days.first, days.date), None)
        if days.lead and (account.said[n].tense != "present" or days.first == days.date):  # "the search goes on"
            found["first day"] = (Interval(days.first, days.first), None)
        time = days.last(days.number[account.triggers[n].sentence_id], "older")
        if time is not None:
            found["older days"] = (Interval(time.earliest, time.latest), time.time_id)
    return {
        name: (interval.meet(bounds), time_id)
        for name, (interval, time_id) in found.items()
        if interval.overlaps(bounds)
    }


@cache
def _weights() -> dict[str, np.ndarray]:
    """Feature → its weight in each column of the head."""
    names = columns()
    return {row["feature"]: np.array([float(row[name] or 0) for name in names]) for row in table("event_anchors")}


def anchored(account: Account, head: Mapping[int, np.ndarray]) -> list[Placed]:
    """The events with days for those that have none; `head`: the model's log-odds (columns,) by event."""
    placed, names = list(account.placed), {name: n for n, name in enumerate(columns())}
    if not names:
        return placed
    weights = _weights()
    for n, found in enumerate(features(account)):
        if n not in head or placed[n].dated or placed[n].interval.closed:
            continue
        odds = head[n] + sum((weights[name] * value for name, value in found.items() if name in weights), 0.0)
        chance = {name: 1 / (1 + exp(-odds[at])) for name, at in names.items()}
        placed[n] = _chosen(account, n, chance)
    return placed


def worth(chance: Mapping[str, float], name: str, cost: float) -> float:
    """What it is worth to give an event that interval, where a wrong one costs so much; below 0 it is left open."""
    return chance[f"{name}: fits"] + EXACT * chance[f"{name}: exact"] - cost * chance[f"{name}: apart"]


def _chosen(account: Account, n: int, chance: Mapping[str, float]) -> Placed:
    best, most = account.placed[n], 0.0
    for name, (interval, time_id) in candidates(account, n).items():
        if (own := worth(chance, name, APART)) > most:
            best, most = replace(account.placed[n], interval=interval, time_id=time_id), own
    return best
