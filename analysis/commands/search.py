"""Words → where a corpus has them."""

import argparse
from pathlib import Path

from analysis.commands.shared import LOOK
from analysis.errors import InputError


def add(commands) -> None:
    search = commands.add_parser(
        "search",
        formatter_class=LOOK,
        help="words → the names, titles, happenings and sentences of a corpus that hold them",
        description="Looks for words in all names, titles, happenings and sentences of a folder that `corpus` has "
        "written;\nwhat holds all of the words, or words that begin so, is shown with its article, best first (BM25).",
    )
    search.add_argument("folder", metavar="DIR", type=Path, help="folder of the corpus")
    search.add_argument("words", metavar="WORD", nargs="+", help="what to look for")
    search.add_argument("--limit", metavar="N", type=int, default=20, help="lines at most (default: 20)")
    search.set_defaults(run=_search)


def _search(options: argparse.Namespace) -> None:
    from analysis.corpus.search import search
    from analysis.corpus.selection import open_corpus

    if options.limit < 1:
        raise InputError(f"--limit {options.limit} is no number of lines; give 1 or more.")
    found = search(open_corpus(options.folder), " ".join(options.words), options.limit + 1)
    for row in found[: options.limit]:
        more = f"and {row['articles'] - 1:,} more" if row["articles"] > 1 else None
        about = ", ".join(str(part) for part in (row["title"], row["date"], row["path"], more) if part)
        print(f"{row['place']:9}  {' '.join(row['text'].split())}  [{about}]")
    if len(found) > options.limit:
        print(f"… and more; --limit shows more than {options.limit}.")
    if not found:
        print("Nothing in the corpus holds all of these words.")
