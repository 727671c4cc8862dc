"""Many runs of the notebook on one warm kernel: every article with every combination of parameters, or a list of runs.

A kernel takes seconds to start and to import; a run on a warm one takes less than one. What one run leaves behind
in the kernel is cleared before the next, and a kernel that died or hangs is replaced.
"""

import contextlib
import hashlib
import itertools
import json
import math
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import InputError
from analysis.report.files import LONGEST, make_folder, path_of, safe, slug, with_parameters
from analysis.report.index import Failure
from analysis.report.index_entry import key_of
from analysis.report.kernel import TIMEOUT, Progress, ReportError, execute, kernel
from analysis.report.notebooks import ARTICLE, read_notebook
from analysis.report.parameters import as_option, checked
from analysis.report.run import load_exporter
from analysis.report.spool import told
from analysis.sound import sound, sounded
from analysis.writing import write_whole

MOST = 500  # runs at once: a report is 1.3 MB, and a list of more is no list for a reader
# Nothing of a run is left to the next but the modules; those are no garbage, and not looking through them again at
# every collection makes a run a fifth faster.
CLEAR = "%reset -f\nimport gc\ngc.collect()\ngc.freeze()\ndel gc"
RESET: dict = {
    "cell_type": "code",
    "id": "reset",
    "metadata": {},
    "execution_count": None,
    "outputs": [],
    "source": CLEAR,
}


@dataclass(frozen=True)
class Run:
    """What a run is asked: checked parameters, `article` one of them, and its report's name, without ".html"."""

    name: str
    parameters: dict[str, object]

    @property
    def article(self) -> str:
        return str(self.parameters["article"])


@dataclass(frozen=True)
class Outcome:
    """What became of a run: the path of its report, or what went wrong in one sentence."""

    run: Run
    path: Path | None
    failure: str = ""


def asked(
    articles: Sequence[str], given: Sequence[tuple[str, object]], filed: dict | list, file: str, otherwise: str
) -> list[dict[str, object]]:
    """What a command line asks for, a dict of parameters per run, none of them checked yet.

    `given` are the pairs of `-p` (a name given more than once asks for a run per value), `filed` what `-f` holds:
    parameters for all runs, or a list of runs. A run that names no article takes those of the command line, or else the
    one of `otherwise`. Raises `InputError`.
    """
    values: dict[str, list] = {}
    for name, value in given:
        values.setdefault(name, []).append(value)
    if articles and "article" in values:
        raise InputError(f"The article is given twice, as {articles[0]} and as {values['article'][0]}; give it once.")
    articles = list(articles) or values.pop("article", [])
    listed = filed if isinstance(filed, list) else [filed]
    if not listed:
        raise InputError(f"{file} holds no runs; give a list of them such as `- {{article: a.txt, min_mentions: 2}}`.")
    for number, run in enumerate(listed, 1):
        if not isinstance(run, dict) or not all(isinstance(name, str) for name in run):
            raise InputError(
                f"{file} does not hold parameters in entry {number}; give `name: value` lines such as "
                "`min_mentions: 2`."
            )
        if articles and "article" in run:
            raise InputError(f"The article is given twice, as {articles[0]} and as {run['article']}; give it once.")
    number = sum(1 if "article" in run else max(len(articles), 1) for run in listed)
    number *= math.prod(map(len, values.values()))
    if number > MOST:
        raise InputError(f"That makes {number:,} runs; at most {MOST} can be made at once, so give fewer.")
    runs = []
    for run in listed:
        for article in [run["article"]] if "article" in run else articles or [otherwise]:
            rest = {name: value for name, value in run.items() if name != "article"}
            runs += [
                {"article": article, **rest, **dict(zip(values, chosen))}
                for chosen in itertools.product(*values.values())
            ]
    return runs


def planned(runs: Sequence[dict[str, object]], listed: str = "") -> list[Run]:
    """The runs with their parameters checked and their reports named; what is asked for twice is run once.

    `listed` names the file that the runs stand in. Raises `InputError` on the first that the notebook cannot take.
    """
    values = []
    for number, run in enumerate(runs, 1):
        try:
            values.append(checked(ARTICLE.known, {**run, "article": _text(run["article"])}))
        except InputError as error:
            raise InputError(f"Run {number} in {listed}: {error}" if listed and len(runs) > 1 else str(error)) from None
    return with_names(values)


def _text(article) -> object:
    """A file may be called 7 or 2022-04-07, which YAML takes for a number and a day."""
    return article if isinstance(article, list | dict | bool | None) else str(article)


def with_names(values: Sequence[dict[str, object]]) -> list[Run]:
    """Runs with names of their own, on any file system; of equal runs the first."""
    stems = stems_of([str(run["article"]) for run in values])
    runs: dict[str, Run] = {}
    seen = set()
    for run in values:
        effective = {name: run.get(name, parameter.default) for name, parameter in ARTICLE.known.items()}
        effective["article"] = os.path.realpath(str(run["article"]))
        key = json.dumps(effective, sort_keys=True)
        if key not in seen:
            seen.add(key)
            name = with_parameters(stems[str(run["article"])], ARTICLE, run)
            if name.casefold() in runs:
                name = f"{name[: LONGEST - 40]}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
            runs[name.casefold()] = Run(name, run)
    return list(runs.values())


def stems_of(articles: Sequence[str]) -> dict[str, str]:
    """Article → the stem of its reports' names: its file's; where another has the same, its folders and ending too."""
    groups: dict[str, dict[str, list[str]]] = {}
    for article in dict.fromkeys(articles):
        groups.setdefault(slug(article).casefold(), {}).setdefault(os.path.realpath(article), []).append(article)
    stems: dict[str, str] = {}
    for group in groups.values():
        paths = [Path(path) for path in group]
        common = Path(os.path.commonpath([path.parent for path in paths]))
        for spelt in (_alone, _with_folder, _with_ending, _with_digest):
            names = [spelt(path, common) for path in paths]
            if len({name.casefold() for name in names}) == len(names):
                break
        stems |= {article: name for name, spellings in zip(names, group.values()) for article in spellings}
    return stems


def _alone(path: Path, common: Path) -> str:
    return slug(path.name)


def _with_folder(path: Path, common: Path) -> str:
    return safe("-".join([*path.parent.relative_to(common).parts, slug(path.name)]))


def _with_ending(path: Path, common: Path) -> str:
    return safe(_with_folder(path, common) + path.suffix.replace(".", "-"))


def _with_digest(path: Path, common: Path) -> str:
    return f"{_with_folder(path, common)}-{hashlib.sha256(os.fsencode(path)).hexdigest()[:8]}"


def failure_of(outcome: Outcome) -> Failure:
    """A run that made no report, as the index names it."""
    run, sentence = outcome.run, outcome.failure
    changed = {name: as_option(sounded(value)) for name, value in run.parameters.items() if name != "article"}
    for path in {run.article, str(run.parameters["article"])}:
        sentence = sentence.replace(path, told(path)) if os.path.isabs(path) else sentence
    return Failure(run.name, told(run.article), changed, sound(sentence), key=key_of([run.article]))


def sweep(
    runs: Sequence[Run],
    out: Path,
    unreadable: dict[str, str] | None = None,
    progress: Progress | None = None,
    timeout: int = TIMEOUT,
) -> Iterator[Outcome]:
    """Make the runs' reports in the folder `out`, one after the other; yields what became of each.

    `unreadable` (article → sentence) are articles that are known to be of no use: their runs fail at once. `progress`
    is told of each run's steps. Raises `InputError` where nothing can be written.
    """
    progress, unreadable = progress or (lambda step, share: None), unreadable or {}
    notebook = read_notebook(ARTICLE.path)
    make_folder(Path(out))
    with Warm() as warm:
        for run in runs:
            if run.article in unreadable:
                yield Outcome(run, None, unreadable[run.article])
                continue
            try:
                done = warm.execute(notebook, run.parameters, progress, timeout)
                from analysis.report.exporter import to_html  # nbconvert takes a while to import

                page = to_html(done, Path(out))
            except InputError as error:
                yield Outcome(run, None, str(error))
                continue
            path = path_of(Path(out), ARTICLE, run.parameters, run.name)
            write_whole(path, page.encode())
            yield Outcome(run, path)


class Warm(contextlib.AbstractContextManager):
    """A kernel that is started when it is first needed, cleared before every notebook, and replaced when it breaks."""

    def __init__(self, start: Callable = kernel):
        self._start, self._held, self._manager = start, contextlib.ExitStack(), None

    def execute(
        self, notebook: dict, parameters: dict[str, object], progress: Progress, timeout: int = TIMEOUT
    ) -> dict:
        """The executed notebook; raises `ReportError`."""
        if self._manager is None:
            progress("Starting the kernel", 0.05)
            articles = [str(parameters["article"])] if "article" in parameters else []
            self._manager = self._held.enter_context(self._start(notebook, articles))
        try:
            cleared = notebook | {"cells": [RESET, *notebook["cells"]]}
            done = execute(cleared, parameters, self._manager, progress, timeout, load_exporter)
        except ReportError as error:
            if error.__cause__ is not None:  # not what the notebook said, but what befell the kernel: dead, or busy
                self._close()
            raise
        done.notebook["cells"] = done.notebook["cells"][1:]
        return done.notebook

    def _close(self) -> None:
        self._manager = None
        self._held.close()

    def __exit__(self, *raised) -> None:
        self._close()
