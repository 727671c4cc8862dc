"""A corpus as a widget: a choice is a set of articles, for the form, the parameters, the frames and the page alike."""

import pytest
import traitlets

from analysis.corpus.selection import open_corpus
from analysis.errors import InputError
from analysis.lab.corpus import explore
from tests.report.test_corpus_page import STORIES, build


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return build(tmp_path_factory.mktemp("corpus") / "news", link=True)


@pytest.fixture
def view(folder):
    return explore(open_corpus(folder), {"folder": str(folder)})


@pytest.fixture(scope="module")
def unmoved(folder):
    """For tests that leave it as they find it."""
    return explore(open_corpus(folder), {"folder": str(folder)})


def control(view, name):
    return view.form.controls[name]


def test_a_moved_control_is_chosen_and_the_frames_follow(view):
    assert view.choice == {} and len(view.articles) == len(STORIES)
    control(view, "sources").more.value = "Courier"
    assert view.choice == {"source": ["Courier"]} and list(view.articles["article_id"]) == ["n2", "n3"]
    assert set(view.quotes["article_id"]) <= {"n2", "n3"} and set(view.events["article_id"]) == {"n2", "n3"}
    control(view, "actors").more.value = "Peter Marsh"
    assert list(view.articles["article_id"]) == ["n2"] and view.parameters.actors == ["Peter Marsh"]
    assert view.frames.box.get_title(0) == "view.articles: 1" and "Ann Lowe" in set(view.quotes["speaker"])
    view.choice = {"from": "2019-02-11"}
    assert view.parameters.values["from_date"] == "2019-02-11" and list(control(view, "sources").tags.value) == []
    assert list(view.articles["article_id"]) == ["n4", "n2"]


def test_the_notebooks_parameters_are_chosen_of_all_articles(folder):
    given = {"folder": str(folder), "actors": ["Peter Marsh"], "sources": ["Gazette"]}
    view = explore(open_corpus(folder, actors=["Peter Marsh"], sources=["Gazette"]), given)
    assert view.corpus.size == len(STORIES) and list(view.articles["article_id"]) == ["n1"]


def test_every_mark_chooses_the_articles_that_it_counts(view):
    cells = view._members.numbers["cell"]
    assert all(any(cell.startswith(kind) for cell in cells) for kind in ("said:", "happening:", "speaks:"))
    for cell, numbers in cells.items():
        view.choice = {"cell": cell}
        assert len(view.articles) == len(numbers) > 0


def test_kinds_and_statuses_are_counted_anew_and_words_found_without_a_rerun(view):
    everything = len(view.events)
    control(view, "statuses").buttons[1].value = True
    assert set(view.events["status"]) == {"claimed"} and len(view.events) < everything
    control(view, "find").box.value = "toll"
    assert 'data-view="found"' in view._markup and "the toll would rise" in view._markup
    for button in control(view, "kinds").buttons[1:]:
        button.value = False
    assert view.parameters.papermill_call.endswith("""-y 'kinds: ["person"]' -y 'statuses: ["claimed"]' -r find toll""")
    assert {kind for (kind,) in view.corpus.db.execute("SELECT kind FROM entity").fetchall()} > {"person"}
    assert view.corpus.kinds == ("person",)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("actors", ["Ann Low"], "did you mean Ann Lowe?"),
        ("sources", ["Curier"], "did you mean Courier?"),
        ("kinds", ["persons"], "choose from person, organisation"),
        ("folder", "nowhere", "nowhere holds no corpus"),
        ("to_date", "May", "takes a day such as 2022-04-07"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(unmoved, name, value, said):
    view, before = unmoved, unmoved.parameters.values
    view.form.ask(name, value)
    assert said in view.form.message.value and view.parameters.values == before and view.choice == {}
    with pytest.raises(InputError):
        setattr(view.parameters, name, value)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"colour": "red"}, 'A choice has no "colour": it takes actor, source, status'),
        ({"actor": "Ann Low"}, 'asks for "Ann Low", which the corpus does not have: did you mean "Ann Lowe"?'),
        ({"status": "rumoured"}, "choose from "),
    ],
)
def test_a_choice_of_what_is_unknown_is_refused_in_one_sentence(unmoved, choice, said):
    with pytest.raises(traitlets.TraitError) as raised:
        unmoved.choice = choice
    assert said in str(raised.value).replace("ann lowe", "Ann Lowe") and unmoved.choice == {}


def test_somebody_whom_the_page_does_not_hold_is_asked_for(folder, monkeypatch):
    from analysis.report import corpus_payload

    monkeypatch.setattr(corpus_payload, "OFFERED", 1)
    monkeypatch.setattr(corpus_payload, "KNOWN", 1)
    monkeypatch.setattr(corpus_payload, "DRAWN", 0)
    view = explore(open_corpus(folder), {"folder": str(folder)})
    assert len(view._members.numbers["actor"]) == 1
    view.parameters.actors = ["Harbour Board"]
    assert view.parameters.actors == ["Harbour Board"] and 0 < len(view.articles) < len(STORIES)
