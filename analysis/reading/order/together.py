"""The order of events in the light of the whole article: what is one thing, and what comes early in general.

Of two events by themselves much is guessed; where several events tell of one happening, all speak for its place. The
weights stand beside those of the pairs (`order_weights.csv`) and are learnt on top of them.
"""

from collections.abc import Mapping, Sequence

from analysis.reading.order.likely import order_weights

Pair = tuple[int, int]
MOST = 4.0  # log-odds beyond which a pair counts for no more in an event's own place
FEATURES = ("pair: its own", "pair: of all tellings", "pair: places in general")


def in_light_of_all(odds: Mapping[Pair, float], groups: Sequence[Sequence[int]]) -> dict[Pair, float]:
    """Log-odds of pairs (event, one told after it) from those of each by itself; `groups`: events of one happening."""
    weights = [order_weights().get(name, float(name == FEATURES[0])) for name in FEATURES]
    return {pair: sum(w * v for w, v in zip(weights, own)) for pair, own in features(odds, groups).items()}


def features(odds: Mapping[Pair, float], groups: Sequence[Sequence[int]]) -> dict[Pair, tuple[float, float, float]]:
    """Of each pair: its own log-odds, the mean over the tellings of both, how much earlier the one lies in general."""
    of = {n: number for number, group in enumerate(groups) for n in group}
    total: dict[Pair, tuple[float, int]] = {}
    place: dict[int, list[float]] = {}
    for (a, b), value in odds.items():
        one, other, sign = (of[a], of[b], 1) if of[a] < of[b] else (of[b], of[a], -1)
        known, count = total.get((one, other), (0.0, 0))
        total[one, other] = (known + sign * value, count + 1)
        capped = max(-MOST, min(MOST, value))
        place.setdefault(a, []).append(capped)
        place.setdefault(b, []).append(-capped)
    general = {n: sum(own) / len(own) for n, own in place.items()}
    early = [sum(general.get(n, 0.0) for n in group) / len(group) for group in groups]
    found = {}
    for (a, b), value in odds.items():
        one, other, sign = (of[a], of[b], 1) if of[a] < of[b] else (of[b], of[a], -1)
        mean, count = total[one, other]
        joint = value if one == other else sign * mean / count
        found[a, b] = (value, joint, early[of[a]] - early[of[b]])
    return found
