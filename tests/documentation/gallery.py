"""The gallery's reports, made from the articles of the repository: `make site` renders them into docs/gallery/."""

import shutil
import tempfile
from pathlib import Path

from analysis.__main__ import main
from tests.conftest import PROROGATION, ROOT, SEED

FOLDER = ROOT / "docs" / "gallery"
RULING = PROROGATION / "2019-09-24-uk-supreme-court-rules-prorogation-of-parliament.md"
REPORTS = {  # page of the gallery → the command that makes it, without its --out
    "ruling.html": ["report", RULING],
    "seed.html": ["report", SEED],
    "story.html": ["compare", PROROGATION],
    "corpus.html": ["corpus-report", "corpus"],
}


def render() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as spool:
        corpus = Path(spool) / "corpus"
        _done(["corpus", PROROGATION, "--out", corpus, "--link"])
        for name, command in REPORTS.items():
            out = Path(spool) / name
            _done([*(corpus if word == "corpus" else word for word in command), "--out", out])
            [page] = [path for path in out.glob("*.html") if path.name != "index.html"]
            shutil.move(page, FOLDER / name)


def _done(command: list) -> None:
    if main([str(word) for word in command]):
        raise SystemExit(f"{command[0]} failed")


if __name__ == "__main__":
    render()
