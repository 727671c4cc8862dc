"""A few articles on one story → one page."""

import argparse
from pathlib import Path

from analysis.commands.shared import LOOK, Progress, add_edits, list_reports, warn
from analysis.errors import InputError
from analysis.shipped import program


def add(commands) -> None:
    compare = commands.add_parser(
        "compare",
        formatter_class=LOOK,
        help="a few articles on one story → one HTML file",
        description="Runs notebooks/compare.ipynb on two to a dozen articles and writes one "
        "HTML file that works without a network.",
    )
    compare.add_argument(
        "articles", metavar="ARTICLE", nargs="+", help="a file (.txt, .md, .html), or a folder of them"
    )
    compare.add_argument(
        "-p",
        metavar=("NAME", "VALUE"),
        nargs=2,
        action="append",
        default=[],
        dest="parameters",
        help="a parameter of the notebook, such as: -p theme dark; may be repeated",
    )
    compare.add_argument(
        "--out", metavar="DIR", type=Path, default=Path("reports"), help="folder for the report (default: reports)"
    )
    add_edits(compare)
    compare.set_defaults(run=_compare)


def _compare(options: argparse.Namespace) -> None:
    if options.edits:
        options.parameters.append(("edits", options.edits))
    given = [name for name, _ in options.parameters]
    for name in given:
        if name == "articles":
            raise InputError(
                f"Name the articles themselves instead of -p articles: {' '.join(program())} compare FILE FILE."
            )
        if given.count(name) > 1:
            raise InputError(f'Parameter "{name}" is given twice; give -p {name} once.')
    from analysis.story.story import paths_of, read_articles

    for article in read_articles(options.articles):  # what is wrong with them is said before a kernel is started
        warn(article)
    from analysis.report import run
    from analysis.report.notebooks import COMPARISON
    from analysis.report.spool import openable, spooling
    from analysis.sound import sound_path

    with spooling() as spool:
        articles, paths = options.articles, paths_of(options.articles)
        if any(sound_path(path) != path for path in paths):
            articles = [openable(path, spool) for path in paths]
        print(run.report(COMPARISON, articles, dict(options.parameters), options.out, Progress()))
    list_reports(options.out)
