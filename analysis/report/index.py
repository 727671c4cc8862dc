"""reports/index.html: what lies in the folder, from the cards that the reports carry in their heads."""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import quote

from analysis.charts.kit.theme import css_variables
from analysis.report.card import DRAWN, Card, as_meta, from_meta, read_card, read_head
from analysis.report.run import write_whole
from analysis.report.strip import strip

INDEX = "index.html"
FAILED = "analysis-failed"
KINDS = {"article": "", "comparison": "Comparison", "corpus": "Corpus"}


@dataclass(frozen=True)
class Failure:
    """A run of the last sweep that made no report: what it was asked, and why not in one sentence."""

    name: str
    article: str
    changed: dict[str, str]
    sentence: str
    when: float = field(default_factory=time.time)


@dataclass(frozen=True)
class Row:
    """A run in the index: its report's address (none where it failed), and its parameters in the columns' order."""

    href: str
    cells: list[tuple[str, str, bool]]  # name, value, whether it is not the default
    drawn: list[str]
    failure: str = ""


@dataclass(frozen=True)
class Entry:
    """All runs on one article, comparison or corpus."""

    card: Card
    title: str
    href: str
    about: list[str]
    figures: list[tuple[str, str]]
    picture: str
    columns: list[str]
    counted: list[str]
    rows: list[Row]
    lasting: dict[str, str]  # parameters off their default in all of the runs


def write_index(folder: Path, failures: Sequence[Failure] | None = None) -> Path:
    """Write the index of a folder of reports; without `failures`, those that the index names already stay in it.

    A failure goes once its report has been made. Raises OSError.
    """
    folder = Path(folder)
    there = cards_in(folder)
    failures = read_failures(folder / INDEX) if failures is None else failures
    made = {path.name: path.stat().st_mtime for path, _ in there}
    failures = [f for f in failures if made.get(f"{f.name}.html", 0) < f.when]
    write_whole(folder / INDEX, page(there, failures))
    return folder / INDEX


def cards_in(folder: Path) -> list[tuple[Path, Card]]:
    """The reports of a folder by name, with their cards."""
    found = []
    for path in sorted(folder.glob("*.html")):
        if path.name != INDEX and not path.name.startswith("."):
            try:
                card = read_card(path)
            except OSError:  # a folder of that name, or a file that is gone
                continue
            if card is not None:
                found.append((path, card))
    return found


def read_failures(index: Path) -> list[Failure]:
    """The failed runs that an index names; none where it is not there or not ours."""
    try:
        found = from_meta(FAILED, read_head(index))
        return [
            Failure(
                str(f["name"]),
                str(f["article"]),
                {str(k): str(v) for k, v in f["changed"].items()},
                str(f["sentence"]),
                float(f["when"]),
            )
            for f in found or []
        ]
    except (OSError, TypeError, KeyError, ValueError, AttributeError):
        return []


def page(there: Sequence[tuple[Path, Card]], failures: Sequence[Failure]) -> str:
    """The index as HTML: no script, one style sheet, nothing from elsewhere."""
    from analysis.report.export import HERE, digest, environment

    sheets = [(HERE / "static" / name).read_text("utf-8") for name in ("style.css", "index.css")]
    sheet = css_variables() + "".join(sheets)
    entries = entries_of(there, failures)
    policy = f"default-src 'none'; style-src {digest(sheet)}; base-uri 'none'; form-action 'none'"
    return (
        environment()
        .get_template("index.html.j2")
        .render(
            entries=entries,
            style=sheet,
            policy=policy,
            headline=headline(there, entries),
            failed=len(failures),
            failures=as_meta(FAILED, [asdict(f) for f in failures]) if failures else "",
        )
    )


def headline(there: Sequence[tuple[Path, Card]], entries: Sequence[Entry]) -> str:
    if not there:
        return "No reports yet"
    reports = f"{len(there)} report{'' if len(there) == 1 else 's'}"
    articles = sum(entry.card.kind == "article" and bool(entry.href) for entry in entries)
    if articles == len(there) or not articles:
        return reports
    return f"{reports} on {articles} article{'' if articles == 1 else 's'}"


def entries_of(there: Sequence[tuple[Path, Card]], failures: Sequence[Failure]) -> list[Entry]:
    """The runs by what they are about: newest article first, the undated last."""
    groups: dict[tuple, tuple[list, list]] = {}
    for path, card in there:
        key = (card.kind, os.path.normpath(card.path) if card.path else path.name)
        groups.setdefault(key, ([], []))[0].append((path, card))
    for failure in failures:
        groups.setdefault(("article", os.path.normpath(failure.article)), ([], []))[1].append(failure)
    entries = [entry_of(made, failed) for made, failed in groups.values()]
    entries.sort(key=lambda entry: (entry.title.casefold(), entry.card.path))
    return sorted(entries, key=lambda entry: entry.card.date, reverse=True)


def entry_of(made: Sequence[tuple[Path, Card]], failed: Sequence[Failure]) -> Entry:
    card = min(made, key=lambda pair: len(pair[1].changed))[1] if made else Card(path=failed[0].article)
    asked = [card.changed for _, card in made] + [failure.changed for failure in failed]
    names = list(dict.fromkeys(name for changed in asked for name in changed))
    columns = [name for name in names if len({changed.get(name) for changed in asked}) > 1]
    usual = defaults() if card.kind == "article" else {}

    def cells(changed: dict[str, str]) -> list[tuple[str, str, bool]]:
        return [(name, readable(changed.get(name, usual.get(name, "default"))), name in changed) for name in columns]

    made = sorted(made, key=lambda pair: [_rank(value, unusual) for _, value, unusual in cells(pair[1].changed)])
    counted = [table for table in DRAWN if len({card.drawn.get(table) for _, card in made}) > 1]
    rows = [Row(_href(path), cells(c.changed), [_of(c, table) for table in counted]) for path, c in made]
    rows += [Row("", cells(failure.changed), [], failure.sentence) for failure in failed]
    title = card.title or Path(card.path).name or "A report"
    main = next((_href(path) for path, c in made if c is card), "")
    about = [part for part in (KINDS[card.kind], card.source, card.day, card.path) if part and part != title]
    return Entry(
        card,
        title,
        main,
        about,
        figures_of(card),
        strip(card),
        columns,
        counted,
        rows,
        {name: readable(asked[0][name]) for name in names if name not in columns},
    )


def figures_of(card: Card) -> list[tuple[str, str]]:
    """The headline figures: what is counted, and the number."""
    known = card.figures
    found = [
        (_counted(name, known[name]), f"{known[name]:,}")
        for name in ("articles", "words", "actors", "quotes", "events")
        if name in known
    ]
    if known.get("events"):
        found.append(("claimed", f"{known.get('claimed', 0) / known['events']:.0%}"))
    return found


def defaults() -> dict[str, str]:
    """What the notebook's parameters are where nobody asks for another value."""
    from analysis.report.parameters import in_words, parameters_of
    from analysis.report.run import NOTEBOOK

    known = parameters_of(json.loads(NOTEBOOK.read_text("utf-8")))
    return {
        name: in_words(p.default) if p.default not in ([], None, "") else "all" if p.default == [] else "none"
        for name, p in known.items()
    }


def _of(card: Card, table: str) -> str:
    all_of_them, drawn = card.figures.get(table), card.drawn.get(table, 0)
    return f"{drawn:,}" if all_of_them in (None, drawn) else f"{drawn:,} of {all_of_them:,}"


def readable(value: str) -> str:
    """A parameter without the brackets of a list."""
    try:
        found = json.loads(value) if value.startswith("[") else None
    except (ValueError, RecursionError):
        return value
    return ", ".join(map(str, found)) or "all" if isinstance(found, list) else value


def _rank(value: str, unusual: bool) -> tuple:
    """2 before 10; of words, the default first."""
    return (0, int(value), "") if value.isascii() and value.isdigit() and len(value) < 20 else (1, unusual, value)


def _counted(name: str, number: int) -> str:
    return name.removesuffix("s") if number == 1 else name


def _href(path: Path) -> str:
    return "./" + quote(path.name)
