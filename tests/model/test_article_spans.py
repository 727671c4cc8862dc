"""What the reader model reads in an article, whatever its length."""

import re

import pytest

from analysis.article import Article
from analysis.errors import InputError
from analysis.model import article_spans
from analysis.model.reader import EventSpan, Spans

TEXT = "The rain fell. The mill burned.\n" * 40


def words(text: str) -> Spans:
    """A stand-in for the model: every "fell" and "burned" is an event, each before the next."""
    found = [match.span() for match in re.finditer("fell|burned", text)]
    events = tuple(EventSpan(*place, "occurrence", "past", "positive", "certain", False, 0.9) for place in found)
    return Spans((), events, (), (), (), tuple((n, n + 1, 0.9, 0.0) for n in range(len(events) - 1)))


@pytest.fixture
def model(monkeypatch, tmp_path):
    (tmp_path / "model").touch()
    monkeypatch.setattr(article_spans, "MODEL", tmp_path / "model")
    monkeypatch.setattr(article_spans, "read_spans", words)


@pytest.mark.parametrize("longest", [50, 100, 333, 5000])
def test_a_long_text_is_read_in_stretches_at_its_own_offsets(model, monkeypatch, longest):
    monkeypatch.setattr(article_spans, "LONGEST", longest)
    spans = article_spans.read_article_spans(Article(TEXT))
    assert [TEXT[e.start : e.end] for e in spans.events] == ["fell", "burned"] * 40
    assert all(b == a + 1 and spans.events[a].start < spans.events[b].start for a, b, *_ in spans.order)


@pytest.mark.parametrize("text", ["", "x" * 500, "\n" * 500, " " * 500])
def test_any_text_is_cut_somewhere(model, monkeypatch, text):
    monkeypatch.setattr(article_spans, "LONGEST", 50)
    assert article_spans.read_article_spans(Article(text)) == article_spans.NO_SPANS


def test_without_the_weights_one_sentence_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(article_spans, "MODEL", tmp_path / "reader.onnx")
    with pytest.raises(InputError, match=r"^The reader model's weights are missing \(.*reader\.onnx\); install .*\.$"):
        article_spans.read_article_spans(Article(TEXT))
