"""What takes too long is given up by name, wherever it runs; what is in time is not."""

import threading
import time

import pyarrow.parquet as parquet
import pytest

from analysis import parse, time_limit
from analysis.article import Article
from analysis.article.inputs import records
from analysis.corpus import partitions
from analysis.corpus.batches import make
from analysis.corpus.work import parse_batch, read_batch
from analysis.errors import InputError
from analysis.reading import pipeline
from analysis.time_limit import VARIABLE, in_time, limited

TEXT = "The minister said on Monday that the work on the bridge of {} would begin in May.\n\n"


@pytest.fixture
def work(monkeypatch):
    """What takes seconds of the processor, at once."""
    worked = threading.local()

    def clock() -> float:
        return getattr(worked, "seconds", 0.0)

    def work(seconds: float) -> None:
        worked.seconds = clock() + seconds

    monkeypatch.setattr(time_limit.time, "thread_time", clock)
    return work


def test_past_the_limit_it_raises_and_not_before(work, monkeypatch):
    monkeypatch.setenv(VARIABLE, "0.2")
    with limited("Reading a.txt"):
        in_time()
        work(0.25)
        with pytest.raises(InputError, match=r"Reading a\.txt takes longer than 0\.2 seconds; .*ANALYSIS_TIME_LIMIT="):
            in_time()
    in_time()  # nothing is being timed any more


def test_another_thread_s_work_is_its_own(work, monkeypatch):
    monkeypatch.setenv(VARIABLE, "0.2")
    with limited("Reading a.txt"):
        other = threading.Thread(target=work, args=(0.3,))
        other.start()
        other.join()
        in_time()


@pytest.mark.parametrize("given", ["0", "-1", "soon", "nan"])
def test_a_limit_that_is_none(given, monkeypatch):
    monkeypatch.setenv(VARIABLE, given)
    with pytest.raises(InputError, match="ANALYSIS_TIME_LIMIT says"):
        parse("Ann said so.")


STEPS = ("annotate", "read_article_spans", "find_times", "find_actors", "find_quotes", "find_events", "order_events")


@pytest.mark.parametrize("step", STEPS)
def test_after_each_step_the_clock_is_looked_at(step, work, monkeypatch):
    monkeypatch.setenv(VARIABLE, "1.5")
    whole = getattr(pipeline, step)
    monkeypatch.setattr(pipeline, step, lambda *given: (whole(*given), work(1.6))[0])
    later = [name for name in (*STEPS, "join_events") if name not in STEPS[: STEPS.index(step) + 2]]
    for name in later:
        monkeypatch.setattr(pipeline, name, lambda *given: pytest.fail("the clock was not looked at"))
    with pytest.raises(InputError, match=r"Parsing news/a\.txt takes longer than 1\.5 seconds"):
        pipeline.parse(Article("Ann said so.", path="news/a.txt"))


def test_a_long_text_is_given_up_while_it_is_read():
    """Also in a thread that is not the main one, as in a worker."""
    said: list[str] = []

    def read() -> None:
        try:
            parse(Article("".join(TEXT.format(number) for number in range(500)), path="long.txt"))
        except InputError as error:
            said.append(str(error))

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, "0.3")
        thread, started = threading.Thread(target=read), time.process_time()
        thread.start()
        thread.join()
    assert said and said[0].startswith("Parsing long.txt takes longer than 0.3 seconds")
    assert time.process_time() - started < 5  # 15, read to its end


def test_a_corpus_goes_on(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, "2")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a-long.txt").write_text("".join(TEXT.format(number) for number in range(1000)))
    (tmp_path / "in" / "b-short.txt").write_text(TEXT.format(1))
    parse("Ann said so.")  # what is loaded once is no part of it
    batch = make(list(records([str(tmp_path / "in")], {})), "v")
    articles = read_batch(batch)
    decided = [{"id": f"a{number}", "same_as": None} for number in range(len(articles))]
    partitions.claim(tmp_path / "out", ["in"])
    receipt = parse_batch("k", batch.items, articles, decided, str(tmp_path / "out"))
    assert (receipt["articles"], receipt["rejected"]) == (1, 1)
    (row,) = parquet.read_table(next((tmp_path / "out" / "rejected").glob("*.parquet"))).to_pylist()
    assert row["path"].endswith("a-long.txt") and "takes longer than 2 seconds" in row["reason"]
