"""Words → where a corpus has them: names, titles, happenings and sentences, ranked by BM25 (Robertson & Zaragoza 2009).

Worked out in SQL: DuckDB's own full text search is an extension that has to be fetched, and an index that would have to
be kept.
"""

import re
import unicodedata

from analysis.corpus.selection import Corpus

PLACES = {
    "name": "SELECT article_id, name AS text FROM all_entities",
    "title": "SELECT article_id, title AS text FROM all_articles",
    "happening": "SELECT article_id, label AS text FROM all_happenings",
    "sentence": "SELECT article_id, text FROM all_sentences",
}
SATURATION, LENGTH = 1.2, 0.75  # BM25's k1 and b
WHOLE = 2  # a whole word counts as much as two that only begin so
SHORTEST = 3  # letters of a beginning: what is shorter is meant as a word


def search(corpus: Corpus, words: str, limit: int = 20) -> list[dict]:
    """What holds all of the words or words that begin so, whatever their case and accents: place, text, score, articles
    (how many have it), and title, date, path of the newest. Each kind of place has its share of the lines; names first,
    and within a kind what fits best."""
    asked = list(dict.fromkeys(re.findall(r"\w+", plainly(words))))
    if not asked:
        return []
    every = " UNION ALL ".join(
        f"SELECT '{place}' AS place, {number} AS kind, text, min(n) AS n, count(DISTINCT n) AS articles "
        f"FROM ({rows}) JOIN article USING (article_id) WHERE text IS NOT NULL GROUP BY text"
        for number, (place, rows) in enumerate(PLACES.items())
    )
    fits = [
        f"{WHOLE} * len({_found(word, whole=True)})"
        + (f" + len({_found(word)}) - len({_found(word, whole=True)})" if len(word) >= SHORTEST else "")
        for word in asked
    ]
    times = ", ".join(
        f"CASE WHEN contains(plain, '{w}') THEN {fit} ELSE 0 END AS t{i}" for i, (w, fit) in enumerate(zip(asked, fits))
    )
    rarity = ", ".join(
        f"ln(1 + (every - count(*) FILTER (t{i} > 0) OVER kinds + 0.5) "
        f"/ (count(*) FILTER (t{i} > 0) OVER kinds + 0.5)) AS r{i}"
        for i in range(len(asked))
    )
    score = " + ".join(
        f"r{i} * t{i} * {SATURATION + 1} / (t{i} + {SATURATION} * (1 - {LENGTH} + {LENGTH} * size / usual))"
        for i in range(len(asked))
    )
    all_of = " AND ".join(f"t{i} > 0" for i in range(len(asked)))
    return corpus.ask(
        f"""WITH texts AS ({every}),
        counted AS (SELECT *, len(string_split(plain, ' ')) AS size, {times}
            FROM (SELECT *, strip_accents(lower(text)) AS plain FROM texts)),
        weighed AS (SELECT *, avg(size) OVER kinds AS usual, {rarity} FROM (SELECT *, count(*) OVER (PARTITION BY kind)
            AS every FROM counted) WINDOW kinds AS (PARTITION BY kind)),
        scored AS (SELECT place, kind, text, n, articles, round({score}, 3) AS score FROM weighed WHERE {all_of}),
        first AS (SELECT * FROM scored ORDER BY row_number() OVER (PARTITION BY kind ORDER BY score DESC, articles DESC,
            n, text), kind LIMIT ?)
        SELECT place, text, score, articles, title, date, path FROM first JOIN article USING (n)
        ORDER BY kind, score DESC, articles DESC, n, text""",
        limit,
    )


def plainly(words: str) -> str:
    """In small letters and without accents."""
    parts = unicodedata.normalize("NFD", words.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _found(word: str, whole: bool = False) -> str:
    """SQL for the words in `plain` that begin so, or that are so; a word is letters, digits and underscores."""
    end = r"(?:$|[^\p{L}\p{N}_])" if whole else ""
    return rf"regexp_extract_all(plain, '(?:^|[^\p{{L}}\p{{N}}_]){word}{end}')"
