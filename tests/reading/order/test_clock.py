"""What happened on one day, by the clock."""

import pytest

from tests.reading.order.test_order import order


@pytest.mark.parametrize(
    "text, before, after",
    [
        ("The train left at 7:15 on Monday. The bridge fell at 7:40.", "left", "fell"),
        ("The shop opened at 10 a.m. on Monday. A pipe broke at 3 a.m. in the kitchen.", "broke", "opened"),
    ],
)
def test_the_earlier_hour_of_a_day_comes_first(annotate, text, before, after):
    assert (before, after, "date") in order(annotate, text)[0]


def test_an_hour_by_which_something_was_done_is_none_at_which_it_was(annotate):
    text = "The train left at 7:15 on Monday. By 7:40 the bridge fell."
    assert ("left", "fell", "date") not in order(annotate, text)[0]
