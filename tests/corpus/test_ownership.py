"""One run owns the folder of a corpus; whoever is gone owns nothing."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest

from analysis.corpus import ownership
from analysis.corpus.ownership import NAME, owned
from analysis.errors import InputError
from tests.conftest import ROOT

HOLD = """
import sys, time
from pathlib import Path
from analysis.corpus.ownership import owned
with owned(Path(sys.argv[1])):
    print("mine", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other(tmp_path):
    """Another process that owns the folder."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout.readline() == b"mine\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_second_run_is_told_who_owns_the_folder(tmp_path, other):
    with pytest.raises(InputError) as found, owned(tmp_path):
        pass
    assert f"process {other.pid} on " in str(found.value) and "another run" in str(found.value)
    assert (tmp_path / NAME).exists()


def test_a_killed_owner_owns_nothing(tmp_path, other):
    other.kill()
    other.wait()
    with owned(tmp_path):
        assert json.loads((tmp_path / NAME).read_text())["process"] == os.getpid()
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"host": 1}', "[" * 50_000])
def test_a_lock_that_says_nothing_is_taken_over(tmp_path, content):
    (tmp_path / NAME).write_text(content)
    with owned(tmp_path):
        pass


def test_an_owner_on_another_machine_counts_while_it_gives_signs_of_life(tmp_path, monkeypatch):
    monkeypatch.setattr(ownership, "BEAT", 0.1)
    monkeypatch.setattr(ownership, "PATIENCE", 0.5)
    about = {"host": "elsewhere", "process": 7, "since": "2026-01-01 00:00:00"}
    (tmp_path / NAME).write_text(json.dumps(about))
    stop = threading.Event()

    def live():
        while not stop.wait(0.1):
            os.utime(tmp_path / NAME, (time.time(), time.time()))

    alive = threading.Thread(target=live)
    alive.start()
    try:
        with pytest.raises(InputError, match="process 7 on elsewhere"), owned(tmp_path):
            pass
    finally:
        stop.set()
        alive.join()
    with owned(tmp_path):  # gone
        pass


def test_an_owner_gives_signs_of_life(tmp_path, monkeypatch):
    monkeypatch.setattr(ownership, "BEAT", 0.05)
    with owned(tmp_path):
        os.utime(tmp_path / NAME, (0, 0))
        deadline = time.time() + 10
        while (tmp_path / NAME).stat().st_mtime == 0 and time.time() < deadline:
            time.sleep(0.02)
        assert (tmp_path / NAME).stat().st_mtime > 0
