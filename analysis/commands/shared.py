"""What several commands share: parameters, the article that is named, the list of reports, progress."""

import argparse
import sys
from pathlib import Path

from analysis.errors import InputError

LOOK = argparse.RawDescriptionHelpFormatter
ARTICLE_FILE = (
    "plain text (.txt), Markdown with front matter (.md), a web page (.html, .mhtml), a document (.docx, .odt, .rtf, "
    ".pdf); news.csv#2 is an article of a table or of an export; - is standard input"
)
LONGEST_FILE = 200_000  # characters


def add_parameters(
    command: argparse.ArgumentParser, example: str, repeated: str = "; may be repeated", runs: str = ""
) -> None:
    command.add_argument(
        "-p",
        metavar=("NAME", "VALUE"),
        nargs=2,
        action="append",
        default=[],
        dest="parameters",
        help=f"a parameter of the notebook, such as: {example}{repeated}",
    )
    command.add_argument(
        "-f",
        metavar="FILE.yaml",
        dest="file",
        help=f"parameters from a file of `name: value` lines{runs}; -p has the last word",
    )
    command.add_argument(
        "--out", metavar="DIR", type=Path, default=Path("reports"), help="folder for the report (default: reports)"
    )


def add_edits(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--edits",
        metavar="FILE.yaml",
        help="corrections of what was read (`edits` says what each does), or a folder of such files; without it, "
        "ARTICLE.edits.yaml where it stands beside the article",
    )


def told(made):
    """What became of a reader's corrections, said on standard error; returns them."""
    if made.summary:
        print(f"{made.summary}.", *made.warnings, sep="\n", file=sys.stderr)
    return made


def parameters_of(options: argparse.Namespace) -> dict[str, object]:
    filed = from_file(options.file) if options.file else {}
    parameters = filed if isinstance(filed, dict) else {}  # a list is taken only where it is of runs
    for name, value in options.parameters:
        if [given for given, _ in options.parameters].count(name) > 1:
            raise InputError(f'Parameter "{name}" is given twice; give -p {name} once.')
        parameters[name] = value
    return parameters


def from_file(path: str, runs: bool = False) -> dict | list:
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


def checked(path: str):
    """An article's bytes (those of standard input can be read once only) and Article; says on standard error what is
    doubtful in it, and where it has no date."""
    from analysis.article.file import from_bytes, read_bytes
    from analysis.article.opening import read

    content = read_bytes(path) if path == "-" else b""
    article = from_bytes(content, path) if path == "-" else read(path)
    warn(article)
    return content, article


def warn(article) -> None:
    """Say on standard error what is doubtful in an article."""
    from analysis.article.file import called

    for warning in article.warnings:
        if not warning.startswith("Undated"):  # said below, with what to do
            print(f"{called(article.path or '-')}: {warning}", file=sys.stderr)
    if article.date is None:
        print(
            f'{called(article.path or "-")} gives no date: times such as "Thursday" stay unresolved '
            f"({_dating(article.path or '-')} settles them).",
            file=sys.stderr,
        )


def _dating(path: str) -> str:
    """What gives an article its day, by the kind of its file."""
    if "#" in path:
        return "a day in its column"
    if path.lower().endswith((".md", ".markdown", ".mdown")):
        return "`date: 2022-04-07` in its front matter"
    line = "`Date: 2022-04-07` as its first line"
    page = path.lower().endswith((".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive"))
    return f"its text saved as .txt, with {line}," if page else line


def list_reports(out: Path, failures: list | None = None) -> Path | None:
    from analysis.report.index import write_index

    return write_index(out, failures) if out.is_dir() else None


class Progress:
    """What is being done, on standard error: one line that changes in a terminal, a line per step elsewhere."""

    def __call__(self, step: str, share: float) -> None:
        if sys.stderr.isatty():
            end = "\n" if share >= 1 else ""
            print(f"\r\x1b[K[{share:4.0%}] {step}", end=end, file=sys.stderr, flush=True)
        else:
            print(f"[{share:4.0%}] {step}", file=sys.stderr, flush=True)
