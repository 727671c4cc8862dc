"""What the reader model adds to the rules' events and their order."""

from analysis.model.reader import EventSpan, Spans
from analysis.reading.actors.actors import Actors
from analysis.reading.events.events import find_events
from analysis.reading.events.model_events import HEAD
from analysis.reading.order.likelihood.likelihood import likely
from analysis.reading.order.order import gathered, order_events
from analysis.reading.order.told import Told


def event(text: str, word: str, **changes) -> EventSpan:
    start = text.index(word)
    return EventSpan(
        **{
            "start": start,
            "end": start + len(word),
            "class_": "occurrence",
            "tense": "past",
            "polarity": "positive",
            "certainty": "certain",
            "future": False,
            "confidence": 0.9,
        }
        | changes
    )


def model_spans(events=(), order=()) -> Spans:
    return Spans((), tuple(events), (), (), (), tuple(order))


def read(annotate, text: str, spans: Spans):
    doc = annotate(text)
    found = find_events(doc, Actors((), ()), [], [], None, spans)
    return found, order_events(doc, found, [], spans)


def test_a_trigger_that_no_rule_names_comes_in_when_the_model_is_sure(annotate):
    text = "The hullabaloo shook the town."
    for sure, expected in ((0.9, ["hullabaloo", "shook"]), (0.7, ["shook"]), (None, ["shook"])):
        found, _ = read(annotate, text, model_spans([event(text, "hullabaloo", confidence=sure)]))
        assert [e.trigger for e in found.events] == expected
    found, _ = read(annotate, text, model_spans([event(text, "hullabaloo")]))
    assert [(e.rule, e.confidence) for e in found.events] == [(HEAD, 0.9), ("verb", None)]


def test_one_trigger_for_what_both_find(annotate):
    text = "The bridge fell."
    found, _ = read(annotate, text, model_spans([event(text, "fell", tense="present")]))
    assert [(e.trigger, e.rule, e.tense) for e in found.events] == [("fell", "verb", "past")]


def test_the_model_gives_a_tense_where_grammar_is_silent_and_never_says_that_it_is_not_so(annotate):
    text = "Its refusal to pay led to a strike."
    plain, _ = read(annotate, text, model_spans())
    found, _ = read(annotate, text, model_spans([event(text, "strike", polarity="negative", tense="past")]))
    before, after = ({e.trigger: e for e in f.events}["strike"] for f in (plain, found))
    assert (before.polarity, before.tense) == ("positive", None)
    assert (after.polarity, after.tense) == ("positive", "past")


def test_what_the_model_reads_of_an_order_speaks_for_it_and_settles_nothing_alone(annotate):
    text = "The mill burned. The rain fell."
    doc, spans = annotate(text), [event(text, "burned"), event(text, "fell")]
    odds = []
    for before, after in ((0.9, 0.05), (0.3, 0.3), (0.05, 0.9)):
        read_so = model_spans(spans, [(0, 1, before, after)])
        events, order = read(annotate, text, read_so)
        assert not order.order
        found = gathered(Told(doc, events.events), events, [False, False], read_so)
        odds += likely(found).values()
    assert odds == sorted(odds, reverse=True) and odds[0] > odds[1] > odds[2]


def test_the_grammars_evidence_is_not_overruled(annotate):
    text = "The mill burned after the rain fell."
    _, order = read(annotate, text, model_spans([event(text, "burned"), event(text, "fell")], [(0, 1, 0.99, 0.0)]))
    assert [(p.before, p.after, p.evidence) for p in order.order] == [("e2", "e1", "connective")]
