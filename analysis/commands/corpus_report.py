"""A corpus → one page."""

import argparse
import tempfile
from pathlib import Path

from analysis.commands.shared import LOOK, Progress, add_parameters, list_reports, parameters_of


def add(commands) -> None:
    page = commands.add_parser(
        "corpus-report",
        formatter_class=LOOK,
        help="a corpus → one HTML file to explore",
        description="Runs notebooks/corpus.ipynb on a folder that `corpus` has written and makes one "
        "HTML file that works without a network.",
    )
    page.add_argument("folder", metavar="DIR", type=Path, help="folder of the corpus")
    add_parameters(page, "-p from_date 2019-01-01")
    page.set_defaults(run=_corpus_report)


def _corpus_report(options: argparse.Namespace) -> None:
    from analysis.report import run
    from analysis.report.notebooks import CORPUS
    from analysis.report.spool import openable

    with tempfile.TemporaryDirectory() as spool:
        folder = openable(str(options.folder), Path(spool))
        print(run.report(CORPUS, folder, parameters_of(options), options.out, Progress()))
    list_reports(options.out)
