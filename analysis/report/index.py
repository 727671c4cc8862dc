"""reports/index.html: what lies in the folder, from what each report says of itself in its head."""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import quote

from analysis.charts.kit.theme import css_variables
from analysis.report.assets import environment, json_block, static
from analysis.report.index_entry import DRAWN, IndexEntry, json_in, read_entry, read_head
from analysis.report.notebooks import ARTICLE
from analysis.report.parameters import as_option
from analysis.report.policy import policy
from analysis.report.thumbnail import thumbnail
from analysis.writing import write_whole

INDEX = "index.html"
FAILED = "failed-runs"  # id of the JSON block in the index
CALLED = {"article": "", "comparison": "Comparison", "corpus": "Corpus"}


@dataclass(frozen=True)
class Failure:
    """A run of the last sweep that made no report: what it was asked, and why not in one sentence."""

    name: str
    article: str
    changed: dict[str, str]
    sentence: str
    when: float = field(default_factory=time.time)
    key: str = ""  # as an entry's


@dataclass(frozen=True)
class Row:
    """A run in the index: its report's address (none where it failed), and its parameters in the columns' order."""

    href: str
    cells: list[tuple[str, str, bool]]  # name, value, whether it is not the default
    drawn: list[str]
    failure: str = ""


@dataclass(frozen=True)
class Group:
    """All runs on one article, comparison or corpus; `entry` is that of the run nearest to the defaults."""

    entry: IndexEntry
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
    there = entries_in(folder)
    failures = read_failures(folder / INDEX) if failures is None else failures
    made = {path.name: path.stat().st_mtime for path, _ in there}
    failures = [f for f in failures if made.get(f"{f.name}.html", 0) < f.when]
    write_whole(folder / INDEX, page(there, failures).encode())
    return folder / INDEX


def entries_in(folder: Path) -> list[tuple[Path, IndexEntry]]:
    """The reports of a folder by name, with their entries."""
    found = []
    for path in sorted(folder.glob("*.html")):
        if path.name != INDEX and not path.name.startswith("."):
            try:
                entry = read_entry(path)
            except OSError:  # a folder of that name, or a file that is gone
                continue
            if entry is not None:
                found.append((path, entry))
    return found


def read_failures(index: Path) -> list[Failure]:
    """The failed runs that an index names; none where it is not there or not ours."""
    try:
        tree = read_head(index)
        found = json_in(tree, FAILED) if tree is not None else None
        return [
            Failure(
                str(f["name"]),
                str(f["article"]),
                {str(k): str(v) for k, v in f["changed"].items()},
                str(f["sentence"]),
                float(f["when"]),
                str(f.get("key", "")),
            )
            for f in found or []
        ]
    except (OSError, TypeError, KeyError, ValueError, AttributeError):
        return []


def page(there: Sequence[tuple[Path, IndexEntry]], failures: Sequence[Failure]) -> str:
    """The index as HTML: no script that runs, one style sheet, nothing from elsewhere."""
    sheet = css_variables() + static("style.css", "index.css")
    groups = groups_of(there, failures)
    return (
        environment()
        .get_template("reports.html.j2")
        .render(
            groups=groups,
            style=sheet,
            policy=policy(sheet),
            headline=headline(there, groups),
            failed=len(failures),
            failures=json_block(FAILED, [asdict(f) for f in failures]) if failures else "",
        )
    )


def headline(there: Sequence[tuple[Path, IndexEntry]], groups: Sequence[Group]) -> str:
    if not there:
        return "No reports yet"
    reports = f"{len(there)} report{'' if len(there) == 1 else 's'}"
    articles = sum(group.entry.kind == "article" and bool(group.href) for group in groups)
    if articles == len(there) or not articles:
        return reports
    return f"{reports} on {articles} article{'' if articles == 1 else 's'}"


def groups_of(there: Sequence[tuple[Path, IndexEntry]], failures: Sequence[Failure]) -> list[Group]:
    """The runs by what they are about: newest article first, the undated last."""
    by_subject: dict[tuple, tuple[list, list]] = {}
    for path, entry in there:
        key = (entry.kind, entry.key or (os.path.normpath(entry.path) if entry.path else path.name))
        by_subject.setdefault(key, ([], []))[0].append((path, entry))
    for failure in failures:
        key = ("article", failure.key or os.path.normpath(failure.article))
        by_subject.setdefault(key, ([], []))[1].append(failure)
    groups = [group_of(made, failed) for made, failed in by_subject.values()]
    groups.sort(key=lambda group: (group.title.casefold(), group.entry.path))
    return sorted(groups, key=lambda group: group.entry.date, reverse=True)


def group_of(made: Sequence[tuple[Path, IndexEntry]], failed: Sequence[Failure]) -> Group:
    entry = min(made, key=lambda pair: len(pair[1].changed))[1] if made else IndexEntry(path=failed[0].article)
    asked = [each.changed for _, each in made] + [failure.changed for failure in failed]
    names = list(dict.fromkeys(name for changed in asked for name in changed))
    columns = [name for name in names if len({changed.get(name) for changed in asked}) > 1]
    usual = defaults() if entry.kind == "article" else {}

    def cells(changed: dict[str, str]) -> list[tuple[str, str, bool]]:
        return [(name, readable(changed.get(name, usual.get(name, "default"))), name in changed) for name in columns]

    made = sorted(made, key=lambda pair: [_rank(value, unusual) for _, value, unusual in cells(pair[1].changed)])
    counted = [table for table in DRAWN if len({each.drawn.get(table) for _, each in made}) > 1]
    rows = [Row(_href(path), cells(each.changed), [_of(each, table) for table in counted]) for path, each in made]
    rows += [Row("", cells(failure.changed), [], failure.sentence) for failure in failed]
    title = entry.title or Path(entry.path).name or "A report"
    about = [part for part in (CALLED[entry.kind], entry.source, entry.day, entry.path) if part and part != title]
    return Group(
        entry,
        title,
        next((_href(path) for path, each in made if each is entry), ""),
        about,
        figures_of(entry),
        thumbnail(entry),
        columns,
        counted,
        rows,
        {name: readable(asked[0][name]) for name in names if name not in columns},
    )


def figures_of(entry: IndexEntry) -> list[tuple[str, str]]:
    """The headline figures: what is counted, and the number."""
    known = entry.figures
    found = [
        (_counted(name, known[name]), f"{known[name]:,}")
        for name in ("articles", "words", "actors", "quotes", "events")
        if name in known
    ]
    if known.get("events"):
        found.append(("claimed", f"{known.get('claimed', 0) / known['events']:.0%}"))
    return found


def defaults() -> dict[str, str]:
    """What the parameters of a report on an article are where nobody asks for another value."""
    return {
        name: as_option(p.default) if p.default not in ([], None, "") else "all" if p.default == [] else "none"
        for name, p in ARTICLE.known.items()
    }


def _of(entry: IndexEntry, table: str) -> str:
    all_of_them, drawn = entry.figures.get(table), entry.drawn.get(table, 0)
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
