"""Several articles on one story → one text and one set of tables, so that whatever shows one article shows them all."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import pandas as pd

from analysis.article import Article
from analysis.article.file import called
from analysis.article.inputs import is_article_file
from analysis.article.opening import read
from analysis.edits.apply import Corrected
from analysis.errors import InputError
from analysis.story.entity_linking import link_actors
from analysis.story.event_alignment import align_events
from analysis.tables.choosable import choosable_rows
from analysis.tables.codebook import TABLES
from analysis.tables.columns import column_name
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
    (`analysis.story.event_alignment`), by the ids of `tables`. corrections: what became of a reader's, of each part.
    """

    parts: tuple[Part, ...]
    article: Article
    tables: Tables
    entity_links: pd.DataFrame
    shared: pd.DataFrame
    corrections: tuple[Corrected, ...] = ()


def combine(readings: Sequence[tuple[Article, Tables]]) -> Story:
    """Put two to a dozen articles with their tables together. Raises InputError as `require_story` does."""
    require_story([article for article, _ in readings])
    frames: dict[str, list[pd.DataFrame]] = {name: [] for name in TABLES}
    parts: list[Part] = []
    text = ""
    for letter, (article, own) in zip(LETTERS, readings):
        part, heading = _part(article, letter, len(text) + len(GAP) if parts else 0)
        for name in TABLES:
            frames[name].append(_moved(name, getattr(own, name), part.article_id, part.shift))
        text += (GAP if parts else "") + heading + article.text[article.body_start :]
        parts.append(part)
    whole = {name: pd.concat(found, ignore_index=True) for name, found in frames.items()}
    for name in ("events", "happenings"):
        whole[name]["told"] = range(1, len(whole[name]) + 1)
    entity_links = link_actors(whole["actors"], whole["mentions"], one_story=True)
    return Story(
        tuple(parts),
        Article(
            text,
            title=f"{len(parts)} articles on one story",
            warnings=tuple(
                f"{part.letter}: {warning}" for part, (one, _) in zip(parts, readings) for warning in one.warnings
            ),
        ),
        _joined(whole, entity_links),
        entity_links,
        align_events(whole["events"], whole["participants"], entity_links),
    )


def _part(article: Article, letter: str, start: int) -> tuple[Part, str]:
    """Where an article stands in the story's text, and the line above it there."""
    number = LETTERS.index(letter) + 1
    title = " ".join((article.title or (Path(article.path).name if article.path else f"Article {number}")).split())
    day = f"{article.date.day} {article.date:%B %Y}" if article.date else None
    about = ", ".join(filter(None, (article.source, day)))
    heading = (f"{title} ({about})" if about else title) + GAP
    body = start + len(heading)
    return Part(
        letter,
        title,
        article.source,
        pd.Timestamp(article.date) if article.date else None,
        article.path,
        article.url,
        start,
        body,
        body + len(article.text) - article.body_start,
        body - article.body_start,
    ), heading


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


def _joined(whole: dict[str, pd.DataFrame], entity_links: pd.DataFrame) -> Tables:
    """The tables with one row per entity, and every reference to an actor pointing to its entity."""
    entities = entity_links.drop_duplicates("entity_id").set_index("entity_id")
    first = dict(zip(entity_links["actor_id"], entity_links["entity_id"].map(entities["actor_id"])))
    whole = dict(whole)
    for table in TABLES:
        for entry in fields(TABLES[table]):
            if entry.metadata["refers"] == "actors" or (table == "actors" and entry.metadata["key"]):
                column = column_name(entry)
                joined = whole[table][column].map(lambda actor: first.get(actor, actor)).astype("str")
                whole[table] = whole[table].assign(**{column: joined})
    actors = whole["actors"]
    grouped = actors.groupby("actor_id", sort=False)
    one = grouped.first()
    one["mentions"] = grouped["mentions"].sum()
    one["first_start"] = grouped["first_start"].min()
    for column in ("name", "kind"):
        known = dict(zip(entities["actor_id"], entities[column]))
        one[column] = [known.get(actor, value) for actor, value in zip(one.index, one[column])]
    whole["actors"] = one.reset_index()[list(actors.columns)].astype(actors.dtypes.to_dict())
    return Tables(**whole)


def with_shared_events(rows: list[dict], shared: pd.DataFrame) -> list[dict]:
    """Choosable rows such that choosing a shared event chooses all its mentions."""
    groups = dict(zip(shared["event_id"], shared["shared_id"]))
    return [row | {"event": sorted({*row["event"], *(groups[e] for e in row["event"] if e in groups)})} for row in rows]


def choosable_in_story(story: Story) -> list[dict]:
    """The choosable rows of a story: a shared event chooses its mentions, an article all that is in it."""
    return with_shared_events(choosable_rows(story.tables), story.shared)


def require_story(articles: Sequence[Article]) -> None:
    """Raise InputError for fewer articles than two, more than a dozen, or one text twice."""
    _require_few(len(articles), fewest=2)
    seen: dict[str, Article] = {}
    for article in articles:
        if other := seen.get(article.sha256):
            raise InputError(
                f"{article.path} is given twice; leave one out."
                if article.path == other.path
                else f"{article.path} holds the same text as {other.path}; leave one of them out."
            )
        seen[article.sha256] = article


def _require_few(number: int, fewest: int = 0) -> None:
    if not fewest <= number <= MOST:
        raise InputError(
            f"A comparison takes 2 to {MOST} articles, not {number}; name as many files, or a folder that holds them."
        )


def paths_of(inputs: Sequence[str]) -> list[str]:
    """The article files among files and folders, those of a folder in the order of their names.

    Raises InputError where a folder, or all of it together, holds none.
    """
    found: list[str] = []
    for path in map(Path, inputs):
        if str(path) == "-":
            raise InputError("A comparison reads files, not standard input; name files or a folder.")
        inside = [str(path)]
        if path.is_dir():
            try:
                inside = [str(file) for file in sorted(path.iterdir()) if is_article_file(str(file))]
            except OSError as error:
                raise InputError(f"{called(path)} cannot be read ({error.strerror}); name another folder.") from None
        if not inside:
            raise InputError(
                f"{called(path)} holds no article (.txt, .md, .html); name files, or a folder that holds some."
            )
        found += inside
    return found


def read_articles(inputs: Sequence[str]) -> list[Article]:
    """The articles named, and those in the folders named, oldest first. Raises InputError as `require_story` does."""
    paths = paths_of(inputs)
    _require_few(len(paths))  # said before a folder of thousands is read
    articles = sorted((read(path) for path in paths), key=lambda a: (a.date is None, str(a.date), a.path or ""))
    require_story(articles)
    return articles


def read_story(inputs: Sequence[str], edits: str | None = None) -> Story:
    """Read and combine the articles named, or those in the folders named, each as a reader corrected it (`edits`: a
    folder of corrections; without it, what stands beside each article)."""
    from analysis.edits.beside import corrected
    from analysis.reading.store import parse_cached

    found, corrections = [], []
    for article in read_articles(inputs):
        made = corrected(article, parse_cached(article), edits)
        warned = (*article.warnings, *made.warnings)
        found.append((replace(article, warnings=warned), made.tables))
        corrections.append(made)
    return replace(combine(found), corrections=tuple(corrections))
