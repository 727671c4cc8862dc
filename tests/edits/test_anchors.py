"""analysis.edits.anchors: words found, moved or gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.edits.anchors import Anchor, Place, anchored, find

TEXT = "The mayor said no. The council said yes. The mayor said nothing more."


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (Anchor("said", "The council ", " yes"), "The council »said« yes"),
        (Anchor("said", "more. The mayor ", " nothing more"), "mayor »said« nothing"),
        (Anchor("council"), "The »council« said"),  # there is but one
        (Anchor("mayor"), None),  # there are two, and nothing says which
        (Anchor("no"), "mayor said »no«. The"),  # "nothing" has it within
        (Anchor("he"), None),
        (Anchor("nothi"), "said »nothi«ng more"),
        (Anchor("mayor", position=45), "The »mayor« said nothing"),
        (Anchor("said", "The minister ", " maybe"), None),  # these words stand here, in other company
        (Anchor("council", "wholly different", "words around"), None),
        (Anchor("The   mayor\nsaid", "", " no"), "»The mayor said« no"),
        (
            Anchor("said", "Yesterday the old council ", " yes. The mayor"),
            "The council »said« yes",
        ),  # rewritten before it
        (Anchor("bishop", "The ", " said"), None),
        (Anchor(" "), None),
    ],
)
def test_an_anchor_is_found_by_its_words_and_what_stands_around_them(anchor, expected):
    place = find(TEXT, anchor)
    if expected is None:
        assert place is None
    else:
        before, words, after = expected.replace("«", "»").split("»")
        assert place and TEXT[place.start : place.end] == words
        assert TEXT[: place.start].endswith(before) and TEXT[place.end :].startswith(after)


def test_words_that_stand_elsewhere_than_they_did_are_said_to_have_moved():
    anchor = anchored(TEXT, 23, 30)
    assert find(TEXT, anchor) == Place(23, 30, False)
    assert find("New lead. " + TEXT, anchor) == Place(33, 40, True)


@given(st.text(max_size=60), st.data())
def test_any_span_is_found_in_its_own_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start:end].strip() and text[start:end] == text[start:end].strip():
        assert find(text, anchored(text, start, end)) == Place(start, end, False)


@given(
    st.text(max_size=60), st.text(max_size=9), st.text(max_size=9), st.text(max_size=9), st.none() | st.integers(0, 99)
)
def test_whatever_is_found_has_these_words(text, quote, prefix, suffix, position):
    place = find(text, Anchor(quote, prefix, suffix, position))
    assert place is None or "".join(text[place.start : place.end].split()) == "".join(quote.split())
