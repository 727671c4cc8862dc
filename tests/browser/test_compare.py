"""A comparison in a real browser: one choice in all charts, lists and texts, without kernel or network."""

import json

import pytest

from analysis.report.exporter import to_html
from analysis.report.kernel import execute, kernel
from analysis.report.notebooks import COMPARISON, read_notebook
from analysis.story.story import choosable_in_story, read_story
from analysis.tables.choices import chosen
from tests.browser.test_linking import MARK as POINT
from tests.browser.test_linking import PLACE as PLAIN
from tests.conftest import PROROGATION

# A square has its number on top, a line of the key its letter: what is on top must belong to it.
MARK = POINT.replace(" === el", "?.__data__?.datum?.id === el.__data__.datum.id")
PLACE = PLAIN.replace("top === el", "el.contains(top)")
assert MARK != POINT and PLACE != PLAIN
PLACES = {
    "actors-by-article": ("actors-by-article", MARK),
    "paths": ("paths", MARK),
    "sources-by-article": ("sources-by-article", MARK),
    "key": (".article-key li", PLACE),
    "shared": (".aligned-events [data-pick]", PLACE),
    "alone": (".view-unaligned [data-pick]", PLACE),
    "text": ('[data-view="text"] .name[data-pick]', PLACE),
}
# How many marks or elements of each view are shown as chosen and as faint.
SHOWN = """() => {
  const charts = Object.fromEntries([...instrument.figures].map(([name, figure]) => {
    figure.host.scrollIntoView();
    const marks = [...figure.host.querySelectorAll('svg path, svg rect')].map(el => el.__data__)
      .filter(item => item?.datum?.id && item.datum.pick);
    return [name, [marks.filter(item => item.opacity > 0.5).length, marks.filter(item => item.opacity <= 0.5).length]];
  }));
  const count = selector => ['chosen', 'dimmed'].map(word => document.querySelectorAll(`${selector} .${word}`).length);
  return {...charts, key: count('.article-key'), shared: count('.aligned-events'), alone: count('.view-unaligned'),
          text: count('[data-view="text"]')};
}"""


@pytest.fixture(scope="module")
def page_path(tmp_path_factory):
    with kernel() as manager:
        done = execute(
            read_notebook(COMPARISON.path), {"articles": [str(PROROGATION)]}, manager, lambda step, share: None
        )
    path = tmp_path_factory.mktemp("compare") / "prorogation.html"
    path.write_text(to_html(done.notebook), "utf-8")
    return path


@pytest.mark.parametrize("clicked", PLACES)
def test_a_click_in_one_view_shows_in_every_other(kept_page, page_path, clicked):
    opened = kept_page(page_path)
    page = opened.page
    page.evaluate(SHOWN)  # draws what waits off the screen
    page.wait_for_timeout(300)
    before = page.evaluate(SHOWN)
    assert all(
        bright > 0 and faint == 0
        for view, (bright, faint) in before.items()
        if view in ("actors-by-article", "paths", "sources-by-article")
    )
    target, find = PLACES[clicked]
    spot = page.evaluate(find, target)
    assert spot, f"nothing to click in {clicked}"
    page.mouse.click(spot["x"], spot["y"])
    opened.until("instrument.chosen !== null")
    page.evaluate(SHOWN)
    page.evaluate("instrument.choose(instrument.choice)")
    page.wait_for_timeout(200)
    shown = page.evaluate(SHOWN)
    assert shown[clicked][0] > 0, f"{clicked} does not show what was clicked in it"
    followed = {
        view: faint > 0 for view, (bright, faint) in shown.items() if view != "key"
    }  # somebody may be in every article
    assert all(followed.values()), followed
    page.keyboard.press("Escape")
    opened.until("instrument.chosen === null")
    page.evaluate("instrument.choose({})")
    page.wait_for_timeout(200)
    assert page.evaluate(SHOWN) == before
    assert opened.errors == [] and all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)


def test_a_shared_event_an_article_and_an_actor_in_it_choose_the_same_rows_as_python(kept_page, page_path):
    story = read_story([str(PROROGATION)])
    rows, opened = choosable_in_story(story), kept_page(page_path)
    johnson = story.tables.actors.loc[story.tables.actors["name"] == "Boris Johnson", "actor_id"].item()
    for choice in (
        {"event": "h1"},
        {"article": "B"},
        {"article": "C", "actor": johnson},
        {"status": "claimed", "article": "D"},
    ):
        opened.choose(choice)
        assert set(opened.chosen()) == chosen(rows, choice) and opened.chosen()
    opened.choose({"article": "B"})
    assert opened.said().startswith("Article B: ") and " events, " in opened.said()


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (390, "dark")])
def test_nothing_is_wider_than_the_screen_and_axe_finds_nothing_serious(kept_page, page_path, width, scheme):
    opened = kept_page(page_path, width=width, scheme=scheme)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1 and page.locator(".part-title").count() == 4
    assert opened.serious() == []


def test_a_passage_is_cited_from_the_article_that_holds_it(kept_page, page_path):
    from analysis.article.opening import read

    opened = kept_page(page_path)
    last = read(sorted(PROROGATION.glob("*.md"))[-1])
    quote = next(
        row["id"]
        for row in opened.page.evaluate("JSON.parse(document.getElementById('data').textContent).links")
        if row["table"] == "sentences" and row["id"].endswith(".D")
    )
    opened.choose({"sentence": quote})
    opened.page.click('[data-part="cite-open"]')
    quotation, link, selector, bibtex, csl = (
        el.input_value() for el in opened.page.locator(".cite-item textarea").all()
    )
    (item,) = json.loads(csl)
    assert item["title"] == "UK Supreme Court rules prorogation of parliament unlawful" and item["title"] in bibtex
    assert (item["container-title"], item["issued"]) == ("Wikinews", {"date-parts": [[2019, 9, 24]]})
    assert "UK Supreme Court rules prorogation of parliament unlawful, Wikinews, 24 September 2019" in quotation
    assert link.startswith(
        "https://en.wikinews.org/wiki/UK_Supreme_Court_rules_prorogation_of_parliament_unlawful#:~:text="
    )
    found = json.loads(selector)
    start, end = (found["selector"][1][key] for key in ("start", "end"))
    assert last.text[start:end] == found["selector"][0]["exact"]
