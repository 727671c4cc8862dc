"""How fast articles are read, how much memory that takes, and what a million of them would cost: a page of Markdown.

    python -m tests.benchmarks news.jsonl.gz                        sizes 100 and 1,000
    python -m tests.benchmarks news.jsonl.gz --sizes 100 1000 10000 --out tests/benchmarks/README.md

Everything is measured in one run on one machine, on articles taken at even distances from the input; a size as large as
the input is the input as it is, with what is twice in it and what cannot be read.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from analysis.article.inputs import Record, records, to_article
from analysis.article.table_files import COLUMNS
from analysis.errors import InputError
from tests.benchmarks import measure, page

SEED = Path(__file__).parents[2] / "seeds" / "000_ce4bc4c8d34f4797.txt"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "inputs", metavar="INPUT", nargs="+", help="folders, CSV, JSONL or Parquet, as for the command corpus"
    )
    parser.add_argument(
        "--sizes", metavar="N", type=int, nargs="+", default=[100, 1000], help="articles (default: 100 1000)"
    )
    parser.add_argument(
        "--sample", metavar="N", type=int, default=60, help="articles for words per second (default: 60)"
    )
    parser.add_argument("--workers", metavar="N", type=int, default=min(2, os.cpu_count() or 1), help="default: 2")
    parser.add_argument(
        "--out", metavar="FILE.md", type=Path, help="write the page there instead of to standard output"
    )
    options = parser.parse_args()
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

    rows = [row for row in map(as_row, records(options.inputs, {name: name for name in COLUMNS})) if row]
    print(f"{len(rows):,} articles", file=sys.stderr)
    about = machine()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        speeds = [
            measure.speed(write(home / "sample.jsonl", rows, options.sample), workers)
            for workers in sorted({1, options.workers})
        ]
        runs = []
        for size in sorted({min(size, len(rows)) for size in options.sizes}):
            whole = size == len(rows)
            sources = options.inputs if whole else [str(write(home / f"{size}.jsonl", rows, size))]
            runs.append(measure.corpus(sources, home / str(size), options.workers))
            print(json.dumps(runs[-1]), file=sys.stderr, flush=True)
        phases = measure.phases(SEED, home)
    found = {"machine": about, "speeds": speeds, "phases": phases, "runs": runs, "workers": options.workers}
    print(json.dumps(found, indent=1), file=sys.stderr)
    text = page.markdown(found)
    options.out.write_text(text, "utf-8") if options.out else print(text)


def as_row(item) -> dict | None:
    """A record as a line of JSON; None where it is no article."""
    try:
        article = to_article(item) if isinstance(item, Record) else None
    except InputError:
        return None
    return article and {
        "id": article.article_id,
        "date": str(article.date or ""),
        "title": article.title,
        "source": article.source,
        "text": article.text,
    }


def write(path: Path, rows: list[dict], size: int) -> Path:
    """`size` of the rows, at even distances, as JSONL."""
    chosen = [rows[i * len(rows) // size] for i in range(min(size, len(rows)))]
    path.write_text("".join(json.dumps(row) + "\n" for row in chosen), "utf-8")
    return path


def machine() -> dict:
    names = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.system(),
        "load": round(os.getloadavg()[0], 1),
    }


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []


if __name__ == "__main__":
    try:
        main()
    except InputError as error:
        sys.exit(str(error))
