"""Who did what a noun takes up."""

import pytest

from tests.reading.events.test_events import read


@pytest.mark.parametrize(
    "text, word, agents",
    [
        ("Angela Merkel will attack the plan. The attack may fail.", "attack", {"Angela Merkel"}),
        ("Angela Merkel will attack the plan. An attack may fail.", "attack", set()),
        (
            "Angela Merkel and later Ann Lee visited Oslo. Emmanuel Macron visited Rome. The visit may end.",
            "visit",
            set(),
        ),
        ("Emmanuel Macron visited Rome. The accident may hurt.", "accident", set()),
        ("Angela Merkel may attack Ann Lee. The attack on Emmanuel Macron failed.", "attack", set()),
    ],
)
def test_a_definite_noun_is_the_deed_of_the_only_one_who_did_the_like(annotate, text, word, agents):
    rows, found = read(annotate, text)
    event = rows[word][0]
    rows_of = (*found.participants, *found.presumed)
    assert {p.text for p in rows_of if p.event_id == event.event_id and p.role == "agent"} == agents
