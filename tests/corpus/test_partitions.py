"""The folder of a corpus, written without reading anything."""

import json
from dataclasses import replace

from pyarrow import parquet

from analysis.article.inputs import Record, Rejected
from analysis.corpus import partitions
from analysis.corpus.work import parse_batch
from analysis.reading import store
from analysis.tables.codebook import TABLES
from tests import synthetic


def test_actors_of_two_articles_are_linked_in_a_table_of_the_datapackage(tmp_path):
    partitions.claim(tmp_path, ["here"])
    for key in ("p", "q"):
        _, tables = synthetic.tables()
        own = {name: getattr(tables, name).assign(article_id=key).astype({"article_id": "str"}) for name in TABLES}
        partitions.write_part(tmp_path, key, [replace(tables, **own)], [], [])
    partitions.write_entity_links(tmp_path)
    partitions.describe(tmp_path)
    links = parquet.read_table(tmp_path / "entity_links").to_pandas()
    assert (
        links.groupby("entity_id")["article_id"].apply(sorted).tolist() == [["p", "q"]] * links["entity_id"].nunique()
    )
    assert set(links["evidence"].dropna()) <= {"same name", "country name", "first and last name"}
    (described,) = [
        resource
        for resource in json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]
        if resource["name"] == "entity_links"
    ]
    assert described["path"] == ["entity_links/part-all.parquet"]
    assert [field["name"] for field in described["schema"]["fields"]] == list(links.columns)


def test_a_part_says_what_became_of_every_item(tmp_path, monkeypatch):
    partitions.claim(tmp_path, ["here"])
    article, tables = synthetic.tables()
    monkeypatch.setattr(store, "parse_cached", lambda article: tables)
    items = [Record("a.txt", 1), Record("b.txt", 1), Record("c.txt", 1)]
    decided = [{"id": "a", "same_as": None}, {"id": "b", "same_as": "a"}, None]
    bad = Rejected("c.txt", None, "The file is empty.")
    receipt = parse_batch("k", tuple(items), [article, article, bad], decided, str(tmp_path))
    assert (receipt["articles"], receipt["duplicates"], receipt["rejected"]) == (1, 1, 1)
    assert receipt["words"] == tables.articles["words"].sum()
    assert partitions.receipt(tmp_path, "k") == receipt

    def part(name: str) -> list[dict]:
        return parquet.read_table(tmp_path / name / "part-k.parquet").to_pylist()

    assert part("duplicates") == [{"article_id": "b", "same_as": "a", "path": "b.txt", "line": None}]
    assert part("rejected") == [vars(bad)]
    assert len(part("articles")) == 1


def test_what_left_the_corpus_or_was_half_written_is_swept_out(tmp_path):
    partitions.claim(tmp_path, ["here"])
    _, tables = synthetic.tables()
    for key in ("stays", "goes"):
        partitions.write_part(tmp_path, key, [tables], [], [])
        partitions.write_receipt(tmp_path, key, {})
    (tmp_path / "actors" / ".half.new").write_text("")
    partitions.sweep(tmp_path, {"stays"})
    left = {path.name for folder in partitions.FOLDERS for path in (tmp_path / folder).iterdir()}
    assert left == {"part-stays.parquet", "stays.json"}
