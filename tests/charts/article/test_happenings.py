"""The story: what stands under which day, who vouches for it, and whether it happened."""

import datetime
import re

import pandas as pd
import pytest

from analysis.charts.article.happenings import (
    FEWEST,
    LONG,
    SEQUENCE,
    by_day,
    chronology,
    happening_records,
)
from analysis.charts.article.headings import about, unbroken, when
from analysis.charts.article.main_lines import MAIN, is_mute, is_short, main_ones
from analysis.charts.article.sequence import in_sequence, narrowed
from analysis.charts.article.tellers import SPEAKER, names_teller, says, without_teller
from analysis.charts.kit.days import NOTE, inferred
from analysis.charts.kit.events import event_records
from analysis.reading.pipeline import parse
from analysis.tables.codebook import BY_HAND
from tests.charts.test_charts import poisoned
from tests.synthetic import tables as synthetic

PUBLISHED = datetime.date(2022, 4, 7)  # a Thursday


def on(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    "earliest, latest, status, heading",
    [
        ("2022-04-07", "2022-04-07", "reported", "Thursday 7 Apr"),
        ("2022-03-29", "2022-03-29", "reported", "29 Mar"),
        ("2021-03-29", "2021-03-29", "reported", "29 Mar 2021"),
        ("2022-03-28", "2022-04-03", "reported", "The week of 28 Mar"),
        ("2022-03-01", "2022-03-31", "claimed", "March"),
        ("2021-03-01", "2021-03-31", "claimed", "March 2021"),
        ("2022-02-01", "2022-03-31", "claimed", "February – March"),
        ("2021-02-01", "2021-03-31", "claimed", "February – March 2021"),
        ("2015-12-01", "2022-03-31", "claimed", "Dec 2015 – Mar 2022"),
        ("2022-04-02", "2022-04-04", "claimed", "2–4 Apr"),
        ("2022-03-12", "2022-04-04", "claimed", "Between 12 Mar and 4 Apr"),
        ("2021-03-12", "2021-04-04", "claimed", "Between 12 Mar and 4 Apr 2021"),
        ("2021-03-02", "2021-03-30", "claimed", "Between 2 and 30 Mar 2021"),
        ("2012-01-01", "2022-04-04", "claimed", "Between 2012 and Apr 2022"),
        ("2018-10-02", "2019-09-26", "claimed", "Between Oct 2018 and Sep 2019"),
        ("2021-12-12", "2022-01-15", "claimed", "Between 12 Dec 2021 and 15 Jan 2022"),
        ("2021-03-12", "2021-12-31", "claimed", "2021, from 12 Mar"),
        ("2022-01-01", "2022-03-30", "claimed", "2022, by 30 Mar"),
        ("2021-12-30", "2022-01-02", "reported", "30 Dec 2021 – 2 Jan"),
        ("1999-01-01", "1999-12-31", "reported", "1999"),
        ("1984-01-01", "1991-12-31", "reported", "1984–1991"),
        (None, "2022-04-07", "reported", "Before"),
        (None, "2022-04-05", "reported", "By 5 Apr"),
        ("2022-04-01", None, "reported", "From 1 Apr"),
        (None, None, "reported", "No day known"),
        (None, None, "planned", "Ahead"),
        ("2022-04-07", None, "planned", "Ahead"),
        ("2022-04-12", "2022-04-12", "planned", "Ahead: 12 Apr"),
        ("2022-04-11", "2022-04-17", "planned", "Ahead: the week of 11 Apr"),
        ("2022-05-01", "2022-05-31", "possible", "Ahead: May"),
        ("2022-04-07", "2022-04-12", "planned", "Ahead: by 12 Apr"),
        ("2022-04-12", "2022-04-12", "reported", "Ahead: 12 Apr"),
        (None, "2022-04-05", "planned", "By 5 Apr"),
    ],
)
def test_the_heading_says_when(earliest, latest, status, heading):
    assert when((on(earliest), on(latest)), status, PUBLISHED)[1] == heading


@pytest.mark.parametrize(
    "label, said",
    [
        ("Ann Lowe says the bank closed", "The bank closed"),
        ("Ann Lowe says that the bank closed", "The bank closed"),
        ("Ann Lowe says she closed the bank", "Ann Lowe closed the bank"),
        ("Ann Lowe says it closed the bank", "It closed the bank"),
        ("The bank closed, Lowe says", "The bank closed"),
        ("The bank closed, according to Ann Lowe", "The bank closed"),
        ("The bank closed, she says", "The bank closed, she says"),  # who "she" is only a label says that names her
        ("Ann Lowe left, she says", "Ann Lowe left"),
        ("Ann Lowe left, Ben Roe says", "Ann Lowe left, Ben Roe says"),
        ("Ben Roe says the bank closed", "Ben Roe says the bank closed"),
        ("Ann Lowe denies that the bank closed", "Ann Lowe denies that the bank closed"),
    ],
)
def test_who_says_so_stands_beside_what_is_said(label, said):
    assert without_teller(label, ["Ann Lowe", "Lowe"]) == said


@pytest.mark.parametrize(
    "label, name, said",
    [
        ("The bank closed, the army says", "The army", "The bank closed"),
        ("Police and county officials say the bank closed", "police and county officials", "The bank closed"),
        ("Researchers say the bank closed", "researchers from the University of Oslo", "The bank closed"),
        ("The researchers say the bank closed", "research", "The researchers say the bank closed"),
        ("The two firms had merged, they say", "two firms", "The two firms had merged"),
        (r"Ann \1 says she left", r"Ann \1", r"Ann \1 left"),  # a name is no pattern
    ],
)
def test_a_description_stands_beside_what_it_says_too(label, name, said):
    assert without_teller(label, [name]) == said


@pytest.mark.parametrize(
    "label, named",
    [
        ("Ann Lowe warns of rain", True),
        ("The warning is given by the Ann Lowe", True),
        ("Ben Roe quotes Ann Lowe", False),
        ("Ann Lowes warn of rain", False),
    ],
)
def test_whose_saying_it_is_stands_once_in_a_row(label, named):
    assert names_teller(label, ["Ann Lowe"]) == named


def test_a_saying_that_names_its_speaker_does_not_name_them_again():
    read = parse("Ann Lowe said the bank had closed. Ben Roe stated that the river had risen.", PUBLISHED)
    said = [r for r in happening_records(read) if r["whether"] == "said"]
    assert {r["source_name"] for r in said} == {"Ann Lowe", "Ben Roe"}
    assert {r["source"] for r in said} == {SPEAKER} and {says(r) for r in said} == {""}
    assert SPEAKER not in chronology(read).html


def test_a_saying_rests_on_whoever_says_it():
    tables = synthetic(events=80)[1]
    speakers = {p.event_id: p.actor_id for p in tables.participants.itertuples() if p.role == "agent"}
    said = [r for r in happening_records(tables) if r["whether"] == "said" and r["event_ids"][0] in speakers]
    assert said and all(r["source_id"] == speakers[r["event_ids"][0]] for r in said)


def test_many_happenings_are_folded_by_time():
    few, many = (chronology(synthetic(sentences=events, events=events)[1]).html for events in (20, 200))
    assert few.count('data-part="fold"') == 0 and many.count('class="happening ') > LONG
    assert many.count('data-part="fold"') > 3


def test_without_a_date_of_the_article_nothing_is_before_it():
    assert when((None, on("2022-04-05")), "reported", None)[1] == "By 5 Apr 2022"
    assert when((None, None), "planned", None)[1] == "Ahead"


def test_what_lies_earlier_stands_higher_and_what_has_no_day_apart():
    order = [
        (None, "2022-04-07", "reported"),
        ("2016-01-01", "2016-12-31", "reported"),
        (None, "2022-04-05", "reported"),
        ("2021-04-01", "2022-04-07", "reported"),
        ("2022-03-01", "2022-03-31", "reported"),
        ("2022-03-29", "2022-03-29", "reported"),
        ("2022-04-07", "2022-04-07", "reported"),
        ("2022-04-01", None, "reported"),
        ("2022-04-12", "2022-04-12", "planned"),
        ("2022-04-07", None, "planned"),
        (None, None, "reported"),
    ]
    places = [when((on(first), on(last)), status, PUBLISHED)[0] for first, last, status in order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "heading, near",
    [
        ("29 Mar", "About 29 Mar"),
        ("Thursday 7 Apr", "About Thursday 7 Apr"),
        ("The week of 28 Mar", "About the week of 28 Mar"),
        ("By 5 Apr", "By about 5 Apr"),
        ("Between 12 Mar and 4 Apr", "Between 12 Mar and 4 Apr"),  # says itself that it is not known
        ("Ahead: between 12 and 24 Apr", "Ahead: between 12 and 24 Apr"),
        ("2012, by 29 Nov", "2012, by about 29 Nov"),
        ("Ahead: 12 Apr", "Ahead: about 12 Apr"),
    ],
)
def test_a_heading_says_that_its_days_are_inferred(heading, near):
    assert about(heading) == near


def test_days_that_no_words_state_are_told_from_those_that_some_do():
    text = "The bank closed on Monday. Its owner fled. The mayor resigned on Tuesday."
    read = parse(text, PUBLISHED)
    read.events.loc[read.events["trigger"] == "fled", ["earliest", "latest"]] = pd.Timestamp("2022-04-04")
    read.happenings.loc[read.happenings["label"].str.contains("fle"), ["earliest", "latest"]] = pd.Timestamp(
        "2022-04-04"
    )
    near = {r["label"]: r["about"] for r in happening_records(read)}
    assert [near[label] for label in near if "fle" in label] == [True] and sum(near.values()) == 1
    html = chronology(read).html
    assert html.count('class="about"') == 1 and NOTE in plain(html)
    (fled,) = read.events.loc[read.events["trigger"] == "fled", "event_id"]
    assert {r["id"] for r in event_records(read, read.events) if r["about"]} == {fled}
    read.events.loc[read.events["event_id"] == fled, "rule"] = BY_HAND
    assert not any(r["about"] for r in happening_records(read)) and "≈" not in chronology(read).html


@pytest.mark.parametrize(
    "earliest, latest, sure, near",
    [
        ("2022-04-07", "2022-04-07", False, True),
        ("2022-04-07", "2022-04-07", True, False),
        ("2022-04-01", None, False, True),
        (None, "2022-04-07", False, False),  # it happened before the article told it
        ("2022-04-07", None, False, False),
        (None, None, False, False),
    ],
)
def test_before_and_after_the_article_is_no_guess(earliest, latest, sure, near):
    assert inferred((on(earliest), on(latest)), PUBLISHED, sure) == near


@pytest.mark.parametrize(
    "days, statuses, close",
    [
        # a lies before b, b before c
        ([("04-01", None), (None, None), (None, "04-06")], "rrr", [("04-01", "04-06")] * 3),
        (
            [(None, None), ("04-03", "04-03"), (None, None)],
            "rrr",
            [(None, "04-03"), ("04-03", "04-03"), ("04-03", None)],
        ),
        ([("04-05", None), (None, "04-02"), (None, None)], "rrr", [("04-05", None), (None, "04-02"), ("04-05", None)]),
        (
            [("04-01", "04-01"), (None, None), (None, "04-06")],
            "rpr",
            [("04-01", "04-01"), (None, None), (None, "04-06")],
        ),
    ],
)
def test_days_are_narrowed_by_what_lies_before_and_after(days, statuses, close):
    def dated(pairs):
        return {h: tuple(on(d and f"2022-{d}") for d in pair) for h, pair in zip("abc", pairs)}

    full = {"r": "reported", "p": "planned"}
    behind = {"a": frozenset("b"), "b": frozenset("c")}
    assert narrowed(dated(days), dict(zip("abc", map(full.get, statuses))), behind) == dated(close)


def test_what_follows_stands_below_and_says_so():
    behind = {"c": frozenset("a"), "a": frozenset("d"), "x": frozenset("y"), "y": frozenset("x")}
    surely = {"c": frozenset("a")}
    assert in_sequence("abcdxy", behind, surely) == [
        ("b", False),
        ("c", False),
        ("a", True),
        ("d", False),
        ("x", False),
        ("y", False),
    ]


def test_what_is_said_is_not_listed_beside_its_saying():
    read = parse("Ann Lowe said the bank had closed. The mayor resigned.", PUBLISHED)
    rows = happening_records(read)
    assert {r["label"] for r in rows} - {r["label"] for r in main_ones(rows)} == {"Ann Lowe says the bank had closed"}
    assert len(rows) == 3
    assert [r["rank"] for r in main_ones(rows, 2)] != [] and len(main_ones(rows, 2)) == 2


def test_what_says_nothing_more_is_not_listed():
    row = {
        "mute": False,
        "status": "reported",
        "source": "the speaker",
        "source_id": "a1",
        "source_name": "",
        "denied_by": [],
        "event_ids": [],
    }
    told = [
        ("said", "Ann Lowe accuses Ben Roe of smuggling arms"),
        ("claimed", "Ben Roe smuggled arms"),
        ("claimed", "Ben Roe smuggled cars"),
        ("said", "Ann Lowe says such delays hurt the town"),
    ]
    rows = [
        row | {"rank": n, "happening_id": f"h{n}", "label": label, "whether": whether}
        for n, (whether, label) in enumerate(told)
    ]
    assert [r["rank"] for r in main_ones(rows)] == [0, 2]
    assert len(main_ones([rows[0], rows[1] | {"source_id": "a2"}])) == 2, "somebody else says so too"
    again = rows[0] | {"rank": 5, "happening_id": "h5", "label": "Ben Roe smuggles arms, Ann Lowe accuses"}
    assert len(main_ones([rows[0], again | {"whether": "happened", "source_id": None}])) == 1, "the same in other words"


def test_a_line_that_another_tells_in_more_words_is_not_listed():
    read = parse("The statement was signed by Omar Rao, not Ann Lowe. The mill closed.", PUBLISHED)
    rows = happening_records(read)
    long, short = "The statement is signed by Omar Rao, not Ann Lowe", "The statement is signed by Omar Rao"
    assert {long, short} <= {r["label"] for r in rows}
    assert [r["label"] for r in main_ones(rows)] == [long, "The mill closes"]
    rows = [r | {"status": "claimed"} if r["label"] == short else r for r in rows]
    assert short in [r["label"] for r in main_ones(rows)]


def test_two_sayings_of_one_speaker_are_listed():
    row = {
        "mute": False,
        "status": "reported",
        "whether": "said",
        "source": "the speaker",
        "source_name": "",
        "denied_by": [],
        "event_ids": [],
    }
    told = [("Lowe", "bank"), ("Lowe", "bridge"), ("Lowe", "port"), ("Roe", "school")]
    rows = [
        row | {"rank": n, "happening_id": f"h{n}", "label": f"{who} says the {what} had closed", "source_id": who}
        for n, (who, what) in enumerate(told)
    ]
    assert [r["rank"] for r in main_ones(rows)] == [0, 1, 3]
    third = rows[2] | {"whether": "happened"}
    assert [r["rank"] for r in main_ones([*rows[:2], third, rows[3]])] == [0, 1, 2, 3]


def test_lines_of_one_day_say_what_surely_follows():
    read = parse("The mayor resigned on Monday after the dam had broken. The bank closed on Tuesday.", PUBLISHED)
    lines = [line for _, own in by_day(happening_records(read), read) for line in own]
    told = {line.row["label"]: line.follows for line in lines}
    assert [told[label] for label in told if "resigns" in label] == [True] and sum(told.values()) == 1
    html = chronology(read).html
    assert html.count('class="then about"') == 1 and SEQUENCE in plain(html)


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_three_things_are_said_of_each_happening():
    text = "The mayor resigned on Monday. The council said on Tuesday that the bridge would open in May."
    read = parse(text, datetime.date(2022, 4, 7))
    rows = happening_records(read)
    assert {r["status"] for r in rows} >= {"reported", "planned"}
    html = chronology(read).html
    for r in rows:
        assert r["label"] in plain(html)
    assert "the article" in plain(html) and "says the council" in plain(html)
    assert "happened" in plain(html) and "planned" in plain(html)
    assert {r["whether"] for r in rows if r["status"] == "reported"} == {"happened", "said"}


def test_the_main_ones_come_first_and_all_of_them_are_there():
    _, read = synthetic(events=40, sentences=40)
    html = chronology(read).html
    shown, _, folded = html.partition("<details")
    assert shown.count('class="happening ') == MAIN
    assert folded.count('class="happening ') == len(read.happenings)
    ids = set(re.findall(r"\be\d+\b", " ".join(re.findall(r'data-ids="([^"]*)"', folded))))
    assert ids == set(read.events["event_id"])


def test_only_the_statuses_asked_for():
    _, read = synthetic(events=40, sentences=40)
    assert {r["status"] for r in happening_records(read, ["claimed"])} == {"claimed"}


def test_nothing_that_an_article_says_becomes_markup():
    html = chronology(poisoned()).html
    assert "<script" not in html and "<img" not in html


def test_an_article_without_happenings_says_so():
    assert plain(chronology(parse("Nice weather.", datetime.date(2022, 4, 7))).html) == "No happenings were found."


def test_a_long_description_of_a_speaker_is_cut_at_a_word_and_kept_for_hovering():
    name = "the spokesperson " + "not otherwise known " * 4
    row = {"source": name, "source_id": "a1", "source_kind": "person", "status": "claimed"}
    assert says(row).startswith("says the spokesperson not") and name.startswith(says(row)[5:-1])
    assert len(says(row)) < 70 and says(row).endswith("…")


def test_what_is_stated_for_a_day_ahead_has_not_happened():
    read = parse("The council met on Monday.", PUBLISHED)
    read.happenings["earliest"] = read.happenings["latest"] = pd.Timestamp("2022-04-12")
    (row,) = happening_records(read)
    assert (row["whether"], row["heading"]) == ("to come", "Ahead: 12 Apr")


def test_what_somebody_is_told_not_to_do_is_not_to_happen():
    tables = parse("Police warned Ann Lee not to sell the mill. Tom Roe did not buy the port.", PUBLISHED)
    whether = {r["label"]: r["whether"] for r in happening_records(tables)}
    assert whether["Ann Lee not to sell the mill"] == "not to happen"
    assert whether["Tom Roe does not buy the port"] == "did not happen"


def test_what_introduces_a_quote_is_a_saying_whatever_its_class():
    text = "Ann Lowe alleged that the bank had closed on Monday. The mayor ordered a review."
    rows = {r["label"].split()[0]: r["whether"] for r in happening_records(parse(text, PUBLISHED))}
    assert rows["Ann"] == "said" and rows["The"] != "said"


def test_who_asks_for_something_or_does_it_in_words_holds_nothing_to_be_so():
    text = (
        "The council proposed a fresh wave of cuts on Monday. The mayor pushed for more money. "
        "Ann Lowe, a baker, said it rained."
    )
    rows = {r["label"].split()[1]: r["whether"] for r in happening_records(parse(text, PUBLISHED))}
    assert rows["council"] == rows["mayor"] == "happened" and "said" in rows.values()


def test_a_label_that_says_who_says_so_is_a_saying_whatever_it_was_read_from():
    read = parse("Ann Lowe resigned on Monday.", PUBLISHED)
    read.happenings["label"] = "Ann Lowe says the bank will close"
    (row,) = happening_records(read)
    assert (row["whether"], row["source_name"], says(row)) == ("said", "Ann Lowe", "")


def test_lines_that_stand_under_one_heading_stand_under_it_once():
    rows = [
        {"place": (1, n), "heading": "Between Oct 2018 and Sep 2019", "near": False, "happening_id": str(n)}
        for n in (1, 2)
    ]
    assert [len(lines) for _, lines in by_day(rows)] == [2]


def test_a_saying_of_which_nothing_is_told_is_not_listed():
    assert is_mute("Ann Lowe says", ["Ann Lowe", "Lowe"]) and not is_mute("Ann Lowe says no", ["Ann Lowe"])
    assert is_mute("Ann Lowe comments on the matter", ["Ann Lowe"]) and is_short("Ploy") and is_short("He smashes")
    assert not is_mute("Ann Lowe says of the bank that it closed", ["Ann Lowe"]) and not is_short("Ann Lowe resigns")
    assert is_mute("Ann Lowe tells Harbour News", ["Ann Lowe"]) and is_mute("Ann Lowe tells reporters", ["Ann Lowe"])
    assert not is_mute("Ann Lowe criticizes Ben Roe", ["Ann Lowe"])
    assert is_short("Ann Lowe makes the following announcement") and is_short("The bank closes (2)")
    assert is_short("Rao releases a statement, 25 July 2016") and not is_short("Rao releases a statement on the mill")
    assert is_short("The mayor of Oslo says") and not is_short("The bank closed in June, Ann Lowe says")
    assert not is_short("Ann Lowe makes the announcement in Oslo")
    assert is_short("A protester says") and not is_short("A protester says no")
    mute = {"rank": 1, "happening_id": "h1", "label": "Ann Lowe says", "mute": True, "whether": "said"}
    mute |= {"source": "the speaker", "source_id": "a1", "source_name": "Ann Lowe", "event_ids": [], "denied_by": []}
    other = mute | {"rank": 2, "happening_id": "h2", "label": "Ann Lowe says the bank closed", "mute": False}
    assert [r["label"] for r in main_ones([mute, other], 2)] == ["Ann Lowe says the bank closed"]


def test_a_day_is_not_broken_over_lines():
    assert unbroken("2 Jul 2007 – 1 Jul 2008") == "2\xa0Jul\xa02007 – 1\xa0Jul\xa02008"
    assert unbroken("Ahead: between 1 and 15 Sep") == "Ahead: between 1\xa0and\xa015\xa0Sep"
    assert unbroken("The week of 28 Mar") == "The week of 28\xa0Mar"
    assert unbroken("Between 1 Apr 2018 and 9 May") == "Between 1\xa0Apr\xa02018 and 9\xa0May"


def test_a_first_screen_has_fewer_lines_where_they_are_long_and_seven_in_any_case():
    def shown(label: str) -> int:
        _, read = synthetic(events=40, sentences=40)
        read.happenings["label"] = [f"{label} {number}" for number in range(len(read.happenings))]
        return chronology(read).html.partition("<details")[0].count('class="happening ')

    assert shown("The bank in the High Street closes") == MAIN
    assert FEWEST <= shown("The bank in the High Street closes for good on a cold day in May, " * 2) < MAIN
    assert shown("The bank in the High Street closes for good on a cold day in May, " * 9) == FEWEST
