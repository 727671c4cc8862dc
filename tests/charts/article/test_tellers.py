"""Who vouches for a line, in the words that stand beside it."""

import datetime

import pytest

from analysis.charts.article.tellers import brief, introduced, says, tellers, with_the
from analysis.reading.pipeline import parse

PUBLISHED = datetime.date(2022, 4, 7)


def test_names_take_the_article_that_the_text_gives_them():
    text = (
        "The Court of Session ruled on Monday. The BBC said the court of appeal would sit. NATO said it would wait. "
        'Officials said the bridge was closed. Ann Lowe said: "The Court of Session is right."'
    )
    tables = parse(text, PUBLISHED)
    called = {tellers(tables)[a] for a in tables.actors["actor_id"]}
    assert {"the Court of Session", "the BBC", "NATO", "officials", "Lowe"} <= called
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    assert {names[a] for a in with_the(tables)} == {"Court of Session", "BBC"}


@pytest.mark.parametrize(
    "name, short",
    [
        ("an international team of scientists and doctors", "an international team"),
        ("a spokesman for the ministry, who asked for silence", "a spokesman for the ministry"),
        ("the deputy minister of health", "the deputy minister of health"),
        ("members of the city council who left", "members of the city council"),
        ("a member of the council and of many other bodies", "a member of the council"),
        ("critics from across the country's political spectrum", "critics"),
        ("a March 14, 2019 NATO press release", "a NATO press release"),
        (
            "Oslo Educational, Scientific and Cultural Organization",
            "Oslo Educational, Scientific and Cultural Organization",
        ),
    ],
)
def test_a_long_description_ends_where_it_may(name, short):
    assert brief(name) == short


@pytest.mark.parametrize(
    "source, kind, status, words",
    [
        ("critics", "group", "claimed", "say critics"),
        ("the Kurds", "group", "planned", "say the Kurds"),
        ("police", "group", "claimed", "say police"),
        ("an international team", "group", "claimed", "says an international team"),
        ("court documents", "other", "claimed", "say court documents"),
        ("the United Nations", "organisation", "claimed", "says the United Nations"),
        ("Lowe", "person", "denied", "denied by Lowe"),
    ],
)
def test_several_say_so_and_one_says_so(source, kind, status, words):
    assert says({"source": source, "source_id": "a1", "source_kind": kind, "status": status}) == words


def test_a_person_whom_no_line_names_has_the_whole_name_once():
    def line(label, source):
        return {"label": label, "source": source, "source_name": f"Ann {source}", "source_id": source}

    rows = [line("The bank closed", "Lowe"), line("It opened", "Lowe"), line("Ann Roe left", "Roe")]
    assert [r["source"] for r in introduced(rows)] == ["Ann Lowe", "Lowe", "Roe"]
