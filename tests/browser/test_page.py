"""The page stands on its own: offline, accessible, safe whatever the article says, in both themes and on paper."""
import re

import pytest

from tests.conftest import PROROGATION, SEED

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
def test_axe_finds_nothing_serious_or_critical(open_page, rendered, article, scheme):
    from importlib.resources import files
    opened = open_page(rendered(article), scheme=scheme)
    for details in opened.page.locator(".figure details > summary").all()[:4]:
        details.click()
    opened.page.evaluate(files("axe_core_python").joinpath("axe.min.js").read_text("utf-8"))
    for choose in (None, {"status": "claimed"}):
        if choose:
            opened.choose(choose)
            opened.page.wait_for_timeout(400)  # colours move for a moment
        found = opened.page.evaluate("() => axe.run()")
        bad = [(v["id"], v["impact"], [node["target"] for node in v["nodes"]][:4], v["nodes"][0].get("failureSummary"))
               for v in found["violations"] if v["impact"] in ("serious", "critical")]
        assert bad == []


def test_a_hostile_article_runs_nothing(open_page, rendered, tmp_path):
    path = tmp_path / "hostile.md"
    path.write_text(HOSTILE, "utf-8")
    page_path = rendered(path, actors=[])
    opened = open_page(page_path)
    page = opened.page
    for details in page.locator("summary").all():
        details.click()
    for selector in ('[data-view="text"] [data-pick]', ".ledger [data-pick]", ".quote"):
        for el in page.locator(selector).all()[:12]:
            el.hover()
            el.click(position={"x": 3, "y": 8}, force=True)
    page.keyboard.press("Escape")
    page.focus('[data-figure="mentions"] [data-part="chart"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.click('[data-part="cite-open"]')
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.querySelectorAll('main img, main iframe, header img, [onerror], [onload], [onmouseover]').length") == 0
    assert page.evaluate("[...document.links].filter(a => a.protocol === 'javascript:').length") == 0
    assert opened.errors == [] and all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)
    assert "<script>" in page.inner_text("h1")


def test_the_policy_forbids_what_the_page_does_not_need(open_page, rendered):
    page = open_page(rendered(SEED)).page
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
def test_nothing_is_wider_than_the_screen(open_page, rendered, width):
    page = open_page(rendered(SEED), width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    text, charts = (page.evaluate(f"(() => {{ const b = document.querySelector('{s}').getBoundingClientRect(); return [b.x, b.y + scrollY]; }})()")
                    for s in (".reading", ".charts"))
    assert text[0] > charts[0] if width == 1280 else text[1] > charts[1]


def test_headings_landmarks_and_language(open_page, rendered):
    page = open_page(rendered(RULING)).page
    assert page.locator("h1").count() == 1 and page.get_attribute("html", "lang") == "en"
    assert page.inner_text("h1") == "UK Supreme Court rules prorogation of parliament unlawful"
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => [Number(h.tagName[1]), h.textContent.trim()])")
    assert all(words for _, words in levels) and all(b - a <= 1 for (a, _), (b, _) in zip(levels, levels[1:]))
    for landmark in ("main", "header", "footer", "nav", "aside"):
        assert page.locator(landmark).count() >= 1
    assert not re.search(r"\bIn ?\[|Out ?\[", page.inner_text("body"))


def test_light_and_dark_by_the_device_and_by_the_button(open_page, rendered):
    opened = open_page(rendered(SEED))
    light, dark = opened.page, open_page(rendered(SEED), scheme="dark").page
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    label = "document.querySelector('[data-figure=mentions] svg text').getAttribute('fill')"
    assert light.evaluate(colour) != dark.evaluate(colour) and light.evaluate(label) != dark.evaluate(label)
    before, drawn = light.evaluate(colour), light.evaluate(label)
    light.click('[data-part="mode"]')
    assert light.evaluate(colour) == dark.evaluate(colour) != before
    opened.until(f"{label} !== '{drawn}'")


def test_on_paper_there_is_no_control_and_all_of_the_text(open_page, rendered):
    page = open_page(rendered(SEED), scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator(".bar").is_hidden() and page.locator(".tools").first.is_hidden()
    assert page.evaluate("(el => el.scrollHeight <= el.clientHeight + 1)(document.querySelector('[data-part=passages]'))")
    assert page.evaluate("getComputedStyle(document.querySelector('.article-text')).color") == "rgb(29, 33, 39)"
    fill = page.evaluate("getComputedStyle(document.querySelector('[data-figure=mentions] svg text')).fill")
    assert sum(int(part) for part in re.findall(r"\d+", fill)[:3]) < 400, fill
