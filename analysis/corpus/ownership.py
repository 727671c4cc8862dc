"""One run owns the folder of a corpus at a time: two would sweep away each other's parts.

The lock is the operating system's, so that it ends with its process, however that ends. `OUT/.owner` says who holds it.
Another machine may not see it on every shared disk: there, an owner that has shown no sign of life for a while is gone.
"""

import contextlib
import json
import os
import platform
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import InputError

NAME = ".owner"
BEAT = 5.0  # seconds between an owner's signs of life
PATIENCE = 3 * BEAT  # after which an owner on another machine counts as gone
BYTE = 1 << 30  # what is locked lies far behind the owner's name, which stays readable (Windows)


@contextlib.contextmanager
def owned(out: Path) -> Iterator[None]:
    """Own a folder, made where it is not there. Raises InputError, which names the owner, where another run does."""
    path = out / NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        handle = _opened(path)
    except OSError as error:
        raise InputError(f"{out} cannot be written ({error.strerror}); name another folder with --out.") from None
    try:
        _require_gone(path, handle)
        about = {"host": platform.node(), "process": os.getpid(), "since": time.strftime("%Y-%m-%d %H:%M:%S")}
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(about).encode())
        done = threading.Event()
        alive = threading.Thread(target=_beat, args=(path, done), daemon=True)
        alive.start()
        try:
            yield
        finally:
            done.set()
            alive.join()
            with contextlib.suppress(OSError):
                path.unlink()  # while it is still ours
    finally:
        os.close(handle)


def _opened(path: Path) -> int:
    """The file, locked; where its last owner removed it in between, the new one of that name."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            raise InputError(_refusal(path)) from None
        with contextlib.suppress(OSError):
            if os.fstat(handle).st_ino == os.stat(path).st_ino:
                return handle
        os.close(handle)


def _lock(handle: int) -> None:
    """Take the lock or raise OSError at once."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        os.lseek(handle, BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # unknown to the stubs elsewhere
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _beat(path: Path, done: threading.Event) -> None:
    while not done.wait(BEAT):
        with contextlib.suppress(OSError):
            os.utime(path)


def _require_gone(path: Path, handle: int) -> None:
    """Raise InputError where the file names an owner on another machine that gives signs of life."""
    owner = _owner(path)
    if not owner or owner["host"] == platform.node():
        return  # its lock would still hold
    before, until = os.fstat(handle).st_mtime_ns, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        time.sleep(BEAT / 10)
        if os.fstat(handle).st_mtime_ns != before:
            raise InputError(_refusal(path))


def _owner(path: Path) -> dict:
    """Who holds the folder; empty where the file does not say."""
    try:
        found = json.loads(path.read_text("utf-8", "replace"))
        return {"host": str(found["host"]), "process": int(found["process"]), "since": str(found["since"])}
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


def _refusal(path: Path) -> str:
    owner = _owner(path)
    who = "process {process} on {host}, since {since}".format(**owner) if owner else "another process"
    return (
        f"{path.parent} is being written by another run ({who}); wait for its end, or name another folder with --out."
    )
