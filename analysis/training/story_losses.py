"""What the story branch is trained to: the losses of one article."""

import numpy as np
import torch
import torch.nn.functional as F

from analysis.model import story
from analysis.reading.events.dating.dating import WEEK
from analysis.reading.events.dating.day_grid import DayGrid
from analysis.reading.timex.intervals import Interval
from analysis.training.precision import autocast
from analysis.training.story_data import Days, Example
from analysis.training.story_network import Branch

WEIGHTS = {"status": 1.0, "main": 0.5, "same": 0.5, "agent": 0.7, "source": 0.7, "speaker": 0.7, "days": 1.0}
WEIGHTS |= {"coreference": 1.0}
OUT = -1e9


def run(branch: Branch, example: Example, number: int) -> torch.Tensor:
    """Output for every word (words, story.TRAINED), from the window in which it lies deepest."""
    own = example.cuts[number]
    length = max(len(hidden) for _, _, hidden, _ in own)
    x, mask = torch.zeros(len(own), length, own[0][2].shape[1]), torch.zeros(len(own), length)
    for n, (_, _, hidden, _) in enumerate(own):
        x[n, : len(hidden)], mask[n, : len(hidden)] = torch.as_tensor(hidden.astype(np.float32)), 1
    with autocast("cpu"):
        out = branch(x, mask)
    depth, window, piece = (np.full(len(example.start), -1) for _ in range(3))
    for n, (begin, end, _, positions) in enumerate(own):
        inner = np.full(end - begin, 10_000)
        if begin > 0:
            inner = np.minimum(inner, np.arange(end - begin))
        if end < len(depth):
            inner = np.minimum(inner, np.arange(end - begin)[::-1])
        better = inner > depth[begin:end]
        for array, values in ((depth, inner), (window, np.full(len(inner), n)), (piece, positions)):
            array[begin:end][better] = values[better]
    return out[window, piece].float()


def losses(branch: Branch, example: Example, number: int) -> dict[str, torch.Tensor]:
    values, weights, told = run(branch, example, number), branch.weights(), example.told
    found = {}
    if told:
        words = np.array([t.word for t in told])
        target = torch.as_tensor([t.status for t in told])
        scores = story.part(values[words], "status") + weights["status.hint"][[t.by_rule + 1 for t in told]]
        found["status"] = F.cross_entropy(scores, target)
        if any(t.rank for t in told):
            main = torch.as_tensor([float(t.rank > 0) for t in told])
            found["main"] = F.binary_cross_entropy_with_logits(story.part(values[words], "main")[:, 0], main)
        found |= _same(weights, values, words, np.array([t.happening for t in told]))
        found |= _pointer("agent", weights, values, example, words, [(t.agent, t.agents) for t in told])
        found |= _pointer("source", weights, values, example, words, [(t.source, t.sources) for t in told])
        if example.grid is not None:
            found |= _days(weights, values, example, example.grid, words)
    if example.said:
        words = np.array([s.word for s in example.said])
        found |= _pointer("speaker", weights, values, example, words, [(s.speaker, s.speakers) for s in example.said])
    return found | _coreference(weights, values, example)


def _same(weights, values, words: np.ndarray, happening: np.ndarray) -> dict[str, torch.Tensor]:
    a, b = np.triu_indices(len(words), 1)
    if not len(a):
        return {}
    one = torch.as_tensor(((happening[a] == happening[b]) & (happening[a] >= 0)).astype(np.float32))
    own = story.part(values[words], "same")
    scores = story.alike(own, own.T, weights["same.bias"])[a, b]
    return {"same": F.binary_cross_entropy_with_logits(scores, one, reduction="sum") / len(words) / 2}


def reach(example: Example, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Words of mentions that we read (m,), and which of them each query reaches (queries, m)."""
    key = np.array([n for n, actor in enumerate(example.ours) if actor is not None], int)
    return key, np.abs(key[None, :] - words[:, None]) <= story.REACH


def pointed(name: str, weights, values, example: Example, words: np.ndarray, hints: list[frozenset[str]]):
    """Scores (queries, 1 + m) of nothing and of the words that `reach` gives."""
    key, near = reach(example, words)
    ours = [example.ours[k] for k in key]
    hinted = np.array([[actor in hint for actor in ours] for hint in hints], bool).reshape(near.shape)
    none, scores = story.points(name, weights, values, words, key, hinted & near)
    return torch.cat([none, scores.masked_fill(~torch.as_tensor(near), OUT)], 1)


def _pointer(name, weights, values, example, words, rows: list[tuple[int, frozenset[str]]]) -> dict[str, torch.Tensor]:
    key, near = reach(example, words)
    if not len(key):
        return {}
    actor = np.array([n for n, _ in rows])
    right = (example.theirs[key][None, :] == actor[:, None]) & (actor >= 0)[:, None] & near
    right = torch.as_tensor(np.hstack([(actor < 0)[:, None], right]))
    scores = pointed(name, weights, values, example, words, [hint for _, hint in rows])
    return _chosen(name, scores, right)


def _chosen(name: str, scores: torch.Tensor, right: torch.Tensor) -> dict[str, torch.Tensor]:
    """Mean log loss of the rows that have something right, which may be any of several."""
    able = right.any(1)
    if not able.any():
        return {}
    loss = torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, OUT), 1)
    return {name: loss[able].mean()}


def day_chances(weights, values, example: Example, grid: DayGrid, words: np.ndarray) -> torch.Tensor:
    """Log chances of each pair of first and last day (events, first days, last days)."""
    ends = []
    for end, columns in (("start", grid.first), ("end", grid.last)):
        worded = [e for e in grid.entries[end] if e.start is not None]
        word = np.searchsorted(example.start, np.array([e.start for e in worded], int), side="right") - 1
        kind = np.array([e.kind for e in worded], int)
        apart = example.sentence[word][None, :] - example.sentence[words][:, None]
        scores = torch.cat(story.names_day(end, weights, values, words, word, kind, apart), 1)
        column = torch.as_tensor([e.column for e in grid.entries[end] if e.start is None] + [e.column for e in worded])
        ends.append(torch.stack([_total(scores[:, column == n]) for n in range(len(columns))], 1))
    pairs = ends[0][:, :, None] + ends[1][:, None, :] + weights["own"][grid.own] + weights["placed"][example.relations]
    pairs = pairs.masked_fill(~torch.as_tensor(grid.valid), OUT)
    return torch.log_softmax(pairs.flatten(1), 1).view(pairs.shape)


def _total(scores: torch.Tensor) -> torch.Tensor:
    return torch.logsumexp(scores, 1) if scores.shape[1] else torch.full((len(scores),), -30.0)


def _days(weights, values, example: Example, grid: DayGrid, words: np.ndarray) -> dict[str, torch.Tensor]:
    right = torch.as_tensor(np.array([_right(grid, t.days) for t in example.told]))
    return _chosen("days", day_chances(weights, values, example, grid, words).flatten(1), right.flatten(1))


def _right(grid: DayGrid, days: Days) -> np.ndarray:
    """Pairs of the grid that are an event's days; where it has them not, those that place it."""
    found, own = np.zeros(grid.valid.shape, bool), Interval(*days)
    if days[0] in grid.first and days[1] in grid.last:
        found[grid.first.index(days[0]), grid.last.index(days[1])] = True
    elif own.closed:
        for a, b in np.argwhere(grid.valid):
            found[a, b] = fits(grid.interval((a, b)), own)
    return found


def fits(found: Interval, own: Interval) -> bool:
    """Whether an interval touches the reading's and is not much longer (as `gold/check.py` counts)."""
    return found.closed and own.closed and found.overlaps(own) and found.days() + 1 <= max(WEEK, 2 * (own.days() + 1))


def _coreference(weights, values, example: Example) -> dict[str, torch.Tensor]:
    if len(example.mentions) < 2:
        return {}
    actor, first, last = np.array(sorted(example.mentions, key=lambda m: m[1:])).T
    scores = antecedents(weights, values, first, last)
    earlier = (first[None, :] < first[:, None]) & (first[:, None] - first[None, :] <= 2 * story.REACH)
    right = earlier & (actor[None, :] == actor[:, None])
    right = torch.as_tensor(np.hstack([~right.any(1, keepdims=True), right]))
    scores = torch.cat([scores[:, :1], scores[:, 1:].masked_fill(~torch.as_tensor(earlier), OUT)], 1)
    return _chosen("coreference", scores, right)


def antecedents(weights, values, first: np.ndarray, last: np.ndarray) -> torch.Tensor:
    both = (values[first] + values[last]) / 2
    query, key = story.part(both, "coreference.query"), story.part(both, "coreference.key")
    near = weights["coreference.near"][story.distance_class(first[None, :] - first[:, None])]
    return torch.cat([story.part(both, "coreference.none"), query @ key.T / story.SIZE**0.5 + near], 1)
