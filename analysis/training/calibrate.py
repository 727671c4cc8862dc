"""Settings chosen on the documents set aside: costs of opening a span, and scores turned into probabilities."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np

from analysis.model import decode, span_tags
from analysis.training.data import IGNORE, Example
from analysis.training.measure import spans_of

COSTS = (-1.0, -0.5, -0.25, 0.0, 0.25, 0.5, 1.0, 1.5)
WEIGHTS = (0.0, 0.25, 0.5, 0.75, 1.0)
LENIENT = (-0.5, -1.0, -1.5, -2.0, -3.0)
TAGS_OF = {
    "content": ("content",),
    "time": ("time",),
    "event": ("event_timeml", "event_meantime"),
    "mention": ("mention_gum", "mention_meantime"),
}
Outputs = list[tuple[Example, decode.Output]]


def tune(
    documents: list[Example], output: Callable[[Example], decode.Output], settings: decode.Settings
) -> decode.Settings:
    """Weights and costs with the best F1 (the mean over its corpora), then Platt scaling (Platt 1999) of raw scores."""
    outs = [(example, output(example)) for example in documents]
    for layer in ("event", "mention"):
        own = [
            (example, out)
            for example, out in outs
            if any((example.tags[name] != IGNORE).any() for name in TAGS_OF[layer])
        ]
        trials = [dataclasses.replace(settings, meantime=settings.meantime | {layer: weight}) for weight in WEIGHTS]
        settings = max(trials, key=lambda trial: _f1(_counts(own, trial), layer))
    trials = [dataclasses.replace(settings, penalty=dict.fromkeys(TAGS_OF, cost)) for cost in COSTS]
    counts = [_counts(outs, trial) for trial in trials]
    penalty = {
        layer: COSTS[max(range(len(COSTS)), key=lambda i: (_f1(counts[i], layer), -abs(COSTS[i])))] for layer in TAGS_OF
    }
    trials = [
        dataclasses.replace(settings, penalty=penalty | {"source": cost, "cue": cost, "uncued": uncued})
        for cost in LENIENT
        for uncued in (0.0, 4.0)
    ]
    settings = max(trials, key=lambda trial: _quotes_f1(outs, trial))
    samples = _samples(outs, settings)
    return dataclasses.replace(
        settings, calibration={layer: platt(pairs) for layer, pairs in samples.items() if len(pairs) > 50}
    )


def _f1(counts: Counter, layer: str) -> float:
    """F1 of a layer, to four digits; the mean over the corpora that annotate it, each in its own way."""
    found = [2 * counts[name, "hit"] / counts[name, "all"] for name in TAGS_OF[layer] if counts[name, "all"]]
    return round(float(np.mean(found)), 4) if found else 0.0


def _quotes_f1(outs: Outputs, settings: decode.Settings) -> float:
    """F1 of quotes with half their content and the right source."""
    hits = both = 0
    for example, out in outs:
        if len(example.links):
            links = example.links.tolist()
            quotes = decode.find_quotes(out, span_tags.find_spans(out, settings), settings)
            hits += sum(any(_same(quote, link) for link in links) for quote in quotes)
            both += len(quotes) + len({tuple(link[2:]) for link in links})
    return 2 * hits / max(1, both)


def _found(example: Example, name: str, spans: dict, mentions: list) -> Iterable[tuple]:
    """Spans, or heads of mentions, found where the document has labels."""
    known = example.tags[name] != IGNORE
    if name.startswith("mention"):
        return [(m[0], m[5]) for m in mentions if known[m[0]]]
    layer = "event" if name.startswith("event") else name
    return [(span[:2], span[2]) for span in spans[layer] if known[span[0]] and known[span[1]]]


def _gold(example: Example, name: str) -> set:
    tags = example.tags[name]
    return set(np.flatnonzero(tags > 0).tolist()) if name.startswith("mention") else spans_of(tags)


def _counts(outs: Outputs, settings: decode.Settings) -> Counter:
    counts: Counter = Counter()
    for example, out in outs:
        spans, mentions = span_tags.find_spans(out, settings), decode.find_mentions(out, settings)
        for name in (name for names in TAGS_OF.values() for name in names):
            if (example.tags[name] != IGNORE).any():
                found, gold = {span for span, _ in _found(example, name, spans, mentions)}, _gold(example, name)
                counts[name, "hit"] += len(found & gold)
                counts[name, "all"] += len(found) + len(gold)
    return counts


def _samples(outs: Outputs, settings: decode.Settings) -> dict[str, list[tuple[float, bool]]]:
    """(raw score, right?) of everything found, by layer. A quote is right with half its content and its source."""
    samples: dict[str, list[tuple[float, bool]]] = {"quotes": [], "events": [], "times": [], "mentions": []}
    for example, out in outs:
        spans, mentions = span_tags.find_spans(out, settings), decode.find_mentions(out, settings)
        for layer in ("event", "time", "mention"):
            for name in TAGS_OF[layer]:
                gold = _gold(example, name)
                samples[layer + "s"] += [(raw, span in gold) for span, raw in _found(example, name, spans, mentions)]
        if (example.tags["content"] != IGNORE).any():
            samples["quotes"] += [
                (quote.raw, any(_same(quote, link) for link in example.links.tolist()))
                for quote in decode.find_quotes(out, spans, settings)
            ]
    return samples


def _same(quote: decode.WordQuote, link: list[int]) -> bool:
    """Is a fragment found at an overlap of half and more, with the right source?"""
    for first, last in quote.contents:
        shared = min(last, link[1]) - max(first, link[0]) + 1
        if shared * 2 >= max(last, link[1]) - min(first, link[0]) + 1:
            if quote.source is None:
                return link[4] < 0
            return quote.source[0] <= link[5] and link[4] <= quote.source[1]
    return False


def platt(pairs: list[tuple[float, bool]], rounds: int = 50) -> tuple[float, float]:
    """Slope and intercept of a logistic regression of being right on the raw score (Newton's method)."""
    raw = np.array([p[0] for p in pairs])
    right = np.array([p[1] for p in pairs], float)
    design = np.column_stack([raw, np.ones_like(raw)])
    weights = np.zeros(2)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (right - chance) - 1e-3 * weights
        curvature = (design * (chance * (1 - chance))[:, None]).T @ design + 1e-3 * np.eye(2)
        weights = weights + np.linalg.solve(curvature, gradient)
    return float(weights[0]), float(weights[1])
