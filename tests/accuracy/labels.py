"""The labels of main happenings beside those of careful readers, to be judged by eye.

python -m tests.accuracy.labels [--sample COUNT SEED] READING.json …

Each reading is JSON with its `articles/` beside it. Prints as many of our first happenings as the reader has main ones;
or, of those of all readings, COUNT at random, without what the reader says, as a stranger would see them.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from analysis.article.opening import read
from analysis.reading.pipeline import parse


def labels(path: Path) -> tuple[list[tuple[int, str, str]], list[tuple[int, str]]]:
    """(rank, label, status) of our first happenings, (rank, label) of the reader's main ones."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    theirs = sorted((h["rank"], h["label"]) for h in gold["happenings"] if h["rank"])
    ours = parse(read(str(path.parent / "articles" / gold["article"]))).happenings.sort_values("rank")
    return list(ours[["rank", "label", "status"]].head(len(theirs)).itertuples(index=False)), theirs


def side_by_side(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        ours, theirs = labels(path)
        yield f"\n{path.stem}"
        yield from (f"  {rank} {label} ({status})" for rank, label, status in ours)
        yield from (f"      reader {rank}: {label}" for rank, label in theirs)


def sample(paths: list[Path], count: int, seed: int) -> Iterator[str]:
    found = [f"{label} ({status})  [{path.stem}]" for path in paths for _, label, status in labels(path)[0]]
    return iter(random.Random(seed).sample(found, min(count, len(found))))


if __name__ == "__main__":
    wanted = argparse.ArgumentParser()
    wanted.add_argument("--sample", nargs=2, type=int)
    wanted.add_argument("readings", nargs="+", type=Path)
    asked = wanted.parse_args()
    lines = sample(asked.readings, *asked.sample) if asked.sample else side_by_side(asked.readings)
    print("\n".join(lines))
