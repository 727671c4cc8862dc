"""Whom a noun from somebody's life means: "the Vermont senator"."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → (mention, the name of the actor that it refers to)
LIVES = [
    ("Ben Hale spoke on Monday. The Vermont senator said he would stay.", "The Vermont senator", "Ben Hale"),
    ("Ann Lee was shot outside her home. The mother of two died in hospital.", "The mother of two", "Ann Lee"),
    ("Ben Hale lost. “I will go on,” the Republican candidate told CBS.", "the Republican candidate", "Ben Hale"),
    (
        "“We lost,” Ben Hale said. “I will go on.” The Republican candidate left.",
        "The Republican candidate",
        "Ben Hale",
    ),
    # a speaker's own words are about another
    (
        "“She lost,” Ben Hale said. “Ann Lee knows it. She has said so.” The Vermont senator left.",
        "The Vermont senator",
        "The Vermont senator",
    ),
    # two of them, another's noun, whose or which, another gender
    ("Ben Hale and Ann Lee lost. The Vermont senator wept.", "The Vermont senator", "The Vermont senator"),
    ("Ann Lee saw a Texas senator. The young senator wept.", "The young senator", "The young senator"),
    ("Ann Lee left. The author of the book wept.", "The author of the book", "The author of the book"),
    ("Ann Lee left. The senator who knew her wept.", "The senator", "The senator"),
    ("Ann Lee left with her son. The father of two wept.", "The father of two", "The father of two"),
    ("Ann Lee left. The bus driver wept.", "The bus driver", "The bus driver"),
    ("Ann Lee said the Vermont senator wept.", "the Vermont senator", "the Vermont senator"),
]


@pytest.mark.parametrize("text, mention, name", LIVES)
def test_a_noun_from_a_life_means_whom_the_text_is_about(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]
