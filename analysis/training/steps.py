"""An article as far as its events are read, for what is learnt from them: the steps of `reading.pipeline`."""

import json
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from analysis.article import Article
from analysis.article.opening import read
from analysis.model.article_spans import Spans, read_article_spans
from analysis.reading.actors.actors import Actors, find_actors
from analysis.reading.actors.first_person import resolve_first_person
from analysis.reading.events.events import Events, find_events
from analysis.reading.language import annotate
from analysis.reading.speech.quotes import find_quotes
from analysis.reading.timex.times import Written, find_times
from analysis.tables.codebook import Time


@dataclass(frozen=True)
class Steps:
    """What the steps of a reading give, beside `gold`, the article's reading by hand."""

    gold: dict
    article: Article
    doc: Doc
    spans: Spans
    times: list[Time]
    actors: Actors
    events: Events


def read_beside(path: Path) -> Steps:
    """The article of a reading by hand (JSON with its `articles/` beside it), read by the pipeline's steps."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = read(str(path.parent / "articles" / gold["article"]))
    doc, spans = annotate(article), read_article_spans(article)
    times = find_times(doc, article.date, Written(article.day_first, article.stamps))
    actors = find_actors(doc, spans.mentions)
    quotes = find_quotes(doc, actors, spans)
    actors = resolve_first_person(actors, quotes)
    return Steps(gold, article, doc, spans, times, actors, find_events(doc, actors, quotes, times, article.date, spans))
