"""A figure brings its picture along, unless nobody keeps the notebook."""

import pytest

from analysis.article.opening import read
from analysis.charts.article import sources
from analysis.charts.kit.picture import PICTURES, SVG
from analysis.reading.store import parse_cached
from tests.conftest import SEED


@pytest.fixture(scope="module")
def figure():
    return sources.sources(parse_cached(read(SEED)))


def test_a_picture_stands_beside_the_spec(figure, monkeypatch):
    monkeypatch.delenv(PICTURES, raising=False)
    picture = figure._repr_mimebundle_()[SVG]
    assert (
        picture.startswith("<svg") and "Lavrov" in picture and "http://" not in picture.replace("http://www.w3.org", "")
    )


def test_no_picture_where_it_is_not_wanted(figure, monkeypatch):
    assert SVG not in figure._repr_mimebundle_(exclude={SVG})
    monkeypatch.setenv(PICTURES, "none")
    assert SVG not in figure._repr_mimebundle_()
