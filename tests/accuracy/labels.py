"""The labels of main happenings beside those of careful readers, to be judged by eye.

python -m tests.accuracy.labels READING.json …

Each reading is JSON with its `articles/` beside it. Prints as many of our first happenings as the reader has main ones.
"""

import json
import sys
from pathlib import Path

from analysis.article.opening import read
from analysis.reading.pipeline import parse


def main(paths: list[Path]) -> None:
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        theirs = sorted((h["rank"], h["label"]) for h in gold["happenings"] if h["rank"])
        ours = parse(read(str(path.parent / "articles" / gold["article"]))).happenings.sort_values("rank")
        print(f"\n{gold['article']}")
        for rank, status, label in ours[["rank", "status", "label"]].head(len(theirs)).itertuples(index=False):
            print(f"  {rank} {label} ({status})")
        for rank, label in theirs:
            print(f"      reader {rank}: {label}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
