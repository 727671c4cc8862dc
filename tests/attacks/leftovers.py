"""Runs that are told to end, or killed; runs whose files cannot grow, as on a full disk: what is left, what is said."""

import os
import resource
import signal
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.attacks.running import call, environment, finish, last, start, write_notices


def limited(most: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    spool = folder / "tmp"
    spool.mkdir()
    more = {"env": environment(folder, TMPDIR=str(spool), JUPYTER_RUNTIME_DIR=str(folder / "runtime"))}
    write_notices(folder / "articles", 0, 60)
    report = ("report", "articles/00000.txt")
    for name in ("SIGTERM", "SIGHUP", "SIGKILL"):
        process = start(folder, *report, **more)
        while process.poll() is None and not list(spool.glob("*/kernel.json")):
            time.sleep(0.02)
        time.sleep(0.3)
        process.send_signal(getattr(signal, name))
        _, _, err = finish(process)
        if name == "SIGKILL":  # nobody can clear up but the next run
            call(folder, *report, **more)
        left = [path.name for place in (spool, folder / "runtime") for path in place.glob("*")]
        yield f"a report ended by {name}", not left and "Traceback" not in err, f"{len(left)} files left {left[:2]}"

    corpus = ("corpus", "articles", "--out", "full", "--workers", "1")
    for given, most in ((report, 60_000), (corpus, 6_000)):  # bytes that a file may grow to
        status, _, err = call(folder, *given, preexec_fn=partial(limited, most), **more)
        halves = [path.name for path in folder.rglob("*.new")]
        held = status == 2 and "Traceback" not in err and not halves and os.sep in last(err)
        yield f"{given[0]} on a full disk", held, f"exit {status}, {len(halves)} halves, {last(err)}"
