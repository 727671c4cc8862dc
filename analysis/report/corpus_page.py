"""notebooks/corpus.ipynb on a corpus folder → one HTML page: aggregated charts, and the articles behind every mark."""

import datetime
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path

from analysis.charts.kit import theme
from analysis.charts.kit.labels import count, day, listed
from analysis.corpus import queries
from analysis.corpus.queries import LISTED
from analysis.corpus.selection import Corpus, require_corpus
from analysis.errors import InputError
from analysis.report.assets import scripts
from analysis.report.card import corpus_card, meta
from analysis.report.record import in_words, shown

MIME = "application/vnd.analysis.corpus+json"
NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "corpus.ipynb"
OFFERED = 100  # actors to choose from
TITLE = 110  # characters


@dataclass(frozen=True)
class CorpusRecord:
    """Shown in the notebook as its parameters and the command that repeats it; carries the list of articles to the page."""

    corpus: Corpus = field(repr=False)
    parameters: dict[str, object]

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(in_words(value))}</td></tr>"
            for name, value in self.parameters.items()
        )
        line = command(self.parameters)
        return {
            MIME: payload(self.corpus) | {"parameters": shown(self.parameters), "command": line},
            "text/html": f"<table>{rows}</table><pre>{escape(line)}</pre>",
            "text/plain": line,
        }


def payload(corpus: Corpus) -> dict:
    """JSON for static/corpus.js: the articles by column, who is in which, what the charts' marks are called."""
    articles, publishers = queries.listed(corpus), queries.sources(corpus)
    offered = queries.leading(corpus, OFFERED)
    drawn = [r["entity"] for rows in (queries.speakers(corpus), queries.vouching(corpus)) for r in rows if r["entity"]]
    wanted = list(dict.fromkeys([r["entity"] for r in offered] + drawn[:OFFERED]))
    members = {r["entity"]: steps(r["numbers"]) for r in queries.members(corpus, wanted)}
    names = {
        r["entity"]: r["name"]
        for r in corpus.ask("SELECT entity, name FROM entity WHERE list_contains(?, entity)", wanted)
    }
    sources = [r["source"] for r in publishers]
    folders, files = prefixes([r["path"] or "" for r in articles])
    dates = [r["date"] for r in articles if r["date"]]
    first, last = min(dates, default=None), max(dates, default=None)
    return {
        "article": {
            "name": corpus.folder.resolve().name or "corpus",
            "text": "",
            "path": str(corpus.folder),
            "cited": f"{count(corpus.size, 'article')}" + (f", {day(first)} – {day(last)}" if first else ""),
        },
        "title": headline(corpus, sources, first, last),
        "size": corpus.size,
        "listed": len(articles),
        "from": str(first or ""),
        "to": str(last or ""),
        "articles": {
            "title": [cut(r["title"] or r["article_id"]) for r in articles],
            "date": [r["date"] and str(r["date"]) for r in articles],
            "source": [sources.index(r["source"]) for r in articles],
            "words": [r["words"] for r in articles],
            "folder": [folder for folder, _ in files],
            "file": [file for _, file in files],
        },
        "sources": sources,
        "folders": folders,
        "actors": members,
        "statuses": {r["status"]: steps(r["numbers"]) for r in queries.by_status(corpus)},
        "names": {"actor": names, "source": {s: s for s in sources if s}, "cell": {}},
        "offered": {
            "actor": [(r["entity"], f"{r['name']} ({r['articles']:,})") for r in offered],
            "source": [(r["source"], f"{r['source']} ({r['articles']:,})") for r in publishers if r["source"]],
            "status": [(s, s) for s in corpus.statuses],
        },
        "modes": {mode: theme.config(mode) for mode in theme.MODES},
        "papers": {mode: colours["paper"] for mode, colours in theme.MODES.items()},
    }


def headline(
    corpus: Corpus, sources: Sequence[str | None], first: datetime.date | None, last: datetime.date | None
) -> str:
    """ "671 articles by Reuters and two more publishers, 2009–2019"."""
    by = [source for source in sources if source]
    words = count(corpus.size, "article").capitalize()
    if by:
        words += f" by {listed(by) if len(by) < 4 else f'{by[0]} and {len(by) - 1} other publishers'}"
    if first:
        words += f", {first.year}" + (f"–{last.year}" if last.year != first.year else "")
    return words


def steps(numbers: Sequence[int]) -> list[int]:
    """Ascending numbers as steps from one to the next: short where they are many."""
    return [b - a for a, b in zip([0, *numbers], numbers)]


def prefixes(paths: Sequence[str]) -> tuple[list[str], list[tuple[int, str]]]:
    """Paths cut behind their folder, or the table that they stand in: the folders, and per path its number and the rest."""
    known: dict[str, int] = {}
    found = []
    for path in paths:
        at = path.rfind("#") if "#" in path else path.rfind("/") + 1
        found.append((known.setdefault(path[:at], len(known)), path[at:]))
    return list(known), found


def cut(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= TITLE else words[: TITLE - 1].rsplit(" ", 1)[0] + "…"


def command(parameters: dict[str, object]) -> str:
    """The command that makes the same page again; parameters at their default are left out."""
    words = ["python", "-m", "analysis", "corpus-report", str(parameters.get("folder", ""))]
    for name, value in parameters.items():
        if name != "folder" and value != defaults().get(name):
            words += ["-p", name, in_words(value)]
    return shlex.join(words)


@cache
def defaults() -> dict[str, object]:
    import json

    from analysis.report.parameters import parameters_of

    return {name: p.default for name, p in parameters_of(json.loads(NOTEBOOK.read_text("utf-8"))).items()}


def to_html(notebook, reports: Path) -> str:
    """The page of a notebook that shows a `CorpusRecord`; articles that have a report in `reports` are linked to it."""
    from analysis.report import export

    record = next(
        (
            output["data"][MIME]
            for cell in notebook["cells"]
            for output in cell.get("outputs", [])
            if MIME in output.get("data", {})
        ),
        None,
    )
    if record is None:
        raise InputError("The notebook shows no CorpusRecord, so there is no corpus to make a page of: run it first.")
    for cell in notebook["cells"]:
        cell["outputs"] = [o for o in cell.get("outputs", []) if MIME not in o.get("data", {})]
    sections, found = export.read_outputs(notebook)
    static = Path(export.HERE) / "static"
    sheet = (
        theme.style_sheet()
        + (static / "style.css").read_text("utf-8")
        + (static / "corpus.css").read_text("utf-8")
        + export.for_paper()
    )
    script = scripts("corpus")
    libraries = export.vega_bundle()
    look = dict(map(tuple, record["parameters"])).get("theme", "auto")
    data = {
        key: record[key]
        for key in (
            "article",
            "size",
            "listed",
            "articles",
            "sources",
            "folders",
            "actors",
            "statuses",
            "names",
            "modes",
            "papers",
        )
    }
    return (
        export.environment()
        .get_template("corpus.html.j2")
        .render(
            record=record,
            sections=sections,
            figures=found["figures"],
            views=found["views"],
            limit=LISTED,
            card=meta(corpus_card(record)),
            theme=look if look in ("light", "dark") else "",
            style=sheet,
            libraries=libraries,
            script=script,
            data=export.script_json(data | {"figures": found["figures"], "reports": rendered(record, reports)}),
            policy="; ".join(
                [
                    "default-src 'none'",
                    f"script-src {export.digest(libraries)} {export.digest(script)}",
                    f"style-src {export.digest(sheet)}",
                    "img-src data: blob:",
                    "base-uri 'none'",
                    "form-action 'none'",
                ]
            ),
        )
    )


def rendered(record: dict, reports: Path) -> dict[int, str]:
    """Number of an article → name of its report, for those that stand in the folder already."""
    from analysis.report.card import read_card
    from analysis.report.ownership import key_of

    known = {path.name: read_card(path) for path in reports.glob("*.html") if path.is_file()}
    by_key = {card.key: name for name, card in known.items() if card and card.kind == "article" and not card.changed}
    if not by_key:
        return {}
    files = zip(record["articles"]["folder"], record["articles"]["file"])
    paths = (record["folders"][folder] + file for folder, file in files)
    return {number: by_key[key] for number, path in enumerate(paths) if (key := key_of([path])) in by_key}


def report(folder: str, parameters: dict[str, object], out: Path, progress=None) -> Path:
    """Run the notebook on a corpus folder and write one HTML file, named after it, into `out`. Raises `InputError`."""
    from analysis.report.kernel import execute, kernel
    from analysis.report.ownership import own_name
    from analysis.report.parameters import checked, parameters_of
    from analysis.report.run import make_folder, read_notebook, slug, write_whole

    progress = progress or (lambda step, share: None)
    notebook = read_notebook(NOTEBOOK)
    values = checked(parameters_of(notebook), {**parameters, "folder": str(folder)})
    require_corpus(Path(folder))  # said before a kernel is started
    make_folder(Path(out))
    progress("Starting the kernel", 0.05)
    with kernel() as manager:
        executed = execute(notebook, values, manager, progress)
    progress("Writing the report", 0.95)
    name = own_name(Path(out), f"{slug(str(Path(folder).resolve()))}-corpus", [str(folder)])
    path = Path(out) / f"{name}.html"
    write_whole(path, to_html(executed.notebook, Path(out)))
    progress(f"Wrote {path}", 1.0)
    return path
