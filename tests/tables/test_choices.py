"""Which rows a choice leaves."""

import itertools

import pytest

from analysis.article.opening import read
from analysis.reading.store import parse_cached
from analysis.tables.choices import KEYS, TABLES, chosen, matches
from analysis.tables.choosable import choosable_rows
from tests.conftest import SEED


@pytest.fixture(scope="module")
def tables():
    return parse_cached(read(SEED))


@pytest.fixture(scope="module")
def rows(tables):
    return choosable_rows(tables)


def ids(table, frame):
    return set(frame[TABLES[table]])


def among(table, found, tables):
    return found & ids(table, getattr(tables, table))


def test_every_row_is_there_once(rows, tables):
    assert len(rows) == len({row["id"] for row in rows})
    assert {row["id"] for row in rows} == set().union(*(ids(table, getattr(tables, table)) for table in TABLES))


def test_nothing_chosen_leaves_everything(rows):
    assert chosen(rows, {}) == {row["id"] for row in rows}


def test_a_status_leaves_exactly_its_events_and_what_holds_them(rows, tables):
    for status in tables.events["status"].unique():
        found = chosen(rows, {"status": status})
        events = tables.events[tables.events["status"] == status]
        assert among("events", found, tables) == ids("events", events)
        assert set(events["quote_id"].dropna()) <= found
        assert set(events["sentence_id"]) <= found


def test_an_actor_leaves_its_mentions_quotes_and_events(rows, tables):
    for actor in tables.actors["actor_id"]:
        found = chosen(rows, {"actor": actor})
        assert among("actors", found, tables) == {actor}
        assert among("mentions", found, tables) == ids(
            "mentions", tables.mentions[tables.mentions["actor_id"] == actor]
        )
        assert among("quotes", found, tables) == ids("quotes", tables.quotes[tables.quotes["speaker_id"] == actor])
        taking_part = set(tables.participants[tables.participants["actor_id"] == actor]["event_id"])
        assert among("events", found, tables) == taking_part | ids(
            "events", tables.events[tables.events["source_id"] == actor]
        )


def test_a_form_leaves_exactly_its_mentions(rows, tables):
    for form in tables.mentions["form"].unique():
        assert among("mentions", chosen(rows, {"form": form}), tables) == ids(
            "mentions", tables.mentions[tables.mentions["form"] == form]
        )


def test_days_leave_the_events_that_can_lie_on_them(rows, tables):
    events = tables.events
    day = events["latest"].dropna().min()
    can = events[
        (events["earliest"].notna() | events["latest"].notna())
        & (events["earliest"].isna() | (events["earliest"] <= day))
        & (events["latest"].isna() | (events["latest"] >= day))
    ]
    iso = day.date().isoformat()
    assert among("events", chosen(rows, {"from": iso, "to": iso}), tables) == ids("events", can)


def test_more_keys_never_leave_more_rows_and_more_values_never_fewer(rows):
    values = {key: sorted({value for row in rows for value in row[key]})[:3] for key in KEYS}
    for (one, ones), (two, twos) in itertools.combinations(values.items(), 2):
        for a, b in itertools.product(ones, twos):
            assert chosen(rows, {one: a, two: b}) == chosen(rows, {one: a}) & chosen(rows, {two: b})
    assert values.pop("article") == []  # there is but one
    for key, (a, *rest) in values.items():
        assert chosen(rows, {key: [a, *rest]}) == set().union(*(chosen(rows, {key: v}) for v in [a, *rest]))


def test_a_row_without_a_day_never_answers_to_one():
    row = {key: [] for key in KEYS} | {"when": []}
    assert not matches(row, {"from": "2022-01-01"}) and matches(row, {})
    assert matches(row | {"when": [(None, None)]}, {"from": "2022-01-01"})


def test_the_same_tables_give_the_same_rows(tables, rows):
    assert choosable_rows(tables) == rows
