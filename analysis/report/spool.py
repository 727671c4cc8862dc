"""What a kernel cannot be told by name, under a name that it can: standard input, and names that are no UTF-8."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from analysis.sound import sound_path

OURS = "analysis-spool-"  # how our folders for what passes are called; the process follows
STANDARD_INPUT = "standard-input"  # what a copy of it is called: its folder is another each time


@contextlib.contextmanager
def spooling() -> Iterator[Path]:
    """A folder that is gone afterwards; those that killed processes of ours have left are removed as well."""
    _sweep(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{OURS}{os.getpid()}-") as folder:
        yield Path(folder)


def _sweep(place: Path) -> None:
    if os.name != "posix":  # elsewhere there is no asking whether a process lives
        return
    for folder in place.glob(f"{OURS}*"):
        owner = re.match(rf"{OURS}(\d+)-", folder.name)
        with contextlib.suppress(OSError):
            if owner and folder.lstat().st_uid == os.getuid() and not _lives(int(owner[1])):
                shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def openable(path: str, spool: Path, content: bytes = b"") -> str:
    """A path that opens the same: of standard input that of a copy of its content, of an odd name that of a link."""
    if path == "-":
        (spool / STANDARD_INPUT).write_bytes(content)
        return str(spool / STANDARD_INPUT)
    file, place = path, ""
    if not os.path.exists(file):  # news.jsonl#5
        file, mark, place = path.rpartition("#")
        place = mark + place
    if sound_path(file) == file:
        return path
    link = Path(tempfile.mkdtemp(dir=spool)) / sound_path(os.path.basename(file.rstrip("/")))
    link.symlink_to(os.path.abspath(file))
    return f"{link}{place}"


def told(path: str) -> str:
    """How a page and its index name a path: as it was given, but by its name only where it begins at the root, for
    folders there name machines and their users."""
    path = sound_path(path)
    if not os.path.isabs(path):
        return path
    return os.path.basename(path.rstrip(os.sep)) or path
