"""Questions to a corpus folder, answered by DuckDB over its Parquet parts: what leaves here is aggregated.

Articles are numbered from 0, newest first; a cell (a bar, a square of a chart) knows the numbers of its articles.
"""

import datetime
import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from analysis.errors import InputError
from analysis.rows import ACTOR_KINDS, STATUSES, TABLES

LISTED = 10_000  # articles that a page lists at most, newest first
WORDS = r"len(regexp_extract_all(text, '\w[\w''’-]*'))"
UNITS = (("day", 45), ("week", 300), ("month", 1500), ("quarter", 5500), ("year", None))  # longest range in days


@dataclass(frozen=True)
class Corpus:
    """What was selected of a corpus. `unit` is the length of a period; `linked`: actors were linked across articles."""

    folder: Path
    unit: str
    linked: bool
    size: int
    focus: tuple[str, ...]
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    db: duckdb.DuckDBPyConnection = field(repr=False)

    def ask(self, question: str, *values) -> list[dict]:
        """The answer to a question in SQL over article, entity, appears, said, told."""
        answer = self.db.execute(question, list(values))
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row)) for row in answer.fetchall()]


def open_corpus(
    folder: str | Path,
    from_date: datetime.date | None = None,
    to_date: datetime.date | None = None,
    sources: Sequence[str] = (),
    actors: Sequence[str] = (),
    kinds: Sequence[str] = (),
    statuses: Sequence[str] = (),
) -> Corpus:
    """Select articles by day and publisher, and of them those that name one of `actors`. Raises InputError where the
    folder holds no corpus, or where nothing has that name or publisher, or nothing is left."""
    folder = Path(folder)
    require_corpus(folder)
    db = duckdb.connect()
    for table in (*TABLES, "links"):
        parts = sorted((folder / table).glob("part-*.parquet"))
        if parts:
            db.read_parquet([str(part) for part in parts]).create_view(f"all_{table}")
    linked = any((folder / "links").glob("part-*.parquet"))
    _known(db, "sources", sources, "SELECT DISTINCT source AS name FROM all_articles WHERE source IS NOT NULL")
    _entities(db, linked)
    _known(db, "actors", actors, "SELECT DISTINCT name FROM all_entities")
    focus = _column(
        db, "SELECT DISTINCT entity FROM all_entities WHERE list_contains(?, name) ORDER BY entity", list(actors)
    )
    size = _select(db, from_date, to_date, list(sources), focus)
    if not size:
        raise InputError("No article is left; choose other days, sources or actors.")
    first, last = db.execute("SELECT min(date), max(date) FROM article").fetchone()
    days = (last - first).days if first else 0
    unit = next(name for name, most in UNITS if most is None or days <= most)
    _facts(db, unit)
    return Corpus(
        folder, unit, linked, size, tuple(focus), tuple(kinds) or ACTOR_KINDS, tuple(statuses) or STATUSES, db
    )


def require_corpus(folder: Path) -> None:
    """Raise InputError where a folder holds no article that `python -m analysis corpus` has written."""
    if not any((folder / "articles").glob("part-*.parquet")):
        raise InputError(f"{folder} holds no corpus; make one with: python -m analysis corpus INPUT --out {folder}")


def _column(db, question: str, *values) -> list:
    return [row[0] for row in db.execute(question, list(values)).fetchall()]


def _known(db, parameter: str, wanted: Sequence[str], question: str) -> None:
    there = set(_column(db, question)) if wanted else set()
    for name in wanted:
        if name not in there:
            near = difflib.get_close_matches(name, sorted(there), 3, 0.6)
            raise InputError(
                f'Parameter "{parameter}" asks for "{name}", which the corpus does not have'
                + (f": did you mean {' or '.join(near)}?" if near else ".")
            )


def _entities(db, linked: bool) -> None:
    """Named actors → whom they are over all articles: as linked, otherwise one per name and kind."""
    db.execute(
        "CREATE TEMP TABLE all_entities AS "
        + (
            "SELECT article_id, actor_id, entity_id AS entity, name, kind FROM all_links"
            if linked
            else """
        SELECT article_id, actor_id, 'x' || dense_rank() OVER (ORDER BY name, kind) AS entity, name, kind FROM all_actors
        SEMI JOIN (SELECT article_id, actor_id FROM all_mentions WHERE form = 'name') USING (article_id, actor_id)"""
        )
    )


def _select(db, first, last, sources: list[str], focus: list[str]) -> int:
    db.execute(
        """CREATE TEMP TABLE article AS
        SELECT row_number() OVER (ORDER BY date DESC NULLS LAST, path, article_id) - 1 AS n,
               article_id, title, date, source, path, words
        FROM all_articles
        WHERE ($1 IS NULL OR date >= $1) AND ($2 IS NULL OR date <= $2)
          AND (len($3) = 0 OR list_contains($3, source))
          AND (len($4) = 0 OR article_id IN (SELECT article_id FROM all_entities WHERE list_contains($4, entity)))""",
        [first, last, sources, focus],
    )
    return db.execute("SELECT count(*) FROM article").fetchone()[0]


def _facts(db, unit: str) -> None:
    """What the questions are asked of: who appears in which article, says how much there, vouches for what."""
    db.execute(f"ALTER TABLE article ADD COLUMN period DATE; UPDATE article SET period = date_trunc('{unit}', date)")
    db.execute("""CREATE TEMP TABLE entity AS SELECT entity, any_value(name) AS name, any_value(kind) AS kind,
        count(DISTINCT article_id) AS articles FROM all_entities JOIN article USING (article_id) GROUP BY entity""")
    db.execute("""CREATE TEMP TABLE appears AS SELECT n, entity, sum(mentions)::BIGINT AS mentions
        FROM all_entities JOIN article USING (article_id) JOIN all_actors USING (article_id, actor_id) GROUP BY ALL""")
    db.execute(f"""CREATE TEMP TABLE said AS SELECT n, source, entity, speaker_id IS NOT NULL AS spoken, q.kind,
        count(DISTINCT quote_id) AS quotes, sum({WORDS})::BIGINT AS words
        FROM all_quotes q JOIN article USING (article_id)
        LEFT JOIN all_entities e ON e.article_id = q.article_id AND e.actor_id = q.speaker_id GROUP BY ALL""")
    db.execute("""CREATE TEMP TABLE told AS SELECT n, source, entity, source_id IS NOT NULL AS vouched, status,
        count(*) AS events FROM all_events v JOIN article USING (article_id)
        LEFT JOIN all_entities e ON e.article_id = v.article_id AND e.actor_id = v.source_id GROUP BY ALL""")


def periods(corpus: Corpus) -> list[dict]:
    """Articles per period, in order: start, end, articles."""
    return corpus.ask(f"""SELECT period AS start,
        (period + INTERVAL 1 {corpus.unit.upper()} - INTERVAL 1 DAY)::DATE AS "end",
        count(*) AS articles FROM article WHERE period IS NOT NULL GROUP BY ALL ORDER BY 1""")


def sources(corpus: Corpus) -> list[dict]:
    """Articles per publisher, most first: source (null = not given), articles, words."""
    return corpus.ask(
        "SELECT source, count(*) AS articles, sum(words)::BIGINT AS words FROM article GROUP BY ALL "
        "ORDER BY articles DESC, source"
    )


def leading(corpus: Corpus, limit: int) -> list[dict]:
    """Those in most articles (those asked for first): entity, name, kind, articles."""
    return corpus.ask(
        """SELECT entity, name, kind, articles FROM entity
        WHERE list_contains(?, kind) OR list_contains(?, entity)
        ORDER BY list_contains(?, entity) DESC, articles DESC, name, entity LIMIT ?""",
        list(corpus.kinds),
        list(corpus.focus),
        list(corpus.focus),
        limit,
    )


def attention(corpus: Corpus, entities: list[str]) -> list[dict]:
    """In how many articles of each period somebody is: entity, start, articles, mentions."""
    return corpus.ask(
        """SELECT entity, period AS start, count(*) AS articles, sum(mentions)::BIGINT AS mentions
        FROM appears JOIN article USING (n) WHERE list_contains(?, entity) AND period IS NOT NULL GROUP BY ALL""",
        entities,
    )


def speakers(corpus: Corpus) -> list[dict]:
    """Who speaks, most words first: entity, name, words, quotes, articles. A speaker without a name has a null entity,
    and `spoken` is false where the text settles no speaker."""
    return corpus.ask("""SELECT entity, any_value(name) AS name, spoken, sum(words)::BIGINT AS words,
        sum(quotes)::BIGINT AS quotes, count(DISTINCT n) AS articles FROM said LEFT JOIN entity USING (entity)
        GROUP BY entity, spoken ORDER BY words DESC, entity""")


def speech(corpus: Corpus, entities: list[str], by: str = "kind") -> list[dict]:
    """What each of them says by `kind` of speech or by `source`: entity, by, words, quotes, articles, their weights."""
    return corpus.ask(
        f"""SELECT entity, {by}, sum(words)::BIGINT AS words, sum(quotes)::BIGINT AS quotes,
        count(*) AS articles, list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers,
        list(words ORDER BY n) FILTER (n < {LISTED}) AS weights
        FROM (SELECT n, entity, {by}, sum(words) AS words, sum(quotes) AS quotes FROM said GROUP BY ALL)
        WHERE list_contains(?, entity) GROUP BY ALL ORDER BY entity, {by}""",
        entities,
    )


def vouching(corpus: Corpus) -> list[dict]:
    """Who vouches for events that the article does not state itself: entity, name, events, articles; most first."""
    return corpus.ask(
        """SELECT entity, any_value(name) AS name, sum(events)::BIGINT AS events, count(DISTINCT n) AS articles
        FROM told LEFT JOIN entity USING (entity) WHERE vouched AND list_contains(?, status)
        GROUP BY entity ORDER BY events DESC, entity""",
        list(corpus.statuses),
    )


def claims(corpus: Corpus, entities: list[str]) -> list[dict]:
    """What each of them vouches for, by status: entity, status, events, articles, their numbers and weights."""
    return corpus.ask(
        f"""SELECT entity, status, sum(events)::BIGINT AS events, count(*) AS articles,
        list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers, list(events ORDER BY n) FILTER (n < {LISTED}) AS weights
        FROM (SELECT n, entity, status, sum(events) AS events FROM told WHERE vouched GROUP BY ALL)
        WHERE list_contains(?, entity) AND list_contains(?, status) GROUP BY ALL ORDER BY entity, status""",
        entities,
        list(corpus.statuses),
    )


def stated(corpus: Corpus) -> list[dict]:
    """Events per publisher and status: source, status, events, articles."""
    return corpus.ask(
        """SELECT source, status, sum(events)::BIGINT AS events, count(DISTINCT n) AS articles FROM told
        WHERE list_contains(?, status) GROUP BY ALL ORDER BY source, status""",
        list(corpus.statuses),
    )


def together(corpus: Corpus, entities: list[str]) -> list[dict]:
    """Which two of them are mentioned in one sentence: first, second, sentences, articles, their numbers and weights."""
    return corpus.ask(
        f"""WITH place AS (SELECT DISTINCT n, sentence_id, entity FROM all_mentions
            JOIN all_entities USING (article_id, actor_id) JOIN article USING (article_id)
            WHERE list_contains(?, entity)),
        pair AS (SELECT a.n, a.entity AS first, b.entity AS second, count(*) AS sentences FROM place a
            JOIN place b ON a.n = b.n AND a.sentence_id = b.sentence_id AND a.entity < b.entity GROUP BY ALL)
        SELECT first, second, sum(sentences)::BIGINT AS sentences, count(*) AS articles,
            list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers,
            list(sentences ORDER BY n) FILTER (n < {LISTED}) AS weights
        FROM pair GROUP BY ALL ORDER BY sentences DESC, first, second""",
        entities,
    )


def listed(corpus: Corpus) -> list[dict]:
    """The articles that a page lists: title, date, source, path, words; row number = number of the article."""
    return corpus.ask("SELECT article_id, title, date, source, path, words FROM article WHERE n < ? ORDER BY n", LISTED)


def members(corpus: Corpus, entities: list[str]) -> list[dict]:
    """The numbers of the articles that each of them is in: entity, numbers."""
    return corpus.ask(
        "SELECT entity, list(n ORDER BY n) AS numbers FROM appears WHERE list_contains(?, entity) AND n < ? "
        "GROUP BY entity",
        entities,
        LISTED,
    )


def by_status(corpus: Corpus) -> list[dict]:
    """The numbers of the articles that tell an event of each status: status, numbers."""
    return corpus.ask(
        "SELECT status, list(DISTINCT n ORDER BY n) AS numbers FROM told WHERE list_contains(?, status) "
        "AND n < ? GROUP BY status",
        list(corpus.statuses),
        LISTED,
    )
