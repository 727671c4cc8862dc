"""A choice is a question: asked by the controls or a mark, answered the same in every list, chart, download and print."""

import csv
import io
import re

import pytest

from tests.browser.test_linking import LEFT
from tests.conftest import PROROGATION, SEED

# Marks of the matrices, each with what it chooses.
CELLS = """() => ['about', 'co-mentions'].flatMap(name => {
  const data = Object.values(instrument.figures.get(name).about.spec.datasets).flat();
  return data.filter(datum => datum.ids && datum.pick).map(datum => ({pick: datum.pick, ids: datum.ids}));
})"""
# A question put by the controls that questions of its kind need, and what it leaves.
ASK = """([question, keys]) => {
  for (const key of keys) {
    const control = document.querySelector(`[data-control="${key}"]`), value = question[key] ?? '';
    if (control.value === value) continue;
    control.value = value;
    if (control.value !== value) return `not offered: ${key} ${value}`;
    control.dispatchEvent(new Event('change'));
  }
  return instrument.chosen;
}"""
VISIBLE = "selector => [...document.querySelectorAll(selector)].filter(el => el.getClientRects().length).map(el => el.innerText)"
DRAWN = """name => [...instrument.figures.get(name).host.querySelectorAll('svg path[aria-label]')].filter(el => el.getAttribute('opacity')?.startsWith('0.')).length"""
LAVROV = """() => {
  const names = Object.entries(JSON.parse(document.getElementById('data').textContent).names.actor);
  const id = wanted => names.find(([, name]) => name === wanted)[0];
  return {source: id('Sergey Lavrov'), about: id('Ukraine')};
}"""


@pytest.fixture
def asked(kept_page, rendered):
    """The page on which it was asked what Lavrov says about Ukraine, by the controls."""
    return ask(kept_page(rendered(SEED), unfold=False))


def ask(opened):
    if not opened.page.locator('[data-control="source"]').is_visible():
        opened.page.click('[data-part="open"]')
    for key, value in opened.page.evaluate(LAVROV).items():
        opened.page.select_option(f'[data-control="{key}"]', value)
    opened.page.wait_for_timeout(500)
    return opened


def test_each_cell_of_each_matrix_can_be_asked_by_the_controls(kept_page, rendered):
    page = kept_page(rendered(SEED), unfold=False).page  # what nobody sees is not drawn anew for each
    cells = page.evaluate(CELLS)
    assert len(cells) > 20
    left = page.evaluate(LEFT, [cell["pick"] for cell in cells])
    keys = sorted({key for cell in cells for key in cell["pick"]})
    for cell, chosen in zip(cells, left, strict=True):
        assert set(cell["ids"]) <= set(chosen)
        assert page.evaluate(ASK, [cell["pick"], keys]) == chosen, cell["pick"]


def test_the_answers_come_first_and_the_rest_is_folded_away(asked):
    page = asked.page
    assert asked.said().startswith("What Sergey Lavrov says about Ukraine: 5 quotes, ")
    quotes = page.evaluate(VISIBLE, ".quote-list .quote")
    assert len(quotes) == 5 and all("Sergey Lavrov" in quote for quote in quotes)
    top, bar = page.evaluate(
        "[document.querySelector('.quote-list .chosen').getBoundingClientRect().top, document.querySelector('.bar').getBoundingClientRect().bottom]"
    )
    assert bar - 1 <= top < 900, "the page goes to the first answer"
    page.locator("[data-view=quotes] .rest button", has_text=re.compile(r"Show \d+ others")).click()
    assert len(page.evaluate(VISIBLE, ".quote-list .quote")) > 5
    page.keyboard.press("Escape")
    asked.until(
        "document.querySelectorAll('.quote-list .quote:not([hidden])').length > 5 && instrument.chosen === null"
    )
    assert page.evaluate(VISIBLE, ".rest button") == []


def test_questions_to_begin_with_stand_where_nothing_is_chosen(kept_page, rendered):
    opened = kept_page(rendered(SEED), unfold=False)
    page, asks = opened.page, opened.page.locator('[data-part="asks"] button')
    words = asks.all_inner_texts()
    assert words[0] == "What Sergey Lavrov says" and {"What is denied", "What is planned"} <= set(words)
    first_screen = page.evaluate("document.querySelector('.bar').innerText + document.querySelector('.top').innerText")
    assert "events" not in first_screen and "quotes" not in first_screen
    asks.first.click()
    opened.until("instrument.chosen !== null")
    assert opened.said().startswith("What Sergey Lavrov says: ") and not asks.first.is_visible()
    page.keyboard.press("Escape")
    opened.until("instrument.chosen === null")
    assert asks.first.is_visible() and opened.errors == []


def test_a_question_calls_an_institution_as_a_sentence_does(kept_page, rendered):
    (path,) = PROROGATION.glob("2019-09-13-*")
    asks = (
        kept_page(rendered(path), width=1200, unfold=False).page.locator('[data-part="asks"] button').all_inner_texts()
    )
    assert "What the Court of Session says" in asks and "What Colin Sutherland says" in asks


@pytest.mark.parametrize("width, height", [(1440, 900), (1280, 860), (390, 3 * 844)])
@pytest.mark.parametrize("path", [SEED, *sorted(PROROGATION.glob("*.md"))], ids=lambda path: path.stem[:22])
def test_the_first_screen_holds_the_story_and_its_quotes(kept_page, rendered, path, width, height):
    page = kept_page(rendered(path), width=min(width, 1200), unfold=False).page  # a desk's window, a telephone's
    page.set_viewport_size({"width": width, "height": height})
    shown = page.evaluate("""() => [...document.querySelectorAll('.chronology:not(details *) .happening, .voice')]
      .map(el => el.getBoundingClientRect().bottom)""")
    assert len(shown) >= 9 and max(shown) <= height
    story, text = page.inner_text(".voices"), page.inner_text(".article-text")
    assert "…" not in "".join(page.locator(".voices .speaker").all_inner_texts()), story
    assert not text.lower().startswith("date "), "the day stands in the head"


def test_what_is_clicked_stays_where_it_is(kept_page, rendered):
    page = kept_page(rendered(SEED)).page
    entry = page.locator(".quote-list .quote").nth(6)
    entry.scroll_into_view_if_needed()
    before = entry.bounding_box()["y"]
    entry.locator("blockquote").click()
    assert abs(entry.bounding_box()["y"] - before) < 2
    assert len(page.evaluate(VISIBLE, ".quote-list .quote")) > 7, "what stands around it stays"
    assert len(page.evaluate(VISIBLE, ".ledger .event-row")) < 10, "other lists are folded"


def test_the_question_and_its_answers_are_copied(asked):
    page = asked.page
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: words => { window.taken = words; }}})"
    )
    page.click('[data-part="copy-text"]')
    lines = page.evaluate("window.taken").splitlines()
    assert lines[0] == asked.said() and sum(line.endswith("(Sergey Lavrov)") for line in lines) == 5
    assert lines[-1] == page.url and "source=" in page.url and "about=" in page.url
    page.click('[data-part="copy-link"]')
    assert page.evaluate("window.taken") == page.url


def test_downloads_are_of_what_is_chosen(asked):
    page, chosen = asked.page, set(asked.chosen())
    for name, column in (
        ("speaking", "quote_id"),
        ("mentions", "mention_id"),
        ("about", "mention_ids"),
        ("timeline", "event_id"),
    ):
        contents = {}
        if name == "timeline":  # the browser lets no page have more than ten downloads that nobody pressed for
            page.reload()
            asked.until("instrument.chosen !== null")
        for kind in ("csv", "svg", "png"):
            with page.expect_download() as waiting:
                page.locator(f'[data-figure="{name}"] [data-download="{kind}"]').dispatch_event("click")
            assert waiting.value.suggested_filename.endswith(f"-{name}-chosen.{kind}")
            contents[kind] = waiting.value.path().read_bytes()
        rows = list(csv.DictReader(io.StringIO(contents["csv"].decode("utf-8-sig"))))
        every = page.evaluate("name => instrument.figures.get(name).about.rows", name)
        of = [r for r in every if set((r[column] or "").split()) & chosen]
        assert [r[column] for r in rows] == [r[column] for r in of] and 0 < len(rows) < len(every), name
        svg = contents["svg"].decode()
        assert "What Sergey Lavrov says about Ukraine: 5 quotes" in svg
        drawn = page.evaluate(DRAWN, name)
        assert drawn and drawn == len(re.findall(r'<path aria-label[^>]* opacity="0\.\d', svg)), name
        assert contents["png"].startswith(b"\x89PNG")


def test_what_is_printed_is_what_is_chosen(open_page, rendered):
    page = ask(open_page(rendered(SEED), unfold=False)).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(VISIBLE, ".said")[0].startswith("What Sergey Lavrov says about Ukraine: 5 quotes")
    assert len(page.evaluate(VISIBLE, ".quote-list .quote")) == 5
    for gone in (".controls", ".bar button", ".rest", ".method", ".no-hit", ".folded-away"):
        assert page.evaluate(VISIBLE, gone) == [], gone
    paragraphs = page.evaluate(VISIBLE, ".article-text p")
    assert 0 < len(paragraphs) < page.locator(".article-text p").count()
    assert page.evaluate(
        "[...document.querySelectorAll('h2, h3, .view-title')].every(el => getComputedStyle(el).breakAfter === 'avoid')"
    )
    page.evaluate("instrument.choose({})")
    assert page.evaluate(VISIBLE, ".bar") == []
    assert len(page.evaluate(VISIBLE, ".article-text p")) == page.locator(".article-text p").count()


@pytest.mark.parametrize("policy", ["script-src 'none'", "default-src 'self'", None])
def test_a_page_whose_scripts_are_forbidden_says_so(browser, rendered, policy):
    html = rendered(SEED).read_text("utf-8")
    context = browser.new_context(java_script_enabled=policy is not None)
    page = context.new_page()
    headers = {"content-security-policy": policy} if policy else {}
    page.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers))
    page.goto("http://reports.test/page.html")
    said = page.locator(".blocked")
    assert said.is_visible() and "did not run" in said.inner_text()
    assert page.locator(".happening").first.is_visible()
    context.close()


def test_a_page_whose_scripts_run_does_not(kept_page, rendered):
    assert kept_page(rendered(SEED)).page.locator(".blocked").is_hidden()


def test_whatever_can_be_chosen_is_a_button_with_its_state(asked):
    page = asked.page
    loose = """[...document.querySelectorAll('[data-pick]')].filter(el => {
      const button = el.closest('[role=button]') || el.querySelector('[role=button][data-press]');
      return !button || !['true', 'false'].includes(button.getAttribute('aria-pressed'));
    }).map(el => el.outerHTML.slice(0, 120))"""
    assert page.evaluate(loose) == []
    assert (
        page.evaluate("document.querySelectorAll('[role=button] [role=button], [role=button] [tabindex]').length") == 0
    )
    page.evaluate("instrument.choose({quote: 'q2'})")
    pressed = page.locator('[data-view="quotes"] [aria-pressed="true"]')
    assert pressed.count() == 1 and "interested in" in pressed.inner_text()
    # The accessibility tree of a chosen quote: in a list, a button that is pressed.
    tree = page.locator('[data-view="quotes"]').aria_snapshot()
    assert re.search(
        r'- listitem:\n\s+- blockquote:\n\s+- button "that Ukraine is not interested in ending the fighting" \[pressed\]',
        tree,
    ), tree


def test_the_page_follows_the_keyboard_in_a_tall_chart(kept_page, rendered):
    page = kept_page(rendered(SEED)).page
    page.focus('[data-figure="timeline"] [data-part="chart"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    page.wait_for_timeout(300)
    box = page.locator('[data-figure="timeline"] .ring').bounding_box()
    bar = page.locator(".bar").bounding_box()
    assert bar["y"] + bar["height"] <= box["y"] and box["y"] + box["height"] <= 900
    page.keyboard.press("Home")
    page.wait_for_timeout(300)
    box = page.locator('[data-figure="timeline"] .ring').bounding_box()
    assert bar["y"] + bar["height"] <= box["y"] and box["y"] + box["height"] <= 900


def test_the_tab_key_reaches_the_article(open_page, rendered):
    page = open_page(rendered(SEED), unfold=False).page
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the article"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('[data-part=reading]') !== null")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-view=text] [role=button]')"):
            break
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.evaluate("instrument.chosen !== null && document.activeElement.getAttribute('aria-pressed') === 'true'")


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_serious_in_any_state(open_page, rendered, width, scheme):
    opened = open_page(rendered(SEED), width=width, scheme=scheme, unfold=False)
    states = {
        "folded": "null",
        "chosen": "instrument.choose({source: 'a1', about: 'a3'})",
        "all shown": "for (const b of document.querySelectorAll('.rest button')) if (b.getClientRects().length) b.click()",
        "all open": "instrument.choose({}).then(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; })",
        "one chosen": "instrument.choose({event: 'e3'})",
    }
    for state, script in states.items():
        opened.page.evaluate(script)
        assert opened.serious() == [], state


def test_ten_ways_by_keyboard_alone(open_page, rendered):
    opened = open_page(rendered(SEED), unfold=False)
    page, press = opened.page, opened.page.keyboard.press
    focused = "document.activeElement"

    press("Tab")  # 1: past the head, to the charts
    press("Enter")
    assert page.evaluate(f"{focused}.id") == "content"
    page.focus('[data-part="open"]')  # 2: a question of two parts, chosen in lists
    press("Enter")
    for control, name in (("source", "Sergey Lavrov"), ("about", "Ukraine")):
        page.focus(f'[data-control="{control}"]')
        page.keyboard.type(name)
    opened.until("instrument.choice.source && instrument.choice.about")
    assert opened.said().startswith("What Sergey Lavrov says about Ukraine")
    page.focus('[data-part="copy-link"]')  # 3: its link
    press("Enter")
    opened.until("document.querySelector('[data-part=copy-link]').textContent === 'Copied'")
    press("Escape")  # 4: back to everything
    assert opened.chosen() is None
    page.focus('.fold:has([data-figure="speaking"]) > summary')  # 5: a section
    press("Enter")
    opened.until("document.querySelector('[data-figure=speaking]').closest('details').open")
    page.focus('[data-figure="speaking"] [data-part="chart"]')  # 6: a mark of a chart
    opened.until("document.querySelectorAll('[data-figure=speaking] svg path').length > 10")
    press("ArrowDown")
    press("Enter")
    assert page.locator('[data-figure="speaking"] [role=option]').get_attribute("aria-selected") == "true"
    press("Escape")
    page.focus('[data-figure="speaking"] [data-part="rows"] summary')  # 7: a row of its table
    press("Enter")
    opened.until("document.querySelector('[data-figure=speaking] td [role=button]') !== null")
    page.focus('[data-figure="speaking"] td [role=button]')
    press("ArrowDown")
    press("Enter")
    assert page.evaluate(f"{focused}.getAttribute('aria-pressed')") == "true" and "quote" in page.evaluate(
        "instrument.choice"
    )
    press("Escape")
    page.focus(".quote-list [role=button]")  # 8: a quote of a list
    press("End")
    press("Enter")
    assert page.evaluate(f"{focused}.getAttribute('aria-pressed')") == "true"
    press("Escape")
    page.focus('[data-view="text"] [role=button]')  # 9: a mark of the text
    press("ArrowRight")
    press(" ")
    assert page.evaluate(f"{focused}.getAttribute('aria-pressed')") == "true"
    page.focus('[data-part="cite-open"]')  # 10: what is chosen, cited, and back
    press("Enter")
    assert page.locator("dialog[open]").count() == 1
    press("Escape")
    assert page.locator("dialog[open]").count() == 0 and page.evaluate(f"{focused}.dataset.part") == "cite-open"
    assert opened.errors == []
