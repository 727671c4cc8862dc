"""analysis.corpus.entities: of any number of articles what `link_actors` says of a few."""

import errno
import sqlite3

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from analysis.corpus import entities, on_disk, partitions
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
    monkeypatch.setattr(on_disk, "HELD", 8)
    assert streamed(tmp_path) == whole and tuple(whole[0]) == COLUMNS


def test_a_full_disk_is_said_as_such_and_leaves_nothing(tmp_path):
    folder = tmp_path / ".linking"
    with pytest.raises(OSError) as found, on_disk.database(folder) as db:
        db.execute("PRAGMA max_page_count = 4")
        on_disk.create(db, {"held": "words"})
        on_disk.insert(db, "held", ((f"{n}" * 2000,) for n in range(100)))
    assert (found.value.errno, found.value.filename) == (errno.ENOSPC, str(folder)) and not folder.exists()


def test_nobody_is_linked_where_nobody_has_a_name(tmp_path):
    written(tmp_path, [[("group", ["officials"])]])
    assert streamed(tmp_path) == []


def test_a_database_is_gone_with_what_it_held_and_a_killed_runs_too(tmp_path):
    folder = tmp_path / ".linking"
    with pytest.raises(KeyboardInterrupt), on_disk.database(folder) as db:
        on_disk.create(db, {"held": "day"})
        on_disk.insert(db, "held", [(1,)])
        raise KeyboardInterrupt
    assert not folder.exists()
    folder.mkdir()
    (folder / "links.sqlite").write_text("half a database")
    with on_disk.database(folder) as db:
        assert db.execute("SELECT 1").fetchall() == [(1,)]


def test_what_is_sorted_lies_on_the_disk_beside_the_corpus(tmp_path):
    with on_disk.database(tmp_path / ".it's") as db:
        settings = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("cache_size", "temp_store")}
        assert settings == {"cache_size": -on_disk.HELD, "temp_store": 1}
        assert db.execute("PRAGMA temp_store_directory").fetchone()[0] == str(tmp_path / ".it's")
    with sqlite3.connect(":memory:") as other:
        assert other.execute("PRAGMA temp_store_directory").fetchone() is None
