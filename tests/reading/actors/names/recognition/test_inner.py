"""Names inside longer names."""

import pytest

from analysis.reading.actors.names.names import find_names
from analysis.reading.actors.names.recognition.inner import inner_names


@pytest.mark.parametrize(
    "text, expected",
    [
        ("She studied at the University of Copenhagen.", ["Copenhagen"]),
        ("The U.S. Department of Agriculture and the UK Home Office agreed.", ["U.S.", "UK"]),
        ("Fires spread in Irving. The Irving Police Department closed roads.", ["Irving"]),
        ("Fires spread in Irving. The Irving Independent School District closed schools.", ["Irving"]),
        ("NATO leaders met. The NATO Summit ended.", ["NATO"]),
        ("Qatar Airways and Air France fly there; Bank of America lends.", []),
        ("He flew to South Korea and New South Wales.", []),
        ("Food Standards Australia warned buyers.", ["Australia"]),
        ("The U.S. Senate voted; so did the University of Texas.", ["U.S."]),
        ("Texas is big. The University of Texas is old.", ["Texas"]),
        ("EADS North America bid. The White House replied.", []),
    ],
)
def test_names_inside_names(text, expected, annotate):
    doc = annotate(text)
    names = find_names(doc, set(range(len(doc))))
    assert [name.text(doc) for name in inner_names(doc, names)] == expected
