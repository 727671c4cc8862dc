"""Which rows a choice leaves."""

import itertools

import pytest

from analysis.article.opening import read
from analysis.reading.store import parse_cached
from analysis.tables.choices import KEYS, TABLES, chosen
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
        mentions = tables.mentions[tables.mentions["actor_id"] == actor]
        assert among("actors", found, tables) == {actor}
        assert among("mentions", found, tables) == ids("mentions", mentions)
        said = ids("quotes", tables.quotes[tables.quotes["speaker_id"] == actor])
        assert among("quotes", found, tables) == said | mentioning(mentions, tables)
        taking_part = set(tables.participants[tables.participants["actor_id"] == actor]["event_id"])
        vouching = ids("events", tables.events[tables.events["source_id"] == actor])
        assert among("events", found, tables) == taking_part | vouching
        # About: whom it concerns, whoever says so.
        found = chosen(rows, {"about": actor})
        assert among("quotes", found, tables) == mentioning(mentions, tables)
        assert among("events", found, tables) == taking_part
        # Said by: whatever it is about.
        found = chosen(rows, {"source": actor})
        assert among("quotes", found, tables) == said
        assert among("events", found, tables) == vouching


def mentioning(mentions, tables):
    """The quotes in which a mention stands."""
    places = list(zip(mentions["start"], mentions["end"]))
    return {
        quote["quote_id"]
        for _, quote in tables.quotes.iterrows()
        if any(quote["start"] <= start and end <= quote["end"] for start, end in places)
    }


def test_what_one_says_about_another_is_what_mentions_them(rows, tables):
    names = dict(zip(tables.actors["name"], tables.actors["actor_id"]))
    found = chosen(rows, {"source": names["Sergey Lavrov"], "about": names["Ukraine"]})
    assert len(among("quotes", found, tables)) == 5
    mentions = tables.mentions.set_index("mention_id").loc[sorted(among("mentions", found, tables))]
    assert set(mentions["actor_id"]) == {names["Ukraine"]}


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


def test_certainly_within_days_is_within_all_that_they_can_be(rows, tables):
    events, choice = tables.events, {"from": "2022-04-06", "to": "2022-04-08", "days": "certainly"}
    sure = events[(events["earliest"] >= "2022-04-06") & (events["latest"] <= "2022-04-08")]
    assert among("events", chosen(rows, choice), tables) == ids("events", sure)
    assert ids("events", sure) < among("events", chosen(rows, choice | {"days": "possibly"}), tables)


def test_before_and_after_follow_the_order_and_the_days(rows, tables):
    events, pairs = tables.events, list(zip(tables.order["before"], tables.order["after"]))
    days = {e: (first, last) for e, first, last in zip(events["event_id"], events["earliest"], events["latest"])}
    pairs += [(a, b) for a in days for b in days if days[a][1] < days[b][0]]
    for event, happening in list(zip(events["event_id"], events["happening_id"]))[::9]:
        own = ids("events", events[events["happening_id"] == happening])
        for key, flow in (("before", [(b, a) for a, b in pairs]), ("after", pairs)):
            reached, old = set(own), set()
            while reached != old:
                old, reached = set(reached), reached | {b for a, b in flow if a in reached}
            found = among("events", chosen(rows, {key: event}), tables)
            assert found == reached - own, (key, event)


def test_together_are_those_mentioned_in_one_sentence(rows, tables):
    names = dict(zip(tables.actors["name"], tables.actors["actor_id"]))
    one, other = names["Russia"], names["Ukraine"]
    where = {a: set(tables.mentions.loc[tables.mentions["actor_id"] == a, "sentence_id"]) for a in (one, other)}
    both = tables.mentions[
        tables.mentions["actor_id"].isin([one, other]) & tables.mentions["sentence_id"].isin(where[one] & where[other])
    ]
    assert among("mentions", chosen(rows, {"about": one, "with": other}), tables) == ids("mentions", both)


def test_more_keys_never_leave_more_rows_and_more_values_never_fewer(rows, tables):
    values = {key: sorted({value for row in rows for value in row[key]})[:3] for key in KEYS}
    assert values.pop("article") == []  # there is but one
    for (one, ones), (two, twos) in itertools.combinations(values.items(), 2):
        for a, b in itertools.product(ones, twos):
            each, both = chosen(rows, {one: a}) & chosen(rows, {two: b}), chosen(rows, {one: a, two: b})
            assert both <= each  # two events may meet one key each: their quote meets not both
            assert among("events", both, tables) == among("events", each, tables)
    for key, (a, *rest) in values.items():
        assert chosen(rows, {key: [a, *rest]}) == set().union(*(chosen(rows, {key: v}) for v in [a, *rest]))


def test_a_row_without_a_day_never_answers_to_one():
    row = {key: [] for key in KEYS} | {"id": "e1", "table": "events", "of": [], "prior": [], "when": []}
    assert chosen([row], {"from": "2022-01-01"}) == set() and chosen([row], {}) == {"e1"}
    assert chosen([row | {"when": [(None, None)]}], {"from": "2022-01-01"}) == {"e1"}
    assert chosen([row | {"when": [(None, None)]}], {"from": "2022-01-01", "days": "certainly"}) == set()


def test_the_same_tables_give_the_same_rows(tables, rows):
    assert choosable_rows(tables) == rows
