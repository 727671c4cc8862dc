"""An article as far as its events are read, for what is learnt from them: the steps of `reading.pipeline`."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from analysis.article import Article
from analysis.article.opening import read
from analysis.model.article_spans import Spans, read_article_spans
from analysis.model.story import Story, weights_of
from analysis.reading.actors.actors import Actors, find_actors
from analysis.reading.actors.first_person import resolve_first_person
from analysis.reading.document import Doc
from analysis.reading.events.events import Events, find_events
from analysis.reading.language import annotate
from analysis.reading.speech.quotes import find_quotes
from analysis.reading.timex.times import Written, find_times
from analysis.tables.codebook import Quote, Time


@dataclass(frozen=True)
class Steps:
    """What the steps of a reading give by rule, beside `gold`, the article's reading by hand."""

    gold: dict
    article: Article
    doc: Doc
    spans: Spans
    times: list[Time]
    actors: Actors
    quotes: list[Quote]
    events: Events


def read_beside(path: Path, story: tuple[Story, ...] = ()) -> Steps:
    """The article of a reading by hand (JSON with its `articles/` beside it), read by the pipeline's steps.

    `story`: what a branch of the model says of it that has not learnt from it; without it, the rules read alone.
    """
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = read(str(path.parent / "articles" / gold["article"]))
    doc, spans = annotate(article), replace(read_article_spans(article), story=story)
    times = find_times(doc, article.date, Written(article.day_first, article.stamps))
    actors = find_actors(doc, spans.mentions, spans.antecedents)
    quotes = find_quotes(doc, actors, spans)
    actors = resolve_first_person(actors, quotes)
    events = find_events(doc, actors, quotes, times, article.date, spans)
    return Steps(gold, article, doc, spans, times, actors, quotes, events)


def kept(path: Path) -> tuple[Story, ...]:
    """What a branch said of an article that it had not learnt from (`training.story --keep`)."""
    with np.load(path, allow_pickle=False) as file:
        return (Story(file["start"], file["values"], weights_of(str(file["weights"]))),)
