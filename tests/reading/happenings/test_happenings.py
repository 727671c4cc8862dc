"""analysis.reading.happenings: which events tell of one thing, and what the table says of it."""

import datetime

from analysis.reading.pipeline import parse

DAY = datetime.date(2020, 5, 6)


def test_a_happening_has_one_row_to_which_its_events_point():
    tables = parse("The court in Oslo upheld the ban on Monday. The ban will stay, the mayor said.", date=DAY)
    happenings, events = tables.happenings, tables.events
    assert list(happenings["happening_id"]) == [f"h{n + 1}" for n in range(len(happenings))]
    assert set(events["happening_id"]) == set(happenings["happening_id"])
    assert sorted(happenings["rank"]) == list(range(1, len(happenings) + 1))
    assert list(happenings["told"]) == list(range(1, len(happenings) + 1))
    assert happenings["events"].sum() == len(events)
    assert happenings["label"].is_unique
