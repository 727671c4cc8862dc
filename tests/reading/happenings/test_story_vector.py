"""An event as the reader model's story branch sees it."""

import numpy as np
import pytest

from analysis.model import story
from analysis.model.reader import read_spans
from analysis.reading.happenings.story_vector import story_vector

RAID = "Police raided a flat in Lyon on Tuesday. The raid ended after two hours. The arrest of Paul Brun came at dawn."


@pytest.mark.parametrize("start, words", [(0, 0), (7, 1), (9, 1), (99, 5)])
def test_the_word_in_which_a_character_lies(start, words):
    own = read_spans("Police raided a flat.").story[0]
    assert own.rows([start]).tolist() == [min(words, len(own.start) - 1)]


def test_events_are_compared_where_the_model_read_them():
    spans = read_spans(RAID)
    raided, raid, arrest = (story_vector(spans.story, RAID.index(word)) for word in ("raided", "raid ended", "arrest"))
    assert raided.like(raid) == pytest.approx(raid.like(raided))
    assert raided.like(raid) > raided.like(arrest)
    assert story_vector(spans.story, len(RAID) + 5) is None and story_vector((), 3) is None


def test_the_branch_says_something_of_every_word():
    spans = read_spans(RAID)
    assert spans.story[0].values.shape == (len(spans.story[0].start), story.WIDTH)
    assert np.isfinite(spans.story[0].values).all()


def test_distances_have_classes_on_both_sides():
    assert story.distance_class(np.array([0, 5, -1, 1000])).tolist() == [0, 4, 17, 15]
