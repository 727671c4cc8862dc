"""What lies before what, and why."""

from dataclasses import replace
from datetime import date
from graphlib import TopologicalSorter
from math import log
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.order.order import SURE, _chosen, _of_all_tellings, order_events, order_happenings
from analysis.reading.timex.intervals import Interval
from analysis.reading.timex.times import find_times
from tests.reading.events.test_events import PIECES, TODAY, read


def order(annotate, text):
    doc = annotate(text)
    _, found = read(annotate, text)
    chronology = order_events(doc, found, find_times(doc, TODAY))
    names = {e.event_id: e.trigger for e in chronology.events}
    return {(names[p.before], names[p.after], p.evidence) for p in chronology.order}, chronology


@pytest.mark.parametrize(
    "text, before, after, evidence",
    [
        ("The bridge fell on Monday. The tunnel opened on Tuesday.", "fell", "opened", "date"),
        ("The tunnel opened after the bridge fell.", "fell", "opened", "connective"),
        ("The tunnel opened before the bridge fell.", "opened", "fell", "connective"),
        ("The tunnel opened after the vote.", "vote", "opened", "connective"),
        ("Bodies were found. Later, graves were dug.", "found", "dug", "connective"),
        ("She denied the attack.", "attack", "denied", "connective"),
        ("Angela Merkel said she would comply with the request.", "request", "said", "connective"),
        ("Angela Merkel said the bridge fell.", "fell", "said", "speech"),
        ("Angela Merkel said the bridge would fall.", "said", "fall", "speech"),
        ("Angela Merkel tried to leave.", "tried", "leave", "intention"),
        ("The guests left. The cook had resigned.", "resigned", "left", "tense"),
        ("The guests ate and left.", "ate", "left", "tense"),
        ("The police arrested the man who robbed the bank.", "robbed", "arrested", "tense"),
        ("Lee, who robbed the bank, was arrested.", "robbed", "arrested", "tense"),
        ("The bridge fell. Angela Merkel said nobody was hurt.", "fell", "said", "speech"),
        ("The bridge fell. A tunnel will be dug.", "fell", "dug", "tense"),
        ("The bridge fell. Two hours later, the tunnel opened.", "fell", "opened", "connective"),
        ("By the time police arrived, the guests had left.", "left", "arrived", "connective"),
        ("The guests had left by the time police arrived.", "left", "arrived", "connective"),
        ("The bank closed in response to the attack.", "attack", "closed", "connective"),
        # what takes place is what its verb tells of
        ("The bridge fell after a strike began.", "strike", "fell", "connective"),
        ("The vote came after a bridge fell.", "fell", "vote", "connective"),
        ("Police started searching the woods after a walker found a bag.", "found", "searching", "connective"),
        ("Engineers launched a search after the beacon failed.", "failed", "search", "connective"),
        ("Prior to the vote, the mayor resigned.", "resigned", "vote", "connective"),
        # what is narrated lies before what people say further on, on the same day
        ("A bridge fell on Monday. It is old. Angela Merkel said on Monday nobody was hurt.", "fell", "said", "speech"),
    ],
)
def test_evidence(annotate, text, before, after, evidence):
    assert (before, after, evidence) in order(annotate, text)[0]


def test_every_pair_that_is_judged_says_how_sure_it_is_and_days_need_no_judgement(annotate):
    text = (
        "A bridge fell on Monday. The tunnel opened after the mayor had resigned. Angela Merkel said nobody was hurt. "
        "The guests ate and left. A new bridge will be built."
    )
    pairs = order(annotate, text)[1].order
    judged = [p for p in pairs if p.evidence != "date"]
    assert judged and all(p.confidence is not None and 0 < p.confidence < 1 for p in judged)
    assert all(p.confidence is None for p in pairs if p.evidence == "date")
    assert all(p.confidence >= SURE for p in judged if p.evidence == "model")


@pytest.mark.parametrize(
    "text, before, after",
    [
        # a relative clause may tell what came of its noun
        ("The council passed a law that ended the strike.", "ended", "passed"),
        ("The police arrested Lee, who was taken to a hospital.", "taken", "arrested"),
        # what was to come for something past need not be to come
        ("Angela Merkel said the firm had agreed to leave.", "said", "leave"),
        # what is joined to a saying is said as well
        ("Angela Merkel said a bridge had fallen, and had warned of it.", "said", "warned"),
        # what will be reacted to need not be there yet
        ("Angela Merkel said she would reject offers.", "offers", "said"),
        # by some hour is before that hour, not before what was told
        ("The bridge fell at noon. By 3 p.m. the tunnel had closed.", "closed", "fell"),
        # what a document says it says of what was done before
        ("As alleged in the complaint, the owner harassed tenants.", "alleged", "harassed"),
        # what lasts is not over when something else is done
        ("Angela Merkel has led the party and was elected.", "led", "elected"),
        # nor is what is said to have been done still to come
        ("Angela Merkel is alleged to have sold a bridge.", "alleged", "sold"),
        # what was said once, or earlier, was not said of what is told before it
        ("The bridge fell. Angela Merkel once said it was old.", "fell", "said"),
        ("The bridge fell. Earlier on Monday Angela Merkel said it was old.", "fell", "said"),
        # what was not done may be done later
        ("After the bridge had not been mended, Angela Merkel left.", "mended", "left"),
        # a condition that somebody names is none of his naming it
        ('Angela Merkel said from her office, "If the bridge falls, I will be mayor until 2025."', "falls", "said"),
        # the present told in a telling may go on
        ("Angela Merkel said that the mill is burning.", "burning", "said"),
    ],
)
def test_what_settles_no_order(annotate, text, before, after):
    assert not {(a, b) for a, b, _ in order(annotate, text)[0]} & {(before, after)}


def test_of_two_kinds_of_evidence_as_strong_the_same_is_named_each_time():
    for kinds in (("speech", "intention"), ("intention", "speech", "tense")):
        found = SimpleNamespace(said={(0, 1): frozenset(kinds)})
        assert _chosen(found, [Interval()] * 2, {(0, 1): 0.9}) == [(0, 1, "intention")]


@pytest.mark.parametrize(
    "tense, quotes, ordered",
    [
        (("past", "past"), (None, None), True),
        (("past", "future"), (None, None), True),
        (("future", "past"), (None, None), False),
        (("past", "past"), ("q1", None), True),
        (("past", "past"), ("q1", "q2"), False),
    ],
)
def test_what_the_model_alone_orders_is_surer_where_its_chances_are_too_high(tense, quotes, ordered):
    events = [SimpleNamespace(tense=t, quote_id=q) for t, q in zip(tense, quotes)]
    found = SimpleNamespace(said={}, events=events)
    assert bool(_chosen(found, [Interval()] * 2, {(0, 1): 0.9})) == ordered
    assert _chosen(found, [Interval()] * 2, {(0, 1): 0.95}) == [(0, 1, "model")]


def test_what_is_stated_outright_holds_for_every_telling_of_both():
    found = _of_all_tellings({(1, 2): frozenset(("connective",))}, [[0, 1], [2, 3], [4]], {(0, 2): 0.6, (0, 3): 0.4})
    assert found == {(1, 2): frozenset(("connective",)), (0, 2): frozenset(("connective",))}
    assert _of_all_tellings({(1, 2): frozenset(("tense",))}, [[0, 1], [2, 3]], {(0, 2): 0.6}).keys() == {(1, 2)}


def test_days_that_only_one_event_gives_in_its_own_words_order_what_is_likely_anyhow(annotate):
    text = "The bridge fell on Monday. The tunnel opened on Tuesday."
    judged = order(annotate, text)[1].judged
    for dated, chance, ordered in (([True, True], 0.1, True), ([True, False], 0.1, False), ([True, False], 0.6, True)):
        odds = {(0, 1): log(chance / (1 - chance))}
        found = order_happenings(replace(judged, dated=dated, odds=odds), [[0], [1]])
        assert bool(found.order) == ordered


def test_what_is_past_has_no_day_of_what_is_to_come(annotate):
    judged = order(annotate, "The union called a strike for Friday.")[1].judged
    called, strike = order_happenings(judged, [[0, 1]]).events
    assert (called.latest, strike.earliest) == (TODAY, date(2022, 4, 8))


def test_two_narrated_events_stay_unordered(annotate):
    pairs, chronology = order(annotate, "A bridge fell in the north. A tunnel opened in the south.")
    assert not pairs
    assert {e.happened for e in chronology.events} == {None}


def test_the_order_tightens_the_days(annotate):
    _, chronology = order(annotate, "Bodies were found last week. Later, graves were dug.")
    dug = next(e for e in chronology.events if e.trigger == "dug")
    assert (dug.earliest, dug.latest) == (date(2022, 3, 28), TODAY)


def test_equal_rank_where_nothing_settles_the_order(annotate):
    text = "The bridge fell on Monday. The tunnel opened on Monday. The mayor resigned on Tuesday."
    _, chronology = order(annotate, text)
    assert [e.happened for e in chronology.events] == [1, 1, 2]


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_order_is_acyclic_for_any_text(annotate, text):
    _, chronology = order(annotate, text)
    graph, rank = {}, {e.event_id: e.happened for e in chronology.events}
    for pair in chronology.order:
        graph.setdefault(pair.after, set()).add(pair.before)
        assert rank[pair.before] is None or rank[pair.after] is None or rank[pair.before] < rank[pair.after]
    list(TopologicalSorter(graph).static_order())
    assert all(e.earliest is None or e.latest is None or e.earliest <= e.latest for e in chronology.events)
