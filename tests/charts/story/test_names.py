"""What an event that several articles tell is called."""

import pytest

from analysis.charts.story.alignment import sentence_of


@pytest.mark.parametrize(
    "labels, name",
    [
        (["The queen suspends parliament", "Prorogation in August"], "The queen suspends parliament"),
        # With the words of most articles for it.
        (
            ["The court declares the advice of ministers void", "The queen suspends parliament"],
            "The queen suspends parliament",
        ),
        # Stated before planned.
        (["The queen to suspend parliament for all of September", "The queen suspends it all"], None),
        (["The queen suspends it", "Parliament is dealt with"], None),
        (["The queen suspends parliament (2)", "They suspend parliament"], None),
        (["Suspension", "Prorogation"], None),
    ],
)
def test_a_shared_event_is_called_by_the_label_that_says_it_best(labels, name):
    tellings = [
        {"id": "A:e1", "letter": "A", "lemma": "suspend"},
        {"id": "B:e2", "letter": "B", "lemma": "suspension"},
        {"id": "B:e3", "letter": "B", "lemma": "declare"},
    ]
    told = [
        {"label": label, "status": "planned" if " to " in label else "reported", "rank": n, "whole": True}
        for n, label in enumerate(labels)
    ]
    found = sentence_of(tellings, dict(zip(["A:e1", "B:e2"], told)))
    assert found == (name or (labels[0] if " to " in labels[0] else None))


def test_a_label_without_anybody_in_it_is_no_name():
    tellings = [{"id": "A:e1", "letter": "A", "lemma": "crime"}]
    label = {"label": "Crimes in the city", "status": "reported", "rank": 1, "whole": False}
    assert sentence_of(tellings, {"A:e1": label}) is None
