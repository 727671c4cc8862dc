"""Fixtures shared by all tests."""
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_ce4bc4c8d34f4797.txt"
PROROGATION = ROOT / "seeds" / "prorogation"


@pytest.fixture(scope="session")
def annotate():
    """text → annotated Doc."""
    from analysis.article import Article
    from analysis.reading import language
    return lambda text: language.annotate(Article(text))


SLOW = ("test_notebook", "test_report", "test_store", "test_main", "test_corpus", "test_corpus_report", "test_compare",
        "test_benchmarks")  # these start processes and kernels


def pytest_collection_modifyitems(items):
    """Fast tests first, then those that start processes, then the browser's."""
    def pace(item) -> int:
        path = Path(item.path)
        return 2 if path.parent.name == "browser" else 1 if path.stem in SLOW else 0
    items.sort(key=pace)
