"""analysis.charts.kit.labels: what articles are called."""

import pytest

from analysis.charts.kit.labels import article_name


@pytest.mark.parametrize(
    "title, path, called",
    [
        ("Minister resigns", "news/1.txt", "Minister resigns"),
        (None, "news/minister-resigns.txt", "minister-resigns"),
        (None, "news/all.jsonl#5", "all.jsonl#5"),
        (None, None, "abc"),
    ],
)
def test_an_article_goes_by_its_title_then_its_file(title, path, called):
    assert article_name({"title": title, "path": path, "article_id": "abc"}) == called
