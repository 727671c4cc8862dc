"""Whom a lead describes and the text names later; whom a naming participle, a charge or an arrest tells."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → (mention, the name of the actor that it refers to)
REFERENCES = [
    # the office is somebody's further on
    ("A judge in Ohio struck the law down. Judge Ann Lee ruled that it went too far.", "A judge in Ohio", "Ann Lee"),
    ("A judge ruled it void. Judge Ann Lee and Judge Tom Hale disagreed.", "A judge", "A judge"),
    ("Judge Tom Hale sat. A judge ruled it void. Judge Ann Lee agreed.", "A judge", "A judge"),
    ("She lied to an agent on Monday. Special Agent Ann Lee wept.", "an agent", "an agent"),
    # in the headline
    (
        "Former nurse jailed for theft\n\nA former nurse was jailed. Helen Doyle, 46, wept.",
        "Former nurse",
        "Helen Doyle",
    ),
    (
        "Former nurse jailed for theft.\n\nA former nurse was jailed. Gary Low, 46, wept.",
        "Former nurse",
        "former nurse",
    ),
    ("Texas Man Pleads Guilty to Fraud\n\nGary Low, 46, pleaded guilty today.", "Texas Man", "Gary Low"),
    ("Texas Man Says He Is Ill\n\nGary Low, 46, said so today.", "Texas Man", "Texas Man"),
    # whose relative the other was said to be
    ("Ann Lee died. Her son, Huw, left. Huw said his mother never wept.", "his mother", "Ann Lee"),
    ("Gary Low was shot. His wife, Eva, wept. She said her husband was kind.", "her husband", "Gary Low"),
    ("Gary Low was shot. His sister, Ann Low, wept. Ann said her brother was kind.", "her brother", "Gary Low"),
    ("Ann Lee was held. Her son Ben Lee left. Her son wept.", "Her son", "Ben Lee"),
    ("Gary Low met Ann Lee. He said his mother was ill.", "his mother", "his mother"),
    ("Gary Low wept. His daughter, Eva, said her mother was ill.", "her mother", "her mother"),
    ("Ann Lee met Huw. Her nephew, Huw, said his mother was ill.", "his mother", "his mother"),
    # behind a comma
    ("She bought a car for her cousin, Gary Low.", "her cousin", "Gary Low"),
    ("Her barrister, Gary Low QC, wept.", "Her barrister", "Gary Low"),
    # the same is told of somebody further on
    ("A dentist was fined on Monday. Gary Low was fined 90 pounds.", "A dentist", "Gary Low"),
    ("A dentist was fined on Monday. Gary Low was praised.", "A dentist", "A dentist"),
    ("A dentist wept on Monday. Gary Low wept. Ann Lee wept.", "A dentist", "A dentist"),
    ("A dentist said no on Monday. Gary Low said yes.", "A dentist", "A dentist"),
    # who is named next with an age, or does what is to be expected of whom the text opens with
    ("A man was shot in Leeds. Gary Low, 40, was pronounced dead.", "A man", "Gary Low"),
    ("A man was shot in Leeds. Gary Low, 40, was arrested.", "A man", "A man"),
    ("A man was jailed on Monday. Ann Low, 40, wept.", "A man", "A man"),
    ("The owner of a chain of hotels was fined. Gary Low, 40, wept.", "The owner of a chain of hotels", "Gary Low"),
    ("A teenager was jailed on Monday. Gary Low stabbed a shopkeeper.", "A teenager", "Gary Low"),
    ("A teenager was jailed on Monday. Judge Gary Low stabbed a desk.", "A teenager", "A teenager"),
    ("A nurse flew home on Monday. “I want to sleep,” Ann Low said.", "A nurse", "Ann Low"),
    ("A nurse flew home on Monday. “She wants to sleep,” Ann Low said.", "A nurse", "A nurse"),
    ("A nurse hit a teacher. Ann Low, 40, wept.", "A nurse", "A nurse"),
    ("A man was shot in Leeds. Police named the victim as Gary Low.", "A man", "Gary Low"),
    ("A man was shot in Leeds. The victim was named as Gary Low, a teacher.", "A man", "Gary Low"),
    ("A man was shot in Leeds. Police named the suspect as Gary Low.", "A man", "A man"),
    ("A man was arrested in Leeds. The suspect was identified as Gary Low.", "A man", "Gary Low"),
    (
        "A gunman killed a guard. It rained. It snowed. It hailed. Police named the attacker as Gary Low.",
        "A gunman",
        "Gary Low",
    ),
    ("A gunman killed a guard. Police named the victim as Gary Low.", "A gunman", "A gunman"),
    (
        "A gunman shot a guard. Police named the suspect as Gary Low. They named the suspect as Bo Orr.",
        "A gunman",
        "A gunman",
    ),
    ("A prisoner escaped on Monday. Gary Low was caught in Leeds.", "A prisoner", "Gary Low"),
    ("A prisoner sang on Monday. Gary Low was caught in Leeds.", "A prisoner", "A prisoner"),
    ("A guard went on trial in Vienna. Gary Low is alleged to have sold plans.", "A guard", "Gary Low"),
    ("A guard went on holiday in Vienna. Gary Low is alleged to have sold plans.", "A guard", "A guard"),
    ("The mayor of Brakel resigned on Tuesday. Gary Low, 58, wept.", "The mayor of Brakel", "Gary Low"),
    ("The captain of Brakel resigned. Ann Low wept.", "The captain of Brakel", "The captain of Brakel"),
    ("A nurse was jailed on Friday. The defendant, Ann Low, 58, pleaded guilty.", "A nurse", "Ann Low"),
    ("A nurse was jailed on Friday. The judge, Ann Low, 58, was stern.", "A nurse", "A nurse"),
    # what somebody or something is called
    ("A nurse named Ann Lee left.", "A nurse", "Ann Lee"),
    ("They hired a lawyer known as Tom Hale.", "a lawyer", "Tom Hale"),
    # who is charged or arrested
    ("Gary Low was arrested on Friday. Ann Lee saw it. The gunman wept.", "The gunman", "Gary Low"),
    ("Gary Low came to court, charged with theft. Ann Lee spoke. The accused wept.", "The accused", "Gary Low"),
    ("Gary Low was arrested. Tom Hale was arrested. The killer wept.", "The killer", "The killer"),
    ("Gary Low pleaded guilty. Judge Ann Lee asked why. The killer wept.", "The killer", "Gary Low"),
    # nationalities as nouns
    ("A Swede, Nils Berg, won.", "A Swede", "Nils Berg"),
    ("The British left in May. Others stayed.", "The British", "The British"),
]


@pytest.mark.parametrize("text, mention, name", REFERENCES)
def test_a_description_refers_to_the_name(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("There were ten passengers and two guards on board.", ["ten passengers", "two guards"]),
        ("They were ten passengers.", []),
        ("Of 40 passengers, 22 were Cuban.", ["40 passengers", "22"]),
        ("It hit two nurses and injured three more.", ["two nurses", "three more"]),
        ("It cost more.", []),
    ],
)
def test_descriptions_that_are_there(text, expected, annotate):
    assert [m.text for m in find_actors(annotate(text)).mentions if m.form == "nominal"] == expected
