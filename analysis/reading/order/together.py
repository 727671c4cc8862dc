"""The order of events in the light of the whole article: what is one thing, and what comes early in general.

Of two events by themselves much is guessed; where several events tell of one happening, all speak for its place. The
weights stand beside those of the pairs (`order_weights.csv`) and are learnt on top of them.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from analysis.lexicon import learnt

Pair = tuple[int, int]
MOST = 4.0  # log-odds beyond which a pair counts for no more in an event's own place
FEATURES = ("pair: its own", "pair: of all tellings", "pair: places in general")


def in_light_of_all(odds: Mapping[Pair, float], groups: Sequence[Sequence[int]]) -> dict[Pair, float]:
    """Log-odds of pairs (event, one told after it) from those of each by itself; `groups`: events of one happening."""
    if not odds:
        return {}
    weights = (learnt("order_weights").get(name, float(name == FEATURES[0])) for name in FEATURES)
    whole = sum(weight * column for weight, column in zip(weights, features(odds, groups).T))
    return dict(zip(odds, whole.tolist()))


def features(odds: Mapping[Pair, float], groups: Sequence[Sequence[int]]) -> np.ndarray:
    """Of each pair (pairs, `FEATURES`): its own log-odds, the mean over the tellings of both, how much earlier the one
    lies in general."""
    events = sum(map(len, groups))
    of = np.zeros(events, int)
    for number, group in enumerate(groups):
        of[list(group)] = number
    a, b = np.fromiter(chain.from_iterable(odds), int, 2 * len(odds)).reshape(-1, 2).T
    own = np.fromiter(odds.values(), float, len(odds))

    joint = own
    if len(groups) < events:
        sign = np.where(of[a] < of[b], 1, -1)
        both = np.minimum(of[a], of[b]) * len(groups) + np.maximum(of[a], of[b])
        _, both = np.unique(both, return_inverse=True)
        mean = np.bincount(both, sign * own) / np.bincount(both)
        joint = np.where(of[a] == of[b], own, sign * mean[both])

    capped = own.clip(-MOST, MOST)
    place = np.bincount(a, capped, events) - np.bincount(b, capped, events)
    general = place / (np.bincount(a, minlength=events) + np.bincount(b, minlength=events)).clip(1)
    early = np.bincount(of, general) / np.bincount(of)
    return np.stack([own, joint, early[of[a]] - early[of[b]]], -1)
