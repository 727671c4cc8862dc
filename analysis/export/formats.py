"""The formats that a reading can be written in, and the files that each of them makes."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from analysis.article import Article
from analysis.errors import InputError
from analysis.tables.codebook import TABLES
from analysis.tables.tables import FORMATS as FILES
from analysis.tables.tables import Tables

Written = list[tuple[Path, str]]  # a file, and what is in it


def write(tables: Tables, article: Article, folder: str | Path, format: str) -> Written:
    """Write a reading to a folder in one of FORMATS. Raises InputError for another, OSError where it cannot be
    written."""
    folder = Path(folder)
    if format in FILES:
        tables.save(folder, format)
        return [(folder / f"{table}.{format}", f"{len(getattr(tables, table))} rows") for table in TABLES]
    if format not in MAKERS:
        raise InputError(f"A reading cannot be written as {format!r}; choose one of {', '.join(FORMATS)}.")
    folder.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".saving-", dir=folder))
    try:
        made = MAKERS[format](tables, article, fresh)
        for name in made:
            os.replace(fresh / name, folder / name)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return [(folder / name, what) for name, what in made.items()]


def _sqlite(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    from analysis.export.database import write_sqlite

    write_sqlite(tables, folder / "tables.sqlite")
    return {"tables.sqlite": f"{len(TABLES)} tables"}


def _duckdb(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    from analysis.export.database import write_duckdb

    write_duckdb(tables, folder / "tables.duckdb")
    return {"tables.duckdb": f"{len(TABLES)} tables"}


def _webannotation(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    from analysis.export.webannotation import annotations

    found = annotations(tables, article)
    _json(folder / "annotations.jsonld", found)
    return {"annotations.jsonld": f"{found['total']} annotations"}


def _cas(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    from analysis.export.cas import write_cas

    return {"article.xmi": f"{write_cas(tables, article, folder)} rows", "TypeSystem.xml": "its types"}


def _gexf(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    import networkx
    from lxml import etree

    from analysis.export.graph import graph

    found = graph(tables)
    root = etree.fromstring("\n".join(networkx.generate_gexf(found, version="1.2draft")).encode())
    for tag, given in (("graph", "name"), ("meta", "lastmodifieddate")):  # not in Gephi's schema; the day of writing
        for each in root.iter(f"{{*}}{tag}"):
            each.attrib.pop(given, "")
    etree.ElementTree(root).write(folder / "actors.gexf", encoding="utf-8", xml_declaration=True)
    return {"actors.gexf": f"{len(found)} actors, {found.number_of_edges()} edges"}


def _graphml(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    import networkx

    from analysis.export.graph import graph

    found = graph(tables)
    networkx.write_graphml_lxml(found, folder / "actors.graphml", edge_id_from_attribute=None)
    return {"actors.graphml": f"{len(found)} actors, {found.number_of_edges()} edges"}


def _timeline(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    from analysis.export.timeline import icalendar, slides, timelinejs

    found, undated = slides(tables)
    what = f"{len(found)} main happenings" + (f"; {undated} without a day left out" if undated else "")
    _json(folder / "timeline.json", timelinejs(tables))
    (folder / "timeline.ics").write_text(icalendar(tables), encoding="utf-8", newline="")
    return {"timeline.json": what, "timeline.ics": what}


def _markdown(tables: Tables, article: Article, folder: Path) -> dict[str, str]:
    from analysis.export.markdown import story

    (folder / "story.md").write_text(story(tables), encoding="utf-8", newline="\n")
    return {"story.md": f"{len(tables.happenings)} happenings"}


def _json(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


MAKERS: dict[str, Callable[[Tables, Article, Path], dict[str, str]]] = {
    "sqlite": _sqlite,
    "duckdb": _duckdb,
    "webannotation": _webannotation,
    "cas": _cas,
    "gexf": _gexf,
    "graphml": _graphml,
    "timeline": _timeline,
    "markdown": _markdown,
}
FORMATS = (*FILES, *MAKERS)
