"""The widget's Python side: a choice that is read and set, and the rows that it leaves."""

from dataclasses import replace

import pytest
import traitlets

from analysis.article.opening import read
from analysis.charts.kit.theme import style_sheet
from analysis.edits.file import read_edits
from analysis.lab.explorer import explore
from analysis.lab.style import scoped
from analysis.reading.store import parse_cached
from analysis.report.assets import static
from tests.conftest import SEED


@pytest.fixture(scope="module")
def tables():
    return parse_cached(read(SEED))


@pytest.fixture
def view(tables):
    return explore(tables, read(SEED))


@pytest.fixture(scope="module")
def unmoved(tables):
    """For tests that leave it as they find it."""
    return explore(tables, read(SEED))


def test_nothing_chosen_is_everything(unmoved, tables):
    assert unmoved.choice == {} and unmoved.mentions[tables.mentions.columns].equals(tables.mentions)
    assert unmoved.events[tables.events.columns].equals(tables.events)
    assert len(unmoved.happenings) == len(tables.happenings)


def test_a_choice_leaves_its_rows_and_is_observed(view, tables):
    seen = []
    view.observe(lambda change: seen.append(change["new"]), "choice")
    view.choice = {"status": "claimed"}
    assert set(view.events["status"]) == {"claimed"} and seen == [{"status": "claimed"}]
    actor = tables.mentions["actor_id"].dropna().iloc[0]
    view.choice = {"actor": actor, "status": ""}
    assert view.choice == {"actor": actor} and set(view.mentions["actor_id"]) == {actor}
    view.choice = {"from": "1999-01-01", "to": "1999-01-02", "days": "certainly"}
    assert view.events.empty and set(tables.events.columns) < set(view.events.columns)


def test_an_unknown_key_is_named(unmoved):
    with pytest.raises(traitlets.TraitError, match='no "colour"'):
        unmoved.choice = {"colour": "red"}
    assert unmoved.choice == {}


def test_the_style_keeps_to_the_widget():
    sheet = scoped(style_sheet(), static("style.css"))
    outside, _, inside = sheet.partition("@scope (.instrument) {")
    assert "{" in inside and ":root" not in inside and outside.strip().startswith("@keyframes")
    assert sheet.count("{") == sheet.count("}")


def test_corrections_are_saved_at_once_shown_and_taken_back(tmp_path):
    path = tmp_path / "seed.txt"
    path.write_bytes(SEED.read_bytes())
    article = read(path)
    tables = parse_cached(article)
    view = explore(tables, article)
    assert view.edits == [] and not (tmp_path / "seed.edits.yaml").exists()
    first = {"edit": "rename", "at": {"quote": "Sergey Lavrov"}, "to": "S. Lavrov"}
    view.edits = [first]
    view.edits = [first, {"edit": "status", "at": {"quote": "accused"}, "to": "denied"}]
    assert "S. Lavrov" in set(view.tables.actors["name"]) and view.events.iloc[0]["status"] == "denied"
    assert (
        "S. Lavrov" in view._markup
        and view._record["edits"]["saved"] == "Saved in seed.edits.yaml, beside the article."
    )
    kept = read_edits(tmp_path / "seed.edits.yaml")
    assert [edit.kind for edit in kept] == ["rename", "status"]
    again = explore(tables, article)  # another day
    assert again.edits == view.edits and again.tables.actors.equals(view.tables.actors)
    view.undo()
    view.undo()
    assert view.edits == [] == list(read_edits(tmp_path / "seed.edits.yaml"))
    assert all(getattr(view.tables, name).equals(getattr(tables, name)) for name in vars(tables))


def test_what_somebody_else_wrote_into_the_file_is_not_written_over(tmp_path):
    path, file = tmp_path / "seed.txt", tmp_path / "seed.edits.yaml"
    path.write_bytes(SEED.read_bytes())
    file.write_text("# Read by Ada.\nedits:\n# see page 3\n- {edit: main, at: {quote: slapped}}\n")
    article = read(path)
    view = explore(parse_cached(article), article)
    view.edits = [*view.edits, {"edit": "main", "at": {"quote": "accused"}}]
    assert view._record["edits"]["saved"] == (
        "Saved in seed.edits.yaml, beside the article. Comments between the corrections are left out (1)."
    )
    assert file.read_text().startswith("# Read by Ada.\nedits:\n- edit: main")
    file.write_text("edits: []\n")
    view.undo()
    assert "Not saved: seed.edits.yaml was changed" in view._record["edits"]["saved"]
    assert file.read_text() == "edits: []\n"


def test_a_correction_that_is_none_is_named_and_changes_nothing(tables):
    view = explore(tables, replace(read(SEED), path=None))
    with pytest.raises(traitlets.TraitError, match="edits, edit 1: 'shout' is no kind of edit"):
        view.edits = [{"edit": "shout"}]
    view.edits = [{"edit": "main", "at": {"quote": "slapped"}}]
    assert view.edits and "no file" in view._record["edits"]["saved"]


def test_a_choice_of_what_is_no_longer_there_takes_no_correction_along(tables):
    """What is clicked while all is read anew comes in one message with the next correction."""
    view = explore(tables, replace(read(SEED), path=None), choice={"status": "claimed"})
    edits = [{"edit": "rename", "at": {"quote": "Sergey Lavrov"}, "to": "S. Lavrov"}]
    view.set_state({"choice": {"event": "e9999"}, "edits": edits})
    assert view.edits == edits and "S. Lavrov" in set(view.tables.actors["name"])
    assert view.choice == {"status": "claimed"}
    view.set_state({"choice": {"status": "denied"}, "edits": []})
    assert view.edits == [] and view.choice == {"status": "denied"}
