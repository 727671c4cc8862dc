"""Corrections made in a real JupyterLab: saved at once, the tables of those by hand, taken back one by one."""

import shutil

import nbformat
import pytest

from analysis.edits.apply import correct
from analysis.edits.draft import draft_of
from analysis.edits.file import read_edits
from analysis.report.notebooks import ARTICLE
from tests.browser.test_editing import CORRECTS, reading, step_of, tables_with
from tests.browser.test_lab import run_all, serving, until
from tests.edits.test_apply import TWENTY, hashed

SHOWN = "document.querySelectorAll('.instrument [data-part=\"edit-open\"]').length === 1 && !document.querySelector('[data-old]')"
MARK = "document.querySelector('.instrument').firstElementChild.dataset.old = '1'"


@pytest.mark.parametrize("path", list(TWENTY), ids=["seed", "prorogation"])
def test_twenty_corrections_made_in_jupyterlab_give_the_tables_of_those_by_hand(browser, tmp_path, path):
    shutil.copy(path, tmp_path / path.name)
    notebook = nbformat.read(ARTICLE.path, as_version=4)
    notebook.cells[1].source += f"\narticle = {path.name!r}"
    nbformat.write(notebook, tmp_path / "article.ipynb")
    file, by_hand = tmp_path / f"{path.stem}.edits.yaml", read_edits(TWENTY[path])
    article, tables = reading(path)
    with serving(tmp_path) as address:
        page = browser.new_page(viewport={"width": 1600, "height": 1000})
        run_all(page, address, "article.ipynb")
        until(page, "!!document.querySelector('.instrument [data-part=\"edit-open\"]')")
        for n, edit in enumerate(by_hand):
            page.evaluate(MARK)
            page.evaluate(
                CORRECTS,
                step_of(edit, article, draft_of(article.text, correct(article.text, tables, by_hand[:n]).tables)),
            )
            until(page, SHOWN)
            assert len(read_edits(file)) == n + 1  # saved at once
        assert tables_with(path, read_edits(file)) == tables_with(path, by_hand)
        page.evaluate("document.querySelector('[data-part=\"edit-open\"]').click()")
        page.evaluate(MARK)
        page.evaluate("document.querySelector('[data-undo=\"19\"]').click()")
        until(page, SHOWN)
    assert len(read_edits(file)) == 19
    assert hashed(correct(article.text, tables, ()).tables) == hashed(tables)
