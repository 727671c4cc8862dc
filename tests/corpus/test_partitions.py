"""The folder of a corpus, written without reading anything."""

import json
from dataclasses import replace

import pytest
from pyarrow import parquet

from analysis.article import Article
from analysis.article.inputs import Record, Rejected
from analysis.corpus import linking, partitions
from analysis.corpus.work import parse_batch
from analysis.errors import InputError
from analysis.reading import store
from analysis.tables.codebook import TABLES
from tests import synthetic


def test_actors_of_two_articles_are_linked_in_a_table_of_the_datapackage(tmp_path):
    partitions.claim(tmp_path, ["here"])
    for key in ("p", "q"):
        _, tables = synthetic.tables()
        own = {name: getattr(tables, name).assign(article_id=key).astype({"article_id": "str"}) for name in TABLES}
        partitions.write_part(tmp_path, key, [replace(tables, **own)], [], [])
    linking.write_links(tmp_path)
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


def test_whom_articles_only_describe_is_nobody_in_particular(tmp_path):
    partitions.claim(tmp_path, ["here"])
    for key in ("p", "q"):
        article = Article(f"Officials told Ann Lowe that the people of {key} had left.", article_id=key)
        partitions.write_part(tmp_path, key, [store.parse_cached(article)], [], [])
    linking.write_links(tmp_path)
    links = parquet.read_table(tmp_path / "entity_links").to_pandas()
    actors = parquet.read_table(tmp_path / "actors").to_pandas()
    assert set(links["name"]) == {"Ann Lowe"} and len(actors["name"].unique()) > 1


def test_a_receipt_counts_what_is_undated(tmp_path, monkeypatch):
    partitions.claim(tmp_path, ["here"])
    article, tables = synthetic.tables()
    dates = {"a": tables, "b": replace(tables, articles=tables.articles.assign(date=None))}
    monkeypatch.setattr(store, "parse_cached", lambda one: dates[one.article_id])
    items = (Record("a.txt", 1), Record("b.txt", 1))
    decided = [{"id": name, "same_as": None} for name in "ab"]
    assert parse_batch("k", items, [article, article], decided, str(tmp_path))["undated"] == 1


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


@pytest.fixture
def batch(tmp_path, monkeypatch):
    """A finished batch "k" of one article and one rejected file."""
    partitions.claim(tmp_path, ["here"])
    article, tables = synthetic.tables()
    monkeypatch.setattr(store, "parse_cached", lambda article: tables)
    bad = Rejected("b\udce9.txt", None, "It is \ud800.")
    decided = [{"id": "a", "same_as": None}, None]
    parse_batch("k", (Record("a.txt", 1), Record("b.txt", 1)), [article, bad], decided, str(tmp_path))
    assert partitions.receipt(tmp_path, "k")
    return tmp_path


def truncate(path):
    path.write_bytes(path.read_bytes()[:-9])


def zero(path):
    path.write_bytes(bytes(path.stat().st_size))


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("name", ["articles", "events", "rejected"])
@pytest.mark.parametrize("harm", [truncate, zero, flip, lambda path: path.unlink()])
def test_a_part_that_is_not_as_it_was_written_is_written_again(batch, name, harm):
    harm(batch / name / "part-k.parquet")
    assert partitions.receipt(batch, "k") is None


def test_a_part_that_is_too_many_is_written_again(batch):
    (batch / "duplicates" / "part-k.parquet").write_bytes(b"")
    assert partitions.receipt(batch, "k") is None


WRONG = ["", "null", "[]", "7", '"x"', "{", "{}", "[" * 50_000, "\udcff"]


@pytest.mark.parametrize("content", WRONG)
def test_a_receipt_of_another_shape_is_none(batch, content):
    (batch / "receipts" / "k.json").write_text(content, "utf-8", "surrogateescape")
    assert partitions.receipt(batch, "k") is None


@pytest.mark.parametrize("field", ["found", "decided", "parts", *partitions.COUNTS])
@pytest.mark.parametrize("value", [None, "7", {}, [7], [["a"]], -1, True])
def test_a_receipt_with_a_field_of_another_shape_is_none(batch, field, value):
    path = batch / "receipts" / "k.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {field: value}))
    assert partitions.receipt(batch, "k") is None


@pytest.mark.parametrize("content", [*WRONG, '{"inputs": 7}'])
def test_a_mark_of_another_shape_is_one_sentence(batch, content):
    (batch / "corpus.json").write_text(content, "utf-8", "surrogateescape")
    with pytest.raises(InputError, match=r"corpus\.json is damaged"):
        partitions.claim(batch, ["here"])


def test_a_part_is_on_the_disk_before_its_receipt(tmp_path, monkeypatch):
    import os

    told = []
    monkeypatch.setattr(os, "fsync", lambda handle: told.append("fsync"))
    place = os.replace
    monkeypatch.setattr(os, "replace", lambda old, new: (told.append(os.path.basename(new)), place(old, new)))
    partitions.claim(tmp_path, ["here"])
    told.clear()
    _, tables = synthetic.tables()
    partitions.write_part(tmp_path, "k", [tables], [], [])
    partitions.write_receipt(tmp_path, "k", {})
    named = [name for name in told if name != "fsync"]
    assert named == ["part-k.parquet"] * len(TABLES) + ["k.json"]
    assert told == [each for name in named for each in ("fsync", name, "fsync")]  # the file, then its folder


def test_a_full_disk_leaves_nothing_half_written_and_names_the_file(tmp_path, monkeypatch):
    import errno
    import os

    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError) as found:
        partitions.write_whole(tmp_path / "a.parquet", b"rows", lasting=True)
    assert found.value.filename == str(tmp_path / "a.parquet") and list(tmp_path.iterdir()) == []
