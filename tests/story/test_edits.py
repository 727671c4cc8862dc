"""Corrections in a comparison: names and merges hold across articles, and what became of each is listed."""

import pytest

from analysis.errors import InputError
from analysis.report.story_payload import story_payload
from analysis.story.story import read_story
from analysis.tables.codebook import BY_HAND
from tests.story.test_story import ONE, TWO


@pytest.fixture
def compared(tmp_path):
    """(corrections of the first, of the second) → the story of both."""
    for name, (text, date) in (("one", ONE), ("two", TWO)):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name.capitalize()}\ndate: {date}\n---\n\n{text}\n")

    def compare(*edits: str):
        for name, content in zip(("one", "two"), edits):
            (tmp_path / f"{name}.edits.yaml").write_text(content)
        return read_story([str(tmp_path)])

    return compare


def mentioned_in(story, name: str) -> set[str]:
    (actor,) = story.tables.actors.loc[story.tables.actors["name"] == name, "actor_id"]
    return set(story.tables.mentions.loc[story.tables.mentions["actor_id"] == actor, "article_id"])


def test_a_name_given_by_hand_holds_in_the_story_and_joins_actors_of_two_articles(compared, tmp_path):
    assert mentioned_in(compared(), "Ann Lowe") == {"A", "B"}
    renamed = compared("edits: [{edit: rename, at: {quote: Ann Lowe}, to: Anna Lowe}]")
    assert mentioned_in(renamed, "Anna Lowe") == {"A", "B"} and "Ann Lowe" not in set(renamed.tables.actors["name"])
    slip = tmp_path / "one.md"
    slip.write_text(slip.read_text().replace("Ann Lowe", "Vera Pym").replace("Lowe", "Pym"))
    assert mentioned_in(compared("edits: []"), "Ann Lowe") == {"B"}
    joined = compared("edits: [{edit: rename, at: {quote: Vera Pym}, to: Ann Lowe}]")
    assert mentioned_in(joined, "Ann Lowe") == {"A", "B"}


def test_actors_that_are_one_by_hand_are_one_in_the_story(compared):
    before = compared().tables.actors
    story = compared("", "edits: [{edit: same-actor, at: {quote: Tom Lowe}, to: {quote: Ann Lowe}}]")
    assert len(story.tables.actors) == len(before) - 1
    counts = before.set_index("name")["mentions"]
    assert story.tables.actors.set_index("name").loc["Ann Lowe", "mentions"] == counts[["Ann Lowe", "Tom Lowe"]].sum()


def test_what_became_of_each_is_listed_under_its_article(compared):
    story = compared(
        "edits: [{edit: status, at: {quote: closed}, to: denied}]",
        "edits: [{edit: minor, at: {quote: a bishop}}, {edit: rename, at: {quote: Tom Lowe}, to: T. Lowe}]",
    )
    edits = story_payload(story)["edits"]
    assert edits["summary"] == "3 corrections by hand: 2 applied, 1 whose words are gone"
    assert [row[:3] for row in edits["list"]] == [
        ["A 1", "status", "applied"],
        ["B 1", "minor", "orphan"],
        ["B 2", "rename", "applied"],
    ]
    assert story.article.warnings == (
        "B: Correction 1 (minor) is not applied: “a bishop” is not in the article any more, or not where it stood.",
    )
    (closed,) = (e for e in story.tables.events.itertuples() if e.rule == BY_HAND)
    assert closed.article_id == "A" and [closed.event_id] in edits["hand"]


def test_a_file_that_is_none_is_named(compared):
    with pytest.raises(InputError, match=r"two\.edits\.yaml, edit 1: 'shout' is no kind of edit"):
        compared("", "edits: [{edit: shout}]")
