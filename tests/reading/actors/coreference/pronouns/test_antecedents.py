"""Pronouns that come before whom they mean."""

import pytest

from analysis.reading.actors.actors import find_actors

# text with one pronoun → whom it refers to
AHEAD = [
    ("Tom Hale left. In her speech, Ann Lee thanked them.", "her", "Ann Lee"),
    ("Jim Roe left. According to admissions made in his plea, Tom Hale had lied.", "his", "Tom Hale"),
    ("Jim Roe sat down. After he was released, Tom Hale left.", "he", "Tom Hale"),
    ("Amnesty left. In its report, Oxfam asked for help.", "its", "Oxfam"),
    ("After Jim Roe announced his retreat, Tom Hale left.", "his", "Jim Roe"),  # he has been named
    ("Ann Lee stayed. In her room, Tom Hale sang.", "her", "Ann Lee"),  # not he
]

# who tells more → the one that the sentence before is told by
TELLS_ON = [
    ("The report says the bank lent money to Acme Corp. It also says Acme hid losses.", "It", "The report"),
    ("The indictment alleges that Rao owned Acme Corp. It further alleges that Rao hid rents.", "It", "The indictment"),
    ("Iran's state television showed the wreck. It said nobody had lived.", "It", "Iran's state television"),
    ("The firm said Acme Corp had left. It said the port was shut.", "It", "The firm"),
    ("Omar Rao was fired, according to Tom Lee. “Rao was late,” he said.", "he", "Tom Lee"),
    ("Omar Rao was fired, according to Tom Lee. At noon he left.", "he", "Omar Rao"),
]


def test_what_a_court_finds_to_be_void_is_not_the_court(annotate):
    actors = find_actors(annotate("The Court of Session issued an opinion on the ban, finding it to be void."))
    assert not [m for m in actors.mentions if m.text == "it" and m.actor_id is not None]


def test_him_is_not_he_by_another_name(annotate):
    actors = find_actors(
        annotate("Tim Roe left. Jim Hale, who has already sent letters on Roe’s behalf, said he may campaign for him.")
    )
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names[m.actor_id] for m in actors.mentions if m.text in ("he", "him")] == ["Jim Hale", "Tim Roe"]


@pytest.mark.parametrize("text, pronoun, expected", TELLS_ON)
def test_who_tells_more_goes_on_from_the_sentence_before(text, pronoun, expected, annotate):
    actors = find_actors(annotate(text))
    found = next(m for m in actors.mentions if m.text == pronoun)
    assert next(a.name for a in actors.actors if a.actor_id == found.actor_id) == expected


@pytest.mark.parametrize("text, pronoun, expected", AHEAD)
def test_names_behind_a_fronted_phrase(text, pronoun, expected, annotate):
    actors = find_actors(annotate(text))
    found = next(m for m in actors.mentions if m.text == pronoun)
    assert next(a.name for a in actors.actors if a.actor_id == found.actor_id) == expected
