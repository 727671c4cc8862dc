"""Days for events that name none: learnt, within their bounds, and only where the reader model has read them."""

import datetime

import numpy as np
import pytest

from analysis import parse
from analysis.lexicon import table
from analysis.model import anchors
from analysis.model.article_spans import NO_SPANS
from analysis.model.reader import read_spans
from analysis.reading.events import anchoring

TODAY = datetime.date(2022, 4, 7)
TUESDAY = datetime.date(2022, 4, 5)
VOTE = "Parliament approved the budget on Tuesday. The opposition boycotted the vote. The government plans new taxes."


def days(text: str, date: datetime.date | None = TODAY) -> dict[str, tuple]:
    found = parse(text, date).events
    day = lambda value: None if str(value) == "NaT" else value.date()  # noqa: E731
    return {e.trigger: (day(e.earliest), day(e.latest)) for e in found.itertuples()}


@pytest.mark.parametrize(
    "text, trigger, expected",
    [
        # nouns of the scene, and what is under way since
        (VOTE, "vote", (TUESDAY, TUESDAY)),
        ("Parliament approved the budget on Tuesday. The government plans new taxes.", "plans", (TUESDAY, TODAY)),
        (
            "A ship sank off Crete on Tuesday. Rescuers saved 20 people. The search goes on.",
            "goes on",
            (TUESDAY, TODAY),
        ),
        # older days keep what is told of them
        (
            "The court ruled on Monday that the law is void. The law was passed in 2016.",
            "passed",
            (datetime.date(2016, 1, 1), datetime.date(2016, 12, 31)),
        ),
        # what may lie anywhere before stays open
        ("A mosque was attacked in Kabul on Tuesday. Police said the men had fled.", "fled", (None, TODAY)),
    ],
)
def test_days_of_what_names_none(text, trigger, expected):
    assert days(text)[trigger] == expected


def test_switched_off_the_scene_s_nouns_have_no_day(monkeypatch):
    monkeypatch.setattr(anchoring, "columns", lambda: ())
    assert days(VOTE)["vote"] == (None, TODAY)


def test_without_a_date_nothing_is_anchored():
    assert days(VOTE, None)["vote"] == (None, None)


def test_a_dear_mistake_is_not_risked(monkeypatch):
    monkeypatch.setattr(anchoring, "APART", 1000.0)
    assert days(VOTE)["vote"] == (None, TODAY)


def test_every_column_has_its_weights():
    names = {f"{name}: {target}" for name in anchoring.CANDIDATES for target in anchoring.TARGETS}
    assert set(anchors.columns()) == names
    assert set(table("event_anchors")[0]) == names | {"feature"}


def test_the_head_is_read_where_the_model_read_a_word():
    spans = read_spans("A bus crashed in Oslo.")
    found = anchors.anchors_at(spans, [6, 7, 99])
    assert set(found) == {0}
    assert found[0].shape == (len(anchors.columns()),) and np.isfinite(found[0]).all()
    assert anchors.anchors_at(NO_SPANS, [6]) == {}
