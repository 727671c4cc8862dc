"""What somebody or something is called."""

import pytest

from analysis.reading.events.triggers import find_triggers
from analysis.reading.grammar.naming_participles import names_it


@pytest.mark.parametrize(
    "text, name, verb",
    [
        ("A nurse named Ada Low left.", "Low", "named"),
        ("The storm known as Edna left.", "Edna", "known"),
        ("The company owned by Low left.", "Low", None),
        ("They named Low on Monday.", "Low", None),
    ],
)
def test_names_it(annotate, text, name, verb):
    found = names_it(next(t for t in annotate(text) if t.text == name))
    assert (found.text if found is not None else None) == verb


def test_to_be_called_something_is_no_event(annotate):
    triggers = find_triggers(annotate("A nurse named Ada Low left. They named Low as the thief."))
    assert [t.head.text for t in triggers] == ["left", "named"]
