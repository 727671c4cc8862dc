"""The three notebooks that reports are made with: where each lies, what it takes, and the command that runs it."""

import json
import os
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from analysis.errors import InputError
from analysis.report.parameters import Parameter, as_option, checked, parameters_of
from analysis.shipped import NOTEBOOKS as FOLDER
from analysis.shipped import ROOT, program

LIVE = "live"  # tag of cells that need a kernel behind them: they have no place in a file


@dataclass(frozen=True)
class Notebook:
    """A notebook of the project. kind: what its report is on; subject: the parameter that names what is read."""

    kind: str
    path: Path
    command: str
    subject: str

    @property
    def known(self) -> dict[str, Parameter]:
        """What it takes, by name."""
        return _known(self.path)

    def unusual(self, parameters: dict[str, object]) -> dict[str, str]:
        """The parameters that are not at their default, as `-p` takes them; its subject is none of them."""
        known = self.known
        return {
            name: as_option(value)
            for name, value in parameters.items()
            if name != self.subject and (name not in known or ("" if value is None else value) != known[name].default)
        }

    def taken(self, cells: dict[str, object]) -> SimpleNamespace:
        """Its parameters among what its cells define (`globals()`), checked as a command checks them."""
        return SimpleNamespace(**checked(self.known, {name: cells[name] for name in self.known if name in cells}))

    def command_line(self, parameters: dict[str, object]) -> str:
        """The command that makes the same report again."""
        subject = parameters.get(self.subject, "")
        words = [*program(), self.command]
        words += map(str, subject) if isinstance(subject, list | tuple) else [str(subject)]
        for name, value in self.unusual(parameters).items():
            words += ["-p", name, value]
        return shlex.join(words)

    def papermill_call(self, parameters: dict[str, object]) -> str:
        """The call of papermill that runs the notebook itself with the same parameters."""
        here = Path(self.path.name)  # a copy, where there is one
        words = ["papermill", here.name if here.exists() else os.path.relpath(self.path), "out.ipynb"]
        for name, value in parameters.items():
            if name == self.subject or value != self.known[name].default:
                if isinstance(value, list):
                    words += ["-y", f"{name}: {as_option(value)}"]
                else:  # text as it is; papermill makes numbers of the others
                    words += ["-r" if isinstance(value, str) else "-p", name, str(value)]
        return shlex.join(words)


ARTICLE = Notebook("article", FOLDER / "article.ipynb", "report", "article")
COMPARISON = Notebook("comparison", FOLDER / "compare.ipynb", "compare", "articles")
CORPUS = Notebook("corpus", FOLDER / "corpus.ipynb", "corpus-report", "folder")
NOTEBOOKS = {notebook.kind: notebook for notebook in (ARTICLE, COMPARISON, CORPUS)}


@cache
def _known(path: Path) -> dict[str, Parameter]:
    return parameters_of(read_notebook(path))


def read_notebook(path: Path) -> dict:
    """A notebook as committed, without its live cells; raises `InputError` where it is not there."""
    try:
        notebook = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise InputError(f"There is no notebook {path}: it came with the program; install that anew.") from None
    except ValueError:
        raise InputError(
            f"{path} is no notebook any more (not JSON): restore it (git checkout), or install the program anew."
        ) from None
    cells = [cell for cell in notebook["cells"] if LIVE not in cell["metadata"].get("tags", [])]
    return notebook | {"cells": cells}


def located(path: str) -> str:
    """The path as given, or from the project's root where there is none: JupyterLab works in the notebook's folder."""
    file = path if Path(path).exists() else path.partition("#")[0]  # news.jsonl#5 is an article of a table
    return str(ROOT / path) if not Path(file).exists() and (ROOT / file).exists() else path


def all_located(paths: Sequence[str] | str) -> list[str]:
    """The articles that several files and folders hold, each as `located`."""
    from analysis.story.story import paths_of  # a report on one article needs nothing of a story

    return paths_of([located(path) for path in ([paths] if isinstance(paths, str) else paths)])
