"""Strings from outside are such as any file, table and page can hold."""

import io
import subprocess
import sys

import pytest

from analysis import sound
from analysis.article import Article
from analysis.article.opening import read
from tests.conftest import ROOT

TEXT = "On Friday Ada Low said that the mill had burnt. The mayor of Harwick thanked her on Monday.\n"


@pytest.mark.parametrize(
    "path, shown",
    [
        ("é.md", "é.md"),
        ("\udce9.md", "\\xe9.md"),
        ("\udcc3\udca9.md", "é.md"),  # as Python reads it where the locale is ASCII
        ("\ud800.md", "?.md"),
    ],
)
def test_a_path_in_characters(path, shown):
    assert sound.sound_path(path) == shown


def test_all_of_an_article_is_sound():
    odd = "a\ud800b"
    article = Article(odd, None, odd, odd, odd, "\udce9.md", "\udce9")
    assert (article.text, article.title, article.source, article.url) == ("a\ufffdb",) * 4
    assert (article.path, article.article_id) == ("\\xe9.md", "\\xe9")


def test_front_matter_may_spell_half_a_character(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f'---\ntitle: "\\ud800 burnt"\nsource: "\\udfff"\n---\n{TEXT}')
    assert (read(path).title, read(path).source) == ("\ufffd burnt", "\ufffd")


@pytest.mark.parametrize(
    "value, made", [("\ud800", "\ufffd"), (["\udce9", "a"], ["\ufffd", "a"]), (7, 7), (None, None)]
)
def test_a_parameter_is_sound(value, made):
    assert sound.sounded(value) == made


@pytest.mark.parametrize(
    "encoding, shown", [("utf-8", b"\xe9 \\ud800 \xe2\x86\x92"), ("latin-1", b"\xe9 \\ud800 \\u2192")]
)
def test_anything_can_be_printed(encoding, shown, monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding))
    sound.print_anything()
    print("\udce9 \ud800 →", end="", flush=True)
    assert raw.getvalue() == shown


def test_a_file_is_named_in_a_locale_that_has_no_letter_for_it(tmp_path):
    (tmp_path / "é.md").write_text(TEXT, "utf-8")
    code = "import sys; from analysis.sound import in_utf8; in_utf8(); print(ascii(open(sys.argv[1]).name))"
    (tmp_path / "run.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "run.py", "é.md".encode()],
        cwd=tmp_path,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
    )
    assert done.stdout == "'\\xe9.md'\n", done.stderr
