"""analysis.tables.speakers: what a text says of its speakers, and what they say in whose words."""

import pandas as pd
import pytest

from analysis.charts.kit.who_speaks import its_speakers, official_share, sections, view, words
from analysis.tables.codebook import Actor, Mention, Quote
from analysis.tables.frames import frame
from analysis.tables.officials import head_of, is_state_body, official
from analysis.tables.speakers import presented, speakers


def actor(name, kind="person", role=None, affiliation=None):
    return {"name": name, "kind": kind, "role": role, "affiliation_id": affiliation}


STATE, FIRM = actor("France", "country"), actor("Acme", "organisation")


@pytest.mark.parametrize(
    ("who", "belongs", "expected"),
    [
        (actor("France", "country"), None, True),
        (actor("Foreign Ministry", "organisation"), None, True),
        (actor("High Court of England and Wales", "organisation"), None, True),
        (actor("European Union", "organisation"), None, True),
        (actor("House of Commons Library", "organisation"), None, True),
        (actor("Harwick Library", "organisation"), None, False),
        (actor("Ann Lee", role="Russian foreign minister"), STATE, True),
        (actor("Ann Lee", role="Special Agent in Charge"), None, True),
        (actor("Ann Lee", role="estate agent"), None, False),
        (actor("Ann Lee", role="Conservative MP"), None, True),
        (actor("Ann Lee", role="House of Commons Speaker"), None, True),
        (actor("Ann Lee", role="Member of Parliament (MP)"), None, True),
        (actor("Ann Lee", role="spokesman for the foreign ministry"), None, True),
        (actor("Ann Lee", role="spokeswoman"), STATE, True),
        (actor("Ann Lee", role="the government's lawyer"), None, True),
        (actor("Ann Lee", role="President"), None, True),
        (actor("Ann Lee", role="president"), FIRM, False),
        (actor("Ann Lee", role="spokeswoman"), FIRM, False),
        (actor("Ann Lee", role="chief executive"), FIRM, False),
        (actor("Ann Lee", role="Former prime minister"), None, False),
        (actor("Ann Lee", role="Foreign Secretary"), None, True),
        (actor("Ann Lee", role="secretary of state"), None, True),
        (actor("Ann Lee", role="California Attorney General"), None, True),
        (actor("Ann Lee", role="former Attorney General"), None, False),
        (actor("Ann Lee", role="national security adviser"), None, True),
        (actor("Ann Lee", role="former national security advisor"), None, False),
        (actor("Ann Lee", role="security adviser"), None, False),
        (actor("Ann Lee", role="attorney"), None, False),
        (actor("Ann Lee", role="union secretary"), None, False),
        (actor("Ann Lee", role="Detective Inspector"), None, True),
        (actor("Ann Lee", role="Democratic Speaker of the House"), None, True),
        (actor("Ann Lee", role="spokesperson for the provincial governor"), None, True),
        (actor("Ann Lee", role="spokesperson for the company"), None, False),
        (actor("Ann Lee", role="Senior vice president"), None, False),
        (actor("Ann Lee", role="Vice President"), None, True),
        (actor("Ann Lee", role="Secretary of State"), STATE, True),
        (actor("Ann Lee", role="director of the Dallas chapter"), STATE, False),
        (actor("Ann Lee", role="wife of the minister"), None, False),
        (actor("Ann Lee", role="Labour Party leader"), actor("Labour Party", "organisation"), False),
        (actor("Ann Lee", role="Society President"), None, False),
        (actor("Ann Lee", role="Senate President"), None, True),
        (actor("Ann Lee", role="African Union chairperson President"), actor("African Union", "organisation"), True),
        (actor("Ann Lee", role="elected Assemblywoman"), None, True),
        (actor("Ann Lee", role="Representative"), None, True),
        (actor("Ann Lee", role="union representative"), None, False),
        (actor("Ann Lee", role="Crown Prince"), STATE, True),
        (actor("Ann Lee", role="NASA administrator"), None, True),
        (actor("Ann Lee", role="NATO Secretary-General"), None, True),
        (actor("Ann Lee", role="Police press officer"), None, True),
        (actor("Ann Lee", role="company press officer"), None, False),
        (actor("Ann Lee", role="Government commissioner responsible for defence"), None, True),
        (actor("Ann Lee", role="former presidential candidate Senator"), None, True),
        (actor("Ann Lee", role="former Senator"), None, False),
        (actor("Obrador", role="Mexican President Andrés Manuel"), STATE, True),
        (actor("Ann Lee", role="candidate for the Senate"), None, False),
        (actor("Ann Lee", role="the governor's chief of staff"), None, True),
        (actor("Ann Lee", role="chief of staff"), FIRM, False),
        (actor("Ann Lee", role="chief executive of Hong Kong"), actor("Hong Kong", "place"), True),
        (actor("Ann Lee", role="chief executive of Acme"), FIRM, False),
        (actor("Ann Lee", role="German Chancellor"), None, True),
        (actor("Ann Lee", role="Chancellor of the Exchequer"), None, True),
        (actor("Ann Lee", role="San Diego's chancellor"), None, False),
        (actor("Ann Lee", role="Assembly president"), actor("Assembly", "organisation"), True),
        (actor("Ann Lee", role="Coast Guard captain"), None, True),
        (actor("Ann Lee", role="team captain"), None, False),
        (actor("Ann Lee"), STATE, False),
        (actor("Ann Lee"), FIRM, False),
        (actor("Ann Lee"), actor("Foreign Office", "organisation"), True),
        (actor("Ann Lee", role="Planetary scientist"), actor("NASA", "organisation"), False),
        (actor("Acme", "organisation"), None, False),
        (actor("House of Fraser Group", "organisation"), None, False),
        (actor("Centers for Disease Control and Prevention", "organisation"), None, True),
        (actor("National Hurricane Center", "organisation"), None, True),
        (actor("Florida Highway Patrol", "organisation"), None, True),
        (actor("Amazon Web Services", "organisation"), None, False),
        (actor("the news agency", "organisation"), None, False),
        (actor("Emergency Services", "organisation"), None, True),
    ],
)
def test_who_is_an_official_as_the_text_presents_them(who, belongs, expected):
    assert official(who, belongs, named=True) is expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("officials", "group", True),
        ("U.S. officials", "group", True),
        ("Senior US officials", "group", True),
        ("Justice Department officials", "group", True),
        ("Local officials", "group", True),
        ("local company officials", "group", False),
        ("Scientology officials", "group", False),
        ("company officials", "group", False),
        ("police and county officials", "group", True),
        ("New Orleans and Jefferson Parish officials", "group", True),
        ("church and charity officials", "group", False),
        ("a court clerk", "person", True),
        ("government sources", "group", True),
        ("a German government source", "group", True),
        ("FSB sources", "organisation", True),
        ("government reports", "other", True),
        ("Federal Aviation Administration records", "other", True),
        ("a 1989 report from the National Transportation Safety Board", "other", True),
        ("Another report from the Mexican government", "other", True),
        ("a March 14, 2019 NATO press release", "other", True),
        ("the Navy's records", "other", True),
        ("news sources", "group", False),
        ("company sources", "group", False),
        ("a report on the government", "other", False),
        ("the study", "other", False),
        ("State media", "group", False),
        ("police", "group", True),
        ("a spokesman for 10 Downing Street", "person", True),
        ("a spokeman for the Treasury", "person", True),  # as it is often misspelt
        ("Members of the House of Commons", "group", True),
        ("Members of the Senate Finance Committee", "group", True),
        ("members of the strike committee", "group", False),
        ("residents near the ministry", "group", False),
        ("a spokesman for the company", "person", False),
        ("critics of the government", "group", False),
        ("the head of the police's internal investigators", "person", True),
        ("the head of the company's lawyers", "person", False),
        ("An official from the ministry", "person", True),
        ("An official from Acme", "person", False),
        ("officials at the company", "group", False),
        ("officials in Kyiv", "group", True),
        ("officials from both countries", "group", True),
        ("officials with knowledge of the matter", "group", True),
        ("many U.S. generals", "group", True),
        ("many generals of industry", "group", False),
        ("officers", "group", True),
        ("the investigators", "group", True),
        ("company officers", "group", False),
        ("Democratic members of the House voting", "group", True),
        ("members of the House of Fraser board", "group", False),
        ("NATO guidelines", "other", True),
        ("Thai law", "other", True),
        ("the Puerto Rican constitution", "other", True),
        ("the law of averages", "other", False),
        ("The United States investigation", "other", True),
        ("an FBI investigation", "other", True),
        ("the company's investigation", "other", False),
        ("Judge Miller's statement", "other", True),
        ("Miller's statement", "other", False),
        ("a statement released by the president's office", "other", True),
        ("a statement released by the company", "other", False),
    ],
)
def test_a_description_may_be_an_official_s(name, kind, expected):
    assert official(actor(name, kind), None, named=False) is expected


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("the Russian space agency", True),
        ("Iceland's transport department", True),
        ("The U.S. border agency", True),
        ("the French news agency", False),
        ("the agency", False),
        ("a German carmaker", False),
    ],
)
def test_an_organisation_may_be_described_as_a_body_of_a_state(description, expected):
    assert official(actor("Kosma", "organisation"), None, True, [description]) is expected


@pytest.mark.parametrize(
    ("who", "forms", "expected"),
    [
        (actor("Ann Lee"), {"name", "pronoun"}, "named"),
        (actor("France", "country"), {"nominal"}, "named"),
        (actor("the government's lawyer"), {"nominal"}, "described"),
        (actor("a spokesman for Downing Street"), {"nominal"}, "described"),
        (actor("Johnson's sister"), {"nominal"}, "described"),
        (actor("U.S. officials", "group"), {"nominal"}, "nameless"),
        (actor("critics from across Britain's parties", "group"), {"nominal"}, "nameless"),
        (actor("a source"), {"nominal"}, "nameless"),
        (actor("two people familiar with the matter", "group"), {"nominal"}, "nameless"),
        (actor("witnesses", "group"), {"nominal"}, "nameless"),
        (actor("many generals of France", "group"), {"nominal"}, "nameless"),
        (actor("Harwick police", "organisation"), {"nominal"}, "described"),
        (actor("German firms", "organisation"), {"nominal"}, "nameless"),
        (actor("police", "organisation"), {"nominal"}, "nameless"),
    ],
)
def test_named_described_or_nameless(who, forms, expected):
    assert presented(who, forms) == expected


@pytest.mark.parametrize(
    ("description", "head"),
    [
        ("Officials in Kyiv", "official"),
        ("House of Commons Speaker", "speaker"),
        ("Lord President of the court", "president"),
        ("minister, 54", "minister"),
        ("", ""),
    ],
)
def test_the_head_of_a_description(description, head):
    assert head_of(description) == head


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the Treasury", True),
        ("Johnson's government", True),
        ("the Senate Intelligence Committee", True),
        ("House Committee on Ways and Means", True),
        ("the strike committee", False),
        ("NASA", True),
        ("the FBI", True),
        ("BBC", False),
        ("Wall Street", False),
    ],
)
def test_a_body_of_a_state(name, expected):
    assert is_state_body(name) is expected


def read():
    quotes = [
        Quote("q1", 1, "s1", "direct", 0, 11, '"Yes, we do', "a1", *[None] * 5, "marks"),
        Quote("q1", 2, "s1", "direct", 20, 25, 'now."', "a1", *[None] * 5, "marks"),
        Quote("q2", 1, "s1", "mixed", 30, 60, 'a “smash and grab” on it', "a2", *[None] * 5, "marks"),
        Quote("q3", 1, "s1", "indirect", 70, 90, "that it isn't so", None, *[None] * 5, "marks"),
    ]  # fmt: skip
    actors = [
        Actor("a1", "Ann Lee", "person", "minister", "a3", 2, 0),
        Actor("a2", "critics", "group", None, None, 1, 30),
        Actor("a3", "France", "country", None, None, 1, 5),
    ]
    mentions = [
        Mention("m1", "a1", "s1", 0, 7, "Ann Lee", "name", False, "names"),
        Mention("m2", "a1", "s1", 8, 11, "Her", "pronoun", False, "pronouns"),
        Mention("m3", "a1", "s1", 8, 10, "we", "pronoun", False, "pronouns"),
        Mention("m4", "a2", "s1", 30, 37, "critics", "nominal", False, "nouns"),
    ]
    tables = {"quotes": quotes, "actors": actors, "mentions": mentions}
    return {name: frame(name, "x1", rows) for name, rows in tables.items()}


def test_words_quoted_and_paraphrased_by_speaker():
    found = speakers(**read()).set_index("name", drop=False)
    rows = found[["quotes", "words_quoted", "words_paraphrased", "presented", "official"]].values.tolist()
    assert rows == [[1, 3, 3, "nameless", False], [1, 4, 0, "named", True], [1, 0, 4, "not settled", False]]
    assert list(found.loc["Ann Lee", ["role", "affiliation", "pronoun"]]) == ["minister", "France", "she"]


@pytest.mark.parametrize(("acronym", "expected"), [("NHC", True), ("ACME", False)])
def test_an_acronym_is_whose_the_article_says(acronym, expected):
    given = read()
    whose = {"NHC": "National Hurricane Center", "ACME": "Acme Works"}[acronym]
    given["actors"].loc[given["actors"]["actor_id"] == "a2", ["name", "kind"]] = [f"the {acronym} advisory", "other"]
    given["actors"].loc[given["actors"]["actor_id"] == "a3", ["name", "kind"]] = [whose, "organisation"]
    more = given["mentions"].iloc[[0]].assign(mention_id="m9", actor_id="a3", text=acronym)
    found = speakers(given["quotes"], given["actors"], pd.concat([given["mentions"], more]))
    assert found.set_index("name").loc[f"the {acronym} advisory", "official"] == expected


def test_what_a_statement_is_called_elsewhere_says_whose_it_is():
    given = read()
    given["actors"].loc[given["actors"]["actor_id"] == "a2", ["name", "kind"]] = ["a statement", "other"]
    given["mentions"].loc[given["mentions"]["actor_id"] == "a2", "text"] = (
        "a statement released by the foreign ministry"
    )
    assert set(speakers(**given)["official"]) == {True, False}
    assert speakers(**given).set_index("name").loc["a statement", "official"]


@pytest.mark.parametrize(
    ("fragments", "quoted"),
    [
        (["a “smash and grab” on it"], 3),
        (['a "smash and grab" on it'], 3),
        (["how it was done", "“I felt as at the ball. I have worked"], 9),  # its marks are closed further on
        (['"I felt as at the ball. I have worked'], 9),
        (["it is more important to go.”"], 6),
        (['it is more important to go."'], 6),
        (["is “so” and", "“so on"], 3),
        (["it isn't so"], 0),
    ],
)
def test_words_in_marks_that_another_fragment_closes_are_quoted(fragments, quoted):
    rows = [
        Quote("q1", n, "s1", "mixed", 50 * n, 50 * n + len(text), text, None, *[None] * 5, "marks")
        for n, text in enumerate(fragments, 1)
    ]
    quotes = frame("quotes", "x1", rows)
    assert speakers(quotes, read()["actors"], read()["mentions"])["words_quoted"].tolist() == [quoted]


def test_pronouns_are_the_texts_own_and_no_name_gives_one():
    given = read()
    without = given["mentions"][given["mentions"]["form"] != "pronoun"]
    found = speakers(given["quotes"], given["actors"], without)
    assert found["pronoun"].isna().all()
    both = given["mentions"].replace({"text": {"we": "him"}})
    assert "he and she" in set(speakers(given["quotes"], given["actors"], both)["pronoun"])


def test_every_word_is_in_each_section_once_and_the_share_is_said():
    found = speakers(**read())
    assert official_share(found) == "1 of 3 quotes come from officials"
    parts = dict(sections(found))
    for heading in ("Official or not", "How presented"):
        assert sum(words(rows) for _, rows in parts[heading]) == words(found) == 14
    shown = view(found, its_speakers)
    assert shown.title == official_share(found) and '"source":["a1"]' in shown.html.replace("&quot;", '"')
    nobody = speakers(**{name: rows.iloc[:0] for name, rows in read().items()})
    assert view(nobody, its_speakers).title == "Nobody is quoted"
