"""Which actors of a corpus are one: what `analysis.story.entity_linking` says of a few articles, of any number of them.

Names and keys lie in a database on disk, which sorts them; Python holds some bytes for each actor.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import duckdb
from pyarrow import parquet

from analysis.corpus import partitions
from analysis.corpus.on_disk import AT_A_TIME, NUMBER, TEXT, TRUTH, answers, create, insert
from analysis.story.named_actors import COUNTRY_LEFT_OUT, SAME, UNRIVALLED, NamedActor, named_actors
from analysis.story.organisation_names import MOSTLY, says_whose
from analysis.story.union_find import UnionFind

# What is known of the actors, each by its number as read; `whose`: what the names of an article say of a bare one.
TABLES = {
    "named": {"number": NUMBER, "article_id": TEXT, "actor_id": TEXT, "name": TEXT, "kind": TEXT, "fuller": TRUTH},
    "keyed": {"step": NUMBER, "number": NUMBER, "type": TEXT, "owner": TEXT, "key": TEXT},
    "whose": {"article_id": TEXT, "body": TEXT, "key": TEXT, "owner": TEXT},
    "bare": {"key": TEXT},
    "linked": {"number": NUMBER, "root": NUMBER, "evidence": TEXT},
}
STEPS = (*SAME, COUNTRY_LEFT_OUT)
((ALIAS, full_keys, short_keys),) = UNRIVALLED
FULL, SHORT = len(STEPS), len(STEPS) + 1


def write_entity_links(out: Path, db: duckdb.DuckDBPyConnection) -> None:
    """Write the table `entity_links`; `db` keeps what does not fit into memory."""
    create(db, TABLES)
    for rows in _rows(out):
        for name, own in rows.items():
            insert(db, name, TABLES[name], own)
    # From here on numbered by article, whatever parts these came in.
    db.execute("""CREATE TABLE actor AS SELECT row_number() OVER (ORDER BY article_id, actor_id) - 1 AS number,
        number AS was, * EXCLUDE (number) FROM named""")
    db.execute("""CREATE TABLE key AS SELECT step, a.number, type, owner, key FROM keyed k
        JOIN actor a ON a.was = k.number""")
    entities = UnionFind(article for (article,) in answers(db, "SELECT article_id FROM actor ORDER BY number"))
    _join(db, entities)
    _write(out, db, entities)


def _rows(out: Path) -> Iterator[dict[str, list[tuple]]]:
    """What is put into the database, part by part."""
    numbers = count()
    for path in sorted((out / "actors").glob("part-*.parquet")):
        actors, mentions = (parquet.read_table(out / table / path.name).to_pandas() for table in ("actors", "mentions"))
        rows: dict[str, list[tuple]] = defaultdict(list)
        for one, number in zip(named_actors(actors, mentions), numbers):
            rows["named"].append((number, one.article_id, one.actor_id, one.name, one.kind, bool(one.full)))
            rows["keyed"] += _keys(number, one)
            rows["whose"] += [(one.article_id, repr(body), *said) for body in one.parsed for said in says_whose(body)]
            rows["bare"] += [(body.head_first,) for body in one.parsed if body.bare]
        yield rows


def _keys(number: int, one: NamedActor) -> Iterator[tuple]:
    """By what it may be one with others, step by step."""
    for step, (_, keys) in enumerate(STEPS):
        for key in keys(one):
            owner, name = key if isinstance(key, tuple) else (None, key)
            yield step, number, one.type, owner or "", name
    for step, keys in ((FULL, full_keys), (SHORT, short_keys)):
        for key in keys(one):
            yield step, number, one.type, "", key


def _join(db: duckdb.DuckDBPyConnection, entities: UnionFind) -> None:
    # Whose a bare name is, as nearly all articles have it (`owners_of_bare`).
    db.execute(f"""CREATE TABLE owned AS SELECT key, any_value(owner) FILTER (most) AS owner FROM (
        SELECT key, owner, times >= {MOSTLY} * sum(times) OVER (PARTITION BY key) AND owner IS NOT NULL AS most FROM (
            SELECT key, owner, count(*) AS times FROM (SELECT DISTINCT * FROM whose) SEMI JOIN bare USING (key)
            GROUP BY ALL)) GROUP BY key""")
    db.execute(f"""UPDATE key SET owner = o.owner FROM owned o
        WHERE step = {STEPS.index(COUNTRY_LEFT_OUT)} AND key.owner = '' AND o.owner IS NOT NULL AND o.key = key.key""")
    for step, (evidence, _) in enumerate(STEPS):
        for first, number in answers(
            db,
            f"""WITH own AS (SELECT number, type, owner, key FROM key WHERE step = {step}),
            first AS (SELECT type, owner, key, min(number) AS first FROM own GROUP BY ALL)
            SELECT first, number FROM own JOIN first USING (type, owner, key) WHERE number <> first""",
        ):
            entities.join(first, number, evidence)
    _join_aliases(db, entities)


def _join_aliases(db: duckdb.DuckDBPyConnection, entities: UnionFind) -> None:
    """Join whoever is also called by a short name to the only entity that has no other; two rivals, no link."""
    db.execute(f"""CREATE TABLE alias AS SELECT type, key, row_number() OVER () AS alias FROM (
        SELECT type, key FROM key WHERE step = {FULL} INTERSECT SELECT type, key FROM key WHERE step = {SHORT})""")
    bearers: dict[int, set[int]] = {}
    for alias, number in answers(db, f"SELECT alias, number FROM key JOIN alias USING (type, key) WHERE step = {FULL}"):
        bearers.setdefault(alias, set()).add(entities.find(number))
    for alias, number in answers(
        db, f"SELECT alias, number FROM key k JOIN alias USING (type, key) WHERE step = {SHORT} ORDER BY number, k.key"
    ):
        roots = bearers[alias] = {entities.find(root) for root in bearers[alias]}
        if len(roots) == 1 and not entities.share_an_article(root := next(iter(roots)), number):
            entities.join(root, number, ALIAS)


def _write(out: Path, db: duckdb.DuckDBPyConnection, entities: UnionFind) -> None:
    every = range(len(entities.parent))
    for numbers in (every[start : start + AT_A_TIME] for start in every[::AT_A_TIME]):
        insert(db, "linked", TABLES["linked"], [(n, entities.find(n), entities.evidence(n)) for n in numbers])
    # The name is the fuller one, that most actors have, the longest, the first; the kind, that which most have.
    rows = db.sql("""WITH own AS (SELECT * FROM actor JOIN linked USING (number)),
        id AS (SELECT root, 'x' || row_number() OVER (ORDER BY root) AS entity_id FROM own WHERE number = root),
        called AS (SELECT root, arg_max(name, (fuller::INT, times, length(name), -first)) AS name FROM (
            SELECT root, fuller, name, count(*) AS times, min(number) AS first FROM own GROUP BY ALL) GROUP BY root),
        of_kind AS (SELECT root, arg_max(kind, (times, -first)) AS kind FROM (
            SELECT root, kind, count(*) AS times, min(number) AS first FROM own GROUP BY ALL) GROUP BY root)
        SELECT article_id, actor_id, entity_id, c.name, k.kind, evidence
        FROM own JOIN id USING (root) JOIN called c USING (root) JOIN of_kind k USING (root) ORDER BY number""")
    partitions.write_stream(out / "entity_links", "all", rows.to_arrow_reader(AT_A_TIME))
