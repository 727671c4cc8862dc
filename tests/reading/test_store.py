"""analysis.reading.store: parsed tables kept from one run to the next."""

import dataclasses
import datetime
import os
import random
import subprocess
import sys
import threading

import pytest
from pandas.testing import assert_frame_equal

from analysis.article import Article
from analysis.article.opening import read
from analysis.reading import pipeline, store
from analysis.tables.codebook import TABLES
from tests.conftest import SEED

ARTICLE = Article("On Friday Ada Low said that the mill had burnt. “It is gone,” she said.", datetime.date(2020, 5, 6))


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """An empty store, and the number of articles that were parsed for it."""
    parsed, parse = [], pipeline.parse
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "kept"))
    monkeypatch.setattr(pipeline, "parse", lambda article: parsed.append(article) or parse(article))
    return tmp_path / "kept", parsed


def assert_equal(one, other):
    for table in TABLES:
        assert_frame_equal(getattr(one, table), getattr(other, table), obj=table)


def test_an_article_is_parsed_once(kept):
    folder, parsed = kept
    first = store.parse_cached(ARTICLE)
    assert not first.events.empty and not first.quotes.empty
    assert_equal(store.parse_cached(ARTICLE), first)
    assert parsed == [ARTICLE] and len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"text": ARTICLE.text + " "},
        {"date": None},
        {"title": "Gone"},
        {"path": "a.txt"},
        {"article_id": "x"},
        {"body_start": 3},
    ],
)
def test_whatever_the_tables_depend_on_is_part_of_the_key(kept, changed):
    store.parse_cached(ARTICLE)
    other = dataclasses.replace(ARTICLE, **changed)
    assert_equal(store.parse_cached(other), pipeline.parse(other))
    assert kept[1][:2] == [ARTICLE, other]


def test_another_reader_parses_again(kept, monkeypatch):
    store.parse_cached(ARTICLE)
    monkeypatch.setattr(store, "reader_version", lambda: "another")
    store.parse_cached(ARTICLE)
    assert kept[1] == [ARTICLE, ARTICLE]


def test_the_version_changes_with_a_word_list(tmp_path, monkeypatch):
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "titles.txt").write_text("Dame\n")
    for name in ("reading", "model", "tables"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(store, "HOME", tmp_path)
    versions = {store.reader_version.__wrapped__() for _ in range(2)}
    (tmp_path / "lexicon" / "titles.txt").write_text("Dame\nSir\n")
    versions.add(store.reader_version.__wrapped__())
    (tmp_path / "lexicon" / "__pycache__").mkdir()
    (tmp_path / "lexicon" / "__pycache__" / "a.pyc").write_bytes(b"x")
    versions.add(store.reader_version.__wrapped__())
    assert len(versions) == 2


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "text", "folder"])
def test_a_damaged_entry_is_made_again(kept, damage):
    folder, parsed = kept
    whole = store.parse_cached(ARTICLE)
    entry = next(folder.iterdir())
    content = entry.read_bytes()
    middle = len(content) // 2
    entry.unlink()
    if damage == "folder":
        entry.mkdir()
    else:
        entry.write_bytes(
            {
                "empty": b"",
                "cut": content[:-50],
                "text": b"gone",
                "flipped": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            }[damage]
        )
    assert_equal(store.parse_cached(ARTICLE), whole)
    assert len(parsed) == 2
    if damage != "folder":
        assert entry.read_bytes() == content


def test_no_flipped_bit_is_believed_or_raises(kept):
    """In each byte of the first and last heads of the archive and its directory, where zipfile trusts what it reads,
    and in some others."""
    whole = store.parse_cached(ARTICLE)
    entry = next(kept[0].iterdir())
    content, chance = entry.read_bytes(), random.Random(5)
    kinds = (b"PK\3\4", b"PK\1\2", b"PK\5\6")  # a member's head, its line in the directory, the directory's end
    heads = {find(kind) for kind in kinds for find in (content.index, content.rindex)}
    places = {at + n for at in heads for n in range(46)} | {chance.randrange(len(content)) for _ in range(100)}
    for place in sorted(at for at in places if at < len(content)):
        entry.write_bytes(content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :])
        found = store._load(entry)
        assert found is None or same(found, whole), place


def same(found, whole) -> bool:
    return all(getattr(found, name).equals(getattr(whole, name)) for name in vars(whole))


def test_a_store_that_cannot_be_written_is_done_without(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "file" / "kept"))
    assert len(store.parse_cached(ARTICLE).articles) == 1


def test_many_may_write_the_same_entry_at_once(kept):
    folder, _ = kept
    whole = store.parse_cached(ARTICLE)
    entry = next(folder.iterdir())
    failed = []

    def work():
        for _ in range(5):
            store._save(whole, entry)
            failed.extend([] if store._load(entry) else [1])

    threads = [threading.Thread(target=work) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert not failed and list(folder.iterdir()) == [entry]


def test_another_model_parses_again(kept, monkeypatch):
    store.reader_version.cache_clear()
    store.parse_cached(ARTICLE)
    monkeypatch.setattr(store, "MODELS", (*store.MODELS, "pandas"))
    store.reader_version.cache_clear()
    store.parse_cached(ARTICLE)
    store.reader_version.cache_clear()
    assert kept[1] == [ARTICLE, ARTICLE] and len(list(kept[0].iterdir())) == 2
    assert store.contents().entries == 2


def test_every_part_of_the_reader_is_in_its_version():
    """What `analysis.reading.pipeline` imports of this package is one of READER, or does not make tables of a text."""
    code = (
        "import sys, analysis.reading.pipeline; "
        "print(*{name.split('.')[1] for name in sys.modules if name.startswith('analysis.')})"
    )
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split())
    made = {name.removesuffix(".py") for name in store.READER}
    assert loaded - made <= {"article", "errors", "time_limit"}  # what these give is part of the key, or no table


def test_old_entries_are_thrown_away(kept):
    folder, _ = kept
    store._prune.cache_clear()
    folder.mkdir()
    for name in ("old.zip", ".half.new", "young.zip", "notes.txt"):
        (folder / name).write_text("")
    for name in ("old.zip", ".half.new", "notes.txt"):
        os.utime(folder / name, (0, 0))
    store.parse_cached(ARTICLE)
    names = {path.name for path in folder.iterdir()}
    assert {"young.zip", "notes.txt"} < names and len(names) == 3


def test_old_entries_are_looked_for_once(kept, monkeypatch):
    looked, entries = [], store._entries
    store._prune.cache_clear()
    monkeypatch.setattr(store, "_entries", lambda place: looked.append(place) or entries(place))
    for number in range(3):
        store._save(store.parse_cached(ARTICLE), kept[0] / f"{number}.zip")
    assert len(looked) == 1


def test_a_notebook_over_a_warm_store_imports_no_language_model(kept, tmp_path):
    store.reader_version.cache_clear()  # another process reads the sources afresh
    seed = store.parse_cached(read(SEED))
    import nbformat

    from tests.conftest import ROOT

    cells = nbformat.read(ROOT / "notebooks" / "article.ipynb", as_version=4).cells
    code = [cell.source for cell in cells if cell.cell_type == "code" and "live" not in cell.metadata.get("tags", [])]
    script = "\n".join(
        [
            "def display(*a): pass",
            *code,
            "import sys",
            "print(len(tables.events), sorted({'spacy', 'thinc', 'onnxruntime', "
            "'analysis.reading.pipeline', 'analysis.reading.language'} & set(sys.modules)))",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", script.replace('"seeds/', f'"{ROOT}/seeds/')], capture_output=True, text=True
    )
    assert done.stdout == f"{len(seed.events)} []\n", done.stderr


def test_the_folder_is_the_users_cache_unless_named(monkeypatch):
    monkeypatch.delenv("ANALYSIS_CACHE", raising=False)
    assert store.folder().parts[-2:] == ("analysis", "tables")
    monkeypatch.setenv("ANALYSIS_CACHE", "/elsewhere")
    assert str(store.folder()) == "/elsewhere"
