"""The command line: python -m analysis."""
import argparse
import os
import sys
import tempfile
from pathlib import Path

from analysis.errors import InputError

SEED = Path(__file__).parents[1] / "seeds" / "000_ce4bc4c8d34f4797.txt"
DESCRIPTION = """\
Reads a news article and shows what is in it: who is mentioned and where, who says what, what happened in which
order, and which of it the article states and which of it somebody only claims."""
EXAMPLES = """\
examples:
  python -m analysis report                          the report on the article that comes with the project
  python -m analysis report article.txt              a report on your own article, written to reports/article.html
  python -m analysis report article.md -p min_mentions 2 -p theme dark
  python -m analysis report article.txt article.md -p min_mentions 1 -p min_mentions 3   every combination
  curl https://example.org/news.html | python -m analysis report -
  python -m analysis compare seeds/prorogation             articles on one story side by side
  python -m analysis tables article.txt --out tables       what was read, as CSV files
  python -m analysis corpus articles --out corpus --link   a folder of articles (or CSV, JSONL, Parquet) as one corpus
  python -m analysis corpus-report corpus                  a page on all of them, written to reports/
  python -m analysis store                                 what was read before and is kept
"""
LONGEST_FILE = 200_000  # characters
ARTICLE = "plain text (.txt), Markdown with front matter (.md) or a web page (.html); - is standard input"


def parser() -> argparse.ArgumentParser:
    """The commands and what each of them takes."""
    look = argparse.RawDescriptionHelpFormatter
    top = argparse.ArgumentParser(prog="python -m analysis", description=DESCRIPTION, epilog=EXAMPLES,
                                  formatter_class=look)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")

    report = commands.add_parser("report", formatter_class=look, help="an article → one HTML file to explore",
                                 description="Runs notebooks/article.ipynb on an article and writes one HTML file "
                                             "that works without a network.")
    report.add_argument("articles", metavar="ARTICLE", nargs="*",
                        help=f"{ARTICLE}; without one, the article that comes with the project")
    _add_parameters(report, "-p min_mentions 2", "; may be repeated, also with other values: a run for each",
                    ", or a list of such, one entry a run")
    report.set_defaults(run=_report)

    tables = commands.add_parser("tables", formatter_class=look, help="an article → CSV or Parquet files",
                                 description="Writes what was read from an article as tables, with a datapackage.json "
                                             "that describes every column.")
    tables.add_argument("article", metavar="ARTICLE", help=ARTICLE)
    tables.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the tables")
    tables.add_argument("--format", choices=("csv", "parquet"), default="csv", help="default: csv")
    tables.set_defaults(run=_tables)

    compare = commands.add_parser("compare", formatter_class=look, help="a few articles on one story → one HTML file",
                                  description="Runs notebooks/compare.ipynb on two to a dozen articles and writes one HTML "
                                              "file that works without a network.")
    compare.add_argument("articles", metavar="ARTICLE", nargs="+", help="a file (.txt, .md, .html), or a folder of them")
    compare.add_argument("-p", metavar=("NAME", "VALUE"), nargs=2, action="append", default=[], dest="parameters",
                         help="a parameter of the notebook, such as: -p theme dark; may be repeated")
    compare.add_argument("--out", metavar="DIR", type=Path, default=Path("reports"),
                         help="folder for the report (default: reports)")
    compare.set_defaults(run=_compare)

    corpus = commands.add_parser("corpus", formatter_class=look, help="many articles → partitioned Parquet",
                                 description="Reads folders of articles, CSV, JSONL (.gz) and Parquet into the tables, on "
                                             "Dask. Killed and called again, it goes on where it stopped.")
    corpus.add_argument("inputs", metavar="INPUT", nargs="+", help="a folder, or a .csv, .jsonl, .jsonl.gz or .parquet file")
    corpus.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the corpus")
    for name in ("id", "date", "title", "source", "text"):
        corpus.add_argument(f"--{name}", metavar="COLUMN", default=name, help=f"column of the {name} (default: {name})")
    corpus.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler that runs already (tcp://host:8786); "
                                                               "without it, one worker per core on this machine")
    corpus.add_argument("--workers", metavar="N", type=int, help="workers on this machine (default: one per core)")
    corpus.add_argument("--link", action="store_true", help="link actors across articles by their names (table links)")
    corpus.set_defaults(run=_corpus)

    page = commands.add_parser("corpus-report", formatter_class=look, help="a corpus → one HTML file to explore",
                               description="Runs notebooks/corpus.ipynb on a folder that `corpus` has written and makes one "
                                           "HTML file that works without a network.")
    page.add_argument("folder", metavar="DIR", type=Path, help="folder of the corpus")
    _add_parameters(page, "-p from_date 2019-01-01")
    page.set_defaults(run=_corpus_report)

    store = commands.add_parser("store", formatter_class=look, help="what was read before and is kept",
                                description="Shows what is kept of articles read before, so that they need not be read again "
                                            "(folder: $ANALYSIS_CACHE, or the user's cache).")
    store.add_argument("--empty", action="store_true", help="remove all of it")
    store.set_defaults(run=_store)
    return top


def _add_parameters(command: argparse.ArgumentParser, example: str, repeated: str = "; may be repeated",
                    runs: str = "") -> None:
    command.add_argument("-p", metavar=("NAME", "VALUE"), nargs=2, action="append", default=[], dest="parameters",
                         help=f"a parameter of the notebook, such as: {example}{repeated}")
    command.add_argument("-f", metavar="FILE.yaml", dest="file", help="parameters from a file of `name: value` lines"
                                                                      f"{runs}; -p has the last word")
    command.add_argument("--out", metavar="DIR", type=Path, default=Path("reports"),
                         help="folder for the report (default: reports)")


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status: 0 done, 2 for what its user can mend, 130 interrupted."""
    top = parser()
    options = top.parse_args(arguments)
    try:
        if not options.command:
            print(top.format_help(), end="")  # print_help says nothing of a full disk
        else:
            options.run(options)
        if sys.stdout:  # None where it was closed
            sys.stdout.flush()
        return 0
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:  # a full disk, or a reader of our output that has gone (`| head`), which is no news
        if not isinstance(error, BrokenPipeError):
            print(f"{error.filename or 'The output'} cannot be written ({error.strerror}).", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # where Python's last flush goes
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def _parameters(options: argparse.Namespace) -> dict[str, object]:
    parameters = _from_file(options.file) if options.file else {}
    for name, value in options.parameters:
        if [given for given, _ in options.parameters].count(name) > 1:
            raise InputError(f"Parameter \"{name}\" is given twice; give -p {name} once.")
        parameters[name] = value
    return parameters


def _report(options: argparse.Namespace) -> None:
    from analysis.report.sweep import asked, planned
    filed = _from_file(options.file, runs=True) if options.file else {}
    runs = asked(options.articles, options.parameters, filed, options.file or "", _seed())
    with tempfile.TemporaryDirectory() as spool:
        if len(runs) > 1 or isinstance(filed, list):
            return _sweep(planned(runs, options.file if isinstance(filed, list) else ""), options.out, Path(spool))
        article = str(runs[0].pop("article"))
        content, _ = _checked(article)  # what is wrong with it is said before a kernel is started
        from analysis.report.run import report
        print(report(_spooled(article, content, Path(spool)), runs[0], options.out, Progress()))
    _list_reports(options.out)


def _spooled(article: str, content: bytes, spool: Path) -> str:
    """The article's path; of standard input a copy's, for the kernel has no standard input of ours."""
    if article != "-":
        return article
    (spool / "standard-input").write_bytes(content)
    return str(spool / "standard-input")


def _sweep(runs: list, out: Path, spool: Path) -> None:
    from dataclasses import replace

    from tqdm import tqdm

    from analysis.report.sweep import failure_of, sweep
    unreadable, paths = {}, {}
    for article in dict.fromkeys(run.article for run in runs):
        try:
            paths[article] = _spooled(article, _checked(article)[0], spool)
        except InputError as error:
            paths[article], unreadable[article] = article, str(error)
    runs = [replace(run, parameters={**run.parameters, "article": paths[run.article]}) for run in runs]
    failures, terminal = [], sys.stderr.isatty()
    with tqdm(total=len(runs), bar_format="{desc} |{bar:20}| {elapsed}, {remaining} left{postfix}", file=sys.stderr,
              dynamic_ncols=True, disable=not terminal) as bar:
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
    index = _list_reports(out, failures)
    print(index)
    if failures:
        raise InputError(f"{len(failures)} of {len(runs)} runs failed; {index} names them.")


def _list_reports(out: Path, failures: list | None = None) -> Path | None:
    from analysis.report.index import write_index
    return write_index(out, failures) if out.is_dir() else None


def _tables(options: argparse.Namespace) -> None:
    _, article = _checked(options.article)
    from analysis.rows import TABLES
    from analysis.store import parse_cached
    tables = parse_cached(article)
    try:
        tables.save(options.out, options.format)
    except OSError as error:
        reason = "it is a file" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
        raise InputError(f"{options.out} cannot be written ({reason}); name another folder with --out.") from None
    for table in TABLES:
        print(f"{options.out / table}.{options.format}  {len(getattr(tables, table))} rows")


def _checked(path: str):
    """An article's bytes (those of standard input can be read once only) and Article; says on standard error where it
    has no date."""
    from analysis.article import called, from_bytes, read, read_bytes
    content = read_bytes(path) if path == "-" else b""
    article = from_bytes(content, path) if path == "-" else read(path)
    if article.date is None:
        print(f"{called(path)} gives no date: times such as \"Thursday\" stay unresolved (`Date: 2022-04-07` as its "
              "first line, or `date: 2022-04-07` in its front matter, settles them).", file=sys.stderr)
    return content, article


def _seed() -> str:
    return os.path.relpath(SEED) if SEED.is_relative_to(Path.cwd()) else str(SEED)


def _from_file(path: str, runs: bool = False) -> dict | list:
    """What a file of parameters holds: `name: value` lines or, where `runs`, a list of such too."""
    import yaml
    try:
        content = Path(path).read_text(encoding="utf-8-sig")
        parameters = yaml.safe_load(content) if len(content) <= LONGEST_FILE else None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check the path given to -f.") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise InputError(f"{path} is not YAML{where}; give `name: value` lines.") from None
    if len(content) > LONGEST_FILE:
        raise InputError(f"{path} is longer than {LONGEST_FILE:,} characters; give a shorter file to -f.")
    if runs and isinstance(parameters, list):
        return parameters
    if not isinstance(parameters, dict) or not all(isinstance(name, str) for name in parameters):
        raise InputError(f"{path} does not hold parameters; give `name: value` lines such as `min_mentions: 2`.")
    return parameters


def _compare(options: argparse.Namespace) -> None:
    given = [name for name, _ in options.parameters]
    for name in given:
        if name == "articles":
            raise InputError("Name the articles themselves instead of -p articles: python -m analysis compare FILE FILE.")
        if given.count(name) > 1:
            raise InputError(f"Parameter \"{name}\" is given twice; give -p {name} once.")
    from analysis.story import read_articles
    read_articles(options.articles)  # what is wrong with them is said before a kernel is started
    from analysis.report.compare import compare
    print(compare(options.articles, dict(options.parameters), options.out, Progress()))
    _list_reports(options.out)


def _corpus(options: argparse.Namespace) -> None:
    from tqdm import tqdm

    from analysis.corpus.run import run
    columns = {name: getattr(options, name) for name in ("id", "date", "title", "source", "text")}
    if options.workers is not None and options.workers < 1:
        raise InputError(f"--workers {options.workers} is no number of workers; give 1 or more.")
    with tqdm(unit="B", unit_scale=True, desc="Reading", mininterval=1) as bar:
        def progress(count, total: int) -> None:
            bar.total = max(total, count.bytes)  # what is gzipped counts as more than its file
            bar.set_postfix_str(f"{count.articles:,} articles, {count.words:,} words")
            bar.update(count.bytes - bar.n)
        count = run(options.inputs, options.out, columns, options.scheduler, options.workers, options.link,
                    lambda link: bar.write(f"Dashboard: {link}", file=sys.stderr), progress)
    print(f"{options.out}: {count.articles:,} articles with {count.words:,} words, "
          f"{count.duplicates:,} duplicate{'' if count.duplicates == 1 else 's'}, {count.rejected:,} rejected"
          + (f" (see {options.out / 'rejected'})" if count.rejected else ""))


def _corpus_report(options: argparse.Namespace) -> None:
    from analysis.report.corpus_page import report
    print(report(str(options.folder), _parameters(options), options.out, Progress()))
    _list_reports(options.out)


def _store(options: argparse.Namespace) -> None:
    from analysis import store
    try:
        there = store.empty() if options.empty else store.contents()
    except OSError as error:
        raise InputError(f"{store.folder()} cannot be emptied ({error.strerror}).") from None
    size = f"{there.bytes / 1e6:,.1f} MB"
    if options.empty:
        print(f"{there.folder}: {there.entries:,} entries removed, {size}")
    else:
        print(f"{there.folder}: {there.entries:,} entries, {size}; {there.current:,} of them by this reader "
              f"(version {store.reader_version()[:store.VERSION]})")


class Progress:
    """What is being done, on standard error: one line that changes in a terminal, a line per step elsewhere."""

    def __call__(self, step: str, share: float) -> None:
        if sys.stderr.isatty():
            end = "\n" if share >= 1 else ""
            print(f"\r\x1b[K[{share:4.0%}] {step}", end=end, file=sys.stderr, flush=True)
        else:
            print(f"[{share:4.0%}] {step}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
