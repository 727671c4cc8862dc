"""Questions to a corpus about what happens: main happenings, told by one article or by several.

A happening of several articles is joined by `analysis.story.shared_happenings`; its id chooses their articles.
"""

from analysis.corpus.queries import LISTED
from analysis.corpus.selection import Corpus

EACH = 40  # happenings of an actor that are drawn
TOLD = f"""numbers AS (SELECT happening, list(n ORDER BY n) FILTER (n < {LISTED}) AS numbers,
    list(tellings ORDER BY n) FILTER (n < {LISTED}) AS weights, sum(tellings)::BIGINT AS tellings
    FROM (SELECT happening, n, count(*) AS tellings FROM tells GROUP BY ALL) GROUP BY happening)"""


def acting(corpus: Corpus, limit: int) -> list[dict]:
    """Those who take part in most of what happens, what several articles tell before all else (those asked for first):
    entity, name, kind, happenings."""
    return corpus.ask(
        """SELECT entity, name, kind, count(*) AS happenings FROM takes_part JOIN happening USING (happening)
        JOIN entity USING (entity) WHERE list_contains(?, kind) OR list_contains(?, entity)
        GROUP BY entity, name, kind
        ORDER BY list_contains(?, entity) DESC, count(*) FILTER (happening.articles > 1) DESC, happenings DESC, name,
        entity LIMIT ?""",
        list(corpus.kinds),
        list(corpus.focus),
        list(corpus.focus),
        limit,
    )


def on_days(corpus: Corpus, entities: list[str], each: int) -> list[dict]:
    """What happens on a known day with each of them, at most so many, what most articles tell first: entity, happening,
    label, day, articles, numbers, weights, tellings; `of`: how many there are."""
    return corpus.ask(
        f"""WITH {TOLD} SELECT entity, happening, label, earliest AS day, articles, numbers, weights, tellings,
        count(*) OVER (PARTITION BY entity) AS of
        FROM takes_part JOIN happening USING (happening) JOIN numbers USING (happening)
        WHERE list_contains(?, entity) AND earliest = latest
        AND earliest >= (SELECT min(period) FROM article)
        AND earliest < (SELECT max(period) + INTERVAL 1 {corpus.unit} FROM article)
        QUALIFY row_number() OVER (PARTITION BY entity ORDER BY articles DESC, rank, earliest DESC, happening) <= ?
        ORDER BY entity, day, happening""",
        entities,
        each,
    )


def leading_happenings(corpus: Corpus, limit: int) -> list[dict]:
    """What happens, what most articles tell first, then what articles make most of, the newest first: happening, label,
    earliest, latest, articles, numbers, weights, tellings."""
    return corpus.ask(
        f"""WITH {TOLD} SELECT happening, label, earliest, latest, articles, numbers, weights, tellings
        FROM happening JOIN numbers USING (happening) WHERE numbers IS NOT NULL
        ORDER BY articles DESC, rank, numbers[1], happening LIMIT ?""",
        limit,
    )


def shared(corpus: Corpus, limit: int) -> list[dict]:
    """What several articles tell, the newest first: happening, label, earliest, latest, articles, n of the newest,
    evidence (what brought them together), names of those who take part."""
    if not corpus.joined:
        return []
    return corpus.ask(
        """WITH why AS (SELECT happening, list_sort(list(DISTINCT evidence) FILTER (evidence IS NOT NULL)) AS evidence,
            min(n) AS n FROM tells JOIN all_shared_happenings USING (article_id, happening_id) GROUP BY happening),
        who AS (SELECT happening, list(name ORDER BY articles DESC, name) AS names FROM takes_part
            JOIN entity USING (entity) GROUP BY happening)
        SELECT happening, label, earliest, latest, articles, n, evidence, names FROM happening
        JOIN why USING (happening) LEFT JOIN who USING (happening) WHERE articles > 1
        ORDER BY articles DESC, n, happening LIMIT ?""",
        limit,
    )


def on_lines(corpus: Corpus, limit: int = 14) -> tuple[list[dict], list[dict]]:
    """Those who have a line in a chart, and the happenings on these lines."""
    who = acting(corpus, 2 * limit)
    found = on_days(corpus, [r["entity"] for r in who], EACH)
    there = {r["entity"] for r in found}
    who = [r for r in who if r["entity"] in there][:limit]
    drawn_for = {r["entity"] for r in who}
    return who, [r for r in found if r["entity"] in drawn_for]
