"""Rows of a corpus as frames to work on: those of some of its articles, with names beside ids."""

from collections.abc import Sequence

import pandas as pd

from analysis.corpus.selection import Corpus

TABLES = ("articles", "happenings", "quotes", "events")
NAMED = {"happenings": "source_id", "quotes": "speaker_id", "events": "source_id"}  # column of ids that have a name
ORDER = {"happenings": "rank", "quotes": "start", "events": "start"}


def chosen_rows(corpus: Corpus, table: str, numbers: Sequence[int] | None = None) -> pd.DataFrame:
    """The rows of `TABLES` that stand in the articles of these numbers (all that are selected without them), newest
    article first. Who vouches for a happening or an event is the article itself where nobody else is given."""
    where = "$1 IS NULL OR list_contains($1, n)"
    asked = [None if numbers is None else list(numbers)]
    if table == "articles":
        question = f"SELECT article_id, title, date, source, path, words FROM article WHERE {where} ORDER BY n"
        return corpus.db.execute(question, asked).df()
    ids = NAMED[table]
    name = ids.removesuffix("_id")
    statuses = "" if table == "quotes" else "AND list_contains($2, status)"
    rows = corpus.db.execute(
        f"""SELECT t.*, a.name AS {name} FROM all_{table} t JOIN article USING (article_id)
        LEFT JOIN all_actors a ON a.article_id = t.article_id AND a.actor_id = t.{ids}
        WHERE ({where}) {statuses} ORDER BY n, t.{ORDER[table]}""",
        asked if table == "quotes" else [*asked, list(corpus.statuses)],
    ).df()
    names = rows.pop(name).astype("string")
    rows.insert(list(rows.columns).index(ids) + 1, name, names if table == "quotes" else names.fillna("the article"))
    return rows
