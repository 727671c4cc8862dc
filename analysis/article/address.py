"""A page on the web that a reader names → a file beside the report, which is what is read from then on."""

import base64
import contextlib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from analysis.article.fetching import ENDINGS, Fetched, Limits, fetch, sound
from analysis.article.file import from_bytes
from analysis.errors import InputError

USUAL = Limits()


def kept(address: str, folder: Path, say: Callable[[str], None], limits: Limits = USUAL) -> str:
    """The file that holds the page at an address: fetched, or as it was fetched before.

    Raises InputError where it cannot be had or holds no article; then nothing is kept, and the next call asks again.
    """
    address = sound(address)
    digest = hashlib.sha256(address.encode()).hexdigest()[:8]
    parts = urlsplit(address)
    name = re.sub(r"[^\w.-]+", "-", f"{parts.hostname}{parts.path}").strip("-.")[:80]
    before = sorted(folder.glob(f"{name}-{digest}.*"))
    if before:
        day = time.strftime("%Y-%m-%d", time.localtime(before[0].stat().st_mtime))
        say(f"{address} is read as it was on {day} ({before[0]}); remove that file to fetch it anew.")
        return str(before[0])
    found = fetch(address, limits)
    ending = ENDINGS.get(found.kind, ".mhtml")
    path = folder / f"{name}-{digest}{ending}"
    content = found.content if ending != ".mhtml" else as_saved_page(found)
    from_bytes(content, address)
    _write(path, content)
    say(f"{address} is kept as {path}; a rerun reads that file.")
    return str(path)


def as_saved_page(found: Fetched) -> bytes:
    """A page with its address and the charset that its server names, in the form in which browsers save pages."""
    parted = f"----{hashlib.sha256(found.content).hexdigest()[:32]}"
    charset = f'; charset="{found.charset}"' if re.fullmatch(r"[\w.:-]{1,40}", found.charset or "") else ""
    head = f"""Snapshot-Content-Location: {found.address}
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="{parted}"

--{parted}
Content-Type: text/html{charset}
Content-Transfer-Encoding: base64
Content-Location: {found.address}

"""
    body = base64.encodebytes(found.content).decode("ascii")
    return f"{head}{body}--{parted}--\n".replace("\n", "\r\n").encode("ascii")


def _write(path: Path, content: bytes) -> None:
    """Write a file under its name only once it is complete."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(fresh, 0o644)
            os.replace(fresh, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(fresh)
            raise
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}); give another --out.") from None
