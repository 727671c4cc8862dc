"""The notebook, open in JupyterLab."""

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from analysis.commands.shared import LOOK
from analysis.errors import InputError
from analysis.shipped import NOTEBOOKS, PACKAGE, ROOT, missing

NAMES = ("article", "compare", "corpus")


def add(commands) -> None:
    lab = commands.add_parser(
        "lab",
        formatter_class=LOOK,
        help="the notebook in JupyterLab",
        description="Opens a notebook in JupyterLab: that of the project in a checkout of it, elsewhere a copy in the "
        "folder that you are in (one that is there is left as it is).",
    )
    lab.add_argument(
        "words",
        metavar="NOTEBOOK",
        nargs="*",
        help="article (the default), compare or corpus; behind --: JupyterLab's own, as -- --no-browser",
    )
    lab.set_defaults(run=_lab)


def _lab(options: argparse.Namespace) -> None:
    name, *more = (
        options.words if options.words and not options.words[0].startswith("-") else [NAMES[0], *options.words]
    )
    if name not in NAMES:
        raise InputError(f"There is no notebook {name}; name one of {', '.join(NAMES)}.")
    if not find_spec("jupyterlab"):
        raise InputError(missing("jupyterlab"))
    as_root = ["--allow-root"] if hasattr(os, "getuid") and os.getuid() == 0 else []  # in a container
    command = ["-m", "jupyter", "lab", str(_notebook(name)), *as_root, *more]
    os.execve(sys.executable, [sys.executable, *command], environment())


def environment() -> dict[str, str]:
    """Ours, with settings under which JupyterLab asks nobody for news, and with this interpreter as its kernel."""
    ours = {"JUPYTER_CONFIG_PATH": PACKAGE / "lab" / "settings", "JUPYTER_PATH": Path(sys.prefix) / "share" / "jupyter"}
    paths = {name: os.pathsep.join(filter(None, (str(path), os.environ.get(name)))) for name, path in ours.items()}
    return {**os.environ, **paths}


def _notebook(name: str) -> Path:
    """The notebook to open: in a checkout its own, elsewhere a copy in the working folder."""
    shipped = NOTEBOOKS / f"{name}.ipynb"
    if ROOT != PACKAGE:
        return shipped
    copy = Path.cwd() / shipped.name
    try:
        if not copy.exists():
            copy.write_bytes(shipped.read_bytes())
    except OSError as error:
        raise InputError(f"{copy.name} cannot be written here ({error.strerror}); go to a folder of yours.") from None
    return copy
