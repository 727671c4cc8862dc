"""Events across articles: which are one event, and which only look alike."""

import pandas as pd
import pytest

from analysis.story.event_alignment import COMPATIBLE, UNRELATED, align_events, similarity
from analysis.story.event_kinds import kind_of, stem
from analysis.story.event_mentions import EventMention


def aligned(*tellings):
    """(article, lemma, agent, patient, day or (earliest, latest), class, clause) → the groups of tellings, by number.

    An actor in lower case is known to several articles by that name, one in quotation marks is only words.
    """
    events, parts, links = [], [], []
    for number, (article, lemma, agent, patient, days, kind, clause) in enumerate(tellings):
        earliest, latest = days if isinstance(days, tuple) else (days, days)
        events.append(
            (
                article,
                f"e{number}",
                lemma,
                lemma,
                clause,
                kind,
                "negative" if "not" in clause else "positive",
                pd.Timestamp(earliest),
                pd.Timestamp(latest),
            )
        )
        for role, actor in (("agent", agent), ("patient", patient)):
            if actor:
                parts.append((article, f"e{number}", actor, role, actor.strip("'")))
                links += [] if actor.startswith("'") else [(article, actor, actor, actor)]
    found = align_events(
        pd.DataFrame(
            events,
            columns=["article_id", "event_id", "trigger", "lemma", "clause", "class", "polarity", "earliest", "latest"],
        ),
        pd.DataFrame(parts, columns=["article_id", "event_id", "actor_id", "role", "text"]),
        pd.DataFrame(links, columns=["article_id", "actor_id", "entity_id", "name"]),
    )
    return [sorted(int(e[1:]) for e in group["event_id"]) for _, group in found.groupby("shared_id")]


def telling(article, lemma, agent=None, patient=None, day=None, kind="occurrence", clause=""):
    return article, lemma, agent, patient, day, kind, clause


@pytest.mark.parametrize(
    "one, other",
    [
        (
            telling("p", "suspend", "queen", "house", "2019-09-10"),
            telling("q", "suspension", None, "house", "2019-09-10"),
        ),
        (telling("p", "resign", "lowe"), telling("q", "resignation", "lowe")),
        (telling("p", "close", "board", "bridge", "2020-01-02"), telling("q", "shut", "board", "bridge", "2020-01-02")),
        (
            telling("p", "say", "lowe", None, "2020-01-02", "reporting"),
            telling("q", "say", "lowe", None, "2020-01-02", "reporting"),
        ),
        (
            telling("p", "rule", "court", None, "2020-01-02"),
            telling("q", "judgment", "court", None, "2020-01-02", "reporting"),
        ),
        (
            telling("p", "issue", "court", "'an opinion on the fee'", "2020-01-02"),
            telling("q", "ruling", "court", None, "2020-01-02"),
        ),
        (
            telling("p", "vote", "Britons", None, ("2016-01-01", "2016-12-31")),
            telling("q", "vote", "United Kingdom", None, "2016-06-23"),
        ),
        (telling("p", "request", "lowe"), telling("q", "ask", "lowe", "board")),
        (telling("p", "appeal", "Norwegian government"), telling("q", "appeal", "prime minister’s office")),
    ],
)
def test_one_event(one, other):
    assert aligned(one, other) == [[0, 1]]


@pytest.mark.parametrize(
    "one, other",
    [
        (
            telling("p", "suspend", "queen", "house", "2019-09-10"),
            telling("q", "suspend", "queen", "house", "2019-09-11"),
        ),
        (telling("p", "resign", "lowe"), telling("q", "resign", "hart")),
        (telling("p", "say", "lowe", None, None, "reporting"), telling("q", "say", "lowe", None, None, "reporting")),
        (telling("p", "close", "board", "bridge"), telling("p", "close", "board", "bridge")),
        (
            telling("p", "rule", "supreme court", None, "2020-01-02"),
            telling("q", "judgment", "high court", None, "2020-01-02"),
        ),
        (telling("p", "issue", "court", "'a stamp'"), telling("q", "ruling", "court")),
        (telling("p", "vote", "Britons"), telling("q", "vote", "Norwegians")),
        (telling("p", "appeal", "Norwegian government"), telling("q", "appeal", "UK government")),
        (telling("p", "appeal", "Norwegian government"), telling("q", "appeal", "Norwegian parliament")),
        (
            telling("p", "approval", "board", clause="not without approval of the board"),
            telling("q", "approve", "board"),
        ),
        (telling("p", "pass", "house", "'a resolution on fees'"), telling("q", "pass", "house", "'two articles'")),
        (telling("p", "make", "lowe"), telling("q", "make", "lowe")),
        (telling("p", "have", "house", None, None, "state"), telling("q", "have", "house", None, None, "state")),
    ],
)
def test_not_one_event(one, other):
    assert aligned(one, other) == []


def test_an_office_that_may_be_of_two_governments_is_neither():
    two = [telling("p", "appeal", "Norwegian government"), telling("q", "appeal", "president's office")]
    assert aligned(*two) == [[0, 1]]
    assert aligned(*two, telling("q", "meet", "Danish government")) == []
    assert aligned(*two, telling("r", "appeal", "Danish government")) == []


OTHER = telling("p", "brand", "hart", clause="Hart branded cattle")


@pytest.mark.parametrize(
    "one, other, joined",
    [
        ("Lowe branded the inquiry a farce", "details of the brand that Lowe sells", False),
        ("Lowe branded the inquiry a farce", "when Lowe branded that inquiry farcical", True),
    ],
)
def test_a_word_and_an_agent_need_more_where_others_do_the_same(one, other, joined):
    found = aligned(telling("p", "brand", "lowe", clause=one), telling("q", "brand", "lowe", clause=other), OTHER)
    assert found == ([[0, 1]] if joined else [])


@pytest.mark.parametrize(
    "one, other, joined",
    [
        # A state of mind is nobody's one event, even where only one is told to have it.
        (telling("p", "hope", "lowe", kind="i_state"), telling("q", "hope", "lowe", kind="i_state"), False),
        (telling("p", "hope", "lowe"), telling("q", "hope", "lowe"), True),
        # Of the same word and patient, it counts whether anything else undergoes it.
        (telling("p", "brand", None, "farm"), telling("q", "brand", None, "farm"), True),
    ],
)
def test_a_word_and_one_actor_are_enough_only_for_an_act_of_nobody_else(one, other, joined):
    assert aligned(one, other, telling("p", "resign", "hart")) == ([[0, 1]] if joined else [])


def test_a_noun_takes_up_what_its_article_told_last():
    again = telling("q", "closure", None, None, None, clause="he asked for this closure")
    later = telling("q", "close", "council", "road", "2020-03-03")
    assert aligned(*CLOSED, later, again) == [[0, 1]]


def mention(article, kind="say", reporting=False):
    nothing = frozenset()
    return EventMention(article, "e1", kind, reporting, False, False, nothing, nothing, nothing, nothing, None, None)


def test_speech_without_speaker_or_day_keeps_two_articles_apart_even_in_a_chain():
    assert similarity(mention("p", reporting=True), mention("q", reporting=True))[0] == UNRELATED
    assert similarity(mention("p", reporting=True), mention("p", reporting=True))[0] == COMPATIBLE


def test_a_definite_noun_presupposes_the_one_dated_event_of_its_kind():
    crash = telling("p", "collide", day="2020-01-02")
    assert aligned(crash, telling("q", "collision", clause="who saw the collision")) == [[0, 1]]
    assert aligned(crash, telling("q", "collision", clause="in collisions before")) == []
    assert (
        aligned(
            crash, telling("p", "crash", day="2020-02-02"), telling("q", "collision", clause="who saw the collision")
        )
        == []
    )


def test_a_vague_telling_does_not_join_two_that_contradict():
    groups = aligned(
        telling("p", "vote", "house", None, "2019-09-03"),
        telling("q", "vote", "house"),
        telling("r", "vote", "house", None, "2019-09-09"),
    )
    assert not any({0, 2} <= set(group) for group in groups)


CLOSED = telling("p", "close", "board", "bridge", "2020-01-02"), telling("q", "close", "board", "bridge", "2020-01-02")


@pytest.mark.parametrize(
    "clause, agent, joined",
    [
        ("he asked for this closure", None, True),
        ("during these five weeks of closure", None, True),
        ("closure is a costly thing", None, False),
        ("they say that closure is a costly thing", None, False),
        ("the closure by all eleven councils", "'all eleven councils'", False),
        ("the closure to be reviewed", None, True),
        ("the closure to traffic", None, False),
        ("the closure of the road", None, False),
    ],
)
def test_a_definite_noun_takes_up_the_event_that_its_article_tells(clause, agent, joined):
    again = telling("q", "closure", agent, None, None, clause=clause)
    assert aligned(*CLOSED, again) == [[0, 1, 2] if joined else [0, 1]]


def test_a_definite_noun_takes_up_nothing_that_its_article_does_not_tell():
    assert aligned(*CLOSED, telling("r", "closure", clause="after the closure")) == [[0, 1]]


@pytest.mark.parametrize(
    "verb, noun",
    [
        ("prorogue", "prorogation"),
        ("suspend", "suspension"),
        ("rule", "ruling"),
        ("rule", "decision"),
        ("announce", "announcement"),
        ("resign", "resignation"),
        ("refuse", "refusal"),
        ("decide", "verdict"),
        ("ask", "behest"),
    ],
)
def test_a_verb_and_its_noun_are_one_kind(verb, noun):
    assert kind_of(verb) == kind_of(noun)


@pytest.mark.parametrize(
    "word, left", [("suspend", "suspen"), ("suspension", "suspen"), ("ailing", "ail"), ("sing", "sing")]
)
def test_a_stem_keeps_three_letters(word, left):
    assert stem(word) == left


def test_nothing_to_align():
    assert aligned() == []
