"""Several articles on one story → one text and one set of tables, so that whatever shows one article shows them all."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd

from analysis.article import Article
from analysis.errors import InputError
from analysis.story.entity_linking import link_actors
from analysis.story.event_alignment import align_events
from analysis.tables.choosable import choosable_rows
from analysis.tables.codebook import TABLES, column_name
from analysis.tables.tables import Tables

MOST = 12  # articles that can still be told apart in one chart
GAP = "\n\n"
LETTERS = "ABCDEFGHIJKL"


@dataclass(frozen=True)
class Part:
    """One article of a story: who it is, and where it stands in the story's text (`start`, `end`; body from `body`).

    `shift` is what its own offsets are moved by there.
    """

    article_id: str
    title: str
    source: str | None
    date: pd.Timestamp | None
    path: str | None
    url: str | None
    start: int
    body: int
    end: int
    shift: int

    @property
    def letter(self) -> str:
        """What stands for the article in charts: in a story, its id."""
        return self.article_id

    @property
    def pick(self) -> dict[str, str]:
        """The choice of everything in this article (see `choosable_in_story`)."""
        return {"article": self.article_id}


@dataclass(frozen=True)
class Story:
    """Articles put one behind the other.

    article: all texts as one, each under a line with its title. tables: their rows at the offsets of that text, ids
    unique, actors that are one entity joined; `article_id` says whose row it is (an entity's: of its first article).
    entity_links: which actors were joined and why. shared: events that several articles tell
    (`analysis.story.event_alignment`), by the ids of `tables`.
    """

    parts: tuple[Part, ...]
    article: Article
    tables: Tables
    entity_links: pd.DataFrame
    shared: pd.DataFrame


def combine(readings: Sequence[tuple[Article, Tables]]) -> Story:
    """Put two to a dozen articles with their tables together. Raises InputError as `comparable` does."""
    comparable([article for article, _ in readings])
    tables = {name: [] for name in TABLES}
    parts, texts, at = [], [], 0
    for number, (article, own) in enumerate(readings, 1):
        title = " ".join((article.title or (Path(article.path).name if article.path else f"Article {number}")).split())
        about = ", ".join(filter(None, [article.source, article.date and f"{article.date.day} {article.date:%B %Y}"]))
        head = f"{title} ({about})" if about else title
        body = at + len(head) + len(GAP)
        article_id = LETTERS[number - 1]
        shift = body - article.body_start
        text = article.text[article.body_start :]
        for name in TABLES:
            tables[name].append(_moved(name, getattr(own, name), article_id, shift))
        parts.append(
            Part(
                article_id,
                title,
                article.source,
                pd.Timestamp(article.date) if article.date else None,
                article.path,
                article.url,
                at,
                body,
                body + len(text),
                shift,
            )
        )
        texts.append(f"{head}{GAP}{text}")
        at = body + len(text) + len(GAP)
    whole = {name: pd.concat(frames, ignore_index=True) for name, frames in tables.items()}
    for name in ("events", "happenings"):
        whole[name]["told"] = range(1, len(whole[name]) + 1)
    links = link_actors(whole["actors"], whole["mentions"], one_story=True)
    shared = align_events(whole["events"], whole["participants"], links)
    return Story(
        tuple(parts),
        Article(GAP.join(texts), title=f"{len(parts)} articles on one story"),
        _joined(whole, links),
        links,
        shared,
    )


def _moved(name: str, rows: pd.DataFrame, article_id: str, shift: int) -> pd.DataFrame:
    """Rows at the offsets of the story's text, ids made unique by the article's letter ("e3" → "e3.B")."""
    rows = rows.copy()
    rows["article_id"] = pd.Series(article_id, index=rows.index, dtype="str")
    for entry in fields(TABLES[name]):
        column = column_name(entry)
        if column in ("start", "end", "first_start") or column.endswith(("_start", "_end")):
            rows[column] = rows[column] + shift
        elif entry.metadata["refers"] or (entry.metadata["key"] and column.endswith("_id")):
            rows[column] = rows[column].where(rows[column].isna(), rows[column] + f".{article_id}")
    return rows


def _joined(whole: dict[str, pd.DataFrame], links: pd.DataFrame) -> Tables:
    """The tables with one row per entity, and every reference to an actor pointing to its entity."""
    first = links.drop_duplicates("entity_id").set_index("entity_id")["actor_id"]
    name_of = links.drop_duplicates("entity_id").set_index("entity_id")["name"]
    kind_of = links.drop_duplicates("entity_id").set_index("entity_id")["kind"]
    entity = dict(zip(links["actor_id"], links["entity_id"].map(first)))
    names = {first[e]: name_of[e] for e in first.index}
    kinds = {first[e]: kind_of[e] for e in first.index}
    whole = dict(whole)
    for table in TABLES:
        for entry in fields(TABLES[table]):
            if entry.metadata["refers"] == "actors" or (table == "actors" and entry.metadata["key"]):
                column = column_name(entry)
                whole[table] = whole[table].assign(
                    **{column: whole[table][column].map(lambda a: entity.get(a, a)).astype("str")}
                )
    actors = whole["actors"]
    grouped = actors.groupby("actor_id", sort=False)
    one = grouped.first()
    one["mentions"] = grouped["mentions"].sum()
    one["first_start"] = grouped["first_start"].min()
    one["name"] = [names.get(actor, name) for actor, name in zip(one.index, one["name"])]
    one["kind"] = [kinds.get(actor, kind) for actor, kind in zip(one.index, one["kind"])]
    whole["actors"] = one.reset_index()[list(actors.columns)].astype(actors.dtypes.to_dict())
    whole["order"] = whole["order"].drop_duplicates()
    return Tables(**whole)


def with_shared_events(rows: list[dict], shared: pd.DataFrame) -> list[dict]:
    """Choosable rows such that choosing a shared event chooses all its mentions."""
    groups = dict(zip(shared["event_id"], shared["shared_id"]))
    return [row | {"event": sorted({*row["event"], *(groups[e] for e in row["event"] if e in groups)})} for row in rows]


def choosable_in_story(story: Story) -> list[dict]:
    """The choosable rows of a story: a shared event chooses its mentions, an article all that is in it."""
    return with_shared_events(choosable_rows(story.tables), story.shared)


def comparable(articles: Sequence[Article]) -> None:
    """Raise InputError for fewer articles than two, more than a dozen, or one text twice."""
    if not 2 <= len(articles) <= MOST:
        raise InputError(
            f"A comparison takes 2 to {MOST} articles, not {len(articles)}; name as many files, or a folder "
            "that holds them."
        )
    seen: dict[str, Article] = {}
    for article in articles:
        if other := seen.get(article.sha256):
            raise InputError(
                f"{article.path} is given twice; leave one out."
                if article.path == other.path
                else f"{article.path} holds the same text as {other.path}; leave one of them out."
            )
        seen[article.sha256] = article


def paths_of(inputs: Sequence[str]) -> list[str]:
    """The article files among files and folders, those of a folder in the order of their names.

    Raises InputError where a folder, or all of it together, holds none.
    """
    from analysis.article.file import called
    from analysis.article.inputs import FILES

    found: list[str] = []
    for path in map(Path, inputs):
        if str(path) == "-":
            raise InputError("A comparison reads files, not standard input; name files or a folder.")
        inside = [str(path)]
        if path.is_dir():
            try:
                inside = [
                    str(p) for p in sorted(path.iterdir()) if p.suffix.lower() in FILES and p.stem.lower() != "readme"
                ]
            except OSError as error:
                raise InputError(f"{called(path)} cannot be read ({error.strerror}); name another folder.") from None
        if not inside:
            raise InputError(
                f"{called(path)} holds no article (.txt, .md, .html); name files, or a folder that holds some."
            )
        found += inside
    return found


def read_articles(inputs: Sequence[str]) -> list[Article]:
    """The articles named, and those in the folders named, oldest first. Raises InputError as `comparable` does."""
    from analysis.article.opening import read

    paths = paths_of(inputs)
    if len(paths) > MOST:  # said before a folder of thousands is read
        raise InputError(
            f"A comparison takes 2 to {MOST} articles, not {len(paths)}; name as many files, or a folder "
            "that holds them."
        )
    articles = sorted((read(path) for path in paths), key=lambda a: (a.date is None, str(a.date), a.path or ""))
    comparable(articles)
    return articles


def read_story(inputs: Sequence[str]) -> Story:
    """Read and combine the articles named, or those in the folders named."""
    from analysis.reading.store import parse_cached

    return combine([(article, parse_cached(article)) for article in read_articles(inputs)])
