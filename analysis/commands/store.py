"""What was read before and is kept."""

import argparse

from analysis.commands.shared import LOOK
from analysis.errors import InputError


def add(commands) -> None:
    store = commands.add_parser(
        "store",
        formatter_class=LOOK,
        help="what was read before and is kept",
        description="Shows what is kept of articles read before, so that they need not be read again "
        "(folder: $ANALYSIS_CACHE, or the user's cache).",
    )
    store.add_argument("--empty", action="store_true", help="remove all of it")
    store.set_defaults(run=_store)


def _store(options: argparse.Namespace) -> None:
    from analysis.reading import store

    try:
        there = store.empty() if options.empty else store.contents()
    except OSError as error:
        raise InputError(f"{store.folder()} cannot be emptied ({error.strerror}).") from None
    size = f"{there.bytes / 1e6:,.1f} MB"
    if options.empty:
        print(f"{there.folder}: {there.entries:,} entries removed, {size}")
    else:
        print(
            f"{there.folder}: {there.entries:,} entries, {size}; {there.current:,} of them by this reader "
            f"(version {store.reader_version()[: store.VERSION]})"
        )
