"""An address names what is chosen by its words: another reading of the article opens the same."""

import json
import re
import urllib.parse

import pytest

from analysis.article.opening import read
from analysis.edits.anchors import anchored, find
from analysis.report.assets import script_json
from tests.conftest import PROROGATION, SEED
from tests.edits.test_anchors import TEXT, Anchor

OTHER = """edits:
- {edit: not-an-event, at: {quote: accused}}
- {edit: not-an-event, at: {quote: departing}}
- {edit: not-an-event, at: {quote: breakthrough}}
- {edit: same-actor, at: {quote: Ukrainian negotiators}, to: {quote: Sergey Lavrov}}
"""
RECORD = "JSON.parse(document.getElementById('data').textContent)"
ID = f"([table, words]) => {RECORD}.links.find(r => r.table === table && r.spans[0][1] > r.spans[0][0] && {RECORD}.article.text.slice(...r.spans[0]).startsWith(words)).id"
RULING = PROROGATION / "2019-09-24-uk-supreme-court-rules-prorogation-of-parliament.md"
CHOSEN = "[...document.querySelectorAll('[data-view=text] .chosen:not(.sentence)')].map(el => el.textContent)"
WORDS = f"id => {RECORD}.links.filter(r => r.id === id).map(r => {RECORD}.article.text.slice(...r.spans[0]))[0]"


@pytest.fixture(scope="module")
def other(tmp_path_factory, rendered):
    """The seed as a reader reads it that numbers otherwise."""
    file = tmp_path_factory.mktemp("other") / "other.edits.yaml"
    file.write_text(OTHER)
    return rendered(SEED, edits=str(file))


def test_an_address_opens_the_same_words_after_another_reading(open_page, kept_page, rendered, other):
    first = kept_page(rendered(SEED), unfold=False)
    for key, table, words in (
        ("event", "events", "slapped"),
        ("event", "events", "presented"),
        ("quote", "quotes", "Ukraine on Wednesday presented"),
        ("quote", "quotes", "they were executed"),
        ("sentence", "sentences", "Moscow has"),
    ):
        chosen = first.page.evaluate(ID, [table, words])
        first.choose({key: chosen})
        hash = first.page.evaluate("location.hash")
        second = open_page(other, hash=hash, unfold=False)
        found = second.page.evaluate("instrument.choice")[key]
        assert second.page.evaluate(WORDS, found) == first.page.evaluate(WORDS, chosen), hash
        assert key != "event" or found != chosen, "the other reading numbers otherwise"
        assert second.page.query_selector('[data-part="lost"]') is None and second.errors == []
    for name in ("Volodymyr Zelenskyy", "Istanbul", "Russia"):
        first.choose(
            {
                "actor": first.page.evaluate(
                    f"name => {RECORD}.links.find(r => r.table === 'actors' && r.says === name).id", name
                )
            }
        )
        second = open_page(other, hash=first.page.evaluate("location.hash"), unfold=False)
        assert second.said().startswith(f"{name}, in any part: ")


def test_what_an_address_names_and_is_not_read_any_more_is_said(open_page, kept_page, rendered, other):
    first = kept_page(rendered(SEED), unfold=False)
    first.choose({"event": first.page.evaluate(ID, ["events", "accused"])})
    second = open_page(other, hash=first.page.evaluate("location.hash"), unfold=False)
    said = second.page.inner_text('[data-part="lost"]')
    assert said == "Of this address, no event is read at “accused”: here is its sentence."
    assert second.said().startswith("Sentence 1: ")
    third = open_page(other, hash="#event=~bananas~we%20ate%20~%20at%20noon~7&status=claimed", unfold=False)
    assert "“bananas” is not in this text any more" in third.page.inner_text('[data-part="lost"]')
    assert third.page.evaluate("instrument.choice") == {"status": "claimed"}
    third.choose({})
    assert third.page.query_selector('[data-part="lost"]') is None and third.errors == []


@pytest.mark.parametrize("row", [".quote-list .quote", ".happening"], ids=["quote", "happening"])
def test_a_link_and_a_citation_open_the_same_words_with_a_reader_that_numbers_otherwise(
    open_page, kept_page, rendered, tmp_path, row
):
    page, article = rendered(RULING), read(RULING)
    other = tmp_path / "other.html"
    other.write_text(renumbered(page.read_text("utf-8")), "utf-8")
    first = kept_page(page)
    first.page.locator(row).nth(2).click(position={"x": 30, "y": 8})
    link = first.page.eval_on_selector('[data-part="row-link"]', "el => el.href")
    first.page.click('[data-part="row-cite"]')
    cited = citations(first.page)
    second = open_page(other, hash="#" + link.partition("#")[2], unfold=False)
    assert second.page.evaluate("instrument.choice") != first.page.evaluate("instrument.choice")
    assert second.page.evaluate(CHOSEN) == first.page.evaluate(CHOSEN) != []
    assert second.page.query_selector('[data-part="lost"]') is None
    second.page.click('[data-part="cite-open"]')
    assert citations(second.page) == cited
    quotation, address, selector, bibtex, csl = cited
    words, place = json.loads(selector)["selector"]
    assert article.text[place["start"] : place["end"]] == words["exact"]
    began = urllib.parse.unquote(address.partition(":~:text=")[2].partition(",")[0])
    assert article.url in address and " ".join(words["exact"].split()).startswith(began) and began
    for known in (article.title, article.source, "2019", " ".join(words["exact"].split())[:40]):
        assert known in quotation and known in bibtex and known in csl
    assert "24 September" in quotation and "day = {24}" in bibtex and json.loads(csl)[0]["URL"] == address
    if row != ".happening":
        speaker = first.page.locator(row).nth(2).locator(".who").inner_text()
        assert all(speaker in text for text in (quotation, bibtex, csl))
    assert first.errors == second.errors == []


def citations(page) -> list[str]:
    return [field.input_value() for field in page.locator("dialog textarea").all()]


def renumbered(page: str) -> str:
    """A page of the same article as if a reader had made it that numbers the other way round."""

    def turned(words: str) -> str:
        return re.sub(r"(?<![\w&#])([aeqsmt])(\d+)(?!\w)", lambda id: f"{id[1]}{900 - int(id[2])}", words)

    def all_turned(value):
        if isinstance(value, dict):
            return {all_turned(key): all_turned(each) for key, each in value.items()}
        if isinstance(value, list):
            return [all_turned(each) for each in value]
        return turned(value) if isinstance(value, str) and re.fullmatch(r"([aeqsmt]\d+ ?)+", value) else value

    page = re.sub(r'data-(?:ids|pick)="[^"]*"', lambda found: turned(found[0]), page)
    start = page.index(">", page.index('id="data"')) + 1
    end = page.index("</script>", start)
    return page[:start] + script_json(all_turned(json.loads(page[start:end]))) + page[end:]


def test_page_and_package_find_anchors_alike(kept_page, rendered):
    page = kept_page(rendered(SEED), unfold=False).page
    text = "🦊 " + TEXT + " Ōe “said” it: 🦊🦊 the mayor said nothing."
    spans = [
        (a, b) for a in range(0, len(text), 5) for b in (a + 1, a + 4, a + 11) if text[a:b].strip() == text[a:b] != ""
    ]
    cases = [
        (t, anchored(text, a, b)) for a, b in spans for t in (text, "Rain. " + text, text.replace("council", "board"))
    ]
    cases += [(text, Anchor(words)) for words in ("no", "he", "nothi", "The")]
    cases += [(text, Anchor("said")), (text, Anchor("mayor", position=47)), (text, Anchor("no", "said ", "", 3))]
    places = [find(t, anchor) for t, anchor in cases]
    found = page.evaluate(
        "cases => cases.map(([text, anchor]) => findAnchor(characters(text), anchor))", [[t, vars(a)] for t, a in cases]
    )
    assert found == [place and [place.start, place.end] for place in places]
