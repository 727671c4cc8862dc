"""Documents cut into the windows that the reader model is trained on."""

import numpy as np

from analysis.model.text import cut
from analysis.training.data import IGNORE, Example


def window(example: Example, begin: int, end: int) -> Example:
    """The part of a document between two words, with the items that lie wholly inside it."""

    def inside(rows: np.ndarray, columns: int) -> np.ndarray:
        spans = rows[:, :columns]
        return np.all((spans >= begin) & (spans < end), axis=1)

    kept = inside(example.events, 2)
    renumbered = np.cumsum(kept) - 1
    order = example.order
    if len(order):
        order = order[kept[order[:, 0]] & kept[order[:, 1]]]
        order = np.column_stack([renumbered[order[:, 0]], renumbered[order[:, 1]], order[:, 2]])
    links = example.links
    if len(links):
        keep = inside(links, 2) & all_or_none(links[:, 2:4], begin, end) & all_or_none(links[:, 4:6], begin, end)
        links = np.where(links[keep] >= 0, links[keep] - begin, -1)
    events, times = example.events[kept].copy(), example.times[inside(example.times, 2)].copy()
    mentions = example.mentions[inside(example.mentions, 3)].copy()
    events[:, :2] -= begin
    times[:, :2] -= begin
    mentions[:, :3] -= begin
    return Example(
        example.words,
        begin,
        end,
        {name: tag[begin:end] for name, tag in example.tags.items()},
        events,
        times,
        mentions,
        links,
        order,
    )


def all_or_none(spans: np.ndarray, begin: int, end: int) -> np.ndarray:
    return np.all((spans >= begin) & (spans < end), axis=1) | np.all(spans < 0, axis=1)


def windows(example: Example, rng: np.random.Generator) -> list[Example]:
    """Windows that cover a document, from a random first cut, each ending with a paragraph where one ends in reach."""
    found: list[Example] = []
    begin, room = 0, int(rng.integers(60, 255))
    scored = np.any([tag != IGNORE for tag in example.tags.values()], axis=0)
    while begin < len(example.words):
        end = cut(example.words, begin, room)
        if end < len(example.words):
            borders = [i for i in range(begin + (end - begin) * 3 // 4, end + 1) if example.words.features[i, 2] >= 2]
            end = borders[-1] if borders and rng.random() < 0.5 else end
        if scored[begin:end].any():
            found.append(window(example, begin, end))
        begin, room = end, 254
    return found
