"""What the benchmarks run, in processes of their own, and what they watch meanwhile."""

import json
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil

PYTHON = [sys.executable, "-W", "ignore", "-m"]


def speed(sample: Path, workers: int) -> dict:
    """Words per second of each way of reading, summed over processes that run at the same time."""
    running = [
        subprocess.Popen([*PYTHON, "tests.benchmarks.speed", str(sample)], stdout=subprocess.PIPE, text=True)
        for _ in range(workers)
    ]
    found = [json.loads(process.communicate()[0]) for process in running]
    rate = {name: sum(one["words"] / one["seconds"][name] for one in found) for name in ("pipeline", "model", "parse")}
    if not found[0]["model"]:
        rate["model"] = None
    limit = sum(
        one["words"] / (one["seconds"]["pipeline"] + (one["seconds"]["model"] if one["model"] else 0)) for one in found
    )
    return {
        "workers": workers,
        "articles": found[0]["articles"],
        "words": found[0]["words"],
        "rate": rate,
        "limit": limit,
        "start": found[0]["start"],
    }


def phases(article: Path, home: Path) -> list[dict[str, float]]:
    """Step → seconds of a report on one article, from nothing and over a warm store."""
    done = subprocess.run(
        [*PYTHON, "tests.benchmarks.phases", str(article), str(home / "reports")],
        env=os.environ | {"ANALYSIS_CACHE": str(home / "store-report")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def corpus(sources: list[str], home: Path, workers: int) -> dict:
    """The command `corpus` from nothing, again over a warm store, then the page: seconds, memory, storage."""
    home.mkdir()
    environment = os.environ | {"ANALYSIS_CACHE": str(home / "store")}
    command = [*PYTHON, "analysis", "corpus", *map(str, sources), "--workers", str(workers), "--out"]
    first = watched([*command, str(home / "corpus"), "--link"], environment)
    again = watched([*command, str(home / "again")], environment)
    report = watched(
        [*PYTHON, "analysis", "corpus-report", str(home / "corpus"), "--out", str(home / "pages")], environment
    )
    counts = re.search(r"([\d,]+) articles with ([\d,]+) words", first["output"])
    articles, words = (int(number.replace(",", "")) for number in counts.groups())
    [page] = (home / "pages").glob("corpus*.html")
    return {
        "said": first["output"].strip().splitlines(),
        "articles": articles,
        "words": words,
        "seconds": first["seconds"],
        "worker": first["largest"],
        "coordinator": first["root"],
        "warm": again["seconds"],
        "warm_worker": again["largest"],
        "notebook": report["seconds"],
        "notebook_memory": report["largest"],
        "page": page.stat().st_size,
        "parquet": size(home / "corpus"),
        "store": size(home / "store"),
    }


def watched(command: list[str], environment: dict) -> dict:
    """Run a command; seconds, its output, the largest resident memory of itself and any process below it, in bytes."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    peak = {"root": 0, "largest": 0}
    done = threading.Event()

    def watch() -> None:
        root = psutil.Process(process.pid)
        while not done.wait(0.2):
            try:
                peak["root"] = max(peak["root"], root.memory_info().rss)
                below = [resident(child) for child in root.children(recursive=True)]
                peak["largest"] = max(peak["largest"], *below, 0)
            except psutil.Error:
                continue

    thread = threading.Thread(target=watch)
    thread.start()
    output = process.communicate()[0]
    done.set()
    thread.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}.")
    return {"seconds": time.perf_counter() - started, "output": output, **peak}


def resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
