"""Many articles: what is read, what is rejected, and that nothing is lost or doubled whatever is killed."""

import csv
import gc
import gzip
import hashlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
from distributed import KilledWorker
from hypothesis import given
from hypothesis import strategies as st

from analysis.__main__ import main
from analysis.article import inputs as corpus_inputs
from analysis.article.inputs import Record, Rejected, records, to_article
from analysis.article.opening import read
from analysis.article.table_files import COLUMNS, LONGEST_LINE
from analysis.corpus import entities, linking, partitions
from analysis.corpus.batches import MOST_RECORDS, TAKING_IN, Batch, batches, version
from analysis.corpus.run import Settled, connected, link
from analysis.corpus.work import read_batch
from analysis.errors import InputError
from analysis.reading import store
from analysis.tables.codebook import TABLES
from tests import synthetic
from tests.conftest import PROROGATION, ROOT, SEED

SAME = {name: name for name in COLUMNS}
TEXT = "The minister said on Monday that the work on the bridge would begin in May, and that it was paid for."
NOTICES = 3 * MOST_RECORDS + 6  # four batches: of a run that is killed, some are done


def line(number: int, **given) -> dict:
    return {
        "id": f"n{number}",
        "date": "2019-03-05",
        "title": f"Notice {number}",
        "source": "Gazette",
        "text": f"Mayor Ann Lowe said on Monday that notice number {number} of the council in Harwick was paid for.",
    } | given


def write_jsonl(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps(line(n)) + "\n" for n in range(count)), "utf-8")
    return path


def found(path: Path) -> list:
    """What an input gives: an Article, or the reason why not."""
    out = []
    for item in records([str(path)], SAME):
        try:
            out.append(item.reason if isinstance(item, Rejected) else to_article(item))
        except InputError as error:
            out.append(str(error))
    return out


# ---------------------------------------------------------------- what is read


def test_a_folder_of_articles_is_read_in_a_fixed_order():
    read = [item.path for item in records([str(PROROGATION)], SAME)]
    assert read == sorted(read) and len(read) == 4


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "csv", "parquet"])
def test_tables_are_read_by_named_columns(tmp_path, ending):
    row = {"key": "k1", "day": "2019-03-05", "title": "A title", "source": "Gazette", "body": TEXT}
    path = tmp_path / f"news.{ending}"
    if ending == "csv":
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, row)
            writer.writeheader()
            writer.writerow(row)
    elif ending == "parquet":
        parquet.write_table(pa.Table.from_pylist([row]), path)
    else:
        opener = gzip.open if ending.endswith("gz") else open
        with opener(path, "wt", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    [item] = records([str(path)], SAME | {"id": "key", "date": "day", "text": "body"})
    article = to_article(item)
    assert (article.article_id, str(article.date), article.title, article.text) == ("k1", "2019-03-05", "A title", TEXT)


def truncated_gzip(folder):
    whole = gzip.compress("".join(json.dumps(line(n)) + "\n" for n in range(400)).encode())
    (folder / "x.jsonl.gz").write_bytes(whole[: len(whole) // 2])


def long_line(folder):
    (folder / "x.jsonl").write_text('{"text": "' + "a" * (LONGEST_LINE + 5) + '"}\n')


def symlink_loop(folder):
    (folder / "a").mkdir()
    (folder / "a" / "back").symlink_to(folder)


HOSTILE = [
    (truncated_gzip, "gzip file ends in the middle"),
    (lambda d: (d / "x.csv").write_text("id,body\n1,hello\n"), "no column 'text'"),
    (long_line, "longer than"),
    (lambda d: (d / "x.txt").write_bytes(b"\0" * 5000), "binary file"),
    (lambda d: (d / "x.jsonl").write_bytes(b"\0" * 5000), "no JSON"),
    (symlink_loop, "leads back"),
    (lambda d: (d / "x.txt").symlink_to(d / "x.txt"), "cannot be read"),
    (lambda d: (d / "x.csv").write_text(""), "empty"),
    (lambda d: parquet.write_table(pa.table({"text": [1.5]}), d / "x.parquet"), "must hold text"),
    (lambda d: (d / "x.parquet").write_bytes(b"PAR1 and no more"), "no Parquet"),
    (lambda d: (d / "x.jsonl").write_text(json.dumps(line(1, text={"a": "map"}))), "text is no text"),
    (
        lambda d: (d / "x.jsonl").write_text(
            json.dumps(
                line(
                    1,
                    text="Der Minister sagte am Montag, dass die Arbeit an "
                    "der Brücke im Mai beginnen werde und bezahlt sei.",
                )
            )
        ),
        "not in English",
    ),
    (lambda d: (d / "x.csv").write_text("id,text\n1,a,b\n"), "3 fields"),
    (lambda d: (d / "x.pdf").write_bytes(b"%PDF-1.4"), "damaged PDF"),
]


def test_a_folder_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "x.txt").write_text(TEXT)
    look = os.scandir

    def refusing(path):  # permissions do not bind the superuser, who may be running this
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refusing)
    items = list(records([str(tmp_path)], SAME))
    assert [item.path.removeprefix(str(tmp_path)) for item in items] == ["/open/x.txt", "/closed"]
    assert items[1].reason == "The folder cannot be read (Permission denied)."


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "csv", "parquet"])
def test_an_article_of_a_table_is_found_again_by_its_path(tmp_path, ending):
    rows = [
        {"key": f"k {n}", "date": "2019-03-05", "body & soul": f"{TEXT} Number {n}.\nIt has lines."} for n in range(3)
    ]
    path = tmp_path / f"news.{ending}"
    if ending == "parquet":
        parquet.write_table(pa.Table.from_pylist(rows), path)
    elif ending == "csv":
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    else:
        with (gzip.open if ending.endswith("gz") else open)(path, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    articles = [to_article(item) for item in records([str(path)], SAME | {"id": "key", "text": "body & soul"})]
    assert len(articles) == 3 and [read(article.path) for article in articles] == articles
    with pytest.raises(InputError, match="no article in line 99"):
        read(f"{path}#99&text=body%20%26%20soul")


@pytest.mark.parametrize("make, reason", HOSTILE, ids=[reason for _, reason in HOSTILE])
def test_what_cannot_be_read_is_rejected_with_its_reason(tmp_path, make, reason):
    make(tmp_path)
    assert any(reason in item for item in found(tmp_path) if isinstance(item, str))


def test_the_lines_around_a_bad_one_are_read(tmp_path):
    rows = [json.dumps(line(1)), "{", json.dumps(line(2))]
    (tmp_path / "x.jsonl").write_text("\n".join(rows))
    assert [isinstance(item, str) for item in found(tmp_path)] == [False, True, False]


def test_a_csv_that_mixes_encodings_keeps_its_letters(tmp_path):
    head = b"id,date,title,text\n"
    rows = [
        f"{n},2019-01-01,Café {n},The café was open and the mayor said that it would stay so.\n".encode(encoding)
        for n, encoding in enumerate(["utf-8", "cp1252"])
    ]
    (tmp_path / "x.csv").write_bytes(head + b"".join(rows))
    assert [item.title for item in found(tmp_path)] == ["Café 0", "Café 1"]


def test_a_missing_input_is_one_sentence():
    with pytest.raises(InputError, match="does not exist"):
        corpus_inputs.check_inputs(["/no/such/folder"])


def test_a_key_changes_with_the_content_and_the_reader():
    items = [Record("p", 10, 1, ("1", None, None, None, "text"))]
    other = [Record("p", 10, 1, ("1", None, None, None, "texts"))]
    key = lambda of, version: next(batches(of, version)).key  # noqa: E731
    assert key(items, "v1") == key(items, "v1")
    assert len({key(items, "v1"), key(other, "v1"), key(items, "v2")}) == 3


@given(st.lists(st.none() | st.tuples(st.sampled_from("abcdef"), st.sampled_from("xyz")), max_size=20))
def test_every_text_is_kept_once_under_an_id_of_its_own(items):
    decided = Settled().decide([item and list(item) for item in items])
    kept = [(item[0], d["id"]) for item, d in zip(items, decided) if item and not d["same_as"]]
    assert len({sha for sha, _ in kept}) == len(kept) == len({name for _, name in kept})
    assert {sha for sha, _ in kept} == {item[0] for item in items if item}
    named = dict(kept)
    assert all(d["same_as"] == named[item[0]] for item, d in zip(items, decided) if item and d["same_as"])


def test_a_folder_that_holds_something_else_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("keep me")
    with pytest.raises(InputError, match="not empty"):
        partitions.claim(tmp_path, ["a"])
    partitions.claim(tmp_path / "new", ["a"])
    with pytest.raises(InputError, match="other inputs"):
        partitions.claim(tmp_path / "new", ["b"])


# ---------------------------------------------------------------- real clusters, real kills


def command(source, out, *more) -> list[str]:
    return [sys.executable, "-W", "ignore", "-m", "analysis", "corpus", str(source), "--out", str(out), *more]


def environment(tmp_path, name="store") -> dict:
    return os.environ | {"ANALYSIS_CACHE": str(tmp_path / name), "OMP_NUM_THREADS": "1"}


def run(source, out, tmp_path, *more) -> subprocess.CompletedProcess:
    return subprocess.run(
        command(source, out, *more), cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, timeout=240
    )


def digest(out: Path) -> dict[str, str]:
    """A hash of each table's rows, whatever parts they stand in."""
    hashes = {}
    for name in (*TABLES, "rejected", "duplicates"):
        rows = sorted(
            repr(row) for part in (out / name).glob("part-*.parquet") for row in parquet.read_table(part).to_pylist()
        )
        hashes[name] = hashlib.sha256("\n".join(rows).encode()).hexdigest() + f" {len(rows)}"
    return hashes


@pytest.fixture(scope="module")
def notices(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("notices")
    path = write_jsonl(folder / "notices.jsonl", NOTICES)
    with open(path, "a", encoding="utf-8") as file:
        file.write("{\n" + json.dumps(line(7, id="again")) + "\n" + json.dumps(line(900, id="n1")) + "\n")
    return path


@pytest.fixture(scope="module")
def undisturbed(notices, tmp_path_factory) -> Path:
    """The corpus of a run of one worker that nothing disturbed; its store lies beside it."""
    tmp_path = tmp_path_factory.mktemp("undisturbed")
    done = run(notices, tmp_path / "out", tmp_path, "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert f"{NOTICES + 1} articles" in done.stdout and "1 duplicate" in done.stdout and "1 rejected" in done.stdout
    return tmp_path / "out"


def test_the_corpus_holds_what_parse_reads(undisturbed):
    import analysis

    article = parquet.read_table(undisturbed / "articles").to_pandas()
    assert article["article_id"].is_unique and len(article) == NOTICES + 1
    one = line(0)
    import datetime

    events = analysis.parse(one["text"], date=datetime.date(2019, 3, 5)).events
    stored = parquet.read_table(undisturbed / "events").to_pandas()
    assert stored[stored["article_id"] == "n0"]["trigger"].tolist() == events["trigger"].tolist()
    package = json.loads((undisturbed / "datapackage.json").read_text())
    assert {r["name"] for r in package["resources"]} >= set(TABLES) - {"participants", "order"}
    for resource in package["resources"]:  # the codebook names the columns that the parts have
        names = [column["name"] for column in resource["schema"]["fields"]]
        assert all(parquet.read_schema(undisturbed / part).names == names for part in resource["path"])


def test_how_sure_the_model_is_goes_with_its_rows(undisturbed):
    package = json.loads((undisturbed / "datapackage.json").read_text())
    schema = {resource["name"]: resource["schema"]["fields"] for resource in package["resources"]}
    for name in ("mentions", "quotes", "times", "events"):
        if not any((undisturbed / name).iterdir()):
            continue
        assert (
            parquet.read_schema(undisturbed / name / os.listdir(undisturbed / name)[0]).field("confidence").type
            == pa.float64()
        )
        assert {column["name"]: column["type"] for column in schema[name]}["confidence"] == "number"
        confidences = parquet.read_table(undisturbed / name).column("confidence").drop_null().to_pylist()
        assert all(0 <= value <= 1 for value in confidences)


def test_a_batch_is_read_again_when_what_takes_its_files_in_has_changed(tmp_path, monkeypatch):
    for name in TAKING_IN:
        source = store.HOME / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, tmp_path / name)
        (tmp_path / "corpus").mkdir(exist_ok=True)
    before = version.__wrapped__()
    monkeypatch.setattr(store, "HOME", tmp_path)
    assert version.__wrapped__() == before
    (tmp_path / "article" / "formats.py").write_text("# reads pages in another way")
    assert version.__wrapped__() != before


def test_texts_and_pages_go_through_the_same_command(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "store"))
    (tmp_path / "in").mkdir()
    for path in (SEED, min(PROROGATION.glob("*.md"))):
        shutil.copy(path, tmp_path / "in")
    status = main(["corpus", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", "1"])
    assert status == 0 and "2 articles" in capsys.readouterr().out
    assert SEED.stem in parquet.read_table(tmp_path / "out" / "articles").column("article_id").to_pylist()


def test_killed_runs_end_with_the_same_rows(notices, undisturbed, tmp_path):
    dice = random.Random(7)
    for receipts in (0, 1, 2):  # killed while it starts, then each time a little later
        process = subprocess.Popen(
            command(notices, tmp_path / "out"),
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.time() + 60
        while (
            len(list(tmp_path.glob("out/receipts/*.json"))) < receipts
            and process.poll() is None
            and time.time() < deadline
        ):
            time.sleep(0.02)
        time.sleep(dice.uniform(0, 0.5))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    done = run(notices, tmp_path / "out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert digest(tmp_path / "out") == digest(undisturbed)


def test_a_scheduler_of_ones_own_and_a_killed_worker(notices, undisturbed, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    dask, quiet = [sys.executable, "-m", "dask"], {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    warm = os.environ | {
        "ANALYSIS_CACHE": str(undisturbed.parent / "store")
    }  # who is killed matters here, not who parses
    quiet |= {"cwd": ROOT, "env": warm, "start_new_session": True}
    cluster = [subprocess.Popen([*dask, "scheduler", "--host", address, "--no-dashboard"], **quiet)]
    try:
        time.sleep(3)
        cluster += [
            subprocess.Popen(
                [
                    *dask,
                    "worker",
                    address,
                    "--nthreads",
                    "1",
                    "--no-nanny",
                    "--no-dashboard",
                    "--local-directory",
                    str(tmp_path / f"w{n}"),
                ],
                **quiet,
            )
            for n in range(2)
        ]
        process = subprocess.Popen(
            command(notices, tmp_path / "out", "--scheduler", address),
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        deadline = time.time() + 120
        while not list(tmp_path.glob("out/receipts/*.json")) and process.poll() is None and time.time() < deadline:
            time.sleep(0.1)
        os.killpg(cluster[-1].pid, signal.SIGKILL)
        _out, err = process.communicate(timeout=200)
        assert process.returncode == 0, err
        assert digest(tmp_path / "out") == digest(undisturbed)
    finally:
        for process in cluster:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_what_is_read_is_no_longer_held():
    rejected = (Rejected(f"n{number}.txt", None, "It is empty.") for number in range(48 * 12))
    with connected(None, 1) as client:
        for batch in batches(rejected, version()):
            client.submit(read_batch, batch, pure=False).result()
        gc.collect()  # Dask's scheduler lives in this process, and has batches of its own
        assert sum(isinstance(each, Batch) for each in gc.get_objects()) <= 4  # the last one, on its way


def test_a_worker_links_so_that_the_coordinator_holds_no_more_for_it(tmp_path, monkeypatch):
    def never(*_):
        raise AssertionError("the coordinator links by itself")

    monkeypatch.setattr(entities, "write_entity_links", never)  # in this process; the worker has its own
    partitions.claim(tmp_path, ["here"])
    for key in ("p", "q"):
        _, tables = synthetic.tables()
        own = {name: getattr(tables, name).assign(article_id=key).astype({"article_id": "str"}) for name in TABLES}
        partitions.write_part(tmp_path, key, [replace(tables, **own)], [], [])
    with connected(None, 1) as client:
        link(client, tmp_path)
    assert parquet.read_table(tmp_path / "entity_links").num_rows > 1


def test_linking_that_brings_its_workers_down_is_one_sentence(tmp_path):
    class Client:
        def submit(self, *_, **__):
            raise KilledWorker("linking", None, 3)

    with pytest.raises(InputError, match="may need more memory"):
        link(Client(), tmp_path)


def test_a_stopped_run_leaves_nothing_of_what_linking_kept(tmp_path):
    (tmp_path / linking.WORK).mkdir()
    with pytest.raises(KeyboardInterrupt), linking.forgotten(tmp_path):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_scheduler_that_is_not_there_is_one_sentence(notices, tmp_path):
    done = run(notices, tmp_path / "out", tmp_path, "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 2 and done.stderr.strip().splitlines()[-1].startswith("No Dask scheduler answers at")
