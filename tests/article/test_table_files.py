"""analysis.article.table_files: tables as people have them."""

import csv
import datetime
import gzip
import json

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from analysis.article.opening import read
from analysis.article.records import missing
from analysis.article.table import SAME
from analysis.article.table_files import TABLES, Rejected, read_table
from analysis.errors import InputError

DAY = datetime.date(2019, 4, 15)
TEXT = "The mayor, Joan Field, resigned on Monday after a row over the bridge.\n\nHer deputy said that he was sad."
ROWS = [
    {"id": str(n), "date": "2019-04-15", "title": f"T; {n}", "source": "Echo", "text": f"{TEXT} {n}"} for n in range(3)
]


def written(path, rows, separator=","):
    """The rows in a file of the kind that its name says."""
    opener = gzip.open if path.name.endswith(".gz") else open
    name = path.name.removesuffix(".gz")
    if name.endswith("parquet"):
        parquet.write_table(pa.Table.from_pylist(rows), path)
        return path
    with opener(path, "wt", encoding="utf-8", newline="") as file:
        if name.endswith((".csv", ".tsv", ".tab")):
            writer = csv.DictWriter(file, rows[0], delimiter=separator if name.endswith("csv") else "\t")
            writer.writeheader()
            writer.writerows(rows)
        elif name.endswith(".json"):
            json.dump(rows, file, indent=1)
        else:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def articles(path, **columns):
    found = list(read_table(str(path), SAME | columns))
    assert not [item.reason for item in found if isinstance(item, Rejected)]
    return [read(f"{path}{item.place}") for item in found]


@pytest.mark.parametrize("ending", TABLES)
def test_every_kind_of_table_gives_the_same_articles(tmp_path, ending):
    found = articles(written(tmp_path / f"news{ending}", ROWS))
    assert [one.text for one in found] == [row["text"] for row in ROWS]
    assert {(one.date, one.source, one.warnings) for one in found} == {(DAY, "Echo", ())}


@pytest.mark.parametrize("ending", TABLES)
def test_a_table_is_not_one_article(tmp_path, ending):
    path = written(tmp_path / f"news{ending}", ROWS)
    with pytest.raises(InputError) as caught:
        read(path)
    assert f"holds 3 articles: name one, such as {path}#" in str(caught.value) and "(“T; 2”)" in str(caught.value)
    assert read(written(tmp_path / f"one{ending}", ROWS[:1])).text == ROWS[0]["text"]


@pytest.mark.parametrize("separator, name", [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
def test_other_separators_are_told_and_said(tmp_path, separator, name):
    found = articles(written(tmp_path / "news.csv", ROWS, separator))
    assert found[2].title == "T; 2"
    assert found[0].warnings == (f"Separator: the table's cells are parted by {name}.",)


def test_a_header_in_other_capitals(tmp_path):
    (tmp_path / "news.csv").write_text(f'ID;Date;Text\n1;2019-04-15;"{TEXT}"\n')
    assert [(one.date, one.text) for one in articles(tmp_path / "news.csv")] == [(DAY, TEXT)]


@pytest.mark.parametrize(
    "content, numbers",
    [
        (json.dumps(ROWS), [1, 2, 3]),
        (json.dumps(ROWS, indent=2), [1, 2, 3]),
        ("\ufeff " + json.dumps(ROWS), [1, 2, 3]),
        (json.dumps({"status": "ok", "response": {"docs": ROWS}}), [1, 2, 3]),
        (json.dumps(ROWS[0]), [1]),
        ("\n".join(map(json.dumps, ROWS)), [1, 2, 3]),
        (
            json.dumps([{**row, "text": row["text"] * 700} for row in ROWS]),
            [1, 2, 3],
        ),  # longer than what is read at once
    ],
)
@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_json_however_it_is_laid_out(tmp_path, content, numbers, ending):
    if ending == "jsonl" and content.startswith("{"):
        pytest.skip("an object a line")
    (tmp_path / f"news.{ending}").write_text(content, encoding="utf-8")
    assert [item.line for item in read_table(str(tmp_path / f"news.{ending}"), SAME)] == numbers
    assert len(articles(tmp_path / f"news.{ending}")) == len(numbers)


@pytest.mark.parametrize(
    "content, reasons",
    [
        ("[]", ["It holds an empty list."]),
        ("[1, 2]", ["It is no JSON object."] * 2),
        ('[{"text": "a"}, {"text": ', ["What follows item 1 is no JSON."]),
        ('[{"text": "a"} x', ["What follows item 1 is no JSON."]),
        ('[{"text": "a"}', ["What follows item 1 is no JSON."]),
        ("{", ["It is no JSON."]),
        ("x", ["It is no JSON."]),
        ("[" * 100_000, ["It is no JSON."]),
        (
            '[{"type": "message", "user": "U1", "ts": "1.2", "text": "a"}]',
            ["It is a message of a chat, not an article."],
        ),
        ('{"a": 1}', ["It has no column 'text' for the text (its columns: 'a'); name it with --text, or behind"]),
    ],
)
def test_json_that_holds_no_articles(tmp_path, content, reasons):
    (tmp_path / "news.json").write_text(content)
    found = [item.reason for item in read_table(str(tmp_path / "news.json"), SAME) if isinstance(item, Rejected)]
    assert len(found) == len(reasons) and all(map(str.startswith, found, reasons))


@pytest.mark.parametrize("ending", ["parquet", "json", "jsonl"])
def test_what_is_nested_goes_by_its_name(tmp_path, ending):
    rows = [{"text": TEXT, "source": {"id": None, "name": "BBC"}, "meta": {"day": "2019-04-15"}, "title": ["A", "B"]}]
    [one] = articles(written(tmp_path / f"news.{ending}", rows), date="meta.day")
    assert (one.source, one.date, one.title) == ("BBC", DAY, "A, B")
    rows = [{"body": {"plain": TEXT}}]
    if ending != "parquet":
        assert articles(written(tmp_path / f"more.{ending}", rows), text="body.plain")[0].text == TEXT


DATES = [
    ("15/4/2019", DAY),
    ("April 15, 2019", DAY),
    ("2019-04-15T23:30:00-05:00", DAY),
    ("1555286400", DAY),
    ("1555286400000", DAY),
    ("15.04.2019", DAY),
    ("20190415101500", DAY),
    ("15 Apr 2019 10:22", DAY),
    ("43570", DAY),
    ("2/5/2019", "Date open: '2/5/2019' is 2 May 2019 to some readers and 5 February 2019 to others"),
    ("April 2019", "Date unread: 'April 2019'"),
    ("9999-01-01", "Date unread: '9999-01-01'"),
    ("n/a", "Date missing"),
    ("", "Date missing"),
]


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_dates_are_read_row_by_row_and_none_costs_the_article(tmp_path, ending):
    path = written(tmp_path / f"news.{ending}", [{"date": day, "text": f"{TEXT} {day}"} for day, _ in DATES])
    for one, (_, expected) in zip(articles(path), DATES, strict=True):
        if isinstance(expected, str):
            assert one.date is None and one.warnings[0].startswith(expected)
        else:
            assert (one.date, one.warnings) == (expected, ())


def test_days_of_a_table_with_types_of_its_own(tmp_path):
    rows = [{"text": TEXT, "date": day} for day in (datetime.datetime(2019, 4, 15, 10), None)]
    found = articles(written(tmp_path / "news.parquet", rows))
    assert [(one.date, one.warnings) for one in found] == [(DAY, ()), (None, ("Date missing: the table gives none.",))]
    rows = [{"text": TEXT, "date": day} for day in (1555286400.0, float("nan"))]
    assert [one.date for one in articles(written(tmp_path / "more.parquet", rows))] == [DAY, None]


def test_the_outlet_settles_the_order_of_day_and_month(tmp_path):
    rows = [{"text": TEXT, "date": "2/5/2019", "source": source} for source in ("The Guardian", "The New York Times")]
    found = articles(written(tmp_path / "news.csv", rows))
    assert [one.date for one in found] == [datetime.date(2019, 5, 2), datetime.date(2019, 2, 5)]


NAMES = ["date", "title", "text"]
CELLS = [[row[name] for name in NAMES] for row in ROWS]
FRAMES = [  # as data frames are written
    {name: {str(n): row[name] for n, row in enumerate(ROWS)} for name in NAMES},
    {"columns": NAMES, "data": CELLS},
    {"columns": NAMES, "index": [0, 1, 2], "data": CELLS},
    {f"a{n}": {name: row[name] for name in NAMES} for n, row in enumerate(ROWS)},
    [{name: row[name] for name in NAMES} | {"text": row["text"].split("\n\n")} for row in ROWS],
]


@pytest.mark.parametrize("frame", FRAMES)
def test_json_of_data_frames_and_paragraphs(tmp_path, frame):
    (tmp_path / "a.json").write_text(json.dumps(frame))
    found = articles(tmp_path / "a.json")
    assert [(one.text, one.date) for one in found] == [(row["text"], DAY) for row in ROWS]


def test_lines_of_json_with_commas_between_them(tmp_path):
    (tmp_path / "a.jsonl").write_text(",\n".join(map(json.dumps, ROWS)))
    assert len(articles(tmp_path / "a.jsonl")) == 3


def test_the_columns_of_what_is_nested_are_named(tmp_path):
    (tmp_path / "a.json").write_text(
        json.dumps({"response": {"results": [{"webTitle": "T", "fields": {"body": TEXT}}]}})
    )
    with pytest.raises(InputError, match=r"its columns: 'webTitle', 'fields'"):
        read(tmp_path / "a.json")
    assert read(f"{tmp_path / 'a.json'}#1&text=fields.body").text == TEXT


def test_the_line_with_which_spreadsheets_say_their_separator(tmp_path):
    path = written(tmp_path / "a.csv", ROWS, ";")
    path.write_text(f"sep=;\n{path.read_text()}")
    found = articles(path)
    assert len(found) == 3 and found[0].path.endswith("#3")


def test_rows_that_are_none_beside_the_one_article_are_said(tmp_path):
    (tmp_path / "a.csv").write_text('id,text\n1,"The mayor of Harwick resigned on Monday."\n2\n3,a,b\n')
    assert read(tmp_path / "a.csv").warnings[0] == (
        "Table: 2 other rows are no articles (line 3: The line has 1 fields, the header 2)."
    )


def test_two_columns_of_one_name_and_html_in_cells_are_said(tmp_path):
    (tmp_path / "a.csv").write_text("text,text,date\n<p>The mayor left.</p><p>She was <b>sad</b>.</p>,x,2019-04-15\n")
    article = read(tmp_path / "a.csv")
    assert article.text == "The mayor left.\n\nShe was sad."
    assert [warning.split(":")[0] for warning in article.warnings] == ["Columns", "Markup"]


def test_a_table_without_days_says_so(tmp_path):
    (tmp_path / "a.csv").write_text("id,text\n1,The mayor of Harwick resigned on Monday.\n")
    assert [warning.split(":")[0] for warning in read(tmp_path / "a.csv").warnings] == ["Undated"]


@pytest.mark.parametrize(
    "names, shown",
    [
        (["source", "title", "publishedAt", "content"], "news.csv#2&text=content&date=publishedAt."),
        (["id", "body_text", "created"], "news.csv#2&text=body_text&date=created."),
        (["date", "published", "story"], "news.csv#2&text=story."),
        (["a b", "c&d"], "news.csv#2&text=body."),
    ],
)
def test_a_table_without_a_text_is_told_which_columns_may_be_meant(names, shown):
    assert missing(names, SAME).endswith(f"as in {shown}")


def test_a_cell_that_says_that_it_is_empty_holds_no_article(tmp_path):
    (tmp_path / "news.csv").write_text("title,text\na,nan\nb,[Removed]\nc,NULL\n" + f'd,"{TEXT}"\n')
    found = list(read_table(str(tmp_path / "news.csv"), SAME))
    assert [one.reason for one in found if isinstance(one, Rejected)] == [
        f"The text is empty ({one!r})." for one in ("nan", "[Removed]", "NULL")
    ]


def test_a_text_as_long_as_a_cell_of_excel_is_cut_off(tmp_path):
    rows = [ROWS[0] | {"text": (f"{TEXT}\n\n" * 400)[:32_767]}, ROWS[1]]
    first, second = articles(written(tmp_path / "news.csv", rows))
    assert first.warnings[0].startswith("Cut off: the text has 32,767 characters, as many as a cell of Excel holds")
    assert second.warnings == ()


BLOCKS = [{"type": "paragraph", "text": one} for one in TEXT.split("\n\n")]
SPANS = [TEXT[:30], {"type": "bold", "text": TEXT[30:40]}, TEXT[40:]]


@pytest.mark.parametrize(
    "value",
    [
        {"title": "T", "date": "2019-04-15", "body": BLOCKS},
        {"title": "T", "date": "2019-04-15", "content": [{"type": "image", "text": "no"}, *BLOCKS]},
        {"messages": [{"title": "T", "date": "2019-04-15", "text": SPANS}]},
        {"title": "T", "date": {"$date": {"$numberLong": "1555286400000"}}, "text": TEXT},
    ],
)
def test_the_blocks_of_an_editor_s_program_are_one_article(tmp_path, value):
    (tmp_path / "a.json").write_text(json.dumps(value))
    (one,) = articles(tmp_path / "a.json")
    assert (one.text, one.title, one.date) == (TEXT, "T", DAY)


def test_objects_over_several_lines_are_read_from_jsonl(tmp_path):
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(row, indent=1) for row in ROWS))
    assert [one.text for one in articles(tmp_path / "a.jsonl")] == [row["text"] for row in ROWS]


def test_a_title_in_a_wrong_encoding_is_mended(tmp_path):
    (one,) = articles(written(tmp_path / "a.csv", [ROWS[0] | {"title": "CafÃ© closed"}]))
    assert one.title == "Café closed"


POST = {
    "id": 1,
    "date": "2019-04-15T10:00:00",
    "title": {"rendered": "T"},
    "content": {"rendered": TEXT, "protected": False},
}
ANSWER = {"response": {"docs": [{"headline": {"main": "T"}, "date": "2019-04-15", "fields": {"bodyText": TEXT}}]}}


@pytest.mark.parametrize(
    "value, columns",
    [
        ([POST], {"text": "content"}),
        ([POST], {"text": "content.rendered", "title": "title.rendered"}),
        (ANSWER, {"text": "fields.bodyText", "title": "headline"}),
    ],
)
def test_what_services_answer_is_read_by_the_names_of_its_columns(tmp_path, value, columns):
    (tmp_path / "a.json").write_text(json.dumps(value))
    (one,) = articles(tmp_path / "a.json", **columns)
    assert (one.text, one.title, one.date) == (TEXT, "T", DAY)


def test_a_text_that_a_service_shortened_is_said_to_be(tmp_path):
    (one,) = articles(
        written(tmp_path / "a.csv", [ROWS[0] | {"text": f"{TEXT.splitlines()[0]} Her de… [+1200 chars]"}])
    )
    assert one.warnings[0].startswith("Cut off: the text ends inside a sentence")
