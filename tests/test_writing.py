"""Files are there whole or not at all."""

import errno
import os

import pytest

from analysis.writing import write_whole


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("before")
    write_whole(path, b"after")
    assert path.read_text() == "after" and [each.name for each in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("call", ["fsync", "chmod", "replace"])
def test_what_fails_leaves_what_was_there_and_names_it(tmp_path, monkeypatch, call):
    path = tmp_path / "page.html"
    path.write_text("before")

    def full(*given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError) as found:
        write_whole(path, b"after", lasting=True)
    assert (found.value.filename, found.value.errno) == (str(path), errno.ENOSPC)
    assert path.read_text() == "before" and [each.name for each in tmp_path.iterdir()] == ["page.html"]


def test_what_interrupts_leaves_nothing_half_written(tmp_path, monkeypatch):
    def interrupted(*given):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "page.html", b"after")
    assert list(tmp_path.iterdir()) == []
