"""Several articles as one text and one set of tables."""

import datetime

import pytest

import analysis
from analysis.errors import InputError
from analysis.story.story import combine, paths_of, read_story, with_shared_events
from analysis.tables.choices import chosen
from analysis.tables.choosable import choosable_rows
from analysis.tables.codebook import TABLES
from analysis.tables.frames import dtypes
from tests.conftest import PROROGATION

ONE = ("Mayor Ann Lowe closed the Harwick bridge on Monday. “It was not safe,” Lowe said.", "2020-03-04")
TWO = (
    "The bridge at Harwick was closed on Monday by Ann Lowe, the mayor. Tom Lowe, a driver, said that it was safe.",
    "2020-03-05",
)


def reading(text, date, path):
    article = analysis.Article(text, datetime.date.fromisoformat(date), path=path)
    return article, analysis.parse(article)


@pytest.fixture(scope="module")
def story():
    return combine([reading(*ONE, "one.txt"), reading(*TWO, "two.txt")])


@pytest.fixture(scope="module")
def prorogation():
    return read_story([str(PROROGATION)])


def test_every_span_holds_in_the_text_of_the_story(prorogation):
    text = prorogation.article.text
    for name, words in (("mentions", "text"), ("quotes", "text"), ("times", "text"), ("events", "trigger")):
        rows = getattr(prorogation.tables, name)
        assert len(rows) and all(text[s:e] == w for s, e, w in zip(rows["start"], rows["end"], rows[words]))


def test_every_row_lies_in_the_part_of_its_article(prorogation):
    parts = {part.article_id: part for part in prorogation.parts}
    events = prorogation.tables.events
    assert all(parts[a].body <= s < parts[a].end for a, s in zip(events["article_id"], events["start"]))
    assert [part.date for part in prorogation.parts] == sorted(part.date for part in prorogation.parts)


def test_one_person_in_two_articles_is_one_actor_and_another_of_that_surname_is_not(story):
    actors = story.tables.actors
    assert sorted(name for name in actors["name"] if "Lowe" in name) == ["Ann Lowe", "Tom Lowe"]
    lowe = actors.loc[actors["name"] == "Ann Lowe", "actor_id"].item()
    mentions = story.tables.mentions
    assert set(mentions.loc[mentions["actor_id"] == lowe, "article_id"]) == {"A", "B"}


def test_an_actor_counts_its_mentions_in_all_articles(prorogation):
    actors, mentions = prorogation.tables.actors, prorogation.tables.mentions
    own = mentions.groupby("actor_id")
    assert dict(zip(actors["actor_id"], actors["mentions"])) == own.size().to_dict()
    assert dict(zip(actors["actor_id"], actors["first_start"])) == own["start"].min().to_dict()


def test_ids_are_unique_and_references_hold(prorogation):
    tables = prorogation.tables
    assert tables.events["event_id"].is_unique and tables.actors["actor_id"].is_unique
    known = set(tables.actors["actor_id"])
    for name, column in (
        ("mentions", "actor_id"),
        ("quotes", "speaker_id"),
        ("events", "source_id"),
        ("participants", "actor_id"),
        ("actors", "affiliation_id"),
    ):
        assert set(getattr(tables, name)[column].dropna()) <= known, name


def test_choosing_a_shared_event_chooses_each_of_its_tellings(story):
    shared = story.shared
    closing = shared[shared["shared_id"] == shared["shared_id"].iloc[0]]
    assert set(closing["article_id"]) == {"A", "B"}
    rows = with_shared_events(choosable_rows(story.tables), shared)
    assert set(closing["event_id"]) <= chosen(rows, {"event": closing["shared_id"].iloc[0]})


def test_too_few_too_many_and_twice_the_same_are_refused():
    one = reading(*ONE, "one.txt")
    with pytest.raises(InputError, match="2 to 12"):
        combine([one])
    with pytest.raises(InputError, match=r"one\.txt is given twice"):
        combine([one, one])
    with pytest.raises(InputError, match=r"copy\.txt holds the same text as one\.txt"):
        combine([one, reading(*ONE, "copy.txt")])


def test_a_folder_without_articles_is_refused(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"")
    with pytest.raises(InputError, match="holds no article"):
        paths_of([str(tmp_path)])


def test_the_frames_keep_their_types(prorogation):
    for name in TABLES:
        assert {c: str(d) for c, d in getattr(prorogation.tables, name).dtypes.items()} == dtypes(name)
