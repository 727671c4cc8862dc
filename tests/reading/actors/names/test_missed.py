"""Names without an entity of the recogniser: known again, or proper nouns that act, own or come back."""

import pytest
from spacy.tokens import Doc

from analysis.reading.actors.names.echoes import echoes
from analysis.reading.actors.names.missed import lone_names, proper_runs
from analysis.reading.actors.names.names import find_names


def bare(doc: Doc) -> Doc:
    """The same words and parse without any entity."""
    doc.set_ents([])
    return doc


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Critics left Zorbatron in May. Last year Zorbatron grew.", ["Zorbatron", "Zorbatron"]),
        ("They said that Zorbatron failed.", ["Zorbatron"]),
        ("They sold it to Zorbatron.", []),  # named once, and acts on nobody
        ("They said that Zorbatron failed; a zorbatron is a toy.", []),
        ("They said that English suits them.", []),
        ("They said that Non-Zorbatron failed.", []),
        ("They said that @Zorbatron failed.", []),
        ("The Senator spoke. They heard that the Senator left.", []),
    ],
)
def test_lone_names(text, expected, annotate):
    doc = bare(annotate(text))
    assert [name.text(doc) for name in lone_names(doc, set(range(len(doc))), set())] == expected


def test_runs_stop_at_what_is_taken(annotate):
    doc = bare(annotate("The Court of Session sat with Ann Lee."))
    runs = [doc[a:b].text for a, b in proper_runs(doc, set(range(len(doc))), {len(doc) - 2})]
    assert runs == ["Court of Session", "Ann"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Lehman Brothers failed. Banks had lent Lehman money.", ["Lehman Brothers", "Lehman"]),
        ("Asked about it, the U.S. Congress voted.", ["U.S. Congress"]),
    ],
)
def test_known_again(text, expected, annotate):
    doc = annotate(text)
    assert [name.text(doc) for name in find_names(doc, set(range(len(doc))))] == expected


def test_echoes_leave_what_is_taken(annotate):
    doc = annotate("Ines Roca spoke. Roca left.")
    names = find_names(doc, set(range(len(doc))))
    taken = {i for name in names for i in range(name.start, name.end)}
    assert list(echoes(doc, set(range(len(doc))), taken, names)) == []
