"""python -m analysis: what each command does, and the one sentence that bad input gets."""

import errno
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.commands.shared import Progress, _dating
from analysis.tables.codebook import TABLES
from analysis.tables.tables import Tables
from tests.conftest import ROOT, SEED

FORMATS = (
    "csv",
    "parquet",
    "jsonl",
    "sqlite",
    "duckdb",
    "webannotation",
    "cas",
    "gexf",
    "graphml",
    "timeline",
    "markdown",
)
TEXT = 'On Friday Ada Low said that the mill had burnt. "It is gone," she said to the mayor.\n'


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def rendered(monkeypatch):
    """What the report is asked for, without a kernel (tests/report starts one)."""
    from analysis.report import run, sweep
    from analysis.report.notebooks import ARTICLE

    calls = []

    def report(notebook, article, parameters, out, progress):
        content = Path(article).read_bytes() if notebook is ARTICLE else b""
        progress("Reading", 0.5)
        calls.append((article, dict(parameters), str(out), content))
        return out / "a.html"

    monkeypatch.setattr(run, "report", report)

    def several(runs, out, unreadable, progress):
        for each in runs:
            given = {name: value for name, value in each.parameters.items() if name != "article"}
            yield sweep.Outcome(each, report(ARTICLE, each.article, given, out, progress))

    monkeypatch.setattr(sweep, "sweep", several)
    return calls


def run(*arguments, **more):
    return subprocess.run([sys.executable, "-m", "analysis", *arguments], capture_output=True, text=True, **more)


def test_without_arguments_it_says_what_it_can_do(capsys):
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert "report" in shown and "tables" in shown and "examples:" in shown


def test_help_names_every_argument_and_needs_no_pandas():
    for command, words in {
        "report": ["ARTICLE", "-p NAME VALUE", "-f FILE.yaml", "--out DIR"],
        "tables": ["ARTICLE", "--out DIR", f"--format {{{','.join(FORMATS)}}}"],
    }.items():
        done = run(command, "--help")
        assert done.returncode == 0 and all(word in done.stdout for word in words)
    loaded = "import sys; from analysis.__main__ import main; main([]); print({'pandas', 'spacy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True)
    assert done.stdout.endswith("set()\n")


def test_every_example_of_the_help_is_a_command(rendered, tmp_path, monkeypatch):
    from analysis.__main__ import EXAMPLES
    from analysis.corpus.run import Count

    monkeypatch.setattr("analysis.corpus.run.run", lambda *arguments: Count())  # its own tests run it
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SEED.read_bytes())))
    (tmp_path / "seeds").symlink_to(SEED.parent)
    (tmp_path / "article.txt").write_text(TEXT)
    (tmp_path / "article.md").write_text(TEXT)
    lines = re.findall(r"python -m analysis (.*?)(?:   .*)?$", EXAMPLES, re.M)
    assert len(lines) >= 5
    for line in lines:
        assert main(line.split()) == 0


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_tables(tmp_path, capsys, format):
    (tmp_path / "a.txt").write_text(f"date 2020-05-04 {TEXT}")
    assert main(["tables", "a.txt", "--out", "new/folder", "--format", format]) == 0
    shown, said = capsys.readouterr()
    tables = Tables.load(tmp_path / "new" / "folder")
    for table in TABLES:
        assert f"new/folder/{table}.{format}  {len(getattr(tables, table))} rows" in shown
    assert str(tables.articles.date[0].date()) == "2020-05-04" and not tables.quotes.empty and said == ""
    assert json.loads((tmp_path / "new/folder/datapackage.json").read_text())["resources"]


def test_the_same_article_gives_the_same_bytes_in_any_process(tmp_path):
    for number in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": number, "ANALYSIS_CACHE": str(tmp_path / number)}
        assert run("tables", str(SEED), "--out", f"out{number}", env=environment).returncode == 0
    for path in (tmp_path / "out1").iterdir():
        assert path.read_bytes() == (tmp_path / "out2" / path.name).read_bytes(), path.name


def test_an_article_without_a_date_is_read_and_says_so(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT)
    assert main(["tables", "a.txt", "--out", "out"]) == 0
    assert capsys.readouterr().err.startswith('a.txt gives no date: times such as "Thursday" stay unresolved')
    times = Tables.load(tmp_path / "out").times
    assert not times.empty and times.earliest.isna().all()


def test_an_article_of_a_table_is_named_by_its_line(tmp_path):
    rows = [{"key": f"n{n}", "body": TEXT + f"It was mill {n}.", "date": "2020-05-04"} for n in range(3)]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(["tables", "news.jsonl#2&id=key&text=body", "--out", "out"]) == 0
    article = Tables.load(tmp_path / "out").articles
    assert article.article_id[0] == "n1" and article.path[0] == "news.jsonl#2&id=key&text=body"


def test_the_store_is_shown_and_emptied(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT)
    assert main(["store"]) == 0 and ": 0 entries" in capsys.readouterr().out
    assert main(["tables", "a.txt", "--out", "out"]) == 0
    capsys.readouterr()
    assert main(["store"]) == 0
    assert re.fullmatch(
        r".*kept: 1 entries, 0\.\d MB; 1 of them by this reader \(version [0-9a-f]{12}\)\n", capsys.readouterr().out
    )
    (tmp_path / "kept" / "notes.txt").write_text("mine")
    assert main(["store", "--empty"]) == 0 and "1 entries removed" in capsys.readouterr().out
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["notes.txt"]


def test_report_passes_on_what_it_is_given(rendered, tmp_path, capsys):
    (tmp_path / "p.yaml").write_text("theme: dark\nmin_mentions: 1\n")
    assert main(["report", "-f", "p.yaml", str(SEED), "-p", "min_mentions", "2", "-p", "kinds", "[person]"]) == 0
    assert rendered[0][:3] == (str(SEED), {"theme": "dark", "min_mentions": "2", "kinds": "[person]"}, "reports")
    shown, said = capsys.readouterr()
    assert shown == "reports/a.html\n" and said == "[ 50%] Reading\n"


def test_report_on_an_address_reads_the_page_that_is_kept(rendered, tmp_path, monkeypatch, capsys):
    page = tmp_path / "out" / "pages" / "port.mhtml"

    def kept(address, folder, say):
        assert (address, folder) == ("https://example.org/port", page.parent)
        page.parent.mkdir(parents=True)
        page.write_bytes(SEED.read_bytes())
        say(f"{address} is kept as {page}.")
        return str(page)

    monkeypatch.setattr("analysis.article.address.kept", kept)
    assert main(["report", "https://example.org/port", "--out", str(tmp_path / "out")]) == 0
    assert rendered[0][0] == str(page) and "is kept as" in capsys.readouterr().err


def test_report_without_an_article_takes_the_seed(rendered):
    assert main(["report"]) == 0
    assert os.path.samefile(rendered[0][0], SEED)


def test_the_article_may_be_a_parameter_as_with_papermill(rendered, tmp_path, capsys):
    assert main(["report", "-p", "article", str(SEED)]) == 0
    (tmp_path / "p.yaml").write_text(f"article: {SEED}\n")
    assert main(["report", "-f", "p.yaml"]) == 0
    assert [call[:2] for call in rendered] == [(str(SEED), {})] * 2
    assert main(["report", "a.txt", "-p", "article", "b.txt"]) == 2
    assert "The article is given twice, as a.txt and as b.txt; give it once." in capsys.readouterr().err


def test_report_on_several_articles_and_on_standard_input(rendered, tmp_path, monkeypatch):
    (tmp_path / "stdin").write_text(f"<!doctype html><p>{TEXT}</p>")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((tmp_path / "stdin").read_bytes())))
    assert main(["report", str(SEED), "-", "--out", "there"]) == 0
    assert rendered[0][0] == str(SEED) and rendered[1][3].startswith(b"<!doctype html>")
    assert not os.path.exists(rendered[1][0])


BAD = {
    "tables missing.txt --out x": "missing.txt does not exist; check the path to the article.",
    "tables . --out x": ". is a folder; name one article in it.",
    "tables empty.txt --out x": "empty.txt is empty; give a file that holds the text of an article.",
    "tables photo.png --out x": "photo.png is a PNG image, not text; have its words recognised (OCR)",
    "report photo.png": "photo.png is a PNG image, not text; have its words recognised (OCR)",
    "tables german.txt --out x": "german.txt is not in English (it looks like 'de'); only English articles can be "
    "read.",
    "tables a.txt --out a.txt": "a.txt cannot be written (it is a file); name another folder with --out.",
    "tables a.txt --out a.txt/b": "a.txt/b cannot be written (it is a file); name another folder with --out.",
    "tables a.txt --out /proc/none": "/proc/none cannot be written (",
    "tables news.jsonl#9 --out x": "news.jsonl has no article in line 9; check the number behind #.",
    "tables https://example.org/a --out x": "https://example.org/a is an address: `report` fetches it; elsewhere save",
    "report http:///a --out x": "http:///a is no address of a page; check it.",
    "tables none.csv#1 --out x": "none.csv does not exist; check the path to the article.",
    "report a.txt --out a.txt": "Cannot write into a.txt: it is a file, not a folder; give another --out.",
    "report a.txt -p min_mentions many": "Parameter \"min_mentions\" takes a whole number, not 'many'",
    "report a.txt -p min_mention 2": 'The notebook has no parameter "min_mention": did you mean "min_mentions"?',
    "report a.txt -p theme dark -p theme pink": "Parameter \"theme\" does not know 'pink': choose from auto, "
    "light, dark.",
    "corpus-report corpus -p theme dark -p theme light": 'Parameter "theme" is given twice; give -p theme once.',
    "compare a.txt b.txt -p theme dark -p theme light": 'Parameter "theme" is given twice; give -p theme once.',
    "report -f none.yaml": "none.yaml cannot be read (No such file or directory); check the path given to -f.",
    "report -f list.yaml": "list.yaml does not hold parameters in entry 1; give `name: value` lines such as "
    "`min_mentions: 2`.",
    "report -f bad.yaml": "bad.yaml is not YAML in line 2; give `name: value` lines.",
    "report -f deep.yaml": "deep.yaml is not YAML; give `name: value` lines.",
    "corpus-report . --reports 501": "--reports 501 is no number of reports; give 1 to 500.",
    "corpus-report . --out x": ". holds no corpus; make one with: python -m analysis corpus INPUT --out .",
    "corpus-report corpus -p from_date May": "Parameter \"from_date\" takes a day such as 2022-04-07, not 'May'.",
    "report -f photo.png": "photo.png is not YAML; give `name: value` lines.",
}


@pytest.mark.parametrize("line", BAD)
def test_bad_input_gets_one_sentence(tmp_path, capsys, line):
    (tmp_path / "a.txt").write_text(f"date 2020-05-04 {TEXT}")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "news.jsonl").write_text(json.dumps({"text": TEXT}))
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff")
    (tmp_path / "german.txt").write_text("Der Minister sagte am Freitag, dass er nicht gehe, und ging dann doch.")
    (tmp_path / "list.yaml").write_text("- theme\n")
    (tmp_path / "bad.yaml").write_text("theme: dark\nkinds: [person\n: ")
    (tmp_path / "deep.yaml").write_text("[" * 5_000)
    assert main(line.split()) == 2
    shown, said = capsys.readouterr()
    assert BAD[line] in said.replace("\r", "") and said.count("\n") == 1 and shown == ""


@pytest.mark.parametrize("line", ["nonsense", "tables", "tables a.txt", "report -p theme", "tables a --format x"])
def test_a_wrong_command_line_says_how_it_goes(line):
    done = run(*line.split())
    assert done.returncode == 2 and done.stderr.startswith("usage: ") and "Traceback" not in done.stderr


def test_the_exit_status_and_standard_error_of_a_real_run():
    done = run("tables", "missing.txt", "--out", "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "missing.txt does not exist; check the path to the article.\n"


def test_a_reader_that_goes_away_is_no_error():
    done = subprocess.run(
        f"'{sys.executable}' -m analysis | head -n 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.stderr == "" and done.stdout.startswith("usage:")
    for line in (">&-", "tables - --out x <&-"):
        closed = subprocess.run(f"'{sys.executable}' -m analysis {line}", shell=True, capture_output=True, text=True)
        assert "Traceback" not in closed.stderr


def test_a_full_disk_gets_one_sentence(tmp_path, monkeypatch, capsys):
    def full(*arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "reports/a.html")

    from analysis.report import run

    monkeypatch.setattr(run, "report", full)
    monkeypatch.setattr(os, "dup2", lambda *descriptors: None)
    assert main(["report"]) == 2
    assert capsys.readouterr().err == "reports/a.html cannot be written (No space left on device).\n"


def heeding_ctrl_c():
    """A shell's background job ignores Ctrl-C and hands that on; what the test starts must not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_ctrl_c_stops_in_one_line(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    started = subprocess.Popen(
        [sys.executable, "-m", "analysis", "tables", "pipe", "--out", "x"],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heeding_ctrl_c,
    )
    with open(tmp_path / "pipe", "w"):  # returns once the program has opened the other end
        time.sleep(0.2)
        started.send_signal(signal.SIGINT)
        assert started.wait(timeout=20) == 130
    assert started.stderr.read() == "\nStopped.\n"


def test_progress_is_one_line_in_a_terminal(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    progress = Progress()
    progress("Starting", 0.1)
    progress("Done", 1.0)
    assert capsys.readouterr().err == "\r\x1b[K[ 10%] Starting\r\x1b[K[100%] Done\n"


@pytest.mark.parametrize(
    "path, what",
    [
        ("a.txt", "`Date: 2022-04-07` as its first line"),
        ("-", "`Date: 2022-04-07` as its first line"),
        ("a.md", "`date: 2022-04-07` in its front matter"),
        ("a.mhtml", "its text saved as .txt, with `Date: 2022-04-07` as its first line,"),
        ("news.csv#2", "a day in its column"),
    ],
)
def test_what_gives_an_article_its_day_depends_on_its_file(path, what):
    assert _dating(path) == what
