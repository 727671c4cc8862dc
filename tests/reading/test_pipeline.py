"""analysis.reading.pipeline: promises of `parse` for any text."""

import datetime
import graphlib
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import InputError, parse, read
from analysis.article import Article
from analysis.reading.language import sentences
from analysis.tables.codebook import TABLES
from analysis.tables.validation import validate
from tests.conftest import PROROGATION, SEED

# News in pieces: put together at random they give quotes that never close, dates that cannot be, names without end.
PIECES = [
    "Ada Low",
    " said",
    " told",
    " that",
    " “",
    "” ",
    ' "',
    "‘",
    "’s",
    " Friday",
    " March 29",
    " 30 February",
    " last",
    " year",
    " 0000",
    " 99 AD",
    " will",
    " not",
    " the mayor of",
    " Kyiv",
    ", who",
    " (NATO)",
    " he",
    " I",
    ". ",
    ", ",
    "\n\n",
    "\r\n",
    "\u00a0",
    " — ",
    " according to",
    " denied",
    " after",
    " because",
    "...",
    " U.S.",
    " $5m",
    "🦊",
    "é",
    " burnt",
    " killed",
    " the",
    " court",
    ":",
    ";",
    "?",
    " 1",
    "-",
    "\t",
    "and ",
]
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
DATES = st.none() | st.dates() | st.sampled_from([datetime.date.min, datetime.date.max, datetime.date(2020, 2, 29)])


@settings(max_examples=120, deadline=None)
@given(TEXTS, DATES)
@example("", None)
@example("\ud800 said \udfff.", None)
@example("He said yesterday that last century, 200 years ago, they left.", datetime.date.min)
@example("He said tomorrow that next century, in 200 years, they will leave.", datetime.date.max)
@example("He left. " * 500, None)
@example("“" * 300, None)
@example("he said " * 300, None)
def test_any_text_gives_tables_that_keep_their_promises(text, date):
    tables = parse(text, date=date)
    validate(vars(tables), Article(text).text)
    order = graphlib.TopologicalSorter()
    for before, after in zip(tables.order["before"], tables.order["after"]):
        order.add(after, before)
    order.prepare()  # raises CycleError


def test_an_article_keeps_what_is_known_of_it():
    path = min(PROROGATION.glob("*.md"))
    article = read(path)
    row = parse(article, article_id="x").articles.iloc[0]
    assert (row.article_id, row.title, row.source, row.path) == ("x", article.title, "Wikinews", str(path))
    assert row.date.date() == article.date and row.sha256 == article.sha256 and row.words > 300


def test_the_date_given_stands_in_for_none_only():
    day = datetime.date(2020, 5, 6)
    assert parse("They left on Friday.", date=day).times.earliest.notna().all()
    tables = parse(Article("They left on Friday.", date=day), date=datetime.date(1999, 1, 1))
    assert tables.articles.date[0].date() == day
    assert parse("They left on Friday.").times.earliest.isna().all()


def test_every_table_has_rows_for_the_seed():
    tables = parse(read(SEED))
    assert all(len(getattr(tables, table)) for table in TABLES)


def test_a_header_line_is_not_read_as_a_sentence():
    article = read(SEED)
    tables = parse(article)
    assert tables.sentences.start.min() == article.body_start
    assert tables.times.start.min() >= article.body_start


@pytest.mark.parametrize(
    "broken, said",
    [
        (lambda rows: [], "names no row of table 'sentences'"),
        (lambda rows: [(replace(row, text=row.text[::-1]), span) for row, span in rows], "is not what stands at its"),
    ],
    ids=["a mention in no sentence", "words that do not stand there"],
)
def test_breaking_a_promise_is_an_input_error_of_ours(monkeypatch, broken, said):
    from analysis.reading import pipeline

    monkeypatch.setattr(pipeline, "sentences", lambda doc: broken(list(sentences(doc))))
    with pytest.raises(InputError, match=said):
        parse("Ada Low said so.")


def test_a_day_may_be_given_as_it_is_written():
    text = "Ada Low resigned on Monday."
    assert parse(text, "2022-04-07").events.equals(parse(text, datetime.date(2022, 4, 7)).events)
    with pytest.raises(InputError, match="date='7 April' is no day: write it as 2022-04-07"):
        parse(text, "7 April")
