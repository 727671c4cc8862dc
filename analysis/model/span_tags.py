"""From the network's tags for each word to spans: the likeliest tags that fit together."""

import numpy as np

from analysis.model import labels as L
from analysis.model.decode import FLOOR, Output, Settings, log_softmax, part

# Which tag may follow which, and which may end and begin a text: B I* E, or S.
_AFTER = {"O": "OBS", "B": "IE", "I": "IE", "E": "OBS", "S": "OBS"}
ALLOWED = np.array([[0.0 if after in _AFTER[before] else FLOOR for after in L.TAGS] for before in L.TAGS])
OPENERS = np.array([0.0 if tag in "OBS" else FLOOR for tag in L.TAGS])
CLOSERS = np.array([0.0 if tag in "OES" else FLOOR for tag in L.TAGS])


def best_paths(scores: np.ndarray, penalties: np.ndarray) -> np.ndarray:
    """Best tags (layers, words) of log probabilities (layers, words, tags): Viterbi, with a cost for opening a span."""
    layers, count, tags = scores.shape
    if not count:
        return np.zeros((layers, 0), np.int64)
    scores = scores.copy()
    for tag in ("B", "S"):
        scores[:, :, L.TAGS.index(tag)] -= penalties[:, None]
    back = np.zeros((count, layers, tags), np.int64)
    state = scores[:, 0] + OPENERS
    for word in range(1, count):
        options = state[:, :, None] + ALLOWED
        back[word] = options.argmax(1)
        state = options.max(1) + scores[:, word]
    path = np.zeros((layers, count), np.int64)
    path[:, -1] = (state + CLOSERS).argmax(1)
    rows = np.arange(layers)
    for word in range(count - 1, 0, -1):
        path[:, word - 1] = back[word, rows, path[:, word]]
    return path


TaggedSpan = tuple[int, int, float, float]


def tagged_spans(path: np.ndarray, scores: np.ndarray) -> list[TaggedSpan]:
    """Spans (first word, last word, raw score, lead) of a path of tags.

    raw: mean of the log probabilities of the first tag, of the last, and of all on average; lead: raw less the mean log
    probability of lying outside.
    """
    found, first = [], 0
    chosen = scores[np.arange(len(path)), path]
    for word, tag in enumerate(path.tolist()):
        if L.TAGS[tag] in "BS":
            first = word
        if L.TAGS[tag] in "ES":
            raw = (chosen[first] + chosen[word] + chosen[first : word + 1].mean()) / 3
            found.append((first, word, float(raw), float(raw - scores[first : word + 1, 0].mean())))
    return found


def tag_scores(out: Output, settings: Settings) -> dict[str, np.ndarray]:
    """Log probabilities of the tags of each span layer: source, cue, content, event, time."""
    scores = {name: log_softmax(part(out.words, name)) for name in L.SPANS}
    weight = settings.meantime["event"]
    timeml, meantime = scores.pop("event_timeml"), scores.pop("event_meantime")
    return scores | {"event": log_softmax((1 - weight) * timeml + weight * meantime)}


def find_spans(out: Output, settings: Settings) -> dict[str, list[TaggedSpan]]:
    """Spans by layer. Of sources and cues there are more than stand: a content chooses among them."""
    scores = tag_scores(out, settings)
    names = list(scores)
    paths = best_paths(
        np.stack([scores[name] for name in names]), np.array([settings.penalty.get(name, 0.0) for name in names])
    )
    return {name: tagged_spans(path, scores[name]) for name, path in zip(names, paths)}
