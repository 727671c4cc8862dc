"""Labels of short sentences, put together from their parts as those of long ones are."""

import pytest

from analysis.reading.happenings.labels import said


@pytest.fixture
def of_parts(monkeypatch):
    monkeypatch.setattr(said, "SHORT", 0)
