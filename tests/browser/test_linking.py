"""A click anywhere shows the same choice everywhere, in the file, without kernel or network."""

import json
import re

import pytest

from analysis.article.opening import read
from analysis.reading.store import parse_cached
from analysis.tables.choices import KEYS, chosen
from analysis.tables.choosable import choosable_rows
from tests.conftest import PROROGATION, SEED

RULING = PROROGATION / "2019-09-24-uk-supreme-court-rules-prorogation-of-parliament.md"
# One place of each kind that a reader clicks: a chart's mark, or an element of the text or a list.
MARK = """name => {
  const figure = instrument.figures.get(name);
  const found = [...figure.host.querySelectorAll('svg path, svg rect')].filter(el => el.__data__?.datum?.pick && el.__data__.datum.id);
  for (const el of found) {
    el.scrollIntoView({block: 'center'});
    const box = el.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    if (document.elementFromPoint(x, y) === el) return {x, y, pick: el.__data__.datum.pick};
  }
  return null;
}"""
PLACE = """selector => {
  for (const el of document.querySelectorAll(selector)) {
    el.scrollIntoView({block: 'center'});
    const box = el.getClientRects()[0];
    if (!box) continue;
    const x = box.x + Math.min(6, box.width / 2), y = box.y + box.height / 2, top = document.elementFromPoint(x, y);
    if (top === el) return {x, y, pick: JSON.parse(el.dataset.pick)};
  }
  return null;
}"""
PLACES = {
    "mentions": ("mentions", MARK),
    "quotes": ("speaking", MARK),
    "events": ("timeline", MARK),
    "ledger": (".ledger [data-pick]", PLACE),
    "text": ('[data-view="text"] .name[data-pick]', PLACE),
}
# How many marks or elements of each kind are shown as chosen and as faint.
SHOWN = """() => {
  const charts = Object.fromEntries([...instrument.figures].map(([name, figure]) => {
    const marks = [...figure.host.querySelectorAll('svg path, svg rect')].map(el => el.__data__).filter(item => item?.datum?.id && item.datum.pick);
    return [name, [marks.filter(item => item.opacity > 0.5).length, marks.filter(item => item.opacity <= 0.5).length]];
  }));
  const count = selector => [document.querySelectorAll(`${selector} .chosen`).length, document.querySelectorAll(`${selector} .dimmed`).length];
  return {mentions: charts.mentions, quotes: charts.speaking, events: charts.timeline, ledger: count('.ledger'), text: count('[data-view="text"]')};
}"""

# The ids that each of many choices leaves, reckoned but not shown.
LEFT = """choices => {
  const rows = new Map(instrument.rows.map(row => [row.id, row]));
  return choices.map(choice => [...chosenIds(rows, choice)]);
}"""

# Choices one after the other, each changing most views.
VARIOUS = (
    {"actor": "a1"},
    {"status": "claimed"},
    {},
    {"actor": "a3"},
    {"event": "e5"},
    {},
    {"quote": "q2"},
    {"form": "pronoun"},
    {},
)


@pytest.fixture(params=[SEED, RULING], ids=["seed", "ruling"])
def article(request):
    return request.param


@pytest.mark.parametrize("clicked", PLACES)
def test_a_click_in_one_place_shows_in_every_other(kept_page, rendered, article, clicked):
    opened = kept_page(rendered(article))
    page, before = opened.page, opened.page.evaluate(SHOWN)
    target, find = PLACES[clicked]
    spot = page.evaluate(find, target)
    assert spot, f"nothing to click in {clicked}"
    page.mouse.click(spot["x"], spot["y"])
    opened.until("instrument.chosen !== null")
    page.evaluate("instrument.choose(instrument.choice)")  # resolves when the last view has followed
    shown = page.evaluate(SHOWN)
    for view, (bright, faint) in shown.items():
        assert faint > 0, f"{view} does not follow a click in {clicked}"
        assert bright + faint >= sum(before[view]), view
    assert shown[clicked][0] > 0, f"{clicked} does not show what was clicked in it"
    assert opened.page.evaluate("instrument.choice") == {
        k: v if not isinstance(v, list) or len(v) > 1 else v[0] for k, v in spot["pick"].items()
    }
    page.keyboard.press("Escape")
    opened.until("instrument.chosen === null")
    page.evaluate("instrument.choose({})")
    assert page.evaluate(SHOWN) == before
    assert opened.errors == [] and all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)


def test_python_and_the_browser_choose_the_same_rows(kept_page, rendered, article):
    read_article = read(article)
    rows = choosable_rows(parse_cached(read_article))
    opened = kept_page(rendered(article))
    single = [{key: value} for row in rows for key in KEYS for value in row[key][:2]]
    single = list({str(choice): choice for choice in single}.values())
    for choice, ids in zip(single, opened.page.evaluate(LEFT, single), strict=True):
        assert set(ids) == chosen(rows, choice), choice
    for choice in (
        *single[:: len(single) // 10],
        {"status": ["claimed", "denied"], "kind": "person"},
        {"source": "a1", "about": ["a2", "a3"]},
        {"about": "a3", "with": "a5"},
        {"with": ["a3", "a5"], "status": "claimed"},
        {"before": "e9", "after": "e1"},
        {"after": "e12", "speech": "indirect"},
        {"from": "2022-04-06", "to": "2022-04-07", "days": "certainly"},
        {"from": "2019-09-10"},
        {"to": "2019-09-12"},
        {"from": "2022-04-06", "to": "2022-04-07", "status": "claimed"},
        {"actor": "a1", "form": "pronoun"},
    ):
        opened.choose(choice)
        assert set(opened.chosen()) == chosen(rows, choice), choice


def test_the_address_carries_the_choice_to_a_fresh_page(open_page, rendered):
    path = rendered(SEED)
    first = open_page(path)
    first.page.click('[data-part="open"]')
    first.page.select_option('[data-control="actor"]', index=1)
    first.page.select_option('[data-control="status"]', "claimed")
    first.until("location.hash.includes('status=')")
    hash = first.page.evaluate("location.hash")
    assert "actor=" in hash and "status=claimed" in hash
    second = open_page(path, hash=hash)
    assert second.chosen() == first.chosen() and second.said() == first.said()
    assert second.page.evaluate(SHOWN) == first.page.evaluate(SHOWN)
    first.page.go_back()
    first.until("!('status' in instrument.choice)")
    assert "actor" in first.page.evaluate("instrument.choice")


def test_a_hostile_address_chooses_nothing_and_runs_nothing(open_page, rendered):
    opened = open_page(
        rendered(SEED), hash="#actor=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&__proto__=1&status=%E0%A4%A", unfold=False
    )
    assert "<img" in opened.said() and opened.chosen() == [] and opened.errors == []


def test_the_choice_is_said_in_words_with_counts(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    assert opened.said() == "Everything is shown"
    tables = parse_cached(read(SEED))
    speaker = tables.quotes["speaker_id"].value_counts().index[0]
    name = dict(zip(tables.actors["actor_id"], tables.actors["name"]))[speaker]
    opened.choose({"source": speaker, "status": "claimed", "from": "2022-04-06", "to": "2022-04-08"})
    said = opened.said()
    asked = f"What {name} says, only what is claimed, possibly within 6–8 April 2022: "
    assert said.startswith(asked) and re.search(r"\d quotes?, \d+ events?", said)
    assert opened.page.get_attribute('[data-part="said"]', "aria-live") == "polite"
    opened.page.click('[data-part="all"]')
    assert opened.chosen() is None


def test_controls_and_shift_click_narrow_the_choice(open_page, rendered):
    opened = open_page(rendered(SEED), unfold=False)
    opened.page.click('[data-part="open"]')
    opened.page.select_option('[data-control="status"]', "claimed")
    claimed = len(opened.chosen())
    opened.page.fill('[data-control="to"]', opened.page.get_attribute('[data-control="to"]', "min"))
    opened.page.dispatch_event('[data-control="to"]', "change")
    assert len(opened.chosen()) < claimed
    opened.choose({"status": "claimed"})
    spot = opened.page.evaluate(PLACE, '[data-view="text"] .name.chosen')
    opened.page.keyboard.down("Shift")
    opened.page.mouse.click(spot["x"], spot["y"])
    opened.page.keyboard.up("Shift")
    assert opened.page.evaluate("instrument.choice") == {"status": "claimed", **spot["pick"]}


def test_a_mark_leads_to_its_passage(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    spot = opened.page.evaluate("""() => {
      const marks = [...instrument.figures.get('mentions').host.querySelectorAll('svg path')].filter(el => el.__data__?.datum?.id?.startsWith('m'));
      const el = marks.reduce((a, b) => a.getBoundingClientRect().x > b.getBoundingClientRect().x ? a : b);
      el.scrollIntoView({block: 'center'});
      const box = el.getBoundingClientRect();
      return {x: box.x + box.width / 2, y: box.y + box.height / 2, id: el.__data__.datum.id};
    }""")
    opened.page.mouse.click(spot["x"], spot["y"])
    opened.page.wait_for_selector('[data-view="text"] .flash')
    assert spot["id"] in opened.page.get_attribute('[data-view="text"] .flash', "data-ids").split()
    opened.until("""(() => {
      const box = document.querySelector('[data-view="text"] .flash').getBoundingClientRect();
      const frame = document.querySelector('[data-part="passages"]').getBoundingClientRect();
      return box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight);
    })()""")


@pytest.fixture(scope="module")
def long_article(tmp_path_factory):
    """Some 5,000 words: the four prorogation articles, three times over."""
    bodies = [path.read_text("utf-8").split("---", 2)[2].strip() for path in sorted(PROROGATION.glob("*.md"))]
    path = tmp_path_factory.mktemp("long") / "long.md"
    path.write_text("---\ntitle: A long read\ndate: 2019-09-24\n---\n\n" + "\n\n".join(bodies * 3), "utf-8")
    return path


def test_a_long_article_follows_as_fast_and_leads_to_the_passage(open_page, rendered, long_article):
    opened = open_page(rendered(long_article))
    row = opened.page.locator(".ledger .event-row .clause").last
    row.scroll_into_view_if_needed()
    row.click()
    opened.until("""(() => {
      const found = document.querySelector('[data-view="text"] .flash');
      if (!found) return false;
      const box = found.getBoundingClientRect(), frame = document.querySelector('[data-part="passages"]').getBoundingClientRect();
      return box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight);
    })()""")
    opened.page.wait_for_timeout(500)
    assert opened.page.evaluate(
        "document.querySelector('[data-view=\"text\"] .flash').getBoundingClientRect().top < innerHeight"
    )
    assert opened.effort(VARIOUS) < 1.2  # 0.5–0.65


def test_on_a_narrow_screen_the_passage_comes_to_the_reader(open_page, rendered):
    opened = open_page(rendered(SEED), width=390)
    spot = opened.page.evaluate(MARK, "mentions")
    opened.page.mouse.click(spot["x"], spot["y"])
    opened.page.wait_for_selector('[data-part="peek"]:not([hidden]) mark')
    opened.page.click('[data-part="there"]')
    opened.until("""(() => {
      const box = document.querySelector('[data-view="text"] .flash').getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    })()""")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_hovering_the_text_says_what_was_read_and_by_which_rule(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    name = opened.page.locator('[data-view="text"] .name[data-rule]').first
    name.hover()
    card = opened.page.inner_text('[data-part="card"]')
    assert name.get_attribute("data-says") in card and f"rule: {name.get_attribute('data-rule')}" in card


def test_keys_reach_and_choose_every_mark(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    page = opened.page
    page.focus('[data-figure="mentions"] [data-part="chart"]')
    page.keyboard.press("ArrowDown")
    option = page.locator('[data-figure="mentions"] [role=option]')
    first = option.get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    assert option.get_attribute("aria-label") != first and option.get_attribute("aria-posinset") == "2"
    here = page.get_attribute('[data-figure="mentions"] [role=listbox]', "aria-activedescendant")
    assert here == option.get_attribute("id") and option.get_attribute("aria-selected") == "false"
    page.keyboard.press("Enter")
    assert "actor" in page.evaluate("instrument.choice") and option.get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert opened.chosen() is None
    page.focus('[data-view="text"] [data-pick]')
    page.keyboard.press("ArrowRight")
    wanted = json.loads(page.evaluate("document.activeElement.dataset.pick"))
    page.keyboard.press("Enter")
    assert page.evaluate("instrument.choice") == wanted


def test_rows_charts_and_tables_can_be_taken_away(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    figure = opened.page.locator('[data-figure="mentions"]')
    figure.locator('[data-part="rows"] summary').click()
    tables = parse_cached(read(SEED))
    rows = figure.locator("tbody tr")
    assert rows.count() == tables.mentions["actor_id"].notna().sum()
    rows.first.click()
    assert opened.chosen() is not None
    opened.page.keyboard.press("Escape")
    for kind, start in (("svg", b"<svg"), ("png", b"\x89PNG"), ("csv", b"\xef\xbb\xbf")):
        with opened.page.expect_download() as waiting:
            figure.locator(f'[data-download="{kind}"]').click()
        content = waiting.value.path().read_bytes()
        assert content.startswith(start) and waiting.value.suggested_filename.endswith(f"-mentions.{kind}")
    assert content.decode("utf-8-sig").count("\r\n") == rows.count() + 1
    assert opened.errors == []


def test_a_passage_can_be_cited(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    text = read(SEED).text
    opened.page.evaluate("""() => {
      const word = [...document.querySelectorAll('[data-view="text"] .event')].at(-1), range = document.createRange();
      range.selectNodeContents(word);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }""")
    opened.page.click('[data-part="cite-open"]')
    quotation, link, selector = (opened.page.locator("dialog textarea").nth(i).input_value() for i in range(3))
    quote, position = json.loads(selector)["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert text[: position["start"]].endswith(quote["prefix"]) and text[position["end"] :].startswith(quote["suffix"])
    assert quote["exact"] in quotation and ":~:text=" in link


def test_a_quote_is_cited_with_its_speaker_for_reference_managers(kept_page, rendered):
    opened = kept_page(rendered(RULING))
    quote = opened.page.evaluate("""JSON.parse(document.getElementById('data').textContent).links
      .find(row => row.table === 'quotes' && row.source).id""")
    opened.choose({"quote": quote})
    opened.page.click('[data-part="cite-open"]')
    quotation, _, _, bibtex, csl = (el.input_value() for el in opened.page.locator("dialog textarea").all())
    (item,) = json.loads(csl)
    speaker, words = item["note"].split(": “", 1)
    assert f"({speaker}, in: {item['title']}, Wikinews, 24 September 2019, characters " in quotation
    assert quotation[1:].startswith(words[:20]) and item["type"] == "article-newspaper"
    assert (
        re.match(r"@article\{wikinews2019,\n  title = \{\{UK Supreme Court rules", bibtex) and "month = sep" in bibtex
    )
    assert bibtex.count("{") == bibtex.count("}") and bibtex.endswith("\n}")


@pytest.mark.parametrize(
    "words, cited",
    [
        ("they were executed", "“they were executed” ("),
        ('"Such inability', '“"Such inability” ('),
        ('"Such inability … reached,"', '"Such inability … reached," ('),
    ],
)
def test_a_citation_has_its_quotation_marks_once(kept_page, rendered, words, cited):
    """`words`: the passage, or its beginning and its end."""
    opened = kept_page(rendered(SEED))
    text, (first, *last) = read(SEED).text, words.split(" … ")
    start = text.index(first)
    end = text.index(last[0], start) + len(last[0]) if last else start + len(first)
    opened.page.evaluate(
        """([start, end]) => {
      const range = document.createRange(), body = document.querySelector('.article-text');
      let at = 0;
      for (const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
        const node = walker.currentNode, next = at + node.length;
        if (at <= start && start < next) range.setStart(node, start - at);
        if (at < end && end <= next) range.setEnd(node, end - at);
        at = next;
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }""",
        [start, end],
    )
    opened.page.click('[data-part="cite-open"]')
    quotation = opened.page.locator("dialog textarea").first.input_value()
    assert quotation.startswith(cited.split(" … ")[0]) and cited.split(" … ")[-1] in quotation


def test_every_view_follows_at_once(kept_page, rendered):
    opened = kept_page(rendered(SEED))
    assert opened.effort(VARIOUS) < 0.5  # 0.16–0.28
