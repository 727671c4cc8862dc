"""What the reader model reads in an article, for the steps of the reading that it helps."""

from collections.abc import Iterator
from dataclasses import fields, replace

from analysis.article import Article
from analysis.errors import InputError
from analysis.model.reader import MODEL, Spans, read_spans

NO_SPANS = Spans((), (), (), (), (), ())
LONGEST = 40_000  # characters read at once: the model's output takes some 20 kB a word


def read_article_spans(article: Article) -> Spans:
    """The model's spans of an article's text, its header line left out. InputError where the weights are missing."""
    if not MODEL.is_file():
        raise InputError(f"The reader model's weights are missing ({MODEL}); install the package anew.")
    text, found = article.text, NO_SPANS
    for start, end in _stretches(text, min(max(article.body_start, 0), len(text))):
        found = _joined(found, _moved(read_spans(text[start:end]), start, len(found.events), len(found.mentions)))
    return found


def _joined(one: Spans, other: Spans) -> Spans:
    return Spans(*(getattr(one, layer.name) + getattr(other, layer.name) for layer in fields(Spans)))


def _stretches(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Stretches of whole paragraphs, or of whole words, as long as may be read at once."""
    while len(text) - begin > LONGEST:
        stop = begin + LONGEST
        ends = (text.rfind(mark, begin + LONGEST // 2, stop) for mark in ("\n", " "))
        end = next((end for end in ends if end > begin), stop)
        yield begin, end
        begin = end
    yield begin, len(text)


def _moved(spans: Spans, by: int, events: int, mentions: int) -> Spans:
    """Spans of a stretch as spans of the text: `by` characters on, numbers counted from the first stretch."""
    if not by:
        return spans

    def place(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + by, span[1] + by

    return Spans(
        tuple(
            replace(
                q,
                content=tuple(map(place, q.content)),
                cue=tuple(map(place, q.cue)),
                source=q.source and place(q.source),
            )
            for q in spans.quotes
        ),
        tuple(replace(e, start=e.start + by, end=e.end + by) for e in spans.events),
        tuple(replace(t, start=t.start + by, end=t.end + by) for t in spans.times),
        tuple(
            replace(m, start=m.start + by, end=m.end + by, head_start=m.head_start + by, head_end=m.head_end + by)
            for m in spans.mentions
        ),
        tuple((a + mentions, b + mentions, p) for a, b, p in spans.antecedents),
        tuple((a + events, b + events, p, q) for a, b, p, q in spans.order),
        tuple(replace(s, start=s.start + by) for s in spans.story),
    )


def rounded(confidence: float | None) -> float | None:
    """A confidence to the two digits that its calibration is good for."""
    return None if confidence is None else round(confidence, 2)
