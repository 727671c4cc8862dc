"""What comes with the package: notebooks and articles, beside it in a checkout and inside it once installed."""

import os
from pathlib import Path

PACKAGE = Path(__file__).parent
ROOT = PACKAGE if (PACKAGE / "notebooks").is_dir() else PACKAGE.parent
NOTEBOOKS = ROOT / "notebooks"
SEED = ROOT / "seeds" / "000_ce4bc4c8d34f4797.txt"
NAME = "news-close-reading"  # of the distribution and of its command
CALLED_AS = "ANALYSIS_CALLED_AS"  # in the environment, so that a kernel knows it too
EXTRAS = {  # module → what to install for it
    "anywidget": "lab",
    "bokeh": "corpus",
    "cassis": "cas",
    "dask": "corpus",
    "distributed": "corpus",
    "duckdb": "corpus",
    "ipywidgets": "lab",
    "jupyterlab": "lab",
}


def program() -> list[str]:
    """The words that the program was called by."""
    return [os.environ[CALLED_AS]] if os.environ.get(CALLED_AS) else ["python", "-m", "analysis"]


def missing(module: str | None) -> str:
    """What to do about a module that is not installed, in a sentence; empty where none of ours is wanting."""
    extra = EXTRAS.get((module or "").partition(".")[0])
    return f'This needs {module}, which is not installed: pip install "{NAME}[{extra}]".' if extra else ""
