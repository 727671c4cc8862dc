"""What a notebook hands to its page besides the charts: what it is about, and how the same is made again."""

import os
from dataclasses import dataclass, field
from html import escape

from analysis.report.index_entry import key_of
from analysis.report.notebooks import NOTEBOOKS
from analysis.report.parameters import as_option
from analysis.report.spool import STANDARD_INPUT, told

RECORD = "application/vnd.analysis.record+json"


@dataclass(frozen=True)
class Record:
    """Shown in a notebook as its parameters and the command that repeats it; carries `payload` to the page.

    `payload` is JSON's, from `article_payload`, `story_payload` or `corpus_payload`; its `kind` says which.
    """

    payload: dict = field(repr=False)
    parameters: dict[str, object]

    @property
    def told(self) -> dict[str, object]:
        """The parameters, with the paths among them as a page names them."""
        subject = NOTEBOOKS[self.payload["kind"]].subject
        return {name: _named(value) if name == subject else value for name, value in self.parameters.items()}

    @property
    def command(self) -> str:
        return NOTEBOOKS[self.payload["kind"]].command_line(self.told)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(as_option(value))}</td></tr>" for name, value in self.told.items()
        )
        warned = self.payload["article"].get("warnings", ())
        warnings = f"<ul>{''.join(f'<li>{escape(warning)}</li>' for warning in warned)}</ul>" if warned else ""
        made = {
            "parameters": [[name, _shown(value)] for name, value in self.told.items()],
            "changed": NOTEBOOKS[self.payload["kind"]].unusual(self.parameters),
            "command": self.command,
        }
        return {
            RECORD: without_folders(self.payload) | made,
            "text/html": f"<table>{rows}</table>{warnings}<pre>{escape(self.command)}</pre>",
            "text/plain": self.command,
        }


def _shown(value) -> str:
    """A parameter as a reader sees it; an empty list means all."""
    if value not in ("", None, [], ()):
        return as_option(value)
    return "all" if isinstance(value, list | tuple) else "—"


def without_folders(payload: dict) -> dict:
    """A payload whose paths are told as a page names them; `key` and `keys` (of a corpus's articles) say which they
    were, so that a report still knows what it is about."""
    article, found = payload["article"], dict(payload)
    paths = [part["path"] for part in article.get("parts", ())] or [article["path"]]
    found["key"] = key_of(paths) if all(paths) else ""
    found["article"] = article | {"path": article["path"] and told(article["path"])}
    if "parts" in article:
        parts = [part | {"path": part["path"] and told(part["path"])} for part in article["parts"]]
        found["article"]["parts"] = parts
    if "folders" in payload:
        places = zip(payload["articles"]["folder"], payload["articles"]["file"])
        found["keys"] = [key_of([payload["folders"][folder] + file]) for folder, file in places]
        found["folders"] = [_folder(each) for each in payload["folders"]]
    return found


def _folder(path: str) -> str:
    """A folder (with its slash) or a table, as `told`."""
    return told(path) + ("/" if path.endswith("/") and os.path.isabs(path) and path != "/" else "")


def _named(value):
    if isinstance(value, list | tuple):
        return [_named(each) for each in value]
    return "-" if os.path.basename(str(value)) == STANDARD_INPUT and os.path.isabs(str(value)) else told(str(value))
