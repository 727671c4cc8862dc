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
