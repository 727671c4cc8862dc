"""Who is behind the words that name a speaker."""

import pytest

from analysis.reading.actors.actors import find_actors
from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.quotes import find_quotes, quote_rows
from analysis.reading.speech.speakers import speaker_of
from tests.reading.speech.named import NamedActors

SPEAKERS = [
    ("Jo Berg, the mayor, said the port was shut.", ["Jo Berg"], ["Jo Berg"]),
    ("Berg's critics say the port was shut.", ["Berg"], [None]),
    ("The court's summary said the ban was void.", ["The court"], ["The court"]),
    ("The court's summary also reads: “The ban is void.”", ["The court", "summary"], ["summary"]),
    (
        "The ministry said the port was shut. The statement read: “We regret it.”",
        ["The ministry"],
        ["The ministry", "The ministry"],
    ),
    ("The ministry said the port was shut. A leaked letter says it sank.", ["The ministry"], ["The ministry", None]),
    ("The Treasury letter says the fund is empty.", ["Treasury"], ["Treasury"]),
    ("Berg left. The indictment says the fund is empty.", ["Berg", "The indictment"], ["The indictment"]),
    ("The bank's chief, Jo Berg, said the port was shut.", ["The bank", "Jo Berg"], ["Jo Berg"]),
    ("Judge Jo Berg QC said the port was shut.", ["Jo Berg"], ["Jo Berg"]),
    (
        "“It is shut,” said University of Leeds's chancellor, Omar Rao.",
        ["University of Leeds", "Omar Rao"],
        ["Omar Rao"],
    ),
    ("An analysis of court reports shows the fund is empty.", ["An analysis", "court reports"], ["An analysis"]),
    ("Part of Berg's statement says the fund is empty.", ["Berg"], ["Berg"]),
    ("His sister, Jo Berg, said the port was shut.", ["Jo Berg"], ["Jo Berg"]),
    ("Somebody said the port was shut.", ["port"], [None]),
    ("Jo Berg, the widow of Omar Rao, said the port was shut.", ["Jo Berg", "Omar Rao"], ["Jo Berg"]),
    ("Friends of Omar Rao said the port was shut.", ["Omar Rao"], [None]),
    ("A tweet on Friday by Omar Rao said the port was shut.", ["Omar Rao"], ["Omar Rao"]),
    ("The port is shut, according to a tweet by Omar Rao.", ["a tweet", "Omar Rao"], ["Omar Rao"]),
    ("The port is shut, according to a report by Omar Rao.", ["a report", "Omar Rao"], ["a report"]),
    ("Special Agent in Charge Omar Rao said the port was shut.", ["Omar Rao"], ["Omar Rao"]),
    # behind titles, whatever the parse makes the head
    ("Retired FBI agent and terrorism specialist Omar Rao said the port was shut.", ["FBI", "Omar Rao"], ["Omar Rao"]),
    ("The aides and Jo Berg said the port was shut.", ["Jo Berg"], [None]),
]


@pytest.mark.parametrize("text, names, expected", SPEAKERS)
def test_speaker_by_the_head_of_the_words_that_name_it(annotate, text, names, expected):
    assert [q.speaker_id for q in find_quotes(annotate(text), NamedActors(text, *names))] == expected


WHOSE = [  # who speaks for somebody, or is somebody's friend, is not who that is
    ("“We lost,” said a friend of actor Omar Rao.", "a friend of actor Omar Rao"),
    ("A spokesman for President Omar Rao said he would go.", "A spokesman for President Omar Rao"),
    ("“We lost,” said supporters of opposition leader Ann Lee.", "supporters of opposition leader Ann Lee"),
    ("“We lost,” a spokesman for bank robber Omar Rao said.", "a spokesman for bank robber Omar Rao"),
    ("“We lost,” said the wife of Leeds councillor Omar Rao.", "the wife of Leeds councillor Omar Rao"),
    ("“We lost,” said a spokesman for the Democrat Omar Rao.", "a spokesman for the Democrat Omar Rao"),
    ("“We lost,” said a lawyer representing Ann Lee.", "a lawyer"),
    ("“We lost,” said the party member who supports Omar Rao.", "the party member"),
    # but a name ends an office
    ("“We lost,” said the minister of justice Omar Rao.", "Omar Rao"),
    ("“We lost,” the director for public health Ann Lee told reporters.", "Ann Lee"),
    ("“We lost,” said Acting Assistant Attorney General for Civil Rights Jocelyn Samuels.", "Jocelyn Samuels"),
]


@pytest.mark.parametrize("text, name", WHOSE)
def test_a_name_in_a_description_is_whose_office_it_is_or_the_other_s(annotate, text, name):
    doc = annotate(text)
    actors = find_actors(doc)
    (quote,) = find_quotes(doc, actors)
    assert next(a.name for a in actors.actors if a.actor_id == quote.speaker_id) == name


def test_a_name_that_somebody_goes_by_is_theirs(annotate):
    doc = annotate("“We lost,” said a protester using the pseudonym Katya Rao.")
    actors, source = find_actors(doc), (doc.text.index("a protester"), len(doc.text) - 1)
    speaker = speaker_of(doc, source, actors, None)
    assert next(a.name for a in actors.actors if a.actor_id == speaker) == "Katya Rao"


def test_a_name_right_behind_a_title_says_who_has_it(annotate):
    doc = annotate("The port is shut, said FBI Special Agent-in-Charge Omar Rao.")
    start = doc.text.index("FBI")
    source = start, start + len("FBI Special Agent")
    found = Attribution(((0, len("The port is shut")),), source, None, "given")
    assert [q.speaker_id for q in quote_rows(DocView(doc), [found], NamedActors(doc.text, "Omar Rao"))] == ["Omar Rao"]
