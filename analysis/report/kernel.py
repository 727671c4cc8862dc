"""A notebook run through papermill in a kernel that imports what it needs while papermill itself is still loading."""

import contextlib
import logging
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analysis.errors import InputError

TIMEOUT = 600  # seconds a cell may take; papermill has no limit of its own
Progress = Callable[[str, float], None]  # what is being done, and the share of the work that is behind us
IMPORTS = "import analysis.reading.store, analysis.tables.choosable, analysis.report.record, analysis.charts.article.summary, analysis.charts.article.text"


class ReportError(InputError):
    """The notebook could not be run to its end; the message is what went wrong in it, in one sentence."""


@dataclass(frozen=True)
class Executed:
    """A notebook with its outputs, and where the time went (step → seconds)."""

    notebook: dict
    seconds: dict[str, float]


@contextlib.contextmanager
def kernel() -> Iterator:
    """A Python kernel, starting in the folder that we are in; it may run several notebooks, one after the other."""
    from jupyter_client.manager import AsyncKernelManager
    from jupyter_core.utils import run_sync

    manager = AsyncKernelManager(kernel_name="python3")
    # The kernel's own remarks on transport and interrupts are nothing for whoever asked for a report.
    run_sync(manager.start_kernel)(
        extra_arguments=[f"--InteractiveShellApp.exec_lines={IMPORTS}"], stderr=subprocess.DEVNULL
    )
    try:
        yield manager
    finally:
        run_sync(manager.shutdown_kernel)(now=True)


def execute(
    notebook: dict, parameters: dict[str, object], manager, progress: Progress, timeout: int = TIMEOUT
) -> Executed:
    """Run a notebook's cells in a kernel; raises `ReportError` with what went wrong in it."""
    seconds, started = {}, time.perf_counter()
    import nbformat
    import papermill
    from papermill.clientwrap import PapermillNotebookClient
    from papermill.engines import NBClientEngine, papermill_engines

    class Watched(NBClientEngine):
        """papermill's engine on a kernel that is there already, telling which section it is at."""

        @classmethod
        def execute_managed_notebook(cls, nb_man, kernel_name, **kwargs):
            start_cell, cells = nb_man.cell_start, nb_man.nb.cells

            def cell_start(cell, cell_index=None, **more):
                seconds.setdefault("kernel start", time.perf_counter() - started)
                heading = cell.cell_type == "markdown" and re.match(r"#+ (.+)", cell.source)
                if heading:
                    progress(heading[1], 0.2 + 0.7 * (cell_index or 0) / len(cells))
                return start_cell(cell, cell_index, **more)

            nb_man.cell_start = cell_start
            client = PapermillNotebookClient(
                nb_man,
                km=manager,
                timeout=timeout,
                startup_timeout=60,
                store_widget_state=False,
                log=logging.getLogger("papermill"),
            )
            return client.execute()

    papermill_engines.register("watched", Watched)
    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # it logs every path, and that nothing is saved
    try:
        done = papermill.execute_notebook(
            nbformat.from_dict(notebook),
            None,
            parameters,
            engine_name="watched",
            progress_bar=False,
            kernel_name="python3",
        )
    except papermill.PapermillExecutionError as error:
        raise ReportError(_sentence(error.ename, error.evalue)) from None
    except Exception as error:  # nbclient's own: a dead kernel, a cell that takes too long
        raise ReportError(_failure(error, timeout)) from error
    seconds["cells"] = time.perf_counter() - started - seconds.get("kernel start", 0)
    return Executed(done, seconds)


def _sentence(name: str, message: str) -> str:
    """An exception in the kernel as one sentence: ours are one already, others are named."""
    message = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", message or "").split())
    if name in ("InputError", "ParameterError"):
        return message
    return f"The notebook stopped with {name}: {message[:300].rstrip('.')}."


def _failure(error: Exception, timeout: int) -> str:
    if type(error).__name__ == "CellTimeoutError":
        return f"The notebook was stopped: a cell took longer than {timeout} seconds; try a shorter article."
    if type(error).__name__ == "DeadKernelError":
        return "The notebook's kernel died, most likely for want of memory; try a shorter article."
    return f"The notebook could not be run ({type(error).__name__}): {' '.join(str(error).split())[:300]}."
