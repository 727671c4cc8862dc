"""A file of corrections while a reader makes some: written at once, and never over what somebody else wrote."""

from pathlib import Path

from analysis.edits.file import Edit, content_of, edits_of, written
from analysis.errors import InputError
from analysis.writing import write_whole


class Kept:
    """The corrections of a file, or of nowhere (`path` None). Raises InputError where it holds none."""

    def __init__(self, path: Path | None):
        self.path = path
        self._content = content_of(path) if path and path.is_file() else ""
        self.edits = edits_of(self._content, str(path)) if self._content else ()

    def save(self, edits: tuple[Edit, ...]) -> str:
        """Keep these; a sentence on where."""
        self.edits = edits
        if not self.path:
            return "They are kept in this notebook's kernel only: the article is no file."
        try:
            if (content_of(self.path) if self.path.is_file() else "") != self._content:
                return f"Not saved: {self.path.name} was changed by somebody else; run this cell again to take it over."
            above, dropped = _comments(self._content)
            content = above + written(edits)
            write_whole(self.path, content.encode())
        except OSError as error:
            return f"Not saved: {self.path} cannot be written ({error.strerror})."
        except InputError as error:
            return f"Not saved: {error}"
        self._content = content
        lost = f" Comments between the corrections are left out ({dropped})." if dropped else ""
        return f"Saved in {self.path.name}, beside the article.{lost}"


def _comments(content: str) -> tuple[str, int]:
    """The comments above everything else, and how many stand below."""
    lines = content.splitlines(keepends=True)
    above = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[:above]), sum(line.lstrip().startswith("#") for line in lines[above:])
