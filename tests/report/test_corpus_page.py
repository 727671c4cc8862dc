"""The page of a corpus: aggregates against pandas over the same parts, the articles behind every mark, escapes."""

import datetime
import html
import itertools
import re

import numpy as np
import pandas as pd
import pyarrow.parquet as parquet
import pytest

from analysis.article import Article
from analysis.charts.corpus import claims, co_mentions, found, happenings, overview, periods, speech, summary
from analysis.corpus import linking, partitions, queries
from analysis.corpus.passages import passages
from analysis.corpus.search import search
from analysis.corpus.selection import open_corpus
from analysis.errors import InputError
from analysis.reading.store import parse_cached
from analysis.report import corpus_payload, exporter
from analysis.report.assets import json_block
from analysis.report.index_entry import ELEMENT, IndexEntry, filled, key_of
from analysis.report.record import Record, without_folders
from analysis.tables.codebook import TABLES
from tests.report.executed import executed

FIGURES = (
    overview.volume,
    overview.attention,
    happenings.timeline,
    co_mentions.co_mentions,
    speech.speaking,
    speech.outlets,
    claims.stated,
    claims.claims,
)
STORIES = [
    (
        "Gazette",
        "2019-01-05",
        "Mayor Ann Lowe said that the bridge in Harwick would open in May. “It is paid for,” Lowe said. "
        "The Harbour Board denied that the bridge was late.",
    ),
    (
        "Gazette",
        "2019-02-10",
        "Ann Lowe met Peter Marsh in Harwick on 9 February 2019. Marsh said that the Harbour Board had lied. "
        "The bridge opened.",
    ),
    (
        "Courier",
        "2019-02-11",
        "Peter Marsh told Ann Lowe on Monday that the toll would rise. “Nobody agreed,” Ann Lowe said. "
        "She had met Marsh in Harwick on Saturday.",
    ),
    ("Courier", None, "Officials said that the toll had been paid. The Harbour Board will meet in June."),
    (
        "<b>Star</b>",
        "2019-04-01",
        "Ann Lowe announced that <script>alert(1)</script> would be built, said Peter Marsh.",
    ),
]


def build(folder, stories=STORIES, link=False):
    partitions.claim(folder, ["here"])
    for number, (source, date, text) in enumerate(stories):
        article = Article(
            text,
            date and datetime.date.fromisoformat(date),
            f"Story {number} & <i>more</i>",
            source,
            path=f"news.jsonl#{number + 1}",
            article_id=f"n{number}",
        )
        partitions.write_part(folder, f"{number:024}", [parse_cached(article)], [], [])
    if link:
        linking.write_links(folder)
    return folder


@pytest.fixture(scope="module", params=[False, True], ids=["unlinked", "linked"])
def folder(request, tmp_path_factory):
    return build(tmp_path_factory.mktemp("corpus") / "c", link=request.param)


@pytest.fixture(scope="module")
def tables(folder):
    return {name: parquet.read_table(folder / name).to_pandas() for name in TABLES}


@pytest.fixture(scope="module")
def corpus(folder):
    """All of it, opened once: questions leave it as they find it."""
    return open_corpus(folder)


@pytest.fixture(scope="module")
def record(corpus):
    """What its page is given."""
    return corpus_payload.corpus_payload(corpus)


def report_on(path):
    """The head of a report on that article."""
    return f'<meta name="generator" content="analysis">{json_block(ELEMENT, filled(IndexEntry(key=key_of([path]))))}'


def entity(corpus, name):
    return corpus.ask("SELECT entity FROM entity WHERE name = ?", name)[0]["entity"]


def test_counts_are_those_of_the_tables(folder, corpus, tables):
    assert corpus.size == len(STORIES) and corpus.linked == any((folder / "entity_links").iterdir())
    who = {row["name"]: row["articles"] for row in queries.leading(corpus, 50)}
    named = tables["mentions"][tables["mentions"]["form"] == "name"].merge(
        tables["actors"], on=["article_id", "actor_id"]
    )
    assert who["Ann Lowe"] == named[named["name"].str.contains("Lowe")]["article_id"].nunique()
    assert sum(r["quotes"] for r in queries.speakers(corpus)) == len(
        tables["quotes"].drop_duplicates(["article_id", "quote_id"])
    )
    by_hand = sum(len(re.findall(r"\w[\w'’-]*", text)) for text in tables["quotes"]["text"])
    assert sum(r["words"] for r in queries.speakers(corpus)) == by_hand
    assert sum(r["events"] for r in queries.stated(corpus)) == len(tables["events"])
    vouched = tables["events"]["source_id"].notna().sum()
    assert sum(r["events"] for r in queries.event_sources(corpus)) == vouched
    assert sum(r["articles"] for r in queries.periods(corpus)) == sum(date is not None for _, date, _ in STORIES)


def test_co_mentions_are_counted_in_sentences(corpus, tables):
    lowe, marsh = entity(corpus, "Ann Lowe"), entity(corpus, "Peter Marsh")
    names = dict(zip(zip(tables["actors"]["article_id"], tables["actors"]["actor_id"]), tables["actors"]["name"]))
    where: dict[str, set] = {}
    for article, actor, sentence in tables["mentions"][["article_id", "actor_id", "sentence_id"]].itertuples(
        index=False
    ):
        where.setdefault(names.get((article, actor), ""), set()).add((article, sentence))
    expected = dict(where.items())
    shared = set().union(*(f for n, f in expected.items() if "Lowe" in n)) & set().union(
        *(f for n, f in expected.items() if "Marsh" in n)
    )
    [pair] = queries.co_mentions(corpus, [lowe, marsh])
    assert pair["sentences"] == len(shared) >= 2 and sum(pair["weights"]) == pair["sentences"]


@pytest.mark.parametrize(
    "chosen, left",
    [
        ({"sources": ["Courier"]}, 2),
        ({"from_date": datetime.date(2019, 2, 1)}, 3),
        ({"to_date": datetime.date(2019, 2, 10)}, 2),
        ({"actors": ["Peter Marsh"]}, 3),
    ],
)
def test_parameters_select_articles(folder, chosen, left):
    assert open_corpus(folder, **chosen).size == left


@pytest.mark.parametrize(
    "chosen, said",
    [
        ({"sources": ["Courrier"]}, "did you mean Courier?"),
        ({"actors": ["Ann Low"]}, "did you mean Ann Lowe?"),
        ({"from_date": datetime.date(2030, 1, 1)}, "No article is left"),
    ],
)
def test_what_selects_nothing_is_one_sentence(folder, chosen, said):
    with pytest.raises(InputError, match=re.escape(said)):
        open_corpus(folder, **chosen)


def test_a_folder_without_a_corpus_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match="holds no corpus; make one with"):
        open_corpus(tmp_path)


@pytest.mark.parametrize("draw", FIGURES, ids=lambda draw: draw.__name__)
def test_every_mark_leads_to_articles(corpus, record, draw):
    """A cell brings its articles and their amounts; any other pick is of what the page knows."""
    figure = draw(corpus)
    spec = figure.spec()
    marks = [datum for values in spec["datasets"].values() for datum in values if "pick" in datum]
    assert marks and figure.title and figure.summary and not figure.rows.empty
    for mark in marks:
        if "cell" in mark["pick"]:
            assert mark["pick"] == {"cell": mark["id"]} and mark["in"] and len(mark["in"]) == len(mark["amounts"])
            assert sum(mark["in"]) < corpus.size and sum(mark["amounts"]) == mark[mark["unit"]]
        else:
            assert set(mark["pick"]) <= {"actor", "source", "status", "from", "to"}
            assert mark["pick"].get("actor") in (None, *record["actors"])
            assert mark["pick"].get("status") in (None, *record["statuses"])
    assert set(figure.rows["mark"]) <= {mark["id"] for mark in marks}  # and so does every row below the chart
    params = {param["name"] for param in spec["params"]}
    assert params >= {"chosen", "narrow", "within"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("marsh PETER", ("name", "Peter Marsh")),
        ("story 2", ("title", "Story 2 & <i>more</i>")),
        ("toll paid", ("sentence", "Officials said that the toll had been paid.")),
        ("100% of_it", None),
        ("' OR 1=1 --", None),
    ],
)
def test_a_search_finds_names_titles_and_sentences(corpus, words, found):
    rows = [(row["place"], row["text"]) for row in search(corpus, words)]
    assert (found in rows) if found else rows == []
    assert len(search(corpus, "the", limit=2)) == 2


def test_a_search_puts_first_what_fits_best(corpus):
    rows = search(corpus, "lowe")
    assert [row["place"] for row in rows] == sorted(
        (row["place"] for row in rows), key=["name", "title", "happening", "sentence"].index
    )
    assert rows[0]["text"] == "Ann Lowe" and rows[0]["articles"] == 4  # once, not once per article
    sentences = [row["text"] for row in search(corpus, "bridge") if row["place"] == "sentence"]
    assert sentences[0] == "The bridge opened."  # the shortest that has it
    scores = [row["score"] for row in rows if row["place"] == "sentence"]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) > 1
    assert {row["text"] for row in search(corpus, "bri")} >= {"The bridge opened."} and search(corpus, "br") == []
    assert "<script>" not in found.found(corpus, "script").html and found.found(corpus, " ") is None


def test_what_several_articles_tell_is_one_dot_that_leads_to_both(corpus, record):
    figure = happenings.timeline(corpus)
    if not corpus.linked:
        assert "--link" in figure.caption and set(figure.rows["articles"]) == {1}
        assert happenings.told_by_several(corpus).title == "Nothing is told by several articles"
        return
    shared = figure.rows[figure.rows["articles"] == 2]
    assert set(shared["actor"]) == {"Ann Lowe", "Peter Marsh"} and set(shared["day"]) == {"2019-02-09"}
    told = happenings.told_by_several(corpus)
    assert told.title == "1 happening told by more than one article" and "9 Feb 2019" in told.html
    (key,) = set(shared["mark"])
    assert f'"cell":"{key}"' in told.html.replace("&quot;", '"')
    rows = record["happenings"]
    ((*_, steps, sentences),) = [row for row in rows if f"happening:{row[0]}" == key]
    assert len(list(itertools.accumulate(steps))) == 2 and None not in sentences


def test_a_mark_leads_to_the_sentence_that_it_was_counted_from(corpus):
    lowe, marsh = sorted((entity(corpus, "Ann Lowe"), entity(corpus, "Peter Marsh")))
    pair = f"co-mentions:{lowe}:{marsh}"
    said = f"said:{entity(corpus, 'Ann Lowe')}:direct"
    rows = [
        (key, n, text)
        for _, n, found in passages(corpus, {pair, said, "status:claimed"}, [lowe, marsh], [])
        for key, text in found
    ]
    assert {text for key, _, text in rows if key == said} == {
        "“It is paid for,” Lowe said.",
        "“Nobody agreed,” Ann Lowe said.",
    }
    assert all("Marsh" in text for key, _, text in rows if key == pair)
    claimed = corpus.ask("""SELECT n, list(text) AS texts FROM all_events v JOIN article USING (article_id)
        JOIN (SELECT article_id, sentence_id, text FROM all_sentences) USING (article_id, sentence_id)
        WHERE status = 'claimed' GROUP BY n""")
    told = {n: text for key, n, text in rows if key == "status:claimed"}
    assert told.keys() == {r["n"] for r in claimed} and all(told[r["n"]] in r["texts"] for r in claimed)


def led(passages: dict, key: str) -> dict[int, int]:
    """Where a choice leads: number of an article → number of the sentence."""
    steps, sentences = passages["of"][key]
    return dict(zip(itertools.accumulate(steps), itertools.accumulate(sentences), strict=True))


def test_every_name_has_a_sentence_in_each_of_its_articles(corpus, record, monkeypatch):
    held = record["passages"]
    assert held["from"] is None and len(set(held["sentences"])) == len(held["sentences"])
    texts = corpus.ask("SELECT n, s.text FROM all_sentences s JOIN article USING (article_id)")
    for entity, numbers in record["actors"].items():
        assert led(held, entity).keys() == set(itertools.accumulate(numbers))
        for n, number in led(held, entity).items():
            assert held["sentences"][number] in [" ".join(r["text"].split()) for r in texts if r["n"] == n]
    (marsh,) = [entity for entity, name in record["names"]["actor"].items() if name == "Peter Marsh"]
    quoted = {held["sentences"][number] for number in led(held, marsh).values()}
    assert "Marsh said that the Harbour Board had lied." in quoted  # not the one before, which only names him
    monkeypatch.setattr(corpus_payload, "HELD", 300)
    cut = corpus_payload.corpus_payload(corpus)["passages"]
    assert cut["from"] == 0 and sum(map(len, cut["sentences"])) <= 300 < sum(map(len, held["sentences"]))
    monkeypatch.setattr(corpus_payload, "HELD", 10**9)
    monkeypatch.setattr(corpus_payload, "POINTERS", 40)
    few = corpus_payload.corpus_payload(corpus)["passages"]
    assert few["from"] == 0 and sum(len(led(few, key)) for key in few["of"]) <= 40


def test_of_more_than_a_page_carries_each_choice_keeps_the_sentences_of_some_articles(corpus, record, monkeypatch):
    held = record["passages"]
    monkeypatch.setattr("analysis.corpus.passages.FIRST", 1)
    monkeypatch.setattr(corpus_payload, "POINTERS", len(held["of"]) + len(record["happenings"]) + 9 + 2 * corpus.size)
    cut = corpus_payload.corpus_payload(corpus)["passages"]
    assert cut["of"].keys() == held["of"].keys() and cut["from"] is not None
    for key in held["of"]:
        some, every = ({n: of["sentences"][s] for n, s in led(of, key).items()} for of in (cut, held))
        assert some.items() <= every.items() and min(some) == min(every)
    lacking = [n for key in held["of"] for n in led(held, key).keys() - led(cut, key).keys()]
    assert lacking and min(lacking) >= cut["from"]


def test_names_of_every_kind_are_found_whatever_kinds_are_shown(folder, corpus):
    record = corpus_payload.corpus_payload(open_corpus(folder, kinds=["person"]))
    every = corpus.ask("SELECT entity, kind FROM entity")
    assert record["names"]["actor"].keys() == {r["entity"] for r in every} == record["actors"].keys()
    people = {r["entity"] for r in every if r["kind"] == "person"}
    assert {entity for entity, _ in record["offered"]["actor"]} == people != record["actors"].keys()


def test_names_that_a_list_has_no_room_for_are_found_by_their_letters(corpus, record, monkeypatch):
    monkeypatch.setattr(corpus_payload, "OFFERED", 1)
    few = corpus_payload.corpus_payload(corpus)
    assert len(few["offered"]["actor"]) == 1 < len(record["offered"]["actor"]) == record["all"]["names"]
    assert set(few["actors"]) == set(record["actors"]) and few["names"] == record["names"]


def test_a_line_of_who_speaks_leads_to_what_they_say(corpus, record, tables):
    shown = html.unescape(speech.who_speaks(corpus).html)
    quotes = tables["quotes"].merge(tables["sentences"], on=["article_id", "sentence_id"], suffixes=("", "_around"))
    numbers = {r["article_id"]: r["n"] for r in corpus.ask("SELECT n, article_id FROM article")}
    quotes["n"] = quotes["article_id"].map(numbers)
    lines, sets, of = record["speaking"], record["spoken"]["sets"], record["spoken"]["of"]
    assert len(lines) == shown.count("data-pick") > 6 and len(of) == corpus.size
    for line, (key, _) in enumerate(lines):
        assert f'"cell":"{key}"' in shown
        led_to = led(record["passages"], key)
        assert [*led_to] == [n for n, own in enumerate(of) if line in sets[own]] != []
        for n, number in led_to.items():
            said = quotes.loc[quotes["n"] == n, "text_around"]
            assert record["passages"]["sentences"][number] in {" ".join(text.split()) for text in said}
    (nameless,) = [line for line, (key, _) in enumerate(lines) if key.endswith(":nameless")]
    assert [n for n, own in enumerate(of) if nameless in sets[own]] == [numbers["n3"]]  # “Officials said …”


@pytest.mark.parametrize(
    "stories",
    [
        [("Gazette", "2019-01-05", "It rained. The rain had stopped by noon.")],
        [(None, None, "Ann Lowe said that it rained.")],
    ],
    ids=["nobody", "nothing known"],
)
def test_a_corpus_with_little_in_it_is_drawn(tmp_path, stories):
    corpus = open_corpus(build(tmp_path / "c", stories))
    assert all(draw(corpus).spec() for draw in FIGURES)
    assert "1 article" in summary.summary(corpus).html
    assert corpus_payload.corpus_payload(corpus)["size"] == 1


@pytest.mark.parametrize("days, unit", [(20, "day"), (100, "week"), (700, "month"), (3000, "quarter"), (9000, "year")])
def test_periods_are_as_long_as_the_range_asks(tmp_path, days, unit):
    last = datetime.date(2001, 1, 1) + datetime.timedelta(days)
    corpus = open_corpus(
        build(tmp_path / "c", [("A", "2001-01-01", "Ann Lowe left."), ("A", str(last), "Ann Lowe came.")])
    )
    found = periods.every_period(corpus)
    assert corpus.unit == unit and len(found) <= 60 and sum(p["articles"] for p in found) == 2
    assert all(a["end"] + datetime.timedelta(1) == b["start"] for a, b in itertools.pairwise(found))
    assert found[0]["start"] <= datetime.date(2001, 1, 1) and found[-1]["end"] >= last


def test_steps_and_prefixes_lose_nothing():
    days = [datetime.date(2019, 3, 1), None, datetime.date(2019, 2, 28), datetime.date(1949, 1, 1)]
    assert corpus_payload.day_steps(days) == [17956, None, -1, -25625]
    assert pd.Series(corpus_payload.steps([0, 3, 4, 900])).cumsum().tolist() == [0, 3, 4, 900]
    paths = ["a/b.txt", "a/c.txt", "n.csv#1", "n.csv#2&text=a", "x.txt", ""]
    folders, files = corpus_payload.prefixes(paths)
    assert [folders[folder] + file for folder, file in files] == paths and len(folders) == 3


def test_the_page_holds_articles_and_aggregates_not_rows(tmp_path):
    """10,000 articles, in which everybody appears, stay below 3 MB; no article's words end the page's script."""
    folder = build(tmp_path / "c")
    parts = {name: parquet.read_table(folder / name).to_pandas() for name in TABLES}
    for name, rows in parts.items():
        many = pd.concat([rows] * 2000, ignore_index=True)
        many["article_id"] += "-" + pd.Series(np.arange(len(many)) // max(len(rows), 1)).astype(str)
        if name == "articles":
            many["title"] = [
                f"{title} {number} of the Harwick council on tolls, bridges and what else there is to be said"
                for number, title in enumerate(many["title"])
            ]
        for part in (folder / name).iterdir():
            part.unlink()
        many.to_parquet(folder / name / "part-all.parquet", index=False)
    corpus = open_corpus(folder)
    assert corpus.size == 10_000
    notebook = executed(
        "## Part",
        summary.summary(corpus),
        *(draw(corpus) for draw in FIGURES),
        Record(corpus_payload.corpus_payload(corpus), {"folder": str(folder)}),
    )
    page = exporter.to_html(notebook, tmp_path)
    assert 1_000_000 < len(page.encode()) < 3_000_000
    assert "<script>alert" not in page and page.count("</script>") == 5 and "<i>more" not in page


def test_articles_that_have_a_report_are_linked_to_it(tmp_path):
    corpus = open_corpus(build(tmp_path / "c", STORIES[:1]))
    (tmp_path / "mine.html").write_text(report_on("news.jsonl#1"))
    (tmp_path / "news-1.html").write_text(report_on("elsewhere/news.jsonl#1"))
    payload = without_folders(corpus_payload.corpus_payload(corpus))
    assert exporter.rendered(payload, tmp_path) == {0: "mine.html"}
    assert exporter.rendered(corpus_payload.corpus_payload(corpus), tmp_path / "none") == {}
