"""Events across articles: which are one event, and which only look alike."""
import pandas as pd
import pytest

from analysis.comparing import align_events, stem


def aligned(*tellings):
    """(article, lemma, agent, patient, day or (earliest, latest), class) → the groups of tellings, by number."""
    events, parts, links = [], [], []
    for number, (article, lemma, agent, patient, days, kind) in enumerate(tellings):
        earliest, latest = days if isinstance(days, tuple) else (days, days)
        events.append((article, f"e{number}", lemma, kind, pd.Timestamp(earliest), pd.Timestamp(latest)))
        for role, actor in (("agent", agent), ("patient", patient)):
            if actor:
                parts.append((article, f"e{number}", actor, role))
                links.append((article, actor, actor))
    found = align_events(
        pd.DataFrame(events, columns=["article_id", "event_id", "lemma", "class", "earliest", "latest"]),
        pd.DataFrame(parts, columns=["article_id", "event_id", "actor_id", "role"]),
        pd.DataFrame(links, columns=["article_id", "actor_id", "entity_id"]))
    return [sorted(int(e[1:]) for e in group["event_id"]) for _, group in found.groupby("shared_id")]


def telling(article, lemma, agent=None, patient=None, day=None, kind="occurrence"):
    return article, lemma, agent, patient, day, kind


@pytest.mark.parametrize("one, other", [
    (telling("p", "suspend", "queen", "house", "2019-09-10"), telling("q", "suspension", None, "house", "2019-09-10")),
    (telling("p", "resign", "lowe"), telling("q", "resignation", "lowe")),
    (telling("p", "close", "board", "bridge", "2020-01-02"), telling("q", "shut", "board", "bridge", "2020-01-02")),
    (telling("p", "say", "lowe", None, "2020-01-02", "reporting"), telling("q", "say", "lowe", None, "2020-01-02", "reporting")),
])
def test_one_event(one, other):
    assert aligned(one, other) == [[0, 1]]


@pytest.mark.parametrize("one, other", [
    (telling("p", "suspend", "queen", "house", "2019-09-10"), telling("q", "suspend", "queen", "house", "2019-09-11")),
    (telling("p", "resign", "lowe"), telling("q", "resign", "hart")),
    (telling("p", "say", "lowe", None, None, "reporting"), telling("q", "say", "lowe", None, None, "reporting")),
    (telling("p", "close", "board", "bridge"), telling("p", "close", "board", "bridge")),
    (telling("p", "have", "house", None, None, "state"), telling("q", "have", "house", None, None, "state")),
])
def test_not_one_event(one, other):
    assert aligned(one, other) == []


def test_a_vague_telling_does_not_join_two_that_contradict():
    groups = aligned(telling("p", "vote", "house", None, "2019-09-03"), telling("q", "vote", "house"),
                     telling("r", "vote", "house", None, "2019-09-09"))
    assert not any({0, 2} <= set(group) for group in groups)


@pytest.mark.parametrize("verb, noun", [("prorogue", "prorogation"), ("suspend", "suspension"), ("rule", "ruling"),
                                        ("announce", "announcement"), ("resign", "resignation"), ("refuse", "refusal")])
def test_a_verb_and_its_noun_share_a_stem(verb, noun):
    assert stem(verb) == stem(noun)


def test_nothing_to_align():
    assert aligned() == []
