"""An article, or many, → reports."""

import argparse
import os
import sys
from pathlib import Path

from analysis.commands.shared import (
    ARTICLE_FILE,
    LOOK,
    Progress,
    add_edits,
    add_parameters,
    checked,
    from_file,
    list_reports,
)
from analysis.errors import InputError
from analysis.shipped import SEED


def add(commands) -> None:
    report = commands.add_parser(
        "report",
        formatter_class=LOOK,
        help="an article → one HTML file to explore",
        description="Runs notebooks/article.ipynb on an article and writes one HTML file that works without a network.",
    )
    report.add_argument(
        "articles",
        metavar="ARTICLE",
        nargs="*",
        help=f"{ARTICLE_FILE}; an address (https://…), whose page is fetched and kept beside the report; "
        "without one, the article that comes with the project",
    )
    add_parameters(
        report,
        "-p min_mentions 2",
        "; may be repeated, also with other values: a run for each",
        ", or a list of such, one entry a run",
    )
    add_edits(report)
    report.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> None:
    from analysis.report.spool import openable, spooling
    from analysis.report.sweep import asked, planned

    filed = from_file(options.file, runs=True) if options.file else {}
    if options.edits:
        options.parameters.append(("edits", options.edits))
    runs = asked(options.articles, options.parameters, filed, options.file or "", _seed())
    with spooling() as spool:
        if len(runs) > 1 or isinstance(filed, list):
            return _sweep(planned(runs, options.file if isinstance(filed, list) else ""), options.out, spool)
        article = _local(str(runs[0].pop("article")), options.out)
        content, _ = checked(article)  # what is wrong with it is said before a kernel is started
        from analysis.report import run
        from analysis.report.notebooks import ARTICLE

        print(run.report(ARTICLE, openable(article, spool, content), runs[0], options.out, Progress()))
    list_reports(options.out)


def _local(article: str, out: Path) -> str:
    """The article's path; of an address that of its page, which is fetched once and kept beside the report."""
    from analysis.article.fetching import is_address

    if not is_address(article):
        return article
    from analysis.article.address import kept

    return kept(article, out / "pages", lambda said: print(said, file=sys.stderr))


def sweep_of(articles: list[str], out: Path) -> None:
    """A report of each article, with the notebook's own parameters."""
    from analysis.report.spool import spooling
    from analysis.report.sweep import planned

    with spooling() as spool:
        _sweep(planned([{"article": article} for article in articles]), out, spool)


def _sweep(runs: list, out: Path, spool: Path) -> None:
    from dataclasses import replace

    from tqdm import tqdm

    from analysis.report.spool import openable
    from analysis.report.sweep import failure_of, sweep

    unreadable, paths = {}, {}
    for article in dict.fromkeys(run.article for run in runs):
        try:
            here = _local(article, out)
            paths[article] = openable(here, spool, checked(here)[0])
        except InputError as error:
            paths[article], unreadable[article] = article, str(error)
    runs = [replace(run, parameters={**run.parameters, "article": paths[run.article]}) for run in runs]
    failures, terminal = [], sys.stderr.isatty()
    with tqdm(
        total=len(runs),
        bar_format="{desc} |{bar:20}| {elapsed}, {remaining} left{postfix}",
        file=sys.stderr,
        dynamic_ncols=True,
        disable=not terminal,
    ) as bar:
        bar.set_description_str(f"Run 1 of {len(runs)}")
        outcomes = sweep(runs, out, unreadable, lambda step, share: bar.set_postfix_str(step[:40]))
        for number, outcome in enumerate(outcomes, 1):
            if not terminal:
                print(f"[{number} of {len(runs)}] {outcome.run.name}", file=sys.stderr, flush=True)
            if outcome.failure:
                failures.append(failure_of(outcome))
                bar.write(f"{outcome.run.name}: {outcome.failure}", file=sys.stderr)
            else:
                bar.write(str(outcome.path), file=sys.stdout)
            bar.set_postfix_str("", refresh=False)
            bar.set_description_str(f"Run {min(number + 1, len(runs))} of {len(runs)}", refresh=False)
            bar.update()
    index = list_reports(out, failures)
    print(index)
    if failures:
        raise InputError(f"{len(failures)} of {len(runs)} runs failed; {index} names them.")


def _seed() -> str:
    return os.path.relpath(SEED) if SEED.is_relative_to(Path.cwd()) else str(SEED)
