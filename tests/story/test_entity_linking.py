"""Actors across articles: who is the same, who is kept apart, and why."""

import pandas as pd
import pytest

from analysis.story.entity_linking import link_actors


def tables(*actors):
    """(article, actor, kind, names…) → the two frames that linking reads; "(the board)" is a description."""
    rows = pd.DataFrame(
        [(a, b, names[0].strip("()"), kind) for a, b, kind, *names in actors],
        columns=["article_id", "actor_id", "name", "kind"],
    )
    mentions = pd.DataFrame(
        [
            (a, b, "nominal" if name.startswith("(") else "name", name.strip("()"))
            for a, b, kind, *names in actors
            for name in names
        ],
        columns=["article_id", "actor_id", "form", "text"],
    )
    return rows, mentions


def entities(*actors, one_story=False):
    linked = link_actors(*tables(*actors), one_story=one_story)
    return {(row.article_id, row.actor_id): row.entity_id for row in linked.itertuples()}, linked


@pytest.mark.parametrize(
    "one, other, evidence",
    [
        (("person", "Ann Lowe"), ("person", "Ann Lowe"), "same name"),
        (("person", "Joseph R. Biden"), ("person", "Joseph Biden"), "first and last name"),
        (("person", "Joseph R Biden"), ("person", "Joseph Biden"), "first and last name"),
        (("country", "UK"), ("country", "United Kingdom"), "country name"),
        (("organisation", "The World Bank"), ("organisation", "World Bank"), "same name"),
    ],
)
def test_linked(one, other, evidence):
    found, rows = entities(("p", "a1", *one), ("q", "a1", *other))
    assert found["p", "a1"] == found["q", "a1"]
    assert rows["evidence"].dropna().tolist() == [evidence]


@pytest.mark.parametrize(
    "one, other, evidence",
    [
        ("Justice Department", "Department of Justice", "order of words"),
        ("the Department of the Treasury", "Treasury Department", "order of words"),
        ("Foreign Ministry", "Ministry of Foreign Affairs", "order of words"),
        ("Department for Education", "Education Department", "order of words"),
        ("Bureau of the Census", "Census Bureau", "order of words"),
        ("U.S. Justice Department", "U.S. Department of Justice", "order of words"),
        ("Ukrainian Ministry of Energy", "Energy Ministry of Ukraine", "order of words"),
        ("U.S. Department of State", "United States Department of State", "country name"),
        ("U. S. Department of State", "US Department of State", "country name"),
        ("French Labour Ministry", "Labour Ministry of France", "country name"),
        ("U.S. Department of Justice", "Justice Department", "country left out"),
        ("U.S. Secret Service", "The Secret Service", "country left out"),
        ("United States Court of Appeals", "Court of Appeals", "country left out"),
    ],
)
def test_an_organisation_is_linked_by_the_parts_of_its_name(one, other, evidence):
    found, rows = entities(("p", "a1", "organisation", one), ("q", "a1", "organisation", other))
    assert found["p", "a1"] == found["q", "a1"]
    assert rows["evidence"].dropna().tolist() == [evidence]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Department of State", "State Bank"),
        ("Department of State", "State Bank of India"),
        ("Department of Justice", "Texas Department of Justice"),
        ("U.S. Department of Justice", "Texas Department of Justice"),
        ("U.S. Department of Justice", "Philippine Department of Justice"),
        ("Department of Justice", "Ministry of Justice"),
        ("Department of Defence", "Defence Agency"),
        ("Bank of England", "England Bank"),
        ("Court of Appeals", "Appeals Committee"),
        ("UK Independence Party", "Independence Party"),
        ("American Red Cross", "Red Cross"),
        ("U.S. Army", "Army"),
        ("Civil Rights Division of the Department of Justice", "Department of Justice"),
        ("Justice Department Tax Division", "Justice Department"),
        ("Department of Health and Human Services", "Department of Health"),
        ("Police Department", "Houston Police Department"),
    ],
)
def test_names_of_organisations_that_share_words_are_kept_apart(one, other):
    found, _ = entities(("p", "a1", "organisation", one), ("q", "a1", "organisation", other))
    assert found["p", "a1"] != found["q", "a1"]


def test_a_bare_department_of_two_countries_links_to_neither():
    found, _ = entities(
        ("p", "a1", "organisation", "U.S. Department of Justice"),
        ("q", "a1", "organisation", "Philippine Department of Justice", "Justice Department"),
        ("r", "a1", "organisation", "Justice Department"),
    )
    assert len(set(found.values())) == 3


def test_a_bare_department_is_the_country_s_that_nearly_all_articles_name():
    named = [(f"p{i}", "a1", "organisation", "U.S. Department of Justice") for i in range(18)]
    bare, state = ("q", "a1", "organisation", "Justice Department"), ("organisation", "Texas Department of Justice")
    found, _ = entities(*named, bare, ("r", "a1", *state))
    assert found["q", "a1"] == found["p0", "a1"] != found["r", "a1"]
    found, _ = entities(*named, bare, *[(f"r{i}", "a1", *state) for i in range(6)])
    assert found["q", "a1"] not in (found["p0", "a1"], found["r0", "a1"])


def test_an_entity_goes_by_the_name_that_most_articles_use():
    _, rows = entities(
        ("p", "a1", "organisation", "Department of Justice"),
        ("q", "a1", "organisation", "Department of Justice"),
        ("r", "a1", "organisation", "Department of the Justice"),
    )
    assert set(rows["name"]) == {"Department of Justice"}


@pytest.mark.parametrize(
    "one, other",
    [
        (("person", "Ann Lowe"), ("person", "Tom Lowe")),
        (("person", "Ann Lowe"), ("person", "Lowe")),
        (("person", "Paris Hilton"), ("place", "Paris")),
        (("organisation", "Court of Session"), ("organisation", "Court of Appeal")),
        (("organisation", "Brexit Party", "EU"), ("organisation", "Green Party", "EU")),
    ],
)
def test_kept_apart(one, other):
    found, _ = entities(("p", "a1", *one), ("q", "a1", *other))
    assert found["p", "a1"] != found["q", "a1"]


def test_an_acronym_links_where_one_article_spells_it_out():
    found, _rows = entities(
        ("p", "a1", "organisation", "North Sea Board", "NSB"),
        ("q", "a1", "organisation", "NSB"),
        ("r", "a1", "organisation", "National Savings Bank"),
    )
    assert found["p", "a1"] == found["q", "a1"] != found["r", "a1"]


def test_an_acronym_of_two_bodies_links_neither():
    found, _ = entities(
        ("p", "a1", "organisation", "North Sea Board", "NSB"),
        ("q", "a1", "organisation", "NSB"),
        ("r", "a1", "organisation", "National Savings Bank", "NSB"),
    )
    assert len(set(found.values())) == 3


def test_a_surname_links_in_one_story_unless_two_bear_it():
    found, _ = entities(("p", "a1", "person", "Ann Lowe"), ("q", "a1", "person", "Lowe"), one_story=True)
    assert len(set(found.values())) == 1
    found, _ = entities(
        ("p", "a1", "person", "Ann Lowe"),
        ("q", "a1", "person", "Lowe"),
        ("r", "a1", "person", "Tom Lowe"),
        one_story=True,
    )
    assert len(set(found.values())) == 3


def test_a_short_name_links_in_one_story():
    found, _ = entities(
        ("p", "a1", "organisation", "Parliament of Norland"), ("q", "a1", "organisation", "Parliament"), one_story=True
    )
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    "one, other, evidence",
    [
        (
            ("organisation", "Parliament of the United Kingdom"),
            ("organisation", "UK Parliament"),
            "country and institution",
        ),
        (
            ("organisation", "Parliament of the United Kingdom"),
            ("organisation", "(the British parliament)"),
            "country and institution",
        ),
        (("organisation", "Supreme Court of the United Kingdom"), ("organisation", "Supreme Court"), "short name"),
        (("organisation", "U.S. Senate"), ("organisation", "(the senate)"), "institution"),
        (("organisation", "Brexit"), ("person", "Brexit"), "same name, other kind"),
    ],
)
def test_linked_in_one_story(one, other, evidence):
    found, rows = entities(("p", "a1", *one), ("q", "a1", *other), one_story=True)
    assert found["p", "a1"] == found["q", "a1"]
    assert rows["evidence"].dropna().tolist() == [evidence]


@pytest.mark.parametrize(
    "one, other",
    [
        (
            ("organisation", "Supreme Court of the United Kingdom"),
            ("organisation", "Supreme Court of the United States"),
        ),
        (("organisation", "UK Supreme Court"), ("organisation", "US Supreme Court")),
        (("organisation", "Bank of America"), ("organisation", "US Bank")),
        (("organisation", "Scottish Parliament"), ("organisation", "Parliament of Norway")),
        (("place", "Jordan"), ("person", "Jordan")),
    ],
)
def test_kept_apart_in_one_story(one, other):
    found, _ = entities(("p", "a1", *one), ("q", "a1", *other), one_story=True)
    assert len(set(found.values())) == 2


def test_a_bare_institution_of_two_countries_links_to_neither():
    found, _ = entities(
        ("p", "a1", "organisation", "Parliament of Norway"),
        ("p", "a2", "organisation", "European Parliament"),
        ("q", "a1", "organisation", "(parliament)"),
        one_story=True,
    )
    assert len(set(found.values())) == 3


def test_what_its_own_article_keeps_apart_is_not_joined():
    found, _ = entities(
        ("p", "a1", "person", "Ann Lowe"),
        ("q", "a1", "person", "Ann Lowe"),
        ("q", "a2", "person", "Lowe"),
        one_story=True,
    )
    assert found["p", "a1"] == found["q", "a1"] != found["q", "a2"]


def test_an_institution_only_described_is_nobody_in_a_large_corpus():
    _, rows = entities(
        ("p", "a1", "organisation", "Parliament of Norway"), ("q", "a1", "organisation", "(the Norwegian parliament)")
    )
    assert len(rows) == 1


def test_nobody_is_linked_from_nothing():
    assert link_actors(*tables()).empty
