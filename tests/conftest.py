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


SLOW = ("fuzz", "report", "lab", "corpus", "commands", "benchmarks")  # rooms whose tests start processes and kernels


def pytest_collection_modifyitems(items):
    """Fast tests first, then those that start processes, then the browser's."""

    def pace(item) -> int:
        rooms = Path(item.path).relative_to(ROOT / "tests").parts
        return 2 if rooms[0] == "browser" else 1 if rooms[0] in SLOW else 0

    items.sort(key=pace)
