"""From the network's output for each word to spans, links and confidences; numpy only, deterministic."""

from dataclasses import dataclass, field

import numpy as np

from analysis.model import labels as L

FLOOR = -1e4
LONGEST_SIDE = 60  # words of a mention before or after its head


@dataclass(frozen=True)
class Settings:
    """What decoding needs beside the network's output; travels inside the model file.

    distance: bias of each link by distance class. penalty: cost of opening a span (for mentions the log odds asked
    for), by layer; "uncued": of no cue. calibration: slope and intercept that turn a raw score into a probability, by
    layer. meantime: weight of MEANTIME's idea of an event and of a mention beside TimeML's and GUM's.
    """

    distance: dict[str, list[float]]
    penalty: dict[str, float] = field(default_factory=dict)
    calibration: dict[str, tuple[float, float]] = field(default_factory=dict)
    meantime: dict[str, float] = field(default_factory=lambda: {"event": 0.5, "mention": 0.5})


@dataclass(frozen=True)
class Output:
    """The network's output for a text.

    words: (words, WIDTH), each word from the window that owner names. windows: (first word, values) of each window.
    Links are scored inside one window: queries and keys know where they stand only by its positions.
    """

    words: np.ndarray
    owner: np.ndarray
    windows: tuple[tuple[int, np.ndarray], ...]


def log_softmax(scores: np.ndarray) -> np.ndarray:
    scores = scores - scores.max(-1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(-1, keepdims=True))


def part(out: np.ndarray, name: str) -> np.ndarray:
    low, high = L.SLICES[name]
    return out[..., low:high]


def vectors(values: np.ndarray, spans: np.ndarray) -> np.ndarray:
    return (values[spans[:, 0]] + values[spans[:, 1]]) / 2


def as_rows(spans: list) -> np.ndarray:
    return np.array([span[:2] for span in spans], np.int64).reshape(-1, 2)


def link_scores(out: Output, name: str, queries: np.ndarray, keys: np.ndarray, settings: Settings) -> np.ndarray:
    """Scores (queries, 1 + keys) of links between spans of words; the first column stands for no link.

    A key outside the window of the query's first word is out of reach.
    """
    scores = np.full((len(queries), 1 + len(keys)), FLOOR)
    bias, owner = np.asarray(settings.distance[name]), out.owner[queries[:, 0]]
    for number in np.unique(owner):
        begin, values = out.windows[number]
        end, rows = begin + len(values), np.flatnonzero(owner == number)
        near = np.flatnonzero((keys[:, 0] >= begin) & (keys[:, 1] < end))
        own, others = np.minimum(queries[rows], end - 1) - begin, keys[near] - begin
        product = vectors(part(values, name + ".query"), own) @ vectors(part(values, name + ".key"), others).T
        distance = L.distance_class(others[None, :, 0] - own[:, None, 0])
        scores[rows, 0] = vectors(part(values, name + ".none"), own)[:, 0]
        scores[rows[:, None], 1 + near] = product * L.LINKS[name] ** -0.5 + bias[distance]
    return scores


@dataclass(frozen=True)
class WordQuote:
    """A quote by word numbers; raw: sum of the log probabilities of its spans and links."""

    contents: list[tuple[int, int]]
    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    raw: float


def find_quotes(out: Output, spans: dict, settings: Settings) -> list[WordQuote]:
    """Contents with the cue and the source that each links to best; contents of one cue are fragments of one quote.

    A doubtful cue or source (lead below 0) counts that much less.
    """
    contents, cues, sources = (spans[name] for name in ("content", "cue", "source"))
    if not contents:
        return []
    rows, cue_rows, source_rows = as_rows(contents), as_rows(cues), as_rows(sources)
    doubt = {name: np.array([0.0] + [min(0.0, span[3]) for span in spans[name]]) for name in ("cue", "source")}
    to_cue = log_softmax(link_scores(out, "content_cue", rows, cue_rows, settings) + doubt["cue"])
    to_cue[:, 0] -= settings.penalty.get("uncued", 0.0)
    to_source = log_softmax(link_scores(out, "content_source", rows, source_rows, settings) + doubt["source"])
    cue_source = log_softmax(link_scores(out, "cue_source", cue_rows, source_rows, settings) + doubt["source"])
    groups: dict[tuple, list[int]] = {}
    for number, scores in enumerate(to_cue):
        best = int(scores.argmax()) - 1
        groups.setdefault(("cue", best) if best >= 0 else ("content", number), []).append(number)
    found = []
    for members in groups.values():
        cue = int(to_cue[members[0]].argmax()) - 1
        votes = to_source[members].mean(0)
        if cue >= 0:
            votes = log_softmax(votes + cue_source[cue])
        source = int(votes.argmax()) - 1
        raw = float(np.mean([contents[m][2] for m in members]) + votes.max() + np.mean(to_cue[members, cue + 1]))
        raw += cues[cue][2] if cue >= 0 else 0.0
        found.append(
            WordQuote(
                [contents[m][:2] for m in members],
                cues[cue][:2] if cue >= 0 else None,
                sources[source][:2] if source >= 0 else None,
                raw,
            )
        )
    return sorted(found, key=lambda quote: quote.contents[0])


def find_mentions(out: Output, settings: Settings) -> list[tuple[int, int, int, int, int, float]]:
    """Mentions (head word, first word, last word, form, kind, raw score): heads by tag, then their extents."""
    weight = settings.meantime["mention"]
    chance = sum(
        w * np.exp(log_softmax(part(out.words, name)))
        for name, w in (("mention_gum", 1 - weight), ("mention_meantime", weight))
    )
    heads = np.flatnonzero(chance[:, 1:].sum(1) > 1 / (1 + np.exp(-settings.penalty.get("mention", 0.0))))
    if not len(heads):
        return []
    kinds = part(out.words, "kind")[heads].argmax(1)
    extents = [_edge(out, heads, name, step, settings) for name, step in (("extent_start", -1), ("extent_end", 1))]
    raw = np.log(chance[heads, 1:].sum(1))
    return [
        (int(head), int(first), int(last), int(chance[head, 1:].argmax()), int(kind), float(score))
        for head, first, last, kind, score in zip(heads, *extents, kinds, raw)
    ]


def _edge(out: Output, heads: np.ndarray, name: str, step: int, settings: Settings) -> np.ndarray:
    """For each head word the first (step -1) or last (step 1) word of its mention."""
    found = np.zeros(len(heads), np.int64)
    bias = np.asarray(settings.distance[name])[L.distance_class(step * np.arange(LONGEST_SIDE + 1))]
    for row, head in enumerate(heads.tolist()):
        begin, values = out.windows[out.owner[head]]
        reach = (
            np.arange(head, max(begin, head - LONGEST_SIDE) - 1, -1)
            if step < 0
            else np.arange(head, min(begin + len(values), head + LONGEST_SIDE))
        )
        scores = part(values, name + ".key")[reach - begin] @ part(values, name + ".query")[head - begin]
        found[row] = reach[(scores * L.LINKS[name] ** -0.5 + bias[: len(reach)]).argmax()]
    return found


def find_antecedents(out: Output, mentions: list, settings: Settings) -> list[tuple[int, int, float]]:
    """(mention, earlier mention, probability) where an earlier mention is likelier to corefer than none is."""
    if not mentions:
        return []
    heads = np.array([[m[0], m[0]] for m in mentions])
    owner, found = out.owner[heads[:, 0]], []
    for window in np.unique(owner):
        rows = np.flatnonzero(owner == window)
        low = int(np.searchsorted(heads[:, 0], out.windows[window][0]))
        scores = link_scores(out, "coreference", heads[rows], heads[low : rows[-1] + 1], settings)
        scores[:, 1:][np.arange(low, rows[-1] + 1)[None, :] >= rows[:, None]] = FLOOR
        chance = np.exp(log_softmax(scores))
        found += [
            (int(row), low + int(best) - 1, float(chance[i, best]))
            for i, (row, best) in enumerate(zip(rows, chance.argmax(1)))
            if best
        ]
    return found


def order_chances(out: Output, events: list, settings: Settings, reach: int = 60) -> list[tuple]:
    """(event, later event in the text, chance of before, chance of after) for events at most `reach` words apart."""
    rows = as_rows(events)
    last = np.searchsorted(rows[:, 0], rows[:, 0] + reach, side="right")
    pairs = np.array([(a, b) for a in range(len(rows)) for b in range(a + 1, last[a])], np.int64).reshape(-1, 2)
    if not len(pairs):
        return []
    found, owner = [], out.owner[rows[pairs[:, 0], 0]]
    for window in np.unique(owner):
        begin, values = out.windows[window]
        own = pairs[(owner == window) & (rows[pairs[:, 1], 1] < begin + len(values))]
        left, right = rows[own[:, 0]] - begin, rows[own[:, 1]] - begin
        scores = np.stack(
            [
                _pair_scores(values, "before", left, right, settings),
                _pair_scores(values, "before", right, left, settings),
                _pair_scores(values, "unordered", left, right, settings),
            ],
            1,
        )
        found += [(int(a), int(b), float(p[0]), float(p[1])) for (a, b), p in zip(own, np.exp(log_softmax(scores)))]
    return found


def _pair_scores(values: np.ndarray, name: str, left: np.ndarray, right: np.ndarray, settings: Settings) -> np.ndarray:
    query, key = vectors(part(values, name + ".query"), left), vectors(part(values, name + ".key"), right)
    bias = np.asarray(settings.distance[name])[L.distance_class(right[:, 0] - left[:, 0])]
    return (query * key).sum(1) * L.LINKS[name] ** -0.5 + bias


def calibrated(raw: float, layer: str, settings: Settings) -> float | None:
    """Probability that a span with this raw score is right; None where the layer was not calibrated."""
    if layer not in settings.calibration:
        return None
    slope, intercept = settings.calibration[layer]
    return float(1 / (1 + np.exp(-(slope * raw + intercept))))
