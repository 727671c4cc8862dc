"""What was measured, as a page of Markdown."""

DAY = 24 * 3600


def markdown(found: dict) -> str:
    return (
        "\n\n".join(
            [
                _head(found["machine"]),
                _speeds(found["speeds"]),
                _start(found["speeds"][0]["start"], found["phases"]),
                _sizes(found["runs"], found["workers"]),
                _cost(found["runs"][-1], found["workers"]),
            ]
        )
        + "\n"
    )


def _head(about: dict) -> str:
    return (
        f"# Benchmarks\n\nMeasured in one run on {about['cores']} cores ({about['processor']}), {about['system']}, "
        f"Python {about['python']}; load of the machine at the start: {about['load']}."
    )


def _speeds(speeds: list[dict]) -> str:
    rows = [
        [
            str(one["workers"]),
            f"{one['rate']['pipeline']:,.0f}",
            f"{one['rate']['model']:,.0f}" if one["rate"]["model"] else "—",
            f"{one['limit']:,.0f}",
            f"{one['rate']['parse']:,.0f}",
            f"{one['rate']['parse'] / one['limit']:.2f}",
        ]
        for one in speeds
    ]
    first, last = speeds[0], speeds[-1]
    about = (
        f"Words per second on the same {first['articles']} articles ({first['words']:,} words), one process per "
        "worker, one thread each. The limit is the language pipeline and the reader model (where `parse` uses one) "
        "and nothing else."
    )
    gain = (
        f"\n\n{last['workers']} workers read {last['rate']['parse'] / first['rate']['parse']:.2f} times as many "
        "words per second as one."
        if len(speeds) > 1
        else ""
    )
    return (
        "## Speed\n\n"
        + about
        + "\n\n"
        + table(["workers", "pipeline alone", "model alone", "limit", "parse", "parse / limit"], rows)
        + gain
    )


def _start(worker: dict, phases: list[dict]) -> str:
    """What happens before the first words are read, and what a report of one article spends its time on."""
    once = table(["a worker starts", "seconds"], [[name, f"{seconds:.1f}"] for name, seconds in worker.items()])
    steps = dict.fromkeys(step for run in phases for step in run)
    rows = [[step, *(f"{run.get(step, 0):.1f}" for run in phases)] for step in steps]
    rows.append(["all", *(f"{sum(run.values()):.1f}" for run in phases)])
    return (
        "## Start\n\nSeconds before a worker reads at full speed, and those of a report on one article "
        "(`python -m analysis report`), from nothing and with its tables in the store.\n\n"
        + once
        + "\n\n"
        + table(["a report", "first", "again"], rows)
    )


def _sizes(runs: list[dict], workers: int) -> str:
    rows = [
        [
            f"{r['articles']:,}",
            f"{r['words']:,}",
            clock(r["seconds"]),
            f"{r['words'] / r['seconds']:,.0f}",
            mb(r["worker"]),
            mb(r["coordinator"]),
            clock(r["warm"]),
            clock(r["notebook"]),
            mb(r["notebook_memory"]),
            f"{r['page'] / 1e6:.2f} MB",
        ]
        for r in runs
    ]
    about = (
        f"`python -m analysis corpus` with {workers} worker{'s' if workers > 1 else ''}, start included; memory is "
        "resident, at its peak, of the largest worker. Again: the same corpus over a warm store. Page: "
        "`python -m analysis corpus-report`."
    )
    return (
        "## Size\n\n"
        + about
        + "\n\n"
        + table(
            ["articles", "words", "time", "words/s", "worker", "coordinator", "again", "page", "kernel", "file"], rows
        )
    )


def _cost(run: dict, workers: int) -> str:
    million = 1_000_000 / run["articles"]
    hours = run["seconds"] * million * workers / 3600
    articles = run["words"] / run["articles"]
    rows = [
        ["worker hours (one core each)", f"{hours:,.0f}"],
        ["workers for one day", f"{max(1, round(hours / 24 + 0.5)):,}"],
        ["days on this machine", f"{hours / 24 / workers:,.1f}"],
        ["memory", f"{run['worker'] / 1e9:.1f} GB a worker"],
        ["tables (Parquet)", f"{run['parquet'] * million / 1e9:,.0f} GB"],
        ["store of parsed articles", f"{run['store'] * million / 1e9:,.0f} GB (may be emptied)"],
        ["reading all of it again from the store", f"{run['warm'] * million * workers / 3600:,.0f} worker hours"],
    ]
    return (
        f"## A million articles\n\nReckoned from the run on {run['articles']:,} articles of {articles:,.0f} words on "
        f"average, {workers} at a time.\n\n" + table(["", ""], rows)
    )


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def clock(seconds: float) -> str:
    return f"{seconds:,.1f} s" if seconds < 120 else f"{seconds / 60:,.1f} min"


def mb(size: float) -> str:
    return f"{size / 1e6:,.0f} MB"
