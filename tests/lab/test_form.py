"""The form, the parameters behind it, the choice and the frames: each follows the others."""

import shlex

import pytest

from analysis.article.opening import read
from analysis.errors import InputError
from analysis.lab.explorer import explore
from analysis.lab.form import articles
from analysis.reading.store import parse_cached
from analysis.report.notebooks import ARTICLE
from tests.conftest import PROROGATION, ROOT, SEED

GIVEN = {"article": SEED.relative_to(ROOT).as_posix()}


@pytest.fixture(scope="module")
def tables():
    return parse_cached(read(SEED))


@pytest.fixture
def view(tables):
    return explore(tables, read(SEED), parameters=GIVEN)


@pytest.fixture(scope="module")
def unmoved(tables):
    """For tests that leave it as they find it."""
    return explore(tables, read(SEED), parameters=GIVEN)


def control(view, name):
    return view.form.controls[name]


def test_a_moved_control_is_chosen_and_the_frames_follow(view, tables):
    control(view, "statuses").buttons[1].value = True
    assert view.parameters.statuses == ["claimed"] and view.choice == {"status": ["claimed"]}
    assert set(view.events["status"]) == {"claimed"} and len(view.happenings) < len(tables.happenings)
    control(view, "actors").more.value = "Lavrov"
    assert view.parameters.actors == ["Sergey Lavrov"] and view.choice["actor"] == ["a1"]
    assert control(view, "actors").more.value == "" and list(control(view, "actors").tags.value) == ["Sergey Lavrov"]
    control(view, "actors").tags.value = []
    control(view, "statuses").buttons[1].value = False
    assert view.choice == {} and len(view.events) == len(tables.events)


def test_days_are_a_slider_whose_ends_ask_for_nothing(view, tables):
    dates = control(view, "from_date").dates
    control(view, "from_date").slider.index = (2, len(dates) - 1)
    assert view.choice == {"from": dates[2]} and view.parameters.to_date == ""
    assert control(view, "from_date").said.value == "3 Mar – 8 Apr 2022"
    control(view, "from_date").slider.index = (0, len(dates) - 1)
    assert view.choice == {}


def test_what_is_chosen_moves_the_form(view):
    view.choice = {"kind": "person", "actor": "Lavrov", "to": "2022-04-07", "about": "Ukraine"}
    assert control(view, "kinds").pressed == ["person"] and list(control(view, "actors").tags.value) == [
        "Sergey Lavrov"
    ]
    assert view.parameters.to_date == "2022-04-07"
    control(view, "kinds").buttons[0].value = False
    assert view.choice == {"about": "a3", "actor": ["a1"], "to": "2022-04-07"}  # what the form does not ask for stays


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("kinds", ["persons"], "Parameter &quot;kinds&quot; does not know"),
        ("actors", ["Lawrov"], "did you mean &quot;Lavrov&quot;?"),
        ("min_mentions", "two", "takes a whole number"),
        ("from_date", "May", "takes a day such as 2022-04-07"),
        ("article", "nowhere.txt", "nowhere.txt does not exist"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(unmoved, name, value, said):
    view, before = unmoved, unmoved.parameters.values
    view.form.ask(name, value)
    assert said in view.form.message.value and 'role="alert"' in view.form.message.value
    assert view.parameters.values == before and view.choice == {}
    with pytest.raises(InputError):
        setattr(view.parameters, name, value)
    assert view.parameters.values == before
    view.form.ask("min_mentions", 1)
    assert view.form.message.value == ""


def test_another_article_is_read_and_offered(view):
    other = next(path for path in articles() if "supreme-court" in path)
    view.choice = {"status": "claimed"}
    control(view, "article").box.value = other
    assert view.choice == {} and view._record["article"]["title"].startswith("UK Supreme Court")
    assert "Boris Johnson" in control(view, "actors").more.options
    assert len(view.events) == len(parse_cached(read(PROROGATION / other.split("/")[-1])).events)


def test_drawn_anew_without_what_is_mentioned_less(view):
    drawn = {row["actor"] for row in view._record["figures"]["mentions"]["rows"]}
    control(view, "min_mentions").box.value = 5
    assert {row["actor"] for row in view._record["figures"]["mentions"]["rows"]} < drawn


def test_papermill_repeats_what_the_form_holds(view, tmp_path):
    import papermill
    from click.testing import CliRunner
    from papermill.cli import papermill as command

    view.parameters.kinds, view.parameters.min_mentions, view.parameters.to_date = ["person"], 2, "2022-04-07"
    line = ARTICLE.papermill_call(view.parameters.values)
    assert line in view.form.call.value.replace("&#x27;", "'").replace("&quot;", '"')
    program, notebook, _, *options = shlex.split(line)
    out = tmp_path / "out.ipynb"
    done = CliRunner().invoke(command, [str(ARTICLE.path), str(out), "--prepare-only", *options])
    assert program == "papermill" and notebook.endswith("article.ipynb") and done.exit_code == 0
    [injected] = [
        c for c in papermill.iorw.load_notebook_node(str(out)).cells if "injected-parameters" in c.metadata.tags
    ]
    values: dict = {}
    exec(injected.source, values)
    del values["__builtins__"]
    assert values == GIVEN | {"kinds": ["person"], "min_mentions": 2, "to_date": "2022-04-07"}


def test_the_notebooks_parameters_are_chosen_at_first(tables):
    view = explore(tables, read(SEED), parameters=GIVEN | {"statuses": ["denied"], "actors": ["Lavrov"]})
    assert view.choice == {"status": ["denied"], "actor": ["a1"]} and control(view, "statuses").pressed == ["denied"]


def test_rows_are_shown_with_names_and_only_where_they_are_open(view, tables):
    assert view.frames.box.get_title(0) == f"view.happenings: {len(tables.happenings)}"
    view.frames.box.selected_index = 2
    view.choice = {"source": "Lavrov"}
    shown = view.frames.box.children[2].value
    assert "Sergey Lavrov" in shown and "<td>a1</td>" in shown and view.frames.box.children[0].value == ""
    assert view.frames.box.get_title(2) == f"view.quotes: {len(view.quotes)}"
