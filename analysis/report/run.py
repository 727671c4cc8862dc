"""Parameters → a notebook run in a kernel → one HTML file: the same way for an article, a comparison and a corpus."""

import contextlib
import threading
import time
from pathlib import Path

from analysis.report.files import make_folder, path_of
from analysis.report.kernel import TIMEOUT, Progress, execute, kernel
from analysis.report.notebooks import CORPUS, Notebook, all_located, located, read_notebook
from analysis.report.parameters import checked
from analysis.writing import write_whole


def report(
    notebook: Notebook,
    subject: str | list[str],
    parameters: dict[str, object],
    out: Path,
    progress: Progress | None = None,
    timeout: int = TIMEOUT,
) -> Path:
    """Run a notebook on its subject (an article, articles, a corpus folder) and write one HTML file into `out`.

    `parameters` are the notebook's own (`Notebook.known`); `timeout` is in seconds a cell. Raises `InputError`
    (one sentence) and then leaves no file.
    """
    return timed_report(notebook, subject, parameters, out, progress, timeout)[0]


def timed_report(
    notebook: Notebook,
    subject: str | list[str],
    parameters: dict[str, object],
    out: Path,
    progress: Progress | None = None,
    timeout: int = TIMEOUT,
) -> tuple[Path, dict[str, float]]:
    """As `report`, with where the time went: step → seconds."""
    progress = progress or (lambda step, share: None)
    source = read_notebook(notebook.path)
    values = checked(notebook.known, {**parameters, notebook.subject: subject})
    if notebook is CORPUS:
        from analysis.corpus.selection import require_corpus  # with a database that no other report needs

        require_corpus(Path(str(subject)))  # what is wrong with it is said before a kernel is started
    out = Path(out)
    make_folder(out)
    progress("Starting the kernel", 0.05)
    with kernel(source, articles_of(notebook, values)) as manager:
        executed = execute(source, values, manager, progress, timeout, meanwhile=load_exporter)
    progress("Writing the report", 0.95)
    started = time.perf_counter()
    path = path_of(out, notebook, values)
    from analysis.report.exporter import to_html  # nbconvert takes a while to import: see `load_exporter`

    write_whole(path, to_html(executed.notebook, out).encode())
    progress(f"Wrote {path}", 1.0)
    return path, executed.seconds | {"html": time.perf_counter() - started}


def articles_of(notebook: Notebook, values: dict) -> list[str]:
    """The articles that a notebook will read; none for a corpus, which has been read."""
    if notebook is CORPUS:
        return []
    subject = values[notebook.subject]
    return all_located(subject) if isinstance(subject, list) else [located(subject)]


def load_exporter() -> None:
    """Import what writes the page on the side, while the kernel works and this process only waits for it."""

    def load() -> None:
        with contextlib.suppress(Exception):  # whoever needs it learns what is wrong
            from analysis.report import assets, exporter

            exporter.exporter()
            assets.libraries()

    threading.Thread(target=load, daemon=True).start()
