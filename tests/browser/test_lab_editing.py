"""Corrections made in a real JupyterLab: saved at once, the tables of those by hand, taken back one by one."""

import shutil
import time

import nbformat
import pytest

from analysis.edits.apply import correct
from analysis.edits.draft import draft_of
from analysis.edits.file import read_edits, written
from analysis.report.notebooks import ARTICLE
from tests.browser.test_editing import CORRECTS, reading, step_of, tables_with
from tests.browser.test_lab import run_all, serving, until
from tests.edits.test_apply import TWENTY, hashed

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


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A folder with the articles and a notebook of each, and the address of a JupyterLab on it."""
    home = tmp_path_factory.mktemp("editing")
    for path in TWENTY:
        shutil.copy(path, home / path.name)
        notebook = nbformat.read(ARTICLE.path, as_version=4)
        notebook.cells[1].source += f"\narticle = {path.name!r}"
        notebook.cells = notebook.cells[:6]  # as far as the instrument: `test_lab` runs all of it
        nbformat.write(notebook, home / f"{path.stem}.ipynb")
    with serving(home) as address:
        yield home, address


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    yield page
    page.close()


@pytest.mark.timeout(1800)  # up to twenty times all is read and drawn anew: a minute where nothing else runs
@pytest.mark.parametrize("path, before", list(zip(TWENTY, (0, 18))), ids=["seed", "prorogation"])
def test_twenty_corrections_made_in_jupyterlab_give_the_tables_of_those_by_hand(page, lab, path, before):
    """Twenty of all kinds; in the other article the last two, after those that stand in its file already."""
    home, address = lab
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
