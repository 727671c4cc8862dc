"""Runs of proper nouns of which nothing shows the kind: names by their capitals and their place."""

import pytest

from analysis.reading.actors.names.recognition.lone import lone_names


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Critics left Zorbatron in May. Last year Zorbatron grew.", ["Zorbatron", "Zorbatron"]),
        ("They said that Zorbatron failed.", ["Zorbatron"]),
        ("They sold it to Zorbatron.", ["Zorbatron"]),
        ("They left for the banks of the Zorba.", ["Zorba"]),
        ("Trains cross the Zorba region.", ["Zorba"]),
        ("They came for the Zorba Ball; a zorba is a dance.", ["Zorba Ball"]),
        ("They dance the Zorba; a zorba is a dance.", []),
        ("They met at 1137 UTC.", []),
        ("The walk (EVA) took hours.", []),
        ("They sold many DVDs.", []),
        ("They bought a Zorba.", []),
        ("Zorba Man Pays Civil Penalty for Conflict.", []),  # a headline
        ("She wrote on Zorbatron that it rained.", ["Zorbatron"]),  # where something is said
        ("They said that Zorbatron failed; a zorbatron is a toy.", []),
        ("They said that English suits them.", []),
        ("They said that Non-Zorbatron failed.", []),
        ("They said that @Zorbatron failed.", []),
        ("They said that Zorba Minister failed.", []),
        ("They said that May failed.", []),
        ("The Senator spoke. They heard that the Senator left.", []),
    ],
)
def test_lone_names(text, expected, annotate, recognised):
    doc = recognised(annotate(text))
    assert [name.text(doc) for name in lone_names(doc, set(range(len(doc))), set())] == expected
