"""A notebook run through papermill in a kernel that imports what it needs while papermill itself is still loading."""

import ast
import contextlib
import functools
import logging
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from analysis.charts.kit.picture import PICTURES
from analysis.errors import InputError
from analysis.report.markup import printed, sentence
from analysis.report.spool import spooling
from analysis.sound import sounded

TIMEOUT = 600  # seconds a cell may take; papermill has no limit of its own
START = 300  # seconds a kernel may take to start: it loads the reading meanwhile, perhaps on a busy machine
Progress = Callable[[str, float], None]  # what is being done, and the share of the work that is behind us


class ReportError(InputError):
    """The notebook could not be run to its end; the message is what went wrong in it, in one sentence."""


@dataclass(frozen=True)
class Executed:
    """A notebook with its outputs, and where the time went (step → seconds)."""

    notebook: dict
    seconds: dict[str, float]


@contextlib.contextmanager
def kernel(notebook: dict | None = None, articles: Sequence[str] = ()) -> Iterator:
    """A Python kernel, starting in the folder that we are in; it may run several notebooks, one after the other.

    While it starts, it loads what the `notebook` imports and what reading the `articles` needs.
    """
    from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from jupyter_core.utils import run_sync

    class ThisInterpreter(KernelSpecManager):
        """Whatever "python3" is on this machine, for another Python or broken: the kernel is the Python that we run."""

        def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
            argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
            return KernelSpec(argv=argv, display_name=kernel_name, language="python")

    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=ThisInterpreter())
    imports = _imports(notebook or {"cells": []})
    ahead = f"from {__name__} import load\nload({imports!r}, {list(articles)!r})"
    with spooling() as folder:
        manager.connection_file = str(folder / "kernel.json")
        try:
            run_sync(manager.start_kernel)(
                env={**os.environ, PICTURES: "none"},  # a report's charts are drawn by its page
                extra_arguments=["--InteractiveShellApp.exec_lines=exec(" + repr(ahead) + ", {})"],
                stderr=subprocess.DEVNULL,  # its remarks on transport and interrupts are nothing for our reader
            )
            yield manager
        finally:
            if manager.has_kernel:
                run_sync(manager.shutdown_kernel)(now=True)


def _imports(notebook: dict) -> list[str]:
    """The lines of a notebook that import."""
    code = "\n".join("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
    try:
        return [ast.unparse(line) for line in ast.parse(code).body if isinstance(line, ast.Import | ast.ImportFrom)]
    except SyntaxError:  # a magic of IPython's, or a mistake, which the cell will name
        return []


@contextlib.contextmanager
def _no_grammar_of_addresses() -> Iterator[None]:
    """jsonschema, which both papermill and Altair import, compiles a grammar of international addresses as it loads:
    a second, for a format that no notebook and no chart is checked for."""
    name = "rfc3987_syntax"
    hidden = name not in sys.modules
    if hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # how Python marks what cannot be imported
    try:
        yield
    finally:
        if hidden:
            sys.modules.pop(name, None)


def load(imports: Sequence[str], articles: Sequence[str]) -> None:
    """In the kernel: import as the notebook will, and load what reading needs if an article was not read before."""
    with contextlib.suppress(Exception), _no_grammar_of_addresses():  # what is wrong with it, the notebook says
        exec("\n".join(imports), {})
    with contextlib.suppress(Exception):
        from analysis.article import Article
        from analysis.article.opening import read
        from analysis.reading import store

        if not all(store.holds(read(article)) for article in articles):
            from analysis.reading.pipeline import parse

            parse(Article("Ann Lowe said on Monday that it had rained."))  # loads the models and the word lists


@functools.cache
def _engine() -> str:
    """The name of papermill's engine on a kernel that is there already, which tells which section it is at."""
    from papermill.clientwrap import PapermillNotebookClient
    from papermill.engines import NBClientEngine, papermill_engines

    class Watched(NBClientEngine):
        @classmethod
        def execute_managed_notebook(cls, nb_man, kernel_name, *, manager, timeout, at_cell, **kwargs):
            start_cell, cells = nb_man.cell_start, nb_man.nb.cells

            def cell_start(cell, cell_index=None, **more):
                at_cell(cell, (cell_index or 0) / len(cells))
                return start_cell(cell, cell_index, **more)

            nb_man.cell_start = cell_start
            return PapermillNotebookClient(
                nb_man,
                km=manager,
                timeout=timeout,
                startup_timeout=START,
                # Else a busy machine, on which outputs are four seconds late, is told that a cell took too long.
                iopub_timeout=timeout,
                store_widget_state=False,
                log=logging.getLogger("papermill"),
            ).execute()

    papermill_engines.register("watched", Watched)
    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # it logs every path, and that nothing is saved
    return "watched"


def execute(
    notebook: dict,
    parameters: dict[str, object],
    manager,
    progress: Progress,
    timeout: int = TIMEOUT,
    meanwhile: Callable[[], None] = lambda: None,
) -> Executed:
    """Run a notebook's cells in a kernel; raises `ReportError` with what went wrong in it.

    `meanwhile` is called once papermill is loaded and the kernel has its turn.
    """
    started = time.perf_counter()
    seconds: dict[str, float] = {}
    with _no_grammar_of_addresses():
        import nbformat
        import papermill

    def at_cell(cell, share: float) -> None:
        seconds.setdefault("kernel start", time.perf_counter() - started)
        heading = cell.cell_type == "markdown" and re.match(r"#+ (.+)", cell.source)
        if heading:
            progress(heading[1], 0.2 + 0.7 * share)

    engine = _engine()
    meanwhile()
    try:
        done = papermill.execute_notebook(
            nbformat.from_dict(notebook),
            None,
            {name: sounded(value) for name, value in parameters.items()},
            engine_name=engine,
            progress_bar=False,
            kernel_name="python3",
            manager=manager,
            timeout=timeout,
            at_cell=at_cell,
        )
    except papermill.PapermillExecutionError as error:
        raise ReportError(_stopped(error.ename, error.evalue)) from None
    except Exception as error:  # nbclient's own: a dead kernel, a cell that takes too long
        raise ReportError(_failure(error, timeout)) from error
    seconds["cells"] = time.perf_counter() - started - seconds.get("kernel start", 0)
    return Executed(done, seconds)


def _stopped(name: str, message: str) -> str:
    """An exception in the kernel as one sentence: ours are one already, others are named."""
    said = sentence(name, message)
    return said if said == " ".join(printed(message or "").split()) else f"The notebook stopped with {said}"


def _failure(error: Exception, timeout: int) -> str:
    if type(error).__name__ == "CellTimeoutError":
        return f"The notebook was stopped: a cell took longer than {timeout} seconds; try a shorter article."
    if type(error).__name__ == "DeadKernelError":
        return "The notebook's kernel died, most likely for want of memory; try a shorter article."
    if "Kernel didn't respond" in str(error):
        return (
            f"The notebook's kernel did not start within {START} seconds; run it again when the machine is less busy."
        )
    if "Kernel died before" in str(error):
        return (
            "The notebook's kernel ended while it started, most likely for want of memory; close other programs first."
        )
    return f"The notebook could not be run ({type(error).__name__}): {' '.join(str(error).split())[:300]}."
