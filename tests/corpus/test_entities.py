"""analysis.corpus.entities: of any number of articles what `link_actors` says of a few."""

import datetime

import duckdb
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from analysis.corpus import entities, linking, on_disk, partitions
from analysis.story.entity_linking import COLUMNS, link_actors

# Who may be one with whom in every way that there is, or may not.
NAMES = {
    "person": ["Ann Lowe", "Ann B. Lowe", "Lowe", "Joseph R. Biden", "Joseph Biden", "Biden", "Ōe"],
    "organisation": [
        "FBI", "F.B.I.", "Federal Bureau of Investigation", "Justice Department", "Department of Justice",
        "U.S. Department of Justice", "Texas Department of Justice", "UK Justice Department", "EU", "European Union",
        "British Parliament", "Parliament of the United Kingdom", "World Bank", "The World Bank", "Brexit Party",
    ],
    "country": ["UK", "United Kingdom", "U.S.", "America"],
    "place": ["Paris", "Georgia"],
    "group": ["Democrats", "officials"],
}  # fmt: skip
ALIASES = st.sampled_from(list(NAMES)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.lists(st.sampled_from(NAMES[kind]), min_size=1, max_size=3, unique=True))
)
ARTICLES = st.lists(st.lists(ALIASES, min_size=1, max_size=5), min_size=1, max_size=12)


def written(folder, articles):
    """The corpus of these actors, in parts of three articles that go by no order; and its frames."""
    actors, mentions = [], []
    for number, article in enumerate(articles):
        for each, (kind, names) in enumerate(article, 1):
            actors.append((f"n{number:02}", f"a{each}", names[0], kind))
            mentions += [(f"n{number:02}", f"a{each}", "nominal" if n.islower() else "name", n) for n in (*names, "it")]
    frames = (
        pd.DataFrame(actors, columns=["article_id", "actor_id", "name", "kind"]),
        pd.DataFrame(mentions, columns=["article_id", "actor_id", "form", "text"]),
    )
    partitions.claim(folder, ["here"])
    for table, rows in zip(("actors", "mentions"), frames):
        for part in range(-(-len(articles) // 3)):
            own = rows[rows["article_id"].isin([f"n{n:02}" for n in range(3 * part, 3 * part + 3)])]
            partitions.write_table(folder / table, f"{9 - part}", pa.Table.from_pandas(own, preserve_index=False))
    return frames


def streamed(folder) -> list[dict]:
    with on_disk.database(folder / ".linking") as db:
        entities.write_entity_links(folder, db)
    assert not (folder / ".linking").exists()
    return parquet.read_table(folder / "entity_links").to_pylist()


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_a_corpus_is_linked_as_a_few_articles_are(tmp_path_factory, articles):
    folder = tmp_path_factory.mktemp("corpus")
    actors, mentions = written(folder, articles)
    linked = link_actors(actors, mentions)
    assert streamed(folder) == linked.astype(object).where(linked.notna(), None).to_dict("records")


def test_the_same_however_little_is_held_at_a_time(tmp_path, monkeypatch):
    articles = [[("organisation", ["FBI", name])] for name in NAMES["organisation"]] * 4
    written(tmp_path, articles)
    whole = streamed(tmp_path)
    monkeypatch.setattr(on_disk, "AT_A_TIME", 2)
    monkeypatch.setattr(entities, "AT_A_TIME", 2)
    assert streamed(tmp_path) == whole and tuple(whole[0]) == COLUMNS


def test_what_memory_is_too_little_for_is_begun_anew_with_more(tmp_path, monkeypatch):
    written(tmp_path, [[("organisation", ["FBI", name])] for name in NAMES["organisation"]])
    whole, given = streamed(tmp_path), []

    def write(out, db):
        given.append(db.execute("SELECT current_setting('memory_limit')").fetchall())
        db.execute("SELECT len(list(repeat('x', 1000) || range)) FROM range(20_000)").fetchall()  # all of it at a time
        entities.write_entity_links(out, db)

    monkeypatch.setattr(linking, "write_entity_links", write)
    monkeypatch.setattr(linking, "write_shared_happenings", lambda out, db: None)
    monkeypatch.setattr(linking, "MEMORY", ("16MB", "512MB"))
    linking.write_links(tmp_path)
    assert len(given) == 2 and parquet.read_table(tmp_path / "entity_links").to_pylist() == whole
    monkeypatch.setattr(linking, "MEMORY", ("16MB",))
    with pytest.raises(duckdb.OutOfMemoryException):
        linking.write_links(tmp_path)
    assert not (tmp_path / ".linking").exists()


def test_nobody_is_linked_where_nobody_has_a_name(tmp_path):
    written(tmp_path, [[("group", ["officials"])]])
    assert streamed(tmp_path) == []


def test_a_database_is_gone_with_what_it_held_and_a_killed_runs_too(tmp_path):
    folder = tmp_path / ".linking"
    with pytest.raises(KeyboardInterrupt), on_disk.database(folder) as db:
        on_disk.create(db, {"held": {"day": pa.date32()}})
        on_disk.insert(db, "held", {"day": pa.date32()}, [(datetime.date(2019, 1, 1),)])
        raise KeyboardInterrupt
    assert not folder.exists()
    folder.mkdir()
    (folder / "links.duckdb").write_text("half a database")
    with on_disk.database(folder) as db:
        assert db.execute("SELECT 1").fetchall() == [(1,)]
