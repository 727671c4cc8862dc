"""Firms and holders of an office, described at the head of a text and named in the next sentence."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → (mention, the name of the actor that it refers to)
UNVEILED = [
    ("An Ohio tyre maker is to pay. Brandt Rubber settled the case.", "An Ohio tyre maker", "Brandt Rubber"),
    ("A Swiss insurer recalled the syrup. Zentra said it was bad.", "A Swiss insurer", "Zentra"),
    ("A bank was fined. The Federal Reserve said so.", "A bank", "A bank"),  # an authority
    ("A bank sacked nurses. Acme Corp left. Orlen Group stayed.", "A bank", "A bank"),  # which of them?
    ("Acme Corp rose. A bank fell. Orlen Group stayed.", "A bank", "A bank"),
    ("Pay will rise, the chancellor announced. Rachel Doyle told parliament so.", "the chancellor", "Rachel Doyle"),
    ("Pay will rise, the chancellor said. Tom Hale, 44, said it was too late.", "the chancellor", "the chancellor"),
    ("Pay will rise, the chancellor said. Shopkeeper Tom Hale said no.", "the chancellor", "the chancellor"),
    ("The mayor resigned on Monday. Tom Hale said he was glad.", "The mayor", "The mayor"),  # does not speak
    ("He is guilty, the judge said. Tom Hale said nothing.", "the judge", "the judge"),
    ("Ann Lee left. Pay will rise, the chancellor said. Tom Hale said no.", "the chancellor", "the chancellor"),
]


@pytest.mark.parametrize("text, mention, name", UNVEILED)
def test_who_is_described_first_is_named_next(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]
