"""python -m tests.attacks [NAME …]: repeat attacks and say what became of each; without a name, all of them.

owners: two runs on one corpus folder, and parts and receipts harmed between runs.
names: files, folders and titles that are no UTF-8; what pages tell of paths.
leftovers: runs ended or killed, a full disk: what is left and what is said.
network: every command under a trace of its connections: none leaves the machine.
cache: what is kept between runs, harmed: the charts' libraries, the tables of an article.
addresses: a server that answers in all the ways that servers do: what is said of each.
growth: how the time of `parse` grows with texts of many names or of one word.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

ATTACKS = ("owners", "names", "leftovers", "network", "cache", "addresses", "growth")

failed = 0
for name in sys.argv[1:] or ATTACKS:
    with tempfile.TemporaryDirectory() as folder:
        for what, held, shown in import_module(f"tests.attacks.{name}").attack(Path(folder)):
            failed += not held
            print(f"{name}: {what}: {'held' if held else 'FAILED'} ({shown})", flush=True)
sys.exit(failed > 0)
