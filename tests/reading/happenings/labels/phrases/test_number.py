"""analysis.reading.happenings.labels.phrases.number: whether a verb agrees with somebody in the plural."""

from dataclasses import replace

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.number import is_plural
from analysis.reading.language import annotate


@pytest.mark.parametrize("one, plural", [("Democratic clubs", True), ("A Democratic club", False)])
def test_one_of_many_is_one(one, plural):
    doc = annotate(Article(f"Ann Lee left. {one} won in Oslo."))
    actors = find_actors(doc)
    head = next(t for t in doc if t.text.startswith("club"))
    named = next(m for m in actors.mentions if m.text == "Ann Lee")
    clubs = replace(named, start=head.idx, end=head.idx + len(head), text=head.text)
    kept = tuple(replace(a, kind="organisation", name="Democratic clubs") for a in actors.actors if a.name == "Ann Lee")
    assert is_plural(head, Called.of(doc, replace(actors, actors=kept, mentions=(named, clubs)))) == plural
