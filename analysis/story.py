"""Several articles on one story → one text and one set of tables, so that whatever shows one article shows them all."""
from collections.abc import Sequence
from dataclasses import dataclass, fields

import pandas as pd

from analysis.article import Article
from analysis.comparing import align_events
from analysis.errors import InputError
from analysis.linking import link_actors
from analysis.rows import TABLES, column_name
from analysis.tables import Tables

MOST = 12        # articles that can still be told apart in one chart
GAP = "\n\n"


@dataclass(frozen=True)
class Part:
    """One article of a story: who it is, and where it stands in the story's text (`start`, `end`; body from `body`)."""
    article_id: str
    title: str
    source: str | None
    date: pd.Timestamp | None
    path: str | None
    start: int
    body: int
    end: int


@dataclass(frozen=True)
class Story:
    """Articles put one behind the other.

    article: all texts as one, each under a line with its title. tables: their rows at the offsets of that text, ids
    unique, actors that are one entity joined; `article_id` says whose row it is (an entity's: of its first article).
    links: which actors were joined and why. shared: events that several articles tell (`analysis.comparing`), by the
    ids of `tables`.
    """
    parts: tuple[Part, ...]
    article: Article
    tables: Tables
    links: pd.DataFrame
    shared: pd.DataFrame


def combine(readings: Sequence[tuple[Article, Tables]]) -> Story:
    """Put two to a dozen articles with their tables together. Raises InputError for fewer, more, or the same one twice."""
    if not 2 <= len(readings) <= MOST:
        raise InputError(f"A comparison takes 2 to {MOST} articles, not {len(readings)}; name as many files or a folder of them.")
    seen: dict[str, Article] = {}
    for article, _ in readings:
        if article.sha256 in seen:
            raise InputError(f"{article.path} holds the same text as {seen[article.sha256].path}; leave one of them out.")
        seen[article.sha256] = article
    tables = {name: [] for name in TABLES}
    parts, texts, at = [], [], 0
    for number, (article, own) in enumerate(readings, 1):
        title = article.title or f"Article {number}"
        about = ", ".join(filter(None, [article.source, article.date and f"{article.date.day} {article.date:%B %Y}"]))
        head = f"{title} ({about})" if about else title
        body = at + len(head) + len(GAP)
        article_id = f"{number}"
        shift = body - article.body_start
        text = article.text[article.body_start:]
        for name in TABLES:
            tables[name].append(_moved(name, getattr(own, name), article_id, shift))
        parts.append(Part(article_id, title, article.source, pd.Timestamp(article.date) if article.date else None, article.path,
                          at, body, body + len(text)))
        texts.append(f"{head}{GAP}{text}")
        at = body + len(text) + len(GAP)
    whole = {name: pd.concat(frames, ignore_index=True) for name, frames in tables.items()}
    links = link_actors(whole["actors"], whole["mentions"], one_story=True)
    shared = align_events(whole["events"], whole["participants"], links)
    return Story(tuple(parts), Article(GAP.join(texts), title=f"{len(parts)} articles on one story"),
                 _joined(whole, links), links, shared)


def _moved(name: str, rows: pd.DataFrame, article_id: str, shift: int) -> pd.DataFrame:
    """Rows at the offsets of the story's text, ids made unique by the article's number ("e3" → "e3.2")."""
    rows = rows.copy()
    rows["article_id"] = pd.Series(article_id, index=rows.index, dtype="str")
    for entry in fields(TABLES[name]):
        column = column_name(entry)
        if column in ("start", "end", "first_start") or column.endswith(("_start", "_end")):
            rows[column] = rows[column] + shift
        elif entry.metadata["refers"] or entry.metadata["key"] and column.endswith("_id"):
            rows[column] = rows[column].where(rows[column].isna(), rows[column] + f".{article_id}")
    return rows


def _joined(whole: dict[str, pd.DataFrame], links: pd.DataFrame) -> Tables:
    """The tables with one row per entity, and every reference to an actor pointing to its entity."""
    first = links.drop_duplicates("entity_id").set_index("entity_id")["actor_id"]
    name_of = links.drop_duplicates("entity_id").set_index("entity_id")["name"]
    entity = dict(zip(links["actor_id"], links["entity_id"].map(first)))
    names = {first[e]: name_of[e] for e in first.index}
    whole = dict(whole)
    for table in TABLES:
        for entry in fields(TABLES[table]):
            if entry.metadata["refers"] == "actors" or (table == "actors" and entry.metadata["key"]):
                column = column_name(entry)
                whole[table] = whole[table].assign(**{column: whole[table][column].map(lambda a: entity.get(a, a)).astype("str")})
    actors = whole["actors"]
    grouped = actors.groupby("actor_id", sort=False)
    one = grouped.first()
    one["mentions"] = grouped["mentions"].sum()
    one["first_start"] = grouped["first_start"].min()
    one["name"] = [names.get(actor, name) for actor, name in zip(one.index, one["name"])]
    whole["actors"] = one.reset_index()[list(actors.columns)].astype(actors.dtypes.to_dict())
    whole["order"] = whole["order"].drop_duplicates()
    return Tables(**whole)


def shared_links(rows: list[dict], shared: pd.DataFrame) -> list[dict]:
    """Rows of `analysis.links` such that choosing a shared event chooses all its tellings."""
    groups = dict(zip(shared["event_id"], shared["shared_id"]))
    return [row | {"event": sorted({*row["event"], *(groups[e] for e in row["event"] if e in groups)})} for row in rows]


def paths_of(inputs: Sequence[str]) -> list[str]:
    """The article files among files and folders, in the order of their names. Raises InputError where there is none."""
    from pathlib import Path

    from analysis.corpus.inputs import FILES
    found: list[str] = []
    for path in inputs:
        if Path(path).is_dir():
            found += [str(p) for p in sorted(Path(path).iterdir()) if p.suffix.lower() in FILES and p.stem.lower() != "readme"]
        else:
            found.append(str(path))
    if not found:
        raise InputError(f"{', '.join(map(str, inputs)) or 'Nothing'} holds no article (.txt, .md, .html); name files or a folder.")
    return found


def read_story(inputs: Sequence[str]) -> Story:
    """Read and combine the articles named, or those in the folders named."""
    from analysis.article import read
    from analysis.store import parse_cached
    articles = [read(path) for path in paths_of(inputs)]
    articles.sort(key=lambda a: (a.date is None, str(a.date), a.path or ""))
    return combine([(article, parse_cached(article)) for article in articles])


