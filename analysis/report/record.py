"""What a notebook hands to its page besides the charts: what it is about, and how the same is made again."""

from dataclasses import dataclass, field
from html import escape

from analysis.report.notebooks import NOTEBOOKS
from analysis.report.parameters import as_option

RECORD = "application/vnd.analysis.record+json"


@dataclass(frozen=True)
class Record:
    """Shown in a notebook as its parameters and the command that repeats it; carries `payload` to the page.

    `payload` is JSON's, from `article_payload`, `story_payload` or `corpus_payload`; its `kind` says which.
    """

    payload: dict = field(repr=False)
    parameters: dict[str, object]

    @property
    def command(self) -> str:
        return NOTEBOOKS[self.payload["kind"]].command_line(self.parameters)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(as_option(value))}</td></tr>"
            for name, value in self.parameters.items()
        )
        warned = self.payload["article"].get("warnings", ())
        warnings = f"<ul>{''.join(f'<li>{escape(warning)}</li>' for warning in warned)}</ul>" if warned else ""
        made = {
            "parameters": [[name, _shown(value)] for name, value in self.parameters.items()],
            "changed": NOTEBOOKS[self.payload["kind"]].unusual(self.parameters),
            "command": self.command,
        }
        return {
            RECORD: self.payload | made,
            "text/html": f"<table>{rows}</table>{warnings}<pre>{escape(self.command)}</pre>",
            "text/plain": self.command,
        }


def _shown(value) -> str:
    """A parameter as a reader sees it; an empty list means all."""
    if value not in ("", None, [], ()):
        return as_option(value)
    return "all" if isinstance(value, list | tuple) else "—"
