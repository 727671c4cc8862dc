"""The comparison as a widget: form, parameters, choice and frames follow one another, as those of one article do."""

import pytest
import traitlets

from analysis.errors import InputError
from analysis.lab.comparison import explore
from analysis.lab.form import articles
from analysis.report.notebooks import all_located
from analysis.story.story import choosable_in_story, read_story
from analysis.tables.choices import chosen

GIVEN = {"articles": ["seeds/prorogation"]}


@pytest.fixture(scope="module")
def story():
    return read_story(all_located(GIVEN["articles"]))


@pytest.fixture
def view(story):
    return explore(story, GIVEN)


@pytest.fixture(scope="module")
def unmoved(story):
    """For tests that leave it as they find it."""
    return explore(story, GIVEN)


def control(view, name):
    return view.form.controls[name]


def test_a_moved_control_is_chosen_and_the_frames_follow(view, story):
    assert view.choice == {} and len(view.events) == len(story.tables.events)
    control(view, "statuses").buttons[1].value = True
    assert view.parameters.statuses == ["claimed"] and set(view.events["status"]) == {"claimed"}
    control(view, "actors").more.value = "Johnson"
    assert view.parameters.actors == ["Boris Johnson"]
    left = chosen(choosable_in_story(story), view.choice)
    assert set(view.events["event_id"]) == left & set(story.tables.events["event_id"]) != set()
    assert set(view.shared["event_id"]) == left & set(story.shared["event_id"]) != set()
    assert view.frames.box.get_title(0) == f"view.shared: {len(view.shared)}"
    view.choice = {}
    assert view.parameters.actors == [] and control(view, "statuses").pressed == []


def test_articles_and_what_they_share_are_chosen_by_letter_and_id(view, story):
    view.choice = {"article": "article B"}
    assert view.choice == {"article": "B"} and set(view.quotes["article_id"]) == {"B"}
    shared = story.shared["shared_id"].iloc[0]
    view.choice = {"event": shared}
    assert set(view.shared["shared_id"]) == {shared} and view.shared["article_id"].nunique() > 1
    assert view.shared["shared"].notna().all()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("actors", ["Jonson"], "did you mean &quot;Johnson&quot;?"),
        ("statuses", ["rumoured"], "choose from reported, claimed"),
        ("articles", [articles()[0]], "A comparison takes 2 to 12 articles, not 1"),
        ("articles", ["nowhere.txt", "seeds/prorogation"], "nowhere.txt does not exist"),
        ("from_date", "September", "takes a day such as 2022-04-07"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(unmoved, name, value, said):
    before, story = unmoved.parameters.values, unmoved.story
    unmoved.form.ask(name, value)
    assert said in unmoved.form.message.value and unmoved.parameters.values == before and unmoved.story is story
    with pytest.raises(InputError):
        setattr(unmoved.parameters, name, value)
    with pytest.raises(traitlets.TraitError, match='asks for "article E", which the articles do not have'):
        unmoved.choice = {"article": "article E"}


def test_other_articles_are_read_without_a_rerun(view):
    two = [path for path in articles() if "2019-09-1" in path]
    view.choice = {"status": "claimed"}
    view.parameters.articles = two
    assert len(view.story.parts) == 2 and view.choice == {} and view.parameters.statuses == []
    assert view._record["article"]["title"].startswith("2 articles") and list(
        control(view, "articles").tags.value
    ) == list(two)
    assert "article-C" not in view._markup and f'-y \'articles: ["{two[0]}"' in view.parameters.papermill_call
