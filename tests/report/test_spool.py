"""Names that a kernel can be told, and paths as pages tell them."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from analysis.report.index_entry import entry_of, key_of
from analysis.report.record import Record, without_folders
from analysis.report.spool import OURS, STANDARD_INPUT, openable, spooling, told
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "path, shown",
    [
        ("a.txt", "a.txt"),
        ("news/a.txt", "news/a.txt"),
        ("../a.txt", "../a.txt"),
        ("/home/jane/news/a.txt", "a.txt"),
        ("/home/jane/news/", "news"),
        ("/home/jane/news.csv#5&text=body", "news.csv#5&text=body"),
        ("d\udce9p/\udce9.md", "d\\xe9p/\\xe9.md"),
        ("/", "/"),
    ],
)
def test_a_path_is_told_as_given_but_from_the_root_by_name(path, shown):
    assert told(path) == shown


def test_a_file_whose_name_is_no_utf8_opens_by_another(tmp_path):
    odd = tmp_path / os.fsdecode(b"\xe9.csv")
    odd.write_text("text")
    (tmp_path / "spool").mkdir()
    for path, ending in ((str(odd), ""), (f"{odd}#2", "#2")):
        name = openable(path, tmp_path / "spool")
        name.encode()
        assert name.endswith(f"\\xe9.csv{ending}")
        assert Path(name.removesuffix("#2")).read_text() == "text"
    assert openable(str(tmp_path / "a.txt"), tmp_path) == str(tmp_path / "a.txt")
    assert Path(openable("-", tmp_path, b"piped")).read_text() == "piped"


def payload(**article) -> dict:
    about = {"title": "A", "date": None, "day": None, "source": None, "text": "", "path": None, "words": 1}
    return {"kind": "article", "article": about | article, "links": [], "names": {}}


def test_a_record_tells_no_folder_and_its_entry_knows_the_file():
    shown = Record(payload(path="/home/jane/a.txt"), {"article": "/home/jane/a.txt"})._repr_mimebundle_()
    assert "jane" not in json.dumps(shown)
    (record,) = (value for name, value in shown.items() if name.endswith("json"))
    assert record["command"].endswith("report a.txt")
    assert entry_of(record, {}).key == key_of(["/home/jane/a.txt"])


def test_a_record_of_several_tells_no_folder():
    parts = [{"path": "/home/jane/a.txt"}, {"path": "b.txt"}]
    given = payload(parts=parts) | {"kind": "comparison"}
    shown = Record(given, {"articles": ["/home/jane/a.txt", "b.txt"]})._repr_mimebundle_()
    assert "jane" not in json.dumps(shown)
    assert without_folders(given)["key"] == key_of(["b.txt", "/home/jane/a.txt"])
    assert parts[0]["path"] == "/home/jane/a.txt"


def test_a_record_of_a_corpus_tells_no_folder_and_knows_its_articles():
    given = payload(path="/home/jane/out") | {
        "kind": "corpus",
        "folders": ["/home/jane/news/", "news.csv"],
        "articles": {"folder": [0, 1], "file": ["a.txt", "#2"]},
    }
    shown = Record(given, {"folder": "/home/jane/out"})._repr_mimebundle_()
    assert "jane" not in json.dumps(shown)
    found = without_folders(given)
    assert found["folders"] == ["news/", "news.csv"]
    assert found["keys"] == [key_of(["/home/jane/news/a.txt"]), key_of(["news.csv#2"])]


def test_the_command_for_standard_input_names_it():
    given = f"/tmp/x1y2/{STANDARD_INPUT}"
    assert Record(payload(path=given), {"article": given}).command.endswith("report -")


def test_what_a_killed_process_left_is_removed_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for name in (f"{OURS}{gone.pid}-a", f"{OURS}{os.getpid()}-b", f"{OURS}x", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "kernel.json").write_text("")
    with spooling() as folder:
        assert folder.parent == tmp_path and folder.name.startswith(f"{OURS}{os.getpid()}-")
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {f"{OURS}{os.getpid()}-b", f"{OURS}x", "other"}


def test_a_run_that_is_told_to_end_leaves_nothing(tmp_path):
    code = (
        "import time; from analysis import __main__ as main; main._end_in_order()\n"
        "from analysis.report.spool import spooling\n"
        "with spooling() as folder: print('here', flush=True); time.sleep(60)"
    )
    more = {"env": os.environ | {"TMPDIR": str(tmp_path)}, "stdout": subprocess.PIPE, "cwd": ROOT}
    with subprocess.Popen([sys.executable, "-c", code], **more) as process:
        assert process.stdout.readline() == b"here\n" and len(list(tmp_path.iterdir())) == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []
