"""`lab`: which notebook it opens and how, and what it says where JupyterLab is wanting."""

import os
import sys
from pathlib import Path

import pytest

from analysis import shipped
from analysis.__main__ import main
from analysis.commands import lab


@pytest.fixture
def started(monkeypatch, tmp_path):
    calls = []
    monkeypatch.setattr(os, "execve", lambda path, command, environment: calls.append((command, environment)))
    monkeypatch.chdir(tmp_path)
    return calls


def test_in_a_checkout_it_opens_the_projects_notebook(started):
    main(["lab", "compare", "--", "--no-browser"])
    [(command, environment)] = started
    assert command[:4] == [sys.executable, "-m", "jupyter", "lab"]
    assert str(shipped.NOTEBOOKS / "compare.ipynb") in command and "--no-browser" in command
    settings = Path(environment["JUPYTER_CONFIG_PATH"].split(os.pathsep)[0])
    assert '"fetchNews": "false"' in (settings / "labconfig" / "default_setting_overrides.json").read_text("utf-8")
    assert environment["JUPYTER_PATH"].startswith(sys.prefix)


@pytest.mark.skipif(not (Path(sys.prefix) / "ready").exists(), reason="an environment that .ci/venv did not make")
def test_jupyterlab_started_by_itself_asks_for_no_news_either():
    set_up = Path(sys.prefix) / "etc" / "jupyter" / "labconfig" / "default_setting_overrides.json"  # by .ci/venv
    ours = shipped.PACKAGE / "lab" / "settings" / "labconfig" / set_up.name
    assert set_up.read_bytes() == ours.read_bytes()


@pytest.mark.parametrize(
    ("words", "opened", "passed"),
    [
        ([], "article", []),
        (["corpus"], "corpus", []),
        (["--", "--no-browser"], "article", ["--no-browser"]),
        (["corpus", "--", "--no-browser", "--port=1"], "corpus", ["--no-browser", "--port=1"]),
    ],
)
def test_which_notebook_and_what_is_jupyterlabs_own(started, words, opened, passed):
    main(["lab", *words])
    command = [word for word in started[0][0][4:] if word != "--allow-root"]
    assert command == [str(shipped.NOTEBOOKS / f"{opened}.ipynb"), *passed]


def test_a_notebook_that_is_not_there(started, capsys):
    assert main(["lab", "story"]) == 2
    assert capsys.readouterr().err == "There is no notebook story; name one of article, compare, corpus.\n"


def test_elsewhere_it_opens_a_copy_and_leaves_one_that_is_there(started, monkeypatch, tmp_path):
    monkeypatch.setattr(lab, "ROOT", shipped.PACKAGE)
    main(["lab"])
    copy = tmp_path / "article.ipynb"
    assert str(copy) in started[0][0]
    assert copy.read_bytes() == (shipped.NOTEBOOKS / "article.ipynb").read_bytes()
    copy.write_text("mine")
    main(["lab"])
    assert copy.read_text() == "mine"


def test_without_jupyterlab_it_says_what_to_install(started, monkeypatch, capsys):
    monkeypatch.setattr(lab, "find_spec", lambda name: None)
    assert main(["lab"]) == 2
    assert capsys.readouterr().err == (
        'This needs jupyterlab, which is not installed: pip install "news-close-reading[lab]".\n'
    )


def test_without_dask_a_corpus_says_what_to_install(started, monkeypatch, capsys, tmp_path):
    monkeypatch.delitem(sys.modules, "analysis.corpus.run", raising=False)
    monkeypatch.setitem(sys.modules, "dask", None)
    (tmp_path / "a.txt").write_text("Ada Low said that the mill had burnt.")
    assert main(["corpus", "a.txt", "--out", "c"]) == 2
    assert 'pip install "news-close-reading[corpus]"' in capsys.readouterr().err
