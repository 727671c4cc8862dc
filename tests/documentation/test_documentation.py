"""The house is as drawn, and the documentation says what the code does."""

import re

import pytest

from tests.conftest import ROOT
from tests.documentation import architecture, reference

README = (ROOT / "README.md").read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
NAMED = re.compile(r"`((?:analysis|tests|docs|notebooks|seeds|\.ci)/[\w./-]*)`")  # reports/ holds what runs make
PROSE = [path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/README.md")] if path.is_file()]


@pytest.fixture(scope="module")
def graph():
    return architecture.imports()


def test_no_module_imports_itself_by_way_of_others(graph):
    assert architecture.cycles(graph) == []


def test_nothing_imports_upwards(graph):
    assert architecture.upward(graph) == []


def test_a_cycle_and_an_arrow_upwards_are_seen():
    wrong = {"analysis.tables.frames": {"analysis.report.run"}, "analysis.report.run": {"analysis.tables.frames"}}
    assert sorted(set(architecture.cycles(wrong))) == ["analysis.report.run", "analysis.tables.frames"]
    assert architecture.upward(wrong) == [("analysis.tables.frames", "analysis.report.run")]
    assert architecture.upward({"analysis.attic.box": {"analysis.errors"}}) == [
        ("analysis.attic.box", "analysis.errors")
    ]


def test_every_room_is_drawn(graph):
    text = architecture.PAGE.read_text("utf-8")
    assert text == architecture.page(text), "run `make docs`"


def test_every_room_says_what_is_in_it():
    for room, layers in architecture.LAYERS.items():
        table = architecture.rooms(room)
        assert all(row.split("|")[2].strip() for row in table.splitlines()[2:]), room
        assert len(table.splitlines()) - 2 == len([name for name in layers if name != "__main__"]), room


def test_every_command_option_and_parameter_is_in_the_reference():
    assert reference.PAGE.read_text("utf-8") == reference.page(), "run `make docs`"
    for name, command in reference.commands().items():
        assert re.search(rf"python -m analysis {name}[ `\n]", README), f"the README says nothing of {name}"
        assert command.description, name
        assert all(what for _, what in reference.options(command)), name


@pytest.mark.parametrize("path", PROSE, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_the_documentation_names_is_there(path):
    text = path.read_text("utf-8")
    named = [path.parent / link for link in LINK.findall(text)] + [ROOT / name for name in NAMED.findall(text)]
    assert [str(place) for place in named if not place.exists()] == []
