"""Commands ask nobody outside this machine (`python -m tests.attacks network` tries all of them)."""

import pytest

from tests.attacks.network import COMMANDS, traced
from tests.attacks.running import write_notices


@pytest.mark.parametrize("name", ["tables", "report", "corpus"])
def test_a_command_asks_nobody(name, tmp_path):
    write_notices(tmp_path / "articles", 0, 3)
    held, said = traced(tmp_path, name, *COMMANDS[name])
    assert held, said


def test_the_trace_hears_who_is_asked(tmp_path, monkeypatch):
    """Without a network the attempt fails, and is heard."""
    held, said = traced(tmp_path, "tables", "tables", "http://192.0.2.1/a.html", "--out", "t")
    assert not held and "192.0.2.1" in said
