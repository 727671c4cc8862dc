"""Words → where a corpus has them: names, titles, happenings and sentences."""

from analysis.corpus.selection import Corpus

PLACES = {
    "name": "SELECT article_id, name AS text FROM all_actors",
    "title": "SELECT article_id, title AS text FROM all_articles",
    "happening": "SELECT article_id, label AS text FROM all_happenings",
    "sentence": "SELECT article_id, text FROM all_sentences",
}


def search(corpus: Corpus, words: str, limit: int = 20) -> list[dict]:
    """What holds all of the words, whatever their case and accents, names first and the newest articles first: place,
    text, title, date, path."""
    asked = words.split()
    each = " AND ".join("contains(strip_accents(lower(text)), strip_accents(lower(?)))" for _ in asked)
    every = " UNION ALL ".join(
        f"SELECT '{place}' AS place, {number} AS rank, article_id, text FROM ({rows})"
        for number, (place, rows) in enumerate(PLACES.items())
    )
    return corpus.ask(
        f"""SELECT DISTINCT place, text, title, date, path, rank, n FROM ({every}) JOIN article USING (article_id)
        WHERE {each or "false"} ORDER BY rank, n, text LIMIT ?""",
        *asked,
        limit,
    )
