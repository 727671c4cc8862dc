"""analysis.tables.tables, analysis.tables.validation and analysis.tables.datapackage, on rows made by hand."""

import csv
import dataclasses
import datetime
import json

import frictionless
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis.errors import InputError
from analysis.tables.codebook import (
    TABLES,
    Actor,
    ArticleRow,
    Event,
    Happening,
    Mention,
    OrderedPair,
    Participant,
    Quote,
    Sentence,
    Time,
    key_of,
)
from analysis.tables.columns import column_name
from analysis.tables.frames import dtypes, frame
from analysis.tables.tables import FORMATS, Tables
from analysis.tables.validation import validate
from tests.conftest import SEED

DAY = datetime.date(2020, 2, 29)
TEXT = '=Ada\r\nLow, "the NA mayor",\nsaid on Friday: "=1+1 is  two." She left; null followed. '


def span(words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words), words


def rows():
    """A row or two of every table: line breaks, quotation marks, formulas, "NA" and nulls among the cells."""
    return {
        "articles": [ArticleRow('"Title", =SUM(A1)', DAY, None, None, 15, 2, "0" * 64)],
        "sentences": [Sentence("s1", 1, *span(TEXT[:61])), Sentence("s2", 1, *span("She left; null followed."))],
        "actors": [
            Actor("a1", "=Ada\r\nLow", "person", "the NA mayor", None, 2, 0),
            Actor("a2", "null", "other", None, "a1", 1, span("null")[0]),
        ],
        "mentions": [
            Mention("m1", "a1", "s1", *span("=Ada\r\nLow"), "name", False, "names"),
            Mention("m2", None, "s2", *span("She"), "pronoun", True, "unresolved"),
        ],
        "quotes": [
            Quote("q1", 1, "s1", "direct", *span("=1+1 is  two."), "a1", 0, 9, *_cue("said"), "marks"),
            Quote("q1", 2, "s2", "indirect", *span("null followed"), *[None] * 6, "marks"),
        ],
        "times": [Time("t1", "s1", *span("Friday"), "DATE", None, DAY, None, "weekday")],
        "events": [
            Event(
                "e1",
                "s1",
                *span("said"),
                "say",
                "clause",
                "reporting",
                "certain",
                "positive",
                "past",
                "reported",
                None,
                None,
                "t1",
                DAY,
                DAY,
                1,
                1,
                "h1",
                "verb",
            ),
            Event(
                "e2",
                "s2",
                *span("left"),
                "leave",
                "clause",
                "occurrence",
                "certain",
                "negative",
                None,
                "negated",
                "a2",
                "q1",
                None,
                None,
                None,
                2,
                None,
                "h2",
                "verb",
            ),
        ],
        "happenings": [
            Happening("h1", 2, '=Ada says "1+1"', "reported", None, DAY, DAY, 1, 1, 1),
            Happening("h2", 1, "NA left", "negated", "a2", None, None, 2, None, 1),
        ],
        "participants": [
            Participant("e1", "a1", "agent", *span("=Ada\r\nLow")),
            Participant("e2", None, "agent", *span("She")),
        ],
        "order": [OrderedPair("e1", "e2", "tense")],
    }


def _cue(word):
    start, end, _ = span(word)
    return word, start, end


def sample(**changed):
    return Tables(**{table: frame(table, "x1", found) for table, found in (rows() | changed).items()})


def assert_equal(one, other):
    for table in TABLES:
        assert_frame_equal(getattr(one, table), getattr(other, table), obj=table)


def test_frames_have_the_types_of_the_codebook_even_when_empty():
    for table in TABLES:
        empty, full = frame(table, "x1", []), frame(table, "x1", rows()[table])
        for found in (empty, full):
            assert {name: str(dtype) for name, dtype in found.dtypes.items()} == dtypes(table)
    assert dtypes("quotes")["speaker_start"] == "Int64" and dtypes("events")["earliest"] == "datetime64[s]"


def test_the_sample_keeps_every_promise():
    validate(vars(sample()), TEXT)


def replaced(table, number=0, **fields):
    changed = list(rows()[table])
    changed[number] = dataclasses.replace(changed[number], **fields)
    return sample(**{table: changed})


BROKEN = [
    (replaced("actors", kind="animal"), "row 1 of table 'actors', kind 'animal' is none of person"),
    (replaced("quotes", 1, fragment=1), "row 2 of table 'quotes', fragment '1' repeats the key"),
    (replaced("mentions", actor_id="a9"), "row 1 of table 'mentions', actor_id 'a9' names no row of table 'actors'"),
    (replaced("events", 1, quote_id="q2"), "quote_id 'q2' names no row of table 'quotes'"),
    (replaced("events", happening_id="h9"), "happening_id 'h9' names no row of table 'happenings'"),
    (replaced("order", after="e7"), "after 'e7' names no row of table 'events'"),
    (replaced("mentions", 1, text="He!"), "row 2 of table 'mentions', text 'He!' is not what stands"),
    (replaced("quotes", cue="says"), "cue 'says' is not what stands at its cue_start"),
    (replaced("quotes", cue=None), "cue (unknown) is not what stands at its cue_start"),
    (replaced("sentences", start=80), "start '80' and 'end' are no span"),
    (replaced("sentences", end=0, text=""), "start '0' and 'end' are no span"),
    (replaced("quotes", speaker_end=None), "speaker_start '0' and 'speaker_end' are no span"),
    (replaced("sentences", paragraph=1, sentence_id=None), "sentence_id (unknown) is unknown where it must be known"),
]


@pytest.mark.parametrize("tables, sentence", BROKEN, ids=[sentence for _, sentence in BROKEN])
def test_a_broken_promise_is_named(tables, sentence):
    with pytest.raises(InputError) as caught:
        validate(vars(tables), TEXT)
    assert sentence in str(caught.value)


def test_missing_columns_and_wrong_types_are_named():
    tables = sample()
    with pytest.raises(InputError, match="'order' has the columns article_id, before, evidence, confidence; it"):
        validate(vars(tables) | {"order": tables.order.drop(columns="after")})
    with pytest.raises(InputError, match="'told' of table 'events' is of type float64; it needs int64"):
        validate(vars(tables) | {"events": tables.events.astype({"told": "float64"})})


@pytest.mark.parametrize("format", FORMATS)
def test_saved_tables_load_equal(tmp_path, format):
    assert_equal(Tables.load(sample().save(tmp_path / "new" / "folder", format)), sample())
    none = sample(**{table: [] for table in TABLES})
    assert_equal(Tables.load(none.save(tmp_path / "none", format)), none)


# Anything that a cell can hold: quotation marks, separators, all kinds of line end, NUL, NA, formulas.
CELLS = st.text() | st.text(alphabet="\",\r\n\x00 =-+@NA\u2028;\t'\\", max_size=12)


@settings(max_examples=20, deadline=None)
@given(cells=st.lists(st.tuples(CELLS, CELLS | st.none(), st.integers(0, 2**53)), min_size=1, max_size=8))
@pytest.mark.parametrize("format", FORMATS)
def test_any_cell_survives(tmp_path_factory, format, cells):
    first, second = rows()["actors"]
    made = [Actor(f"a{n}", name, "person", role, None, number, 0) for n, (name, role, number) in enumerate(cells, 3)]
    tables = sample(actors=[first, second, *made])
    folder = tmp_path_factory.mktemp("cells")
    assert_equal(Tables.load(tables.save(folder, format)), tables)


def test_nothing_said_is_unknown():
    actors = frame("actors", "x1", [Actor("a1", "Ada Low", "person", "", None, 1, 0)])
    assert actors["role"].isna().all()


# What a spreadsheet runs or takes for a command, in the cells of a CSV file.
RUN = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''-1")


@pytest.mark.parametrize("cell", RUN)
def test_no_csv_cell_begins_with_what_a_spreadsheet_runs(tmp_path, cell):
    tables = sample(actors=[Actor("a1", cell, "person", None, None, 1, 0), rows()["actors"][1]])
    with (tables.save(tmp_path) / "actors.csv").open(encoding="utf-8", newline="") as file:
        written = next(csv.DictReader(file))["name"]
    assert written == "'" + cell
    assert_equal(Tables.load(tmp_path), tables)


def test_other_csv_cells_are_as_the_article_has_them(tmp_path):
    tables = sample(actors=[Actor("a1", "'Ndrangheta", "group", "a - b", None, 1, 0), rows()["actors"][1]])
    text = (tables.save(tmp_path) / "actors.csv").read_text("utf-8")
    assert '"\'Ndrangheta"' in text and '"a - b"' in text
    assert "one apostrophe" in json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["description"]


def test_a_cell_of_many_lines_survives_csv(tmp_path):
    tables = sample(actors=[Actor("a1", "Ada,\n" * 500_000, "person", None, None, 1, 0), rows()["actors"][1]])
    assert_equal(Tables.load(tables.save(tmp_path)), tables)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_tables_give_the_same_bytes(tmp_path, format):
    one, other = sample().save(tmp_path / "one", format), sample().save(tmp_path / "other", format)
    names = sorted(path.name for path in one.iterdir())
    assert names == sorted([*(f"{table}.{format}" for table in TABLES), "datapackage.json"])
    for name in names:
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_saving_again_replaces_the_tables_and_leaves_other_files_alone(tmp_path):
    (tmp_path / "order.csv").write_text("mine")
    sample().save(tmp_path, "parquet")
    assert (tmp_path / "order.csv").read_text() == "mine"
    sample().save(tmp_path, "csv")
    (tmp_path / "notes.txt").write_text("mine")
    sample(order=[]).save(tmp_path, "parquet")
    assert Tables.load(tmp_path).order.empty and (tmp_path / "notes.txt").exists()
    assert not list(tmp_path.glob("*.csv")) and not list(tmp_path.glob(".saving*"))


def test_the_datapackage_describes_every_column(tmp_path):
    package = json.loads((sample().save(tmp_path) / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)
    for resource in package["resources"]:
        schema = resource["schema"]
        assert [field["name"] for field in schema["fields"]] == list(dtypes(resource["name"]))
        assert all(len(field["description"]) > 5 for field in schema["fields"])
        assert schema["primaryKey"] == key_of(resource["name"])
        targets = [f.metadata["refers"] for f in dataclasses.fields(TABLES[resource["name"]]) if f.metadata["refers"]]
        assert len(schema.get("foreignKeys", [])) == len(targets) + (resource["name"] != "articles")


def report_of(folder):
    return frictionless.validate(str(folder / "datapackage.json"))


def test_frictionless_accepts_the_csv(tmp_path):
    report = report_of(sample().save(tmp_path))
    assert report.valid, report.flatten(["name", "type", "note"])
    assert report.stats["tasks"] == len(TABLES)


@pytest.mark.parametrize("tables", [tables for tables, _ in BROKEN[:5]], ids=["enum", "key", "actor", "quote", "event"])
def test_frictionless_finds_the_same_faults(tmp_path, tables):
    assert not report_of(tables.save(tmp_path)).valid


def test_frictionless_accepts_the_parquet(tmp_path):
    folder = sample().save(tmp_path, "parquet")
    package = frictionless.Package.from_descriptor(json.loads((folder / "datapackage.json").read_text()))
    assert list(frictionless.Package.metadata_validate(package.to_descriptor())) == []
    pytest.importorskip("fastparquet", reason="frictionless reads Parquet with fastparquet")
    report = report_of(folder)
    assert report.valid, report.flatten(["name", "type", "note"])


def test_pandas_reads_the_parquet_with_its_types(tmp_path):
    sample().save(tmp_path, "parquet")
    events = pd.read_parquet(tmp_path / "events.parquet")
    assert (str(events.happened.dtype), str(events.told.dtype)) == ("Int64", "int64")
    assert pd.isna(events.happened[1]) and pd.to_datetime(events.earliest)[0].date() == DAY


def test_frictionless_accepts_a_real_article(tmp_path):
    from analysis import parse, read

    tables = parse(read(SEED))
    assert report_of(tables.save(tmp_path)).valid
    for format in FORMATS:
        assert_equal(Tables.load(tables.save(tmp_path / format, format)), tables)


@pytest.mark.parametrize("format", FORMATS)
def test_a_folder_that_cannot_be_loaded_is_named(tmp_path, format):
    with pytest.raises(InputError, match=r"holds no articles\.csv, articles\.parquet or articles\.jsonl"):
        Tables.load(tmp_path / "nowhere")
    folder = sample().save(tmp_path / "saved", format)
    (folder / f"order.{format}").unlink()
    with pytest.raises(InputError, match=f"order.{format} cannot be read as the table 'order'"):
        Tables.load(folder)
    for content in (b"", b"PAR1 no PAR1", b"article_id,before\nx1,e1\n", b"\x00\xff", b'article_id,before,after\n"'):
        if format == "jsonl" and not content:
            continue  # no line is no row, as in a table that is empty
        (folder / f"order.{format}").write_bytes(content)
        with pytest.raises(InputError, match=f"order.{format} cannot be read as the table 'order'"):
            Tables.load(folder)


def test_an_unknown_format_is_refused(tmp_path):
    with pytest.raises(InputError, match="'xlsx'; choose one of csv, parquet"):
        sample().save(tmp_path, "xlsx")


def test_column_names_avoid_pythons_keywords_only_in_python():
    assert [column_name(f) for f in dataclasses.fields(Event) if f.name == "class_"] == ["class"]
    assert isinstance(sample().events["class"], pd.Series)
