"""Fixtures shared by all tests."""

from pathlib import Path

import hypothesis
import pytest

# How fast examples are drawn says how busy the machine is, nothing of the code.
hypothesis.settings.register_profile("any machine", suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("any machine")

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_ce4bc4c8d34f4797.txt"
PROROGATION = ROOT / "seeds" / "prorogation"


@pytest.fixture(scope="session")
def annotate():
    """text → annotated Doc."""
    from analysis.article import Article
    from analysis.reading import language

    return lambda text: language.annotate(Article(text))


SLOW = ("fuzz", "report", "lab", "corpus", "commands", "benchmarks", "browser")  # rooms that start processes, kernels
LONG = (  # files of these rooms that take half a minute or more
    "browser/test_lab.py",
    "corpus/test_corpus.py",
    "browser/test_questions.py",
    "browser/test_linking.py",
    "browser/test_page.py",
    "browser/test_address.py",
    "browser/test_compare.py",
    "commands/test_network.py",
    "browser/test_editing.py",
    "report/test_notebook.py",
    "commands/test_main.py",
    "report/test_corpus_page.py",
    "report/test_sweep.py",
    "browser/test_corpus.py",
    "fuzz/test_fuzz.py",
)


def pytest_collection_modifyitems(items):
    """Fast tests first; of the slow ones the longest files first, so that processes side by side end together."""

    def pace(item) -> tuple:
        path = Path(item.path).relative_to(ROOT / "tests")
        name, room = path.as_posix(), path.parts[0]
        return room in SLOW, LONG.index(name) if name in LONG else len(LONG), room == "browser"

    items.sort(key=pace)
