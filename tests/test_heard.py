"""What the reader model reads in an article, whatever its length."""
import pytest

from analysis.article import Article
from analysis.model.reader import EventSpan, Spans
from analysis.reading import heard

TEXT = "The rain fell. The mill burned.\n" * 40


def words(text: str) -> Spans:
    """A stand-in for the model: every "fell" and "burned" is an event, each before the next."""
    found = sorted((text.index(w, at), w) for w in ("fell", "burned") for at in range(len(text)) if text.startswith(w, at))
    events = tuple(EventSpan(at, at + len(w), "occurrence", "past", "positive", "certain", False, 0.9) for at, w in found)
    return Spans((), events, (), (), (), tuple((n, n + 1, 0.9, 0.0) for n in range(len(events) - 1)))


@pytest.fixture
def model(monkeypatch, tmp_path):
    (tmp_path / "model").touch()
    monkeypatch.setattr(heard, "MODEL", tmp_path / "model")
    monkeypatch.setattr(heard, "read_spans", words)


@pytest.mark.parametrize("longest", [50, 100, 333, 5000])
def test_a_long_text_is_read_in_stretches_at_its_own_offsets(model, monkeypatch, longest):
    monkeypatch.setattr(heard, "LONGEST", longest)
    spans = heard.hear(Article(TEXT))
    assert [TEXT[e.start:e.end] for e in spans.events] == ["fell", "burned"] * 40
    assert all(b == a + 1 and spans.events[a].start < spans.events[b].start for a, b, *_ in spans.order)


@pytest.mark.parametrize("text", ["", "x" * 500, "\n" * 500, " " * 500])
def test_any_text_is_cut_somewhere(model, monkeypatch, text):
    monkeypatch.setattr(heard, "LONGEST", 50)
    assert heard.hear(Article(text)) == heard.NOTHING


def test_without_the_weights_nothing_is_heard(monkeypatch, tmp_path):
    monkeypatch.setattr(heard, "MODEL", tmp_path / "missing")
    assert heard.hear(Article(TEXT)) == heard.NOTHING
