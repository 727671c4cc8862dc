"""Parameters → the notebook run through papermill → one HTML file, written whole or not at all."""
import contextlib
import logging
import os
import re
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import InputError
from analysis.report.parameters import checked, parameters_of

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "article.ipynb"

TIMEOUT = 600  # seconds a cell may take; papermill has no limit of its own
LIVE = "live"  # tag of cells that need a kernel behind them: they have no place in a file
Progress = Callable[[str, float], None]  # what is being done, and the share of the work that is behind us


class ReportError(InputError):
    """The notebook could not be run to its end; the message is what went wrong in it, in one sentence."""


@dataclass(frozen=True)
class Executed:
    """A notebook with its outputs, and where the time went (step → seconds)."""
    notebook: dict
    seconds: dict[str, float]


def report(article: str, parameters: dict[str, object], out: Path, progress: Progress | None = None) -> Path:
    """Run the notebook on an article file and write one HTML file, named after the article, into the folder `out`.

    `parameters` are the notebook's own (`parameters_of`). Raises `InputError` (one sentence) and then leaves no file.
    """
    progress = progress or (lambda step, share: None)
    notebook = read_notebook(NOTEBOOK)
    values = checked(parameters_of(notebook), {**parameters, "article": str(article)})
    out = Path(out)
    make_folder(out)
    executed = execute(notebook, values, progress)
    progress("Writing the report", 0.9)
    from analysis.report.export import to_html  # nbconvert takes a second to import
    path = out / f"{slug(article)}.html"
    write_whole(path, to_html(executed.notebook))
    progress(f"Wrote {path}", 1.0)
    return path


def read_notebook(path: Path) -> dict:
    """The notebook as committed, without its live cells; raises `InputError` where it is not there."""
    import nbformat
    try:
        notebook = nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise InputError(f"There is no notebook {path}: reports are made from a checkout of the project "
                         "(git clone), where it lies under notebooks/.") from None
    notebook.cells = [cell for cell in notebook.cells if LIVE not in cell.metadata.get("tags", [])]
    return notebook


def execute(notebook, parameters: dict[str, object], progress: Progress, timeout: int = TIMEOUT) -> Executed:
    """Run a notebook in a kernel of its own, in the folder that we are in."""
    import papermill
    from papermill.engines import NBClientEngine, papermill_engines

    seconds, started = {}, time.perf_counter()

    class Watched(NBClientEngine):
        """papermill's engine that says which cell it is at."""

        @classmethod
        def execute_managed_notebook(cls, manager, kernel_name, **kwargs):
            start_cell, cells = manager.cell_start, manager.nb.cells

            def cell_start(cell, cell_index=None, **more):
                seconds.setdefault("kernel start", time.perf_counter() - started)
                if heading := re.match(r"#+ (.+)", cell.source):
                    progress(heading[1], 0.1 + 0.8 * (cell_index or 0) / len(cells))
                return start_cell(cell, cell_index, **more)

            manager.cell_start = cell_start
            return super().execute_managed_notebook(manager, kernel_name, **kwargs)

    papermill_engines.register("watched", Watched)
    progress("Starting the kernel", 0.05)
    logging.getLogger("papermill").setLevel(logging.ERROR)  # it logs every path, and that nothing is saved
    try:
        done = papermill.execute_notebook(notebook, None, parameters, engine_name="watched", progress_bar=False,
                                          execution_timeout=timeout, kernel_name="python3")
    except papermill.PapermillExecutionError as error:
        raise ReportError(_sentence(error.ename, error.evalue)) from None
    except Exception as error:  # nbclient's own: a dead kernel, a cell that takes too long
        raise ReportError(_failure(error, timeout)) from error
    seconds["cells"] = time.perf_counter() - started - seconds.get("kernel start", 0)
    return Executed(done, seconds)


def _sentence(name: str, message: str) -> str:
    """An exception in the kernel as one sentence: ours are one already, others are named."""
    message = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", message or "").split())
    if name in ("InputError", "ParameterError", "ValueError") and message.endswith((".", "?")):
        return message
    return f"The notebook stopped with {name}: {message[:300].rstrip('.')}."


def _failure(error: Exception, timeout: int) -> str:
    if type(error).__name__ == "CellTimeoutError":
        return f"The notebook was stopped: a cell took longer than {timeout} seconds; try a shorter article."
    if type(error).__name__ == "DeadKernelError":
        return "The notebook's kernel died, most likely for want of memory; try a shorter article."
    return f"The notebook could not be run ({type(error).__name__}): {' '.join(str(error).split())[:300]}."


def make_folder(folder: Path) -> None:
    """Make the folder that a report goes into, or say why not before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise InputError(f"Cannot write into {folder}: it is a file, not a folder; give another --out.") from None
    except OSError as error:
        raise InputError(f"Cannot make the folder {folder} ({error.strerror}); give another --out.") from None
    if not os.access(folder, os.W_OK):
        raise InputError(f"Cannot write into the folder {folder} (permission denied); give another --out.")


def write_whole(path: Path, text: str) -> None:
    """Write a file under its name only once it is complete."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def slug(article: str) -> str:
    """A file's name without folder and ending, safe as the name of another: "seeds/a b.txt" → "a-b"."""
    return re.sub(r"[^\w.-]+", "-", Path(article).stem).strip("-.")[:80] or "article"
