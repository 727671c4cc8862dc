"""Pronouns that come before whom they mean."""

import pytest

from analysis import parse
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

# text with "she" or "her" → whom it means: who is known to be a woman, and not whoever calls for it
HER = [
    ("Rao praised Hillary Lee in Oslo, and the crowd saw that she was pleased.", "Hillary Lee"),
    ("Hillary Lee spoke on Monday. The former mayor lost. She left.", "Hillary Lee"),
    ("The manager left her house. Lee met Zephyr Hart. She won.", "Lee"),
    ("Ann Lee said: “She [Mary Roe] is ill.”", "Mary Roe"),
    ("Ann Lee wrote to Hillary Rao and called for her to quit.", "Hillary Rao"),
]


@pytest.mark.parametrize("text, expected", HER)
def test_she_is_known_to_be_a_woman_and_not_whoever_calls_for_it(text, expected, annotate):
    actors = find_actors(annotate(text))
    found = [m for m in actors.mentions if m.text in ("She", "she", "her")][-1]
    assert next(a.name for a in actors.actors if a.actor_id == found.actor_id) == expected


def test_a_company_is_no_she():
    mentions = parse("The company closed the mill. She had to leave.", date="2021-06-16").mentions
    assert mentions[mentions.text == "She"].actor_id.isna().all()


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
