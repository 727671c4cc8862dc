"""Reports of different articles keep apart, those of one article replace each other."""

import pytest

from analysis.errors import InputError
from analysis.report import files
from analysis.report.assets import json_block
from analysis.report.files import own_name
from analysis.report.index_entry import ELEMENT, IndexEntry, filled, key_of, key_of_text
from analysis.report.notebooks import ARTICLE


def made(out, name, **about):
    block = json_block(ELEMENT, filled(IndexEntry(**about)))
    (out / f"{name}.html").write_text(f'<meta name="generator" content="analysis">{block}', "utf-8")


def report_name(out, name, article):
    return files.path_of(out, ARTICLE, {"article": article}, name).stem


@pytest.fixture
def articles(tmp_path):
    """Two articles of one file name, and the folder of reports."""
    for folder, words in (("a", "Mayor Ann Lowe closed the bridge on Monday."), ("b", "The ferry ran on Tuesday.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mill.txt").write_text(words)
    return str(tmp_path / "a" / "mill.txt"), str(tmp_path / "b" / "mill.txt"), tmp_path


def test_a_name_that_is_free_or_one_s_own_is_taken(articles):
    one, _, out = articles
    assert report_name(out, "mill", one) == "mill"
    made(out, "mill", path=one, key=key_of([one]))
    assert report_name(out, "mill", one) == "mill"


def test_another_article_gets_a_name_that_stays_its_own(articles):
    one, two, out = articles
    made(out, "mill", key=key_of([one]), text=key_of_text("Mayor Ann Lowe closed the bridge on Monday."))
    made(out, "mill--min_mentions-2", key=key_of([one]))
    name = report_name(out, "mill", two)
    assert name == f"mill-{key_of([two])}" == report_name(out, "mill", two)
    assert report_name(out, "mill--min_mentions-2", two) == f"{name}--min_mentions-2"
    made(out, name, key=key_of([two]))
    assert report_name(out, "mill", two) == name and report_name(out, "mill", one) == "mill"


def test_an_article_that_was_moved_is_the_same(articles):
    one, two, out = articles
    made(out, "mill", key=key_of([one]), text=key_of_text("The ferry ran on Tuesday."))
    assert report_name(out, "mill", two) == "mill"


def test_standard_input_is_told_by_its_words(tmp_path):
    made(tmp_path, "standard-input", key="00000000", text=key_of_text("It rained."))
    assert own_name(tmp_path, "standard-input", ["/x/standard-input"], lambda: "It rained.") == "standard-input"
    name = own_name(tmp_path, "standard-input", ["/x/standard-input"], lambda: "It snowed.")
    assert name == own_name(tmp_path, "standard-input", ["/y/standard-input"], lambda: "It snowed.") != "standard-input"


@pytest.mark.parametrize("content", ["", "<p>a page of somebody</p>", '<meta name="generator" content="analysis">'])
def test_what_does_not_say_whose_it_is_is_replaced(tmp_path, content):
    (tmp_path / "mill.html").write_text(content)
    assert own_name(tmp_path, "mill", ["a/mill.txt"]) == "mill"


def test_an_article_that_cannot_be_read_does_not_take_another_s_name(tmp_path):
    def unreadable():
        raise InputError("It is gone.")

    made(tmp_path, "mill", key="00000000", text="00000000")
    assert own_name(tmp_path, "mill", ["a/mill.txt"], unreadable) == f"mill-{key_of(['a/mill.txt'])}"


def test_a_comparison_is_known_by_all_its_articles_in_any_order(tmp_path):
    made(tmp_path, "story", kind="comparison", key=key_of(["a.txt", "b.txt"]))
    assert own_name(tmp_path, "story", ["b.txt", "a.txt"]) == "story"
    assert own_name(tmp_path, "story", ["b.txt", "c.txt"]) == f"story-{key_of(['b.txt', 'c.txt'])}"
