"""Names of organisations taken apart, and the state institutions that they name."""

import pytest

from analysis.story.organisation_names import normalised, organisation_name, owners_of_bare, state_institution


@pytest.mark.parametrize(
    "name, owner, plain, head_first",
    [
        ("U.S. Justice Department", "United States", "justice department", "department of justice"),
        ("the U. S. Department of the Justice", "United States", "department of the justice", "department of justice"),
        ("Ministry of Foreign Affairs", None, "ministry of foreign affairs", "ministry of foreign"),
        ("Foreign Ministry", None, "foreign ministry", "ministry of foreign"),
        ("Energy Ministry of Ukraine", "Ukraine", "energy ministry", "ministry of energy"),
        ("French Labour Ministry", "France", "labour ministry", "ministry of labour"),
        ("American Red Cross", None, "american red cross", "american red cross"),
        ("US Army", None, "us army", "us army"),  # one word besides the country: not taken apart
        ("State Bank", None, "state bank", "state bank"),
    ],
)
def test_the_parts_of_a_name(name, owner, plain, head_first):
    parts = organisation_name(name)
    assert (parts.owner, parts.plain, parts.head_first) == (owner, plain, head_first)


@pytest.mark.parametrize("name", ["Parliament", "the Treasury", "NATO"])
def test_one_word_may_be_anybodys(name):
    assert organisation_name(name) is None


@pytest.mark.parametrize(
    "name, same",
    [("The World  Bank’s", "world bank"), ("U.S. Senate", "us senate"), ("workers'", "workers")],
)
def test_a_name_without_what_does_not_tell_it_apart(name, same):
    assert normalised(name) == same


@pytest.mark.parametrize("other", ["Texas Department of Justice", "Texas Justice Department"])
def test_a_longer_name_says_that_a_bare_one_may_be_somebody_elses(other):
    names = ["U.S. Department of Justice", "Justice Department"]
    bare = {"department of justice": "United States"}
    assert owners_of_bare((str(i), organisation_name(name)) for i, name in enumerate(names)) == bare
    assert owners_of_bare((str(i), organisation_name(name)) for i, name in enumerate([*names, other])) == {}


def test_only_an_organ_of_a_state_is_a_countrys_without_saying_so():
    names = ["UK Independence Party", "Independence Party"]
    assert owners_of_bare((str(i), organisation_name(name)) for i, name in enumerate(names)) == {}


@pytest.mark.parametrize(
    "text, institution",
    [
        ("UK parliament", ("United Kingdom", "parliament")),
        ("the British parliament", ("United Kingdom", "parliament")),
        ("Parliament of the United Kingdom", ("United Kingdom", "parliament")),
        ("the Senate", (None, "senate")),
        ("this parliament", (None, "parliament")),
        ("Norwegian prime minister’s office", ("Norway", "prime minister's office")),
        ("Parliament of Harwick", None),
        ("the board", None),
    ],
)
def test_a_state_institution_and_its_country(text, institution):
    assert state_institution(text) == institution
