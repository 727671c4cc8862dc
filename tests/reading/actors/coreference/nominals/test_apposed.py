"""Descriptions set apart behind a name mean whom it names."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → descriptions that mean whom the name before them does
APPOSED = [
    ("Ann Lee, a newcomer to the town, won the race.", ["a newcomer"]),
    ("Ann Lee, a newcomer, won. The newcomer had trained.", ["a newcomer", "The newcomer"]),
    ("Omar Rao, an ethnic Armenian from Aleppo, sang.", ["an ethnic Armenian from Aleppo"]),
    ("They met Ann Lee, the first outsider to win it.", ["the first outsider"]),
    ("Ann Lee, the globe-trotting chief of Oxfam, sat.", ["the globe-trotting chief of Oxfam"]),
    ("Ann Lee, a car and a bus were seen.", []),
    ("In Congress, a bill, which failed, was read.", []),
    ("In Oslo, the newcomer, who was late, sat down.", []),
    ("According to Oxfam, the largest march, which lasted a week, was peaceful.", []),
    ("On Monday, the newcomer, who was late, sat down.", []),
    ("Ann Lee, the newcomer said, was late.", []),
    (
        "US singer, actor, and animal rights advocate Ann Lee died. Tom Hale played singer Ola Berg.",
        ["US singer", "actor"],
    ),
    ("The writer, poet and critic Omar Rao spoke.", ["The writer", "poet"]),
    ("A writer, a poet and critic Omar Rao spoke.", []),
    ("Singers, actors and director Tom Hale left.", []),
]


@pytest.mark.parametrize("text, expected", APPOSED, ids=[text[:40] for text, _ in APPOSED])
def test_descriptions_behind_names(text, expected, annotate):
    actors = find_actors(annotate(text))
    named = {m.actor_id for m in actors.mentions if m.form == "name"}
    assert [m.text for m in actors.mentions if m.form == "nominal" and m.actor_id in named] == expected
