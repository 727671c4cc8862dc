"""Every word list with where it is from, in the words of its own head: `make docs` writes docs/word-lists.md."""

from itertools import takewhile
from pathlib import Path

from tests.conftest import ROOT
from tests.documentation.reference import table

PAGE = ROOT / "docs" / "word-lists.md"
HEAD = """# Word lists

What the reading knows of English and of the world stands in `analysis/lexicon/`, a list a file. Below is what each list
says of itself; made by `make docs`. "By hand" and "our own list" are ours, under the project's licence. Lists drawn
from WordNet carry its notice, `analysis/lexicon/LICENSE-wordnet.txt`.

"""


def page() -> str:
    paths = [path for path in sorted((ROOT / "analysis" / "lexicon").iterdir()) if path.suffix in (".csv", ".txt")]
    rows = [(f"`{path.name}`", said(path)) for path in paths if not path.name.startswith("LICENSE")]
    return HEAD + table(("list", "what it holds, and where it is from"), rows) + "\n"


def said(path: Path) -> str:
    """The comment that a list begins with."""
    lines = takewhile(lambda line: line.startswith("#"), path.read_text("utf-8").splitlines())
    return " ".join(line.lstrip("# ").rstrip().replace("<", "&lt;") for line in lines)
