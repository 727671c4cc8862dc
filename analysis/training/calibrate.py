"""Settings chosen on the documents set aside: costs of opening a span, and scores turned into probabilities."""
import dataclasses
from collections.abc import Callable

import numpy as np

from ..model import decode
from .data import IGNORE, Example
from .measure import spans_of


def tune(documents: list[Example], output: Callable[[Example], decode.Output],
         settings: decode.Settings) -> decode.Settings:
    """Penalties with the best F1 for each layer, then Platt scaling (Platt 1999) of each layer's raw scores."""
    outs = [(example, output(example)) for example in documents]
    penalty = {}
    for layer, name in (("source", "source"), ("cue", "cue"), ("content", "content"), ("time", "time"),
                        ("event", "event_timeml")):
        def f1(cost: float) -> float:
            hits = both = 0
            trial = dataclasses.replace(settings, penalty={layer: cost})
            for example, out in outs:
                known = np.flatnonzero(example.tags[name] != IGNORE)
                if len(known):
                    scores = decode.tag_scores(out, trial)[layer][known[0]:known[-1] + 1]
                    path = decode.best_paths(scores[None], np.array([cost]))[0]
                    found = {span[:2] for span in decode.tagged_spans(path, scores)}
                    gold = spans_of(example.tags[name][known[0]:known[-1] + 1])
                    hits, both = hits + len(found & gold), both + len(found) + len(gold)
            return 2 * hits / max(1, both)
        # a smaller cost wins a tie
        penalty[layer] = max(np.arange(-1.5, 2.01, 0.25), key=lambda cost: (round(f1(cost), 4), -abs(cost))).item()
    settings = dataclasses.replace(settings, penalty=penalty)
    samples: dict[str, list[tuple[float, bool]]] = {"quotes": [], "events": [], "times": [], "mentions": []}
    for example, out in outs:
        spans = decode.find_spans(out, settings)
        if (example.tags["content"] != IGNORE).any():
            gold = {(*link[:2], *link[4:6]) for link in example.links.tolist()}
            for quote in decode.find_quotes(out, spans, settings):
                right = any(_same(quote, link) for link in gold)
                samples["quotes"].append((quote.raw, right))
        for layer, key, names in (("events", "event", ("event_timeml", "event_meantime")),
                                  ("times", "time", ("time",))):
            for name in names:
                known = example.tags[name] != IGNORE
                gold = spans_of(example.tags[name])
                samples[layer] += [(s[2], s[:2] in gold) for s in spans[key] if known[s[0]] and known[s[1]]]
        for name in ("mention_gum", "mention_meantime"):
            known, heads = example.tags[name] != IGNORE, example.tags[name] > 0
            if known.any():
                found = decode.find_mentions(out, settings)
                samples["mentions"] += [(m[5], bool(heads[m[0]])) for m in found if known[m[0]]]
    return dataclasses.replace(settings, calibration={layer: platt(pairs) for layer, pairs in samples.items()
                                                      if len(pairs) > 50})


def _same(quote: decode.WordQuote, link: tuple) -> bool:
    """Is the content found at an overlap of half and more, with the right source?"""
    for first, last in quote.contents:
        shared = min(last, link[1]) - max(first, link[0]) + 1
        if shared * 2 >= max(last, link[1]) - min(first, link[0]) + 1:
            if quote.source is None:
                return link[2] < 0
            return quote.source[0] <= link[3] and link[2] <= quote.source[1]
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
