"""Titles, appositions and predicates as roles; countries by any name."""

import pytest

from analysis.lexicon import geography
from analysis.reading.actors.actors import find_actors
from analysis.reading.actors.names.names import find_names
from analysis.reading.actors.roles import appositions
from analysis.reading.actors.titles import title_before

TITLES = [
    ("Russian foreign minister Sergey Lavrov spoke.", "Russian foreign minister"),
    ("First Minister of Scotland Nicola Sturgeon spoke.", "First Minister of Scotland"),
    ("On Tuesday President Donald Trump spoke.", "President"),
    ("The singer and songwriter Robert Hunter died.", "singer and songwriter"),
    ("US Ambassador to Germany Richard Grenell spoke.", "US Ambassador to Germany"),
    ("Member of Parliament (MP) Ann Lee spoke.", "Member of Parliament (MP)"),
    ("They were tweeted Mayor Ann Lee.", "Mayor"),
    ("“We won.” -Coach Ann Lee", "Coach"),
    ("He said Nicola Sturgeon spoke.", None),
    ("FBI Special Agent in Charge Ann Lee spoke.", "FBI Special Agent in Charge"),
    ("Acting Special Agent-in-Charge Ann Lee spoke.", "Acting Special Agent-in-Charge"),
    ("Editor in Chief Ann Lee spoke.", "Editor in Chief"),
    ("On Tuesday Michigan Gov. Rick Snyder spoke.", "Michigan Gov."),
    ("New Zealand Prime Minister Ann Lee spoke.", "New Zealand Prime Minister"),
    ("The new coach Ann Lee spoke.", "coach"),
    ("On Tuesday Mr. Snyder spoke.", None),
    ("Health and Human Services Secretary Ann Lee spoke.", "Health and Human Services Secretary"),
    ("They met the agent in Geneva Ann Lee had hired.", None),
]


@pytest.mark.parametrize("text, role", TITLES)
def test_title_before_a_name(text, role, annotate):
    doc = annotate(text)
    name = find_names(doc, set(range(len(doc))))[-1]
    found = title_before(doc, name)
    assert (found and found.text) == role


OF_SEVERAL = [
    ("Sens. Ann Lee and Bob Ray spoke.", {"Ann Lee": "Sen.", "Bob Ray": "Sen."}),
    (
        "Two former senators Ann Lee, Bob Ray and Al Fine spoke.",
        dict.fromkeys(("Ann Lee", "Bob Ray"), "former senator"),
    ),
    ("U.S. Attorneys Ann Lee and Bob Ray spoke.", dict.fromkeys(("Ann Lee", "Bob Ray"), "U.S. Attorney")),
    ("One voter, Ann Lee, spoke.", {"Ann Lee": "voter"}),
    ("Sen. Ann Lee and Bob Ray spoke.", {"Ann Lee": "Sen.", "Bob Ray": None}),
    ("Ann Lee and Bob Ray, a nurse, spoke.", {"Ann Lee": None, "Bob Ray": "nurse"}),
    ("Ann Lee, a nurse, and Bob Ray spoke.", {"Ann Lee": "nurse", "Bob Ray": None}),
    ("The nominees Sen. Ann Lee and former Gov. Bob Ray spoke.", {"Bob Ray": "former Gov."}),
]


@pytest.mark.parametrize("text, roles", OF_SEVERAL)
def test_roles_of_several(text, roles, annotate):
    found = {a.name: a.role for a in find_actors(annotate(text)).actors}
    assert {name: found[name] for name in roles} == roles


@pytest.mark.parametrize(
    "name, country",
    [
        ("U.S.", "United States"),
        ("the UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("Holland", "Netherlands"),
        ("UKRAINE", "Ukraine"),
        ("us", None),
        ("Chicago", None),
    ],
)
def test_countries(name, country):
    assert geography.country(name) == country


@pytest.mark.parametrize(
    "name, country", [("Kyiv", "Ukraine"), ("Kiev", "Ukraine"), ("Washington, D.C.", "United States"), ("Lyon", None)]
)
def test_capitals(name, country):
    assert geography.capital_of(name) == country


@pytest.mark.parametrize(
    "word, country",
    [
        ("Dutch", "Netherlands"),
        ("Scottish", "Scotland"),
        ("Danes", "Denmark"),
        ("Northern Irish", "Northern Ireland"),
        ("green", None),
    ],
)
def test_nationalities(word, country):
    assert geography.nationality(word) == country


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is not a doctor.",
        "Ann Lee is no doctor.",
        "Ann Lee may be a candidate.",
        "Critics say Ann Lee is a spy.",
        "If Ann Lee becomes president, Tom Roe will leave.",
        "“Ann Lee is a hero,” Tom Roe said.",
        "Ann Lee is a “dictator”, Tom Roe said.",
        "Ann Lee, a “whistleblower,” left.",
    ],
)
def test_nobody_has_a_role_that_the_article_does_not_give_outright(text, annotate):
    actors = find_actors(annotate(text)).actors
    assert next(a.role for a in actors if a.name == "Ann Lee") is None


@pytest.mark.parametrize(
    "text, beside",
    [("Poll: Ann Lee and Ben Roe in dead heat in Oslo.", []), ("One winner: Ann Lee of Oslo.", ["winner"])],
)
def test_what_heads_a_line_is_not_whom_it_is_about(text, beside, annotate):
    doc = annotate(text)
    name = find_names(doc, set(range(len(doc))))[0]
    assert [noun.text for noun in appositions(doc, name)] == beside
