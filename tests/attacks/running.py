"""A command of the program, run as somebody would."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT

TEXT = "The minister said on Monday that the work on the bridge would begin in May. It is notice {} of the council."


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Ours with a store of its own in the folder."""
    return os.environ | {"ANALYSIS_CACHE": str(folder / "store"), "PYTHONPATH": str(ROOT)} | more


def start(folder: Path, *arguments, before: Sequence[str] = (), **more) -> subprocess.Popen:
    """A command that runs in the folder; `before` stands before it."""
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment(folder)} | more
    return subprocess.Popen([*before, sys.executable, "-m", "analysis", *map(str, arguments)], cwd=folder, **given)


def finish(process: subprocess.Popen, timeout: int = 1800) -> tuple[int, str, str]:
    """Exit status, output and errors of a command at its end."""
    out, err = process.communicate(timeout=timeout)
    return process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")


def call(folder: Path, *arguments, **more) -> tuple[int, str, str]:
    return finish(start(folder, *arguments, **more))


def last(err: str) -> str:
    """The last line of what was said on standard error."""
    return (err.strip().splitlines() or [""])[-1]


def write_notices(folder: Path, first: int, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(first, first + count):
        (folder / f"{number:05}.txt").write_text(TEXT.format(number), "utf-8")
