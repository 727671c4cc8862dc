"""Pages that Factiva and Europresse export: an article each, by name; and pages that hold more than one."""

import pytest

from analysis.article.inputs import records
from analysis.article.opening import read
from analysis.errors import InputError

NEWS = ["The mayor of Harwick, Ann Lee, resigned on Monday after a row over the bridge.", "She said that she would go."]
PARAGRAPHS = "".join(f"<p class='articleParagraph enarticleParagraph'>{one}</p>" for one in NEWS)
FACTIVA = (
    "<div class='article enArticle'><div id='hd'><span class='enHeadline'>{title}</span></div><div>By Jo Marsh</div>"
    "<div>21 words</div><div>{day}</div><div>The Echo</div><div>ECHO</div><div>Copyright 2024</div>"
    + PARAGRAPHS
    + "<p>Document ECHO000020240412ek4c00001</p></div>"
)
EUROPRESSE = (
    "<article><header><span class='DocPublicationName'>The Echo</span><span class='DocHeader'>{day} • 21 words</span>"
    "<p class='titreArticleVisu'>{title}</p></header><section><div class='docOcurrContainer'>"
    + PARAGRAPHS
    + "</div></section><small>© 2024 The Echo</small></article>"
)


@pytest.mark.parametrize("form, days", [(FACTIVA, ("12 April 2024", "11 April 2024")),
                                        (EUROPRESSE, ("Friday, April 12, 2024", "April 11, 2024"))])  # fmt: skip
def test_each_article_is_read_by_its_number(tmp_path, form, days):
    articles = (form.format(title=title, day=day) for title, day in zip(("Mayor goes", "Bridge closes"), days))
    path = tmp_path / "export.html"
    path.write_text(f"<!doctype html><html><body>{''.join(articles)}</body></html>", encoding="utf-8")
    with pytest.raises(InputError, match="holds 2 articles: name one"):
        read(path)
    article = read(f"{path}#2")
    assert (article.title, article.source, str(article.date)) == ("Bridge closes", "The Echo", "2024-04-11")
    assert article.text.split("\n\n") == NEWS
    assert len([*records([str(path)], {})]) == 2


def test_a_page_that_is_no_export_is_an_article(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article><p>{'</p><p>'.join(NEWS)}</p></article></body></html>", encoding="utf-8")
    assert read(path).text == "\n".join(NEWS)


def test_of_several_articles_the_day_is_that_of_the_one_that_is_read(tmp_path):
    first, second = (NEWS[0] + " It was the first. ") * 12, "A bee can smell a disease, they said. " * 12
    blocks = (
        f"<article><h1>{title}</h1><time datetime='{day}'>{day}</time><p>{text}</p></article>"
        for title, day, text in (("Mayor goes", "2024-04-12", first), ("Bees smell", "2024-04-11", second))
    )
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{''.join(blocks)}</body></html>", encoding="utf-8")
    article = read(path)
    assert str(article.date) == ("2024-04-12" if "mayor" in article.text else "2024-04-11")
    assert any(one.startswith("Several articles: the page holds 2") for one in article.warnings)
