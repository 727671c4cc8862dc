"""The page of a corpus in a browser: every mark leads to its articles, and a choice shows in every chart."""

import re

import pytest

from analysis.charts.corpus import claims, co_mentions, happenings, overview, speech, summary
from analysis.corpus.selection import open_corpus
from analysis.report.corpus_payload import corpus_payload
from analysis.report.exporter import to_html
from analysis.report.record import Record
from tests.report.executed import executed
from tests.report.test_corpus_page import STORIES, build, report_on

# A mark of a chart that can be clicked, and what it stands for.
MARK = """([name, key]) => {
  const figure = instrument.figures.get(name);
  for (const el of figure.host.querySelectorAll('svg path, svg rect, svg text')) {
    const datum = el.__data__?.datum;
    if (!datum?.pick || !(key in datum.pick)) continue;
    el.scrollIntoView({block: 'center'});
    const box = el.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    const top = document.elementFromPoint(x, y);
    if (top?.__data__?.datum?.id === datum.id) return {x, y, id: datum.id, pick: datum.pick, ids: datum.ids};
  }
  return null;
}"""
# Figure → the ids of its marks that stand out, and of those that are faint.
SHOWN = """name => {
  const items = [...instrument.figures.get(name).host.querySelectorAll('svg path, svg rect, svg text')].map(el => el.__data__)
    .filter(item => item?.datum?.pick);
  return [items.filter(i => i.opacity > 0.5).map(i => i.datum.id), items.filter(i => i.opacity <= 0.5).map(i => i.datum.id)];
}"""


@pytest.fixture(scope="session")
def page(tmp_path_factory):
    return write(tmp_path_factory.mktemp("corpus"), STORIES)


def write(folder, stories):
    corpus = open_corpus(build(folder / "news", stories, link=True))
    notebook = executed(
        "## At a glance",
        summary.summary(corpus),
        "## Charts",
        *(
            draw(corpus)
            for draw in (
                overview.volume,
                overview.attention,
                happenings.timeline,
                happenings.told_by_several,
                speech.speaking,
                speech.outlets,
                speech.who_speaks,
                claims.stated,
                claims.claims,
                co_mentions.co_mentions,
            )
        ),
        "## Doubts\n\nRead by machine.",
        Record(corpus_payload(corpus), {"folder": "news", "theme": "auto"}),
    )
    (folder / "news-2.html").write_text(report_on("news.jsonl#2"))
    path = folder / "page.html"
    path.write_text(to_html(notebook, folder), "utf-8")
    return path


def titles(opened) -> list[str]:
    return opened.page.locator(".entries h3").all_inner_texts()


def test_the_page_asks_for_nothing_and_lists_every_article(kept_page, page):
    opened = kept_page(page)
    assert opened.errors == [] and opened.requests == [page.as_uri()]
    assert len(titles(opened)) == len(STORIES) and titles(opened)[0].startswith("Story 4")  # newest first
    assert titles(opened)[-1].startswith("Story 3")  # without a date
    assert opened.page.evaluate("document.querySelectorAll('.entries i, .entries script').length") == 0


@pytest.mark.parametrize(
    "figure, key",
    [
        ("volume", "from"),
        ("attention", "actor"),
        ("happenings", "cell"),
        ("speaking", "cell"),
        ("speaking", "actor"),
        ("outlets", "cell"),
        ("outlets", "source"),
        ("stated", "status"),
        ("claims", "cell"),
        ("claims", "status"),
        ("co-mentions", "cell"),
    ],
)
def test_a_mark_leads_to_the_articles_behind_it(kept_page, page, figure, key):
    opened = kept_page(page)
    mark = opened.page.evaluate(MARK, [figure, key])
    assert mark and mark["ids"]
    opened.page.mouse.click(mark["x"], mark["y"])
    opened.until("instrument.chosen !== null")
    assert sorted(opened.chosen()) == sorted(mark["ids"]) and len(titles(opened)) == len(mark["ids"])
    assert re.match(rf".*: {len(mark['ids'])} of {len(STORIES)} articles", opened.said())
    opened.page.keyboard.press("Escape")
    opened.until("instrument.chosen === null")
    assert len(titles(opened)) == len(STORIES)


@pytest.mark.parametrize("figure", ["speaking", "outlets", "claims", "co-mentions", "happenings"])
def test_a_mark_leads_to_the_sentences_behind_it_in_one_click(kept_page, page, figure):
    opened = kept_page(page)
    assert opened.page.locator(".entry-passage").count() == 0  # nobody is asked for
    mark = opened.page.evaluate(MARK, [figure, "cell"])
    opened.page.mouse.click(mark["x"], mark["y"])
    opened.until("instrument.chosen !== null")
    sentences = opened.page.locator(".entry-passage").all_inner_texts()
    assert len(sentences) == len(mark["ids"]) and all(any(s in text for *_, text in STORIES) for s in sentences)
    assert opened.page.locator(".entry-passage script, .entry-passage i").count() == 0


def test_who_speaks_as_what_leads_to_articles_and_sentences(kept_page, page):
    opened = kept_page(page)
    lines = opened.page.locator('[data-view="who-speaks"] tr[data-pick]')
    assert lines.count() > 6
    lines.filter(has_text="nameless").click()
    opened.until("instrument.chosen !== null")
    assert titles(opened) == ["Story 3 & <i>more</i>"] and "How presented: nameless: 1 of" in opened.said()
    assert "Officials said" in opened.page.locator(".entry-passage").inner_text()
    assert opened.page.locator('[data-view="who-speaks"] tr.dimmed').count() > 0
    opened.page.keyboard.press("Escape")
    opened.until("instrument.chosen === null")


def test_what_several_articles_tell_is_chosen_in_the_list(kept_page, page):
    opened = kept_page(page)
    opened.page.locator('[data-view="told-by-several"] li').click()
    opened.until("instrument.chosen !== null && location.hash")
    assert len(titles(opened)) == 2 and "happening%3A" in opened.page.evaluate("location.hash")
    sentences = opened.page.locator(".entry-passage").all_inner_texts()
    assert len(sentences) == 2 and all("met" in sentence for sentence in sentences)
    assert opened.page.locator('[data-view="told-by-several"] li.dimmed').count() == 0


@pytest.mark.parametrize(
    ("typed", "keys", "articles"),
    [
        ("marsh", ["Enter"], 3),
        ("PETER mar", ["ArrowDown", "Enter"], 3),
        ("story 4", ["Enter"], 1),
        ("meets", ["Enter"], 2),
    ],
)
def test_what_is_typed_leads_to_articles(kept_page, page, typed, keys, articles):
    opened = kept_page(page)
    field, found = opened.page.locator('[data-part="finder"]'), opened.page.locator('[data-part="found"]')
    field.fill("x")
    assert not found.is_visible()  # a letter is not enough
    field.fill(typed)
    assert found.locator('[role="option"]').count() and found.locator("i, script").count() == 0
    for key in keys:
        opened.page.keyboard.press(key)
    opened.until("instrument.chosen !== null")
    assert len(titles(opened)) == articles and not found.is_visible()


FOUND = """([names, typed]) => {
  const field = element("input", {}), list = element("ul", {});
  document.body.append(field, list);
  createFinder(field, list, [["Names", names.map(name => [name, "", {}])]], "", () => {});
  field.value = typed;
  field.dispatchEvent(new Event("input"));
  const found = [...list.querySelectorAll('[role="option"]')].map(option => option.textContent);
  for (const own of [field, list]) own.remove();
  return found;
}"""


@pytest.mark.parametrize(
    ("names", "typed", "found"),
    [
        (["Ann Lowe", "Lowestoft", "Lowe"], "lowe", ["Ann Lowe", "Lowe", "Lowestoft"]),  # as they matter
        (["Ann Lowe Marsh", "Ann Lowe"], "ann lowe", ["Ann Lowe", "Ann Lowe Marsh"]),  # typed in full
    ],
)
def test_of_what_is_found_the_most_written_about_stands_first(kept_page, page, names, typed, found):
    assert kept_page(page).page.evaluate(FOUND, [names, typed]) == found


def test_what_is_not_found_is_said_with_the_way_to_look_further(kept_page, page):
    opened = kept_page(page)
    opened.page.locator('[data-part="finder"]').fill("zebra")
    said = opened.page.locator('[data-part="found"]').inner_text()
    assert "Nothing that this page holds" in said and "python -m analysis search news" in said
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator('[data-part="found"]').is_visible()


@pytest.mark.parametrize("figure", ["volume", "attention", "speaking", "outlets", "stated", "claims", "co-mentions"])
def test_a_row_leads_where_its_mark_leads(kept_page, page, figure):
    opened = kept_page(page)
    table = opened.page.locator(f'[data-figure="{figure}"] [data-part="rows"]')
    table.locator("summary").click()
    row = table.locator("tbody tr").last
    row.click()
    opened.until("instrument.chosen !== null")
    expected = opened.page.evaluate(
        """name => {
          const {spec, rows} = instrument.figures.get(name).about, id = rows.at(-1).mark;
          return Object.values(spec.datasets).flat().find(datum => datum.id === id).ids;
        }""",
        figure,
    )
    assert expected and sorted(opened.chosen()) == sorted(expected) and len(titles(opened)) == len(expected)
    assert row.evaluate("el => el.classList.contains('chosen')")
    assert "mark" not in table.locator("th").all_inner_texts()


def test_a_choice_shows_in_every_chart(kept_page, page):
    opened = kept_page(page)
    opened.page.select_option('[data-control="source"]', "Courier")
    opened.until("instrument.chosen !== null && location.hash")
    assert len(titles(opened)) == 2 and opened.page.evaluate("location.hash") == "#source=Courier"
    opened.page.wait_for_timeout(300)
    for figure in ("attention", "claims", "stated"):
        bright, faint = opened.page.evaluate(SHOWN, figure)
        assert bright and faint, figure
    bright, faint = opened.page.evaluate(SHOWN, "stated")
    assert all("Courier" in mark for mark in bright if mark.startswith("stated:"))
    # How much of a bar lies in the choice: the words that Ann Lowe says in the Courier, of all her words.
    part, whole = opened.page.evaluate("""() => {
      const view = instrument.figures.get('speaking').view, within = view.signal('within');
      const marks = instrument.figures.get('speaking').about.spec.datasets;
      const all = Object.values(marks).flat().filter(d => d.id.startsWith('said:'));
      return [all.reduce((sum, d) => sum + (within[d.id] || 0), 0), all.reduce((sum, d) => sum + d.words, 0)];
    }""")
    assert 0 < part < whole


def test_an_article_opens_from_the_list(kept_page, page):
    opened = kept_page(page)
    entry = opened.page.locator(".entries li", has_text="Story 2")
    entry.locator("summary").click()
    entry.locator(".copying").last.wait_for()  # a browser tells of an opened element a moment later
    assert (
        "python -m analysis report 'news.jsonl#3'" in entry.inner_text()
        and 'article: str = "news.jsonl#3"' in entry.inner_text()
    )
    linked = opened.page.locator(".entry-report")
    assert linked.count() == 1 and linked.get_attribute("href") == "news-2.html"


def test_a_chart_with_nothing_to_draw_does_not_stop_the_page(open_page, tmp_path):
    opened = open_page(write(tmp_path, [story for story in STORIES if story[0] == "Gazette"]))
    assert opened.errors == [] and len(titles(opened)) == 2
    assert opened.page.locator('[data-figure="outlets"] [data-part="rows"]').count() == 0  # but one publisher


def test_it_fits_a_telephone_and_shows_the_way_to_the_articles(open_page, page):
    opened = open_page(page, width=390, hash="#source=Courier")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.page.evaluate("""() => {
      const entries = document.querySelector('.topline nav ul');
      for (let n = 0; n < 8; n++) entries.append(entries.lastElementChild.cloneNode(true));
    }""")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390  # however many sections there are
    strip = opened.page.locator('[data-part="strip"]')
    assert strip.is_visible() and "2 articles" in strip.inner_text()
    strip.locator("button").click()
    opened.page.wait_for_timeout(500)
    assert opened.page.locator(".entries li").first.evaluate("el => el.getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(kept_page, page, scheme):
    opened = kept_page(page, scheme=scheme)
    assert opened.faults() == []
