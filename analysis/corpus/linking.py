"""What of different articles is one: the tables `entity_links` and `shared_happenings` of a corpus's folder.

What is held at a time is a stretch of the corpus, not all of it; DuckDB sorts on disk what does not fit.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from analysis.corpus import partitions
from analysis.story.entity_linking import link_actors
from analysis.story.event_mentions import EventMention, event_mentions
from analysis.story.shared_happenings import NEAR, Similar, join_happenings, published_near, same_day, same_word
from analysis.tables.codebook import MAIN

STRETCH = 2_000  # events that are compared at a time, and those near them


def write_links(out: Path) -> None:
    """Write which actors of which articles are one, then which of the happenings that are main ones somewhere."""
    write_entity_links(out)
    write_shared_happenings(out)


def write_entity_links(out: Path) -> None:
    with duckdb.connect() as db:
        for table in ("actors", "mentions"):
            db.read_parquet(f"{out}/{table}/part-*.parquet").create_view(f"all_{table}")
        # Whoever has a name, in the text or by hand: the others, most of them, are nobody's elsewhere.
        db.execute("""CREATE TEMP TABLE named AS SELECT article_id, actor_id, any_value(a.name) AS name,
            any_value(a.kind) AS kind FROM all_actors a JOIN all_mentions m USING (article_id, actor_id)
            GROUP BY ALL HAVING bool_or(m.form = 'name') OR NOT bool_or(m.text = a.name)""")
        actors = db.sql("SELECT * FROM named ORDER BY article_id, actor_id").to_arrow_table()
        mentions = db.sql("""SELECT DISTINCT article_id, actor_id, form, text FROM all_mentions
            SEMI JOIN named USING (article_id, actor_id) WHERE form <> 'pronoun'""").to_arrow_table()
    _write(out, "entity_links", link_actors(*(table.to_pandas(types_mapper=_as_arrow) for table in (actors, mentions))))


def _as_arrow(kind: pa.DataType) -> pd.ArrowDtype:
    """Words as one block of memory, not an object each."""
    return pd.ArrowDtype(kind)


def write_shared_happenings(out: Path) -> None:
    with duckdb.connect() as db:
        for table in ("articles", "happenings", "events", "participants", "entity_links"):
            db.read_parquet(f"{out}/{table}/part-*.parquet").create_view(table)
        db.execute("""CREATE TEMP TABLE event AS SELECT e.*, a.date AS published,
            CASE WHEN e.earliest = e.latest THEN e.earliest END AS day
            FROM events e JOIN articles a USING (article_id)""")
        published = dict(db.execute("SELECT article_id, date::DATE FROM articles").fetchall())
        similar = Similar()
        for mentions in _stretches(db, "day", timedelta(0)):
            similar.add(mentions, same_day, lambda one, other: True)
        for mentions in _stretches(db, "published", NEAR):
            similar.add(mentions, same_word, published_near(published))
        db.register("alike", pd.DataFrame(list(similar.mentions), columns=["article_id", "event_id"]))
        rows = db.execute("""SELECT article_id, event_id, happening_id, rank FROM event
            JOIN happenings USING (article_id, happening_id) SEMI JOIN alike USING (article_id, event_id)""").fetchall()
    happening = {(article, event): happening for article, event, happening, _ in rows}
    main = {(article, happening) for article, _, happening, rank in rows if rank <= MAIN}
    _write(out, "shared_happenings", join_happenings(similar, happening, main))


def _stretches(db: duckdb.DuckDBPyConnection, key: str, reach: timedelta) -> Iterator[list[EventMention]]:
    """Events in the order of a day, some at a time, with those of the days before that are within reach."""
    counts = db.execute(f"SELECT {key}, count(*) FROM event WHERE {key} IS NOT NULL GROUP BY 1 ORDER BY 1").fetchall()
    first, size = None, 0
    for number, (day, many) in enumerate(counts, 1):
        first, size = first or day, size + many
        if size < STRETCH and number < len(counts):
            continue
        between, size = [first - reach, day], 0
        first = None
        events = db.execute(
            f"SELECT * FROM event WHERE {key} BETWEEN ? AND ? ORDER BY published, article_id, told", between
        ).df()
        there = f"(SELECT article_id, event_id FROM event WHERE {key} BETWEEN ? AND ?)"
        participants = db.execute(
            f"""SELECT * FROM participants SEMI JOIN {there} USING (article_id, event_id)
                ORDER BY article_id, event_id, start""",
            between,
        ).df()
        entities = db.execute(
            f"""SELECT * FROM entity_links SEMI JOIN (SELECT article_id, actor_id FROM participants
                SEMI JOIN {there} USING (article_id, event_id)) USING (article_id, actor_id)""",
            between,
        ).df()
        yield event_mentions(events, participants, entities, one_story=False)


def _write(out: Path, table: str, rows: pd.DataFrame) -> None:
    partitions.write_table(
        out / table, "all", pa.Table.from_pandas(rows, preserve_index=False).replace_schema_metadata()
    )
