"""Corrections beside the articles of a corpus."""

import pytest
from pyarrow import parquet

from analysis.article.inputs import records
from analysis.corpus import partitions
from analysis.corpus.batches import make
from analysis.corpus.work import index, parse_batch, read_batch
from analysis.edits.beside import with_edits
from analysis.errors import InputError

COLUMNS = {name: name for name in ("id", "date", "title", "source", "text")}
NEWS = "Mayor Ada Low said on Monday that the council had closed the bridge. She resigned on Tuesday.\n"


def test_what_stands_beside_an_article_corrects_it_and_what_is_said_is_read_anew(tmp_path):
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "b.txt").write_text(NEWS + "The bridge is old.\n")
    before = make(with_edits(records([str(tmp_path)], COLUMNS), None), "1")
    (tmp_path / "a.edits.yaml").write_text("edits: [{edit: rename, at: {quote: Ada Low}, to: Adele Low}]")
    batch = make(with_edits(records([str(tmp_path)], COLUMNS), None), "1")
    assert [item.path[-5:] for item in batch.items] == ["a.txt", "b.txt"]
    assert batch.key != before.key
    articles = read_batch(batch)
    decided = [{"id": found[1], "same_as": None} for found in index(articles) if found]
    partitions.claim(tmp_path / "out", ["here"])
    receipt = parse_batch("p", batch.items, articles, decided, str(tmp_path / "out"))
    assert (receipt["articles"], receipt["rejected"]) == (2, 0)
    actors = parquet.read_table(tmp_path / "out" / "actors").to_pandas()
    assert {"Adele Low", "Ada Low"} <= set(actors["name"])


def test_a_file_that_is_none_stops_the_run_before_anything_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "a.edits.yaml").write_text("edits: [{edit: shout}]")
    with pytest.raises(InputError, match=r"a\.edits\.yaml, edit 1: 'shout' is no kind of edit"):
        list(with_edits(records([str(tmp_path)], COLUMNS), None))
    with pytest.raises(InputError, match="There is no folder nowhere"):
        list(with_edits([], "nowhere"))
