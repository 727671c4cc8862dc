"""The gallery's reports, made from the articles of the repository: `make site` renders them into docs/gallery/."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from analysis.__main__ import main
from tests.conftest import ROOT

FOLDER = ROOT / "docs" / "gallery"
SUSPENSION = "seeds/prorogation/2019-08-29-queen-elizabeth-agrees-to-suspend-uk-parliament.md"
CORPUS = "corpus seeds/prorogation --out corpus --link"
REPORTS = {  # page of the gallery → the command that makes it
    "suspension.html": f"report {SUSPENSION}",
    "seed.html": "report seeds/000_ce4bc4c8d34f4797.txt",
    "story.html": "compare seeds/prorogation",
    "corpus.html": "corpus-report corpus",
}
COMMANDS = [*list(REPORTS.values())[:-1], CORPUS, REPORTS["corpus.html"]]


def render() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as spool, contextlib.chdir(spool):  # pages tell paths as they were given
        shutil.copytree(ROOT / "seeds", "seeds")
        _done(CORPUS)
        for name, command in REPORTS.items():
            _done(f"{command} --out {name}.made")
            [page] = [path for path in Path(f"{name}.made").glob("*.html") if path.name != "index.html"]
            shutil.move(page, FOLDER / name)


def _done(command: str) -> None:
    if main(command.split()):
        raise SystemExit(f"{command} failed")


if __name__ == "__main__":
    render()
