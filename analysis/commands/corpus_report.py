"""A corpus → one page."""

import argparse
from pathlib import Path
from typing import Any

from analysis.commands.shared import LOOK, Progress, add_parameters, list_reports, parameters_of
from analysis.errors import InputError

MOST = 500  # reports at once


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
    page.add_argument(
        "--reports",
        metavar="N",
        type=int,
        default=0,
        help="make the reports of the newest N articles too, a click away",
    )
    page.set_defaults(run=_corpus_report)


def _corpus_report(options: argparse.Namespace) -> None:
    from analysis.report import run
    from analysis.report.notebooks import CORPUS
    from analysis.report.spool import openable, spooling

    parameters = parameters_of(options)
    with spooling() as spool:
        folder = openable(str(options.folder), spool)
        if options.reports:
            _reports(options, parameters)  # before the page, which leads to those that there are
        print(run.report(CORPUS, folder, parameters, options.out, Progress()))
    list_reports(options.out)


def _reports(options: argparse.Namespace, parameters: dict[str, object]) -> None:
    """Reports of the newest articles that the page will list, each as `report` makes it."""
    if not 0 < options.reports <= MOST:
        raise InputError(f"--reports {options.reports} is no number of reports; give 1 to {MOST}.")
    from analysis.commands.report import sweep_of
    from analysis.corpus.queries import listed
    from analysis.corpus.selection import open_corpus
    from analysis.report.notebooks import CORPUS
    from analysis.report.parameters import checked, day

    asked: dict[str, Any] = checked(CORPUS.known, {**parameters, CORPUS.subject: str(options.folder)})
    days = day(asked.get("from_date")), day(asked.get("to_date"))
    corpus = open_corpus(options.folder, *days, asked.get("sources", ()), asked.get("actors", ()))
    paths = [row["path"] for row in listed(corpus) if row["path"]][: options.reports]
    sweep_of(paths, options.out)
