"""Several articles → the notebook that compares them → one HTML file, written whole or not at all."""

import time
from collections.abc import Sequence
from pathlib import Path

from analysis.report.kernel import TIMEOUT, Progress, execute, kernel
from analysis.report.parameters import checked, parameters_of
from analysis.report.run import make_folder, name_of, read_notebook, slug, write_whole

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "compare.ipynb"


def compare(
    articles: Sequence[str],
    parameters: dict[str, object],
    out: Path,
    progress: Progress | None = None,
    timeout: int = TIMEOUT,
) -> Path:
    """Run the notebook on two to a dozen articles (files, or folders of them) and write one HTML file into `out`.

    `parameters` are the notebook's own. Raises `InputError` (one sentence) and then leaves no file.
    """
    return timed_compare(articles, parameters, out, progress, timeout)[0]


def timed_compare(
    articles: Sequence[str],
    parameters: dict[str, object],
    out: Path,
    progress: Progress | None = None,
    timeout: int = TIMEOUT,
) -> tuple[Path, dict[str, float]]:
    """As `compare`, with where the time went: step → seconds."""
    progress = progress or (lambda step, share: None)
    notebook = read_notebook(NOTEBOOK)
    known = parameters_of(notebook)
    values = checked(known, {**parameters, "articles": [str(article) for article in articles]})
    out = Path(out)
    make_folder(out)
    progress("Starting the kernel", 0.05)
    with kernel() as manager:
        executed = execute(notebook, values, manager, progress, timeout)
    progress("Writing the report", 0.95)
    started = time.perf_counter()
    from analysis.report.export import to_html
    from analysis.report.ownership import own_name
    from analysis.story.story import paths_of

    others = {name: value for name, value in values.items() if name != "articles"}
    path = out / f"{own_name(out, name_of(stem_of(articles), others, known), paths_of(articles))}.html"
    write_whole(path, to_html(executed.notebook))
    progress(f"Wrote {path}", 1.0)
    return path, executed.seconds | {"html": time.perf_counter() - started}


def stem_of(articles: Sequence[str]) -> str:
    """What the file is named by: the folder where there is but one, else the first article and how many go with it."""
    if len(articles) == 1:
        return slug(str(Path(articles[0]).resolve().name) + ".html")
    return f"{slug(articles[0])}-and-{len(articles) - 1}-more"
