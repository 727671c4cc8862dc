"""Files that are there whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, content: bytes, lasting: bool = False) -> None:
    """Write beside, then rename: a reader sees the whole file or none, and a full disk leaves nothing behind.

    `lasting`: it outlives a loss of power once this returns. Raises OSError, which names the file.
    """
    with opened_whole(path, lasting) as file:
        file.write(content)


@contextlib.contextmanager
def opened_whole(path: Path, lasting: bool = False) -> Iterator[BinaryIO]:
    """A file to write little by little that is there, as `write_whole` has it, once that is done."""
    fresh = ""
    try:
        handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".new")
        with os.fdopen(handle, "wb") as file:
            yield file
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        os.chmod(fresh, 0o644)
        os.replace(fresh, path)
    except BaseException as error:
        if fresh:
            with contextlib.suppress(OSError):
                os.unlink(fresh)
        if isinstance(error, OSError) and error.errno:
            raise OSError(error.errno, os.strerror(error.errno), str(path)) from None
        raise
    if lasting:
        _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have a folder's entries written down, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
