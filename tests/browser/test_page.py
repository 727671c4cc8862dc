"""The page stands on its own: offline, accessible, safe whatever the article says, in both themes and on paper."""

import itertools
import re

import pytest

from analysis.charts.article import claims, co_mentions, quotes, spoken_about
from analysis.charts.article.text import article_text
from analysis.charts.kit.theme import RAMP
from analysis.report.article_payload import article_payload
from analysis.report.exporter import to_html
from analysis.report.record import Record
from analysis.tables.tables import Tables
from tests.conftest import PROROGATION, SEED
from tests.report.executed import executed
from tests.synthetic import tables

RULING = PROROGATION / "2019-09-24-uk-supreme-court-rules-prorogation-of-parliament.md"
HOSTILE = """---
title: '<script>window.hit=1</script></title></script><img src=x onerror="window.hit=2"> {{constructor.constructor("window.hit=3")()}}'
date: 2022-04-07
source: '"><svg onload="window.hit=4">'
url: 'javascript:window.hit=5'
---

President <script>window.hit=6</script> Anna </script><img src=x onerror=window.hit=7> Petrova said on Wednesday that
"the <b onmouseover=window.hit=8>treaty</b> [click](javascript:window.hit=9) was signed" in Paris.

![x](http://example.invalid/x.png) "datum.constructor.constructor('window.hit=10')()" Petrova told reporters. The minister
John <!--<script> Smith denied on Thursday that <iframe src=javascript:parent.hit=11></iframe> the talks had failed, and
*Petrova* accused `Smith` of "lying". {"$schema": "x", "signal": "window.hit=12"} Smith later resigned in London.
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("article", [SEED, RULING], ids=["seed", "ruling"])
def test_axe_finds_nothing_serious_or_critical(kept_page, rendered, article, scheme):
    opened = kept_page(rendered(article), scheme=scheme)
    for details in opened.page.locator(".figure details > summary").all()[:4]:
        details.click()
    assert opened.serious() == []
    opened.choose({"status": "claimed"})
    assert opened.serious() == []


def test_a_hostile_article_runs_nothing(open_page, rendered, tmp_path):
    path = tmp_path / "hostile.md"
    path.write_text(HOSTILE, "utf-8")
    page_path = rendered(path, actors=[])
    opened = open_page(page_path)
    page = opened.page
    for details in page.locator("details:not(.fold) > summary").all():
        details.click()
    for selector in ('[data-view="text"] [data-pick]', ".ledger [data-pick]", ".quote"):
        for el in page.locator(selector).all()[:12]:
            page.keyboard.press("Escape")
            el.hover()
            el.click(position={"x": 3, "y": 8}, force=True)
    page.keyboard.press("Escape")
    page.focus('[data-figure="mentions"] [data-part="chart"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.click('[data-part="cite-open"]')
    assert page.evaluate("window.hit") is None
    assert (
        page.evaluate(
            "document.querySelectorAll('main img, main iframe, header img, [onerror], [onload], [onmouseover]').length"
        )
        == 0
    )
    assert page.evaluate("[...document.links].filter(a => a.protocol === 'javascript:').length") == 0
    assert opened.errors == [] and all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)
    assert "<script>" in page.inner_text("h1")


def test_the_policy_forbids_what_the_page_does_not_need(open_page, rendered):
    page = open_page(rendered(SEED), unfold=False).page
    policy = page.get_attribute('meta[http-equiv="Content-Security-Policy"]', "content")
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    page.evaluate("""() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hit=1"><a id=bad href="javascript:window.hit=2">x</a>');
      const script = document.createElement('script');
      script.textContent = 'window.hit=3';
      document.body.append(script);
      document.getElementById('bad').click();
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.hit") is None


@pytest.mark.parametrize("width", [1280, 820, 390])
def test_nothing_is_wider_than_the_screen(kept_page, rendered, width):
    page = kept_page(rendered(SEED), width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    text, charts = (
        page.evaluate(
            f"(() => {{ const b = document.querySelector('{s}').getBoundingClientRect(); return [b.x, b.y + scrollY]; }})()"
        )
        for s in (".reading", ".charts")
    )
    assert text[0] > charts[0] if width == 1280 else text[1] > charts[1]
    page.evaluate("for (const rows of document.querySelectorAll('.tools details')) rows.open = true")
    page.wait_for_timeout(200)  # the tables are filled as they open
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_headings_landmarks_and_language(kept_page, rendered):
    page = kept_page(rendered(RULING)).page
    assert page.locator("h1").count() == 1 and page.get_attribute("html", "lang") == "en"
    assert page.inner_text("h1") == "UK Supreme Court rules prorogation of parliament unlawful"
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => [Number(h.tagName[1]), h.textContent.trim()])"
    )
    assert all(words for _, words in levels) and all(b - a <= 1 for (a, _), (b, _) in itertools.pairwise(levels))
    for landmark in ("main", "header", "footer", "nav", "aside"):
        assert page.locator(landmark).count() >= 1
    assert not re.search(r"\bIn ?\[|Out ?\[", page.inner_text("body"))


def test_light_and_dark_by_the_device_and_by_the_button(open_page, kept_page, rendered):
    opened = open_page(rendered(SEED))
    light, dark = opened.page, kept_page(rendered(SEED), scheme="dark").page
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    label = "document.querySelector('[data-figure=mentions] svg text').getAttribute('fill')"
    assert light.evaluate(colour) != dark.evaluate(colour) and light.evaluate(label) != dark.evaluate(label)
    before, drawn = light.evaluate(colour), light.evaluate(label)
    light.click('[data-part="mode"]')
    assert light.evaluate(colour) == dark.evaluate(colour) != before
    opened.until(f"{label} !== '{drawn}'")


def test_a_chart_stays_until_it_is_drawn_anew(open_page, rendered):
    opened = open_page(rendered(SEED))
    page, chart = opened.page, "[data-figure=mentions] .chart"
    page.evaluate(
        f"""() => {{
          window.least = Infinity;
          new MutationObserver(() => window.least = Math.min(window.least,
            [...document.querySelectorAll('{chart} .plot')].filter(plot => plot.clientHeight > 100).length))
            .observe(document.querySelector('{chart}'), {{ childList: true, subtree: true }});
        }}"""
    )
    label = "document.querySelector('[data-figure=mentions] svg text').getAttribute('fill')"
    drawn = page.evaluate(label)
    for _ in range(3):  # faster than it is drawn: what counts is the last
        page.click('[data-part="mode"]')
    opened.until(f"{label} !== '{drawn}' && document.querySelectorAll('{chart} .plot').length === 1")
    assert page.evaluate("window.least") == 1
    assert opened.errors == []


def test_on_paper_there_is_no_control_and_all_of_the_text(kept_page, rendered):
    page = kept_page(rendered(SEED), scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator(".bar").is_hidden() and page.locator(".tools").first.is_hidden()
    assert page.evaluate(
        "(el => el.scrollHeight <= el.clientHeight + 1)(document.querySelector('[data-part=passages]'))"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('.article-text')).color") == "rgb(29, 33, 39)"
    fill = page.evaluate("getComputedStyle(document.querySelector('[data-figure=mentions] svg text')).fill")
    assert sum(int(part) for part in re.findall(r"\d+", fill)[:3]) < 400, fill


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory):
    """The page of a made-up article whose first quote, and the event that it tells, the reader model is not sure of."""
    article, t = tables(actors=5, sentences=12, quotes=6, events=9)
    said, events = t.quotes.copy(), t.events.copy()
    said.loc[said["quote_id"] == "q1", ["rule", "confidence"]] = ["reader model: quotes", 0.41]
    said.loc[said["quote_id"] == "q2", ["rule", "confidence"]] = ["reader model: quotes", 0.9]
    events.loc[events["event_id"] == "e1", "quote_id"] = "q1"
    t = Tables(**{**vars(t), "quotes": said, "events": events})
    notebook = executed(
        "## At a glance",
        spoken_about.about(t),
        "## Speech",
        co_mentions.co_mentions(t),
        quotes.speaking(t),
        quotes.quote_list(t),
        claims.ledger(t),
        "## Text",
        article_text(article, t),
        "## Made",
        Record(article_payload(article, t), {"article": "made-up.txt"}),
    )
    path = tmp_path_factory.mktemp("doubt") / "made-up.html"
    path.write_text(to_html(notebook), "utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_unsure_has_a_question_mark_and_says_how_sure(kept_page, doubtful, scheme):
    opened = kept_page(doubtful, scheme=scheme)
    page = opened.page
    marks = """selector => [...document.querySelectorAll(selector)]
      .filter(el => getComputedStyle(el, '::after').content.includes('?')).length"""
    page.locator('[data-layer="said"]').click()
    for selector in (".article-text .speech", ".quote-list blockquote", ".ledger .status"):
        assert page.evaluate(marks, selector) == 1, selector
    card = page.locator('[data-part="card"]')
    page.locator(".article-text .speech.unsure").hover()
    assert "read by the reader model, 41% sure" in card.inner_text()
    page.locator(".quote-list .quote").nth(1).hover()
    assert "read by the reader model, 90% sure" in card.inner_text()
    page.locator(".ledger .event-row:has(.unsure)").hover()
    assert "read by rule: synthetic; its quote by the reader model, 41% sure" in card.inner_text()
    page.locator('[data-figure="speaking"] [data-part="rows"] summary').click()
    opened.until("document.querySelector('[data-figure=speaking] td') !== null")
    cells = page.locator('[data-figure="speaking"] td:nth-child(7)').all_inner_texts()
    assert cells[:3] == ["0.41", "0.9", ""]
    assert page.evaluate(marks, '[data-figure="speaking"] td .unsure') == 1
    page.emulate_media(media="print")
    assert page.evaluate(marks, ".quote-list blockquote") == 1


def test_the_keyboard_learns_by_what_an_entry_was_read(kept_page, doubtful):
    page = kept_page(doubtful).page
    page.focus(".quote-list [role=button]")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    assert "41% sure" in page.inner_text('[data-part="card"]')


def test_heat_maps_of_a_dark_page_are_printed_light(kept_page, doubtful):
    page = kept_page(doubtful, scheme="dark").page
    fills = "[...document.querySelectorAll('[data-figure=about] svg path[fill]')].map(el => getComputedStyle(el).fill)"

    def rgb(colour):
        return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"

    dark, light = {rgb(colour) for colour in RAMP["dark"]}, {rgb(colour) for colour in RAMP["light"]}
    assert set(page.evaluate(fills)) & dark
    page.emulate_media(media="print")
    assert set(page.evaluate(fills)) & light and not set(page.evaluate(fills)) & dark


# An event in which nobody who is mentioned takes part.
NOBODYS = """(links => links.find(row => row.table === 'events'
  && !links.some(other => other.table === 'mentions' && other.of.includes(row.id))).id)(instrument.rows)"""
FOLDS = "[...document.querySelectorAll('details.fold')].map(fold => fold.open)"


def test_below_the_story_each_section_is_folded_to_a_sentence(kept_page, rendered):
    opened = kept_page(rendered(SEED), unfold=False)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollHeight") <= 5_000
    assert not any(page.evaluate(FOLDS)) and len(page.evaluate(FOLDS)) >= 4
    assert all(page.locator(".fold .gist").all_inner_texts())
    page.locator(".fold summary").first.click()
    opened.until(  # in one look: a chart is drawn anew when its section's width becomes known
        """(svg => svg !== null && svg.querySelectorAll('path').length > 10
          && svg.clientWidth > 500 && svg.clientHeight > 100)(document.querySelector('[data-figure=mentions] svg'))"""
    )
    assert opened.errors == []


def test_what_is_chosen_opens_the_sections_that_hold_it_and_a_click_moves_nothing(kept_page, rendered):
    opened = kept_page(rendered(SEED), unfold=False)
    page = opened.page
    page.locator(".happening .what").first.click()
    opened.until("document.querySelectorAll('.fold.has-chosen').length > 0")
    assert not any(page.evaluate(FOLDS))
    page.keyboard.press("Escape")
    opened.choose({"event": page.evaluate(NOBODYS)})
    opened.until("document.querySelector('.fold:has(.ledger)').open")
    assert not page.evaluate("document.querySelector('.fold:has([data-figure=mentions])').open")
    page.keyboard.press("Escape")
    opened.until("!document.querySelector('details.fold[open]')")


FAINT = """[...document.querySelectorAll('[data-figure=mentions] svg path')].map(el => el.__data__)
  .filter(item => item?.datum?.pick && item.opacity <= 0.5).length"""


def test_a_chart_in_a_folded_section_shows_what_is_chosen_when_it_is_opened(kept_page, rendered):
    opened = kept_page(rendered(SEED), unfold=False)
    page, fold = opened.page, ".fold:has([data-figure=mentions]) summary"
    opened.until("document.documentElement.dataset.drawn === 'true'")
    page.locator(fold).first.click()
    opened.until("document.querySelectorAll('[data-figure=mentions] svg path').length > 10")
    page.locator(fold).first.click()
    page.locator(".happening .what").first.click()
    opened.until("instrument.chosen !== null")
    assert page.evaluate(FAINT) == 0, "nobody sees it"
    page.locator(fold).first.click()
    opened.until(f"{FAINT} > 0")
    page.locator(fold).first.click()
    page.keyboard.press("Escape")
    opened.until("instrument.chosen === null")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.until(f"{FAINT} === 0")
    assert opened.errors == []


def test_the_address_and_a_leap_open_a_section(open_page, rendered):
    page = open_page(rendered(SEED), hash="#status=denied", unfold=False).page
    assert page.evaluate("document.querySelector('.fold:has(.ledger)').open")
    page.keyboard.press("Escape")
    page.locator("nav a", has_text="Who says what").click()
    assert page.evaluate("document.querySelector('.fold:has(.quote-list)').open")


def test_print_shows_every_section_and_folds_them_again(kept_page, rendered):
    page = kept_page(rendered(SEED), unfold=False).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(page.evaluate(FOLDS))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not any(page.evaluate(FOLDS))
