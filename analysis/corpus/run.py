"""Inputs → a corpus folder, on Dask: every article once, whatever is killed on the way.

The coordinator streams records into batches. A worker reads a batch, the coordinator settles which of its articles
are new (by SHA-256, in the order of the inputs), a worker parses those and writes their part, its receipt last. A
batch with a receipt is not parsed again, so the same command goes on where a killed run stopped.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import dask
from distributed import Client, Future, KilledWorker, LocalCluster, wait

from analysis.article.inputs import Rejected, check_inputs, records, total_size
from analysis.corpus import partitions
from analysis.corpus.batches import Batch, batches, make, version
from analysis.corpus.linking import forgotten, write_links
from analysis.corpus.ownership import owned
from analysis.corpus.work import index, parse_batch, read_batch
from analysis.edits.beside import with_edits
from analysis.errors import InputError

# A batch, its receipt or else its articles in the making, and what `index` says of them (or will).
Begun = tuple[Batch, dict | None, Future | None, list | Future]
QUIET = "distributed.nanny.pre-spawn-environ.DASK_LOGGING__DISTRIBUTED"  # what fails in a worker, we tell
# What Dask keeps for those who look for faults in it: of a worker a tree of calls for every second, for an hour, some
# 130 MB in six minutes; the last thousand messages with all that they carry, texts too, some 20 MB a thousand articles.
FORGETTING = {"distributed.worker.profile.enabled": False, "distributed.admin.low-level-log-length": 0}
AHEAD = 3  # batches in flight per worker: enough to keep it busy, too few to fill its memory


@dataclass
class Count:
    """What a run has met so far; `bytes` of the inputs are behind it."""

    articles: int = 0
    words: int = 0
    duplicates: int = 0
    rejected: int = 0
    undated: int = 0
    bytes: int = 0


@dataclass
class Settled:
    """Which texts and which ids are taken, in the order of the inputs."""

    texts: dict[str, str] = field(default_factory=dict)  # SHA-256 → article_id
    ids: set[str] = field(default_factory=set)

    def decide(self, found: list[list[str] | None]) -> list[dict | None]:
        """For each [SHA-256, wished id] the id it gets, and the article whose text it repeats, if any."""
        return [None if item is None else self._decide(*item) for item in found]

    def _decide(self, sha: str, wished: str) -> dict:
        if sha in self.texts:
            return {"id": wished, "same_as": self.texts[sha]}
        name = wished if wished not in self.ids else f"{wished}-{sha[:12]}"
        self.ids.add(name)
        self.texts[sha] = name
        return {"id": name, "same_as": None}


def run(
    inputs: list[str],
    out: Path,
    columns: dict[str, str],
    scheduler: str | None = None,
    workers: int | None = None,
    linked: bool = False,
    edits: str | None = None,
    started: Callable[[str], None] = lambda link: None,
    progress: Callable[[Count, int], None] = lambda count, total: None,
) -> Count:
    """Read all inputs into `out`. `started` gets the dashboard's link, `progress` the count and the inputs' bytes.

    `columns` maps id, date, title, source and text to the columns of CSV, JSONL and Parquet. Raises InputError for a
    missing input, a folder that is not this corpus's or that another run writes, a scheduler that does not answer.
    `linked` adds the tables of what of different articles is one; `edits`: a folder of corrections
    """
    check_inputs(inputs)
    out = Path(out).absolute()
    with owned(out), forgotten(out):
        partitions.claim(out, inputs)
        total, count, keys = total_size(inputs), Count(), set()
        with connected(scheduler, workers) as client:
            started(client.dashboard_link)
            for batch, receipt in _receipts(
                client, batches(with_edits(records(inputs, columns), edits), version()), out
            ):
                keys.add(batch.key)
                for name in ("articles", "words", "duplicates", "rejected", "undated"):
                    setattr(count, name, getattr(count, name) + receipt[name])
                count.bytes += batch.size
                progress(count, total)
            partitions.sweep(out, keys)
            if linked:
                link(client, out)
        partitions.describe(out)
    return count


def link(client: Client, out: Path) -> None:
    """A worker says what of different articles is one, so that whoever coordinates holds no more for it."""
    try:
        client.submit(write_links, out, pure=False).result()
    except KilledWorker:
        raise InputError(
            "Linking brought its worker down, several times; it may need more memory. The articles are read; "
            "the same command goes on from here, with fewer --workers each has more."
        ) from None


def _receipts(client: Client, source: Iterator[Batch], out: Path) -> Iterator[tuple[Batch, dict]]:
    """Yield every batch with its receipt as it is finished; only a few are held at any time."""
    most = AHEAD * max(1, len(client.nthreads()))
    settled = Settled()
    reading: deque[Begun] = deque()
    parsing: dict[Future, tuple[Batch, list[dict | None]]] = {}
    exhausted = False
    while not exhausted or reading or parsing:
        while not exhausted and len(reading) < most:
            batch = next(source, None)
            if batch is None:
                exhausted = True
            else:
                reading.append(_begin(client, batch, out))
        if reading and len(parsing) < most:
            batch, receipt, articles, found = reading.popleft()
            try:
                known = found.result() if isinstance(found, Future) else found
            except KilledWorker:
                _narrow(client, batch, reading, out)
                continue
            decided = settled.decide(known)
            if receipt and receipt["decided"] == decided:
                yield batch, receipt
            else:
                articles = articles or client.submit(read_batch, batch, pure=False)
                parsing[_parse(client, batch, articles, decided, out)] = (batch, decided)
            continue
        for future in wait(list(parsing), return_when="FIRST_COMPLETED").done if parsing else ():
            batch, decided = parsing.pop(future)
            try:
                yield batch, future.result()
            except KilledWorker:
                if len(batch.items) == 1:
                    yield batch, _reject(batch, decided, out)
                for one, decision in zip(_singles(batch), decided) if len(batch.items) > 1 else ():
                    articles = client.submit(read_batch, one, pure=False)
                    parsing[_parse(client, one, articles, [decision], out)] = (one, [decision])


def _begin(client: Client, batch: Batch, out: Path) -> Begun:
    receipt = partitions.receipt(out, batch.key)
    if receipt and len(receipt["found"]) == len(batch.items):
        return batch, receipt, None, receipt["found"]
    articles = client.submit(read_batch, batch, pure=False)
    return batch, None, articles, client.submit(index, articles, pure=False)


def _parse(client: Client, batch: Batch, articles: Future, decided: list, out: Path) -> Future:
    return client.submit(parse_batch, batch.key, batch.items, articles, decided, str(out), pure=False, priority=1)


def _singles(batch: Batch) -> list[Batch]:
    return [make([item], batch.key) for item in batch.items]


def _narrow(client: Client, batch: Batch, reading: deque[Begun], out: Path) -> None:
    """A batch whose reading killed its workers is tried item by item, so that only the guilty one is rejected."""
    if len(batch.items) > 1:
        reading.extendleft(_begin(client, one, out) for one in reversed(_singles(batch)))
    else:
        rejected = make([_brought_down(batch)], batch.key)
        reading.appendleft(_begin(client, rejected, out))


def _brought_down(batch: Batch) -> Rejected:
    item = batch.items[0]
    return Rejected(item.path, item.line, "It brought its worker down, several times; it may need more memory.")


def _reject(batch: Batch, decided: list, out: Path) -> dict:
    return parse_batch(batch.key, batch.items, [_brought_down(batch)], decided, str(out))


@contextmanager
def connected(scheduler: str | None, workers: int | None) -> Iterator[Client]:
    """A client of the named scheduler, or of a cluster of its own: one process per core, one thread each."""
    with dask.config.set(FORGETTING):
        if scheduler:
            try:
                client = Client(scheduler, timeout=10)
            except (OSError, ValueError, TimeoutError):
                raise InputError(f"No Dask scheduler answers at {scheduler}; check --scheduler.") from None
            with client:
                if not client.nthreads():
                    client.wait_for_workers(1, timeout=60)
                yield client
            return
        for name in ("distributed", "distributed.nanny", "distributed.scheduler", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        with (
            dask.config.set({QUIET: "critical"}),
            LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
