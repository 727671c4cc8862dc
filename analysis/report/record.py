"""What a report knows besides its charts: the article, every row with what it is chosen by, and how it was made."""

import datetime
import json
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from analysis.article import Article
from analysis.charts.kit import theme
from analysis.charts.kit.confidence import SURE
from analysis.charts.kit.labels import quoted
from analysis.errors import InputError
from analysis.report.export import RECORD
from analysis.report.parameters import in_words, parameters_of
from analysis.tables.choices import ARTICLE
from analysis.tables.choosable import choosable_rows
from analysis.tables.tables import Tables

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "article.ipynb"


@dataclass(frozen=True)
class Record:
    """Shown in a notebook as its parameters and the command that repeats it; carries the rest to the page."""

    article: Article = field(repr=False)
    tables: Tables = field(repr=False)
    parameters: dict[str, object]

    @property
    def command(self) -> str:
        return command(self.parameters)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(in_words(value))}</td></tr>"
            for name, value in self.parameters.items()
        )
        made = {"parameters": shown(self.parameters), "command": self.command}
        return {
            RECORD: payload(self.article, self.tables) | made,
            "text/html": f"<table>{rows}</table><pre>{escape(self.command)}</pre>",
            "text/plain": self.command,
        }


def payload(article: Article, tables: Tables) -> dict:
    """JSON for instrument.js: article, links, names of what can be chosen, chart configs of both themes."""
    about = tables.articles.iloc[0]
    title = article.title or opening(article.text[article.body_start :])
    day = f"{article.date.day} {article.date:%B %Y}" if article.date else None
    path = article.path and str(article.path)
    return {
        "article": {
            "title": title,
            "titled": bool(article.title),
            "source": article.source,
            "url": article.url,
            "path": path,
            "name": Path(path).stem if path else "article",
            "text": article.text,
            "date": article.date.isoformat() if article.date else None,
            "day": day,
            "cited": ", ".join(filter(None, [title, article.source, day])),
            "words": int(about["words"]),
        },
        "links": choosable_rows(tables),
        "names": names(tables),
        "sure": SURE,
        "modes": {mode: theme.config(mode) for mode in theme.MODES},
        "papers": {mode: colours["paper"] for mode, colours in theme.MODES.items()},
    }


def names(tables: Tables) -> dict[str, dict[str, str]]:
    """Key of a choice → value → what a reader calls it."""
    actors = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    quotes = tables.quotes.drop_duplicates("quote_id")
    events = dict(zip(tables.events["event_id"], tables.events["trigger"]))
    return {
        "actor": actors,
        "source": actors | {ARTICLE: "the article"},
        "quote": {q: quoted(text, 40) for q, text in zip(quotes["quote_id"], quotes["text"])},
        "event": {e: quoted(trigger) for e, trigger in events.items()},
        "form": {"name": "by name", "nominal": "by description", "pronoun": "by pronoun"},
        "kind": {"direct": "direct speech", "mixed": "partly quoted", "indirect": "indirect speech"},
        "sentence": {s: f"sentence {s[1:]}" for s in tables.sentences["sentence_id"]},
    }


def opening(text: str, limit: int = 90) -> str:
    """The first words of a text, cut at a word."""
    words = " ".join(text.split())
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.—-") + " …"


def named(tables: Tables, actors: Sequence[str]) -> list[str]:
    """The actors asked for; raises InputError on one that the article does not name."""
    asked = [actors] if isinstance(actors, str) and actors else list(actors or ())
    known = list(tables.actors["name"])
    for actor in asked:
        if actor not in known and actor not in set(tables.actors["actor_id"]):
            raise InputError(
                f'Parameter "actors" asks for "{actor}", whom the article does not name: choose from '
                f"{', '.join(known[:12])}{' …' if len(known) > 12 else ''}."
            )
    return asked


def located(article: str) -> str:
    """The path as given, or from the project's root where there is none: JupyterLab works in the notebook's folder."""
    file = article if Path(article).exists() else article.partition("#")[0]  # news.jsonl#5 is an article of a table
    rooted = NOTEBOOK.parents[1] / file
    return str(NOTEBOOK.parents[1] / article) if not Path(file).exists() and rooted.exists() else article


def day(text: str | None) -> datetime.date | None:
    """A day written as 2022-04-07; raises InputError on anything else."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise InputError(f'"{text}" is no day; give one such as 2022-04-07.') from None


def command(parameters: dict[str, object]) -> str:
    """The command that makes the same report again; parameters at their default are left out."""
    defaults = {name: p.default for name, p in parameters_of(json.loads(NOTEBOOK.read_text("utf-8"))).items()}
    words = ["python", "-m", "analysis", "report", str(parameters.get("article", ""))]
    for name, value in parameters.items():
        if name != "article" and value != defaults.get(name):
            words += ["-p", name, in_words(value)]
    return shlex.join(words)


def shown(parameters: dict[str, object]) -> list[list[str]]:
    """Parameters as a reader sees them: name, value; empty means all."""

    def reads(value) -> str:
        if value not in ("", None, [], ()):
            return in_words(value)
        return "all" if isinstance(value, (list, tuple)) else "—"

    return [[name, reads(value)] for name, value in parameters.items()]
