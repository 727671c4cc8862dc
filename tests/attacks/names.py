"""Names of files, folders and titles that are no UTF-8, in a UTF-8 locale and in none; and what pages tell of paths."""

import os
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as parquet

from tests.attacks.running import call, environment, last

TEXT = "On Friday Ada Low said that the mill had burnt. The mayor of Harwick thanked her on Monday.\n"
LOCALES = {"UTF-8": {"LC_ALL": "C.UTF-8"}, "C": {"LC_ALL": "C", "PYTHONUTF8": "0"}}
ODD = (b"\xe9.md", "é.md".encode(), b"caf\xe9.txt", b"a\nb.txt", "\u202etxt.md".encode())


def make(folder: Path) -> Path:
    place = folder / os.fsdecode(b"d\xe9p\xf4t")
    place.mkdir()
    for number, name in enumerate(ODD):
        (place / os.fsdecode(name)).write_text(f'---\ntitle: "\\ud800 {number}"\n---\n{TEXT}It is notice {number}.\n')
    (place / os.fsdecode(b"n\xe9ws.csv")).write_text(f"id,text\n1,{TEXT.strip()} It is a row.\n")
    return place


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    place = make(folder)
    names = sorted(place.iterdir())
    articles = [path for path in names if path.suffix != ".csv"]
    for called, settings in LOCALES.items():
        more = {"env": environment(folder, **settings)}
        out = folder / f"out-{called}"
        for path in articles:
            status, _, err = call(folder, "tables", path.relative_to(folder), "--out", f"t-{called}", **more)
            yield f"tables {os.fsencode(path.name)!r} in {called}", status == 0, last(err) if status else "read"
        (table,) = (path for path in names if path.suffix == ".csv")
        row = f"{table.relative_to(folder)}#2"
        status, _, err = call(folder, "report", *articles, row, "--out", out.name, **more)
        pages = [path for path in out.glob("*.html") if path.name != "index.html"]
        yield (
            f"a sweep of {len(articles) + 1} in {called}",
            status == 0 and len(pages) == 6,
            last(err) if status else "",
        )
        told = [path.name for path in out.glob("*.html") if str(folder) in path.read_text("utf-8")]
        yield f"pages and index that name the folder in {called}", not told, f"{len(told)} of {len(pages) + 1}"
        status, _, err = call(folder, "compare", articles[0], articles[1], "--out", out.name, **more)
        yield f"compare in {called}", status == 0, last(err) if status else ""
        status, _, err = call(folder, "corpus", place.name, "--out", f"corpus-{called}", "--workers", "1", **more)
        rows = sum(parquet.read_metadata(part).num_rows for part in folder.glob(f"corpus-{called}/articles/*.parquet"))
        yield f"corpus in {called}", status == 0 and rows == 6, f"{rows} of 6 articles {last(err) if status else ''}"
        status, _, err = call(folder, "corpus-report", f"corpus-{called}", "--out", out.name, **more)
        yield f"corpus-report in {called}", status == 0, last(err) if status else ""
    with open(articles[0], "rb") as file:
        status, _, err = call(folder, "report", "-", "--out", "piped", stdin=file)
    page = (folder / "piped" / "standard-input.html").read_text("utf-8") if status == 0 else ""
    held = "/standard-input" not in page and "report -" in page
    yield "standard input's temporary name in its page", held, "not there" if held else last(err)
