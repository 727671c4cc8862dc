"""Marks that stand for articles."""

from itertools import accumulate

from analysis.charts.corpus.article_marks import cell


def test_a_cell_brings_its_articles_in_steps_with_the_amount_in_each():
    mark = cell("x", {"numbers": [2, 3, 40], "weights": [7, 1, 2], "words": 10, "articles": 3}, "words", "Who, where")
    assert list(accumulate(mark["in"])) == [2, 3, 40] and mark["amounts"] == [7, 1, 2]
    assert (mark["pick"], mark["words"], mark["articles"]) == ({"cell": "x"}, 10, 3)
    none = cell("y", {"numbers": None, "weights": None, "words": 10, "articles": 3}, "words", "Who, where")
    assert (none["in"], none["amounts"]) == ([], [])
