"""Parameters → notebook → one file: whole or not at all, and one sentence where it cannot be."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys

import nbformat.v4 as v4
import pytest

from analysis import parse
from analysis.article import Article
from analysis.errors import InputError
from analysis.report import files, notebooks, run
from analysis.report.article_payload import article_payload, opening
from analysis.report.assets import inert, script_json
from analysis.report.exporter import to_html
from analysis.report.index import write_index
from analysis.report.index_entry import filled, key_of, read_entry
from analysis.report.kernel import ReportError, execute, kernel
from analysis.report.markup import markdown
from analysis.report.notebooks import ARTICLE, CORPUS
from analysis.report.policy import digest
from tests.conftest import ROOT, SEED
from tests.report.executed import executed
from tests.report.test_corpus_page import STORIES, build

BOTHER = lambda step, share: None  # noqa: E731


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder, steps = tmp_path_factory.mktemp("made"), []
    path, seconds = run.timed_report(
        ARTICLE,
        str(SEED),
        {"min_mentions": "2", "kinds": "person, country"},
        folder / "new",
        lambda step, share: steps.append((step, share)),
    )
    return path, seconds, steps, path.read_text("utf-8")


@pytest.fixture(scope="module")
def manager():
    with kernel() as started:
        yield started


def test_one_file_named_after_the_article(made):
    path, seconds, steps, _page = made
    assert [p.name for p in path.parent.iterdir()] == [
        "000_ce4bc4c8d34f4797--min_mentions-2--kinds-person+country.html"
    ]
    assert path.stat().st_size <= 1_600_000
    assert seconds.keys() == {"kernel start", "cells", "html"} and all(s > 0 for s in seconds.values())
    shares = [share for _, share in steps]
    assert shares == sorted(shares) and shares[-1] == 1.0 and any("mentioned" in step for step, _ in steps)


def test_a_corpus_goes_the_same_way(tmp_path, monkeypatch):  # as does a comparison: tests/charts/story
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "kept"))
    path = run.report(CORPUS, str(build(tmp_path / "news", STORIES[:2])), {}, tmp_path / "out")
    entry = read_entry(path)
    assert path.name == "news-corpus.html"
    assert (entry.kind, entry.figures, entry.key) == ("corpus", {"articles": 2}, key_of([str(tmp_path / "news")]))
    page = re.sub(r"<(script|style).*?</\1>", "", path.read_text("utf-8"), flags=re.S)
    assert "python -m analysis corpus-report " in page


def test_the_index_of_an_article_of_the_project_is_small(made, tmp_path):
    path = shutil.copy(made[0], tmp_path)
    entry = read_entry(path)
    assert entry.title in SEED.read_text("utf-8") and entry.actors and entry.events
    assert len(json.dumps(filled(entry))) < 20_000 and len(write_index(tmp_path).read_bytes()) < 60_000


def test_the_page_asks_nothing_of_anybody(made):
    page = made[3]
    head = page[: page.index("</head>")]
    without = re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.S)
    assert not re.search(r"<(?:script|link|img|iframe|object|embed)[^>]+(?:src|href)=", without.split("<script>")[0])
    assert "<base" not in head and "@import" not in head and "url(" not in head
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', head)[1].replace("&#39;", "'")
    assert "unsafe" not in policy and policy.startswith("default-src 'none'")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.S)
    styles = re.findall(r"<style>(.*?)</style>", page, re.S)
    assert len(scripts) == 3 and len(styles) == 1
    for content in scripts + styles:
        assert f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}" in policy


def test_nothing_of_the_notebook_shows_but_its_findings(made):
    page = re.sub(r"<(script|style).*?</\1>", "", made[3], flags=re.S)
    assert "explore(" not in page and "In [" not in page and "jp-" not in page
    assert page.count("<h1") == 1 and not re.search(r"<h\d[^>]*>\s*</h\d>", page)
    assert "mentions.dispersion(tables" in page[page.index("The notebook’s code") :]


def test_parameters_and_the_command_that_repeats_the_report_are_printed(made):
    page = made[3]
    assert "-p min_mentions 2 -p kinds" in page
    assert re.search(r"<th[^>]*>min_mentions</th><td>2</td>", page)
    assert (
        ARTICLE.command_line({"article": "a b.txt", "min_mentions": 1, "kinds": ["person"]})
        == "python -m analysis report 'a b.txt' -p kinds '[\"person\"]'"
    )


def test_parameters_reach_the_charts(made):
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', made[3], re.S)[1])
    rows = data["figures"]["mentions"]["rows"]
    assert {row["kind"] for row in rows} <= {"person", "country"}
    counts = [row["actor"] for row in rows]
    assert counts and all(counts.count(actor) >= 2 for actor in counts)


@pytest.mark.parametrize(
    "parameters, named",
    [({"min_mention": 2}, "min_mention"), ({"min_mentions": "many"}, "min_mentions"), ({"theme": "pink"}, "theme")],
)
def test_a_wrong_parameter_stops_before_anything_is_made(tmp_path, parameters, named):
    with pytest.raises(InputError, match=named):
        run.report(ARTICLE, str(SEED), parameters, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("parameters, named", [({"actors": "Nobody Atall"}, "Nobody Atall")])
def test_what_only_the_notebook_can_know_is_said_in_the_same_way(tmp_path, parameters, named):
    with pytest.raises(ReportError) as raised:
        run.report(ARTICLE, str(SEED), parameters, tmp_path)
    assert named in str(raised.value) and "choose from" in str(raised.value) and "\n" not in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "taken").write_text("")
    for folder in (tmp_path / "taken", tmp_path / "taken" / "below"):
        with pytest.raises(InputError, match="it is a file, not a folder; give another --out"):
            run.report(ARTICLE, str(SEED), {}, folder)


def test_a_missing_notebook_is_named(tmp_path):
    with pytest.raises(InputError, match="There is no notebook"):
        notebooks.read_notebook(tmp_path / "none.ipynb")


@pytest.mark.parametrize(
    "source, said",
    [
        ("raise ValueError('first\\nsecond')", "The notebook stopped with ValueError: first second."),
        ("from analysis.errors import InputError\nraise InputError('Give another file.')", "Give another file."),
        ("import time\ntime.sleep(30)", "a cell took longer than 1 seconds"),
    ],
)
def test_what_goes_wrong_in_the_kernel_is_one_sentence(manager, source, said):
    notebook = v4.new_notebook(
        cells=[v4.new_code_cell(source)],
        metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": ""}},
    )
    with pytest.raises(ReportError) as raised:
        execute(notebook, {}, manager, BOTHER, timeout=1 if "sleep" in source else 60)
    assert said in str(raised.value) and "\n" not in str(raised.value)


@pytest.mark.parametrize("python", ["/no/such/python", "/bin/false"])
def test_whatever_python3_is_on_this_machine_the_kernel_is_this_interpreter(python, tmp_path, monkeypatch):
    spec = tmp_path / "kernels" / "python3"
    spec.mkdir(parents=True)
    said = {"argv": [python, "-f", "{connection_file}"], "display_name": "Another", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(said))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    notebook = v4.new_notebook(
        cells=[v4.new_code_cell("import sys\nprint(sys.executable)")],
        metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": ""}},
    )
    with kernel() as started:
        done = execute(notebook, {}, started, BOTHER)
    assert done.notebook.cells[0].outputs[0].text.strip() == sys.executable


def test_a_kernel_that_dies_is_said():
    notebook = v4.new_notebook(
        cells=[v4.new_code_cell("import os\nos._exit(1)")],
        metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": ""}},
    )
    with kernel() as manager, pytest.raises(ReportError, match="kernel died"):
        execute(notebook, {}, manager, BOTHER)


@pytest.mark.parametrize(
    "article, name",
    [
        ("seeds/a b.txt", "a-b"),
        ("x/../é 1.md", "é-1"),
        ("-", "article"),
        ("..", "article"),
        ("a/" + "n" * 300 + ".txt", "n" * 80),
    ],
)
def test_a_report_is_named_after_its_article(article, name):
    assert files.slug(article) == name


def test_a_notebook_without_a_record_makes_no_page():
    with pytest.raises(InputError, match="shows no Record"):
        to_html(executed("# Only words"))


def test_words_cannot_become_markup_or_end_a_script():
    assert "<script" not in markdown("a <script>b</script> [c](javascript:d)") and 'href="javascript' not in markdown(
        "[c](javascript:d)"
    )
    assert "</script" not in script_json({"a": "</script><!-- \u2028"}) and json.loads(
        script_json({"a": "</script>\u2028"})
    ) == {"a": "</script>\u2028"}
    assert "</script" not in inert('"</script>" + "</SCRIPT>"').lower()
    assert digest("alert(1)").startswith("'sha256-")


def test_a_title_is_the_first_sentence_cut_at_a_word_where_it_is_long():
    assert opening(["One two  three"]) == "One two three" and opening([]) == ""
    assert opening(["word " * 40], 20).endswith("word …") and len(opening(["x" * 500])) < 250
    first = "The council of Harwick closed the old bridge on Monday."
    assert opening([first, "Nobody was hurt."]) == first
    assert opening(["No. 4 Smith St. burned.", "It fell."]) == "No. 4 Smith St. burned. It fell."


def test_a_title_does_not_end_on_an_initial():
    text = "On Monday, President Ann Lee announced she had asked for adviser John R. Bolton's resignation. He left."
    assert article_payload(Article(text), parse(text))["article"]["title"] == text.removesuffix(" He left.")


def test_the_command_line_ends_with_2_and_one_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "report", str(SEED), "-p", "min_mention", "2", "--out", str(tmp_path / "o")],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 2 and 'did you mean "min_mentions"?' in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "o").exists()
