"""Addresses whose servers are slow, huge, lost or closed: what is said of each, what was kept, what was asked for."""

import re
from collections.abc import Iterator
from pathlib import Path

from analysis.article.address import kept
from analysis.errors import InputError
from tests.article.loopback import ANSWERS, BAD, HURRIED, LIMITS, ROBOTS, Server, serving

REMEDY = re.compile(r"; (?:save|open|give|check|try|download|have|only)\b.*\.\Z")


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    with serving() as server:
        for path in BAD:
            leads_to = str(ANSWERS.get(f"/{path}", (0, {}))[1].get("Location", ""))
            yield f"/{path}", *_said(server, path, folder, {f"/{path}", "/robots.txt", leads_to})
        for Server.robots, sentence in ROBOTS:
            if sentence:
                name = f"robots.txt that reads {Server.robots[2] or Server.robots[0]!r}"
                yield name, *_said(server, "private/page", folder, {"/robots.txt"})


def _said(server: str, path: str, folder: Path, may_ask: set[str]) -> tuple[bool, str]:
    """Whether an address is named with what to do, nothing kept, nothing asked for beside it; and what is said."""
    Server.asked.clear()
    try:
        said = f"kept as {kept(f'{server}/{path}', folder, lambda _: None, HURRIED.get(path, LIMITS))}"
    except InputError as error:
        said = str(error)
    asked = {place for place, _ in Server.asked} - may_ask
    named = said.startswith(f"{server}/{path} ") and REMEDY.search(said) is not None
    return named and not asked and not [*folder.iterdir()], said.replace(server, "")
