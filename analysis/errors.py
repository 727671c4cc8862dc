"""What goes wrong for a reason that the reader can mend, and how what nobody foresaw is told."""

import contextlib
import sys
import traceback
from collections.abc import Iterator


class InputError(ValueError):
    """Something given cannot be used. The message is one sentence that names it and says what to do (of corrections a
    sentence each, on a line of its own)."""

    def _render_traceback_(self) -> list[str]:
        """In a notebook (IPython asks for this): the sentence, without the way to it."""
        return [str(self)]


@contextlib.contextmanager
def named(doing: str) -> Iterator[None]:
    """Whatever is not foreseen becomes an InputError that says what was being done ("Parsing a.txt"), to what, and
    where it failed. What is not installed stays an ImportError; `python -X dev` lets all through as it is."""
    try:
        yield
    except (InputError, ImportError):
        raise
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        raise InputError(unforeseen(doing, error)) from error


def unforeseen(doing: str, error: Exception) -> str:
    """One sentence on a fault of this program: what was being done, which exception, in which line of ours."""
    message = " ".join(str(error).split())
    said = f"{type(error).__name__}: {message[:200].rstrip('.')}" if message else type(error).__name__
    ours = [at for at in traceback.extract_tb(error.__traceback__) if "analysis" in at.filename.replace("\\", "/")]
    place = (
        f", {'/'.join(ours[-1].filename.replace(chr(92), '/').split('/')[-2:])} line {ours[-1].lineno}" if ours else ""
    )
    said = said.encode("utf-8", "backslashreplace").decode()
    return f"{doing} failed ({said}{place}): this is a fault of the program, not of the article; please report it."
