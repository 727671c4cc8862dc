"""Quotes of the rules and of the reader model put together."""
import pytest

from analysis.model.reader import QuoteSpan, Spans
from analysis.reading.actors import find_actors
from analysis.reading.quotes import find_quotes
from analysis.reading.speech.merging import HEAD


def span(text: str, words: str | None):
    return None if words is None else (text.index(words), text.index(words) + len(words))


def heard(text: str, *quotes) -> Spans:
    """What a model might read: (fragments, cue, source, confidence) by their words."""
    return Spans(tuple(QuoteSpan(tuple(span(text, c) for c in content), (span(text, cue),) if cue else (),
                                 span(text, source), sure) for content, cue, source, sure in quotes), (), (), (), (), ())


@pytest.fixture(scope="session")
def merged(annotate):
    """text, the model's quotes → rows as (text, cue, speaker's words, rule, confidence)."""
    def read(text, *quotes):
        doc = annotate(text)
        return [(q.text, q.cue, None if q.speaker_start is None else text[q.speaker_start:q.speaker_end], q.rule,
                 q.confidence) for q in find_quotes(doc, find_actors(doc), heard(text, *quotes))]
    return read


def test_the_rules_keep_speech_in_marks_with_the_words_for_its_source_that_the_model_reads(merged):
    text = "“We will win,” said the captain, who scored twice."
    assert [row[:3] for row in merged(text)] == [("“We will win,”", "said", "the captain")]
    found = merged(text, (["We will win"], "said", "the captain, who scored twice", 0.9))
    assert found == [("“We will win,”", "said", "the captain, who scored twice", "cue after", None)]


def test_reported_speech_is_the_models(merged):
    text = "The mayor strongly suggested that the bridge was unsafe."
    found = merged(text, (["that the bridge was unsafe"], "strongly suggested", "The mayor", 0.876))
    assert found == [("that the bridge was unsafe", "strongly suggested", "The mayor", HEAD, 0.88)]


def test_what_only_the_rules_find_stays(merged):
    text = "The mayor said that the bridge was unsafe."
    assert [row[3] for row in merged(text)] == ["clause"]
    assert merged(text) == merged(text, ([text[:9]], None, None, 0.1))


def test_unsure_contents_are_left_out_and_yield_to_a_clause_that_a_rule_cuts_otherwise(merged):
    text = "The mayor said that the bridge was unsafe."
    assert [row[0] for row in merged(text, (["unsafe"], "said", "The mayor", 0.4))] == ["that the bridge was unsafe"]
    assert [row[0] for row in merged(text, (["unsafe"], "said", "The mayor", 0.9))] == ["unsafe"]
    assert merged("The club backs the plan.", (["the plan"], "backs", "The club", 0.6)) == []
    assert len(merged("The club backs the plan.", (["the plan"], "backs", "The club", 0.8))) == 1


def test_grammar_gives_the_source_that_the_model_lacks_or_looks_for_far_away(merged):
    text = "Ann Lee left. The mayor said that the bridge was unsafe."
    for source in (None, "Ann Lee"):
        found = merged(text, (["that the bridge was unsafe"], "said", source, 0.9))
        assert [row[2:4] for row in found] == [("The mayor", HEAD)]


def test_fragments_with_nothing_but_and_between_them_are_one(merged):
    text = "The mayor said the bridge was shut, and that it was unsafe."
    found = merged(text, (["the bridge was shut", "that it was unsafe"], "said", "The mayor", 0.9))
    assert [row[0] for row in found] == ["the bridge was shut, and that it was unsafe"]
