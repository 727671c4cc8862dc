"""Corrections made in the page: with the same file as by hand, the same tables."""

import functools

import pytest

from analysis.article import Article
from analysis.article.opening import read
from analysis.charts.kit.labels import quoted
from analysis.edits.anchors import Anchor, find
from analysis.edits.apply import correct
from analysis.edits.draft import draft_of
from analysis.edits.file import Edit, edits_of, plain, read_edits
from analysis.edits.kinds import KINDS
from analysis.edits.targets import quote_at, row_at
from analysis.reading.store import parse_cached
from tests.conftest import SEED
from tests.edits.test_apply import TWENTY, hashed

CALLED = {"mentions": "actor", "quotes": "quote", "events": "event", "": "words"}
# Clicks on a mark of the text, or marks words in it; then fills in the dialog as a reader does.
CORRECTS = """({ id, words, what, kind, to, why }) => {
  const root = document.querySelector(".instrument"), text = root.querySelector('[data-view="text"]');
  getSelection().removeAllRanges();
  if (id) text.querySelector(`[data-ids~="${id}"]`).click();
  else {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const whole = nodes.map(node => node.data).join(""), start = whole.indexOf(words), range = document.createRange();
    const place = at => { for (const node of nodes) { if (at <= node.length) return [node, at]; at -= node.length; } };
    range.setStart(...place(start));
    range.setEnd(...place(start + words.length));
    getSelection().addRange(range);
  }
  root.querySelector('[data-part="edit-open"]').click();
  const dialog = root.querySelector('[data-part="edit"]'), field = name => dialog.querySelector(`[name="${name}"]`);
  const pick = (select, wanted) => {
    const option = [...select.options].find(wanted);
    if (!option) throw new Error(`none of ${[...select.options].map(o => o.textContent)} for ${what} ${kind} ${to}`);
    select.value = option.value;
    select.dispatchEvent(new Event("change"));
  };
  pick(field("target"), option => option.textContent.startsWith(what));
  pick(field("kind"), option => option.value === kind);
  if (field("to")?.matches("select")) pick(field("to"), option => option.textContent === to || option.textContent.startsWith(`${to} (`));
  else if (field("to")) field("to").value = to;
  field("why").value = why;
  dialog.querySelector("form").requestSubmit();
  dialog.close();
}"""


@functools.cache
def reading(path):
    article = read(path)
    return article, parse_cached(article)


def steps(path) -> list[dict]:
    """What a reader does in the dialog to say what each correction of the file says."""
    article, tables = reading(path)
    return [step_of(edit, article, draft_of(article.text, tables)) for edit in read_edits(TWENTY[path])]


def step_of(edit: Edit, article: Article, draft) -> dict:
    rows = {"mentions": draft.mentions, "quotes": draft.quotes, "events": list(draft.events.values())}
    table = KINDS[edit.kind].on
    row = (quote_at if table == "quotes" else row_at)(rows[table], find(article.text, edit.at)) if table else None
    words = article.text[row.start : row.end] if row else edit.at.quote
    to = plain(edit).get("to") or ""
    if isinstance(edit.to, Anchor):
        events = edit.kind in ("same-happening", "before", "after")
        other = row_at(rows["events" if events else "mentions"], find(article.text, edit.to))
        to = quoted(other.trigger) if events else draft.actors[other.actor_id].name
    elif edit.to is None and KINDS[edit.kind].to == "anchor?":
        to = "the article itself" if edit.kind == "source" else "nobody known"
    key = {"mentions": "mention_id", "quotes": "quote_id", "events": "event_id"}.get(table)
    what = f"{CALLED[table]}: “{' '.join(words.split())[:40]}"
    return {
        "id": key and getattr(row, key),
        "words": words,
        "what": what,
        "kind": edit.kind,
        "to": to,
        "why": edit.why or "",
    }


def tables_with(path, edits) -> str:
    article, tables = reading(path)
    done = correct(article.text, tables, edits)
    assert [o.state for o in done.outcomes] == ["applied"] * 20, [o for o in done.outcomes if o.state != "applied"]
    return hashed(done.tables)


@pytest.mark.parametrize("path", list(TWENTY), ids=["seed", "prorogation"])
def test_twenty_corrections_made_in_the_page_give_the_tables_of_those_by_hand(open_page, rendered, path, tmp_path):
    opened = open_page(rendered(path), unfold=False)
    for step in steps(path):
        opened.page.evaluate(CORRECTS, step)
    assert opened.page.inner_text('[data-part="edit-open"]') == "Correct (20)"
    opened.page.reload()  # kept in the page
    opened.until("document.documentElement.dataset.ready === 'true'")
    assert opened.page.inner_text('[data-part="edit-open"]') == "Correct (20)"
    opened.page.evaluate("document.querySelector('[data-part=\"edit-open\"]').click()")
    with opened.page.expect_download() as download:
        opened.page.evaluate("document.querySelector('[data-part=\"edit-save\"]').click()")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == f"{path.stem}.edits.yaml"
    in_page, by_hand = read_edits(file), read_edits(TWENTY[path])
    assert [edit.kind for edit in in_page] == [edit.kind for edit in by_hand]
    assert tables_with(path, in_page) == tables_with(path, by_hand) != hashed(reading(path)[1])
    for _ in range(20):
        opened.page.evaluate("instrument.edits.undo()")
    assert opened.page.inner_text('[data-part="edit-open"]') == "Correct"
    assert edits_of(opened.page.evaluate("instrument.edits.yaml"), "page") == () and opened.errors == []


def test_a_page_made_with_corrections_shows_them_and_takes_the_later_of_two(open_page, rendered):
    opened = open_page(rendered(SEED, edits=str(TWENTY[SEED])), unfold=False)
    page = opened.page
    assert page.inner_text('[data-part="edit-open"]') == "Correct (20)"
    assert page.locator("table.edits tbody tr").count() == 20
    assert (
        page.locator('[data-view="text"] .by-hand').count() >= 10 and page.locator(".happening .by-hand").count() >= 3
    )
    article, tables = reading(SEED)
    made = draft_of(article.text, correct(article.text, tables, read_edits(TWENTY[SEED])).tables)
    again = Edit(1, "status", Anchor("drawing out"), "planned")
    page.evaluate(CORRECTS, step_of(again, article, made))
    assert page.inner_text('[data-part="edit-open"]') == "Correct (20)"
    last = edits_of(page.evaluate("instrument.edits.yaml"), "page")[-1]
    assert (last.kind, last.at.quote, last.to) == ("status", "drawing out", "planned") and opened.errors == []


def test_what_the_page_writes_is_read_as_it_was_meant(open_page, rendered):
    page = open_page(rendered(SEED), unfold=False).page
    words = "a \"b\" \\ 'c' #: - {x} \u2028 \x7f \ufeff 🦊 \n tab\t é null"
    found = page.evaluate(
        "words => asYaml([{edit: 'main', at: {quote: words, prefix: '', suffix: 'x', position: 3}, why: 'y'}])", words
    )
    assert edits_of(found, "page") == (Edit(1, "main", Anchor(words, "", "x", 3), None, "y"),)
