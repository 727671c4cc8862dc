"""A corpus folder → what was selected of it, in DuckDB over its Parquet parts.

Articles are numbered from 0, newest first.
"""

import datetime
import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from analysis.errors import InputError
from analysis.shipped import program
from analysis.tables.codebook import ACTOR_KINDS, MAIN, STATUSES, TABLES

WORDS = r"len(regexp_extract_all(text, '\w[\w''’-]*'))"
PUBLISHERS = "SELECT DISTINCT source AS name FROM all_articles WHERE source IS NOT NULL"
UNITS = (("day", 45), ("week", 300), ("month", 1500), ("quarter", 5500), ("year", None))  # longest range in days


@dataclass(frozen=True)
class Corpus:
    """What was selected of a corpus. `unit` is the length of a period; `linked`: actors were linked across articles;
    `joined`: so were happenings (corpora made before that have none)."""

    folder: Path
    unit: str
    linked: bool
    joined: bool
    size: int
    focus: tuple[str, ...]
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    db: duckdb.DuckDBPyConnection = field(repr=False)

    def ask(self, question: str, *values) -> list[dict]:
        """The answer to a question in SQL over article, entity, appears, said, told, tells, happening, takes_part."""
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
    for table in (*TABLES, "entity_links", "shared_happenings"):
        parts = sorted((folder / table).glob("part-*.parquet"))
        if parts:
            db.read_parquet([str(part) for part in parts]).create_view(f"all_{table}")
    linked = any((folder / "entity_links").glob("part-*.parquet"))
    _known(db, "sources", sources, PUBLISHERS)
    _entities(db, linked)
    focus = _called(db, actors)
    size = _select(db, from_date, to_date, list(sources), focus)
    if not size:
        raise InputError("No article is left; choose other days, sources or actors.")
    ((first, last),) = db.execute("SELECT min(date), max(date) FROM article").fetchall()
    days = (last - first).days if first else 0
    unit = next(name for name, most in UNITS if most is None or days <= most)
    _facts(db, unit)
    joined = any((folder / "shared_happenings").glob("part-*.parquet"))
    _happenings(db, joined, tuple(statuses) or STATUSES)
    return Corpus(
        folder, unit, linked, joined, size, tuple(focus), tuple(kinds) or ACTOR_KINDS, tuple(statuses) or STATUSES, db
    )


def entities_called(corpus: Corpus, names: Sequence[str]) -> list[str]:
    """The entities that names, or ids, mean in all of the corpus. Raises InputError for what nobody there is called."""
    return _called(corpus.db, names)


def publishers_called(corpus: Corpus, names: Sequence[str]) -> list[str]:
    """The names of publishers, as given. Raises InputError for one that the corpus does not have."""
    _known(corpus.db, "sources", names, PUBLISHERS)
    return list(names)


def require_corpus(folder: Path) -> None:
    """Raise InputError where a folder holds no article that `python -m analysis corpus` has written."""
    if not any((folder / "articles").glob("part-*.parquet")):
        command = " ".join(program())
        raise InputError(f"{folder} holds no corpus; make one with: {command} corpus INPUT --out {folder}")


def _column(db: duckdb.DuckDBPyConnection, question: str, *values) -> list:
    return [row[0] for row in db.execute(question, list(values)).fetchall()]


def _called(db: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[str]:
    ids = set(_column(db, "SELECT DISTINCT entity FROM all_entities WHERE list_contains(?, entity)", list(names)))
    called = [name for name in names if name not in ids]
    _known(db, "actors", called, "SELECT DISTINCT name FROM all_entities")
    found = "SELECT DISTINCT entity FROM all_entities WHERE list_contains($1, name) OR list_contains($2, entity)"
    return _column(db, f"{found} ORDER BY entity", called, list(ids))


def _known(db: duckdb.DuckDBPyConnection, parameter: str, wanted: Sequence[str], question: str) -> None:
    there = set(_column(db, question)) if wanted else set()
    for name in wanted:
        if name not in there:
            near = difflib.get_close_matches(name, sorted(there), 3, 0.6)
            raise InputError(
                f'Parameter "{parameter}" asks for "{name}", which the corpus does not have'
                + (f": did you mean {' or '.join(near)}?" if near else ".")
            )


def _entities(db: duckdb.DuckDBPyConnection, linked: bool) -> None:
    """Named actors → whom they are over all articles: as linked, otherwise one per name and kind."""
    db.execute(
        "CREATE TEMP TABLE all_entities AS "
        + (
            "SELECT article_id, actor_id, entity_id AS entity, name, kind FROM all_entity_links"
            if linked
            else """
        SELECT article_id, actor_id, 'x' || dense_rank() OVER (ORDER BY name, kind) AS entity, name, kind
        FROM all_actors
        SEMI JOIN (SELECT article_id, actor_id FROM all_mentions WHERE form = 'name') USING (article_id, actor_id)"""
        )
    )


def _select(db: duckdb.DuckDBPyConnection, first, last, sources: list[str], focus: list[str]) -> int:
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
    return _column(db, "SELECT count(*) FROM article")[0]


def _facts(db: duckdb.DuckDBPyConnection, unit: str) -> None:
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


def _happenings(db: duckdb.DuckDBPyConnection, joined: bool, statuses: tuple[str, ...]) -> None:
    """Happenings that are a main one of an article, those of several articles that are one put together: which article
    tells which, what it is, who takes part in it."""
    shared = (
        "all_shared_happenings" if joined else "(SELECT NULL AS article_id, NULL AS happening_id, NULL AS shared_id)"
    )
    db.execute(
        f"""CREATE TEMP TABLE tells AS SELECT n, h.article_id, h.happening_id, rank, label, earliest, latest,
        'happening:' || coalesce(shared_id, h.article_id || '.' || h.happening_id) AS happening
        FROM all_happenings h JOIN article USING (article_id)
        LEFT JOIN {shared} s ON s.article_id = h.article_id AND s.happening_id = h.happening_id
        WHERE (rank <= {MAIN} OR shared_id IS NOT NULL) AND list_contains($1, status)""",
        [list(statuses)],
    )
    # One label for all: that of the article that makes most of it. Their days do not contradict one another, but where
    # a happening is more than the event that is shared.
    db.execute(f"""CREATE TEMP TABLE happening AS SELECT happening, rank, label, articles,
        CASE WHEN low > high THEN earliest ELSE low END AS earliest,
        CASE WHEN low > high THEN latest ELSE high END AS latest
        FROM (SELECT happening, min(rank) AS rank, count(DISTINCT n) AS articles, max(earliest) AS low,
            min(latest) AS high, arg_min(label, (rank, n)) AS label, arg_min_null(earliest, (rank, n)) AS earliest,
            arg_min_null(latest, (rank, n)) AS latest FROM tells GROUP BY happening) WHERE rank <= {MAIN}""")
    db.execute("""CREATE TEMP TABLE takes_part AS SELECT DISTINCT happening, entity FROM tells
        SEMI JOIN happening USING (happening) JOIN all_events USING (article_id, happening_id)
        JOIN all_participants p USING (article_id, event_id)
        JOIN all_entities e ON e.article_id = p.article_id AND e.actor_id = p.actor_id WHERE role <> 'place'""")
