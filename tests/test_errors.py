"""What nobody foresaw is one sentence with the article's name, wherever it happens."""

import pytest

from analysis.__main__ import main
from analysis.article import Article
from analysis.errors import InputError
from analysis.reading import pipeline

STEPS = [
    name
    for name in vars(pipeline)
    if name.startswith(("find_", "order_", "join_", "annotate", "read_", "validate", "seen"))
]


def broken(*given, **more):
    raise IndexError("list index out of range")


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_fails_names_the_article(step, monkeypatch):
    monkeypatch.setattr(pipeline, step, broken)
    with pytest.raises(InputError) as found:
        pipeline.parse(Article("Ann said so.", path="news/a.txt"))
    assert str(found.value).startswith("Parsing news/a.txt failed (IndexError: list index out of range, ")
    assert "\n" not in str(found.value) and found.value.__cause__ is not None


@pytest.mark.parametrize(
    "command", [["tables", "a.txt", "--out", "t"], ["report", "a.txt"], ["compare", "a.txt", "b.txt"]]
)
def test_a_reader_that_fails_names_the_article(command, tmp_path, monkeypatch, capsys):
    from analysis.article import opening

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(opening, "from_bytes", broken)
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("Ann said so.")
    assert main(command) == 2
    said = capsys.readouterr().err
    assert said.startswith("Reading a.txt failed (IndexError: ") and said.count("\n") == 1


def test_a_command_that_fails_says_on_what(tmp_path, monkeypatch, capsys):
    from analysis.commands import corpus

    monkeypatch.setattr("analysis.corpus.run.run", broken)
    assert main(["corpus", "a", "b\udce9", "--out", str(tmp_path)]) == 2 and corpus
    assert "`corpus` on a and 1 more failed (IndexError" in capsys.readouterr().err
