"""Commands, options and parameters, made from the code: `make docs` writes them into docs/reference.md."""

import argparse
import json

from analysis.__main__ import parser
from analysis.report.parameters import parameters_of
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "reference.md"
HEAD = """# Reference

Made from the code by `make docs`; a test fails when it is out of date.

"""


def commands() -> dict[str, argparse.ArgumentParser]:
    """Name → parser of every command of `python -m analysis`."""
    found = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def options(command: argparse.ArgumentParser) -> list[tuple[str, str]]:
    """What a command takes, in its order: how it is written, and what it does."""
    rows = []
    for action in command._actions:
        if not isinstance(action, argparse._HelpAction):
            named = action.metavar or ("|".join(map(str, action.choices)) if action.choices else "")
            names = named if isinstance(named, tuple) else (named,)
            rows.append((" ".join([", ".join(action.option_strings), *names]).strip(), action.help or ""))
    return rows


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    cells = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (heads, *rows)]
    return "\n".join(f"| {line} |" for line in [cells[0], " | ".join("---" for _ in heads), *cells[1:]])


def page() -> str:
    parts = ["## Commands"]
    for name, command in commands().items():
        taken = [(f"`{written}`", what) for written, what in options(command)]
        parts += [f"### python -m analysis {name}", command.description or "", table(("option", "what it does"), taken)]
    parts.append("## Parameters of the notebooks")
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        known = parameters_of(json.loads(path.read_text("utf-8"))).values()
        rows = [
            (f"`{p.name}`", " or ".join(f"`{t}`" for t in p.types), f"`{json.dumps(p.default)}`", p.comment)
            for p in known
        ]
        parts += [f"### notebooks/{path.name}", table(("parameter", "type", "default", "what it is"), rows)]
    return HEAD + "\n\n".join(part for part in parts if part) + "\n"
