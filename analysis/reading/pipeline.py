"""Article → Tables: every step of the reading, in order."""

import datetime
from collections.abc import Iterable

from analysis.article import Article
from analysis.errors import InputError, named
from analysis.model.article_spans import read_article_spans
from analysis.reading.actors.actors import find_actors
from analysis.reading.actors.first_person import resolve_first_person
from analysis.reading.apostrophes import bare
from analysis.reading.document import Doc, forget
from analysis.reading.events.events import find_events
from analysis.reading.happenings.happenings import join_events
from analysis.reading.happenings.shared_agents import with_shared_agents
from analysis.reading.language import annotate, sentences
from analysis.reading.order.order import order_events
from analysis.reading.seen import seen
from analysis.reading.speech.quotes import find_quotes
from analysis.reading.timex.times import Written, find_times
from analysis.tables.codebook import ArticleRow
from analysis.tables.frames import Columns, columns, typed
from analysis.tables.tables import Tables
from analysis.tables.validation import check
from analysis.time_limit import in_time, limited


def parse(article: Article | str, date: datetime.date | str | None = None, article_id: str | None = None) -> Tables:
    """Read an article (or a bare text) into its tables.

    `date` (also as "2022-04-07") stands in where the article has none of its own; without either, relative times stay
    unresolved. Raises InputError where `date` is none, and, naming the article, where a step fails on something that
    nobody foresaw or time is over.
    """
    if isinstance(date, str):
        date = _day(date)
    if isinstance(article, str):
        article = Article(article)
    doing = f"Parsing {article.path or article.title or 'a text'}"
    with named(doing), limited(doing):
        date = article.date or date
        other = seen(article)  # without invisible characters, not in capitals
        found = other.back(read_text(other.article, article, date, article_id, other.doc))
        check(found, article.text)
        return Tables(**{table: typed(table, values) for table, values in found.items()})


def _day(date: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        raise InputError(f"date={date!r} is no day: write it as 2022-04-07.") from None


def read_text(
    article: Article, original: Article, date: datetime.date | None, article_id: str | None, doc: Doc | None = None
) -> dict[str, Columns]:
    """What the tables hold of an article's text as it is to be read; `original` is the article that it was made of,
    `doc` the text annotated, where it has been."""
    published = date
    doc = annotate(article) if doc is None else doc  # sentences, words, parse, names
    spans = read_article_spans(article)  # what the reader model reads: who says what, events, times
    written = Written(article.day_first, article.stamps)
    in_time()
    times = find_times(doc, date, written)  # "last week" → 2022-03-28 … 2022-04-03
    if article.stamps:  # written on several days: none of them dates what gives no time
        date = None
    actors = find_actors(doc, spans.mentions, spans.antecedents)  # mentions → canonical actors
    in_time()
    quotes = find_quotes(doc, actors, spans, bare(original))  # span, kind, speaker, cue
    actors = resolve_first_person(actors, quotes)  # "I" inside a quote is its speaker
    in_time()
    events = find_events(doc, actors, quotes, times, date, spans)  # who did what to whom, when, says who
    in_time()
    chronology = order_events(doc, events, times, spans)  # what must lie before what, and why
    in_time()
    happenings = join_events(doc, actors, times, events, chronology)  # which events tell of one thing

    rows = [row for row, _ in sentences(doc)]
    words = sum(not (t.is_punct or t.is_space) for t in doc)
    forget(doc)
    warnings = "\n".join(article.warnings) or None
    about = ArticleRow(
        article.title, published, article.source, article.path, words, len(rows), original.sha256, warnings
    )
    name = article_id or article.article_id or original.sha256[:12]
    by_table: dict[str, Iterable] = {
        "articles": [about],
        "sentences": rows,
        "actors": actors.actors,
        "mentions": actors.mentions,
        "quotes": quotes,
        "times": times,
        "events": happenings.events,
        "happenings": happenings.happenings,
        "participants": with_shared_agents(happenings.events, events.participants, events.presumed),
        "order": happenings.order,
    }
    return {table: columns(table, name, found) for table, found in by_table.items()}
