"""Who vouches for an event."""

import pytest

from tests.reading.events.test_events import read


@pytest.mark.parametrize(
    "text, trigger, source",
    [
        ("Angela Merkel said Emmanuel Macron claimed the bridge fell.", "claimed", "Angela Merkel"),
        ("Germany was accused by France of allegedly shelling the town.", "shelling", "France"),
        ("France plans to leave.", "leave", "France"),
        ("France's plan to leave failed.", "leave", "France"),
        ("The bridge fell in May.", "fell", None),
        ("France announced the closure of two ports.", "closure", "France"),
        ("The closure was announced by France.", "closure", "France"),
    ],
)
def test_source(annotate, text, trigger, source):
    assert read(annotate, text)[0][trigger][1] == source


def test_an_aside_is_the_article_s_own(annotate):
    event, source = read(annotate, "Angela Merkel said the law was void, as the court found.")[0]["found"]
    assert (event.status, source) == ("reported", None)


def test_what_the_article_states_too_needs_no_source(annotate):
    rows, _found = read(annotate, "The court ruled on Monday. Angela Merkel said the ruling was a mistake.")
    assert (rows["ruling"][0].status, rows["ruling"][1]) == ("reported", None)


@pytest.mark.parametrize(
    "told, source",
    [
        ("the town had no part in a protest", None),
        ("the town had no part in a second protest", "Angela Merkel"),
        ("the town had no part in a strike", "Angela Merkel"),
    ],
)
def test_a_noun_for_what_the_article_tells_itself_needs_no_source(annotate, told, source):
    rows, _found = read(annotate, f"Ten people met for the protest. Angela Merkel said {told}.")
    assert rows[told.split()[-1]][1] == source  # the later of two


@pytest.mark.parametrize(
    "text, source",
    [
        ("The Justice Department announced that Acme has signed the deal.", None),
        ("The Justice Department announced that Acme had signed the deal.", "Justice Department"),
        ("The Justice Department said that Acme has signed the deal.", "Justice Department"),
    ],
)
def test_what_is_announced_as_new_is_the_article_s_own(annotate, text, source):
    assert read(annotate, text)[0]["signed"][1] == source
