"""What would take all time and memory is rejected by name."""

import gzip
import json
import time

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from analysis.article.english import LONGEST
from analysis.article.file import from_bytes
from analysis.article.noticed import mended
from analysis.article.page import MOST_ATTRIBUTES, MOST_TAGS
from analysis.article.paged import paged
from analysis.article.table_files import COLUMNS, WRONG, Rejected, read_table
from analysis.errors import InputError

TEXT = "On Friday Ada Low said that the mill had burnt. The mayor of Harwick thanked her on Monday."
SAME = {name: name for name in COLUMNS}
MANY = range(64_000)


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{i}" for i in MANY),
        "/".join(f"a{i}" for i in MANY),
        "".join(f'a{i}="{i}"' for i in MANY),
        " ".join(f"a{i}='<>'" for i in MANY),
        '" ' + " ".join(f"a{i}=1" for i in MANY),
        "' " + " ".join(f"a{i}" for i in MANY) + " '",
    ],
)
def test_a_tag_with_more_attributes_than_any(attributes):
    page = f"<!doctype html><div {attributes}><p>{TEXT}</p>".encode()
    started = time.process_time()
    with pytest.raises(InputError, match=r"a\.html holds a tag with more than 1,000 attributes"):
        from_bytes(page, "a.html")
    assert time.process_time() - started < 2


def test_a_page_with_more_tags_than_any():
    with pytest.raises(InputError, match=r"a\.html holds more than"):
        from_bytes(f"<!doctype html>{'<p>x' * (MOST_TAGS + 1)}<p>{TEXT}</p>".encode(), "a.html")


def test_a_page_with_much_data_in_one_attribute_is_read():
    data = json.dumps([{"a": i} for i in range(3 * MOST_ATTRIBUTES)])
    page = f"<!doctype html><div data-all='{data}'><p>{TEXT}</p><p>{TEXT.replace('Low', 'Lee')}</p></div>"
    assert "Ada Low" in from_bytes(page.encode(), "a.html").text


def reasons(path) -> list[str]:
    return [item.reason for item in read_table(str(path), SAME) if isinstance(item, Rejected)]


@pytest.mark.parametrize("name, row", [("a.csv.gz", "The cat\n"), ("a.jsonl.gz", '{"text": "The cat"}\n')])
def test_a_gzip_file_that_unpacks_to_more_than_any_text(tmp_path, name, row):
    with gzip.open(tmp_path / name, "wt") as file:
        file.write(("text\n" if "csv" in name else "") + row * 200_000)
    assert reasons(tmp_path / name)[-1] == "The file cannot be read (it unpacks to more than 200 times its size)."


def test_a_gzip_file_of_text_is_read(tmp_path):
    with gzip.open(tmp_path / "a.jsonl.gz", "wt") as file:
        file.writelines(json.dumps({"text": f"{TEXT} It is notice {i}."}) + "\n" for i in range(20_000))
    assert reasons(tmp_path / "a.jsonl.gz") == []


@pytest.mark.parametrize("name, head, row", [("a.jsonl", "", "{}\n"), ("a.csv", "id,text\n", "a,\n")])
def test_a_table_that_holds_no_article_for_long_is_left(tmp_path, name, head, row):
    (tmp_path / name).write_text(head + row * 3 * WRONG)
    found = list(read_table(str(tmp_path / name), SAME))
    assert len(found) == WRONG + 1 and found[-1].reason.endswith("are no articles; the rest is not read.")


def test_wrong_rows_among_articles_do_not_end_a_table(tmp_path):
    rows = ("{}\n" * 4_000 + json.dumps({"text": TEXT}) + "\n") * 4
    (tmp_path / "a.jsonl").write_text(rows)
    assert len(list(read_table(str(tmp_path / "a.jsonl"), SAME))) == 16_004


def test_a_text_longer_than_any_article_is_rejected_before_it_is_held(tmp_path):
    long = "word " * (LONGEST // 5 + 1)
    parquet.write_table(pa.table({"text": [long, TEXT, long]}), tmp_path / "a.parquet")
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in (long, TEXT, long)))
    for name in ("a.parquet", "a.jsonl"):
        assert reasons(tmp_path / name) == ["The text is longer than 2,000,000 characters."] * 2
        assert [item.line for item in read_table(str(tmp_path / name), SAME)] == [1, 2, 3]


@pytest.mark.parametrize("line", ["1", "By A", "see page 4", "“a?” b?", "AB.C,D", "Q  a", "head\n12\n\ntext\n\f"])
def test_what_is_looked_for_in_a_text_takes_time_that_grows_with_it(line):
    def seconds(count):
        text = f"{line}\n" * count
        started = time.process_time()
        mended(text)
        paged(text)
        return time.process_time() - started

    seconds(10)
    few, many = (min(seconds(count) for _ in range(2)) for count in (1_000, 8_000))
    assert many < 24 * few  # eight times as many; 64 times as long where each is held against each
