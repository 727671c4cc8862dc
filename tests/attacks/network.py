"""Commands under a trace of every connection, also of libraries and child processes: none leaves the machine."""

import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.attacks.running import call, environment, finish, last, start, write_notices
from tests.conftest import ROOT

HOOK = """
import os, sys
def heard(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        asked = given[1] if event in ("socket.connect", "socket.sendto") else given
        host = asked[0] if isinstance(asked, tuple) else ""
        if host and not str(host).startswith(("127.", "::1", "localhost", "0.0.0.0")) and host != os.uname().nodename:
            with open(os.environ["HEARD"], "a") as file:
                file.write(f"{event} {asked!r} in {sys.argv[:2]}\\n")
sys.addaudithook(heard)
"""
CONNECT = re.compile(r"connect\(\d+, \{sa_family=AF_INET6?,.*?sin6?_port=htons\((\d+)\).*?\"([^\"]+)\"")


def traced(folder: Path, name: str, *arguments: str) -> tuple[bool, str]:
    """Run a command; whether it ended well and asked nobody, and whom it asked."""
    hook, trace, heard = folder / "hook", folder / f"{name}.trace", folder / f"{name}.heard"
    hook.mkdir(exist_ok=True)
    (hook / "sitecustomize.py").write_text(HOOK)
    settings = environment(folder, HEARD=str(heard), PYTHONPATH=f"{hook}{os.pathsep}{ROOT}", HOME=str(folder))
    settings.pop("ORT_DISABLE_TELEMETRY", None)  # what the program sets itself, not who calls it
    more: dict = {"env": settings}
    if shutil.which("strace"):
        more["before"] = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=connect", "-o", str(trace)]
    status, said = _run(folder, name, arguments, more)
    asked = heard.read_text().splitlines() if heard.exists() else []
    for port, host in CONNECT.findall(trace.read_text() if trace.exists() else ""):
        if port == "53" or not host.startswith(("127.", "::1", "::ffff:127.")):
            asked.append(f"{host}:{port}")
    return status and not asked, "; ".join(asked[:3]) or said


def _run(folder: Path, name: str, arguments: tuple[str, ...], more: dict) -> tuple[bool, str]:
    if name != "lab":
        status, _, err = call(folder, *arguments, **more)
        return status == 0, f"exit {status}, nobody asked" if status == 0 else last(err)
    process = start(folder, *arguments, start_new_session=True, **more)  # it serves until it is told to end
    time.sleep(12)
    served = process.poll() is None
    os.killpg(process.pid, signal.SIGKILL)
    finish(process)
    return served, "served 12 s, nobody asked" if served else "did not serve"


COMMANDS = {
    "tables": ("tables", "articles/00000.txt", "--out", "tables"),
    "report": ("report", "articles/00001.txt"),
    "compare": ("compare", "articles/00001.txt", "articles/00002.txt"),
    "corpus": ("corpus", "articles", "--out", "corpus", "--workers", "1", "--link"),
    "corpus-report": ("corpus-report", "corpus"),
    "lab": ("lab", "--", "--no-browser", "--port-retries=50"),
}


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    write_notices(folder / "articles", 0, 6)
    for name, arguments in COMMANDS.items():
        yield name, *traced(folder, name, *arguments)
    with_trace = "with" if shutil.which("strace") else "without"
    yield f"all of it {with_trace} strace on {sys.platform}", True, "loopback only"
