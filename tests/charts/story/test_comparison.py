"""Several articles side by side: figures, views, the notebook and the command."""

import datetime
import itertools
import json
import re
import subprocess
import sys

import nbformat
import pytest

import analysis
from analysis.__main__ import main
from analysis.charts.kit.figure import FIGURE, VIEW
from analysis.charts.story import alignment, by_article, event_differences, event_lists, paths, summary, text
from analysis.report.exporter import to_html
from analysis.report.files import stem_of_several
from analysis.report.index_entry import read_entry
from analysis.report.notebooks import COMPARISON
from analysis.report.record import RECORD, Record
from analysis.report.story_payload import headline, story_payload
from analysis.story.story import combine, read_story
from tests.conftest import PROROGATION, ROOT, SEED
from tests.synthetic import tables as synthetic

BRIDGE = (
    (
        "Mayor Ann Lowe will close the Harwick bridge on Monday, the council announced. “It is not safe,” Lowe said.",
        "2020-03-01",
    ),
    (
        "Ann Lowe closed the Harwick bridge on Monday. “We had no choice,” said Lowe. Tom Hart praised her.",
        "2020-03-04",
    ),
    (
        "The driver Tom Hart denied that Ann Lowe had closed the Harwick bridge on Monday. Hart resigned on Tuesday.",
        "2020-03-06",
    ),
)


@pytest.fixture(scope="module")
def bridge():
    articles = [
        analysis.Article(text, datetime.date.fromisoformat(date), title=f"<i>News</i> & views {i}", path=f"{i}.txt")
        for i, (text, date) in enumerate(BRIDGE)
    ]
    return combine([(article, analysis.parse(article)) for article in articles])


@pytest.fixture(scope="module")
def prorogation():
    return read_story([str(PROROGATION)])


@pytest.fixture(scope="module")
def dozen():
    """Twelve made-up articles of different length, each with a text of its own."""
    readings = [synthetic(actors=6 + n, sentences=8 + n, events=10 + 2 * n, seed=n) for n in range(12)]
    return combine(
        [
            (analysis.Article(a.text, a.date, f"Title {n} " + "long " * n, path=f"{n}.txt", body_start=a.body_start), t)
            for n, (a, t) in enumerate(readings)
        ]
    )


@pytest.fixture(params=["bridge", "prorogation", "dozen"], scope="module")
def story(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def payload(story):
    return story_payload(story)


FIGURES = (by_article.actors_by_article, by_article.sources_by_article, paths.paths)
VIEWS = (text.article_key, summary.summary, text.story_text, event_lists.aligned, event_lists.unaligned)


@pytest.mark.parametrize("figure", FIGURES)
def test_figures_are_titled_linked_and_drawn(story, payload, figure):
    import vl_convert

    drawn = figure(story)
    assert drawn.title and drawn.caption and drawn.summary.endswith(".") and len(drawn.rows)
    assert "None" not in drawn.title + drawn.summary and "nan" not in drawn.summary
    spec = drawn.spec()
    known = set(payload["names"]["actor"]) | {row["id"] for row in payload["links"]}
    marks = [datum for rows in spec["datasets"].values() for datum in rows if "id" in datum]
    assert marks and all(datum.get("pick") and set(datum.get("ids", [datum["id"]])) <= known for datum in marks)
    for width, mode in ((720, "light"), (340, "dark")):
        assert "<svg" in vl_convert.vegalite_to_svg(drawn.spec(width, mode), vl_version="5.21")


@pytest.mark.parametrize("view", VIEWS)
def test_views_are_escaped_and_refer_to_rows_that_exist(story, payload, view):
    shown = view(story)
    known = {row["id"] for row in payload["links"]}
    ids = {i for found in re.findall(r'data-ids="([^"]*)"', shown.html) for i in found.split()}
    assert ids and ids <= known and shown.title
    assert "<i>" not in shown.html and "None" not in re.sub(r"<[^>]+>", "", shown.html)


def test_actors_by_article_count_what_the_tables_hold(prorogation):
    rows, tables = by_article.actors_by_article(prorogation).rows, prorogation.tables
    johnson = tables.actors.loc[tables.actors["name"] == "Boris Johnson", "actor_id"].item()
    found = {row.article: row.mentions for row in rows[rows["actor_id"] == johnson].itertuples()}
    assert found == {
        part.letter: int(
            ((tables.mentions["actor_id"] == johnson) & (tables.mentions["article_id"] == part.article_id)).sum()
        )
        for part in prorogation.parts
    }
    assert set(found) == set("ABCD") and rows["words_quoted"].sum() > 0


def test_focus_leaves_only_who_is_asked_for(prorogation):
    assert set(by_article.actors_by_article(prorogation, focus=["Nicola Sturgeon"]).rows["actor"]) == {
        "Nicola Sturgeon"
    }
    chosen = event_lists.unaligned(prorogation, focus=["Nicola Sturgeon"])
    assert len(chosen.html) < len(event_lists.unaligned(prorogation).html) / 3
    assert len(paths.paths(prorogation, since=datetime.date(2019, 9, 24)).rows) < len(paths.paths(prorogation).rows)


def test_one_article_plans_what_another_states_and_a_third_denies(bridge):
    closing = alignment.aligned_events(bridge)[0]
    assert closing.name.startswith("Ann Lowe closes")
    assert {r["letter"] for r in closing.tellings} == set("ABC")
    differ = {d.kind: d.words for d in event_differences.differences(closing.tellings)}
    assert (
        differ["status"].startswith("B states it as fact; ")
        and "in A, published before, it is only planned" in differ["status"]
    )
    assert differ["polarity"] == "that it happened is denied or negated by Tom Hart in C"


def test_the_prorogation_is_one_event_of_four_articles(prorogation):
    suspended = alignment.aligned_events(prorogation)[0]
    assert {r["letter"] for r in suspended.tellings} == set("ABCD")
    assert "Parliament" in suspended.name and "advice" not in suspended.name  # told by its verb, not "… are unlawful"
    differ = {d.kind: d.words for d in event_differences.differences(suspended.tellings)}
    assert "in A, published before" in differ["status"] and "Supreme Court" in differ["polarity"]
    assert differ["day"].startswith("dated to 10 Sep 2019 by B, C and D only")


def test_courts_of_one_country_rule_apart(prorogation):
    actors = prorogation.tables.actors
    courts = {row.actor_id: row.name for row in actors.itertuples() if "Court" in row.name}
    parts = prorogation.tables.participants
    for group in alignment.aligned_events(prorogation):
        ids = {r["id"] for r in group.tellings}
        ruling = {
            courts[p.actor_id]
            for p in parts.itertuples()
            if p.event_id in ids and p.role == "agent" and p.actor_id in courts
        }
        assert len(ruling) <= 1, group.name


def test_a_passage_is_shown_once_and_no_more_than_three_of_an_article(prorogation):
    html = event_lists.aligned(prorogation).html
    for side in re.findall(r'<div class="side.*?</div>', html):
        passages = re.findall(r'<p class="said.*?</p>', side)
        assert 1 <= len(passages) <= event_lists.MOST and len(set(passages)) == len(passages)
    assert "Parliament has not been" in html, "a telling that contradicts the others is shown"


def test_the_texts_are_there_to_the_character_under_their_titles(bridge):
    import html

    shown = text.story_text(bridge).html
    assert html.unescape(re.sub(r"<[^>]+>", "", shown)) == bridge.article.text
    assert re.findall(r'data-letter="(\w)"', shown) == ["A", "B", "C"]


def test_paths_leap_back_as_often_as_the_days_do(bridge):
    drawn = paths.paths(bridge)
    assert list(drawn.rows["article"]) == sorted(drawn.rows["article"])
    for _, own in drawn.rows.groupby("article"):
        assert own["told"].is_monotonic_increasing


def test_a_far_day_does_not_squeeze_the_story():
    days = [
        datetime.date(1919, 1, 1),
        datetime.date(2019, 9, 1),
        datetime.date(2019, 9, 20),
        datetime.date(2019, 10, 14),
    ]
    axis = paths.Calendar(days, [datetime.date(2019, 9, 1), datetime.date(2019, 9, 20)])
    at = [axis.middle(day) for day in days]
    assert at == sorted(at) and at[0] >= 0 and at[-1] <= 1 and at[2] - at[1] > 0.3
    ticks = axis.ticks()
    assert all(b["x"] - a["x"] >= 0.0999 for a, b in itertools.pairwise(ticks)) and "1 Jan 1919" in [
        t["label"] for t in ticks
    ]


def test_the_record_says_which_article_a_passage_is_from(bridge):
    about = story_payload(bridge)
    for part in about["article"]["parts"]:
        assert about["article"]["text"][part["start"] : part["body"]].strip().startswith("<i>News</i> & views")
    assert about["names"]["article"]["B"] == "article B"
    rows = {row["id"]: row for row in about["links"]}
    assert all(row["article"] == [i[-1]] for i, row in rows.items() if row["table"] != "actors")
    lowe = next(row for row in about["links"] if row["table"] == "actors" and row["says"] == "Ann Lowe")
    assert lowe["article"] == ["A", "B", "C"] and "Ann Lowe" in headline(bridge)
    assert json.dumps(about) and Record(about, {"articles": ["a.txt"]}).command == "python -m analysis compare a.txt"


def test_the_command_repeats_what_was_asked_for():
    asked = {
        "articles": ["a b.txt", "c.md"],
        "actors": ["Ann Lowe"],
        "statuses": [],
        "from_date": None,
        "to_date": "2020-03-04",
        "theme": "auto",
    }
    assert (
        COMPARISON.command_line(asked)
        == "python -m analysis compare 'a b.txt' c.md -p actors '[\"Ann Lowe\"]' -p to_date 2020-03-04"
    )


@pytest.mark.parametrize(
    "articles, name",
    [
        (["seeds/prorogation"], "prorogation"),
        (["a/x y.txt", "b.md", "c.md"], "x-y-and-2-more"),
        (["seeds/prorogation/"], "prorogation"),
    ],
)
def test_the_file_is_named_after_the_folder_or_the_first_article(articles, name):
    assert stem_of_several(articles) == name


# The notebook and the command ---------------------------------------------------------------------------------------


def test_the_notebook_is_thin_and_committed_without_outputs():
    notebook = nbformat.read(COMPARISON.path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None and len(cell.source.splitlines()) <= 12
            assert not re.search(r"^\s*(def|class|for|while) ", cell.source, re.M)


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """Run by plain papermill from the project's root, with parameters of our own."""
    folder = tmp_path_factory.mktemp("papermill")
    chosen = sorted(PROROGATION.glob("*.md"))[1:]
    (folder / "p.yaml").write_text(
        json.dumps({"articles": [str(p) for p in chosen], "actors": ["Boris Johnson"], "theme": "dark"})
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "papermill",
            "notebooks/compare.ipynb",
            str(folder / "out.ipynb"),
            "-f",
            str(folder / "p.yaml"),
        ],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return nbformat.read(folder / "out.ipynb", as_version=4)


def test_papermill_runs_it_with_other_parameters(executed):
    bundles = [output.data for cell in executed.cells for output in cell.get("outputs", []) if "data" in output]
    figures = {data[FIGURE]["name"]: data[FIGURE] for data in bundles if FIGURE in data}
    views = {data[VIEW]["name"]: data[VIEW] for data in bundles if VIEW in data}
    assert figures.keys() == {"actors-by-article", "paths", "sources-by-article"}
    assert views.keys() == {"articles", "summary", "aligned", "unaligned", "who-speaks", "text"}
    assert {row["actor"] for row in figures["actors-by-article"]["rows"]} == {"Boris Johnson"}
    record = next(data[RECORD] for data in bundles if RECORD in data)
    assert [part["letter"] for part in record["article"]["parts"]] == ["A", "B", "C"]


def test_what_several_articles_tell_comes_first_and_the_rest_is_folded(executed):
    page = to_html(executed)
    places = [page.index(f'class="view view-{view}"') for view in ("articles", "aligned", "summary")]
    assert places == sorted(places) and places[1] < page.index('<details class="fold"') < places[2]


def test_each_shared_event_says_which_article_has_it_how(prorogation):
    html = event_lists.aligned(prorogation).html
    for rows in re.findall(r'<p class="tellings">.*?</p>', html):
        told = re.findall(r"<b>(\w)</b>", rows)
        silent = re.findall(r"\b[A-D]\b", "".join(re.findall(r">not in ([^<]*)<", rows)))
        assert len(told) > 1 and sorted(told + silent) == list("ABCD")


def test_what_papermill_ran_makes_one_page_that_asks_nothing_of_anybody(executed):
    page = to_html(executed)
    assert page.count("<h1") == 1 and 'data-theme="dark"' in page and len(page) < 2_000_000
    head = page[: page.index("</head>")]
    assert "default-src 'none'" in head.replace("&#39;", "'") and "unsafe" not in head
    assert not re.search(
        r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page.split('<script type="application/json"')[0]
    )


@pytest.fixture
def texts(tmp_path):
    made = []
    for n in range(13):
        made.append(tmp_path / f"{n}.txt")
        made[-1].write_text(
            f"Date: 2020-03-{n + 1:02}\n\nMayor Ann Lowe closed the bridge of Harwick on day {n}, said the council.\n"
        )
    return made


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["0.txt"], "takes 2 to 12 articles, not 1"),
        ([f"{n}.txt" for n in range(13)], "takes 2 to 12 articles, not 13"),
        (["0.txt", "1.txt", "0.txt"], "0.txt is given twice"),
        (["0.txt", "copy.txt"], "copy.txt holds the same text as 0.txt"),
        (["0.txt", "missing.txt"], "missing.txt does not exist"),
        (["0.txt", "zeros.txt"], "zeros.txt"),
        (["0.txt", "french.txt"], "french.txt is not in English"),
        (["empty"], "empty holds no article"),
        (["0.txt", "-"], "not standard input"),
        (["0.txt", "1.txt", "-p", "colour", "red"], 'no parameter "colour"'),
        (["0.txt", "1.txt", "-p", "theme", "pink"], "theme"),
        (["0.txt", "1.txt", "-p", "from_date", "soon"], "from_date"),
        (["0.txt", "1.txt", "-p", "theme", "dark", "-p", "theme", "light"], "given twice"),
        (["0.txt", "1.txt", "-p", "articles", "[2.txt]"], "instead of -p articles"),
        (["0.txt", "1.txt", "--out", "0.txt"], "it is a file, not a folder"),
    ],
)
def test_bad_input_gets_one_sentence(texts, tmp_path, monkeypatch, capsys, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copy.txt").write_bytes(texts[0].read_bytes())
    (tmp_path / "zeros.txt").write_bytes(b"\0" * 2000)
    (tmp_path / "french.txt").write_text(
        "Le maire a fermé le pont lundi parce que personne ne le jugeait sûr depuis des années, a dit la mairie.\n" * 3
    )
    (tmp_path / "empty").mkdir()
    assert main(["compare", *arguments]) == 2
    said = capsys.readouterr().err.strip()
    assert sentence in said and len(said.splitlines()) == 1 and "Traceback" not in said
    assert not (tmp_path / "reports").exists() or not list((tmp_path / "reports").iterdir())


def test_an_actor_whom_no_article_names_is_said_before_anything_is_written(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    two = sorted(PROROGATION.glob("*.md"))[:2]
    assert main(["compare", *map(str, two), "-p", "actors", "[Nobody]"]) == 2
    assert "Nobody" in capsys.readouterr().err and not list((tmp_path / "reports").glob("*"))


def test_other_parameters_stand_beside_the_first_report(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    two = sorted(PROROGATION.glob("*.md"))[:2]
    for more, changed in (([], {}), (["-p", "theme", "dark"], {"theme": "dark"})):
        assert main(["compare", *map(str, two), "--out", "here", *more]) == 0
        path = tmp_path / capsys.readouterr().out.strip()
        assert re.search(r"<h1[^>]*>2 articles on one story", path.read_text())
        entry = read_entry(path)
        assert (entry.kind, entry.figures["articles"], entry.changed) == ("comparison", 2, changed)
        assert "python -m analysis compare " in re.sub(r"<(script|style).*?</\1>", "", path.read_text(), flags=re.S)
    made = {p.name for p in (tmp_path / "here").glob("*.html")} - {"index.html"}
    stem = f"{two[0].stem}-and-1-more"
    assert made == {f"{stem}.html", f"{stem}--theme-dark.html"}


def test_an_article_of_another_story_shares_little():
    story = read_story([str(SEED), str(sorted(PROROGATION.glob("*.md"))[0])])
    assert (
        alignment.aligned_events(story) == []
        and "No event is told by more than one article" in event_lists.aligned(story).title
    )
    assert summary.summary(story).html
