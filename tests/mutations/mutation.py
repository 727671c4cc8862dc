"""One change of the code, and the tests that should fail because of it."""

import os
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_name("mutations.toml")
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.M)
LONGEST = 600  # seconds for the tests of one mutation


@dataclass(frozen=True)
class Mutation:
    """`file` with `old` replaced by `new`; `tests`: the files of tests, or single tests, to run; `why`: what breaks."""

    file: str
    old: str
    new: str
    tests: tuple[str, ...]
    why: str

    def mutated(self, root: Path) -> str:
        """The file's text with the change. Raises ValueError where `old` does not stand in it exactly once."""
        text = (root / self.file).read_text("utf-8")
        if text.count(self.old) != 1:
            raise ValueError(f"{self.file} has {self.old!r} {text.count(self.old)} times")
        return text.replace(self.old, self.new)


def mutations() -> list[Mutation]:
    listed = tomllib.loads(LIST.read_text("utf-8"))["mutation"]
    return [Mutation(m["file"], m["old"], m["new"], tuple(m["tests"]), m["why"]) for m in listed]


def killer(mutation: Mutation, copy: Path) -> str | None:
    """The first test that fails in a copy of the project with the change, or None."""
    file = copy / mutation.file
    before = file.read_text("utf-8")
    file.write_text(mutation.mutated(copy), "utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *mutation.tests],
            cwd=copy,
            env=os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=LONGEST,
        )
    finally:
        file.write_text(before, "utf-8")
    failed = FAILED.search(done.stdout)
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(f"pytest could not run {' '.join(mutation.tests)}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return failed[1] if failed else None
