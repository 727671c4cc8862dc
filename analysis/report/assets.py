"""The scripts of the pages: the files of static/, joined in a fixed order instead of bundled.

A file declares functions and constants for those behind it; only the last one runs something.
"""

from pathlib import Path

STATIC = Path(__file__).parent / "static"
INSTRUMENT = (
    *("words", "choice", "address", "base", "choosing", "card", "passages", "lists"),
    *("figures", "controls", "arrows", "tables", "downloads", "citing", "instrument"),
)
PRODUCTS = {"article": ("page", "article"), "corpus": ("page", "corpus"), "explorer": ("widget",)}


def files(product: str) -> list[str]:
    """The instrument and what starts it: in an "article"'s page, in a "corpus"'s, or in JupyterLab ("explorer")."""
    return [f"instrument/{name}.js" for name in INSTRUMENT] + [f"{name}.js" for name in PRODUCTS[product]]


def scripts(product: str) -> str:
    """One strict script of all that."""
    return '"use strict";\n\n' + "\n".join((STATIC / name).read_text("utf-8") for name in files(product))
