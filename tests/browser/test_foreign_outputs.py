"""What a user adds to a notebook, in a real browser: all of it to be seen, and the policy broken by none of it."""

import pytest

from analysis.report.exporter import to_html
from tests.report.executed import executed
from tests.report.test_foreign_outputs import HOSTILE, one_of_each


@pytest.fixture(scope="module")
def page_path(tmp_path_factory):
    notebook = one_of_each()
    table = f"<table><tr><td>hostile</td><td>{''.join(HOSTILE)}</td></tr></table>".replace("hit()", "window.hit = 1")
    notebook.cells += executed("## Hostile", {"data": {"text/html": table}}).cells
    path = tmp_path_factory.mktemp("added") / "out.html"
    path.write_text(to_html(notebook), "utf-8")
    return path


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (390, "dark")])
def test_one_of_each_is_to_be_seen_and_breaks_nothing(open_page, page_path, width, scheme):
    opened = open_page(page_path, width=width, scheme=scheme)
    page = opened.page
    assert page.locator("table.dataframe, .added.table table").count() >= 2
    seen = page.locator(".added")
    assert seen.count() >= 8 and all(seen.nth(i).is_visible() for i in range(seen.count()))
    drawn = "[...document.querySelectorAll('.added img')].filter(el => el.complete && el.naturalWidth > 0).length"
    assert page.evaluate(drawn) == page.locator(".added img").count() >= 2
    opened.until("document.querySelectorAll('[data-figure=added-1] svg path').length > 2")
    words = page.inner_text("body")
    for said in ("Counted twice.", "All done", "ValueError: No such bridge.", "A finding of our own", "Words of each"):
        assert said in words or page.locator(f"text={said}").count()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.hit") is None
    assert opened.errors == [] and all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)
    opened.choose({"status": "claimed"})  # a chart that knows nothing of the choice does not mind
    opened.choose({})
    page.click('[data-part="mode"]')
    opened.until("document.querySelectorAll('[data-figure=added-1] svg path').length > 2")
    assert opened.errors == []
