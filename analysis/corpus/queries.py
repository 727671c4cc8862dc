"""Questions to a corpus (`analysis.corpus.selection`): what leaves here is aggregated.

A cell (a bar, a square of a chart) knows the numbers of its articles.
"""

import pandas as pd

from analysis.corpus.selection import Corpus
from analysis.tables.speakers import speakers as speakers_of

LISTED = 10_000  # articles that a page lists at most, newest first


def periods(corpus: Corpus) -> list[dict]:
    """Articles per period, in order: start, end, articles."""
    return corpus.ask(f"""SELECT period AS start,
        (period + INTERVAL 1 {corpus.unit.upper()} - INTERVAL 1 DAY)::DATE AS "end",
        count(*) AS articles FROM article WHERE period IS NOT NULL GROUP BY ALL ORDER BY 1""")


def sources(corpus: Corpus) -> list[dict]:
    """Articles per publisher, most first: source (null = not given), articles, words."""
    return corpus.ask(
        "SELECT source, count(*) AS articles, sum(words)::BIGINT AS words FROM article GROUP BY ALL "
        "ORDER BY articles DESC, source"
    )


def leading(corpus: Corpus, limit: int, of_every_kind: bool = False) -> list[dict]:
    """Those in most articles (those asked for first), of the kinds asked for: entity, name, kind, articles."""
    return corpus.ask(
        """SELECT entity, name, kind, articles FROM entity
        WHERE ? OR list_contains(?, kind) OR list_contains(?, entity)
        ORDER BY list_contains(?, entity) DESC, articles DESC, name, entity LIMIT ?""",
        of_every_kind,
        list(corpus.kinds),
        list(corpus.focus),
        list(corpus.focus),
        limit,
    )


def attention(corpus: Corpus, entities: list[str]) -> list[dict]:
    """In how many articles of each period somebody is: entity, start, articles, mentions."""
    return corpus.ask(
        """SELECT entity, period AS start, count(*) AS articles, sum(mentions)::BIGINT AS mentions
        FROM appears JOIN article USING (n) WHERE list_contains(?, entity) AND period IS NOT NULL GROUP BY ALL""",
        entities,
    )


def speakers(corpus: Corpus) -> list[dict]:
    """Who speaks, most words first: entity, name, words, quotes, articles. A speaker without a name has a null entity,
    and `spoken` is false where the text settles no speaker."""
    return corpus.ask("""SELECT entity, any_value(name) AS name, spoken, sum(words)::BIGINT AS words,
        sum(quotes)::BIGINT AS quotes, count(DISTINCT n) AS articles FROM said LEFT JOIN entity USING (entity)
        GROUP BY entity, spoken ORDER BY words DESC, entity""")


def speech(corpus: Corpus, entities: list[str], by: str = "kind") -> list[dict]:
    """What each of them says by `kind` of speech or by `source`: entity, by, words, quotes, articles, their weights."""
    return corpus.ask(
        f"""SELECT entity, {by}, sum(words)::BIGINT AS words, sum(quotes)::BIGINT AS quotes,
        count(*) AS articles, list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers,
        list(words ORDER BY n) FILTER (n < {LISTED}) AS weights
        FROM (SELECT n, entity, {by}, sum(words) AS words, sum(quotes) AS quotes FROM said GROUP BY ALL)
        WHERE list_contains(?, entity) GROUP BY ALL ORDER BY entity, {by}""",
        entities,
    )


def event_sources(corpus: Corpus) -> list[dict]:
    """Who vouches for events that the article does not state itself: entity, name, events, articles; most first."""
    return corpus.ask(
        """SELECT entity, any_value(name) AS name, sum(events)::BIGINT AS events, count(DISTINCT n) AS articles
        FROM told LEFT JOIN entity USING (entity) WHERE vouched AND list_contains(?, status)
        GROUP BY entity ORDER BY events DESC, entity""",
        list(corpus.statuses),
    )


def claims(corpus: Corpus, entities: list[str]) -> list[dict]:
    """What each of them vouches for, by status: entity, status, events, articles, their numbers and weights."""
    return corpus.ask(
        f"""SELECT entity, status, sum(events)::BIGINT AS events, count(*) AS articles,
        list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers, list(events ORDER BY n) FILTER (n < {LISTED}) AS weights
        FROM (SELECT n, entity, status, sum(events) AS events FROM told WHERE vouched GROUP BY ALL)
        WHERE list_contains(?, entity) AND list_contains(?, status) GROUP BY ALL ORDER BY entity, status""",
        entities,
        list(corpus.statuses),
    )


def stated(corpus: Corpus) -> list[dict]:
    """Events per publisher and status: source, status, events, articles."""
    return corpus.ask(
        """SELECT source, status, sum(events)::BIGINT AS events, count(DISTINCT n) AS articles FROM told
        WHERE list_contains(?, status) GROUP BY ALL ORDER BY source, status""",
        list(corpus.statuses),
    )


def co_mentions(corpus: Corpus, entities: list[str]) -> list[dict]:
    """Which two of them one sentence mentions: first, second, sentences, articles, their numbers and weights."""
    return corpus.ask(
        f"""WITH place AS (SELECT DISTINCT n, sentence_id, entity FROM all_mentions
            JOIN all_entities USING (article_id, actor_id) JOIN article USING (article_id)
            WHERE list_contains(?, entity)),
        pair AS (SELECT a.n, a.entity AS first, b.entity AS second, count(*) AS sentences FROM place a
            JOIN place b ON a.n = b.n AND a.sentence_id = b.sentence_id AND a.entity < b.entity GROUP BY ALL)
        SELECT first, second, sum(sentences)::BIGINT AS sentences, count(*) AS articles,
            list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers,
            list(sentences ORDER BY n) FILTER (n < {LISTED}) AS weights
        FROM pair GROUP BY ALL ORDER BY sentences DESC, first, second""",
        entities,
    )


def listed(corpus: Corpus) -> list[dict]:
    """The articles that a page lists: title, date, source, path, words; row number = number of the article."""
    return corpus.ask("SELECT article_id, title, date, source, path, words FROM article WHERE n < ? ORDER BY n", LISTED)


def members(corpus: Corpus, entities: list[str]) -> list[dict]:
    """The numbers of the articles that each of them is in: entity, numbers."""
    return corpus.ask(
        "SELECT entity, list(n ORDER BY n) AS numbers FROM appears WHERE list_contains(?, entity) AND n < ? "
        "GROUP BY entity",
        entities,
        LISTED,
    )


def by_status(corpus: Corpus) -> list[dict]:
    """The numbers of the articles that tell an event of each status: status, numbers."""
    return corpus.ask(
        "SELECT status, list(DISTINCT n ORDER BY n) AS numbers FROM told WHERE list_contains(?, status) "
        "AND n < ? GROUP BY status",
        list(corpus.statuses),
        LISTED,
    )


def presented_speakers(corpus: Corpus) -> pd.DataFrame:
    """Who speaks in each of the articles and as what the text presents them (`analysis.tables.speakers`)."""
    corpus.db.execute("""CREATE OR REPLACE TEMP TABLE speaking AS SELECT DISTINCT article_id, speaker_id AS actor_id
        FROM all_quotes SEMI JOIN article USING (article_id) WHERE speaker_id IS NOT NULL""")
    quotes = corpus.db.execute("""SELECT article_id, quote_id, fragment, kind, text, speaker_id, rule FROM all_quotes
        SEMI JOIN article USING (article_id) ORDER BY article_id, quote_id, fragment""").df()
    # Bodies that go by an acronym, too: it says whose "NHC advisory" is.
    corpus.db.execute("""CREATE OR REPLACE TEMP TABLE bodies AS SELECT DISTINCT article_id, actor_id FROM all_mentions
        SEMI JOIN (SELECT DISTINCT article_id FROM speaking) USING (article_id)
        WHERE form = 'name' AND regexp_full_match(text, '[A-Z]{2,}')""")
    actors = corpus.db.execute("""SELECT * FROM all_actors a WHERE EXISTS (SELECT 1 FROM speaking s JOIN all_actors b
        USING (article_id, actor_id) WHERE s.article_id = a.article_id
        AND a.actor_id IN (b.actor_id, b.affiliation_id)) OR (article_id, actor_id) IN (FROM bodies)""").df()
    mentions = corpus.db.execute("""SELECT DISTINCT article_id, actor_id, form, text FROM all_mentions
        SEMI JOIN (FROM speaking UNION FROM bodies) USING (article_id, actor_id) ORDER BY ALL""").df()
    return speakers_of(quotes, actors, mentions)
