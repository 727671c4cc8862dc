"""The same notebook, untouched, in a real JupyterLab: run there, a widget moved, charts seen to change."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest

from analysis.article.opening import read
from analysis.edits.apply import correct
from analysis.edits.draft import draft_of
from analysis.edits.file import read_edits, written
from analysis.reading.store import parse_cached
from analysis.report.notebooks import ARTICLE, COMPARISON
from analysis.tables.choices import chosen
from analysis.tables.choosable import choosable_rows
from tests.browser.conftest import AXE
from tests.browser.test_editing import CORRECTS, reading, step_of, tables_with
from tests.browser.test_page import HOSTILE
from tests.conftest import ROOT, SEED
from tests.edits.test_apply import TWENTY, hashed

# Cells of this test's own, after the notebook's: Python reads the choice, and sets it.
READS = "print('chosen', view.choice, len(view.events), len(view.quotes), len(view.mentions))"
SETS = "view.choice = {'status': 'claimed', 'to': '2022-04-07'}"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A folder with copies of the notebooks, and the address of a JupyterLab on it, started as `make lab` does."""
    home = tmp_path_factory.mktemp("lab")
    notebook = nbformat.read(ARTICLE.path, as_version=4)
    notebook.cells += [nbformat.v4.new_code_cell(READS), nbformat.v4.new_code_cell(SETS)]
    nbformat.write(notebook, home / "article.ipynb")
    nbformat.write(nbformat.read(COMPARISON.path, as_version=4), home / "compare.ipynb")
    (home / "hostile.md").write_text(HOSTILE, "utf-8")
    notebook.cells[1].source += "\narticle = 'hostile.md'"
    notebook.cells.append(nbformat.v4.new_code_cell("explore(tables, reading)"))  # beside the notebook's own
    nbformat.write(notebook, home / "hostile.ipynb")
    for path in TWENTY:
        shutil.copy(path, home / path.name)
        notebook = nbformat.read(ARTICLE.path, as_version=4)
        notebook.cells[1].source += f"\narticle = {path.name!r}"
        notebook.cells = notebook.cells[:6]  # as far as the instrument: `test_the_notebook_live` runs all of it
        nbformat.write(notebook, home / f"{path.stem}.ipynb")
    with serving(home) as address:
        yield home, address


@contextlib.contextmanager
def serving(home):
    """A JupyterLab on the files of a folder: its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "JUPYTER_CONFIG_PATH": str(ROOT / "analysis" / "lab" / "settings"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
    }
    log = open(home / "log", "w")  # noqa: SIM115 - the server writes to it as long as the tests last
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "jupyter",
            "lab",
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            f"--port={port}",
            "--IdentityProvider.token=",
            f"--ServerApp.root_dir={home}",
            "--LabApp.expose_app_in_browser=True",
        ],
        env=os.environ | settings,
        stdout=log,
        stderr=log,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + 90
        while True:
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/api", timeout=2)
                break
            assert server.poll() is None and time.monotonic() < end, (home / "log").read_text()[-2000:]
            time.sleep(0.3)
        yield address
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def until(page, expression, seconds=120):
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never: {expression}"
        page.wait_for_timeout(100)


def run_cell(page, index):
    """Run a cell of the notebook and give back the text that it printed."""
    return page.evaluate(
        """async index => {
      const panel = jupyterapp.shell.currentWidget;
      panel.content.activeCellIndex = index;
      await jupyterapp.commands.execute('notebook:run-cell');
      const outputs = panel.content.widgets[index].model.outputs;
      return Array.from({length: outputs.length}, (_, i) => outputs.get(i).toJSON().text ?? '').join('');
    }""",
        index,
    )


def until_printed(page, index, wanted, seconds=60):
    """Run a cell until it prints what is wanted: what the widget says may reach the kernel after the cell does."""
    end = time.monotonic() + seconds
    while not (printed := run_cell(page, index)).startswith(wanted):
        assert time.monotonic() < end, f"never {wanted!r}: {printed!r}"


SAID = "document.querySelector('.instrument [data-part=said]').textContent"
FAINT = """name => [...document.querySelectorAll(`.instrument [data-figure="${name}"] svg path`)]
  .filter(el => el.__data__?.datum?.id && el.__data__.opacity <= 0.5).length"""


def watched(browser):
    """A page, and what goes wrong on it."""
    errors, page = [], browser.new_page(viewport={"width": 1600, "height": 1000})
    page.on("pageerror", lambda error: errors.append(str(error)))
    return page, errors


@pytest.fixture(scope="module")
def page_and_errors(browser):
    """JupyterLab's page, loaded once for all tests."""
    page, errors = watched(browser)
    yield page, errors
    page.close()


@pytest.fixture
def opened(page_and_errors, lab):
    """name of a notebook → JupyterLab's page, all cells run and the widget there; and what went wrong on the page. What
    it shows already is not opened again."""
    page, errors = page_and_errors

    def opened(name, ran="true"):
        if not page.evaluate(f"window.jupyterapp?.shell.currentWidget?.context?.path === '{name}'"):
            run_all(page, lab[1], name)
            until(page, ran)
        return page, errors

    return opened


@pytest.fixture
def live(opened):
    """The notebook of an article, with all that its cells do; one of them sets the choice."""
    return opened("article.ipynb", f"{SAID}.startsWith('What is claimed')")


# Another notebook, as from the list of files; the one before is closed, and its kernel ends.
INSTEAD = """async name => {
  jupyterapp.shell.currentWidget.dispose();
  await jupyterapp.serviceManager.sessions.shutdownAll();
  await jupyterapp.commands.execute('docmanager:open', {path: name});
}"""


def choose_everything(page):
    page.evaluate("document.querySelector('.instrument [data-part=all]').click()")
    until(page, f"{SAID}.startsWith('Everything')")


def run_all(page, lab, name):
    """Open a notebook, in place of the one that is open, and run all its cells, until the widget is there."""
    if page.evaluate("'jupyterapp' in window"):
        page.evaluate(INSTEAD, name)
    else:
        page.goto(f"{lab}/lab/workspaces/{name.partition('.')[0]}/tree/{name}", timeout=120_000)
    until(page, f"window.jupyterapp?.shell?.currentWidget?.context?.path === '{name}'")
    until(page, "!!window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel")
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.ready")
    page.evaluate("void jupyterapp.commands.execute('notebook:run-all-cells')")
    until(page, "!!document.querySelector('.instrument[data-ready]')", 240)


def test_the_notebook_live(live):
    page, errors = live
    assert page.get_by_text("Would you like to get notified").count() == 0
    # The figures by themselves are drawn too.
    until(page, "!!document.querySelector('.jp-RenderedVegaCommon5 :is(svg, canvas)')")

    article = read(SEED)
    tables = parse_cached(article)
    rows = choosable_rows(tables)
    cells = page.evaluate("jupyterapp.shell.currentWidget.content.widgets.length")
    assert not page.locator(".analysis-still").is_visible()  # it stands for the instrument only where no kernel is

    page.click('.instrument [data-part="all"]')
    until(page, f"({FAINT})('mentions') === 0")

    # A control is moved: charts and text follow, and Python reads the choice.
    actor = page.evaluate("document.querySelector('.instrument [data-control=actor]').options[1].value")
    page.select_option('.instrument [data-control="actor"]', actor)
    until(page, f"({FAINT})('mentions') > 0 && ({FAINT})('timeline') > 0")
    assert page.locator('.instrument [data-view="text"] .chosen').count() > 0
    left = chosen(rows, {"actor": actor})
    counts = [
        sum(row["id"] in left for row in rows if row["table"] == table) for table in ("events", "quotes", "mentions")
    ]
    until_printed(page, cells - 2, f"chosen {{'actor': '{actor}'}} {counts[0]} {counts[1]} {counts[2]}\n")

    # Python sets the choice: the widget says it.
    run_cell(page, cells - 1)
    until(
        page,
        "document.querySelector('.instrument [data-part=said]').textContent.startsWith('What is claimed, possibly until 7 April 2022: ')",
    )
    left = chosen(rows, {"status": "claimed", "to": "2022-04-07"})
    events = sum(row["id"] in left for row in rows if row["table"] == "events")
    assert f": {events} events" in page.inner_text(".instrument [data-part=said]")

    # A mark in a chart, and the way back.
    page.evaluate("""() => {
      const el = [...document.querySelectorAll('.instrument [data-figure="mentions"] svg path')].find(el => el.__data__?.datum?.pick);
      el.scrollIntoView({block: 'center'});
    }""")
    spot = page.evaluate("""() => {
      for (const el of document.querySelectorAll('.instrument [data-figure="mentions"] svg path')) {
        const box = el.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
        if (el.__data__?.datum?.pick && document.elementFromPoint(x, y) === el) return {x, y, actor: el.__data__.datum.pick.actor};
      }
    }""")
    page.mouse.click(spot["x"], spot["y"])
    until(page, "document.querySelector('.instrument [data-control=actor]').value === '{}'".format(spot["actor"]))
    page.keyboard.press("Escape")
    until(page, f"({FAINT})('mentions') === 0")
    until_printed(page, cells - 2, "chosen {} ")
    assert errors == []


HEADS = ".analysis-frames [class*=Collapse-header]"
ALERT = "(document.querySelector('.analysis-form [role=alert]')?.textContent ?? '')"


def test_the_form_moves_the_view_and_the_frames_and_says_what_it_refuses(live):
    page, errors = live
    choose_everything(page)
    page.locator(".analysis-form").get_by_role("button", name="claimed", exact=True).click()
    until(page, f"{SAID}.includes('claimed')")
    somebody = page.get_by_placeholder("any name of theirs")
    somebody.fill("Lawrov")
    somebody.press("Tab")
    until(page, f"""{ALERT}.includes('asks for "Lawrov", whom the article does not name: did you mean "Lavrov"?')""")
    somebody.fill("Lavrov")
    somebody.press("Tab")
    until(page, f"{SAID}.includes('Lavrov') && {ALERT} === ''")
    until(page, "document.querySelector('.analysis-form code').innerText.includes('actors')")
    line = page.inner_text(".analysis-form code")
    assert """-y 'actors: ["Sergey Lavrov"]' -y 'statuses: ["claimed"]'""" in line and line.startswith("papermill ")

    left = chosen(choosable_rows(parse_cached(read(SEED))), {"actor": "a1", "status": "claimed"})
    heads = page.locator(HEADS)
    events = sum(one.startswith("e") for one in left)
    until(page, f"document.querySelectorAll('{HEADS}')[1].innerText.includes('view.events: {events}')")
    heads.nth(1).click()
    until(page, f"document.querySelectorAll('.analysis-rows tbody tr').length === {events}")
    assert "Sergey Lavrov" in page.locator(".analysis-rows").inner_text()

    # What is chosen in the instrument moves the form.
    page.click('.instrument [data-part="all"]')
    until(page, "!document.querySelector('.analysis-form .mod-active')")
    assert errors == []


# What axe finds wrong in what is ours; JupyterLab's own page around it is not looked at.
SERIOUS = """async () => (await axe.run({include: [['.instrument'], ['.analysis-form'], ['.analysis-frames']]}, {resultTypes: ['violations']}))
  .violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))])"""


def test_axe_finds_nothing_serious_in_jupyterlab_whatever_its_theme(live):
    page, errors = live
    choose_everything(page)
    page.evaluate(AXE)
    asked = page.get_by_placeholder("any name of theirs")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
        until(page, f"document.body.dataset.jpThemeLight === '{str('Light' in theme).lower()}'")
        paper = "getComputedStyle(document.querySelector('.in-lab')).backgroundColor.match(/\\d+/g).map(Number)"
        until(page, f"({paper}[0] > 128) === {str('Light' in theme).lower()}")
        for name in ("Lawrov", "Lavrov"):  # refused, where everything is chosen; chosen
            asked.fill(name)
            asked.press("Tab")
            until(page, f"({ALERT} !== '') === {str(name == 'Lawrov').lower()}")
            page.wait_for_timeout(500)
            assert page.evaluate(SERIOUS) == [], (theme, name)
    assert errors == []


def test_a_comparison_has_a_form_too(opened):
    page, errors = opened("compare.ipynb")
    somebody = page.get_by_placeholder("any name of theirs", exact=True)
    somebody.fill("Jonson")
    somebody.press("Tab")
    until(page, f"""{ALERT}.includes('did you mean "Johnson"?')""")
    somebody.fill("Johnson")
    somebody.press("Tab")
    until(page, f"{SAID}.includes('Boris Johnson') && {ALERT} === ''")
    until(page, f"document.querySelectorAll('{HEADS}')[0].innerText.startsWith('view.shared')")
    assert not page.locator(".analysis-still").first.is_visible()
    page.click('.instrument [data-part="all"]')
    until(page, f"{SAID}.startsWith('Everything')")
    assert errors == []


def test_a_hostile_article_runs_nothing_in_the_notebook(opened):
    page, errors = opened("hostile.ipynb")
    for el in page.locator('.instrument [data-view="text"] [data-pick]').all()[:10]:
        el.hover(force=True)
        el.click(force=True, position={"x": 3, "y": 8})
    page.wait_for_timeout(500)
    assert page.evaluate("window.hit") is None and errors == []
    assert page.locator(".instrument img, .instrument iframe, .instrument script").count() == 0

    # Two of them on a page: ids are each one's own, and what refers to them still does.
    until(page, "document.querySelectorAll('.instrument[data-ready]').length === 2")
    ids = page.evaluate("[...document.querySelectorAll('.instrument [id]')].map(el => el.id)")
    assert ids and len(ids) == len(set(ids))
    lost = """[...document.querySelectorAll('.instrument :is([aria-labelledby], [aria-controls])')].filter(el => {
      const other = document.getElementById(el.getAttribute('aria-labelledby') || el.getAttribute('aria-controls'));
      return !other || other.closest('.instrument') !== el.closest('.instrument');
    }).length"""
    assert page.evaluate(lost) == 0


IDLE = "jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'"
MARK = "document.querySelector('.instrument').firstElementChild.dataset.old = '1'"


def shown(page, file, count):
    """Wait until that many corrections are in the file, and the instrument was drawn anew with them: what else draws
    it, a cell that runs late or an answer that is under way, is not enough."""
    label = f"Correct ({count})"
    until(
        page,
        "(found => found.length === 1 && found[0].textContent.trim() === '" + label + "' &&"
        " !document.querySelector('[data-old]'))"
        "([...document.querySelectorAll('.instrument [data-part=\"edit-open\"]')])",
        240,
    )
    end = time.monotonic() + 60
    while not file.exists() or len(read_edits(file)) != count:
        assert time.monotonic() < end, f"never {count} corrections in {file.name}"
        page.wait_for_timeout(100)


@pytest.mark.timeout(1800)  # up to twenty times all is read and drawn anew: a minute where nothing else runs
@pytest.mark.parametrize("path, before", list(zip(TWENTY, (0, 18))), ids=["seed", "prorogation"])
def test_twenty_corrections_made_in_jupyterlab_give_the_tables_of_those_by_hand(page_and_errors, lab, path, before):
    """Twenty of all kinds; in the other article the last two, after those that stand in its file already."""
    (home, address), page = lab, page_and_errors[0]
    file, by_hand = home / f"{path.stem}.edits.yaml", read_edits(TWENTY[path])
    article, tables = reading(path)
    if before:
        file.write_text(written(by_hand[:before]), "utf-8")
    run_all(page, address, f"{path.stem}.ipynb")
    until(page, "!!document.querySelector('.instrument [data-part=\"edit-open\"]')")
    until(page, IDLE, 240)  # all cells have run
    for n, edit in enumerate(by_hand[before:], before):
        made = correct(article.text, tables, by_hand[:n]).tables
        page.evaluate(MARK)
        page.evaluate(CORRECTS, step_of(edit, article, draft_of(article.text, made)))
        shown(page, file, n + 1)  # saved at once
    assert tables_with(path, read_edits(file)) == tables_with(path, by_hand)
    page.evaluate("document.querySelector('[data-part=\"edit-open\"]').click()")
    page.evaluate(MARK)
    page.evaluate("document.querySelector('[data-undo=\"19\"]').click()")
    shown(page, file, 19)
    assert hashed(correct(article.text, tables, ()).tables) == hashed(tables)
