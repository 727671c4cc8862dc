"""Who an age means: "the 34-year-old"."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → (mention, the name of the actor that it refers to; None: no mention)
AGES = [
    ("Ann Lee, 34, fled. Tom Hale said the 34-year-old had left.", "the 34-year-old", "Ann Lee"),
    ("Ann Lee, 34, met Tom Hale. The 51-year-old wept.", "The 51-year-old", "Tom Hale"),
    ("A 40-year-old teacher was hurt. The 40-year-old had burns.", "The 40-year-old", "A 40-year-old teacher"),
    ("Runner Ivan Petrov was banned. The 26-year-old denies it.", "The 26-year-old", "Ivan Petrov"),
    ("Ann Lee met Tom Hale. The 51-year-old wept.", "The 51-year-old", "Ann Lee"),
    ("Ann Lee left. Tom Hale stayed. The 51-year-old wept.", "The 51-year-old", "Tom Hale"),
    ("Tom Hale left. Ann Lee said the 51-year-old wept.", "the 51-year-old", "Tom Hale"),
    ("Ann Lee and Tom Hale left. The 51-year-old wept.", "The 51-year-old", "The 51-year-old"),
    ("A 22-year-old was held. Tom Hale wept.", "A 22-year-old", "A 22-year-old"),
    ("Two 19-year-olds were held.", "Two 19-year-olds", "Two 19-year-olds"),
    ("Ann Lee left. The 51-year-old judge wept.", "The 51-year-old", None),
    ("Ann Lee left. The house is 51 years old.", "51 years old", None),
]


@pytest.mark.parametrize("text, mention, name", AGES)
def test_an_age_means_who_has_it(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == ([name] if name else [])
