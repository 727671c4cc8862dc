"""Parameters → the notebook run through papermill → one HTML file, written whole or not at all."""

import contextlib
import hashlib
import json
import os
import re
import tempfile
import time
from pathlib import Path

from analysis.errors import InputError
from analysis.report.kernel import TIMEOUT, Progress, ReportError, execute, kernel
from analysis.report.parameters import Parameter, checked, parameters_of

__all__ = ["ReportError", "report"]
NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "article.ipynb"
LONGEST = 200  # bytes of a file's name; most file systems take 255
LIVE = "live"  # tag of cells that need a kernel behind them: they have no place in a file


def report(
    article: str, parameters: dict[str, object], out: Path, progress: Progress | None = None, timeout: int = TIMEOUT
) -> Path:
    """Run the notebook on an article file and write one HTML file, named by `name_of`, into the folder `out`.

    `parameters` are the notebook's own (`parameters_of`); `timeout` is in seconds a cell. Raises `InputError`
    (one sentence) and then leaves no file.
    """
    return timed_report(article, parameters, out, progress, timeout)[0]


def timed_report(
    article: str, parameters: dict[str, object], out: Path, progress: Progress | None = None, timeout: int = TIMEOUT
) -> tuple[Path, dict[str, float]]:
    """As `report`, with where the time went: step → seconds."""
    progress = progress or (lambda step, share: None)
    notebook = read_notebook(NOTEBOOK)
    known = parameters_of(notebook)
    values = checked(known, {**parameters, "article": str(article)})
    out = Path(out)
    make_folder(out)
    progress("Starting the kernel", 0.05)
    with kernel() as manager:
        executed = execute(notebook, values, manager, progress, timeout)
    progress("Writing the report", 0.95)
    started = time.perf_counter()
    from analysis.report.export import to_html

    path = out / f"{report_name(out, name_of(slug(article), values, known), article)}.html"
    write_whole(path, to_html(executed.notebook))
    progress(f"Wrote {path}", 1.0)
    return path, executed.seconds | {"html": time.perf_counter() - started}


def report_name(out: Path, name: str, article: str) -> str:
    """The name, or one of its own where another article's report in `out` has it (`ownership.own_name`)."""
    from analysis.article.opening import read
    from analysis.report.ownership import own_name

    return own_name(out, name, [article], lambda: read(article).text)


def read_notebook(path: Path) -> dict:
    """The notebook as committed, without its live cells; raises `InputError` where it is not there."""
    try:
        notebook = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise InputError(
            f"There is no notebook {path}: reports are made from a checkout of the project "
            "(git clone), where it lies under notebooks/."
        ) from None
    except ValueError:
        raise InputError(f"{path} is no notebook any more (not JSON): restore it with git checkout {path}.") from None
    cells = [cell for cell in notebook["cells"] if LIVE not in cell["metadata"].get("tags", [])]
    return notebook | {"cells": cells}


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
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def name_of(stem: str, values: dict[str, object], known: dict[str, Parameter]) -> str:
    """A report's name: the article's, then what is not at its default ("mill--min_mentions-2--kinds-person+country").

    So runs of one article with other parameters stand beside each other, and a run keeps its name.
    """
    parts = [stem] + [
        f"{name}-{safe(in_file_name(values[name])) or 'none'}"
        for name, parameter in known.items()
        if name in values and name != "article" and values[name] != parameter.default
    ]
    name = "--".join(parts)
    if len(name.encode()) <= LONGEST:
        return name
    digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:8]
    return f"{name.encode()[: LONGEST - 9].decode(errors='ignore').rstrip('-.+')}-{digest}"


def in_file_name(value) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def slug(article: str) -> str:
    """A file's name without folder and ending, safe as the name of another: "seeds/a b.txt" → "a-b".

    An article of a table keeps its line: "news.jsonl#5" → "news-5".
    """
    table = re.fullmatch(r"(.+)#(\d+)(&.*)?", Path(article).name)
    stem = f"{Path(table[1]).stem[:70]}-{table[2]}" if table else Path(article).stem
    name = safe(stem)[:80] or "article"
    return f"{name}-article" if name.casefold() == "index" else name  # index.html lists the reports


def safe(text: str) -> str:
    """Without what has a meaning in paths, addresses and shells."""
    return re.sub(r"[^\w.+-]+", "-", text).strip("-.+")
