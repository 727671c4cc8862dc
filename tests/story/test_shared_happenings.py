"""Happenings of many articles that are one: what is enough for it, and what is not."""

import datetime

import duckdb
import pytest

from analysis.article import Article
from analysis.corpus import linking, partitions, shared_happenings
from analysis.reading.store import parse_cached
from analysis.tables.codebook import MAIN

MARCH = datetime.date(2019, 3, 6)
RULED = "On 5 March 2019 the Supreme Court suspended Peter Marsh. Ann Lowe welcomed it."
AGAIN = "The Supreme Court suspended Peter Marsh on Tuesday. His lawyers were silent."
OTHER = "On 5 March 2019 the Supreme Court suspended Ann Lowe. Nobody knew why."
LATER = "The Supreme Court suspended Peter Marsh on 9 May 2019. He appealed."
UNDATED = "The Supreme Court has suspended Peter Marsh. He will appeal."


def joined(folder, *articles):
    """Of each shared happening the articles that tell it, and what joined them."""
    partitions.claim(folder, ["here"])
    for number, (text, day) in enumerate(articles):
        article = Article(text, day, f"Story {number}", "Gazette", path=f"n{number}.txt", article_id=f"n{number}")
        partitions.write_part(folder, f"{number:024}", [parse_cached(article)], [], [])
    linking.write_links(folder)
    with duckdb.connect() as db:
        for name in ("shared_happenings", "happenings"):
            db.read_parquet(f"{folder}/{name}/part-*.parquet").create_view(name)
        rows = db.execute("""SELECT shared_id, list(article_id ORDER BY article_id),
            list(evidence ORDER BY article_id), min(rank) FROM shared_happenings
            JOIN happenings USING (article_id, happening_id) GROUP BY ALL""").fetchall()
    assert all(rank <= MAIN for *_, rank in rows)
    return [(articles, [why for why in evidence if why]) for _, articles, evidence, _ in rows]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((RULED, MARCH), (AGAIN, MARCH), ["word, agent, patient, day"]),
        # Day by day a court does the like to others, and to the same on another day.
        ((RULED, MARCH), (OTHER, MARCH), None),
        ((RULED, MARCH), (LATER, datetime.date(2019, 5, 10)), None),
        # Without a day: within a fortnight of publication, not after.
        ((UNDATED, MARCH), (AGAIN, MARCH), ["word, agent, patient"]),
        ((UNDATED, MARCH), (UNDATED + " He said so.", MARCH + datetime.timedelta(14)), ["word, agent, patient"]),
        ((UNDATED, MARCH), (UNDATED + " He said so.", MARCH + datetime.timedelta(15)), None),
        # One may say several things on a day.
        (("“It is late,” Ann Lowe said on 5 March 2019.", MARCH), ("“We won,” Ann Lowe said on Tuesday.", MARCH), None),
    ],
)
def test_happenings_are_one_where_enough_agrees_and_nothing_contradicts(tmp_path, one, other, expected):
    found = joined(tmp_path, one, other)
    assert found == ([(["n0", "n1"], expected)] if expected else [])


def test_the_same_in_whatever_stretches_it_is_compared(tmp_path, monkeypatch):
    articles = [(RULED, MARCH), (AGAIN, MARCH), (OTHER, MARCH), (LATER, datetime.date(2019, 5, 10)), (UNDATED, MARCH)]
    whole = joined(tmp_path / "whole", *articles)
    monkeypatch.setattr(shared_happenings, "STRETCH", 1)
    assert joined(tmp_path / "cut", *articles) == whole and whole[0][0] == ["n0", "n1", "n4"]
