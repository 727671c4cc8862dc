"""The sentence behind a mark of a corpus's charts, in each of its articles."""

from collections.abc import Collection, Iterator
from itertools import groupby

import pyarrow as pa

from analysis.corpus.queries import LISTED
from analysis.corpus.selection import Corpus

FIRST = 3
QUOTES = """SELECT {key} AS key, rank, n, a.article_id, q.sentence_id, q.start FROM all_quotes q
    JOIN article a USING (article_id) JOIN asked e ON e.article_id = q.article_id AND e.actor_id = q.speaker_id"""
# What a mark stands for → the sentences that say so: key, rank (the lowest is shown), n, article_id, sentence_id, start
BEHIND = (
    # Who: quoted where they are, else where they are first named.
    QUOTES.format(key="entity").replace("rank", "0 AS rank"),
    """SELECT entity, CASE form WHEN 'name' THEN 1 ELSE 2 END, n, a.article_id, m.sentence_id, m.start
    FROM all_mentions m JOIN article a USING (article_id) JOIN asked e USING (article_id, actor_id)""",
    # Who says it how, and through whom.
    QUOTES.format(key="'said:' || entity || ':' || q.kind").replace("rank", "0 AS rank"),
    QUOTES.format(key="'through:' || entity || ':' || coalesce(a.source, '')").replace("rank", "0 AS rank"),
    # Who vouches for what is told so, and what is told so by whomever.
    """SELECT 'claim:' || entity || ':' || status, 0, n, a.article_id, v.sentence_id, v.start FROM all_events v
    JOIN article a USING (article_id) JOIN asked e ON e.article_id = v.article_id AND e.actor_id = v.source_id""",
    """SELECT 'status:' || status, 0, n, a.article_id, v.sentence_id, v.start FROM all_events v
    JOIN article a USING (article_id)""",
    # Two whom one sentence mentions.
    """SELECT 'co-mentions:' || a.entity || ':' || b.entity, 0, a.n, a.article_id, a.sentence_id, a.start
    FROM place a JOIN place b ON a.n = b.n AND a.sentence_id = b.sentence_id AND a.entity < b.entity""",
    # Who speaks, put together by what the texts say of them.
    """SELECT key, 0, n, a.article_id, q.sentence_id, q.start FROM all_quotes q JOIN article a USING (article_id)
    JOIN speaking_as s ON s.article_id = q.article_id AND s.actor_id IS NOT DISTINCT FROM q.speaker_id""",
    # What happens.
    """SELECT happening, rank, n, article_id, sentence_id, start FROM tells
    JOIN all_events USING (article_id, happening_id)""",
)


def passages(
    corpus: Corpus, wanted: Collection[str], together: Collection[str], speaking_as: Collection[tuple]
) -> Iterator[tuple[bool, int, list[tuple]]]:
    """Article by article, newest first: its number, and (key, sentence) for each of the wanted keys that it holds: for
    the newest FIRST articles of each key, later (True) for its others. Whoever stops then has some for every key.

    A key is what a choice holds: an entity, the id of a mark, "status:denied". `together`: entities among which two
    that share a sentence may be asked for. `speaking_as`: key, article_id and actor_id (None: nobody known) of
    speakers whose quotes are asked for together.
    """
    db = corpus.db
    entities = sorted({part for key in wanted for part in key.split(":")})
    db.execute("CREATE OR REPLACE TEMP TABLE wanted AS SELECT unnest($1::VARCHAR[]) AS key", [sorted(wanted)])
    db.execute(
        """CREATE OR REPLACE TEMP TABLE asked AS SELECT article_id, actor_id, entity FROM all_entities
        WHERE list_contains($1::VARCHAR[], entity)""",
        [entities],
    )
    db.execute(
        """CREATE OR REPLACE TEMP TABLE place AS SELECT n, m.article_id, m.sentence_id, entity, min(m.start) AS start
        FROM all_mentions m JOIN article USING (article_id) JOIN asked USING (article_id, actor_id)
        WHERE list_contains($1::VARCHAR[], entity) GROUP BY ALL""",
        [list(together)],
    )
    columns = zip(*speaking_as) if speaking_as else ([], [], [])
    db.register("speaking_as", pa.table([pa.array(c, pa.string()) for c in columns], ["key", "article_id", "actor_id"]))
    found = db.execute(
        f"""SELECT row_number() OVER (PARTITION BY key ORDER BY n) > {FIRST} AS later, n, key, text
        FROM (SELECT * FROM ({" UNION ALL ".join(BEHIND)}) SEMI JOIN wanted USING (key)
            WHERE n < {LISTED} QUALIFY row_number() OVER (PARTITION BY key, n ORDER BY rank, start) = 1)
        JOIN (SELECT article_id, sentence_id, text FROM all_sentences) USING (article_id, sentence_id)
        ORDER BY later, n, key"""
    )
    rows = iter(found.fetchone, None)
    for (later, number), group in groupby(rows, key=lambda row: row[:2]):
        yield later, number, [(key, text) for *_, key, text in group]
