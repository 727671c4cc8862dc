"""Quick figures on the documents set aside, by the same decoding as at run time. score.py gives the published ones."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import torch

from analysis.model import decode, span_tags
from analysis.model import labels as L
from analysis.model.reader import run_windows
from analysis.model.text import WordPieces, Words
from analysis.training.data import IGNORE, Example


def settings_of(network, **changes) -> decode.Settings:
    return decode.Settings({name: network.bias(name).tolist() for name in L.LINKS}, **changes)


def run(network, words: Words, pieces: WordPieces) -> decode.Output:
    """The network's output for a document."""

    def forward(ids, features):
        with torch.inference_mode():
            device = network.norm.weight.device
            inputs = (torch.as_tensor(ids)[None], torch.as_tensor(features)[None], torch.ones(1, len(ids)))
            return network(*(value.to(device) for value in inputs))[0].float().cpu().numpy()

    return run_windows(words, pieces, forward, L.WIDTH)


def spans_of(tags: np.ndarray) -> set[tuple[int, int]]:
    tags = np.where(tags == IGNORE, 0, tags)
    return {span[:2] for span in span_tags.tagged_spans(tags, np.zeros((len(tags), len(L.TAGS))))}


def figures(documents: list[Example], output: Callable[[Example], decode.Output], settings: decode.Settings) -> dict:
    """F1 of exact spans by layer and of mention heads, accuracy of labels on gold items, in percent."""
    counts: Counter[tuple[str, str]] = Counter()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()

    def compare(layer: str, found: set, gold: set) -> None:
        counts[layer, "hit"] += len(found & gold)
        counts[layer, "all"] += len(found) + len(gold)

    for example in documents:
        out = output(example)
        spans = span_tags.find_spans(out, settings)
        for name, tags in example.tags.items():
            known = np.flatnonzero(tags != IGNORE)
            if not len(known):
                continue
            low, high = known[0], known[-1]
            layer = "event" if name.startswith("event") else name
            if name.startswith("mention"):
                heads = {m[0] for m in decode.find_mentions(out, settings) if low <= m[0] <= high}
                compare(name, heads, set(np.flatnonzero(tags > 0)))
            else:
                found = {s[:2] for s in spans[layer] if low <= s[0] and s[1] <= high}
                compare(name, found, spans_of(tags))
        for column, name in enumerate(("class", "tense", "polarity", "certainty", "future"), 2):
            for event in example.events:
                if event[column] != IGNORE:
                    label = decode.vectors(decode.part(out.words, name), event[None, :2]).argmax()
                    right[name] += label == event[column]
                    total[name] += 1
        if len(example.mentions):
            kinds = decode.part(out.words, "kind")[example.mentions[:, 0]].argmax(1)
            known = example.mentions[:, 4] != IGNORE
            right["kind"] += (kinds == example.mentions[:, 4])[known].sum()
            total["kind"] += known.sum()
    result = {layer: 200 * counts[layer, "hit"] / max(1, counts[layer, "all"]) for layer, _ in counts}
    result |= {name: 100 * right[name] / total[name] for name in total}
    return {name: round(float(value), 1) for name, value in result.items()}
