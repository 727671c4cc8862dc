"""Which main happenings of a corpus are one, by the rules of `analysis.story.shared_happenings`.

Events are compared a stretch of days at a time, and put together a group at a time; what is found lies in a database.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import duckdb

from analysis.corpus import partitions
from analysis.corpus.on_disk import AT_A_TIME, NUMBER, REAL, TEXT, TRUTH, answers, create, insert
from analysis.story.event_alignment import Pair, clustered
from analysis.story.event_mentions import EventMention, events_told, with_rivals
from analysis.story.shared_happenings import NEAR, same_day, same_word, similar_pairs
from analysis.story.union_find import UnionFind
from analysis.tables.codebook import MAIN

STRETCH = 2_000  # events that are held at a time, and those near them
PLACES = {"article": TEXT, "event": TEXT, "other_article": TEXT, "other_event": TEXT}
TABLES = {
    "likeness": {"step": NUMBER, **PLACES, "score": REAL, "why": TEXT},
    # an event like another, and whether all of its kind that were compared with it have its agent and its patient
    "alike": {"seen": NUMBER, "article_id": TEXT, "event_id": TEXT, "sole_agent": TRUTH, "sole_patient": TRUTH},
    "grouped": {"n": NUMBER, "root": NUMBER},
    "agreed": {"a": NUMBER, "b": NUMBER, "score": REAL, "why": TEXT},
    "joined": {"t": NUMBER, "root": NUMBER, "evidence": TEXT},
}
Told = list[tuple[date, date | None, EventMention]]  # with the day looked at, and that of publication


def write_shared_happenings(out: Path, db: duckdb.DuckDBPyConnection) -> None:
    """Write the table `shared_happenings`; `db` keeps what does not fit into memory."""
    for table in ("articles", "happenings", "events", "participants", "entity_links"):
        db.read_parquet(f"{out}/{table}/part-*.parquet").create_view(table)
    create(db, TABLES)
    db.execute("""CREATE TABLE event AS SELECT e.* EXCLUDE (quote_id, time_id, sentence_id), a.date AS published,
        CASE WHEN e.earliest = e.latest THEN e.earliest END AS day
        FROM events e JOIN articles a USING (article_id) WHERE class <> 'state'""")
    db.execute("""CREATE TABLE part AS SELECT p.article_id, event_id, actor_id, role, text, p.start, entity_id, l.name,
        published, day FROM participants p JOIN event USING (article_id, event_id)
        LEFT JOIN entity_links l USING (article_id, actor_id)""")
    _compare(db)
    _put_together(db)
    _join(db)
    # The number of a shared happening is that of its first telling, in the order of the articles' ids.
    rows = db.sql("""SELECT 'h' || dense_rank() OVER (ORDER BY root) AS shared_id, article_id, happening_id, evidence
        FROM (SELECT *, count(*) OVER own AS many, bool_or(main) OVER own AS of_weight FROM told JOIN joined USING (t)
            WINDOW own AS (PARTITION BY root)) WHERE many > 1 AND of_weight ORDER BY root, t""")
    partitions.write_stream(out / "shared_happenings", "all", rows.to_arrow_reader(AT_A_TIME))


def _compare(db: duckdb.DuckDBPyConnection) -> None:
    """Which two events are of one thing by themselves: those on one day, then those of one word told at one time."""
    seen = count()
    for step, (key, reach, keys) in enumerate((("day", timedelta(0), same_day), ("published", NEAR, same_word))):
        before: Told = []
        for new in _stretches(db, key):
            before = [one for one in before if one[0] >= new[0][0] - reach]
            held = [*before, *new]
            told = with_rivals([one for _, _, one in held])
            near = partial(_near, None if key == "day" else [day for _, day, _ in held])
            pairs = list(similar_pairs(told, len(before), keys, near))
            rows = [(step, *_place(told[i]), *_place(told[j]), score, why) for i, j, score, why in pairs]
            insert(db, "likeness", TABLES["likeness"], rows)
            alike = [told[i] for i in sorted({i for pair in pairs for i in pair[:2]})]
            flags = [(next(seen), *_place(one), one.sole_agent, one.sole_patient) for one in alike]
            insert(db, "alike", TABLES["alike"], flags)
            before = held


def _near(published: list[date | None] | None, one: int, other: int) -> bool:
    """Whether two events, by number, are told within a fortnight; of those on one day (None) nobody asks."""
    if published is None:
        return True
    first, second = published[one], published[other]
    return first is not None and second is not None and abs(first - second) <= NEAR


def _place(one: EventMention) -> tuple[str, str]:
    return one.article_id, one.event_id


def _stretches(db: duckdb.DuckDBPyConnection, key: str) -> Iterator[Told]:
    """Events in the order of a day, those of some days at a time."""
    counts = db.execute(f"SELECT {key}, count(*) FROM event WHERE {key} IS NOT NULL GROUP BY 1 ORDER BY 1").fetchall()
    first, size = None, 0
    for number, (day, many) in enumerate(counts, 1):
        first, size = first or day, size + many
        if size >= STRETCH or number == len(counts):
            which, between = f"FROM event WHERE {key} BETWEEN ? AND ?", [first, day]
            rows = db.execute(f"SELECT article_id, event_id, {key}::DATE, published::DATE {which}", between).fetchall()
            days = {(article, event): own for article, event, *own in rows}
            found = _mentions(db, f"SELECT article_id, event_id {which}", between)
            yield sorted(((*days[_place(one)], one) for one in found), key=lambda own: own[0])
            first, size = None, 0


def _mentions(db: duckdb.DuckDBPyConnection, which: str, values: list) -> list[EventMention]:
    """The events at these places, in the order of the articles."""
    events = db.execute(
        f"SELECT * FROM event SEMI JOIN ({which}) USING (article_id, event_id) ORDER BY published, article_id, told",
        values,
    ).df()
    parts = db.execute(
        f"SELECT * FROM part SEMI JOIN ({which}) USING (article_id, event_id) ORDER BY article_id, event_id, start",
        values,
    ).df()
    entities = parts[parts["entity_id"].notna()].drop_duplicates(["article_id", "actor_id"])
    return events_told(events, parts, entities, one_story=False)


def _put_together(db: duckdb.DuckDBPyConnection) -> None:
    """Which of the pairs hold once everything that hangs together has been looked at: `agreed`."""
    db.execute("""CREATE TABLE place AS SELECT row_number() OVER (ORDER BY article_id, event_id) - 1 AS n, article_id,
        event_id, happening_id, any_value(rank) AS rank, arg_max(sole_agent, seen) AS sole_agent,
        arg_max(sole_patient, seen) AS sole_patient FROM alike JOIN event USING (article_id, event_id)
        JOIN happenings USING (article_id, happening_id) GROUP BY article_id, event_id, happening_id""")
    db.execute("""CREATE TABLE pair AS SELECT least(a.n, b.n) AS a, greatest(a.n, b.n) AS b,
        arg_min(score, step) AS score, arg_min(why, step) AS why FROM likeness
        JOIN place a ON a.article_id = article AND a.event_id = event
        JOIN place b ON b.article_id = other_article AND b.event_id = other_event GROUP BY 1, 2""")
    groups = UnionFind(article for (article,) in answers(db, "SELECT article_id FROM place ORDER BY n"))
    for a, b in answers(db, "SELECT a, b FROM pair"):
        groups.join(a, b, "")
    insert(db, "grouped", TABLES["grouped"], ((n, groups.find(n)) for n in range(len(groups.parent))))
    for roots in _some(db):
        which = "FROM place JOIN grouped USING (n) WHERE root BETWEEN ? AND ?"
        flags = {
            (article, event): (n, agent, patient)
            for n, article, event, agent, patient in db.execute(
                f"SELECT n, article_id, event_id, sole_agent, sole_patient {which}", roots
            ).fetchall()
        }
        found = {
            flags[_place(one)][0]: replace(one, sole_agent=flags[_place(one)][1], sole_patient=flags[_place(one)][2])
            for one in _mentions(db, f"SELECT article_id, event_id {which}", roots)
        }
        numbers = sorted(found)
        at = {n: i for i, n in enumerate(numbers)}
        pairs: list[Pair] = [
            (score, at[a], at[b], why)
            for score, a, b, why in db.execute(
                """SELECT score, a, b, why FROM pair JOIN grouped ON n = a WHERE root BETWEEN ? AND ?
                ORDER BY score DESC, a, b""",
                roots,
            ).fetchall()
        ]
        clusters = clustered([found[n] for n in numbers], pairs)
        rows = [(numbers[a], numbers[b], s, why) for s, a, b, why in pairs if clusters.of[a] == clusters.of[b]]
        insert(db, "agreed", TABLES["agreed"], rows)


def _some(db: duckdb.DuckDBPyConnection) -> Iterator[list[int]]:
    """The groups, some at a time: the first and the last of these."""
    first, size = None, 0
    for root, many in answers(db, "SELECT root, count(*) FROM grouped GROUP BY root ORDER BY root"):
        first, size = root if first is None else first, size + many
        if size >= STRETCH:
            yield [first, root]
            first, size = None, 0
    if first is not None:
        yield [first, root]


def _join(db: duckdb.DuckDBPyConnection) -> None:
    """Which happenings tell an event that is one: the likeliest pair first, which is the evidence."""
    db.execute(
        """CREATE TABLE told AS SELECT row_number() OVER (ORDER BY article_id, happening_id) - 1 AS t,
        article_id, happening_id, any_value(rank) <= $main AS main FROM place GROUP BY article_id, happening_id""",
        {"main": MAIN},
    )
    joined = UnionFind(article for (article,) in answers(db, "SELECT article_id FROM told ORDER BY t"))
    for one, other, why in answers(
        db,
        """SELECT c.t, d.t, why FROM agreed JOIN place e ON e.n = a JOIN place f ON f.n = b
        JOIN told c ON c.article_id = e.article_id AND c.happening_id = e.happening_id
        JOIN told d ON d.article_id = f.article_id AND d.happening_id = f.happening_id ORDER BY score DESC, a, b""",
    ):
        joined.join(one, other, why)
    rows = ((t, joined.find(t), joined.evidence(t)) for t in range(len(joined.parent)))
    insert(db, "joined", TABLES["joined"], rows)
