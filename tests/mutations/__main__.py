"""Run the mutations, all or those whose number is given: `python -m tests.mutations [3 17 …]`."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT
from tests.mutations.mutation import killer, mutations


def main(numbers: list[int]) -> int:
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for name in files.splitlines():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
        for number, mutation in enumerate(mutations(), 1):
            if numbers and number not in numbers:
                continue
            try:
                found = killer(mutation, copy)
            except ValueError as error:
                found, stale = None, f"STALE: {error}"
            else:
                stale = "SURVIVED"
            survived += found is None
            print(f"{number:2} {mutation.file}: {mutation.why}\n   {found or stale}", flush=True)
    print(f"{survived} survived" if survived else "All were killed.")
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main([int(number) for number in sys.argv[1:]]))
