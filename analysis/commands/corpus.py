"""Many articles → a corpus."""

import argparse
import sys
from pathlib import Path

from analysis.commands.shared import LOOK, add_edits
from analysis.errors import InputError


def add(commands) -> None:
    corpus = commands.add_parser(
        "corpus",
        formatter_class=LOOK,
        help="many articles → partitioned Parquet",
        description="Reads folders of articles, CSV, JSONL (.gz) and Parquet into the tables, on "
        "Dask. Killed and called again, it goes on where it stopped.",
    )
    corpus.add_argument(
        "inputs", metavar="INPUT", nargs="+", help="a folder, or a .csv, .jsonl, .jsonl.gz or .parquet file"
    )
    corpus.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the corpus")
    for name in ("id", "date", "title", "source", "text"):
        corpus.add_argument(f"--{name}", metavar="COLUMN", default=name, help=f"column of the {name} (default: {name})")
    corpus.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="a Dask scheduler that runs already (tcp://host:8786); without it, one worker per core on this machine",
    )
    corpus.add_argument("--workers", metavar="N", type=int, help="workers on this machine (default: one per core)")
    corpus.add_argument(
        "--link", action="store_true", help="link actors across articles by their names (table entity_links)"
    )
    add_edits(corpus)
    corpus.set_defaults(run=_corpus)


def _corpus(options: argparse.Namespace) -> None:
    from tqdm import tqdm

    from analysis.corpus.run import run

    columns = {name: getattr(options, name) for name in ("id", "date", "title", "source", "text")}
    if options.workers is not None and options.workers < 1:
        raise InputError(f"--workers {options.workers} is no number of workers; give 1 or more.")
    with tqdm(unit="B", unit_scale=True, desc="Reading", mininterval=1) as bar:

        def progress(count, total: int) -> None:
            bar.total = max(total, count.bytes)  # what is gzipped counts as more than its file
            bar.set_postfix_str(f"{count.articles:,} articles, {count.words:,} words")
            bar.update(count.bytes - bar.n)

        count = run(
            options.inputs,
            options.out,
            columns,
            options.scheduler,
            options.workers,
            options.link,
            options.edits,
            lambda link: bar.write(f"Dashboard: {link}", file=sys.stderr),
            progress,
        )
    print(
        f"{options.out}: {count.articles:,} articles with {count.words:,} words, "
        + (f"{count.undated:,} undated, " if count.undated else "")
        + f"{count.duplicates:,} duplicate{'' if count.duplicates == 1 else 's'}, {count.rejected:,} rejected"
        + (f" (see {options.out / 'rejected'})" if count.rejected else "")
    )
