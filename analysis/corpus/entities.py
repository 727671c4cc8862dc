"""Which actors of a corpus are one: what `analysis.story.entity_linking` says of a few articles, of any number of them.

Names and keys lie in a database on disk, which sorts them; Python holds some bytes for each actor.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import count, groupby
from pathlib import Path

import pandas as pd
from pyarrow import parquet

from analysis.corpus import partitions
from analysis.corpus.on_disk import create, insert, texts
from analysis.story.entity_linking import COLUMNS
from analysis.story.named_actors import COUNTRY_LEFT_OUT, SAME, UNRIVALLED, NamedActor, named_actors
from analysis.story.organisation_names import MOSTLY, says_whose
from analysis.story.union_find import UnionFind

# What is known of the actors, by number as read (`was`) and then in the order of articles; `whose`: what the names of
# an article say of a bare one; `owned`: whose a bare name is, as nearly all articles have it.
TABLES = {
    "named": "was INTEGER PRIMARY KEY, article_id, actor_id, name, kind, fuller",
    "keyed": "step, type, owner, key, was",
    "whose": "key, owner, article_id, body",
    "bare": "key PRIMARY KEY",
    "owned": "key PRIMARY KEY, owner",
    "actor": "number INTEGER PRIMARY KEY, was, article_id, actor_id, name, kind, fuller",
    "alias": "number, key, alias",
    "linked": "number INTEGER PRIMARY KEY, root, evidence",
    "called": "root INTEGER PRIMARY KEY, entity_id, name",
    "of_kind": "root INTEGER PRIMARY KEY, kind",
}
((ALIAS, full_keys, short_keys),) = UNRIVALLED
LEFT_OUT, FULL, SHORT = range(len(SAME), len(SAME) + 3)


def write_entity_links(out: Path, db: sqlite3.Connection) -> None:
    """Write the table `entity_links`; `db` keeps what does not fit into memory."""
    create(db, TABLES)
    for rows in _rows(out):
        for name, own in rows.items():
            insert(db, name, own)
    # From here on numbered by article, whatever parts these came in.
    db.execute("INSERT INTO actor SELECT row_number() OVER (ORDER BY article_id, actor_id) - 1, * FROM named")
    numbers = array("i", [0]) * db.execute("SELECT count(*) FROM actor").fetchone()[0]
    for number, was in db.execute("SELECT number, was FROM actor"):
        numbers[was] = number
    entities = UnionFind(article for (article,) in db.execute("SELECT article_id FROM actor ORDER BY number"))
    _join(db, entities, numbers)
    _join_aliases(db, entities, numbers)
    _write(out, db, entities)


def _rows(out: Path) -> Iterator[dict[str, list[tuple]]]:
    """What is put into the database, part by part."""
    numbers = count()
    for path in sorted((out / "actors").glob("part-*.parquet")):
        actors = _frame(path, ["article_id", "actor_id", "name", "kind"])
        mentions = _frame(out / "mentions" / path.name, ["article_id", "actor_id", "form", "text"])
        rows: dict[str, list[tuple]] = defaultdict(list)
        for one, number in zip(named_actors(actors, mentions), numbers):
            rows["named"].append((number, one.article_id, one.actor_id, one.name, one.kind, bool(one.full)))
            rows["keyed"] += _keys(number, one)
            for body in one.parsed:
                rows["whose"] += [(key, owner, one.article_id, repr(body)) for key, owner in says_whose(body)]
                rows["bare"] += [(body.head_first,)] if body.bare else []
        yield rows


def _frame(part: Path, columns: list[str]) -> pd.DataFrame:
    return parquet.read_table(part, columns=columns, use_threads=False).to_pandas(use_threads=False)


def _keys(number: int, one: NamedActor) -> Iterator[tuple]:
    """By what it may be one with others, step by step."""
    for step, (_, keys) in enumerate((*SAME, COUNTRY_LEFT_OUT)):
        for key in keys(one):
            owner, name = key if isinstance(key, tuple) else (None, key)
            yield step, one.type, owner or "", name, number
    for step, keys in ((FULL, full_keys), (SHORT, short_keys)):
        for key in keys(one):
            yield step, one.type, "", key, number


def _join(db: sqlite3.Connection, entities: UnionFind, numbers: array) -> None:
    """Join actors that share a key, step by step."""
    insert(db, "owned", list(_owners(db)))
    same = f"SELECT step, type, owner, key, was FROM keyed WHERE step < {LEFT_OUT} ORDER BY 1, 2, 3, 4"
    left_out = f"""SELECT step, type, coalesce(nullif(k.owner, ''), o.owner, '') AS owner, key, was
        FROM keyed k LEFT JOIN owned o USING (key) WHERE step = {LEFT_OUT} ORDER BY 1, 2, 3, 4"""
    for question in (same, left_out):
        for (step, *_), rows in groupby(db.execute(question), key=lambda row: row[:-1]):
            first, *others = {numbers[row[-1]]: None for row in rows}
            for number in others:
                entities.join(first, number, (*SAME, COUNTRY_LEFT_OUT)[step][0])


def _owners(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Whose a bare name is, as nearly all articles that say so have it (`owners_of_bare`)."""
    question = """SELECT key, owner, count(*) FROM (SELECT DISTINCT * FROM whose WHERE key IN (SELECT key FROM bare))
        GROUP BY key, owner ORDER BY key"""
    for key, rows in groupby(db.execute(question), key=lambda row: row[0]):
        times = {owner: many for _, owner, many in rows}
        yield from ((key, one) for one, many in times.items() if one and many >= MOSTLY * sum(times.values()))


def _join_aliases(db: sqlite3.Connection, entities: UnionFind, numbers: array) -> None:
    """Join whoever is also called by a short name to the only entity that has no other; two rivals, no link."""
    bearers: list[set[int]] = []
    question = f"SELECT type, key, step, was FROM keyed WHERE step IN ({FULL}, {SHORT}) ORDER BY type, key, step"
    for (_, key), rows in groupby(db.execute(question), key=lambda row: row[:2]):
        full: set[int] = set()
        short = False
        for *_, step, was in rows:
            if step == FULL:
                full.add(entities.find(numbers[was]))
            elif full:
                short = True
                db.execute("INSERT INTO alias VALUES (?, ?, ?)", (numbers[was], key, len(bearers)))
        if short:
            bearers.append(full)
    for number, alias in db.execute("SELECT number, alias FROM alias ORDER BY number, key"):
        roots = bearers[alias] = {entities.find(root) for root in bearers[alias]}
        if len(roots) == 1 and not entities.share_an_article(root := next(iter(roots)), number):
            entities.join(root, number, ALIAS)


def _write(out: Path, db: sqlite3.Connection, entities: UnionFind) -> None:
    insert(db, "linked", ((n, entities.find(n), entities.evidence(n)) for n in range(len(entities.parent))))
    # The name is the fuller one, that most actors have, the longest, the first; the kind, that which most have.
    names = _most(db, "name", "fuller, name", "fuller DESC, times DESC, length(name) DESC, first")
    insert(db, "called", ((root, f"x{n}", name) for n, (root, name) in enumerate(names, 1)))
    insert(db, "of_kind", _most(db, "kind", "kind", "times DESC, first"))
    found = db.execute("""SELECT article_id, actor_id, entity_id, c.name, k.kind, evidence
        FROM actor CROSS JOIN linked USING (number) CROSS JOIN called c USING (root) CROSS JOIN of_kind k USING (root)
        ORDER BY number""")
    partitions.write_stream(out / "entity_links", "all", texts(COLUMNS, found))


def _most(db: sqlite3.Connection, column: str, alike: str, order: str) -> Iterator[tuple]:
    """What of a column comes first, entity by entity, where actors of the `alike` count together."""
    return db.execute(f"""SELECT root, {column} FROM (
        SELECT root, {column}, row_number() OVER (PARTITION BY root ORDER BY {order}) AS place FROM (
            SELECT root, {alike}, count(*) AS times, min(number) AS first
            FROM actor JOIN linked USING (number) GROUP BY root, {alike})) WHERE place = 1 ORDER BY root""")
