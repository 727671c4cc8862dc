"""The widget's Python side: a choice that is read and set, and the rows that it leaves."""

import pytest
import traitlets

from analysis.article.opening import read
from analysis.charts.kit.theme import style_sheet
from analysis.lab.explorer import explore, scoped
from analysis.reading.store import parse_cached
from analysis.report.assets import static
from tests.conftest import SEED


@pytest.fixture(scope="module")
def tables():
    return parse_cached(read(SEED))


@pytest.fixture
def view(tables):
    return explore(tables, read(SEED))


def test_nothing_chosen_is_everything(view, tables):
    assert view.choice == {} and view.events.equals(tables.events) and view.mentions.equals(tables.mentions)


def test_a_choice_leaves_its_rows_and_is_observed(view, tables):
    seen = []
    view.observe(lambda change: seen.append(change["new"]), "choice")
    view.choice = {"status": "claimed"}
    assert set(view.events["status"]) == {"claimed"} and seen == [{"status": "claimed"}]
    actor = tables.mentions["actor_id"].dropna().iloc[0]
    view.choice = {"actor": actor, "status": ""}
    assert view.choice == {"actor": actor} and set(view.mentions["actor_id"]) == {actor}
    view.choice = {"status": "no such status"}
    assert view.events.empty and list(view.events.columns) == list(tables.events.columns)


def test_an_unknown_key_is_named(view):
    with pytest.raises(traitlets.TraitError, match='no "colour"'):
        view.choice = {"colour": "red"}
    assert view.choice == {}


def test_the_style_keeps_to_the_widget():
    sheet = scoped(style_sheet(), static("style.css"))
    outside, _, inside = sheet.partition("@scope (.instrument) {")
    assert "{" in inside and ":root" not in inside and outside.strip().startswith("@keyframes")
    assert sheet.count("{") == sheet.count("}")
