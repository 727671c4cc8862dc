"""What comes with the package: notebooks and articles, beside it in a checkout and inside it once installed."""

import sys
from pathlib import Path

PACKAGE = Path(__file__).parent
ROOT = PACKAGE if (PACKAGE / "notebooks").is_dir() else PACKAGE.parent
NOTEBOOKS = ROOT / "notebooks"
SEED = ROOT / "seeds" / "000_ce4bc4c8d34f4797.txt"
NAME = "news-close-reading"  # of the distribution and of its command
EXTRAS = {  # module → what to install for it
    "anywidget": "lab",
    "bokeh": "corpus",
    "dask": "corpus",
    "distributed": "corpus",
    "duckdb": "corpus",
    "ipywidgets": "lab",
    "jupyterlab": "lab",
}


def program() -> list[str]:
    """The words that the program was called by."""
    return [NAME] if Path(sys.argv[0]).stem == NAME else ["python", "-m", "analysis"]


def missing(module: str | None) -> str:
    """What to do about a module that is not installed, in a sentence; empty where none of ours is wanting."""
    extra = EXTRAS.get((module or "").partition(".")[0])
    return f'This needs {module}, which is not installed: pip install "{NAME}[{extra}]".' if extra else ""
