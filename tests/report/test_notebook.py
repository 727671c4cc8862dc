"""The notebook: thin, without outputs, and the same for papermill, JupyterLab and the report."""

import ast
import json
import subprocess
import sys

import nbformat
import pytest
from nbconvert import HTMLExporter

from analysis.article.opening import read
from analysis.charts.kit.figure import FIGURE
from analysis.reading.store import parse_cached
from analysis.report.exporter import to_html
from analysis.report.notebooks import ARTICLE, LIVE
from analysis.report.record import RECORD
from tests.conftest import PROROGATION, ROOT

RULING = PROROGATION / "2019-09-24-uk-supreme-court-rules-prorogation-of-parliament.md"


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ARTICLE.path, as_version=4)


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """Run by plain papermill from the project's root, live cells and all, with parameters of our own."""
    out = tmp_path_factory.mktemp("papermill") / "out.ipynb"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "papermill",
            "notebooks/article.ipynb",
            str(out),
            "-p",
            "article",
            str(RULING.relative_to(ROOT)),
            "-p",
            "min_mentions",
            "2",
            "-y",
            "{kinds: [person, organisation]}",
        ],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return nbformat.read(out, as_version=4)


def test_it_is_committed_without_outputs_and_valid(notebook):
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


def test_its_cells_are_thin(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            tree = ast.parse(cell.source)
            assert not any(
                isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.For, ast.While)) for node in ast.walk(tree)
            ), cell.source
            assert len(cell.source.splitlines()) <= 16


def test_it_has_every_section_and_live_cells_are_tagged(notebook):
    headings = " ".join(cell.source.lower() for cell in notebook.cells if cell.cell_type == "markdown")
    for words in (
        "the story",
        "in numbers",
        "who is mentioned",
        "who says what",
        "told and happened",
        "claimed",
        "the article",
        "doubt",
    ):
        assert words in headings
    for cell in notebook.cells:
        live = "explore(" in cell.source or cell.source.startswith("view")
        assert live <= (LIVE in cell.metadata.get("tags", []))


def test_papermill_runs_it_with_other_parameters(executed):
    cells = [cell for cell in executed.cells if cell.cell_type == "code"]
    assert all(output.output_type != "error" for cell in cells for output in cell.outputs)
    bundles = [output.data for cell in cells for output in cell.outputs if "data" in output]
    figures = {data[FIGURE]["name"]: data[FIGURE] for data in bundles if FIGURE in data}
    assert {"mentions", "speaking", "order", "timeline"} <= figures.keys()
    tables = parse_cached(read(RULING))
    wanted = tables.actors[(tables.actors["mentions"] >= 2) & tables.actors["kind"].isin(["person", "organisation"])]
    assert {row["actor"] for row in figures["mentions"]["rows"]} == set(wanted["name"])
    record = next(data[RECORD] for data in bundles if RECORD in data)
    assert ["min_mentions", "2"] in [list(pair) for pair in record["parameters"]]


def test_what_papermill_ran_makes_the_same_kind_of_page(executed):
    page = to_html(executed)
    assert "<h1>UK Supreme Court rules prorogation of parliament unlawful</h1>" in page and "explore(" not in page


def test_without_a_kernel_each_chart_is_a_picture_and_the_story_is_there(executed):
    bundles = {
        cell.id: [output.data for output in cell.outputs if "data" in output]
        for cell in executed.cells
        if cell.cell_type == "code"
    }
    drawn = [data for shown in bundles.values() for data in shown if FIGURE in data]
    assert len(drawn) >= 6 and all(data["image/svg+xml"].startswith("<svg") for data in drawn)
    assert any("image/svg+xml" in data for data in bundles["own-chart"])
    story = bundles["explore"][0]["text/html"]
    assert "Trust Notebook" in story and "Supreme Court" in story and "<script" not in story
    page, _ = HTMLExporter().from_notebook_node(executed)
    assert page.count('src="data:image/svg+xml;base64') == len(drawn) + 1 and "Trust Notebook" in page


def test_the_live_instrument_comes_first_and_its_parts_are_folded(notebook):
    ids = [cell.id for cell in notebook.cells]
    assert ids.index("explore") < min(ids.index(name) for name in ("story", "dispersion", "order", "text"))
    folded = [cell.id for cell in notebook.cells if cell.metadata.get("jp-MarkdownHeadingCollapsed")]
    assert folded == ["h-story", "h-mentions", "h-quotes", "h-events", "h-claims", "h-summary", "h-text"]


def test_the_live_view_leaves_a_widget_behind(executed):
    views = [output.data for cell in executed.cells if cell.id == "explore" for output in cell.outputs]
    assert any("application/vnd.jupyter.widget-view+json" in data for data in views)
    assert json.dumps(views)
