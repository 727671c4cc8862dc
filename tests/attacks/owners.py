"""Two runs of `corpus` on one folder whose input grows in between; parts and receipts harmed between runs."""

import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as parquet

from tests.attacks.running import call, finish, last, start, write_notices

COMMAND = ("corpus", "articles", "--out", "out", "--workers", "1")


def rows(folder: Path) -> int:
    """Articles in the corpus's parts."""
    return sum(parquet.read_metadata(part).num_rows for part in folder.glob("out/articles/part-*.parquet"))


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    write_notices(folder / "articles", 0, 62)
    first = start(folder, *COMMAND)
    while first.poll() is None and not list(folder.glob("out/receipts/*.json")):
        time.sleep(0.05)
    write_notices(folder / "articles", 62, 40)
    status, _, err = call(folder, *COMMAND)
    yield "a second run while the first writes", status == 2 and "another run" in err, last(err)
    done, out, _ = finish(first)
    yield "the first run ends with its rows", done == 0 and rows(folder) >= 62, f"{rows(folder)} articles, {last(out)}"
    status, out, _ = call(folder, *COMMAND)
    yield "a run after both", status == 0 and rows(folder) == 102, f"{rows(folder)} of 102 articles"

    parts = sorted(folder.glob("out/articles/part-*.parquet"))
    harms = {
        "truncated": lambda path: path.write_bytes(path.read_bytes()[:-20]),
        "zeroed": lambda path: path.write_bytes(bytes(path.stat().st_size)),
        "deleted": lambda path: path.unlink(),
    }
    for name, harm in harms.items():
        harm(parts[0])
        status, _, err = call(folder, *COMMAND)
        yield f"a part {name}, then a rerun", status == 0 and rows(folder) == 102, f"{rows(folder)} of 102 articles"
    for content in ("[]", '{"decided": 7}', "[" * 50_000):
        for path in folder.glob("out/receipts/*.json"):
            path.write_text(content)
        status, _, err = call(folder, *COMMAND)
        held = status == 0 and rows(folder) == 102
        yield f"receipts that read {content[:20]}", held, f"exit {status}, {rows(folder)} of 102 articles"
    (folder / "out" / "corpus.json").write_text("[]")
    status, _, err = call(folder, *COMMAND)
    yield "a corpus.json that reads []", status == 2 and "Traceback" not in err, last(err)
