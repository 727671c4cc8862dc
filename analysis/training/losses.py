"""The losses of one window, from the network's output at the first piece of each word."""

import numpy as np
import torch
import torch.nn.functional as F

from analysis.model import labels as L
from analysis.training.data import EVENT, IGNORE, MENTION, Example

WEIGHTS = {
    "source": 1.0,
    "cue": 1.0,
    "content": 1.5,
    "event_timeml": 1.0,
    "event_meantime": 1.0,
    "time": 1.0,
    "mention_gum": 1.0,
    "mention_meantime": 1.0,
    "class": 0.3,
    "tense": 0.3,
    "polarity": 0.2,
    "certainty": 0.2,
    "future": 0.3,
    "timex": 0.2,
    "kind": 0.5,
    "links": 0.6,
    "extents": 0.3,
    "coreference": 0.3,
    "order": 0.3,
}
MISSING = 0.1


def part(out: torch.Tensor, name: str) -> torch.Tensor:
    low, high = L.SLICES[name]
    return out[..., low:high]


def span_vectors(values: torch.Tensor, spans: np.ndarray) -> torch.Tensor:
    """Mean of the vectors at a span's first and last word."""
    return (values[spans[:, 0]] + values[spans[:, 1]]) / 2


def link_scores(network, out, name: str, queries: np.ndarray, keys: np.ndarray) -> torch.Tensor:
    """Scores (queries, 1 + keys) of links between spans of words; the first column is "none"."""
    query, key = (
        span_vectors(part(out, f"{name}.{side}"), spans) for side, spans in (("query", queries), ("key", keys))
    )
    scores = query @ key.T * L.LINKS[name] ** -0.5
    distance = L.distance_class(keys[None, :, 0] - queries[:, None, 0])
    scores = scores + network.bias(name)[torch.as_tensor(distance)]
    return torch.cat([span_vectors(part(out, name + ".none"), queries), scores], 1)


def losses(network, out: torch.Tensor, example: Example) -> dict[str, torch.Tensor]:
    """Mean loss for each task that the window has labels for. `out`: (words, WIDTH)."""
    found = {}

    def choose(name: str, logits: torch.Tensor, labels: np.ndarray) -> None:
        if (labels != IGNORE).any():
            found[name] = F.cross_entropy(logits, torch.as_tensor(labels), ignore_index=IGNORE)

    for name, tags in example.tags.items():
        choose(name, part(out, name), tags)
    if len(example.events):
        for column in ("class", "tense", "polarity", "certainty", "future"):
            logits = span_vectors(part(out, column), example.events[:, :2])
            choose(column, logits, example.events[:, EVENT.index(column)])
    if len(example.times):
        choose("timex", span_vectors(part(out, "timex"), example.times[:, :2]), example.times[:, 2])
    if len(example.links):
        found["links"] = _quote_links(network, out, example.links)
    if len(example.mentions):
        choose("kind", part(out, "kind")[example.mentions[:, 0]], example.mentions[:, MENTION.index("kind")])
        found["extents"] = _extents(network, out, example.mentions)
        found["coreference"] = _coreference(network, out, example.mentions)
    if len(example.order):
        found["order"] = _order(network, out, example)
    return found


def _quote_links(network, out, links: np.ndarray) -> torch.Tensor:
    total = []
    contents, cues, sources = links[:, :2], links[:, 2:4], links[:, 4:6]
    for name, left, right in (
        ("content_cue", contents, cues),
        ("content_source", contents, sources),
        ("cue_source", cues, sources),
    ):
        keep = (left >= 0).all(1)
        keys, number = np.unique(right, axis=0, return_inverse=True)
        number = number.reshape(-1)
        # some keys go missing, as they do where their tags are not found: their queries then link to nothing
        real = (keys >= 0).all(1) & (torch.rand(len(keys)).numpy() > MISSING)
        target = np.where(real, np.cumsum(real), 0)[number]
        if keep.any():
            total.append(
                F.cross_entropy(link_scores(network, out, name, left[keep], keys[real]), torch.as_tensor(target[keep]))
            )
    return sum(total)


def _extents(network, out, mentions: np.ndarray) -> torch.Tensor:
    every = np.arange(len(out))
    every = np.column_stack([every, every])
    heads = mentions[:, [0, 0]]
    total = 0.0
    for name, column, side in (("extent_start", 1, -1), ("extent_end", 2, 1)):
        scores = link_scores(network, out, name, heads, every)[:, 1:]
        wrong = torch.as_tensor((every[None, :, 0] - heads[:, :1]) * side < 0)
        total = total + F.cross_entropy(scores.masked_fill(wrong, -1e4), torch.as_tensor(mentions[:, column]))
    return total


def _coreference(network, out, mentions: np.ndarray) -> torch.Tensor:
    """Marginal likelihood of all right antecedents, or of none (Lee et al. 2017)."""
    heads, entity = mentions[:, [0, 0]], mentions[:, MENTION.index("entity")]
    scores = link_scores(network, out, "coreference", heads, heads)
    earlier = heads[None, :, 0] < heads[:, :1]
    right = earlier & (entity[None, :] == entity[:, None])
    first = np.ones((len(heads), 1), bool)
    allowed = torch.as_tensor(np.hstack([first, earlier]))
    right = torch.as_tensor(np.hstack([~right.any(1, keepdims=True), right]))
    scores = scores.masked_fill(~allowed, -1e4)
    return (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()


def order_scores(network, out, left: np.ndarray, right: np.ndarray) -> torch.Tensor:
    """Scores (pairs, 3) of left before, after, or neither before nor after right."""

    def score(name, a, b):
        query, key = span_vectors(part(out, name + ".query"), a), span_vectors(part(out, name + ".key"), b)
        distance = torch.as_tensor(L.distance_class(b[:, 0] - a[:, 0]))
        return (query * key).sum(1) * L.LINKS[name] ** -0.5 + network.bias(name)[distance]

    return torch.stack([score("before", left, right), score("before", right, left), score("unordered", left, right)], 1)


def _order(network, out, example: Example) -> torch.Tensor:
    spans = example.events[:, :2]
    scores = order_scores(network, out, spans[example.order[:, 0]], spans[example.order[:, 1]])
    return F.cross_entropy(scores, torch.as_tensor(example.order[:, 2]))
