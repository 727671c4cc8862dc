"""Which main happenings of a corpus are one, by the rules of `analysis.story.shared_happenings`.

Events are compared a stretch of days at a time, and put together a group at a time; what is found lies in a database.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pandas as pd

from analysis.corpus import partitions
from analysis.corpus.on_disk import create, insert, rows_of, texts
from analysis.story.event_alignment import Pair, clustered
from analysis.story.event_mentions import EventMention, events_told, with_rivals
from analysis.story.shared_happenings import NEAR, same_day, same_word, similar_pairs
from analysis.story.union_find import UnionFind
from analysis.tables.codebook import MAIN

STRETCH = 2_000  # events that are held at a time, and those near them
COMPARED = ("class", "polarity", "lemma", "trigger", "clause", "earliest", "latest")  # of an event
SHARED = ("shared_id", "article_id", "happening_id", "evidence")
EPOCH = date(1970, 1, 1)
TABLES = {
    # days are numbers, as in the corpus: `day` is that of an event that took one day
    "event": f"article_id, event_id, happening_id, {', '.join(COMPARED)}, published, day, "
    "PRIMARY KEY (article_id, event_id)",
    "participant": "article_id, event_id, actor_id, role, text, start",
    "link": "article_id, actor_id, entity_id, name, PRIMARY KEY (article_id, actor_id)",
    "happening": "article_id, happening_id, rank, PRIMARY KEY (article_id, happening_id)",
    "likeness": "step, article, event, other_article, other_event, score, why",
    # an event like another, and whether all of its kind that were compared with it have its agent and its patient
    "alike": "seen, article_id, event_id, sole_agent, sole_patient",
    "place": "n INTEGER PRIMARY KEY, article_id, event_id, happening_id, rank, sole_agent, sole_patient",
    "pair": "a, b, score, why",
    "grouped": "n INTEGER PRIMARY KEY, root",
    "agreed": "a, b, score, why",
    "told": "t INTEGER PRIMARY KEY, article_id, happening_id, main",
    "joined": "t INTEGER PRIMARY KEY, root, evidence",
}
Told = list[tuple[date, date | None, EventMention]]  # with the day looked at, and that of publication


def write_shared_happenings(out: Path, db: sqlite3.Connection) -> None:
    """Write the table `shared_happenings`; `db` keeps what does not fit into memory."""
    create(db, TABLES)
    _fill(out, db)
    _compare(db)
    _put_together(db)
    _join(db)
    # The number of a shared happening is that of its first telling, in the order of the articles' ids.
    rows = db.execute("""WITH own AS (SELECT * FROM told JOIN joined USING (t))
        SELECT 'h' || dense_rank() OVER (ORDER BY root), article_id, happening_id, evidence FROM own
        WHERE root IN (SELECT root FROM own GROUP BY root HAVING count(*) > 1 AND max(main)) ORDER BY root, t""")
    partitions.write_stream(out / "shared_happenings", "all", texts(SHARED, rows))


def _fill(out: Path, db: sqlite3.Connection) -> None:
    """What is compared, part by part: events but states, who takes part in them, and who that is."""
    for path in sorted((out / "events").glob("part-*.parquet")):
        published = dict(rows_of(out / "articles" / path.name, ("article_id", "date")))
        columns = ("article_id", "event_id", "happening_id", *COMPARED)
        told = (row for row in rows_of(path, columns) if row[3] != "state")
        insert(db, "event", ((*e, published[e[0]], e[-1] if e[-2] == e[-1] else None) for e in told))
        for table, name, own in (
            ("participant", "participants", ("article_id", "event_id", "actor_id", "role", "text", "start")),
            ("happening", "happenings", ("article_id", "happening_id", "rank")),
        ):
            insert(db, table, rows_of(out / name / path.name, own))
    for path in (out / "entity_links").glob("part-*.parquet"):
        insert(db, "link", rows_of(path, ("article_id", "actor_id", "entity_id", "name")))
    for table, key in (("event", "day"), ("event", "published"), ("participant", "article_id, event_id")):
        db.execute(f"CREATE INDEX {table}_by_{key.split(',')[0]} ON {table} ({key})")


def _compare(db: sqlite3.Connection) -> None:
    """Which two events are of one thing by themselves: those on one day, then those of one word told at one time."""
    seen = count()
    for step, (key, reach, keys) in enumerate((("day", timedelta(0), same_day), ("published", NEAR, same_word))):
        before: Told = []
        for new in _stretches(db, key):
            before = [one for one in before if one[0] >= new[0][0] - reach]
            held = [*before, *new]
            told = with_rivals([one for _, _, one in held])
            near = partial(_near, None if key == "day" else [day for _, day, _ in held])
            alike: set[int] = set()
            for i, j, score, why in similar_pairs(told, len(before), keys, near):
                insert(db, "likeness", [(step, *_place(told[i]), *_place(told[j]), score, why)])
                alike |= {i, j}
            ones = [told[i] for i in sorted(alike)]
            insert(db, "alike", ((next(seen), *_place(one), one.sole_agent, one.sole_patient) for one in ones))
            before = held


def _near(published: list[date | None] | None, one: int, other: int) -> bool:
    """Whether two events, by number, are told within a fortnight; of those on one day (None) nobody asks."""
    if published is None:
        return True
    first, second = published[one], published[other]
    return first is not None and second is not None and abs(first - second) <= NEAR


def _place(one: EventMention) -> tuple[str, str]:
    return one.article_id, one.event_id


def _stretches(db: sqlite3.Connection, key: str) -> Iterator[Told]:
    """Events in the order of a day, those of some days at a time."""
    counts = db.execute(f"SELECT {key}, count(*) FROM event WHERE {key} IS NOT NULL GROUP BY 1 ORDER BY 1").fetchall()
    first, size = None, 0
    for number, (day, many) in enumerate(counts, 1):
        first, size = day if first is None else first, size + many
        if size >= STRETCH or number == len(counts):
            which, between = f"FROM event WHERE {key} BETWEEN ? AND ?", [first, day]
            rows = db.execute(f"SELECT article_id, event_id, {key}, published {which}", between)
            days = {(a, e): (EPOCH + timedelta(own), _date(published)) for a, e, own, published in rows}
            found = _mentions(db, f"SELECT article_id, event_id {which}", between)
            yield sorted(((*days[_place(one)], one) for one in found), key=lambda own: own[0])
            first, size = None, 0


def _date(number: int | None) -> date | None:
    return None if number is None else EPOCH + timedelta(number)


def _mentions(db: sqlite3.Connection, which: str, values: list) -> list[EventMention]:
    """The events of a question, with what they are compared by."""
    told = ["article_id", "event_id", *COMPARED]
    rows = db.execute(f"SELECT {', '.join(told)} FROM event WHERE (article_id, event_id) IN ({which})", values)
    events = pd.DataFrame([(*row[:-2], *map(_date, row[-2:])) for row in rows], columns=told, dtype=object)
    columns = ("article_id", "event_id", "actor_id", "role", "text", "entity_id", "name")
    rows = db.execute(
        f"""SELECT {", ".join(columns)} FROM ({which}) CROSS JOIN participant p USING (article_id, event_id)
        LEFT JOIN link USING (article_id, actor_id) ORDER BY article_id, event_id, start""",
        values,
    )
    parts = pd.DataFrame(rows.fetchall(), columns=columns, dtype=object)
    entities = parts[parts["entity_id"].notna()].drop_duplicates(["article_id", "actor_id"])
    return events_told(events, parts, entities, one_story=False)


def _put_together(db: sqlite3.Connection) -> None:
    """Which of the pairs hold once everything that hangs together has been looked at: `agreed`."""
    db.execute("""INSERT INTO place SELECT row_number() OVER (ORDER BY article_id, event_id) - 1, article_id, event_id,
        happening_id, rank, sole_agent, sole_patient FROM (
            SELECT article_id, event_id, sole_agent, sole_patient, max(seen) FROM alike GROUP BY article_id, event_id)
        JOIN event USING (article_id, event_id) JOIN happening USING (article_id, happening_id)""")
    db.execute("CREATE UNIQUE INDEX place_by_event ON place (article_id, event_id)")
    db.execute("""INSERT INTO pair SELECT x, y, score, why FROM (
        SELECT min(a.n, b.n) AS x, max(a.n, b.n) AS y, score, why, min(step) FROM likeness
        JOIN place a ON a.article_id = article AND a.event_id = event
        JOIN place b ON b.article_id = other_article AND b.event_id = other_event GROUP BY x, y)""")
    groups = UnionFind(article for (article,) in db.execute("SELECT article_id FROM place ORDER BY n"))
    for a, b in db.execute("SELECT a, b FROM pair"):
        groups.join(a, b, "")
    insert(db, "grouped", ((n, groups.find(n)) for n in range(len(groups.parent))))
    db.execute("CREATE INDEX grouped_by_root ON grouped (root)")
    db.execute("CREATE INDEX pair_by_a ON pair (a)")
    for roots in _some(db):
        which = "FROM grouped CROSS JOIN place USING (n) WHERE root BETWEEN ? AND ?"
        flags = {
            (article, event): (n, agent, patient)
            for n, article, event, agent, patient in db.execute(
                f"SELECT n, article_id, event_id, sole_agent, sole_patient {which}", roots
            ).fetchall()
        }
        found = {
            flags[_place(one)][0]: replace(
                one, sole_agent=bool(flags[_place(one)][1]), sole_patient=bool(flags[_place(one)][2])
            )
            for one in _mentions(db, f"SELECT article_id, event_id {which}", roots)
        }
        numbers = sorted(found)
        at = {n: i for i, n in enumerate(numbers)}
        pairs: list[Pair] = [
            (score, at[a], at[b], why)
            for score, a, b, why in db.execute(
                """SELECT score, a, b, why FROM grouped CROSS JOIN pair ON n = a WHERE root BETWEEN ? AND ?
                ORDER BY score DESC, a, b""",
                roots,
            ).fetchall()
        ]
        clusters = clustered([found[n] for n in numbers], pairs)
        rows = [(numbers[a], numbers[b], s, why) for s, a, b, why in pairs if clusters.of[a] == clusters.of[b]]
        insert(db, "agreed", rows)


def _some(db: sqlite3.Connection) -> Iterator[list[int]]:
    """The groups, some at a time: the first and the last of these."""
    first, size = None, 0
    for root, many in db.execute("SELECT root, count(*) FROM grouped GROUP BY root ORDER BY root"):
        first, size = root if first is None else first, size + many
        if size >= STRETCH:
            yield [first, root]
            first, size = None, 0
    if first is not None:
        yield [first, root]


def _join(db: sqlite3.Connection) -> None:
    """Which happenings tell an event that is one: the likeliest pair first, which is the evidence."""
    db.execute(f"""INSERT INTO told SELECT row_number() OVER (ORDER BY article_id, happening_id) - 1, article_id,
        happening_id, min(rank) <= {MAIN} FROM place GROUP BY article_id, happening_id""")
    db.execute("CREATE UNIQUE INDEX told_by_happening ON told (article_id, happening_id)")
    joined = UnionFind(article for (article,) in db.execute("SELECT article_id FROM told ORDER BY t"))
    for (
        one,
        other,
        why,
    ) in db.execute("""SELECT c.t, d.t, why FROM agreed JOIN place e ON e.n = a JOIN place f ON f.n = b
        JOIN told c ON c.article_id = e.article_id AND c.happening_id = e.happening_id
        JOIN told d ON d.article_id = f.article_id AND d.happening_id = f.happening_id ORDER BY score DESC, a, b"""):
        joined.join(one, other, why)
    insert(db, "joined", ((t, joined.find(t), joined.evidence(t)) for t in range(len(joined.parent))))
